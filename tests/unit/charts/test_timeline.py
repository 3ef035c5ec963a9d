"""Bars of time: where days stand, what is drawn of a delay, and that it draws without warnings."""

from datetime import date

import pytest
import vl_convert

from lotrinh.charts.rows import rows_height
from lotrinh.charts.svg import to_svg
from lotrinh.charts.timeline import Bar, timeline_chart, year_position

EXPRESSWAY = Bar(
    name="Cao tốc", said="lùi 132 ngày", start=date(2024, 1, 1), end=date(2026, 4, 30),
    promised=date(2025, 12, 19), look="transitional",
)  # fmt: skip


def test_a_year_begins_on_its_number_and_ends_on_the_next() -> None:
    assert year_position(date(2026, 1, 1)) == 2026
    assert year_position(date(2026, 12, 31), is_end=True) == 2027
    assert year_position(date(2024, 2, 29)) == pytest.approx(2024 + 59 / 366, abs=1e-4)


def test_a_delay_runs_from_the_first_promise_to_the_end() -> None:
    spec = timeline_chart([EXPRESSWAY], "vi")
    assert spec is not None
    (row,) = spec["data"]["values"]
    assert row["solid_end"] == row["promised"] < row["end"]


def test_an_end_that_came_earlier_is_no_delay() -> None:
    early = Bar(
        name="Cầu", start=date(2024, 1, 1), end=date(2025, 6, 30), promised=date(2026, 1, 1)
    )
    spec = timeline_chart([early], "vi")
    assert spec is not None
    (row,) = spec["data"]["values"]
    assert row["promised"] is None
    assert row["solid_end"] == row["end"]


def test_of_one_known_end_only_a_mark_is_drawn() -> None:
    spec = timeline_chart([Bar(name="A", end=date(2025, 9, 30)), Bar(name="B")], "vi")
    assert spec is not None
    (row,) = spec["data"]["values"]
    assert (row["start"], row["end"], row["only_end"]) == (
        None,
        None,
        pytest.approx(2025.748, abs=0.01),
    )
    assert spec["usermeta"]["table"]["rows"] == [["A", "", "2025-09-30", ""], ["B", "", "", ""]]


def test_one_first_day_of_a_year_has_an_axis() -> None:
    spec = timeline_chart([Bar(name="A", start=date(2026, 1, 1))], "vi")
    assert spec is not None
    assert spec["encoding"]["x"]["scale"]["domain"] == [2026, 2027]


def test_without_any_day_there_is_no_chart() -> None:
    assert timeline_chart([Bar(name="A")], "vi") is None
    assert timeline_chart([], "vi") is None


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_draws_at_both_widths_without_warnings(
    lang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    spec = timeline_chart(
        [EXPRESSWAY, Bar(name="B", start=date(2027, 1, 1))], lang, date(2025, 12, 19)
    )
    assert spec is not None
    for width in (326, 1140):
        assert "Cao tốc" in to_svg(spec, width)
    vl_convert.vegalite_to_svg(spec | {"width": 390}, show_warnings=True)
    printed = capfd.readouterr()
    assert "WARN" not in printed.err + printed.out
    assert rows_height(2) > spec["height"]
