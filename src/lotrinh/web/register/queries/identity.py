"""Which document of the register a paper is, and what a new one would be called."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from lotrinh.exchange.tables.documents import DOCUMENTS
from lotrinh.reading.evaluation.scoring import dice
from lotrinh.web.register.models import Document, Upload, UploadReading

NUMBERLESS = "van-ban"
ALIKE = 0.8  # of the words of two titles
_MARKS = re.compile(r"[^a-z0-9]+")
_VERSION = re.compile(r"-v(\d+)$")

Cells = dict[str, str]


def proposed_identity(cells: Cells, found: Iterable[Mapping[str, Any]]) -> Cells:
    """What a paper seems to be, as cells of the table of documents.

    The same kept text is the register's own document, with its cells. A number that the register
    has is a new version of it, and so is a paper without one that has the kind, issuer and title of
    another without one: another draft. Otherwise it is new, based on the known documents that it
    names as its basis.
    """
    same = Document.objects.filter(text_sha256=cells["text_sha256"]).first()
    if same is not None:
        return document_cells(same)
    named = (one["cells"] for one in found if one["table"] == "references")
    basis = [one["target"] for one in named if one["relation"] == "based_on" and "target" in one]
    cells = cells | {"status": "adopted", "based_on": ";".join(dict.fromkeys(basis))}
    earlier = numbered([cells.get("number", "")]).get(cells.get("number", ""), "")
    if earlier:
        return cells | next_version(earlier)
    if alike := _same_title(cells):
        return cells | {"status": "draft"} | next_version(alike)
    return cells | {"id": free_id(suggested_id(cells))}


def printed_issuer(upload: Upload) -> str:
    """Who issued a paper by its own head; blank where it does not say or was read before that."""
    kept = UploadReading.objects.filter(upload=upload).values_list("result__issuer_name", flat=True)
    return kept.first() or ""


def replaced(identity: Mapping[str, str]) -> list[Document]:
    """The documents that a new paper replaces and that still hold; none once it is entered."""
    if Document.objects.filter(pk=identity.get("id", "")).exists():
        return []
    named = identity.get("replaces", "").split(";")
    return list(Document.objects.filter(pk__in=named).exclude(status="superseded"))


def versions_before(identity: Mapping[str, str]) -> set[str]:
    """The ids of the documents that a paper replaces, and of those that they replaced."""
    found: set[str] = set()
    named = {id for id in identity.get("replaces", "").split(";") if id}
    while named:
        found |= named
        lists = Document.objects.filter(pk__in=named).values_list("replaces", flat=True)
        named = {id for ids in lists for id in ids} - found
    return found


def document_cells(row: Document) -> Cells:
    """The cells of a document of the register, blank ones left out."""
    return {name: text for name, text in DOCUMENTS.cells(row.to_value()).items() if text}


def next_version(earlier: str) -> Cells:
    """The id, version and predecessor of a document that takes the place of another."""
    number = _VERSION.search(earlier)
    version = int(number[1]) + 1 if number else 2
    id = f"{_VERSION.sub('', earlier)}-v{version}"
    return {"id": free_id(id), "version": str(version), "replaces": earlier}


def numbered(numbers: Iterable[str]) -> dict[str, str]:
    """The newest document of the register under each official number, by the number as printed.

    Spaces and capitals do not tell numbers apart; a superseded document comes last.
    """
    wanted: dict[str, list[str]] = {}
    for one in numbers:
        if one:
            wanted.setdefault(_folded(one), []).append(one)
    rows = Document.objects.exclude(number="").values_list("number", "id", "status", "issued_on")
    known = sorted(
        (_folded(number), status != "superseded", str(issued_on or ""), id)
        for number, id, status, issued_on in rows
        if _folded(number) in wanted
    )
    return {printed: id for key, _, _, id in known for printed in wanted[key]}


def suggested_id(cells: Mapping[str, str]) -> str:
    """An id out of number and year, in plain letters: `18-cd-ubnd-2025`."""
    year = cells.get("issued_on", "")[:4]
    named = cells.get("number") or cells.get("title", "")[:40]
    plain = _plain(named) or NUMBERLESS
    return plain if not year or plain.endswith(year) else f"{plain}-{year}"


def free_id(id: str) -> str:
    """The id, or the next one like it that no document has."""
    taken = set(Document.objects.filter(id__startswith=id).values_list("id", flat=True))
    if id not in taken:
        return id
    return next(new for n in range(2, len(taken) + 3) if (new := f"{id}-{n}") not in taken)


def _same_title(cells: Mapping[str, str]) -> str:
    """The newest paper without a number that is called alike; blank for a paper with a number."""
    if cells.get("number") or not (cells.get("kind") and cells.get("issuer")):
        return ""
    rows = Document.objects.filter(number="", kind=cells["kind"], issuer=cells["issuer"])
    alike = [
        (str(day or ""), id)
        for id, title, day in rows.values_list("id", "title", "issued_on")
        if dice(title, cells.get("title", "")) >= ALIKE
    ]
    return max(alike, default=("", ""))[1]


def _folded(number: str) -> str:
    return "".join(number.casefold().split())


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    return _MARKS.sub("-", plain).strip("-")
