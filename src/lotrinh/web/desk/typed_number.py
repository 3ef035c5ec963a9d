"""Numbers as people type them, in the form of the page's language."""

import re

_VIETNAMESE = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_SPACES = str.maketrans("", "", "  \N{NARROW NO-BREAK SPACE}")


def plain_number(typed: str, lang: str) -> str | None:
    """`6.700,3` (in English `6,700.3`) as `6700.3`, with every digit kept; `None` for no number.

    A sign that the language groups with counts as the decimal one where it cannot group: `9.72`
    is 9,72 in Vietnamese too, while `6.700` is six thousand seven hundred.
    """
    text = typed.translate(_SPACES).replace("\N{MINUS SIGN}", "-")
    group, point, shape = (",", ".", _ENGLISH) if lang == "en" else (".", ",", _VIETNAMESE)
    if shape.fullmatch(text):
        return text.replace(group, "").replace(point, ".")
    return text.replace(",", ".") if _PLAIN.fullmatch(text) else None
