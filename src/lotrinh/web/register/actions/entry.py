"""Taking into the register what people have accepted of a file, or a package without problems."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from lotrinh.catalogue import Catalogue, load
from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.assembly import assemble, misquotes
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.rows import Sheet, sheet_of, sheet_problems
from lotrinh.exchange.verify import DOCUMENTS, TEXTS
from lotrinh.web.register import models
from lotrinh.web.register.actions.plan import ImportResult, import_plan, preview_import
from lotrinh.web.register.actions.reading import preview_of, read_package
from lotrinh.web.register.actions.storing import take_turn
from lotrinh.web.register.models import AuditEvent, Decision, Upload, UploadReading
from lotrinh.web.register.queries.identity import document_cells, replaced
from lotrinh.web.register.queries.plan import part_of
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.review import Item, Review, review, whole_row
from lotrinh.web.register.queries.row import tables

NUMBERED = ("targets", "observations", "tasks", "amendments", "objectives")


class NotConfirmed(LotrinhError):
    """Nobody has said yet what document it is."""

    def __init__(self) -> None:
        super().__init__(
            "Hãy xác nhận thông tin văn bản trước khi ghi vào sổ.",
            "Confirm the document's details before anything enters the register.",
        )


class OtherText(LotrinhError):
    """The register keeps another text under the id that was chosen."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"Sổ đã có {id} với lời văn khác; hãy chọn mã khác và ghi đây là bản mới của nó.",
            f"The register has {id} with another text; choose another id, as a new version of it.",
        )


class RegisterChanged(LotrinhError):
    """The register is not what it was when the differences were shown."""

    def __init__(self) -> None:
        super().__init__(
            "Sổ đã thay đổi từ lúc xem trước; các khác biệt dưới đây vừa được tính lại, "
            "hãy xem lại rồi ghi.",
            "The register has changed since the preview; the differences below are new, "
            "look at them again before entering.",
        )


@dataclass(frozen=True)
class Entry:
    """What entering would write: the rows with their ids, by candidate, and the import's result."""

    package: Package
    ids: Mapping[str, str]
    result: ImportResult

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows of each table are new."""
        return dict(Counter(one.table for one in self.result.changes if one.kind == "added"))


def preview_entry(upload: Upload) -> Entry:
    """What `enter` would write; refuses what it would refuse."""
    package, ids = _package(upload, review(upload))
    known = part_of(package.plan)
    return Entry(package, ids, preview_import(package=package, known=known))


@transaction.atomic
def enter(*, upload: Upload, by: User, superseded: Collection[str] = ()) -> ImportResult:
    """Take the accepted candidates of a document, and the document itself, into the register.

    Of the documents that it replaces, the `superseded` ones are marked so, to be taken back with
    the rest. All or nothing, and nothing that was not accepted. `FolderError` holds every problem;
    `NotConfirmed` and `OtherText` say what is missing. What is accepted later can follow.
    """
    take_turn()
    upload = Upload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
    found = review(upload)
    package, ids = _package(upload, found, superseded)
    known = part_of(package.plan)
    result = import_plan(package=package, by=by.get_username(), known=known)
    for one in found.to_enter:
        assert one.decision is not None
        Decision.objects.filter(pk=one.decision.pk).update(row=ids[one.key])
    Upload.objects.filter(pk=upload.pk).update(state="entered", document_id=upload.identity["id"])
    return result


@transaction.atomic
def enter_package(*, upload: Upload, by: User) -> ImportResult:
    """Take a workbook or a plan folder into the register, as it was shown.

    `RegisterChanged` when the register has changed since; the new differences are kept then.
    """
    take_turn()
    reading = UploadReading.objects.select_for_update().get(pk=upload.pk)
    content = bytes(upload.original.content)
    if reading.result["revision"] != register().revision:
        raise RegisterChanged
    result = import_plan(package=read_package(upload.name, content), by=by.get_username())
    Upload.objects.filter(pk=upload.pk).update(state="entered")
    return result


def renew_preview(*, upload: Upload) -> None:
    """Compare a package with the register again and keep the new differences."""
    result = preview_of(upload.name, bytes(upload.original.content))
    UploadReading.objects.filter(pk=upload.pk).update(result=result)


def _package(
    upload: Upload, found: Review, superseded: Collection[str] = ()
) -> tuple[Package, dict[str, str]]:
    if upload.confirmed_at is None and upload.document_id is None:
        raise NotConfirmed
    id = upload.identity["id"]
    document, files = _document(upload, found.text)
    ids = _ids(id, found)
    lines = {"documents": [document, *_superseded(upload, superseded)]}
    for one in found.to_enter:
        row = whole_row(tables()[one.table], one.cells, upload.identity, ids[one.key])
        lines.setdefault(one.table, []).append(row | {"document": id} | _parent(one, found, ids))
    catalogue = _catalogue()
    named = _named(lines)
    sheets = {name: _sheet(name, lines.get(name), named[name]) for name in tables()}
    texts = {id: found.text}
    quoted = sheets["documents"].nouns
    problems: list[Problem] = [
        *(problem for sheet in sheets.values() for problem in sheet.problems),
        *sheet_problems(sheets, catalogue),
        *misquotes(sheets, quoted, texts),
    ]
    if problems:
        raise FolderError(problems)
    return assemble(sheets, catalogue, {}, texts, files), _stored_ids(found, ids, id)


def _document(upload: Upload, text: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """The cells of the document, the register's own where it has them, and its new files."""
    id = upload.identity["id"]
    known = models.Document.objects.filter(pk=id).first()
    kept = {"text_file": f"{TEXTS}{id}.txt", "text_sha256": upload.identity["text_sha256"]}
    if known is not None:
        stored = models.DocumentText.objects.filter(document=known).first()
        if stored is not None and stored.text != text:
            raise OtherText(id)
        return document_cells(known) | ({} if stored else kept), {}
    name = f"{DOCUMENTS}{id}{PurePath(upload.name).suffix.lower()}"
    return {**upload.identity, **kept, "file": name}, {name: bytes(upload.original.content)}


def _superseded(upload: Upload, ids: Collection[str]) -> list[dict[str, str]]:
    """The cells of those replaced documents that are to be marked so."""
    marked = (row for row in replaced(upload.identity) if row.pk in ids)
    return [document_cells(row) | {"status": "superseded"} for row in marked]


def _ids(document: str, found: Review) -> dict[str, str]:
    """An id for each accepted candidate of a numbered table: never one that was used before."""
    wanted = [one.key for one in found.to_enter if one.table in NUMBERED]
    last = max(_numbers(document)) if wanted else 0
    own = {one.key: one.key for one in found.to_enter}
    return own | {key: f"{document}.{last + at}" for at, key in enumerate(wanted, start=1)}


def _numbers(document: str) -> set[int]:
    start = f"{document}."
    rows = [models.TABLES[name]._default_manager.order_by() for name in NUMBERED]
    ids = [rows[0].filter(pk__startswith=start).values_list("pk", flat=True)]
    ids += [one.filter(pk__startswith=start).values_list("pk", flat=True) for one in rows[1:]]
    events = AuditEvent.objects.order_by().filter(noun__in=NUMBERED, row__startswith=start)
    named = ids[0].union(*ids[1:], events.values_list("row", flat=True))
    return {0, *(int(end) for id in named if (end := id.removeprefix(start)).isdecimal())}


def _parent(one: Item, found: Review, ids: Mapping[str, str]) -> dict[str, str]:
    """The id of the promise that this one is a part of, where that has been accepted too."""
    above = found.standing_for(one.parent)
    if one.table != "targets" or above is None or above.table != "targets":
        return {}
    entered = above.decision.row if above.decision else ""
    id = entered or (ids.get(above.key, "") if above.state == "accepted" else "")
    return {"parent": id} if id and "parent" not in one.cells else {}


def _named(lines: Mapping[str, list[dict[str, str]]]) -> Mapping[str, set[str]]:
    """The ids that rows refer to, by the table in which they should be."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, rows in lines.items():
        for column in tables()[name].columns:
            if column.refers_to:
                cells = (row.get(column.name, "") for row in rows)
                found[column.refers_to].update(id for cell in cells for id in cell.split(";"))
    return found


def _sheet(name: str, rows: list[dict[str, str]] | None, named: set[str]) -> Sheet:
    """The rows of one table; links may lead to what the register has in it besides."""
    table = tables()[name]
    if rows is None:
        return Sheet(Rows(table, []))
    names = [column.name for column in table.columns]
    lines = [(at, [row.get(one, "") for one in names]) for at, row in enumerate(rows, start=1)]
    sheet = sheet_of(table, (1, names), lines)
    known = models.TABLES[name]._default_manager.filter(pk__in=named).values_list("pk", flat=True)
    return replace(sheet, keys=sheet.keys | frozenset(known))


def _stored_ids(found: Review, ids: Mapping[str, str], document: str) -> dict[str, str]:
    """The ids under which the rows will stand, by candidate."""
    stored = dict(ids)
    for one in found.to_enter:
        if one.table not in NUMBERED:
            noun = one.noun
            stored[one.key] = replace(noun, document=document).id if noun else one.key
    return stored


def _catalogue() -> Catalogue:
    """The packaged catalogue with the register's own rows."""
    own: dict[str, Iterable[Any]] = {}
    for name in ("indicators", "places", "organisations"):
        packaged = getattr(load(), name)
        rows = models.TABLES[name]._default_manager.exclude(pk__in=list(packaged))
        own[name] = [row.to_value() for row in rows]
    return load().with_rows(**own)
