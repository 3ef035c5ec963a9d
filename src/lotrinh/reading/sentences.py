"""Where sentences end inside a line, with offsets kept."""

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"”)]*+(?:\s+|(?=[A-ZĐÀ-Ỹ][^\W\d_]))")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-ZĐ]|TP|TS|ThS|GS|PGS|tr|đ/c|TM|KT|T/M|Đ/c|St|vv|v\.v"
    r"|(?<!thứ )(?<!hạng )(?<!trí )\d{1,2}"
    r"|(?<!thứ )(?<!khóa )(?<!quý )(?<!hạng )[IVX]+|[a-zđ])$"
)
_LEAD = 12
LONGEST = 2000


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the sentences of one line, without surrounding white space.

    A dot after an initial, a number or letter of a list (not a rank, nor "khóa XV"), or "TP"
    does not end one; nor does one before a lower-case letter. What runs on beyond `LONGEST`
    characters is cut at its last semicolon, else space, before that.
    """
    start = 0
    for match in _STOP.finditer(text):
        following = text[match.end() : match.end() + 1]
        lead = max(start, match.start() - _LEAD)
        is_abbreviation = _ABBREVIATION.search(text[lead : match.start()])
        if is_abbreviation or following.islower():
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds a stretch of a text, else of its lines."""
    first = text.rfind("\n", 0, start) + 1
    line = text[first : (text + "\n").index("\n", end)]
    spans = ((first + begin, first + stop) for begin, stop in sentences(line))
    whole = next(_trimmed(line, 0, len(line)), (0, len(line)))
    around = (first + whole[0], first + whole[1])
    return next((one for one in spans if one[0] <= start and end <= one[1]), around)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        limit = start + LONGEST
        cut = text.rfind("; ", start, limit) + 1 or text.rfind(" ", start, limit) + 1
        yield from _trimmed(text, start, cut or limit)
        start = cut or limit
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    if part.strip():
        yield start + lead, start + lead + len(part.strip())
