"""The order in which findings are read."""

from itertools import pairwise

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.capital import ceiling, given
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.examples.task import told
from lotrinh.checks.gravity import MATTERS, gravity
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run

READ = (
    "consistency.conflict", "consistency.two_aims", "tourism.sum_of_parts",
    "data_quality.cumulation_falls", "law.priority_order", "budget.above_ceiling",
    "projects.requires", "data_quality.stale", "tasks.days", "completeness.target_without_work",
)  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [*pairwise(READ)])
def test_the_graver_matter_comes_first(first: str, second: str) -> None:
    assert gravity(first, checks()) < gravity(second, checks())


def test_tasks_without_all_that_is_asked_are_as_light_as_targets_without_work() -> None:
    light = gravity("completeness.target_without_work", checks())
    assert gravity("tasks.six_clear", checks()) == light


def test_an_identity_of_a_family_that_has_rules_is_an_account() -> None:
    assert gravity("budget.revenue", checks()) == gravity("tourism.sum_of_parts", checks())


def test_every_family_has_its_place_and_every_name_is_known() -> None:
    families = {one.family for one in checks().values()}
    named = {name for names in MATTERS for name in names} - {"accounts"}
    assert families <= named
    assert named - families <= set(checks())


def test_findings_of_one_severity_come_by_gravity() -> None:
    plan = plan_of(
        paper("kh", "2025-12-11"), told("kh.1", lead=""),
        promised("kh.2", "tourist_arrivals", "2030", "> 2 million visitors"),
        observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
        observed("bc.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
        observed("bc.3", "tourist_arrivals_international", "2024", "49097 visitors"),
        ceiling("1000", 2026), given("1100", 2026),
    )  # fmt: skip
    found = [one.check for one in run(inspect(plan, load())).broken]
    wanted = ["tourism.sum_of_parts", "budget.above_ceiling", "tasks.six_clear"]
    assert [one for one in found if one in wanted] == wanted
