"""Numbers written in words: "mười hai", "hai mươi bốn", "một nghìn hai trăm"."""

import re

_ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = {"mười": 10, "mươi": 10}
_SCALES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000, "triệu": 10**6}
_LINKS = frozenset({"linh", "lẻ"})
_FIRST = "|".join(word for word in (*_ONES, "mười") if word not in ("không", "mốt", "tư", "lăm"))
_MORE = "|".join((*_ONES, *_TENS, *_SCALES, *_LINKS))
SPELLED = rf"(?:{_FIRST})(?:\s+(?:{_MORE}))*"
"""A regular expression of such a number, as long as what follows it allows."""


OPENING = re.compile(rf"[mhbnstc](?<![^ :,].)(?<=(?=(?:{_FIRST}) (?!\d)).)")
"""Where such a number may open."""


def spelled_number(words: str) -> int | None:
    """The number that words say; `None` for words that are none, such as "hai ba"."""
    total = part = 0
    last = ""
    for word in re.split(r"\s+", words):
        if word in _ONES:
            if last in _ONES:
                return None
            part += _ONES[word]
        elif word in _TENS:
            part = part // 10 * 10 + (part % 10 or 1) * 10 if word == "mươi" else part + 10
        elif word in _SCALES:
            total, part = _scaled(total, part, _SCALES[word])
        last = word
    return total + part


def _scaled(total: int, part: int, scale: int) -> tuple[int, int]:
    if scale == _SCALES["trăm"]:
        return total, part * scale
    return total + part * scale, 0
