"""Cells, the times that relations lead to, and the ranges over which they go."""

from datetime import date

import numpy as np
import pytest

from lotrinh.checks.accounts.cells import Cells, isin, ordered
from lotrinh.checks.accounts.sheets import base_years, signed, with_base_year
from lotrinh.checks.accounts.times import NOWHERE, Clock, clock, inverse
from lotrinh.checks.accounts.variant import Variant, variants
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.validity import Validity


def clock_of(*periods: str) -> Clock:
    cells = Cells()
    for one in periods:
        cells.time(Period(one))
    return clock(cells)


def led(found: Clock, times: np.ndarray, period: str) -> str:
    """Where an anchor leads to."""
    one = Period(period)
    place = int(times[found.cells.times[one.start, one.end]])
    return "" if place == NOWHERE else found.periods[place].text


@pytest.mark.parametrize(
    ("period", "part", "shift", "found"),
    [
        ("2025", "", "", "2025"),
        ("2025", "", "-1", "2024"),
        ("2025", "Q1", "", "2025-Q1"),
        ("2025", "Q1", "-1", "2024-Q1"),
        ("2025-Q1", "", "-1", "2024-Q1"),
        ("2025-S1", "Q2", "", "2025-Q2"),
        ("2025-S1", "Q3", "", ""),
        ("2025-Q1", "Q1", "", ""),
        ("2021/2025", "", "", "2021/2025"),
        ("2021/2025", "", "-1", ""),
        ("2021/2025", "Q1", "", ""),
        ("2025-01/2025-09", "", "-1", "2024-01/2024-09"),
        ("2025-01/2025-09", "Q1", "", ""),
    ],
)
def test_where_a_term_stands_seen_from_its_anchor(
    period: str, part: str, shift: str, found: str
) -> None:
    ticking = clock_of("2025", "2025-Q1", "2025-S1", "2021/2025", "2025-01/2025-09")
    assert led(ticking, ticking.located(part, shift, of_span=False), period) == found


@pytest.mark.parametrize(
    ("period", "shift", "found"),
    [("2021/2025", "base", "2020"), ("2021/2025", "", "2025"), ("2025", "base", "")],
)
def test_ends_of_an_average(period: str, shift: str, found: str) -> None:
    ticking = clock_of("2021/2025", "2025")
    assert led(ticking, ticking.located("", shift, of_span=True), period) == found


def test_six_months_from_january_are_the_first_half() -> None:
    cells = Cells()
    assert cells.time(Period("2025-01/2025-06")) == cells.time(Period("2025-S1"))
    assert cells.time(Period("2025-01/2025-05")) != cells.time(Period("2025-S1"))


def test_parts_years_and_halves_of_a_span() -> None:
    ticking = clock_of("2024-Q1", "2021/2030", "2021/2025", "2026/2030")
    quarters = ticking.parts(("Q1", "Q4"), "A")
    assert [led(ticking, one, "2024") for one in quarters] == ["2024-Q1", "2024-Q4"]
    assert [led(ticking, one, "2021/2025") for one in quarters] == ["", ""]
    years = ticking.years(5)
    assert [led(ticking, one, "2021/2025") for one in years] == [
        "2021", "2022", "2023", "2024", "2025",
    ]  # fmt: skip
    assert led(ticking, years[0], "2021/2030") == ""
    first, second = ticking.halves(5, 5)
    assert led(ticking, first, "2021/2030") == "2021/2025"
    assert led(ticking, second, "2021/2030") == "2026/2030"
    assert ticking.lengths == (5, 10)
    assert led(ticking, ticking.spans, "2021/2025") == "2021/2025"
    assert led(ticking, ticking.spans, "2024") == ""


@pytest.mark.parametrize("whole", ["2025-01/2025-09", "2025-Q1/2025-Q3"])
def test_nine_months_are_a_half_and_a_quarter(whole: str) -> None:
    ticking = clock_of(whole, "2025-S1", "2025-01/2025-08", "2025")
    parts = ticking.parts(("S1", "Q3"), "M9")
    assert [led(ticking, one, whole) for one in parts] == ["2025-S1", "2025-Q3"]
    assert [led(ticking, one, "2025-01/2025-08") for one in parts] == ["", ""]
    rest = ticking.parts(("M9", "Q4"), "A")
    assert [led(ticking, one, "2025") for one in rest] == [whole, "2025-Q4"]


def test_no_times_at_all() -> None:
    ticking = clock_of()
    assert len(ticking.located("", "", of_span=False)) == 0
    assert [one.range for one in variants("", ticking, {})] == [""]
    assert not list(variants("parts", ticking, {}))


def test_the_way_back_to_anchors() -> None:
    assert inverse(np.array([NOWHERE, 0, 2])).tolist() == [1, NOWHERE, 2]


def test_keys_hold_their_sheet_area_and_time() -> None:
    cells = Cells()
    sheet = Sheet("grdp", "level", "money_vnd")
    key = cells.key(cells.sheets[sheet], cells.areas["04"], cells.time(Period("2024")))
    assert cells.cell(int(key)) == (sheet, "04", Period("2024"))
    assert [int(one) for one in cells.parts(np.array(cells.key(3, 7, 11)))] == [3, 7, 11]


def test_keys_in_order_and_among_others() -> None:
    known = ordered(np.array([5, 1, 5, 3]))
    assert known.tolist() == [1, 3, 5]
    assert isin(np.array([0, 3, 9]), known).tolist() == [False, True, False]
    assert not isin(np.array([1, 2]), known[:0]).any()
    assert len(ordered(known[:0])) == 0


def variants_of(ticking: Clock, range: str, *places: Place) -> list[Variant]:
    """The ways to go over a range in a plan that speaks of these places."""
    ticking.cells.areas.of(one.id for one in places)
    return list(variants(range, ticking, {one.id: one for one in places}))


def test_parts_are_quarters_and_halves_of_a_year_and_quarters_of_each_half() -> None:
    ticking = clock_of("2025-Q1")
    found = variants_of(ticking, "parts", Place(id="04", name="", kind="province"))
    assert [one.size for one in found] == [4, 2, 2, 2]
    seen = [
        {one.text for one, is_time in zip(ticking.periods, way.is_time, strict=True) if is_time}
        for way in found
    ]
    assert seen == [{"2025"}, {"2025"}, {"2025-S1"}, {"2025-S2"}]


def test_years_and_spans_go_by_their_length() -> None:
    ticking = clock_of("2021/2030", "2021/2025", "2026/2030", "2021/2023")
    assert [one.size for one in variants_of(ticking, "years")] == [3, 5, 10]
    assert [one.steps for one in variants_of(ticking, "spans")] == [(5, 5)]


def commune(id: str, parent: str = "x", kind: str = "commune", **days: date) -> Place:
    return Place(id=id, name=id, kind=kind, parent=parent, validity=Validity(**days))


def members(ticking: Clock, *places: Place) -> list[tuple[set[str], set[str]]]:
    """The places of each way to go over areas, and the years in which it goes so."""
    areas = list(ticking.cells.areas)
    found = []
    for way in variants_of(ticking, "areas", *places):
        areas = list(ticking.cells.areas)
        below = {areas[int(one[one != NOWHERE][0])] for one in way.areas}
        years = {one.text for one, is_time in zip(ticking.periods, way.is_time, strict=True)
                 if is_time and len(one.text) == 4}  # fmt: skip
        found.append((below, years))
    return found


def test_quarters_that_nobody_tells_are_parts_of_the_year_too() -> None:
    ticking = clock_of("2025-Q1")
    whole = ticking.parts(("Q1", "Q2", "Q3", "Q4"), "A")
    assert [led(ticking, one, "2025") for one in whole] == [f"2025-Q{one}" for one in range(1, 5)]


def test_only_places_of_one_level_make_up_the_one_above() -> None:
    province = Place(id="x", name="", kind="province", parent="VN")
    gate = commune("g", kind="border_gate")
    found = members(clock_of("2024"), province, commune("a"), commune("b", kind="ward"), gate,
                    commune("d", kind="district"))  # fmt: skip
    assert [one for one, _ in found] == [{"a", "b"}, {"d"}]


def test_a_city_below_the_nation_is_a_province_and_below_a_province_a_district() -> None:
    nation = Place(id="VN", name="", kind="nation")
    found = members(
        clock_of("2024"), nation, commune("x", "VN", "province"), commune("y", "VN", "city"),
        commune("c", "x", "city"), commune("d", "x", "district"),
    )  # fmt: skip
    assert [one for one, _ in found] == [{"x", "y"}, {"c", "d"}]


def test_places_make_up_the_one_above_as_they_are_at_the_time() -> None:
    merged, until = date(2025, 7, 1), date(2025, 6, 30)
    province = Place(id="x", name="", kind="province", parent="VN")
    found = members(
        clock_of("2024", "2025"), province, commune("a"), commune("b", valid_to=until),
        commune("c", valid_to=until), commune("n", valid_from=merged),
    )  # fmt: skip
    assert ({"a", "b", "c"}, {"2023", "2024"}) in found
    assert ({"a", "n"}, {"2025"}) in found


def test_one_place_is_a_part_of_another() -> None:
    found = members(clock_of("2024"), Place(id="x", name="", kind="province"), commune("a"))
    assert [one for one, _ in found] == [{"a"}]


@pytest.mark.parametrize(
    ("given", "found", "sign"),
    [
        (Sheet("x", "level", "percent"), Sheet("x", "level", "percent"), 1),
        (Sheet("x", "growth", "percent_per_year"), Sheet("x", "growth", "percent"), 1),
        (Sheet("x", "change", "point_per_year"), Sheet("x", "average_change", "point"), 1),
        (
            Sheet("x", "average_reduction", "percent_per_year"),
            Sheet("x", "average_growth", "percent", prices="constant"),
            -1,
        ),
        (Sheet("x", "average_reduction", "point_per_year"),
         Sheet("x", "average_change", "point"), -1),
        (Sheet("x", "average_reduction", "percent", prices="current"),
         Sheet("x", "average_growth", "percent", prices="current"), -1),
    ],
)  # fmt: skip
def test_sheets_of_rates_are_led_to_one(given: Sheet, found: Sheet, sign: int) -> None:
    assert signed(given) == (found, sign)


def test_the_only_base_year_is_that_of_figures_which_name_none() -> None:
    bare = Sheet("grdp", "level", "money_vnd", prices="constant")
    named = [bare._replace(base_year=one) for one in ("2010", "2020")]
    assert with_base_year(bare, base_years([bare, named[0]])) == named[0]
    assert with_base_year(bare, base_years([bare, *named])) == bare
    assert with_base_year(named[1], base_years([named[0]])) == named[1]
    other = bare._replace(prices="current")
    assert with_base_year(other, base_years([named[0]])) == other
