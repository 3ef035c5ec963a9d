"""Laws of looking back: an earlier day only takes away, and nothing taken away returns."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.document import Document
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
MAYBE = st.none() | DAYS
UNIT = Unit("%", "percent")


def observation(number: int, known_from: date | None, year: int) -> Observation:
    """A figure for one of a few years, so that vintages pile up."""
    return Observation(
        id=f"o.{number}",
        indicator="grdp",
        area="04",
        period=Period(str(year)),
        quantity=Quantity(Decimal(number), UNIT),
        known_from=known_from,
        source="test",
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Documents, a promise of each, and figures with or without a vintage."""
    issued = draw(st.lists(MAYBE, max_size=5))
    figures = draw(st.lists(st.tuples(MAYBE, st.integers(2022, 2024)), max_size=8))
    documents = [Document(id=f"d{n}", title="t", issued_on=day) for n, day in enumerate(issued)]
    return Plan(
        documents=tuple(documents),
        texts={one.id: "text" for one in documents},
        observations=tuple(observation(n, *figure) for n, figure in enumerate(figures)),
        targets=tuple(
            Target(id=f"{one.id}.1", document=one.id, indicator="grdp", area="04",
                   bounds=Bounds("improve"))
            for one in documents
        ),
    )  # fmt: skip


@given(plans(), DAYS, DAYS)
def test_an_earlier_day_knows_no_more_than_a_later_one(plan: Plan, a: date, b: date) -> None:
    earlier, later = (plan.known_on(day) for day in sorted([a, b]))
    assert set(earlier.documents) <= set(later.documents) <= set(plan.documents)
    assert set(earlier.observations) <= set(later.observations) <= set(plan.observations)
    assert set(earlier.targets) <= set(later.targets) <= set(plan.targets)
    assert set(earlier.texts) <= set(later.texts)


@given(plans(), DAYS)
def test_looking_twice_from_one_day_changes_nothing(plan: Plan, day: date) -> None:
    assert plan.known_on(day).known_on(day) == plan.known_on(day)


@given(plans(), DAYS, DAYS)
def test_what_was_taken_away_does_not_come_back(plan: Plan, a: date, b: date) -> None:
    through_both = plan.known_on(a).known_on(b)
    earliest = plan.known_on(min(a, b))
    assert through_both.documents == earliest.documents
    assert through_both.observations == earliest.observations
    assert through_both.targets == earliest.targets
    assert through_both.as_of == b


@given(plans(), DAYS)
def test_figures_without_a_vintage_are_not_known_on_any_day(plan: Plan, day: date) -> None:
    assert all(one.known_from is not None for one in plan.known_on(day).observations)


@given(plans(), DAYS)
def test_every_promise_keeps_its_document(plan: Plan, day: date) -> None:
    known = plan.known_on(day)
    assert {one.document for one in known.targets} == set(known.document) == set(known.texts)


@given(plans())
def test_vintages_stand_from_the_oldest_to_the_latest(plan: Plan) -> None:
    for one in plan.observations:
        vintages = plan.vintages(one.series, one.period)
        days = [each.known_from or date.min for each in vintages]
        assert one in vintages
        assert days == sorted(days)
        assert plan.latest(one.series, one.period) == vintages[-1]
