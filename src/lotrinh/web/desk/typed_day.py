"""Days as people type them: 28/11/2025, or a month as 11/2025 where a month will do."""

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})")


def plain_day(typed: str) -> str:
    """`28/11/2025` as `2025-11-28` and `11/2025` as `2025-11`; anything else as it is typed."""
    text = "".join(typed.split())
    if day := _DAY.fullmatch(text):
        return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    if month := _MONTH.fullmatch(text):
        return f"{month[2]}-{int(month[1]):02}"
    return typed


def shown_day(cell: str) -> str:
    """A day's cell as people type it; what is no day stays as it is."""
    try:
        return f"{date.fromisoformat(cell):%d/%m/%Y}"
    except ValueError:
        return cell
