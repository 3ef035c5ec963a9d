"""Rules over figures say of each series whether they hold or do not apply, and why."""

from collections import defaultdict

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.plan import Plan

PLAN = plan_of(
    *(
        observed(f"y{year}", "exports", str(year), f"{400 + 10 * (year - 2018)} million USD")
        for year in range(2018, 2025)
    ),
    observed("again", "exports", "2024", "0.46 billion USD", known_from="2025-02-28"),
    observed("alone", "imports", "2024", "300 million USD"),
    observed("rank", "pci", "2024", "51 rank", statistic="rank", denominator="63"),
    observed("fall", "poverty_rate", "2024", "-4.49 pp", statistic="change"),
    observed("rate", "new_rural_rate", "2024", "39.62 %", denominator="53"),
    observed("assumed", "tourist_arrivals", "2024", "1.8 million visitors", basis="assumed"),
    observed("grown", "grdp", "2025-01/2025-09", "7.1 %", statistic="growth"),
    promised("nq.1", "grdp", "2025", ">= 8 %", statistic="growth"),
)
HOLDS = {
    "cumulation_falls": "again alone assumed",
    "duplicate": "again",
    "large_revision": "again",
    "two_values_in_one_vintage": "again",
    "impossible_value": "again alone rank rate assumed grown",
    "outlier": "again",
    "part_above_whole": "",
    "peers": "",
    "percent_for_points": "fall",
    "series_break": "fall grown",
    "stale": "grown",
    "unit_slip": "again",
    "whole_number_behind_percent": "rate",
    "without_source": "again alone rank fall rate grown",
}


def outcomes(name: str, plan: Plan, *, is_full: bool = True) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    at = inspect(plan, load(), is_full=is_full)
    for one in findings_of(checks()[f"data_quality.{name}"], at):
        found[one.outcome].update(one.subjects)
    return found


@pytest.mark.parametrize(("name", "rows"), HOLDS.items())
def test_what_was_tried_holds_and_the_rest_does_not_apply(name: str, rows: str) -> None:
    found = outcomes(name, PLAN)
    every = {"again", "alone", "rank", "fall", "rate", "assumed", "grown"}
    assert found["holds"] == set(rows.split())
    assert found["not_applicable"] == every - found["holds"] - found["broken"]


@pytest.mark.parametrize("name", HOLDS)
def test_only_what_is_broken_is_told_unless_asked(name: str) -> None:
    assert set(outcomes(name, PLAN, is_full=False)) <= {"broken"}


@pytest.mark.parametrize("name", HOLDS)
def test_a_plan_without_figures_has_no_outcome(name: str) -> None:
    assert not outcomes(name, Plan())
