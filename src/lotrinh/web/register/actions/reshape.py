"""Making one candidate of several, or several of one; a step that is taken back as a whole."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.utils import timezone

from lotrinh.domain.errors import LotrinhError
from lotrinh.reading.sentences import LONGEST, sentence_around
from lotrinh.web.register.actions.decision import AlreadyEntered, Cells, seen_item
from lotrinh.web.register.models import Decision, Upload, UploadReading
from lotrinh.web.register.queries.review import MADE, Item

KINDS = {"targets": "figures", "observations": "figures", "project_figures": "figures",
         "": "figures", "tasks": "tasks", "amendments": "amendments"}  # fmt: skip
_TO = re.compile(r"\s*(?:[-–—]|đến|tới)\s*", re.I)


class NotMergeable(LotrinhError):
    """Candidates that cannot be one, with the reason."""


class NotApart(LotrinhError):
    """Parts that are not two different stretches of the candidate's text, with the reason."""


@transaction.atomic
def merge(*, upload: Upload, seen: Mapping[str, int], by: str) -> Decision:
    """Make one waiting candidate of several that a person saw as `seen` says, by key.

    It covers the text from the first start to the last end and has the cells of the first; two
    ends with nothing but "đến" or a dash between become a range. `NotMergeable` says why not.
    """
    items = sorted((seen_item(upload, key, one) for key, one in seen.items()), key=_place)
    _require_mergeable(items)
    text = _text(upload)
    start, end = items[0].start, max(one.end for one in items)
    if end - start > LONGEST:
        raise NotMergeable(
            "Các mục này đứng quá xa nhau để là một.", "These stand too far apart to be one."
        )
    cited = _cited(items[0].cells["quote"], text, start, end)
    cells = dict(items[0].cells) | cited | _range(items, text)
    return _replace(upload, items, [cells], by)[0]


@transaction.atomic
def split(
    *, upload: Upload, key: str, seen: int, parts: Sequence[Cells], by: str
) -> list[Decision]:
    """Make waiting candidates of one, each with its own span: `start` and `end` of its cells.

    The other cells are those of the candidate unless a part says otherwise; a blank one is left
    out. `NotApart` when the spans are not in the text or share a character.
    """
    item = seen_item(upload, key, seen)
    if item.table not in KINDS:
        raise NotApart("Mục này không tách được.", "This cannot be split.")
    text = _text(upload)
    spans = sorted((int(one["start"]), int(one["end"])) for one in parts)
    _require_apart(spans, len(text))
    cells = [
        {name: said for name, said in (dict(item.cells) | dict(one)).items() if said}
        | _cited(item.cells["quote"], text, int(one["start"]), int(one["end"]))
        for one in parts
    ]
    return _replace(upload, [item], cells, by)


def mergeable(one: Item, others: Sequence[Item], most: int) -> list[Item]:
    """The candidates nearest to one that could be the same thing, in the order of the text."""
    if one.row or one.table not in KINDS:
        return []
    near = [
        other
        for other in others
        if other.key != one.key and not other.row and KINDS.get(other.table) == KINDS[one.table]
        and max(one.end, other.end) - min(one.start, other.start) <= LONGEST
    ]  # fmt: skip
    near.sort(key=lambda other: max(other.start - one.end, one.start - other.end))
    return sorted(near[:most], key=_place)


def _place(one: Item) -> tuple[int, int, str]:
    return one.start, one.end, one.key


def _require_mergeable(items: Sequence[Item]) -> None:
    if len(items) < 2:
        raise NotMergeable("Hãy chọn ít nhất một mục để gộp vào.", "Choose at least one to merge.")
    if len({KINDS.get(one.table, one.key) for one in items}) > 1:
        raise NotMergeable(
            "Chỉ gộp được những mục cùng loại: con số với con số, nhiệm vụ với nhiệm vụ.",
            "Only things of one kind can be merged: figures with figures, tasks with tasks.",
        )


def _require_apart(spans: Sequence[tuple[int, int]], length: int) -> None:
    is_within = all(0 <= start < end <= length for start, end in spans)
    follow = all(one[1] <= other[0] for one, other in pairwise(spans))
    if len(spans) < 2 or not is_within or not follow:
        raise NotApart(
            "Hai phần phải là hai đoạn khác nhau của lời văn, không chồng lên nhau.",
            "The two parts must be different stretches of the text that do not overlap.",
        )


def _range(items: Sequence[Item], text: str) -> dict[str, str]:
    """Both ends, where two numbers of a promise were read of one range."""
    first, second = items[0], items[1]
    ends = [one.cells.get("low") or one.cells.get("high", "") for one in (first, second)]
    is_range = len(items) == 2 and {first.table, second.table} == {"targets"} and all(ends)
    if not is_range or not _TO.fullmatch(text[first.end : second.start]):
        return {}
    low, high = sorted(ends, key=Decimal)
    return {"comparator": "range", "low": low, "high": high} if low != high else {}


def _cited(quote: str, text: str, start: int, end: int) -> dict[str, str]:
    """Where it stands: its span, and the quote that has been cited where that still covers it."""
    found = text.find(quote, max(0, start - len(quote)))
    if not 0 <= found <= start or end > found + len(quote):
        quote = text[slice(*sentence_around(text, start, end))]
    return {"start": str(start), "end": str(end), "quote": quote}


def _text(upload: Upload) -> str:
    return UploadReading.objects.values_list("text", flat=True).get(upload=upload)


def _replace(
    upload: Upload, items: Sequence[Item], cells: Sequence[Cells], by: str
) -> list[Decision]:
    """Put candidates with these cells in the place of others, in one step."""
    if any(one.row for one in items):
        raise AlreadyEntered
    shared: dict[str, Any] = {"upload": upload, "by": by, "at": timezone.now()}
    count = Decision.objects.filter(upload=upload, candidate__startswith=MADE).count()
    Decision.objects.bulk_create(
        Decision(
            candidate=one.key,
            decision="replaced",
            table=one.table if one.is_corrected else "",
            cells=one.cells if one.is_corrected else {},
            **shared,
        )
        for one in items
    )
    return [
        Decision.objects.create(
            candidate=f"{MADE}{count + at}", decision="made", table=items[0].table, cells=own,
            made_of=[one.key for one in items], **shared,
        )
        for at, own in enumerate(cells, start=1)
    ]  # fmt: skip
