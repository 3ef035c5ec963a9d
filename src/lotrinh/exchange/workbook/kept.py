"""Texts and files that stay with a document although a workbook does not hold them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Problem
from lotrinh.domain.document import Document
from lotrinh.domain.plan import Plan
from lotrinh.exchange.package import Package
from lotrinh.exchange.rows import Sheet
from lotrinh.exchange.source import is_inside
from lotrinh.exchange.verify import DOCUMENTS, TEXTS, other, outside

_FILLED = ("file", "text_file", "text_sha256")
_FOLDERS = {"file": DOCUMENTS, "text_file": TEXTS}

Kept = tuple[Sheet, Mapping[str, str], Mapping[str, bytes], list[Problem]]


def keep(documents: Sheet, kept: Package | None) -> Kept:
    """The documents with what is kept of them, the kept texts and files, and what contradicts them.

    Blank `file`, `text_file` and `text_sha256` are filled in from the kept document; a path that
    leaves its folder, and a SHA-256 of another text, are problems.
    """
    kept = kept or Package(Plan())
    known = kept.plan.document
    rows = [(number, _filled(one, known.get(one.id))) for number, one in documents.read.rows]
    problems = [problem for row in rows for problem in _problems(*row, kept.plan.texts)]
    ids = {one.id for _, one in rows}
    texts = {id: text for id, text in kept.plan.texts.items() if id in ids}
    read = Rows(documents.read.table, rows)
    return replace(documents, read=read), texts, kept.files, problems


def _filled(one: Document, kept: Document | None) -> Document:
    if kept is None:
        return one
    blank = {name: getattr(kept, name) for name in _FILLED if not getattr(one, name)}
    return replace(one, **blank)


def _problems(number: int, one: Document, texts: Mapping[str, str]) -> Iterator[Problem]:
    for column, folder in _FOLDERS.items():
        name = getattr(one, column)
        if name and not (is_inside(name) and name.startswith(folder)):
            yield Problem("documents.csv", number, column, name, outside(folder))
    if one.id in texts and one.text_sha256:
        found = sha256(texts[one.id].encode()).hexdigest()
        if found != one.text_sha256:
            yield Problem("documents.csv", number, "text_sha256", one.text_sha256, other(found))
