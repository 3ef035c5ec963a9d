"""The list of what does not agree names rows that exist, and are all known from the day it says."""

from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.finding import SEVERITIES
from lotrinh.domain.plan import Plan
from lotrinh.exchange.folder import read_folder

ROOT = Path(str(files("lotrinh.examples") / "caobang"))
LINES = (ROOT / "CONTRADICTIONS.md").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES if line[:1] == "|"]
KNOWN = [row for row in ROWS if row[0].isdigit()]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_folder(ROOT, load()).plan


def days(plan: Plan, subject: str) -> list[date]:
    """The days since which the rows that a subject names are known."""
    project, _, what = subject.partition(":")
    if what:
        figures = plan.figures_of(project, what)
        return [one.known_from for one in figures if one.known_from is not None]
    if subject in plan.observation:
        known = plan.observation[subject].known_from
    else:
        known = plan.document[plan.target[subject].document].issued_on
    assert known is not None
    return [known]


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row[0])
def test_all_its_rows_are_known_since_the_day_it_gives(row: list[str], plan: Plan) -> None:
    found = [day for subject in row[2].split("; ") for day in days(plan, subject)]
    since = date.fromisoformat(row[5])
    later = plan.document["dt-khpt-2026-2030-v2"].issued_on if "vanished" in row[3] else None
    assert max(filter(None, [*found, later])) == since
    assert plan.known_on(since) != plan.known_on(since - timedelta(days=1))


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row[0])
def test_it_names_a_check_and_its_severity(row: list[str]) -> None:
    family, dot, name = row[3].partition(".")
    assert dot
    assert f"{family}{name}".replace("_", "").isalpha()
    assert row[4] in SEVERITIES


def test_it_is_numbered_without_gaps() -> None:
    assert [int(row[0]) for row in KNOWN] == list(range(1, len(KNOWN) + 1))
    assert {row[4] for row in KNOWN} == set(SEVERITIES)
