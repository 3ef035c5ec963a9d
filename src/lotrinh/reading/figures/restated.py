"""Whether words restate what another numbered paper promises."""

import re

from lotrinh.reading.folding import match_key

_PAPER = (
    r"(?:kế hoạch|nghị quyết|quyết định|chương trình|quy hoạch|kết luận|đề án|chỉ thị|thông báo)"
    r"(?:\s+[^\W\d]+){0,3}?\s+số:?\s+(?P<number>\d+(?:[/-][^\s,;:.()]+)?)"
)
_ACCORDING = re.compile(rf"(?<!kèm )\b(?:theo|tại)\s+{_PAPER}")
_DEMANDING = re.compile(
    rf"{_PAPER}(?:\s+ngày\s[^,;.]{{6,24}}?)?(?:\s+của\s[^,;.]{{4,50}}?)?"
    r"\s+(?:đã\s+)?(?:giao|đặt|đề ra|quy định|xác định|nêu|yêu cầu)\b"
)
_OWN_AGAIN = re.compile(
    r"\b(?:ước|đã|kết quả|công bố|thực tế|lũy kế|giải ngân|đến (?:ngày|hết|\d)|tỉnh phấn đấu)\b"
)


def names_paper(words: str) -> bool:
    """Whether words may name a paper by its number."""
    return " số" in words


def names_another(words: str, own_number: str) -> bool:
    """Whether words say "theo Quyết định số …" of a paper that sets aims and is not this one."""
    return _behind(_ACCORDING, words, own_number) is not None


def is_restated(lead: str, rest: str, own_number: str) -> bool:
    """Whether another paper promises a figure, by the words that open its clause.

    `lead` goes up to the first figure of the clause, `rest` from there to this one. "Theo Quyết
    định số X, …" governs all figures up to results or the province's own aims, "Nghị quyết số Y
    giao …" the first one.
    """
    behind = _behind(_ACCORDING, lead, own_number)
    if behind is None and not rest:
        behind = _behind(_DEMANDING, lead, own_number)
    return behind is not None and not _OWN_AGAIN.search(behind + rest)


def _behind(pattern: re.Pattern[str], words: str, own_number: str) -> str | None:
    """What follows the last mention of a paper with another number; `None` without one."""
    if not names_paper(words):
        return None
    own = match_key(own_number)
    ends = [
        match.end() for match in pattern.finditer(words)
        if match["number"] not in (own, own.partition("/")[0])
    ]  # fmt: skip
    return words[ends[-1] :] if ends else None
