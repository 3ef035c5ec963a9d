"""What an office let stand, as a run of the checks tells it."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.result import Result
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.plan import Plan

TWO = (
    observed("bc.1", "budget_revenue", "2024", "2524 billion VND"),
    observed("bc.2", "budget_revenue", "2024", "2292 billion VND"),
)
AGAIN = observed("bc.3", "budget_revenue", "2024", "2292 billion VND")
ANOTHER = observed("bc.3", "budget_revenue", "2024", "2700 billion VND")


def accepted(plan: Plan, check: str, subjects: str) -> list[bool]:
    one = Acceptance(check=check, subjects=tuple(subjects.split()), reason="đã biết")
    report = run(inspect(replace(plan, acceptances=(one,)), load()))
    return [found.accepted is not None for found in report.broken if found.check == check]


@pytest.mark.parametrize(("more", "stands"), [((), True), ((AGAIN,), True), ((ANOTHER,), False)])
def test_a_decision_stands_until_another_figure_joins(more: tuple[Any, ...], stands: bool) -> None:
    check = "data_quality.two_values_in_one_vintage"
    assert accepted(plan_of(*TWO, *more), check, "bc.1 bc.2") == [stands]


def test_a_decision_about_one_task_is_none_about_the_next() -> None:
    plan = plan_of(told("kh.1", lead=""), told("kh.2", lead=""))
    assert accepted(plan, "tasks.six_clear", "kh.1 kh.2") == [True]
    assert accepted(plan, "tasks.six_clear", "kh.1") == [False]
    assert accepted(plan, "tasks.six_clear", "") == [False]


def test_cycles_are_looked_for_again_after_a_run_also_one_that_fails() -> None:
    at = inspect(plan_of(*TWO), load())
    seen: list[bool] = []

    def fails(_: Inspection) -> Iterator[Result]:
        seen.append(gc.isenabled())
        raise ZeroDivisionError

    check = next(iter(checks().values()))
    with pytest.raises(ZeroDivisionError):
        run(at, [replace(check, run=fails)])
    assert seen == [False]
    assert gc.isenabled()
