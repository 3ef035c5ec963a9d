"""The days on which something exists, as two columns of the row that they belong to."""

from typing import Any

from lotrinh.catalogue.cell import DATE
from lotrinh.catalogue.table import Column, Row
from lotrinh.domain.validity import Validity

VALIDITY = (
    Column("valid_from", DATE, "có từ ngày", "first day it exists"),
    Column("valid_to", DATE, "đến hết ngày", "last day it exists"),
)


def build_validity(row: Row) -> Row:
    """The row with its two days as one `validity`; days in the wrong order are refused."""
    given = dict(row)
    given["validity"] = Validity(*(given.pop(column.name) for column in VALIDITY))
    return given


def dump_validity(validity: Validity) -> dict[str, Any]:
    """The two days as cells, blank where the end is open."""
    return {column.name: getattr(validity, column.name) for column in VALIDITY}
