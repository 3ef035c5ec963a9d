"""The chart of an indicator: honest axis, marked doubt, a label for every promise."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from lotrinh.charts.indicator import indicator_chart
from lotrinh.charts.layers import position
from lotrinh.charts.panel import panels
from lotrinh.domain.period import Period

MILLION = "million VND/person"


def rows_of(spec: dict, kind: str) -> list[dict]:
    return [
        row
        for layer in spec["layer"]
        if layer["mark"]["type"] == kind
        for row in layer["data"]["values"]
    ]


@pytest.fixture
def chart(figure, promise, words):
    (panel,) = panels(
        [
            figure("2019", "30.1", MILLION, basis="assumed"),
            figure("2023", "40.3", MILLION, known_from=date(2023, 12, 31)),
            figure("2023", "40.9", MILLION, known_from=date(2024, 12, 31)),
            figure("2025", "50.73", MILLION, status="estimate"),
        ],
        [
            promise("qd", "2030", "~", "102", "102", MILLION),
            promise("nq", "2030", "range", "75", "80", MILLION),
            promise("bb", "2030", "range", "75.0", "80.0", MILLION),
            promise("kh", "", ">=", "60", "", MILLION),
        ],
    )
    return indicator_chart(panel, words, date(2025, 12, 19))


def test_the_line_holds_what_is_known_last_and_says_how_sure_it_is(chart) -> None:
    points = [(row["x"], row["y"], row["look"]) for row in rows_of(chart, "point")]
    assert points == [
        (2019, 30.1, "assumed"), (2023, 40.9, "stated"), (2025, 50.73, "estimate"),
    ]  # fmt: skip
    assert [row["y"] for row in rows_of(chart, "tick")] == [40.3]


def test_every_promise_with_a_year_has_a_label_and_equal_ones_share_it(chart) -> None:
    labels = {row["label"]: (row["y"], row["y2"]) for row in rows_of(chart, "text")}
    assert labels == {"1486/QĐ-TTg: ≈ 102": (102, 102), "NQ XX; bb: 75-80": (75, 80)}


def test_the_axis_comes_from_the_data(chart) -> None:
    low, high = chart["encoding"]["y"]["scale"]["domain"]
    assert 0 < low < 30.1
    assert high > 102
    assert chart["encoding"]["x"]["axis"]["values"] == list(range(2019, 2031))


def test_the_chart_holds_its_data_and_follows_the_page(chart) -> None:
    text = json.dumps(chart)
    assert "url" not in text
    assert chart["width"] == "container"
    assert {one["name"] for one in chart["params"]} >= {"ink", "accent", "soft"}
    assert chart["config"]["locale"]["number"]["decimal"] == ","


def test_an_average_promise_lies_over_its_years(figure, promise, words) -> None:
    (panel,) = panels(
        [figure("2024", "6.74", statistic="growth")],
        [promise("qd", "2021/2030", ">=", "9.72", "", "%/year", statistic="average_growth")],
    )
    spec = indicator_chart(panel, words)
    assert spec is not None
    (label,) = rows_of(spec, "text")
    assert (label["x"], label["x2"], label["label"]) == (
        2020.6, 2030.4, "1486/QĐ-TTg: ≥ 9,72%/năm",
    )  # fmt: skip


def test_another_unit_is_drawn_to_scale_and_named(figure, promise, words) -> None:
    (panel,) = panels(
        [figure("2023", "1900000", "visitors"), figure("2024", "1834730", "visitors")],
        [promise("qd", "2025", ">", "2.5", "", "million visitors")],
    )
    spec = indicator_chart(panel, words)
    assert spec is not None
    (label,) = rows_of(spec, "text")
    assert (label["y"], label["label"]) == (2_500_000, "1486/QĐ-TTg: > 2,5 triệu lượt khách")


def test_close_labels_do_not_overprint(figure, promise, words) -> None:
    close = [promise(f"d{one}", "2030", ">=", f"{100 + one}", "", "ha") for one in range(4)]
    (panel,) = panels([figure("2024", "20", "ha")], close)
    spec = indicator_chart(panel, words)
    assert spec is not None
    heights = sorted(row["label_y"] for row in rows_of(spec, "text"))
    low, high = spec["encoding"]["y"]["scale"]["domain"]
    pixels = [height / (high - low) * spec["height"] for height in heights]
    assert min(b - a for a, b in pairwise(pixels)) > 12


def test_no_label_lies_on_the_rule_of_another_promise(figure, promise, words) -> None:
    close = [
        promise(name, "2025", ">=", low, "", "ha") for name, low in (("a", "8"), ("b", "8.25"))
    ]
    (panel,) = panels([figure("2023", "2", "ha"), figure("2024", "7", "ha")], close)
    spec = indicator_chart(panel, words)
    assert spec is not None
    heights = [row["label_y"] for row in rows_of(spec, "text")]
    low, high = spec["encoding"]["y"]["scale"]["domain"]
    assert min(heights) == 8.25
    assert (max(heights) - min(heights)) / (high - low) * spec["height"] > 12


def test_a_narrow_chart_names_one_document_and_counts_the_others(figure, promise, words) -> None:
    same = [promise(name, "2030", ">=", "8", "", "ha") for name in ("qd", "nq", "c", "d", "e")]
    (panel,) = panels([figure("2024", "7", "ha")], same)
    spec = indicator_chart(panel, words)
    assert spec is not None
    (label,) = rows_of(spec, "text")
    assert (label["label"], label["short"]) == (
        "1486/QĐ-TTg; NQ XX; c +2: ≥ 8", "1486/QĐ-TTg +4: ≥ 8",
    )  # fmt: skip


def test_a_narrow_chart_leaves_out_what_a_share_is_of(figure, promise, words) -> None:
    share = promise("qd", "2025", ">=", "95", "", "%", denominator="kế hoạch", statistic="share")
    (panel,) = panels([], [share, replace(share, id="b", period=Period("2026"))])
    spec = indicator_chart(panel, words)
    assert spec is not None
    for label in rows_of(spec, "text"):
        assert "(so với kế hoạch)" in label["label"]
        assert "kế hoạch" not in label["short"]


def test_the_chart_brings_its_numbers_as_a_table(chart) -> None:
    table = chart["usermeta"]["table"]
    assert table["columns"][:4] == ["Kỳ", "Giá trị", "Đơn vị", "Loại"]
    assert table["rows"][0] == [
        "2019", 30.1, "triệu đồng/người", "số liệu, giả định để minh họa", "", "",
    ]  # fmt: skip
    assert table["rows"][2][5] == "2024-12-31"
    assert [row[1] for row in table["rows"][4:]] == ["≈ 102", "75-80", "75,0-80,0", "≥ 60"]
    assert {len(row) for row in table["rows"]} == {len(table["columns"])}


def test_a_better_rank_stands_higher(figure, words) -> None:
    ranks = [
        figure("2022", "61", "rank", statistic="rank"),
        figure("2023", "60", "rank", statistic="rank"),
        figure("2024", "55", "rank", statistic="rank"),
    ]
    (panel,) = panels(ranks, [])
    spec = indicator_chart(panel, words)
    assert spec is not None
    assert spec["encoding"]["y"]["scale"]["reverse"]


def test_states_on_single_days_and_of_other_wholes_are_not_joined(figure, words) -> None:
    days = [figure(f"2025-{day}", "40.6") for day in ("09-30", "10-30", "12-12")]
    (panel,) = panels(days, [])
    spec = indicator_chart(panel, words)
    assert spec is not None
    assert rows_of(spec, "line") == []
    ranks = [
        figure("2022", "61", denominator="63"),
        figure("2023", "60", denominator="63"),
        figure("2025", "30", denominator="34"),
    ]
    (panel,) = panels(ranks, [])
    spec = indicator_chart(panel, words)
    assert spec is not None
    assert len({row["series"] for row in rows_of(spec, "line")}) == 2


def test_one_mark_is_no_chart(figure, promise, words) -> None:
    for panel in panels([figure("2024", "1")], []) + panels([], [promise("qd", "2030", "keep")]):
        assert indicator_chart(panel, words) is None


@pytest.mark.parametrize(
    ("period", "place"),
    [("2025", 2025), ("2021/2030", 2030), ("2025-Q1", 2024.622), ("2025-12-19", 2025.464)],
)
def test_parts_of_a_year_stand_inside_it(period: str, place: float) -> None:
    assert position(Period(period)) == place
