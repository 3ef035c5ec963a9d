"""What is left for the one unknown year of an average."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.result import Result
from lotrinh.checks.rules.growth.average_of_years import run
from lotrinh.domain.observation import Observation


def judged(average: str, half: str, *years: str, **more: str) -> list[Result]:
    """The rule on an average of 2021-2023, the first half of 2021, and its later years."""
    rows: list[Observation] = [
        observed("a.0", "grdp", "2021/2023", average, statistic="average_growth"),
        observed("a.1", "grdp", "2021-S1", half, statistic="growth"),
    ]
    for year, growth in enumerate(years, 2022):
        rows.append(observed(f"a.{year}", "grdp", str(year), growth, statistic="growth", **more))
    return list(run(inspect(plan_of(*rows), load())))


def test_what_is_left_is_told_with_the_half_year_and_all_years() -> None:
    (found,) = judged("5.00 %/year", "6.00 %", "7.00 %", "7.00 %")
    assert found.subjects == ("a.0", "a.1", "a.2022", "a.2023")
    assert found.message is not None
    assert "about 1.1% is left for 2021" in found.message.en
    assert "khoảng 1,1%" in found.message.vi


@pytest.mark.parametrize(
    ("average", "half", "years"),
    [
        ("5.00 %/year", "1.50 %", ("7.00 %", "7.00 %")),
        ("5 %/year", "4.00 %", ("6.0 %", "6.0 %")),
        ("5.00 %/year", "6.00 %", ("7.00 %",)),
        ("5.00 %/year", "6.00 %", ("7.00 %", "-100 %")),
        ("5.00 pp/year", "6.00 %", ("7.00 %", "7.00 %")),
    ],
)
def test_an_average_that_may_be_so_is_left_alone(
    average: str, half: str, years: tuple[str, ...]
) -> None:
    assert judged(average, half, *years) == []


def test_growth_of_another_base_year_is_another_growth() -> None:
    assert judged("5.00 %/year", "6.00 %", "7.00 %", "7.00 %", base_year="2020")
    assert not judged("5.00 %/year", "6.00 %", "7.00 %", "7.00 %", definition="khác")


def test_six_months_are_the_first_half() -> None:
    rows = [
        observed("a.0", "grdp", "2021/2023", "5.00 %/year", statistic="average_growth"),
        observed("a.1", "grdp", "2021-01/2021-06", "6.00 %", statistic="growth"),
        observed("a.2", "grdp", "2022", "7.00 %", statistic="growth"),
        observed("a.3", "grdp", "2023-01/2023-12", "7.00 %", statistic="growth"),
    ]
    (found,) = run(inspect(plan_of(*rows), load()))
    assert found.subjects == ("a.0", "a.1", "a.2", "a.3")
