"""Tables of what exists for a time: `valid_from` and `valid_to` are one validity of the noun."""

from collections.abc import Callable
from typing import TypeVar

from lotrinh.catalogue.cell import DATE
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place
from lotrinh.domain.release import Release
from lotrinh.domain.validity import Validity

Lasting = TypeVar("Lasting", Place, Organisation, Release)
VALIDITY = (
    Column("valid_from", DATE, "có từ ngày", "first day it exists"),
    Column("valid_to", DATE, "đến hết ngày", "last day it exists"),
)


def lasting_table(
    name: str, vi: str, en: str, columns: tuple[Column, ...], noun: Callable[..., Lasting]
) -> Table[Lasting]:
    """The table of a noun whose fields are its columns, `VALIDITY` among them.

    Days in the wrong order are refused.
    """

    def build(row: Row) -> Lasting:
        given = dict(row)
        validity = Validity(*(given.pop(column.name) for column in VALIDITY))
        return noun(**given, validity=validity)

    def dump(one: Lasting) -> Row:
        return {
            column.name: getattr(one.validity if column in VALIDITY else one, column.name)
            for column in columns
        }

    return Table(name, vi, en, columns, build, dump)
