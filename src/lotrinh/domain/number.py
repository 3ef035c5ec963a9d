"""Numbers and dates as people print them in Vietnamese and English."""

from datetime import date
from decimal import Decimal

_SWAP = str.maketrans(",.", ".,")


def format_number(value: Decimal, lang: str = "vi") -> str:
    """`6700.3` as `6.700,3` in Vietnamese and `6,700.3` in English; every printed digit is kept."""
    text = f"{value:,f}".replace("-", "\N{MINUS SIGN}")
    return text if lang == "en" else text.translate(_SWAP)


def format_date(day: date, lang: str = "vi") -> str:
    """`24/11/2023` in Vietnamese, `24 November 2023` in English."""
    return f"{day.day} {day:%B %Y}" if lang == "en" else f"{day:%d/%m/%Y}"
