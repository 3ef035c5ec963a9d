"""What was typed wrongly, in one Vietnamese sentence; English is the command line's own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import typer

MONTH_AND_YEAR = 2
NOT_A_DAY = (
    "“{}”: ngày ghi như 2025-12-19 hoặc 19/12/2025. Write a day as 2025-12-19 or 19/12/2025."
)
SEE = "Xem: {} --help"


def day_of(text: str) -> date:
    """A day as people write it, year first or day first; `BadParameter` for anything else."""
    day, *month_and_year = text.strip().split("/")
    try:
        if len(month_and_year) == MONTH_AND_YEAR:
            month, year = map(int, month_and_year)
            return date(year, month, int(day))
        return date.fromisoformat(text.strip())
    except ValueError:
        raise typer.BadParameter(NOT_A_DAY.format(text)) from None


def misuse_words(error: Any) -> str:
    """The sentence for an error of usage, and where the help is; unknown kinds stay as they are."""
    told = _TOLD.get(type(error).__name__)
    sentence = told(error) if told else error.format_message()
    for english, vietnamese in _PHRASES:
        sentence = sentence.replace(english, vietnamese)
    path = error.ctx.command_path if error.ctx else "lotrinh"
    return f"{sentence}\n{SEE.format(path)}"


def _hint(error: Any) -> str:
    hint = error.param_hint or (error.param.get_error_hint() if error.param else "")
    return " / ".join(hint) if isinstance(hint, list | tuple) else str(hint)


_PHRASES = (
    ("No such command", "Không có lệnh"),
    ("Did you mean", "Có phải"),
    ("Got unexpected extra argument(s)", "Thừa tham số"),
    ("Got unexpected extra argument", "Thừa tham số"),
)
_TOLD: dict[str, Callable[[Any], str]] = {
    "NoSuchOption": lambda error: f"Không có tùy chọn {error.option_name}.",
    "MissingParameter": lambda error: f"Thiếu {_hint(error)}.",
    "BadParameter": lambda error: f"{_hint(error)} không dùng được: {error.message}",
    "BadOptionUsage": lambda error: f"Tùy chọn {error.option_name} cần một giá trị.",
}
