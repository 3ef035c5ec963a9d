"""Which passage of a draft became which passage of the next one."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from lotrinh.reading.folding import match_key
from lotrinh.reading.sentences import sentences
from lotrinh.reading.structure import place
from lotrinh.reading.text import KeptText

ALIKE = 0.5
ALIKE_ELSEWHERE = 0.75
COMMON = 40
RAREST = 4
_NUMBERING = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,2})*[.)](?!\d)|[a-zđ]\)|\d{1,3}(?=\t))\s*(?=\S)")
_BARE = re.compile(r"\s*\d{1,3}(?:\.\d{1,2})*\.\s*")
_WORD = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True)
class Passage:
    """A sentence or table row: its span in the kept text, its words, the path of its line."""

    start: int
    end: int
    text: str
    path: str = ""

    @cached_property
    def key(self) -> str:
        """The words with single spaces, for matching; the number of a point or row is its place."""
        return " ".join(_NUMBERING.sub("", match_key(self.text)).split())

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands there; a number counts as any number."""
        return Counter("#" if one.isdigit() else one for one in _WORD.findall(self.key))


@dataclass(frozen=True, slots=True)
class Aligned:
    """A passage before and after; one of them is `None` where there is none.

    `likeness` is the part of the words that both have; `has_moved` says that others were passed.
    """

    old: Passage | None
    new: Passage | None
    likeness: float = 0.0
    has_moved: bool = False

    @property
    def kind(self) -> str:
        """`added`, `removed`, `edited`, `moved` or `same`."""
        if self.old is None or self.new is None:
            return "added" if self.old is None else "removed"
        if self.old.key != self.new.key:
            return "edited"
        return "moved" if self.has_moved else "same"


def passages(kept: KeptText) -> Iterator[Passage]:
    """The sentences of every line and the rows of every table, in order."""
    for placed in place(kept.lines):
        line = placed.line
        whole = ((0, len(line.text)),) if line.is_row else _whole(line.text)
        for start, end in whole:
            if line.text[start:end].strip():
                first, last = line.start + start, line.start + end
                yield Passage(first, last, kept.text[first:last], placed.path)


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a line, the number of a point together with its first one."""
    begin: int | None = None
    for start, end in sentences(text):
        first = start if begin is None else begin
        begin = first if _BARE.fullmatch(text, first, end) else None
        if begin is None:
            yield first, end
    if begin is not None:
        yield begin, len(text)


def align(older: KeptText, newer: KeptText) -> list[Aligned]:
    """Every passage of both once, in the order of the newer; one that is gone where it stood.

    Equal passages in the same order first; then, the likest first, those that share half of
    their words between the same neighbours, or three quarters anywhere. Spaces, case, dashes and
    the numbers of points do not count.
    """
    old, new = list(passages(older)), list(passages(newer))
    partner = _equal(old, new)
    likeness = dict.fromkeys(partner, 1.0)
    for at, where, like in list(_alike(old, new, partner)):
        partner[at], likeness[at] = where, like
    return list(_in_order(old, new, partner, likeness))


def _equal(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new])
    return {
        block.b + step: block.a + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _alike(
    old: Sequence[Passage], new: Sequence[Passage], equal: dict[int, int]
) -> Iterator[tuple[int, int, float]]:
    """New and old places that belong together, each once, the likest first."""
    gaps_old, gaps_new = _gaps(equal.values(), len(old)), _gaps(equal, len(new))
    found = []
    for at, where, like in _candidates(old, new, gaps_old, gaps_new):
        is_here = gaps_old[where] == gaps_new[at]
        if like >= (ALIKE if is_here else ALIKE_ELSEWHERE):
            is_equal = old[where].key == new[at].key
            found.append((not is_equal, -like, not is_here, abs(at - where), at, where))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, unlike, _, _, at, where in sorted(found):
        if at not in taken_new and where not in taken_old:
            taken_new.add(at)
            taken_old.add(where)
            yield at, where, -unlike


def _gaps(equal: Iterable[int], count: int) -> dict[int, int]:
    """The places without an equal passage, each with the number of equal ones before it."""
    taken = sorted(equal)
    is_taken = set(taken)
    return {at: bisect_left(taken, at) for at in range(count) if at not in is_taken}


def _candidates(
    old: Sequence[Passage], new: Sequence[Passage], gaps_old: Iterable[int], gaps_new: Iterable[int]
) -> Iterator[tuple[int, int, float]]:
    """Pairs that share a word which few passages have, and how alike they are."""
    having: dict[str, list[int]] = defaultdict(list)
    for where in gaps_old:
        for word in old[where].words:
            having[word].append(where)
    for at in gaps_new:
        words = new[at].words
        rarest = sorted((having[word] for word in words if word in having), key=len)[:RAREST]
        for where in {one for found in rarest for one in found[:COMMON]}:
            yield at, where, _likeness(old[where].words, words)


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    whole = old.total() + new.total()
    return 2 * (old & new).total() / whole if whole else 0.0


def _steady(partner: Mapping[int, int]) -> set[int]:
    """The most new places whose old ones stand in the same order; the others have moved."""
    tails: list[int] = []
    at_tail: list[int] = []
    before: dict[int, int | None] = {}
    for at in sorted(partner):
        length = bisect_left(tails, partner[at])
        before[at] = at_tail[length - 1] if length else None
        tails[length : length + 1] = [partner[at]]
        at_tail[length : length + 1] = [at]
    last = at_tail[-1] if at_tail else None
    found = set()
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _in_order(
    old: Sequence[Passage], new: Sequence[Passage], partner: Mapping[int, int],
    likeness: Mapping[int, float],
) -> Iterator[Aligned]:  # fmt: skip
    steady = _steady(partner)
    gone = iter(sorted(set(range(len(old))) - set(partner.values())))
    waiting = next(gone, None)
    for at, passage in enumerate(new):
        where = partner.get(at)
        while at in steady and waiting is not None and where is not None and waiting < where:
            yield Aligned(old[waiting], None)
            waiting = next(gone, None)
        before = None if where is None else old[where]
        moved = before is not None and at not in steady
        yield Aligned(before, passage, likeness.get(at, 0.0), has_moved=moved)
    while waiting is not None:
        yield Aligned(old[waiting], None)
        waiting = next(gone, None)
