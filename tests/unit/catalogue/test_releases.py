"""What the packaged release calendars say of the statistics that plans follow."""

from datetime import date
from itertools import combinations

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.period import Period
from lotrinh.domain.release import release_on


@pytest.mark.parametrize(
    ("indicator", "period", "status", "day"),
    [
        ("cpi", "2024-06", "final", date(2024, 6, 29)),
        ("cpi", "2024-02", "final", date(2024, 2, 29)),
        ("cpi", "2025-11", "final", date(2025, 12, 6)),
        ("cpi", "2026-01", "final", date(2026, 2, 3)),
        ("grdp", "2024-Q1", "estimate", date(2024, 3, 25)),
        ("grdp", "2024-Q2", "estimate", date(2024, 5, 29)),
        ("grdp_services", "2025-Q3", "estimate", date(2025, 10, 1)),
        ("grdp", "2026-Q1", "estimate", date(2026, 3, 29)),
        ("grdp", "2025-Q4", "preliminary", date(2026, 3, 29)),
        ("grdp", "2026", "final", date(2028, 9, 29)),
        ("unemployment_rate", "2025-Q2", "estimate", date(2025, 7, 6)),
        ("pci", "2024", "final", date(2025, 6, 30)),
        ("poverty_rate", "2024", "final", None),
        ("cpi", "2020-05", "final", None),
    ],
)
def test_a_figure_is_due_on_the_day_of_the_calendar_then_in_force(
    indicator: str, period: str, status: str, day: date | None
) -> None:
    assert release_on(Period(period), status, load().releases_of(indicator)) == day


def test_no_two_rules_for_one_figure_are_in_force_on_one_day() -> None:
    rules = [(code, rule) for rule in load().releases for code in rule.indicators]
    assert [
        (one.id, two.id)
        for (code, one), (other, two) in combinations(rules, 2)
        if (code, one.frequency, one.status) == (other, two.frequency, two.status)
        and (one.part is None or two.part is None or one.part == two.part)
        and (one.validity.valid_from or date.min) <= (two.validity.valid_to or date.max)
        and (two.validity.valid_from or date.min) <= (one.validity.valid_to or date.max)
    ] == []


def test_every_verified_calendar_names_its_page() -> None:
    verified = [one for one in load().releases if one.is_verified]
    assert verified
    assert all(one.address.startswith("http") for one in verified)
    assert not any("chưa kiểm chứng" in one.source for one in verified)
