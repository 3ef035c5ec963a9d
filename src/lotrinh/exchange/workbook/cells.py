"""One cell of a sheet: printed text to what a spreadsheet holds, and back."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from unicodedata import normalize

from lotrinh.catalogue.cell import BOOLEAN, DATE, DECIMAL, INTEGER, KNOWN_FROM, YEAR, Cell
from lotrinh.catalogue.table import Unreadable
from lotrinh.domain.message import Message

LONGEST = 32_767
FIRST_DAY = date(1900, 3, 1)
DAYS = (DATE.name, KNOWN_FROM.name)
NUMBERS = (DECIMAL.name, INTEGER.name, YEAR.name)
_DAY = re.compile(r"(?:(3[01]|[12][0-9]|0?[1-9])([/.-]))?(1[0-2]|0?[1-9])(?(2)\2|/)([0-9]{4})")
_TYPED_TEXT = Message(
    "là một ngày, mà cột này không phải cột ngày; hãy định dạng ô là Văn bản rồi gõ lại",
    "is a date in a column of something else; format the cell as Text and type it again",
)
_NO_TIME = Message("cần một ngày, không kèm giờ", "expected a day without a time")

Value = str | float | bool | date


def to_sheet(text: str, cell: Cell) -> Value:
    """What a sheet holds for one printed cell.

    Days become dates from March 1900 on, when spreadsheets agree on them. A number stays text where
    a spreadsheet would lose printed digits (`7.20`).
    """
    if cell.name in DAYS and text:
        day = date.fromisoformat(text)
        return day if day >= FIRST_DAY else text
    if cell.name in NUMBERS and text and from_number(float(text)) == text:
        return float(text)
    return text == "true" if cell.name == BOOLEAN.name else text


def from_sheet(value: object, cell: Cell) -> str | Unreadable:
    """The printed text of what a sheet holds; a formula counts as its value.

    `31/12/2025`, `31.12.2025` and `12/2025` typed as text are days and months. A date in a
    column of anything else is refused: a spreadsheet has made it of something.
    """
    if isinstance(value, str):
        text = value if value.isascii() else normalize("NFC", value)
        return _typed(text.strip(), cell) if cell.name in (*DAYS, BOOLEAN.name) else text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return from_number(float(value))
    return _from_time(value, cell)


def from_number(number: float) -> str:
    """A number with the fifteen digits that spreadsheets keep."""
    return f"{int(number)}" if number.is_integer() and abs(number) < 1e15 else _digits(number)


def _digits(number: float) -> str:
    return format(Decimal(f"{number:.15g}"), "f")


def _typed(text: str, cell: Cell) -> str:
    if cell.name == BOOLEAN.name:
        return text.lower()
    typed = _DAY.fullmatch(text)
    if typed is None or (typed[1] is None and cell.name == DATE.name):
        return text
    day, month, year = typed.group(1, 3, 4)
    return "-".join((year, *(part.zfill(2) for part in (month, day) if part)))


def _from_time(value: object, cell: Cell) -> str | Unreadable:
    if cell.name not in DAYS or not isinstance(value, date):
        return Unreadable(str(value), _TYPED_TEXT)
    if isinstance(value, datetime) and value.time() != time():
        return Unreadable(str(value), _NO_TIME)
    return value.isoformat()[:10]
