"""By what standards indicators are measured, as dated rows of `standards.csv`."""

from lotrinh.catalogue.cell import LIST, TEXT
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.validity import VALIDITY
from lotrinh.domain.message import Message
from lotrinh.domain.standard import Standard
from lotrinh.domain.validity import Validity


def _build(row: Row) -> Standard:
    given = dict(row)
    given["name"] = Message(given.pop("name_vi"), given.pop("name_en"))
    given["validity"] = Validity(given.pop("valid_from"), given.pop("valid_to"))
    return Standard(**given)


def _dump(one: Standard) -> Row:
    return {
        "id": one.id, "indicators": one.indicators, "name_vi": one.name.vi,
        "name_en": one.name.en, "valid_from": one.validity.valid_from,
        "valid_to": one.validity.valid_to, "source": one.source,
    }  # fmt: skip


STANDARDS = Table(
    "standards",
    "Chuẩn tính chỉ tiêu",
    "Standards of indicators",
    (
        Column("id", TEXT, "mã", "id", required=True),
        Column("indicators", LIST, "chỉ tiêu", "indicators", required=True, refers_to="indicators"),
        Column("name_vi", TEXT, "chuẩn", "the standard, in Vietnamese", required=True),
        Column("name_en", TEXT, "chuẩn bằng tiếng Anh", "the standard", required=True),
        *VALIDITY,
        Column("source", TEXT, "văn bản", "decree", required=True),
    ),
    _build,
    _dump,
)
