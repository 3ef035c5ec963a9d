"""Objectives as rows of `objectives.csv`."""

from lotrinh.catalogue.cell import TEXT
from lotrinh.catalogue.table import Column
from lotrinh.domain.objective import Objective
from lotrinh.exchange.tables.citations import CITATION
from lotrinh.exchange.tables.noun import noun_table

OBJECTIVES = noun_table(
    "objectives",
    "Mục tiêu chung",
    "Objectives",
    (
        Column("id", TEXT, "mã của mục tiêu chung, không dùng lại", "id, never reused",
               required=True),
        Column("document", TEXT, "văn bản đề ra", "the document that states it", required=True,
               refers_to="documents"),
        Column("text", TEXT, "nội dung, không có số", "what is wanted, without a number",
               required=True),
        Column("parent", TEXT, "mục tiêu chung mà nó phục vụ", "the objective it serves",
               refers_to="objectives"),
        *CITATION,
    ),
    Objective,
)  # fmt: skip
