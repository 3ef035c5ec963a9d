"""Indicators that are taken for each other, as rows of `confusables.csv`."""

from lotrinh.catalogue.cell import TEXT
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.confusable import Confusable
from lotrinh.domain.message import Message


def _build(row: Row) -> Confusable:
    return Confusable(one=row["one"], other=row["other"], why=Message(row["why_vi"], row["why_en"]))


def _dump(pair: Confusable) -> Row:
    return {
        "one": pair.one, "other": pair.other, "why_vi": pair.why.vi, "why_en": pair.why.en
    }  # fmt: skip


CONFUSABLES = Table(
    "confusables",
    "Chỉ tiêu dễ nhầm",
    "Indicators that are confused",
    (
        Column("one", TEXT, "chỉ tiêu", "indicator", required=True, refers_to="indicators"),
        Column("other", TEXT, "nhầm với", "taken for", required=True, refers_to="indicators"),
        Column("why_vi", TEXT, "khác nhau ở đâu", "what differs, in Vietnamese", required=True),
        Column("why_en", TEXT, "khác nhau, bằng tiếng Anh", "what differs", required=True),
    ),
    _build,
    _dump,
    keys=("one", "other"),
)
