"""What shares an axis, and which vintage is drawn."""

from datetime import date

from lotrinh.charts.panel import panels

MILLION = "million VND/person"


def test_no_axis_mixes_statistics_or_units(figure, promise) -> None:
    found = panels(
        [
            figure("2024", "6.74", statistic="growth"),
            figure("2021/2025", "4.46", "%/year", statistic="average_growth"),
            figure("2024", "25204", "billion VND"),
            figure("2024", "0.70", "pp", statistic="contribution"),
            figure("2024", "55", "rank", statistic="rank"),
        ],
        [promise("qd", "2021/2030", ">=", "9.72", "", "%/year", statistic="average_growth")],
    )
    assert [(one.key, len(one.observations), len(one.targets)) for one in found] == [
        ("level-money-vnd", 1, 0),
        ("growth-percent", 2, 1),
        ("contribution-point", 1, 0),
        ("rank-rank", 1, 0),
    ]


def test_an_empty_price_basis_is_the_usual_one(figure) -> None:
    found = panels(
        [
            figure("2023", "40", MILLION),
            figure("2024", "45", MILLION, price_basis="current"),
            figure("2024", "20", MILLION, price_basis="constant"),
            figure("2024", "6", statistic="growth", price_basis="constant"),
            figure("2023", "5", statistic="growth"),
        ],
        [],
    )
    assert [len(one.observations) for one in found] == [2, 1, 2]


def test_the_axis_is_in_the_unit_that_most_are_printed_in(figure, promise) -> None:
    rows = [
        figure("2023", "1.9", "million visitors"),
        figure("2022", "1.1", "million visitors"),
        figure("2024", "1834730", "visitors"),
    ]
    (panel,) = panels(rows, [promise("qd", "2025", ">", "2.5", "", "million visitors")])
    assert panel.unit is not None
    assert panel.unit.code == "million visitors"


def test_a_promise_without_a_number_joins_the_panel_of_its_statistic(figure, promise) -> None:
    improve = promise("qd", "2030", "improve")
    (alone,) = panels([], [improve])
    assert (alone.unit, alone.targets) == (None, (improve,))
    first, second = panels([figure("2024", "1", "ha"), figure("2024", "2", "%")], [improve])
    assert (len(first.targets), len(second.targets)) == (1, 0)
    kept = promise("qd", "2030", "keep", statistic="growth")
    first, second = panels(
        [figure("2024", "1", "ha"), figure("2024", "2", statistic="growth")], [kept]
    )
    assert (len(first.targets), len(second.targets)) == (0, 1)


def test_promises_for_each_year_join_the_rates_they_speak_of(promise) -> None:
    found = panels(
        [],
        [
            promise("a", "2026/2030", ">=", "8", "", "%", statistic="each_year"),
            promise("b", "2026/2030", ">=", "3", "", "pp", statistic="each_year"),
            promise("c", "2026/2030", ">=", "1500", "", "people", statistic="each_year"),
        ],
    )
    assert [one.statistic for one in found] == ["level", "growth", "average_reduction"]


def test_the_figure_known_last_is_current_and_only_a_changed_one_is_earlier(figure) -> None:
    first = figure("2024", "6.74", known_from=date(2024, 12, 31))
    same = figure("2024", "6.740", known_from=date(2025, 1, 31))
    undated = figure("2024", "6.5")
    last = figure("2024", "6.74", known_from=date(2025, 5, 6))
    (panel,) = panels([last, undated, same, first], [])
    assert panel.current == (last,)
    assert panel.earlier == (undated,)


def test_whole_years_are_drawn_before_any_other_frequency(figure) -> None:
    year, quarter, months = (
        figure("2024", "6"), figure("2025-Q1", "5"), figure("2025-01/2025-09", "7"),
    )  # fmt: skip
    (panel,) = panels([quarter, months, year], [])
    assert panel.drawn == (year,)
    (panel,) = panels([quarter, months], [])
    assert panel.drawn == (quarter,)
    (panel,) = panels([months], [])
    assert panel.drawn == ()


def test_averages_over_years_are_kept_apart_from_points(figure) -> None:
    average = figure("2021/2025", "4.46", "%/year", statistic="average_growth")
    months = figure("2025-01/2025-09", "7", statistic="growth")
    (panel,) = panels([average, months], [])
    assert panel.averages == (average,)
