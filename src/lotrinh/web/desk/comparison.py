"""Two versions of a document: what they promise differently, and which lines differ."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import Place
from lotrinh.web.desk.outline import Line, lines
from lotrinh.web.desk.promises import PromiseRow, promise_rows
from lotrinh.web.register.queries.target import TargetRow

ALIKE = 0.5
_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """What was and what is promised of one thing; `None` where one version says nothing of it."""

    indicator: Indicator
    area: Place
    before: PromiseRow | None
    after: PromiseRow | None

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line; `kind` is `same`, `out` or `in`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that is new, gone or worded differently, where it stands, in pieces."""

    before: Line | None
    after: Line | None
    pieces: tuple[Piece, ...]


def promise_changes(
    older: Iterable[TargetRow], newer: Iterable[TargetRow]
) -> tuple[list[PromiseChange], int]:
    """What differs, in the order of the newer version, what is gone last; and how much is equal.

    Promises answer each other when they say the same statistic of the same indicator, area and
    period; what each demands of it is compared. Where a version says two things of one, they pair
    in their order.
    """
    before, after = _by_subject(older), _by_subject(newer)
    found: list[PromiseChange] = []
    equal = 0
    for subject in dict.fromkeys((*after, *before)):
        was, now = before.get(subject, []), after.get(subject, [])
        same = {row.target.demanded for row in was} & {row.target.demanded for row in now}
        equal += len(same)
        was, now = ([row for row in rows if row.target.demanded not in same] for rows in (was, now))
        for at in range(max(len(was), len(now))):
            old, new = (rows[at] if at < len(rows) else None for rows in (was, now))
            one = new or old
            assert one is not None
            found.append(PromiseChange(one.indicator, one.area, old, new))
    found.sort(key=lambda one: one.after is None)
    return found, equal


def line_changes(older: str, newer: str) -> list[LineChange]:
    """The lines that differ, in the order of the newer text; blank lines do not count.

    A line that is worded alike by half of its words is one line changed, else one gone and one new.
    """
    was, now = ([one for one in lines(text) if one.text.strip()] for text in (older, newer))
    matcher = SequenceMatcher(None, [one.text for one in was], [one.text for one in now])
    found: list[LineChange] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            found.extend(_paired(was[first:last], now[start:end]))
    return found


def _by_subject(rows: Iterable[TargetRow]) -> dict[Hashable, list[PromiseRow]]:
    found: dict[Hashable, list[PromiseRow]] = {}
    for row in promise_rows(rows):
        one = row.target
        subject = (one.indicator, one.area, one.statistic, one.period)
        found.setdefault(subject, []).append(row)
    return found


def _paired(was: Sequence[Line], now: Sequence[Line]) -> list[LineChange]:
    """Each new line with the first old one left that it is like; what is left over for itself."""
    waiting = list(was)
    found: list[LineChange] = []
    for line in now:
        like = next((old for old in waiting if _is_like(old.text, line.text)), None)
        if like is None:
            found.append(LineChange(None, line, (Piece("in", line.text),)))
            continue
        gone, waiting = waiting[: waiting.index(like)], waiting[waiting.index(like) + 1 :]
        found.extend(LineChange(old, None, (Piece("out", old.text),)) for old in gone)
        found.append(LineChange(like, line, _pieces(like.text, line.text)))
    found.extend(LineChange(old, None, (Piece("out", old.text),)) for old in waiting)
    return found


def _is_like(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, old.split(), new.split())
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Words that stay, go and come; a blank between two changes belongs to both."""
    was, now = _WORD.findall(old), _WORD.findall(new)
    found: list[Piece] = []
    out = new_in = ""
    for kind, first, last, start, end in SequenceMatcher(None, was, now, False).get_opcodes():
        gone, come = "".join(was[first:last]), "".join(now[start:end])
        is_blank = kind == "equal" and bool(out or new_in) and come.isspace()
        if kind != "equal" or is_blank:
            out, new_in = out + gone, new_in + come
            continue
        found += [*_change(out, new_in), Piece("same", come)]
        out = new_in = ""
    return (*found, *_change(out, new_in))


def _change(out: str, new_in: str) -> list[Piece]:
    return [Piece(kind, text) for kind, text in (("out", out), ("in", new_in)) if text]
