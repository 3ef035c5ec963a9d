"""What is said of a rate, and which places count at its time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.result import Result
from lotrinh.checks.rules.data_quality.rate_outside_its_parts import EXAMPLES, run
from lotrinh.domain.place import Place
from lotrinh.domain.plan import Plan
from lotrinh.domain.validity import Validity

POOR, IN_RANGE, MISSING = (EXAMPLES[one].plan for one in (0, 2, 4))


def results(plan: Plan, *, is_full: bool = False) -> Iterator[Result]:
    return run(inspect(plan, load(), is_full=is_full))


def test_the_nearest_commune_is_named() -> None:
    (one,) = results(POOR)
    assert one.subjects == ("whole", "r3")
    assert "9,4%" in one.message.vi
    assert "cả 6 nơi" in one.message.vi
    assert "Xã 3" in one.message.vi
    assert "all 6 places" in one.message.en


def test_a_commune_that_was_no_more_is_not_missed() -> None:
    ended = Place(
        id="old", name="Xã cũ", kind="commune", parent=POOR.area,
        validity=Validity(None, date(2023, 12, 31)),
    )  # fmt: skip
    assert len(list(results(replace(POOR, places=(*POOR.places, ended))))) == 1


def test_it_holds_within_the_range_and_is_not_tried_with_a_part_missing() -> None:
    assert {one.outcome for one in results(IN_RANGE, is_full=True) if "whole" in one.subjects} == {
        "holds"
    }
    missing = [one for one in results(MISSING, is_full=True) if "whole" in one.subjects]
    assert [one.outcome for one in missing] == ["not_applicable"]


def test_nothing_is_said_of_a_plan_without_figures() -> None:
    assert list(results(plan_of(), is_full=True)) == []
    alone = plan_of(observed("a", "poverty_rate", "2024", "9.4 %"))
    assert [one.outcome for one in results(alone, is_full=True)] == ["not_applicable"]
