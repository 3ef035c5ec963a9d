"""How works stand in their line: where their name runs, and whether they are only a part of it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lotrinh.reading.projects.names import NAME, WORK, name_end

Needed = Mapping[re.Pattern[str], Sequence[str]]
BUSINESS = r"(?:(?:và )?kinh doanh (?:kết cấu |cơ sở )?hạ tầng (?:kỹ thuật )?)"
_BUILDING = re.compile(r"^(?!.*kinh doanh)(?:đầu tư xây dựng|đầu tư|công trình)\s+")
_WORKS_BEFORE = re.compile(rf"(?:{WORK})*{BUSINESS}$|(?:{WORK})+$")
_ONLY_KIND = re.compile(r"\b(?:bv|kcn|ccn|tp|đt|ql)$")
_LISTING = re.compile(r"(?:dự án|công trình)[^()]{0,40}\([^()]*$")
_A_PART = re.compile(
    r"trong đó\s+(?:\w+\s+)?$|\b(?:thuộc|của|nút giao|đầu|cuối|gần|giữa|chân|(?:nối|tiếp"
    r"|giáp)(?: với"
    r"| vào)?|từ|đến|tới|giao(?: với)?|qua|tại|trên|thôn|xóm|ấp|xã"
    r"|phường|huyện|quận|thị trấn|thị xã|chợ|ngã (?:ba|tư)|dẫn)\s+$"
    r"|(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!số )\d{1,2} $|[^\W\d_] - $"
)
_PROPER = re.compile(rf"(?<!\w){NAME} $")
NEAR = 24


def found(key: str, patterns: Needed) -> Iterator[re.Match[str]]:
    """What patterns find, each tried only where one of the words that it needs stands."""
    for pattern, needed in patterns.items():
        if any(word in key for word in needed):
            yield from pattern.finditer(key)


def named(
    text: str, key: str, match: re.Match[str], *, is_named: bool
) -> Iterator[tuple[int, int]]:
    """The span of the name whose kind a match holds; nothing without a proper name.

    Where the text says that a project's name follows (`is_named`), words for building before the
    kind belong to it, and plain words behind it.
    """
    start = name_start(key, match) if is_named else match.start("kind")
    end = name_end(text, key, start, match.end("kind"), is_named=is_named)
    if end is not None and not _ONLY_KIND.search(key, start, end):
        yield start, end


def is_part(text: str, key: str, match: re.Match[str]) -> bool:
    """Whether works are only a part or place of what the line is about, or end another name."""
    start = match.start("kind")
    is_within = text[start].isupper() and not text.isupper()
    if is_within and _PROPER.search(text, max(0, start - NEAR), start):
        return True
    opened = key.rfind("(", 0, start)
    is_aside = opened > key.rfind(")", 0, start) and not _LISTING.search(key, 0, start)
    return is_aside or bool(_A_PART.search(key, max(0, start - NEAR), start))


def statement(key: str, match: re.Match[str]) -> str:
    """The sentence that works stand in."""
    begin = key.rfind(". ", 0, match.start()) + 1
    end = key.find(". ", match.end())
    return key[begin : end if end >= 0 else len(key)]


def name_start(key: str, match: re.Match[str]) -> int:
    """Where a name begins: its kind of works, with "nâng cấp" but not "đầu tư xây dựng" before.

    "Đầu tư xây dựng và kinh doanh hạ tầng" of an industrial park belongs to its name.
    """
    before = key[match.start() : match.start("kind")]
    works = None if before.rstrip().endswith(",") else _WORKS_BEFORE.search(before)
    start = match.start("kind") - (len(works[0]) if works else 0)
    while opening := _BUILDING.match(key[start : match.start("kind")]):
        start += opening.end()
    return start
