"""Programmes as rows of `programmes.csv`."""

from lotrinh.catalogue.cell import PERIOD, TEXT
from lotrinh.catalogue.table import Column
from lotrinh.domain.programme import Programme
from lotrinh.exchange.tables.noun import noun_table

PROGRAMMES = noun_table(
    "programmes",
    "Chương trình",
    "Programmes",
    (
        Column("id", TEXT, "mã của chương trình, không dùng lại", "id, never reused",
               required=True),
        Column("name", TEXT, "tên", "name", required=True),
        Column("document", TEXT, "văn bản ban hành", "the document that sets it up",
               refers_to="documents"),
        Column("lead", TEXT, "cơ quan chủ trì", "the body that leads it",
               refers_to="organisations"),
        Column("period", PERIOD, "thời gian thực hiện", "its years"),
    ),
    Programme,
)  # fmt: skip
