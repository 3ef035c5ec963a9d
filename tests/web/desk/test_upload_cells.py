"""What people type as cells of a plan: numbers, days and periods as documents print them."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some

from lotrinh.catalogue import load
from lotrinh.domain.number import format_number
from lotrinh.exchange.tables import plan_tables
from lotrinh.web.desk.upload_cells import shown_cell, typed_cells

TABLES = {one.name: one for one in plan_tables(load().units)}


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("9,72", "9.72"), ("6.700,3", "6700.3"), ("6.700", "6700"), ("9.72", "9.72"),
        ("12.345.678", "12345678"), ("-1,5", "-1.5"), ("\N{MINUS SIGN}1,5", "-1.5"),
        ("chín", "chín"),
    ],
)  # fmt: skip
def test_numbers(typed: str, cell: str) -> None:
    assert typed_cells(TABLES["observations"], {"value": typed}) == {"value": cell}


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("2026", "2026"), ("2021-2030", "2021/2030"), ("2021 – 2030", "2021/2030"),
        ("quý I/2026", "2026-Q1"), ("Quý 4/2026", "2026-Q4"), ("tháng 5/2026", "2026-05"),
        ("5/2026", "2026-05"), ("31/12/2026", "2026-12-31"), ("2026-S1", "2026-S1"),
        ("hôm qua", "hôm qua"),
    ],
)  # fmt: skip
def test_periods(typed: str, cell: str) -> None:
    assert typed_cells(TABLES["observations"], {"period": typed}) == {"period": cell}


@pytest.mark.parametrize(
    ("typed", "cell"),
    [("5/1/2026", "2026-01-05"), ("11/2026", "2026-11"), ("ngày mai", "ngày mai")],
)
def test_days(typed: str, cell: str) -> None:
    assert typed_cells(TABLES["tasks"], {"due_on": typed}) == {"due_on": cell}


@pytest.mark.parametrize(
    ("sign", "typed", "ends"),
    [
        (">=", {"high": "9"}, {"low": "9"}), ("<=", {"low": "9"}, {"high": "9"}),
        ("=", {"low": "9"}, {"low": "9", "high": "9"}),
        ("range", {"low": "9", "high": "10"}, {"low": "9", "high": "10"}),
        ("keep", {"low": "9"}, {"low": "9"}),
    ],
)  # fmt: skip
def test_one_number_stands_where_its_comparator_wants_it(
    sign: str, typed: dict[str, str], ends: dict[str, str]
) -> None:
    found = typed_cells(TABLES["targets"], {"comparator": sign, **typed})
    assert found == {"comparator": sign, **ends}


@pytest.mark.parametrize(("typed", "cell"), [("6,700.3", "6700.3"), ("6.700", "6.700")])
def test_an_english_page_takes_english_numbers(typed: str, cell: str) -> None:
    with override("en"):
        assert typed_cells(TABLES["observations"], {"value": typed}) == {"value": cell}


@given(
    some.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9)),
    some.sampled_from(["vi", "en"]),
)
def test_a_number_as_it_is_shown_is_read_again(number: Decimal, lang: str) -> None:
    with override(lang):
        shown = shown_cell(format(number, "f"))
        again = typed_cells(TABLES["observations"], {"value": shown})["value"]
    assert Decimal(again) == number
    assert shown == format_number(number, lang)
