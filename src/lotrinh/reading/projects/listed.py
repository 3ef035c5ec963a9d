"""Works that a sentence lists behind "các dự án … gồm": each entry opens with its kind."""

import re
from collections.abc import Iterator

from lotrinh.reading.projects.names import KIND, WORK
from lotrinh.reading.projects.standing import named

_OPENER = re.compile(
    r"\b(?:các|những|nhiều|một số|loạt|gồm|hai|ba|bốn|năm|sáu|\d{1,3})\s+"
    r"(?:(?!các\b)[^\W\d_]+,?\s+){0,3}?(?:dự án|công trình)\b"
    rf"(?:\s(?={WORK}*(?:{KIND})\b)|(?:[^.;:]|\.(?=\d)){{0,160}}?(?::|\bnhư\b|\bgồm\b|\blà\b))"
)
_ENTRY = re.compile(
    rf"(?:[:;,]|\b(?:như|gồm|là|và))\s*(?:\(?\d\)\s*|-\s*)?(?:dự án\s+|công trình\s+)?"
    rf"(?={WORK}*(?:{KIND})\b)(?P<works>{WORK}*)(?P<kind>{KIND})\b"
)
_NEXT = re.compile(
    rf"(?:\s*;|\s+và)\s+(?:(?:dự án|công trình)\s+)?{WORK}*(?P<kind>{KIND})\b(?! (?:của|do)\b)"
)
_BETWEEN = re.compile(r"\b(?:nối|giữa|từ|giao)\b")


def following(text: str, key: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The names that "và" or ";" adds right behind a project's, unless that runs between places."""
    match = None if _BETWEEN.search(key, *span) else _NEXT.match(key, span[1])
    for more in named(text, key, match, is_named=True) if match else ():
        yield more
        yield from following(text, key, more)


def listed(key: str) -> Iterator[re.Match[str]]:
    """The openings of the entries of a sentence's list of works, those in brackets left out."""
    if "dự án" not in key and "công trình" not in key:
        return
    done = 0
    for opener in _OPENER.finditer(key):
        stop = key.find(". ", opener.end())
        since, until = max(done, opener.end() - 5), stop if stop >= 0 else len(key)
        for match in _ENTRY.finditer(key, since, until):
            if key.count("(", since, match.start()) <= key.count(")", since, match.start()):
                yield match
        done = max(done, until)
