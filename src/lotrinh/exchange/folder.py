"""The plan folder: the one loader of a plan from files, and its writer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.links import Rows, open_links
from lotrinh.catalogue.table import Problem, Table
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.domain.plan import Plan
from lotrinh.exchange.datapackage import DATAPACKAGE, print_about, read_about, write_about
from lotrinh.exchange.destination import write_files
from lotrinh.exchange.package import FolderError, Package, file_problem
from lotrinh.exchange.rows import LOCAL, Sheet, absent, known, read_sheet, sheet_problems
from lotrinh.exchange.source import read_source
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.verify import (
    DOCUMENTS,
    TEXTS,
    citation_problems,
    kept_texts,
    name_problems,
    span_problems,
    unnamed_texts,
)

CITING = ("objectives", "observations", "targets", "tasks", "project_figures", "amendments")
_LOST = Message(
    "không ghi được nguyên vẹn: bỏ khoảng trắng ở hai đầu, dấu ; trong một giá trị, "
    "và viết chữ ở dạng Unicode NFC",
    "cannot be written as it is: remove spaces at either end and ; within a value, "
    "and write letters in Unicode NFC",
)


def read_folder(path: Path, catalogue: Catalogue) -> Package:
    """The plan of a plan folder or of a `.zip` of it, with the catalogue's rows and its own.

    All or nothing: `FolderError` holds every problem with file, row, column, value and what was
    expected. A missing table means none; nothing is extracted from the documents again.
    """
    files, problems = read_source(path)
    return _read_files(path.name, files, catalogue, problems)


def write_folder(package: Package, path: Path, catalogue: Catalogue) -> None:
    """Write a plan folder at `path` (a zip of one when it ends in `.zip`), complete or not at all.

    Reading it gives the same plan. Rows of the catalogue are not written. `FolderError` when the
    plan could not be read back as it is; `LotrinhError` when `path` holds anything but a plan
    folder, which is replaced.
    """
    package = replace(package, plan=_with_text_files(package.plan))
    files = _files(package, catalogue)
    _refuse_loss(package.plan, _read_files(path.name, files, catalogue).plan, catalogue)
    write_files(path, files)


def _read_files(
    name: str,
    files: Mapping[str, bytes],
    catalogue: Catalogue,
    refused: Iterable[Problem] = (),
) -> Package:
    tables = plan_tables(catalogue.units)
    sheets = {table.name: read_sheet(table, files.get(table.file)) for table in tables}
    about, wrong = read_about(files[DATAPACKAGE]) if DATAPACKAGE in files else ({}, [])
    documents = sheets["documents"]
    texts, unkept = kept_texts(documents.read, files)
    problems = [
        *refused,
        *name_problems(files, [table.file for table in tables]),
        *_no_table(name, files, tables),
        *wrong,
        *_area_problems(about.get("area", ""), known(sheets, catalogue)["places"]),
        *(problem for sheet in sheets.values() for problem in sheet.problems),
        *sheet_problems(sheets, catalogue),
        *unkept,
        *(() if documents.problems else unnamed_texts(documents.read, files)),
        *_misquotes(sheets, texts),
    ]
    if problems:
        raise FolderError(problems)
    originals = {name: data for name, data in files.items() if name.startswith(DOCUMENTS)}
    left_open = open_links((sheet.read for sheet in sheets.values()), absent(sheets))
    plan = Plan(**about, texts=texts, **_nouns(sheets, catalogue))
    return Package(plan, originals, tuple(left_open))


def _misquotes(sheets: Mapping[str, Sheet], texts: Mapping[str, str]) -> Iterator[Problem]:
    documents = {one.id: one for one in sheets["documents"].nouns}
    for citing in CITING:
        yield from citation_problems(sheets[citing].read, documents, texts)
    yield from span_problems(sheets["references"].read, texts)


def _no_table(
    name: str, files: Mapping[str, bytes], tables: Iterable[Table[Any]]
) -> Iterator[Problem]:
    if not any(table.file in files for table in tables):
        yield file_problem(name, "cần ít nhất một bảng CSV", "needs at least one CSV table")


def _nouns(sheets: Mapping[str, Sheet], catalogue: Catalogue) -> dict[str, Any]:
    nouns = {name: sheet.nouns for name, sheet in sheets.items()}
    whole = catalogue.with_rows(**{name: nouns[name] for name in LOCAL})
    return nouns | {name: tuple(getattr(whole, name).values()) for name in LOCAL}


def _area_problems(area: str, places: Iterable[str]) -> list[Problem]:
    if not area or area in places:
        return []
    expected = Message("không có trong bảng places", "is not in the table places")
    return [Problem(DATAPACKAGE, None, "area", area, expected)]


def _files(package: Package, catalogue: Catalogue) -> dict[str, bytes]:
    plan = package.plan
    tables = plan_tables(catalogue.units)
    files = {DATAPACKAGE: write_about(plan, tables).encode()}
    for table in tables:
        files[table.file] = table.write(_own(table, plan, catalogue).values()).encode()
    for one in plan.documents:
        if one.id in plan.texts:
            files.setdefault(one.text_file, plan.texts[one.id].encode())
    return {**package.files, **files}


def _own(table: Table[Any], plan: Plan, catalogue: Catalogue) -> dict[str, Any]:
    packaged = getattr(catalogue, table.name, {})
    key = Rows(table, []).key
    rows = {key(one): one for one in getattr(plan, table.name)}
    return {id: one for id, one in rows.items() if id not in packaged}


def _refuse_loss(plan: Plan, again: Plan, catalogue: Catalogue) -> None:
    lost = [
        Problem(table.file, None, "", id, _LOST)
        for table in plan_tables(catalogue.units)
        for id in _altered(_own(table, plan, catalogue), _own(table, again, catalogue))
    ]
    if print_about(plan) != print_about(again):
        lost.append(Problem(DATAPACKAGE, None, "", "", _LOST))
    if lost:
        raise FolderError(lost)


def _altered(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    return [id for id, one in before.items() if after.get(id) != one]


def _with_text_files(plan: Plan) -> Plan:
    def named(one: Document) -> Document:
        if one.id not in plan.texts or one.text_file:
            return one
        return replace(one, text_file=f"{TEXTS}{one.id}.txt")

    return replace(plan, documents=tuple(map(named, plan.documents)))
