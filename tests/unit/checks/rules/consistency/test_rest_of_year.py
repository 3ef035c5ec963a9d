"""Which promises of a year are held against its months, and what is said."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.result import Result
from lotrinh.checks.rules.consistency.rest_of_year import EXAMPLES, run
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import Plan

HALVES, ONE_YEAR, QUARTERS, NEAR = (EXAMPLES[one].plan for one in range(4))


def results(plan: Plan) -> list[Result]:
    return list(run(inspect(plan, load(), is_full=True)))


def arrivals(id: str, period: str, many: int) -> Observation:
    return observed(id, "tourist_arrivals", period, f"{many}000 visitors", statistic="total")


def test_what_is_left_and_the_most_known_are_told() -> None:
    (one,) = results(HALVES)
    assert one.message is not None
    assert "ít nhất 2.140.000" in one.message.vi
    assert "1.280.000 lượt khách (2024)" in one.message.vi
    assert "at least 2,140,000" in one.message.en


def test_the_last_quarter_of_known_years_stands_for_the_rest() -> None:
    (one,) = results(QUARTERS)
    assert one.subjects == ("kh.1", "q.1", "q.2", "q.3")
    assert one.message is not None
    assert "ít nhất 1.040.000" in one.message.vi


def test_it_holds_within_the_margin() -> None:
    assert [one.outcome for one in results(NEAR)] == ["holds"]


@pytest.mark.parametrize(
    "rows",
    [
        [arrivals("q", "2025-S1", 1260), arrivals("y", "2024", 2500)],
        [arrivals("q", "2025-Q1", 600), arrivals("h", "2024-S2", 1200)],
        [arrivals("q", "2025-S1", 1260), arrivals("y", "2025", 2600), arrivals("h", "2024-S2", 9)],
        [arrivals("q", "2025-S1", 1260), arrivals("h", "2024-S2", 0)],
    ],
    ids=["no rest known", "one quarter", "the year is known", "nothing in the rest"],
)
def test_it_is_not_tried(rows: list[Observation]) -> None:
    promise = promised("kh.1", "tourist_arrivals", "2025", ">= 9 million visitors",
                       statistic="total")  # fmt: skip
    assert results(plan_of(*rows, promise)) == []


def test_a_pace_beyond_the_known_history_is_not_told_twice() -> None:
    years = [arrivals(f"y{year}", f"{year}", many)
             for year, many in ((2022, 2200), (2023, 2300), (2024, 2400))]  # fmt: skip
    halves = [arrivals(f"h{year}", f"{year}-S1", 1100) for year in (2022, 2023, 2024, 2025)]
    promise = promised("kh.1", "tourist_arrivals", "2025", ">= 9 million visitors",
                       statistic="total")  # fmt: skip
    assert [one.outcome for one in results(plan_of(*years, *halves, promise))] == ["holds"]


def test_growth_and_what_is_given_anew_are_left_to_others() -> None:
    rows = [
        observed(f"{year}.{half}", "budget_revenue", f"{year}-{half}", "500 billion VND")
        for year, half in ((2023, "S1"), (2023, "S2"), (2024, "S1"), (2024, "S2"), (2025, "S1"))
    ]
    promises = (
        promised("kh.1", "budget_revenue", "2025", ">= 9000 billion VND"),
        promised("kh.2", "tourist_arrivals", "2025", ">= 90 %", statistic="growth"),
    )
    assert results(plan_of(*rows, *promises)) == []
