"""From tables to one plan and back: the same for a plan folder and for a workbook."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.links import open_links
from lotrinh.catalogue.table import Problem, Table
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.domain.plan import Plan
from lotrinh.exchange.datapackage import DATAPACKAGE, print_about
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.rows import LOCAL, Sheet, absent, known
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.tables.citations import is_citing
from lotrinh.exchange.verify import citation_problems, span_problems

_LOST = Message(
    "không ghi được nguyên vẹn: bỏ khoảng trắng ở hai đầu, dấu ; trong một giá trị, "
    "và viết chữ ở dạng Unicode NFC",
    "cannot be written as it is: remove spaces at either end and ; within a value, "
    "and write letters in Unicode NFC",
)


def assemble(
    sheets: Mapping[str, Sheet],
    catalogue: Catalogue,
    about: Mapping[str, Any],
    texts: Mapping[str, str],
    files: Mapping[str, bytes],
) -> Package:
    """The plan of tables without problems, with the catalogue's rows beside its own."""
    left_open = open_links((sheet.read for sheet in sheets.values()), absent(sheets))
    plan = Plan(**about, texts=texts, **_nouns(sheets, catalogue))
    numbers = {name: tuple(number for number, _ in one.read.rows) for name, one in sheets.items()}
    return Package(plan, files, tuple(left_open), numbers)


def misquotes(
    sheets: Mapping[str, Sheet], documents: Iterable[Document], texts: Mapping[str, str]
) -> Iterator[Problem]:
    """Every citation of one of `documents` that its kept text does not bear out."""
    cited = {one.id: one for one in documents}
    for sheet in sheets.values():
        if is_citing(sheet.read.table):
            yield from citation_problems(sheet.read, cited, texts)
    yield from span_problems(sheets["references"].read, texts)


def area_problems(
    area: str, sheets: Mapping[str, Sheet], catalogue: Catalogue
) -> Iterator[Problem]:
    """A plan's area that is no place."""
    if area and area not in known(sheets, catalogue)["places"]:
        expected = Message("không có trong bảng places", "is not in the table places")
        yield Problem(DATAPACKAGE, None, "area", area, expected)


def written_tables(package: Package, catalogue: Catalogue) -> Iterator[tuple[Table[Any], Any]]:
    """Every table with the plan's own rows; packaged rows are not written.

    Empty tables stay away where links are open: what was not given is not said to be none.
    """
    for table in plan_tables(catalogue.units):
        rows = _own(table, package.plan, catalogue)
        if rows or not package.open_links:
            yield table, rows.values()


def refuse_loss(plan: Plan, again: Plan, catalogue: Catalogue) -> None:
    """Raise `FolderError` unless every row reads back as it was, printed digits included."""
    lost = [
        Problem(table.file, None, "", id, _LOST)
        for table in plan_tables(catalogue.units)
        for id in _altered(table, _own(table, plan, catalogue), _own(table, again, catalogue))
    ]
    if print_about(plan) != print_about(again):
        lost.append(Problem(DATAPACKAGE, None, "", "", _LOST))
    if lost:
        raise FolderError(lost)


def _nouns(sheets: Mapping[str, Sheet], catalogue: Catalogue) -> dict[str, Any]:
    nouns = {name: sheet.nouns for name, sheet in sheets.items()}
    whole = catalogue.with_rows(**{name: nouns[name] for name in LOCAL})
    return nouns | {name: tuple(getattr(whole, name).values()) for name in LOCAL}


def _own(table: Table[Any], plan: Plan, catalogue: Catalogue) -> dict[str, Any]:
    packaged = getattr(catalogue, table.name, {})
    return {id: one for id, one in plan.rows(table.name).items() if id not in packaged}


def _altered(table: Table[Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    return [
        id
        for id, one in before.items()
        if (again := after.get(id)) != one or table.cells(again) != table.cells(one)
    ]
