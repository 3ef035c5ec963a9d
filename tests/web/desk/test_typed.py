"""Law of typing: what a form shows reads back as the same cell; people's own forms are read too."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.number import format_number
from lotrinh.web.desk.cell_words import cell_words, codes, label, table_words
from lotrinh.web.desk.typed_day import plain_day, shown_day
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.register.queries.named import Named
from lotrinh.web.register.queries.row import tables

NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False)


@given(NUMBERS, st.integers(min_value=0, max_value=3), st.sampled_from(["vi", "en"]))
def test_a_number_that_is_shown_reads_back_digit_by_digit(
    number: Decimal, places: int, lang: str
) -> None:
    cell = f"{number:.{places}f}"
    if cell.startswith("-") and not cell.strip("-0."):
        return

    assert plain_number(format_number(Decimal(cell), lang), lang) == cell


@pytest.mark.parametrize(
    ("typed", "lang", "cell"),
    [
        ("9,72", "vi", "9.72"), ("9.72", "vi", "9.72"), ("6.700", "vi", "6700"),
        ("6.700,3", "vi", "6700.3"), ("6 700,30", "vi", "6700.30"), ("−1,5", "vi", "-1.5"),
        ("6,700.3", "en", "6700.3"), ("9.72", "en", "9.72"), ("9,72", "en", "9.72"),
        ("7.20", "vi", "7.20"), ("1.234.567", "vi", "1234567"),
    ],
)  # fmt: skip
def test_numbers_as_people_type_them(typed: str, lang: str, cell: str) -> None:
    assert plain_number(typed, lang) == cell


@pytest.mark.parametrize("typed", ["", "một", "1,2,3", "12.34.5", "1e5", "9,72%", "٣"])
def test_what_is_no_number(typed: str) -> None:
    assert plain_number(typed, "vi") is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_that_is_shown_reads_back(day: date) -> None:
    assert plain_day(shown_day(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(
    ("typed", "cell"),
    [("1/2/2025", "2025-02-01"), ("11/2025", "2025-11"), ("28-11-2025", "2025-11-28"),
     ("2025-11-28", "2025-11-28"), (" 28 / 11 / 2025 ", "2025-11-28"), ("mai", "mai")],
)  # fmt: skip
def test_days_as_people_type_them(typed: str, cell: str) -> None:
    assert plain_day(typed) == cell


def test_every_code_of_every_table_has_words() -> None:
    for language in ("vi", "en"):
        with override(language):
            left = {
                (table, column.name)
                for table, its in tables().items()
                for column in its.columns
                if column.cell.allowed and set(column.cell.allowed) - set(codes(table, column.name))
            }
            assert left == {("minimum_shares", "kind")}


@pytest.mark.parametrize(
    ("table", "name", "cell", "words"),
    [
        ("targets", "low", "6700.30", "6.700,30"), ("targets", "unit", "billion VND", "tỷ đồng"),
        ("targets", "comparator", ">=", "từ … trở lên"), ("targets", "period", "2030", "2030"),
        ("documents", "issued_on", "2025-11-28", "28/11/2025"),
        ("documents", "status", "draft", "dự thảo"), ("documents", "is_summary", "true", "có"),
        ("targets", "owner", "a", "Sở A"), ("tasks", "partners", "a;b", "Sở A, b"),
        ("targets", "path", "Đ1.K2", "Điều 1, khoản 2"), ("targets", "low", "", ""),
        ("targets", "low", "một", "một"), ("targets", "khong-co", "x", "x"),
    ],
)  # fmt: skip
def test_cells_in_words(table: str, name: str, cell: str, words: str) -> None:
    names = {("organisations", "a"): Named("Sở A")}
    assert cell_words(table, name, cell, names) == words


def test_columns_and_tables_in_words() -> None:
    assert (label("targets", "low"), table_words("targets")) == ("Mức thấp", "Mục tiêu")
    with override("en"):
        assert (label("targets", "base_period"), table_words("targets")) == (
            "Base period", "Targets",
        )  # fmt: skip
    assert table_words("runs") == "runs"
