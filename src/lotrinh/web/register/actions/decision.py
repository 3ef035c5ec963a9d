"""What people decide on the candidates of a file, step by step, and taking steps back."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.exchange.changes import Change
from lotrinh.exchange.package import FolderError
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import Decision, Upload, UploadReading
from lotrinh.web.register.queries.links import unknown_links
from lotrinh.web.register.queries.restated import sifted
from lotrinh.web.register.queries.review import (
    MISSED,
    Item,
    read_row,
    review,
    whole_row,
)
from lotrinh.web.register.queries.row import tables
from lotrinh.web.register.queries.settled import with_settled

Cells = Mapping[str, str]
_NOT_WITHIN = Message("không nằm trong văn bản", "is not within the text")


class Overtaken(LotrinhError):
    """Somebody else has decided meanwhile; `item` shows what holds now."""

    def __init__(self, item: Item) -> None:
        self.item = item
        by = item.decision.by if item.decision else ""
        super().__init__(
            f"{by} vừa quyết định mục này; hãy xem lại rồi mới thay đổi."
            if by
            else "Quyết định trước vừa được hoàn tác; hãy xem lại.",
            f"{by} has just decided on this; look again before changing it."
            if by
            else "The earlier decision has just been taken back; look again.",
        )


class TakenBack(LotrinhError):
    """Whoever added the candidate has taken it back; nothing is left to decide on."""

    def __init__(self) -> None:
        super().__init__(
            "Người thêm mục này vừa hoàn tác việc thêm; không còn gì để quyết định.",
            "Whoever added this has just taken it back; there is nothing left to decide.",
        )


class Reshaped(LotrinhError):
    """The candidate has been merged or split; what was made of it is on the page."""

    def __init__(self) -> None:
        super().__init__(
            "Mục này vừa được gộp hoặc tách; hãy tải lại trang để xem mục mới.",
            "This has just been merged or split; load the page again to see what became of it.",
        )


class AlreadyEntered(LotrinhError):
    """A candidate that has become a row of the register is corrected there."""

    def __init__(self) -> None:
        super().__init__(
            "Mục này đã vào sổ; sửa dòng ấy trong sổ.",
            "This is in the register already; correct the row there.",
        )


class NotARow(FolderError):
    """Cells that are no row yet: every problem by column."""


@transaction.atomic
def accept(
    *, upload: Upload, key: str, seen: int, by: str, table: str = "", cells: Cells | None = None
) -> Decision:
    """Take a candidate as a row, as read or as corrected by `cells` of `table`.

    `seen` is the decision that the person saw (0: none): `Overtaken` when another one holds by now.
    `NotARow` tells what its cells still need.
    """
    item = seen_item(upload, key, seen)
    table, given = (table, cells) if cells is not None else (item.table, item.cells)
    problems = problems_of(upload, key, table, given)
    if problems or not table:
        raise NotARow(problems)
    own = dict(given) if cells is not None or item.is_corrected else {}
    return _decide(upload, key, "accepted", by, table if own else "", own)


@transaction.atomic
def reject(*, upload: Upload, key: str, seen: int, by: str) -> Decision:
    """Leave a candidate out of the register; what was corrected of it is kept."""
    item = seen_item(upload, key, seen)
    own = dict(item.cells) if item.is_corrected else {}
    return _decide(upload, key, "rejected", by, item.table if own else "", own)


@transaction.atomic
def add_missed(*, upload: Upload, table: str, cells: Cells, by: str) -> Decision:
    """Take what reading has missed as a row; its cells say where in the text it stands."""
    _locked(upload)
    found = review(upload)
    start, end = int(cells["start"]), int(cells["end"])
    if not 0 <= start < end <= len(found.text):
        raise NotARow([_beyond(cells["start"])])
    count = Decision.objects.filter(upload=upload, candidate__startswith=MISSED).count()
    key = f"{MISSED}{count + 1}"
    problems = problems_of(upload, key, table, cells)
    if problems:
        raise NotARow(problems)
    return _decide(upload, key, "accepted", by, table, dict(cells))


@transaction.atomic
def accept_from(*, upload: Upload, least: float, keys: frozenset[str], by: str) -> int:
    """Take those of some candidates that nothing speaks against, from a confidence on; recorded.

    `keys` are the ones that were shown: what has come to be one of them since is left alone.
    """
    _locked(upload)
    taken = [one for one in sifted(review(upload), least).taken if one.key in keys]
    if taken:
        after = {"accepted_from": f"{least:.2f}", "accepted": str(len(taken))}
        record([Change("uploads", str(upload.pk), "changed", {}, after)], by=by)
    return _accept_all(upload, taken, by)


@transaction.atomic
def accept_unseen(*, upload: Upload, by: str) -> int:
    """Take everything that can become a row without anybody having looked; recorded as such."""
    _locked(upload)
    found = [one for one in review(upload).items if one.state == "waiting" and one.is_ready]
    count = _accept_all(upload, found, by)
    after = {"accepted_unseen": str(count)}
    record([Change("uploads", str(upload.pk), "changed", {}, after)], by=by)
    return count


@transaction.atomic
def undo(*, upload: Upload, by: str) -> list[str]:
    """Take back a person's latest step that holds; the keys of its candidates, none without one."""
    _locked(upload)
    last = review(upload).last_of(by)
    Decision.objects.filter(pk__in=[one.pk for one in last]).update(is_undone=True)
    return [one.candidate for one in last]


@transaction.atomic
def confirm_identity(*, upload: Upload, cells: Cells, seen: datetime | None, by: str) -> None:
    """Say what document a file is; `NotARow` with every problem of its cells.

    `Overtaken` has no candidate here: a confirmation that the person did not see is told likewise.
    """
    now = _locked(upload)
    if now.document_id:
        raise AlreadyEntered
    if now.confirmed_at != seen:
        raise IdentityChanged(now)
    problems = identity_problems(cells)
    if problems:
        raise NotARow(problems)
    Upload.objects.filter(pk=upload.pk).update(
        identity={name: text for name, text in cells.items() if text}, confirmed_at=timezone.now()
    )
    record([Change("uploads", str(upload.pk), "changed", now.identity, dict(cells))], by=by)
    if cells.get("replaces", "") != now.identity.get("replaces", ""):
        _settle_again(upload, cells)


class IdentityChanged(LotrinhError):
    """Somebody else has said meanwhile what document it is; `upload` shows what holds now."""

    def __init__(self, upload: Upload) -> None:
        self.upload = upload
        super().__init__(
            "Người khác vừa xác nhận thông tin văn bản; hãy xem lại bên dưới rồi mới thay đổi.",
            "Somebody else has just confirmed the document's details; look again before changing.",
        )


def identity_problems(cells: Cells) -> tuple[Problem, ...]:
    """What keeps cells from being a document's, column by column."""
    table = tables()["documents"]
    names = [column.name for column in table.columns]
    _, wrong = table.read_lines((1, names), [(1, [cells.get(one, "") for one in names])])
    problems = [*wrong, *unknown_links(table, cells)]
    return tuple(problems)


def problems_of(upload: Upload, key: str, table: str, cells: Cells) -> tuple[Problem, ...]:
    """What keeps cells from being a row of a table, links to nothing too."""
    if not table:
        return ()
    _, problems = read_row(table, cells, upload, key)
    described = tables()[table]
    whole = whole_row(described, cells, {}, key)
    whole.pop("document", None)
    return (*problems, *unknown_links(described, whole))


def seen_item(upload: Upload, key: str, seen: int) -> Item:
    """The candidate as the person saw it, while nobody else can decide."""
    _locked(upload)
    found = review(upload)
    item = found.by_key.get(key)
    if item is None:
        raise Reshaped if found.was_replaced(key) else TakenBack
    if item.state == "entered":
        raise AlreadyEntered
    if item.seen != seen:
        raise Overtaken(item)
    return item


def _locked(upload: Upload) -> Upload:
    return Upload.objects.select_for_update().get(pk=upload.pk)


def _settle_again(upload: Upload, identity: Cells) -> None:
    """Candidates that nobody has decided on start with what the version named now has settled."""
    decided = set(upload.decisions.values_list("candidate", flat=True))
    reading = UploadReading.objects.select_for_update().get(pk=upload.pk)
    found = with_settled(reading.result["candidates"], reading.text, identity, decided)
    reading.result["candidates"] = found
    reading.save(update_fields=["result"])


def _decide(
    upload: Upload, key: str, decision: str, by: str, table: str, cells: dict[str, str]
) -> Decision:
    return Decision.objects.create(
        upload=upload, candidate=key, decision=decision, by=by, at=timezone.now(), table=table,
        cells=cells,
    )  # fmt: skip


def _accept_all(upload: Upload, items: list[Item], by: str) -> int:
    now = timezone.now()
    Decision.objects.bulk_create(
        Decision(
            upload=upload,
            candidate=one.key,
            decision="accepted",
            by=by,
            at=now,
            table=one.table if one.is_corrected else "",
            cells=one.cells if one.is_corrected else {},
        )
        for one in items
    )
    return len(items)


def _beyond(start: str) -> Problem:
    return Problem("", None, "start", start, _NOT_WITHIN)
