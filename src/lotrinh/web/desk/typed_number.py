"""Numbers as people type them, in the form of the page's language."""

import re
from decimal import Decimal

_VIETNAMESE = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_ENDS = ("low", "high")
_SPACES = str.maketrans("", "", "  \N{NARROW NO-BREAK SPACE}")


_RANGE = re.compile(r"(.*?\d)\s*[-\N{EN DASH}]\s*(\d.*)")


def typed_value(typed: str, lang: str) -> Decimal | tuple[Decimal, Decimal] | None:
    """A number, or a range as `75-80`, in the form of the page's language; `None` for neither.

    The sign of approximation before it is left out: a promise keeps its own.
    """
    text = typed.strip().removeprefix("≈").removeprefix("~")
    number = plain_number(text, lang)
    if number is not None:
        return Decimal(number)
    parts = _RANGE.fullmatch(text.strip())
    ends = [plain_number(part, lang) for part in parts.groups()] if parts else []
    found = [Decimal(end) for end in ends if end is not None]
    return (found[0], found[1]) if len(found) == len(_ENDS) else None


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
