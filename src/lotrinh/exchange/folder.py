"""The plan folder: the one loader of a plan from files, and its writer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.table import Problem, Table
from lotrinh.domain.document import Document
from lotrinh.domain.plan import Plan
from lotrinh.exchange.assembly import (
    area_problems,
    assemble,
    misquotes,
    refuse_loss,
    written_tables,
)
from lotrinh.exchange.datapackage import DATAPACKAGE, read_about, write_about
from lotrinh.exchange.destination import write_files
from lotrinh.exchange.package import FolderError, Package, file_problem
from lotrinh.exchange.rows import read_sheet, sheet_problems
from lotrinh.exchange.source import read_source
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.verify import (
    DOCUMENTS,
    TEXTS,
    kept_texts,
    name_problems,
    unnamed_texts,
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
    refuse_loss(package.plan, _read_files(path.name, files, catalogue).plan, catalogue)
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
        *area_problems(about.get("area", ""), sheets, catalogue),
        *(problem for sheet in sheets.values() for problem in sheet.problems),
        *sheet_problems(sheets, catalogue),
        *unkept,
        *(() if documents.problems else unnamed_texts(documents.read, files)),
        *misquotes(sheets, documents.nouns, texts),
    ]
    if problems:
        raise FolderError(problems)
    originals = {name: data for name, data in files.items() if name.startswith(DOCUMENTS)}
    return assemble(sheets, catalogue, about, texts, originals)


def _no_table(
    name: str, files: Mapping[str, bytes], tables: Iterable[Table[Any]]
) -> Iterator[Problem]:
    if not any(table.file in files for table in tables):
        yield file_problem(name, "cần ít nhất một bảng CSV", "needs at least one CSV table")


def _files(package: Package, catalogue: Catalogue) -> dict[str, bytes]:
    plan = package.plan
    tables = dict(written_tables(package, catalogue))
    files = {DATAPACKAGE: write_about(plan, tables).encode()}
    for table, rows in tables.items():
        files[table.file] = table.write(rows).encode()
    for one in plan.documents:
        if one.id in plan.texts:
            files.setdefault(one.text_file, plan.texts[one.id].encode())
    return {**package.files, **files}


def _with_text_files(plan: Plan) -> Plan:
    def named(one: Document) -> Document:
        if one.id not in plan.texts or one.text_file:
            return one
        return replace(one, text_file=f"{TEXTS}{one.id}.txt")

    return replace(plan, documents=tuple(map(named, plan.documents)))
