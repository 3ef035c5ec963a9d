"""Laws of the checks of capital: what fits is never called broken, in whatever order it stands."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.examples.capital import built, ceiling, costing, paid, paying
from lotrinh.checks.examples.capital import given as placed
from lotrinh.checks.examples.example import plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.finding import Finding
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity

AMOUNTS = st.lists(st.decimals(1, 5000, places=1), min_size=1, max_size=8)


def broken(plan: Plan, *ids: str) -> list[Finding]:
    at = inspect(plan, load())
    found = [one for id in ids for one in findings_of(checks()[id], at)]
    return [one for one in found if one.outcome == "broken"]


def of_projects(amounts: list[Decimal], cost: Decimal, top: Decimal) -> Plan:
    """A plan that places an amount in each of as many projects, all parts of one."""
    rows = [
        (built(f"p.{n}", parent="p.all"), costing(f"p.{n}", str(amount)),
         placed(str(amount), 2026, project=f"p.{n}"))
        for n, amount in enumerate(amounts)
    ]  # fmt: skip
    return plan_of(
        built("p.all"), costing("p.all", str(cost)), ceiling(str(top), 2026),
        *(row for own in rows for row in own),
    )  # fmt: skip


@given(AMOUNTS, st.decimals(0, 100, places=1), st.randoms())
def test_what_fits_is_never_broken_whatever_the_order(amounts, room, shuffle) -> None:
    plan = of_projects(amounts, sum(amounts), sum(amounts) + room)
    mixed = {noun: list(getattr(plan, noun)) for noun in ("allocations", "projects", "funding")}
    for rows in mixed.values():
        shuffle.shuffle(rows)
    other = replace(plan, **{noun: tuple(rows) for noun, rows in mixed.items()})
    ids = ("budget.above_ceiling", "budget.investment_above_total_cost", "projects.parts_of_cost")
    assert broken(plan, *ids) == broken(other, *ids) == []


@given(AMOUNTS, st.decimals(10, 1000, places=1))
def test_what_is_too_much_is_always_found(amounts, excess) -> None:
    whole = sum(amounts)
    plan = of_projects(amounts, whole - min(excess, whole), whole + 1)
    [found] = broken(plan, "projects.parts_of_cost") or [None]
    slack = Decimal("0.05") * (len(amounts) + 1)
    assert (found is not None) == (min(excess, whole) > slack)
    above = of_projects(amounts, whole, max(whole - excess, Decimal(0)))
    assert [one.subjects[0] for one in broken(above, "budget.above_ceiling")] == [
        "ceiling:central:2026"
    ]


@given(
    st.decimals(1, 20_000, places=1), st.sampled_from("ABC"),
    st.sampled_from(("VND 9", "million VND 3", "trillion VND -3")),
)  # fmt: skip
def test_a_cost_says_the_same_in_whatever_unit_it_is_printed(cost, group, unit) -> None:
    project, told = built("p.a", group=group, field="2", start_year=2026), costing("p.a", str(cost))
    code, _, places = unit.rpartition(" ")
    other = replace(told, value=Quantity(cost.scaleb(int(places)), load().units.parse(code)))
    ids = ("law.project_group", "law.national_project", "projects.cost_grown")
    first, second = (broken(plan_of(project, one), *ids) for one in (told, other))
    assert [(one.id, one.severity) for one in first] == [(one.id, one.severity) for one in second]


@given(st.lists(st.decimals(0, 100, places=1), min_size=2, max_size=6))
def test_payments_that_only_grow_never_fall(steps) -> None:
    days = [f"2025-{month:02d}-28" for month in range(1, len(steps) + 1)]
    sums = [sum(steps[: n + 1], Decimal(0)) for n in range(len(steps))]
    rows = [paid(str(amount), 2025, day) for amount, day in zip(sums, days, strict=True)]
    assert not broken(plan_of(*reversed(rows)), "budget.cumulative_falls")


@given(AMOUNTS, st.lists(st.decimals(0, 1, places=2), min_size=8, max_size=8))
def test_payments_within_their_allocations_hold(amounts, parts) -> None:
    rows = [
        (built(f"p.{n}"), placed(str(amount), 2025, project=f"p.{n}"),
         paid(str((amount * part).quantize(Decimal("0.1"))), 2025, "2025-11-30", project=f"p.{n}"))
        for n, (amount, part) in enumerate(zip(amounts, parts, strict=False))
    ]  # fmt: skip
    plan = plan_of(*(row for own in rows for row in own))
    assert not broken(plan, "budget.disbursement_within_allocation")


@given(
    st.lists(st.decimals(1, 500, places=1), min_size=1, max_size=4),
    st.lists(st.sampled_from(("central", "local", "oda")), min_size=4, max_size=4), st.randoms(),
)  # fmt: skip
def test_capital_by_the_shares_of_a_project_is_never_broken(amounts, sources, shuffle) -> None:
    whole = sum(amounts)
    shares = tuple((amount / whole).quantize(Decimal("0.000001")) for amount in amounts)
    by_source = {one: Decimal(0) for one in sources[: len(amounts)]}
    for source, share in zip(sources, shares, strict=False):
        by_source[source] += share
    rows = [
        built("p.a", remaining_cost=str(whole), spend_min=shares, spend_max=shares),
        *(paying("p.a", one, str(share), str(share)) for one, share in by_source.items()),
        *(placed(str(amount), 2026 + year, sources[year], project="p.a")
          for year, amount in enumerate(amounts)),
    ]  # fmt: skip
    shuffle.shuffle(rows)
    assert not broken(plan_of(*rows), "budget.source_shares", "budget.spend_by_year")
