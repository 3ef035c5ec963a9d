"""Laws of looking back: an earlier day only takes away, and nothing taken away returns."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import NOUNS, Plan
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
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
    """Documents with what they say, and rows with a day of their own, given or not."""
    issued = draw(st.lists(MAYBE, max_size=5))
    papers = [Document(id=f"d{n}", title="t", issued_on=day) for n, day in enumerate(issued)]
    figures = draw(st.lists(st.tuples(MAYBE, st.integers(2022, 2024)), max_size=8))
    days = draw(st.lists(MAYBE, max_size=5))
    paid = draw(st.lists(DAYS, max_size=5, unique=True))
    return Plan(
        documents=tuple(papers),
        texts={one.id: "text" for one in papers},
        observations=tuple(observation(n, *figure) for n, figure in enumerate(figures)),
        projects=(Project(id="p", name="Đường"),),
        project_figures=tuple(version(n, day) for n, day in enumerate(days)),
        allocations=tuple(allocation(2024 + n, day) for n, day in enumerate(days)),
        disbursements=tuple(
            Disbursement(source="local", plan_year=2025, on=day, cumulative=Decimal(1))
            for day in paid
        ),
        tasks=tuple(task(n, day) for n, day in enumerate(days)),
        milestones=tuple(
            Milestone(project="p", code=f"m{n}", name="Mốc", actual_end=day)
            for n, day in enumerate(days)
        ),
        amendments=tuple(
            Amendment(id=f"a{n}", document=one.id, subject="GRDP", kind="raise", on=one.issued_on)
            for n, one in enumerate(papers)
        ),
        acceptances=tuple(
            Acceptance(check="law.x", subjects=(f"d{n}",), reason="làm tròn", decided_on=day)
            for n, day in enumerate(days)
        ),
        targets=tuple(
            Target(id=f"{one.id}.1", document=one.id, indicator="grdp", area="04",
                   bounds=Bounds("improve"))
            for one in papers
        ),
        objectives=tuple(
            Objective(id=f"{one.id}.2", document=one.id, text="Phát triển nhanh") for one in papers
        ),
        references=tuple(
            Reference(document=one.id, number="1/QĐ", start=0, end=4) for one in papers
        ),
    )  # fmt: skip


def version(number: int, known_from: date | None) -> ProjectFigure:
    """The years that a project has been said to end in."""
    year = Period(str(2026 + number))
    return ProjectFigure(project="p", what="end", value=year, known_from=known_from)


def allocation(year: int, known_from: date | None) -> Allocation:
    """One line a year."""
    return Allocation(
        source="local", plan_year=year, level="pm", amount=Decimal(1), known_from=known_from
    )


def task(number: int, completed_on: date | None) -> Task:
    """A task due in the middle of the days, confirmed on the day it was done."""
    return Task(
        id=f"t{number}", name="Trình đề án", deadline_kind="dated", due_on=date(2025, 1, 1),
        completed_on=completed_on, confirmed_on=completed_on,
    )  # fmt: skip


@given(plans(), DAYS, DAYS)
def test_an_earlier_day_knows_no_more_than_a_later_one(plan: Plan, a: date, b: date) -> None:
    earlier, later = (plan.known_on(day) for day in sorted([a, b]))
    for noun in NOUNS:
        assert set(earlier.rows(noun)) <= set(later.rows(noun)) <= set(plan.rows(noun))
    assert set(earlier.texts) <= set(later.texts)


@given(plans(), DAYS, DAYS)
def test_a_later_vintage_never_changes_an_earlier_answer(plan: Plan, a: date, b: date) -> None:
    day, later = sorted([a, b])
    assert plan.known_on(later).known_on(day) == plan.known_on(day)
    for one in plan.tasks:
        assert one.known_on(later).state_on(day) == one.state_on(day)


@given(plans(), DAYS)
def test_nothing_is_done_before_its_day(plan: Plan, day: date) -> None:
    known = plan.known_on(day)
    assert len(known.tasks) == len(plan.tasks)
    assert all(one.completed_on is None or one.completed_on <= day for one in known.tasks)
    assert all(one.actual_end is None or one.actual_end <= day for one in known.milestones)


@given(plans(), DAYS)
def test_looking_twice_from_one_day_changes_nothing(plan: Plan, day: date) -> None:
    once = plan.known_on(day)
    assert once.known_on(day) is once


@given(plans(), DAYS, DAYS)
def test_what_was_taken_away_does_not_come_back(plan: Plan, a: date, b: date) -> None:
    through_both = plan.known_on(a).known_on(b)
    earliest = plan.known_on(min(a, b))
    assert all(through_both.rows(noun) == earliest.rows(noun) for noun in NOUNS)
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
