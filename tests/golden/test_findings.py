"""Every contradiction that is known to be in the example is found, and no other error is."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import run
from lotrinh.domain.finding import Finding
from lotrinh.exchange.folder import read_folder

ROOT = Path(str(files("lotrinh.examples") / "caobang"))
LINES = (ROOT / "CONTRADICTIONS.md").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES if line[:1] == "|"]
KNOWN = [row for row in ROWS if row[0].isdigit()]
DEMO = date(2025, 12, 19)
DAYS = (DEMO, date(2026, 1, 31), date(2026, 2, 28))


@cache
def broken(day: date) -> tuple[Finding, ...]:
    """What is broken when the example is looked at from a day, as known then."""
    return run(inspect(read_folder(ROOT, load()).plan, load(), as_of=day, today=day)).broken


def is_of(row: list[str], one: Finding) -> bool:
    """Whether a finding is the one that the list wants, with all its rows."""
    named = set(row[2].split("; ")) <= set(one.subjects)
    return named and (one.check, one.severity) == (row[3], row[4])


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row[0])
def test_what_does_not_agree_is_found(row: list[str]) -> None:
    day = max(DEMO, date.fromisoformat(row[5]))
    assert any(is_of(row, one) for one in broken(day))


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row[0])
def test_it_is_told_by_one_finding(row: list[str]) -> None:
    day = max(DEMO, date.fromisoformat(row[5]))
    assert sum(is_of(row, one) for one in broken(day)) == 1


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_error_is_found_that_is_not_listed(day: date) -> None:
    errors = [one for one in broken(day) if one.severity == "error"]
    assert not [one.id for one in errors if not any(is_of(row, one) for row in KNOWN)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_finding_says_which_sentences_and_what_to_do(day: date) -> None:
    for one in broken(day):
        assert one.subjects, one.id
        assert one.message.vi.rstrip().endswith((".", "?")), one.message.vi
        assert one.message.en.rstrip().endswith((".", "?")), one.message.en


def test_planners_are_told_no_more_than_they_can_read() -> None:
    assert len(broken(DEMO)) <= 60
