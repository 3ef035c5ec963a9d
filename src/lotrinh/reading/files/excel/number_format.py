"""How a workbook shows a number: its number formats, printed as Vietnamese papers do."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy",
    15: "dd/mm/yyyy", 16: "dd/mm", 17: "mm/yyyy", 18: "h:mm", 19: "h:mm", 20: "h:mm", 21: "h:mm",
    22: "dd/mm/yyyy", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
}  # fmt: skip
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_UNSEEN = re.compile(r"\[[^\]]*\]|_.|\*.")
_DIGITS = re.compile(r"(?=\?*[#0])[#0?][#0?,]*(?:\.[#0?]+)?")
_DAYS = re.compile(r"[dmyhs]", re.IGNORECASE)
_EXACT = Context(prec=15)
_FIRST_DAY, _FIRST_DAY_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_MOST = Decimal(10) ** 20
_VIETNAMESE = str.maketrans(".,", ",.")
LAST_DAY = 2_900_000


def shown(value: Decimal, code: str, *, is_1904: bool = False) -> str:
    """A number under a number format: 1.234,5; 12,50%; 25/12/2025; 12 tỷ đồng.

    Thousands have their marks where the format has. Without one (General) it stands to 15 digits.
    Of a format with several sections the one for its sign counts. Times are left as the share of a
    day.
    """
    value = _EXACT.plus(value)
    section = _section(value, code)
    bare = _LITERAL.sub("", _UNSEEN.sub("", section))
    if _DAYS.search(bare):
        is_day = 0 <= value < LAST_DAY
        return _day(value, bare.lower(), is_1904=is_1904) if is_day else _plain(value)
    found = _DIGITS.search(_LITERAL.sub(_blanked, _UNSEEN.sub(_blanked, section)))
    if not found:
        is_text = not bare.strip() or "general" in bare.lower() or "@" in bare
        return _plain(value) if is_text else _literal(section)
    digits = found[0]
    if "%" in bare:
        value *= 100
    while digits.endswith(","):
        digits, value = digits[:-1], value / 1000
    before, after = section[: found.start()], section[found.end() :].lstrip(",")
    has_own_sign = value < 0 and ";" in code
    text = _digits(abs(value) if has_own_sign else value, digits)
    return f"{_literal(before)}{text}{_literal(after)}".strip()


def _section(value: Decimal, code: str) -> str:
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if not value and len(sections) > 2 else sections[0]


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _literal(part: str) -> str:
    """What a format prints besides the digits; brackets of a negative number as a minus sign."""
    text = _LITERAL.sub(lambda one: one[1] if one[1] is not None else one[2], _UNSEEN.sub("", part))
    return text.replace("(", "-").replace(")", "").replace("?", "")


def _digits(value: Decimal, digits: str) -> str:
    whole, _, decimals = digits.partition(".")
    if abs(value) >= _MOST:
        return _plain(value)
    rounded = value.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    for _ in range(optional):
        text = text.removesuffix("0")
    return text.removesuffix(".").translate(_VIETNAMESE)


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")


def _day(value: Decimal, code: str, *, is_1904: bool) -> str:
    if "d" not in code and "y" not in code:
        return _plain(value)
    day = (_FIRST_DAY_OF_1904 if is_1904 else _FIRST_DAY) + timedelta(days=int(value))
    if "d" in code:
        return f"{day:%d/%m/%Y}" if "y" in code else f"{day:%d/%m}"
    return f"{day:%m/%Y}" if "m" in code else f"{day:%Y}"
