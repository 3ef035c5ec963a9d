"""Where a citation of a draft stands in the next one, or why it stands nowhere."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import itemgetter

from lotrinh.reading.versions.alignment import Aligned, Passage

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Anchored:
    """The new span of a citation; `how` is `same`, `moved` or `edited` like its passage."""

    start: int
    end: int
    how: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Orphaned:
    """A citation without a place: its passage is `gone`, or its own words have `changed`.

    `passage` is the new wording of what it stood in, where there is one.
    """

    why: str
    passage: Passage | None = None


def anchor(aligned: Sequence[Aligned], start: int, end: int) -> Anchored | Orphaned:
    """The place of the words at `start`..`end` of the older text in the newer one.

    The words themselves must still be there, letter by letter, at the same place of their passage;
    else they stand once in both wordings. A citation over several passages follows the first.
    """
    return _anchor(_around(aligned, start, end), start, end)


def anchors(
    aligned: Iterable[Aligned], spans: Iterable[tuple[int, int]]
) -> list[Anchored | Orphaned]:
    """What `anchor` says of each span, without going through the whole text for each of them."""
    found = ((one.old.start, one.old.end, one) for one in aligned if one.old)
    pairs = sorted(found, key=itemgetter(0))
    ends = [end for _, end, _ in pairs]
    return [
        _anchor(_first(pairs, bisect_right(ends, start), end), start, end) for start, end in spans
    ]


def _first(pairs: Sequence[tuple[int, int, Aligned]], at: int, end: int) -> Aligned | None:
    return pairs[at][2] if at < len(pairs) and pairs[at][0] < end else None


def _anchor(pair: Aligned | None, start: int, end: int) -> Anchored | Orphaned:
    if pair is None or pair.old is None or pair.new is None:
        return Orphaned("gone")
    old, new = pair.old, pair.new
    words = old.text[max(start - old.start, 0) : end - old.start]
    at = _place(old.text, new.text, start - old.start, words)
    if at is None:
        return Orphaned("changed", new)
    return Anchored(new.start + at, new.start + at + len(words), pair.kind, new)


def _around(aligned: Sequence[Aligned], start: int, end: int) -> Aligned | None:
    inside = (one for one in aligned if one.old and one.old.start < end and start < one.old.end)
    return next(inside, None)


def _place(old: str, new: str, start: int, words: str) -> int | None:
    if old == new:
        return start
    for first, other, size in _kept(old, new):
        if first <= start and start + len(words) <= first + size:
            return other + start - first
    if words and old.count(words) == new.count(words) == 1:
        at = new.index(words)
        return at if _stands_alone(new, at, at + len(words)) else None
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a cut at both ends parts no word or number."""
    cuts = {0, *(one.end() for one in TOKEN.finditer(text))}
    return {start, end} <= cuts


def _kept(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """The stretches that both have in the same order: where in the old, where in the new, length.

    Words and numbers are not cut, so 8 is not found in 18.
    """
    was, now = TOKEN.findall(old), TOKEN.findall(new)
    starts, others = list(_offsets(was)), list(_offsets(now))
    for block in SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks():
        last = block.a + block.size
        yield starts[block.a], others[block.b], starts[last] - starts[block.a]


def _offsets(tokens: Iterable[str]) -> Iterator[int]:
    at = 0
    for token in tokens:
        yield at
        at += len(token)
    yield at
