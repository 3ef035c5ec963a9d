from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.history import levels, rates, usual_limit, yearly_figures
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.measure import Measure

REAL = Measure("growth", "percent", "constant")
CURRENT = Measure("level", "money_vnd", "current")


def known(*rows: Any) -> Known:
    return inspect(plan_of(*rows), load()).known


def money(year: str, value: str, basis: str = "", **more: Any) -> Any:
    id = f"m.{year}{basis}"
    return observed(id, "grdp", year, f"{value} billion VND", price_basis=basis, **more)


def test_moves_are_published_or_follow_from_levels_and_no_year_counts_twice() -> None:
    at = known(
        money("2020", "100", "constant"), money("2022", "121", "constant"),
        money("2023", "133.1", "constant"),
        observed("g.1", "grdp", "2023", "9.8 %", statistic="growth"),
    )  # fmt: skip
    found = rates(at, "grdp", "04", REAL)
    assert [(one.base, one.year) for one in found] == [(2020, 2022), (2022, 2023)]
    assert [one.value for one in found] == pytest.approx([10.0, 9.8])


def test_real_and_nominal_are_kept_apart() -> None:
    at = known(
        money("2023", "200", "current"), money("2024", "230", "current"),
        observed("g.1", "grdp", "2024", "6.74 %", statistic="growth"),
    )  # fmt: skip
    assert [one.value for one in rates(at, "grdp", "04", REAL)] == pytest.approx([6.74])
    assert [one.value for one in rates(at, "grdp", "04", CURRENT)] == pytest.approx([15.0])


def test_rates_of_a_whole_move_in_points() -> None:
    at = known(
        observed("p.1", "poverty_rate", "2022", "30 %"),
        observed("p.2", "poverty_rate", "2024", "22 %"),
        observed("p.3", "poverty_rate", "2025", "-3.5 pp", statistic="change"),
    )
    found = rates(at, "poverty_rate", "04", Measure("change", "point"))
    assert [one.value for one in found] == pytest.approx([-4.0, -3.5])


def test_nothing_grows_from_nothing() -> None:
    at = known(money("2023", "0"), money("2024", "5"))
    assert rates(at, "grdp", "04", Measure("level", "money_vnd")) == []


def test_levels_are_yearly_and_of_one_definition() -> None:
    at = known(
        money("2023", "200"), money("2024-S1", "120"), money("2024", "220"),
        money("2025", "240", definition="khác"),
    )  # fmt: skip
    assert [year for year, _ in levels(at, "grdp", "04", Measure("level", "money_vnd"))] == [
        2023, 2024,
    ]  # fmt: skip
    assert levels(at, "grdp", "08", Measure("level", "money_vnd")) == []


def test_figures_that_say_what_a_promise_says() -> None:
    at = known(
        observed("g.1", "grdp", "2024", "6.74 %", statistic="growth"),
        observed("g.2", "grdp", "2024", "7 %", statistic="growth", definition="gốc cũ"),
    )
    assert [year for year, _ in yearly_figures(at, "grdp", "04", REAL)] == [2024]


@pytest.mark.parametrize(
    ("moves", "limit"),
    [
        ([5.0, 6.0, 6.7], 10.05),  # half above the highest
        ([5.0, 10.0], 20.0),  # of two as much again
        ([0.5, 0.6, 0.7], 3.7),  # three above it at least
        ([-5.0, -4.0, -3.0], 0.0),
    ],
)
def test_the_most_that_can_be_called_usual(moves: list[float], limit: float) -> None:
    assert usual_limit(moves) == pytest.approx(limit)


def test_a_year_is_a_year_however_another_figure_spells_it() -> None:
    spelled = observed("x.1", "imports", "2023-01/2023-12", "300 million USD")
    years = [money("2022", "100", "constant"), money("2023-01/2023-12", "110", "constant")]
    for rows in ((spelled, *years), (*years, spelled)):
        assert [one.year for one in rates(known(*rows), "grdp", "04", REAL)] == [2023]


def test_one_year_by_two_base_years_is_one_move() -> None:
    rows = [
        observed(f"g.{base}", "grdp", "2023", f"{value} %", statistic="growth", base_year=base,
                 known_from=day)
        for base, value, day in (("2010", "5.0", "2024-12-31"), ("2020", "5.1", "2024-06-30"))
    ]  # fmt: skip
    for each in (rows, rows[::-1]):
        assert [(one.year, one.value) for one in rates(known(*each), "grdp", "04", REAL)] == [
            (2023, 5.0)
        ]
