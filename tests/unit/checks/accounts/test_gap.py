"""The gap of two promises about one thing, in sums that come out."""

from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.gap import Gap, gap_of
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect

FALL = {"statistic": "average_reduction", "base_period": "2025"}
CHANGE = {"statistic": "change", "base_period": "2025"}


def gap(*rows: Any) -> Gap | None:
    (one,) = inspect(plan_of(*rows), load()).once(disputes_of).promises
    return gap_of(one)


def steps(*rows: Any) -> list[str]:
    found = gap(*rows)
    assert found is not None
    return [one.en for one in found.steps]


def test_an_approximate_number_against_a_range() -> None:
    rows = (
        promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
        promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
    )
    assert steps(*rows) == [
        "≈ 102 million VND/person (qh): about so much, give or take 2.5%, so at least "
        "102 − 2.5% × 102 = 99.45 million VND/person.",
        "Apart: 99.45 − 80 = 19.45 million VND/person.",
    ]
    assert round(102 - 0.025 * 102, 2) == 99.45
    assert round(99.45 - 80, 2) == 19.45


def test_a_round_number_and_one_in_another_unit() -> None:
    assert steps(
        promised("qh.1", "population", "2030", "~ 600 thousand people"),
        promised("nq.1", "population", "2030", ">= 700000 people"),
    ) == [
        "≈ 600 thousand people (qh): about so much, give or take half a unit of the last digit "
        "that is not 0, so at most 600 + 50 = 650 thousand people.",
        "Apart: 700 − 650 = 50 thousand people.",
    ]


def test_rounded_numbers_and_points() -> None:
    assert steps(
        promised("qh.1", "forest_cover", "2030", "= 60.5 %"),
        promised("nq.1", "forest_cover", "2030", "= 55 %"),
    ) == [
        "60.5% (qh): a rounded number, so at least 60.5 − 0.05 = 60.45%.",
        "55% (nq): a rounded number, so at most 55 + 0.5 = 55.5%.",
        "Apart: 60.45 − 55.5 = 4.95 pp.",
    ]


@pytest.mark.parametrize(
    ("words", "more", "told"),
    [
        (("<= 3 pp/year", ">= 4 pp/year"), FALL, "Apart: 4 − 3 = 1 pp."),
        (("<= -3 pp", ">= -1 pp"), CHANGE, "Apart: (−1) − (−3) = 2 pp."),
    ],
)
def test_falls(words: tuple[str, str], more: dict[str, str], told: str) -> None:
    rows = (promised(f"{id}.1", "poverty_rate", "2026/2030", one, **more)
            for id, one in zip("ab", words, strict=True))  # fmt: skip
    assert steps(*rows) == [told]


def test_ranges_that_touch_without_their_end_are_no_distance_apart() -> None:
    assert gap(
        promised("a.1", "forest_cover", "2030", "> 60 %"),
        promised("b.1", "forest_cover", "2030", "<= 60 %"),
    ) is None  # fmt: skip


def test_several_things_are_no_distance_apart() -> None:
    assert gap(
        promised("a.1", "tourist_arrivals", "2030", "<= 4 million visitors"),
        promised("b.1", "tourist_arrivals_domestic", "2030", ">= 3.5 million visitors"),
        promised("b.2", "tourist_arrivals_international", "2030", ">= 0.8 million visitors"),
    ) is None  # fmt: skip
