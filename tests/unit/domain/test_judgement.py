"""Judging promises where the cases for planners do not reach."""

from datetime import date
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.case import Case
from lotrinh.domain.comparable import newest
from lotrinh.domain.judgement import judge
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target

CATALOGUE = load()


def seen(period: str, value: str, unit: str, **given: object) -> Observation:
    given.setdefault("id", f"{period}:{value}")
    given.setdefault("indicator", "grdp")
    return Observation(
        area="04", period=Period(period), source="thử",
        quantity=Quantity(Decimal(value), CATALOGUE.units.parse(unit)), **given,
    )  # fmt: skip


def judged(
    code: str, bounds: Bounds, period: str, figures: list[Observation], today: str, **given: object
) -> Standing:
    target = Target(
        id="t", document="d", indicator=code, area="04", bounds=bounds, period=Period(period),
        **given,
    )  # fmt: skip
    one = CATALOGUE.indicators[code]
    kind = CATALOGUE.units.parse(one.unit).kind
    return judge(Case(target, one, kind, newest(figures), date.fromisoformat(today)))


def at_least(value: str, unit: str) -> Bounds:
    return Bounds(">=", Decimal(value), None, CATALOGUE.units.parse(unit))


def test_figures_of_two_base_years_never_chain() -> None:
    figures = [
        seen("2021", "8", "%", statistic="growth", base_year="2010"),
        seen("2022", "8", "%", statistic="growth", base_year="2020"),
    ]
    found = judged(
        "grdp", at_least("5", "%/year"), "2021/2022", figures, "2023-05-01",
        statistic="average_growth",
    )  # fmt: skip
    assert (found.state, found.why) == ("no_data", "years_missing")


def test_a_stock_is_decided_by_the_last_day_of_its_time_and_a_flow_is_not() -> None:
    gates = [seen("2030-12", "3", "count", indicator="international_border_gates")]
    assert judged(
        "international_border_gates", at_least("3", "count"), "2030", gates, "2031-01-02"
    ).state == "met"  # fmt: skip
    guests = [seen("2030-12", "5", "million visitors", indicator="tourist_arrivals")]
    assert judged(
        "tourist_arrivals", at_least("4", "million visitors"), "2030", guests, "2031-01-02"
    ).why == "other_period"  # fmt: skip


def test_twelve_months_are_the_year() -> None:
    guests = [seen("2030-01/2030-12", "5", "million visitors", indicator="tourist_arrivals")]
    assert judged(
        "tourist_arrivals", at_least("4", "million visitors"), "2030", guests, "2031-01-02"
    ).state == "met"  # fmt: skip


@pytest.mark.parametrize(
    ("statistic", "value", "kind"),
    [("growth", "5", None), ("level", "900", "growth"), ("share", "12", "growth")],
)
def test_only_levels_have_a_pace(statistic: str, value: str, kind: str | None) -> None:
    unit = "%" if statistic == "growth" else "billion VND"
    figures = [seen("2024", value, unit, statistic=statistic)]
    found = judged(
        "grdp", at_least("1000", unit), "2030", figures, "2025-05-01", statistic=statistic
    )
    assert found.state == "open"
    assert (found.pace.kind if found.pace else None) == kind


def test_a_rate_needs_a_difference_and_a_count_what_remains() -> None:
    rooms = [seen("2024", "48.5", "%", indicator="room_occupancy")]
    pace = judged("room_occupancy", at_least("60", "%"), "2030", rooms, "2025-05-01").pace
    assert pace is not None
    assert (pace.kind, pace.value, pace.steps) == ("difference", Decimal("1.9167"), 6)
    gates = [seen("2025-09", "2", "count", indicator="international_border_gates")]
    pace = judged(
        "international_border_gates", at_least("3", "count"), "2030", gates, "2025-12-19"
    ).pace
    assert pace is not None
    assert (pace.kind, pace.value) == ("remaining", Decimal(1))


def test_each_year_of_an_amount_is_its_level_and_all_years_decide() -> None:
    figures = [
        seen(str(year), "1600", "ha", indicator="forest_planting") for year in range(2026, 2031)
    ]
    bounds = at_least("1500", "ha")
    given = {"statistic": "each_year"}
    assert judged("forest_planting", bounds, "2026/2030", figures, "2031-02-01", **given).state == (
        "met"
    )
    part = judged("forest_planting", bounds, "2026/2030", figures[1:], "2031-02-01", **given)
    assert (part.state, part.why) == ("no_data", "years_missing")


def test_a_growth_in_each_year_is_judged_by_growth() -> None:
    figures = [seen("2026", "7", "%", statistic="growth"), seen("2026", "9", "billion VND")]
    found = judged(
        "grdp", at_least("8", "%"), "2026/2027", figures, "2027-02-01", statistic="each_year"
    )
    assert found.state == "missed"
    assert found.value == 7


def test_keeping_needs_a_wanted_direction() -> None:
    bounds = Bounds("keep")
    found = judged("grdp_product_tax", bounds, "2030", [], "2025-12-19")
    assert (found.state, found.why) == ("not_measurable", "no_direction")


def test_keeping_counts_from_the_stated_base() -> None:
    figures = [
        seen("2020", "370000", "ha", indicator="forest_area"),
        seen("2030", "369999", "ha", indicator="forest_area"),
    ]
    given = {"base_period": Period("2020")}
    bounds = Bounds("keep")
    assert judged("forest_area", bounds, "2030", figures, "2031-02-01", **given).state == "missed"
    waiting = judged("forest_area", bounds, "2030", figures[:1], "2025-02-01", **given)
    assert waiting.state == "open"
    assert waiting.latest == figures[0]


def test_an_assumed_figure_makes_an_illustration() -> None:
    figures = [seen("2024", "7", "%", statistic="growth", basis="assumed")]
    found = judged("grdp", at_least("6", "%"), "2024", figures, "2025-05-01", statistic="growth")
    assert found.is_illustration


def test_an_impossible_rate_decides_nothing_and_stops_nothing() -> None:
    figures = [seen(year, "-120", "%", statistic="growth") for year in ("2021", "2022")]
    given = {"statistic": "average_growth"}
    bounds = at_least("5", "%/year")
    over = judged("grdp", bounds, "2021/2022", figures, "2023-05-01", **given)
    assert (over.state, over.why) == ("no_data", "impossible")
    assert judged("grdp", bounds, "2021/2023", figures, "2023-05-01", **given).state == "open"


def test_an_average_of_which_only_quarters_are_known_is_not_told() -> None:
    quarter = seen("2025-Q1", "8", "%", statistic="growth")
    found = judged(
        "grdp", at_least("9", "%/year"), "2026/2030", [quarter], "2025-12-19",
        statistic="average_growth",
    )  # fmt: skip
    assert (found.state, found.why, found.other) == ("no_data", "other_period", quarter)


def test_a_range_of_a_rate_to_be_lowered_is_met_from_its_upper_end_down() -> None:
    poverty = [seen("2024", "30", "%", indicator="poverty_rate")]
    wanted = Bounds("range", Decimal(20), Decimal(25), CATALOGUE.units.parse("%"))
    found = judged("poverty_rate", wanted, "2026", poverty, "2025-12-19")
    assert found.gap == 5
    assert found.pace is not None
    assert found.pace.value == Decimal("-2.5")


def test_at_least_so_much_is_counted_upwards_whatever_is_wanted() -> None:
    poverty = [seen("2024", "30", "%", indicator="poverty_rate")]
    found = judged("poverty_rate", at_least("25", "%"), "2026", poverty, "2025-12-19")
    assert found.gap == -5
    assert found.is_reached
