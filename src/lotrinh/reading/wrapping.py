"""Lines that were broken to fit a page: which line breaks are only spaces of a paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

FULL = 0.75
_DASHES = ("-", "–")
LEAST_WRAPPED = 3
_ENDS = re.compile(r"[.;:!?…”\"]\s*$")
_OPEN = frozenset("- – của và hoặc tại theo các những với là trong bởi Sở".split())
_OPEN_TO_A_NUMBER = frozenset(("số", "ngày"))
_COMPOUND = re.compile(
    r"(?:lao động\n[-–]\s?thương binh|kinh tế\n[-–]\s?(?:xã hội|ngân sách|kỹ thuật)"
    r"|văn hóa\n[-–]\s?(?:xã hội|thông tin)|\d{4}\n[-–]\s?\d{4})",
    re.I,
)
_MARK = re.compile(
    r"\s*(?:[-+*•–—]|[a-zđ]{1,2}[.)]\s|\d{1,3}(?:\.\d{1,3})*[.)](?:\s|$)|[IVXLC]+\.\s|[A-ZĐ]\.\s"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|Biểu|Bảng|Số)\s)"
)


def unwrapped(text: str) -> str:
    """`text` with a space for each line break inside a paragraph; as long as `text`.

    A line goes on where it ends without a mark of punctuation and the next begins in lower case
    without a mark of a list, where its last word cannot be the last ("số", "của"), or where a
    name goes on behind a dash ("Lao động" - "Thương binh"). Where
    that happens several times, the text was broken to a width: there a full line also goes on
    with a capital letter, a digit or a bracket. Table rows, blank lines and lines in capitals
    stay as they are.
    """
    lines = text.split("\n")
    plain = [_goes_on(one, other) for one, other in pairwise(lines)]
    if plain.count(True) >= LEAST_WRAPPED:
        width = _width(lines, plain)
        plain = [
            joined or (len(one) >= FULL * width and _may_go_on(one, other))
            for joined, (one, other) in zip(plain, pairwise(lines), strict=True)
        ]
    return "".join(_with_breaks(lines, plain))


def _width(lines: Sequence[str], joined: Sequence[bool]) -> int:
    """How long a broken line is: the upper quarter of those that go on."""
    lengths = sorted(len(line) for line, goes_on in zip(lines, joined, strict=False) if goes_on)
    return lengths[3 * len(lengths) // 4]


def _goes_on(line: str, following: str) -> bool:
    if following[:1] in _DASHES and not line.isupper():
        return bool(_COMPOUND.search(f"{line[-12:]}\n{following[:14]}"))
    first, words = following[:1], line.rsplit(None, 1)
    last = words[1] if len(words) > 1 and not line[-1].isspace() else ""
    to_a_number = first.isdigit() and last in _OPEN_TO_A_NUMBER
    return (first.islower() or to_a_number or last in _OPEN) and _may_go_on(line, following)


def _may_go_on(line: str, following: str) -> bool:
    return (
        bool(line and following.strip())
        and "\t" not in line
        and "\t" not in following
        and not line.isupper()
        and (following[0].isdigit() or not following.isupper())
        and not line.isspace()
        and not _ENDS.search(line)
        and not _MARK.match(following)
    )


def _with_breaks(lines: Sequence[str], joined: Sequence[bool]) -> Iterator[str]:
    yield lines[0]
    for line, goes_on in zip(lines[1:], joined, strict=True):
        yield " " if goes_on else "\n"
        yield line
