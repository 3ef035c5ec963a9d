"""A calendar gives the day on which a figure is due, as long as the calendar is in force."""

from datetime import date
from typing import Any

import pytest

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.domain.release import Release, release_on
from lotrinh.domain.validity import Validity


def rule(**given: Any) -> Release:
    usual = {
        "id": "grdp.quarter",
        "indicators": ("grdp",),
        "frequency": "Q",
        "status": "estimate",
        "months": 1,
        "day": 6,
        "source": "Nghị định",
    }
    return Release(**usual | given)


@pytest.mark.parametrize(
    ("given", "period", "expected"),
    [
        ({}, "2025-Q3", date(2025, 10, 6)),
        ({}, "2025-Q4", date(2026, 1, 6)),
        ({"months": 0, "day": 29}, "2026-Q1", date(2026, 3, 29)),
        ({"months": -1, "day": 29}, "2023-Q2", date(2023, 5, 29)),
        ({"frequency": "M", "months": 0, "day": 29}, "2023-02", date(2023, 2, 28)),
        ({"frequency": "M", "months": 0, "day": 29}, "2024-02", date(2024, 2, 29)),
        ({"frequency": "A", "months": 10}, "2024", date(2025, 10, 6)),
        ({"frequency": "A", "months": 22}, "2024", date(2026, 10, 6)),
        ({"frequency": "S"}, "2025-S1", date(2025, 7, 6)),
        ({"frequency": "M"}, "2025-01/2025-09", date(2025, 10, 6)),
        ({}, "2025", None),
        ({"part": 2}, "2025-Q2", date(2025, 7, 6)),
        ({"part": 2}, "2025-Q3", None),
        ({"frequency": "S", "part": 2}, "2025-S2", date(2026, 1, 6)),
        ({"frequency": "M", "part": 12}, "2025-12", date(2026, 1, 6)),
        ({"validity": Validity(date(2025, 10, 7))}, "2025-Q3", None),
        ({"validity": Validity(date(2025, 10, 6))}, "2025-Q3", date(2025, 10, 6)),
    ],
)
def test_a_rule_counts_months_from_the_end_of_the_period(
    given: dict[str, Any], period: str, expected: date | None
) -> None:
    assert rule(**given).day_for(Period(period)) == expected


def test_the_calendar_in_force_on_the_day_of_release_counts() -> None:
    old = rule(validity=Validity(None, date(2026, 1, 12)))
    new = rule(id="new", day=3, validity=Validity(date(2026, 1, 13)))
    assert release_on(Period("2025-Q4"), "estimate", (new, old)) == date(2026, 1, 6)
    assert release_on(Period("2026-Q1"), "estimate", (new, old)) == date(2026, 4, 3)


def test_months_since_january_come_with_their_last_quarter_unless_they_have_a_rule() -> None:
    months = rule(id="months", frequency="M", day=3)
    assert release_on(Period("2025-S1"), "estimate", (rule(),)) == date(2025, 7, 6)
    assert release_on(Period("2025-01/2025-09"), "estimate", (rule(),)) == date(2025, 10, 6)
    assert release_on(Period("2025-01/2025-09"), "estimate", (rule(), months)) == date(2025, 10, 3)
    assert release_on(Period("2025-01/2025-08"), "estimate", (rule(),)) is None
    assert release_on(Period("2025-S2"), "estimate", (rule(),)) is None


def test_no_rule_is_no_day() -> None:
    assert release_on(Period("2025-Q4"), "final", (rule(),)) is None
    assert release_on(Period("2025-Q4"), "estimate", ()) is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"day": 0}, "no month has a day 0"),
        ({"day": 32}, "no month has a day 32"),
        ({"frequency": "D"}, "cannot be the frequency"),
        ({"status": "reported"}, "cannot be the status"),
        ({"is_verified": True}, "needs a source's address"),
    ],
)
def test_a_rule_without_a_possible_day_is_refused(given: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidValue, match=said):
        rule(**given)
