"""Small lines of many places: one scale, the highest first, only what compares."""

from dataclasses import replace

from lotrinh.charts.panel import panels
from lotrinh.charts.small_multiples import HEIGHT, MARGIN, WIDTH, small_multiples


def test_places_share_their_axes_and_the_highest_stands_first(figure) -> None:
    rows = [figure("2023", "10"), figure("2024", "20")]
    rows += [replace(one, area="VN", id=f"v{one.id}") for one in (figure("2024", "30"),)]
    (panel,) = panels(rows[:2], ())
    nation, province = small_multiples(rows, panel.key)
    assert (nation.area, province.area) == ("VN", "04")
    assert nation.points == ((WIDTH - MARGIN, MARGIN),)
    assert province.points == ((MARGIN, HEIGHT - MARGIN), (WIDTH - MARGIN, HEIGHT / 2))
    assert province.path == "3,37 97,20"


def test_parts_of_a_year_and_other_measures_are_left_out(figure) -> None:
    rows = [figure("2024-Q1", "10"), figure("2021/2025", "5"), figure("2024", "3", "ha")]
    assert small_multiples(rows, "level-percent") == ()
    assert [one.newest.quantity.value for one in small_multiples(rows, "level-area")] == [3]


def test_equal_values_stand_in_the_middle(figure) -> None:
    (one,) = small_multiples([figure("2024", "10")], "level-percent")
    assert one.points == ((WIDTH / 2, HEIGHT / 2),)
