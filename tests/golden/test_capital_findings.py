"""What the checks of projects, capital, law and tasks say of the example, and from which day."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run
from lotrinh.domain.finding import Finding
from lotrinh.exchange.folder import read_folder

FAMILIES = ("budget", "completeness", "law", "projects", "tasks")
STAGES = ("p.dong-dang-tra-linh", "p.dong-dang-tra-linh-1", "p.dong-dang-tra-linh-2")
KNOWN = {
    "projects.parts_of_cost": ("error", {f"{one}:total_cost" for one in STAGES}, "2026-02-28"),
    "projects.end_moved": ("warning", {"p.dong-dang-tra-linh-1:end"}, "2026-02-20"),
    "projects.dearer_and_shorter": (
        "warning", {"p.bac-kan-cao-bang:length_km", "p.bac-kan-cao-bang:total_cost"}, "2026-02-28",
    ),
}  # fmt: skip


@cache
def broken(day: str) -> tuple[Finding, ...]:
    folder = Path(str(files("lotrinh.examples") / "caobang"))
    at = inspect(read_folder(folder, load()).plan, load(), as_of=date.fromisoformat(day),
                 today=date.fromisoformat(day))  # fmt: skip
    return run(at, [one for one in checks().values() if one.family in FAMILIES]).broken


@pytest.mark.parametrize("check", KNOWN)
def test_what_does_not_agree_is_found_from_its_day_on(check: str) -> None:
    severity, rows, since = KNOWN[check]
    [found] = [one for one in broken("2026-02-28") if one.check == check]
    assert (found.severity, rows <= set(found.subjects)) == (severity, True)
    earlier = date.fromordinal(date.fromisoformat(since).toordinal() - 1)
    assert check not in {one.check for one in broken(str(earlier))}


@pytest.mark.parametrize("day", ["2025-05-31", "2025-09-30", "2025-12-19", "2026-02-27"])
def test_nothing_else_is_an_error(day: str) -> None:
    assert not [one.id for one in broken(day) if one.severity == "error"]


def test_on_the_day_of_the_demo_planners_are_told_a_few_things_each_once() -> None:
    found = [one.check for one in broken("2025-12-19")]
    assert len(found) < 30
    assert [one for one in found if one.startswith(("law.", "budget.", "projects."))] == [
        "law.priority_order"
    ]
