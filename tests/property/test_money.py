"""Laws of money: what is known last counts once, and parts sum to the whole however grouped."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.allocation import LEVELS, Allocation, latest_allocations
from lotrinh.domain.disbursement import Disbursement, latest_disbursements

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
AMOUNTS = st.decimals(0, 10_000, places=1, allow_nan=False)
PROJECTS = st.sampled_from(["", "p1", "p2"])
SOURCES = st.sampled_from(["central", "local"])
ALLOCATIONS = st.lists(
    st.builds(
        Allocation,
        project=PROJECTS,
        source=SOURCES,
        plan_year=st.integers(2025, 2026),
        level=st.sampled_from(LEVELS),
        amount=AMOUNTS,
        known_from=st.none() | DAYS,
    ),
    unique_by=lambda one: one.id,
)
DISBURSEMENTS = st.lists(
    st.builds(
        Disbursement,
        project=PROJECTS,
        source=SOURCES,
        plan_year=st.integers(2025, 2026),
        on=DAYS,
        cumulative=AMOUNTS,
    ),
    unique_by=lambda one: one.id,
)


def total(rows: tuple[Allocation, ...], key: Callable[[Allocation], Hashable]) -> Decimal:
    """The sum of the sums of groups."""
    sums: dict[Hashable, Decimal] = defaultdict(Decimal)
    for one in rows:
        sums[key(one)] += one.amount
    return sum(sums.values(), Decimal(0))


@given(ALLOCATIONS)
def test_money_sums_alike_by_level_source_and_project(rows: list[Allocation]) -> None:
    latest = latest_allocations(rows)
    by_level = total(latest, lambda one: one.level)
    assert by_level == total(latest, lambda one: one.source)
    assert by_level == total(latest, lambda one: (one.project, one.plan_year))


@given(ALLOCATIONS)
def test_each_line_counts_once_with_its_last_vintage(rows: list[Allocation]) -> None:
    latest = latest_allocations(rows)
    assert {one.line for one in latest} == {one.line for one in rows}
    assert len({one.line for one in latest}) == len(latest)
    for kept in latest:
        vintages = [one.known_from for one in rows if one.line == kept.line and one.known_from]
        assert kept.known_from == max(vintages, default=None)


@given(ALLOCATIONS, DAYS)
def test_an_allocation_of_a_later_day_changes_no_earlier_sum(
    rows: list[Allocation], day: date
) -> None:
    known = latest_allocations(one for one in rows if one.known_on(day))
    again = latest_allocations(one for one in known if one.known_on(day))
    assert known == again
    assert all(one.known_from and one.known_from <= day for one in known)


@given(DISBURSEMENTS)
def test_what_was_paid_is_the_last_day_of_each_line(rows: list[Disbursement]) -> None:
    latest = latest_disbursements(rows)
    assert len({one.line for one in latest}) == len(latest)
    for kept in latest:
        assert kept.on == max(one.on for one in rows if one.line == kept.line)
