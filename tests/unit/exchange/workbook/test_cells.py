"""What a cell of a spreadsheet says, and that no printed digit is lost on the way there."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue.cell import BOOLEAN, DATE, DECIMAL, INTEGER, KNOWN_FROM, PERIOD, TEXT, Cell
from lotrinh.catalogue.table import Unreadable
from lotrinh.exchange.workbook.cells import from_sheet, to_sheet


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None) | st.integers())
def test_a_number_comes_back_with_its_digits(number: Decimal | int) -> None:
    text = format(Decimal(number), "f")
    assert from_sheet(to_sheet(text, DECIMAL), DECIMAL) == text


@given(st.dates())
def test_a_day_comes_back(day: date) -> None:
    assert from_sheet(to_sheet(day.isoformat(), DATE), DATE) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "cell", "value"),
    [
        ("7.2", DECIMAL, 7.2),
        ("7.20", DECIMAL, "7.20"),
        ("6700.3", DECIMAL, 6700.3),
        ("-0", DECIMAL, "-0"),
        ("123456789012345678", INTEGER, "123456789012345678"),
        ("2026", INTEGER, 2026.0),
        ("2026", TEXT, "2026"),
        ("2025-11-28", DATE, date(2025, 11, 28)),
        ("1890-01-31", DATE, "1890-01-31"),
        ("true", BOOLEAN, True),
        ("", DATE, ""),
        ("", DECIMAL, ""),
    ],
)
def test_a_printed_cell_becomes_what_a_spreadsheet_holds(
    text: str, cell: Cell, value: object
) -> None:
    found = to_sheet(text, cell)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("value", "cell", "text"),
    [
        (102.0, DECIMAL, "102"),
        (0.1 + 0.2, DECIMAL, "0.3"),
        (1e-7, DECIMAL, "0.0000001"),
        (2026.0, PERIOD, "2026"),
        (4.0, TEXT, "4"),
        (True, BOOLEAN, "true"),
        ("TRUE", BOOLEAN, "true"),
        (datetime.combine(date(2025, 5, 31), time()), DATE, "2025-05-31"),
        ("1/5/2025", DATE, "2025-05-01"),
        ("01.05.2025", DATE, "2025-05-01"),
        ("1-5-2025", KNOWN_FROM, "2025-05-01"),
        ("32/12/2025", DATE, "32/12/2025"),
        ("1/5-2025", DATE, "1/5-2025"),
        ("05/2025", KNOWN_FROM, "2025-05"),
        ("05/2025", DATE, "05/2025"),
        ("Kế".encode().decode(), TEXT, "Kế"),
        ("Ke\u0302\u0301", TEXT, "Kế"),
        ("\N{NO-BREAK SPACE}x", TEXT, "\N{NO-BREAK SPACE}x"),
    ],
)
def test_what_a_person_types_is_read_as_meant(value: object, cell: Cell, text: str) -> None:
    assert from_sheet(value, cell) == text


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (date(2026, 5, 1), PERIOD),
        (date(2026, 5, 1), TEXT),
        (datetime.combine(date(2026, 5, 1), time(7, 30)), DATE),
        (time(7, 30), DATE),
        (timedelta(days=2), DECIMAL),
    ],
)
def test_what_a_spreadsheet_has_made_of_something_else_is_refused(
    value: object, cell: Cell
) -> None:
    found = from_sheet(value, cell)
    assert isinstance(found, Unreadable)
    assert found.value == str(value)
