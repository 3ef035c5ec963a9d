"""Numbers of cells for a reader: their unit, outward rounding, words; and breaches in words."""

from decimal import Decimal
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.accounts.amounts import TRIFLE, Amounts
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run
from lotrinh.domain.finding import Extent, Finding
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place

LEVEL = Sheet("exports", "level", "money_usd")


def amounts(*rows: Any) -> Amounts:
    return Amounts(inspect(plan_of(*rows), load()))


@given(st.floats(-1e15, 1e15), st.floats(0, 1e15))
def test_rounded_outward_never_inward_by_more_than_a_trifle(low: float, width: float) -> None:
    one = amounts().extent(Sheet("population", "level", "people"), low, low + width)
    assert one.low is not None
    assert one.high is not None
    assert one.low <= Decimal(low) + abs(Decimal(low)) * TRIFLE
    assert one.high >= Decimal(low + width) - abs(Decimal(low + width)) * TRIFLE


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (1e8, inf, Extent(Decimal(100), None, "million USD")),
        (-inf, 123456789.0, Extent(None, Decimal("123.457"), "million USD")),
        (-inf, inf, Extent(None, None, "million USD")),
        (99999999.99, 100000000.01, Extent(Decimal(100), Decimal(100), "million USD")),
    ],
)
def test_ends_in_the_usual_unit(low: float, high: float, found: Extent) -> None:
    assert amounts().extent(LEVEL, low, high) == found


@pytest.mark.parametrize(
    ("sheet", "unit"),
    [
        (LEVEL, "billion USD"),
        (LEVEL._replace(statistic="growth", kind="percent"), "%"),
        (LEVEL._replace(statistic="contribution", kind="point"), "pp"),
        (LEVEL._replace(indicator="imports"), "million USD"),
    ],
)
def test_the_unit_is_that_of_promises_else_of_the_indicator(sheet: Sheet, unit: str) -> None:
    found = amounts(promised("nq.1", "exports", "2030", ">= 1 billion USD"))
    assert found.unit(sheet).code == unit


def test_an_unknown_indicator_has_any_unit_of_its_kind() -> None:
    assert amounts().unit(Sheet("unheard_of", "level", "visitors")).kind == "visitors"
    assert amounts().unit(Sheet("exports", "level", "visitors")).kind == "visitors"


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        (1e8, 2e8, "từ 100 đến 200 triệu USD", "between 100 and 200 million USD"),
        (1e8, 1e8, "100 triệu USD", "100 million USD"),
        (1.5e9, inf, "ít nhất 1.500 triệu USD", "at least 1,500 million USD"),
        (-inf, 1e8, "nhiều nhất 100 triệu USD", "at most 100 million USD"),
        (-inf, inf, "bất kỳ", "any"),
    ],
)
def test_values_in_words(low: float, high: float, vi: str, en: str) -> None:
    said = amounts().value(LEVEL, low, high)
    assert (said.vi, said.en) == (vi, en)


def test_what_a_cell_is_about_names_its_prices_where_they_matter() -> None:
    money = Sheet("grdp", "level", "money_vnd", prices="constant")
    year = Period("2024")
    assert amounts().about(money, year).en.endswith("2024 (constant prices)")
    assert "giá hiện hành" in amounts().about(money._replace(prices="current"), year).vi
    growth = money._replace(statistic="growth", kind="percent")
    assert "constant" not in amounts().about(growth, year).en


def broken(*rows: Any) -> Finding:
    (one,) = run(inspect(plan_of(*rows), load()), [checks()["consistency.identity"]]).broken
    return one


def visitors(*counts: str) -> list[Any]:
    codes = ("tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international")
    return [
        observed(f"bc.{place}", code, "2024", f"{count} visitors")
        for place, (code, count) in enumerate(zip(codes, counts, strict=True), start=1)
        if count
    ]


def test_a_breach_says_figure_expectation_gap_and_identity() -> None:
    one = broken(*visitors("1834730", "1790846", "49097"))
    assert "1.834.730" in one.message.vi
    assert "1.839.943" in one.message.vi
    assert "off by 5,213 visits beyond rounding" in one.message.en
    assert one.steps[-1] == Message(
        "1.834.730 ≠ 1.790.846 + 49.097 = 1.839.943 lượt khách",
        "1,834,730 ≠ 1,790,846 + 49,097 = 1,839,943 visits",
    )
    assert one.off_by is not None
    assert one.off_by.value == 5213


def test_a_breach_without_its_left_figure_names_the_identity() -> None:
    shares = ("30.0", "30.0", "30.0", "20.0")
    codes = ("agriculture", "industry_construction", "services", "product_tax")
    one = broken(
        *(
            observed(f"bc.{code}", f"grdp_{code}", "2024", f"{share} %", statistic="share")
            for code, share in zip(codes, shares, strict=True)
        )
    )
    assert one.check == "grdp.shares_sum"
    assert "30,0% + 30,0% + 30,0% + 20,0% = 110,0% ≠ 100%" in one.message.vi
    assert "30.0% + 30.0% + 30.0% + 20.0% = 110.0% ≠ 100%" in one.message.en
    assert (one.expected, one.observed, one.off_by) == (None, None, None)


def test_a_gap_of_per_cents_is_in_points() -> None:
    one = broken(
        observed("bc.1", "exports", "2023", "100.0 million USD"),
        observed("bc.2", "exports", "2024", "110.0 million USD"),
        observed("bc.3", "exports", "2024", "15.0 %", statistic="growth"),
    )
    assert one.off_by is not None
    assert one.off_by.unit.code == "pp"
    assert float(one.off_by.value) == pytest.approx(5, abs=0.2)


def test_rows_that_repeat_a_figure_are_named_too() -> None:
    again = observed("kh.1", "tourist_arrivals", "2024", "1834730 visitors")
    one = broken(*visitors("1834730", "1790846", "49097"), again)
    assert set(one.subjects) == {"bc.1", "bc.2", "bc.3", "kh.1"}


def test_long_sums_are_shortened() -> None:
    communes = [
        Place(id=f"x{one}", name=f"x{one}", kind="commune", parent="x", area_km2=Decimal(1))
        for one in range(12)
    ]
    one = broken(
        Place(id="x", name="X", kind="province", parent="VN", area_km2=Decimal(12)), *communes,
        observed("bc.x", "population", "2024", "13500 people", area="x"),
        *(observed(f"bc.{place.id}", "population", "2024", "1000 people", area=place.id)
          for place in communes),
    )  # fmt: skip
    assert one.check == "areas.sum_to_province"
    assert "1,000 + … + 1,000" in " ".join(step.en for step in one.steps)
    assert len(one.subjects) == 13


def test_years_of_an_average_stand_as_a_number() -> None:
    one = broken(
        observed("bc.1", "poverty_rate", "2021", "20.0 %"),
        observed("bc.2", "poverty_rate", "2024", "10.0 %"),
        observed("bc.3", "poverty_rate", "2022/2024", "4.0 pp/year", statistic="average_reduction"),
    )
    assert "3 × 4" in " ".join((one.message.en, *(step.en for step in one.steps)))
