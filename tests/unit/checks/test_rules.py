"""Every rule says of its own examples what they say it must."""

from datetime import date

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.check import Check
from lotrinh.checks.examples.example import Example
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of

CASES = [(check, one) for check in checks().values() for one in check.examples]


@pytest.mark.parametrize("check", checks().values(), ids=lambda one: one.id)
def test_it_says_what_it_is(check: Check) -> None:
    assert check.family
    assert check.run.__module__.endswith(check.id)
    assert any(one.broken for one in check.examples)
    assert any(not one.broken for one in check.examples), "a near miss"


@pytest.mark.parametrize(
    ("check", "example"), CASES, ids=[f"{check.id}-{one.about.en}" for check, one in CASES]
)
def test_it_finds_what_its_examples_say(check: Check, example: Example) -> None:
    at = inspect(example.plan, load(), is_full=True)
    found = [one for one in findings_of(check, at) if one.outcome == "broken"]
    assert {frozenset(one.subjects) for one in found} == set(example.broken)
    if example.broken:
        assert {one.severity for one in found} == {example.severity or check.severity}


def test_ids_are_unique_and_findings_differ() -> None:
    at = inspect(CASES[0][1].plan, load(), today=date(2026, 1, 1), is_full=True)
    ids = [one.id for check in checks().values() for one in findings_of(check, at)]
    assert len(ids) == len(set(ids))
