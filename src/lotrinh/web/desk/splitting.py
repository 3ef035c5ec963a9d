"""A candidate in two parts: where each stands in the text, and what its words give away."""

import re
from dataclasses import dataclass

from lotrinh.reading.sentences import sentence_around
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.desk.upload_cells import with_ends
from lotrinh.web.register.queries.review import Item

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_BREAKS = ("; ", ". ", ", ")
_NAMES = {"tasks": "name", "amendments": "subject"}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one part as typed, and where they stand; `None` where they do not."""

    said: str
    span: Span | None


def guessed(text: str, one: Item) -> tuple[str, str]:
    """The likely parts of a candidate: its two numbers, or its clauses; blank without any."""
    words = text[one.start : one.end]
    if one.table not in _NAMES:
        numbers = NUMBER.findall(words)
        return (numbers[0], numbers[1]) if len(numbers) == 2 else ("", "")
    for sign in _BREAKS:
        first, _, second = words.partition(sign)
        if second:
            return first.strip(), second.strip()
    return "", ""


def located(text: str, one: Item, said: tuple[str, str]) -> tuple[Part, Part]:
    """Where two parts stand: in the candidate's words, else in its sentence; never overlapping.

    Blanks and line breaks are alike.
    """
    first = _found(text, one, said[0], None)
    return Part(said[0], first), Part(said[1], _found(text, one, said[1], first))


def part_cells(one: Item, part: Part) -> dict[str, str]:
    """The cells of a part: its span and its own number, or its own words."""
    assert part.span is not None
    cells = {"start": str(part.span[0]), "end": str(part.span[1])}
    if one.table in _NAMES:
        return cells | {_NAMES[one.table]: part.said}
    printed = NUMBER.search(part.said)
    number = plain_number(printed[0], "vi") if printed else None  # documents are in Vietnamese
    if number is None:
        return cells
    if one.table != "targets":
        return cells | {"value": number}
    sign = one.cells.get("comparator", "")
    ends = with_ends({"comparator": ">=" if sign in ("", "range") else sign, "low": number})
    return cells | {"low": "", "high": ""} | ends


def _found(text: str, one: Item, said: str, taken: Span | None) -> Span | None:
    if not said:
        return None
    words = re.compile(r"\s+".join(map(re.escape, said.split())))
    for start, end in ((one.start, one.end), sentence_around(text, one.start, one.end)):
        for match in words.finditer(text[start:end]):
            span = (start + match.start(), start + match.end())
            if taken is None or span[1] <= taken[0] or taken[1] <= span[0]:
                return span
    return None
