"""What one cell of a table may hold: how it is read, printed and described."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period, last_day

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[12][0-9]{3}")
_WHOLE = re.compile(r"-?[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell type: its name in the reference, how text becomes a value and back.

    `parse` never sees blank text: a blank cell is `blank`, which is not zero.
    """

    name: str
    parse: Callable[[str], Any]
    print: Callable[[Any], str] = str
    blank: Any = None
    allowed: tuple[str, ...] = ()


def choice(*allowed: str) -> Cell:
    """One of the given words."""

    def parse(text: str) -> str:
        if text not in allowed:
            raise _expected(f"một trong: {', '.join(allowed)}", f"one of: {', '.join(allowed)}")
        return text

    return Cell("choice", parse, blank="", allowed=allowed)


def _expected(vi: str, en: str) -> InvalidValue:
    return InvalidValue(f"cần {vi}", f"expected {en}")


def _date(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        raise ValueError
    except ValueError:
        raise _expected(
            "một ngày có thật dạng 2025-11-28", "a real day such as 2025-11-28"
        ) from None


def _known_from(text: str) -> date:
    try:
        return last_day(text)
    except InvalidValue:
        raise _expected(
            "một ngày hoặc tháng có thật, dạng 2025-11-28 hoặc 2025-11",
            "a real day or month such as 2025-11-28 or 2025-11",
        ) from None


def _decimal(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise _expected(
            "một số với dấu chấm thập phân, không có dấu phân nhóm, dạng 6700.3",
            "a number with a decimal point and no grouping, such as 6700.3",
        )
    return Decimal(text)


def _integer(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise _expected("một số nguyên, tối đa 18 chữ số", "a whole number of at most 18 digits")
    return int(text)


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        raise _expected("một năm có bốn chữ số, dạng 2026", "a year of four digits such as 2026")
    return int(text)


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise _expected("true hoặc false", "true or false")
    return text == "true"


def _bounds(text: str) -> tuple[Decimal | None, Decimal | None]:
    low, dots, high = text.partition("..")
    if not dots:
        raise _expected("một khoảng dạng 0..100 hoặc 0..", "a range such as 0..100 or 0..")
    return (_decimal(low) if low else None, _decimal(high) if high else None)


def _print_bounds(bounds: tuple[Decimal | None, Decimal | None]) -> str:
    low, high = ("" if end is None else format(end, "f") for end in bounds)
    return f"{low}..{high}" if low or high else ""


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for raw in text.split(";") if (part := raw.strip()))


def _decimals(text: str) -> tuple[Decimal, ...]:
    return tuple(_decimal(part) for part in _list(text))


TEXT = Cell("text", str, blank="")
LIST = Cell("list", _list, ";".join, blank=())
DECIMALS = Cell(
    "decimals", _decimals, lambda parts: ";".join(format(one, "f") for one in parts), blank=()
)
DATE = Cell("date", _date, date.isoformat)
KNOWN_FROM = Cell("date or month", _known_from, date.isoformat)
DECIMAL = Cell("decimal", _decimal, lambda number: format(number, "f"))
INTEGER = Cell("integer", _integer)
YEAR = Cell("year", _year)
BOOLEAN = Cell("boolean", _boolean, lambda flag: "true" if flag else "false", blank=False)
PERIOD = Cell("period", Period)
BOUNDS = Cell("range", _bounds, _print_bounds, blank=(None, None))
