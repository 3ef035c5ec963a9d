"""Laws of the accounts: a consistent economy is never broken, and what follows holds its truth."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.accounts.implied import Implied, implied_of
from lotrinh.checks.examples.example import plan_of
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from tests.small_economy import (
    FIRST,
    PLACES,
    PRINTED_IN,
    PROVINCE,
    RATES,
    Cell,
    Economy,
    economy_of,
    figure,
    printed,
    promise,
    unit_of,
)

ACCOUNTS = [checks()[f"consistency.{one}"] for one in ("identity", "figures", "conflict")]
CONSISTENCY = [one for one in checks().values() if one.family in ("consistency", "growth")]
SEEDS = st.integers(0, 10**6)
BEFORE = date(2025, 1, 31)


def published(random: Random, economy: Economy, share: float) -> list[Observation]:
    """Some figures, each rounded somehow; of some an older vintage that was wrong."""
    found = []
    share = share or random.choice([0.2, 0.5, 0.9])
    for number, one in enumerate(economy.cells):
        value, unit = economy.true(one), unit_of(random, one)
        assert value is not None
        if random.random() < share:
            quantity = Quantity(printed(value, unit, random.randint(0, 3)), unit)
            found.append(figure(f"o.{number}", one, quantity))
            if random.random() < 0.1:
                wrong = Quantity(printed(value * 3 / 2, unit, 2), unit)
                found.append(figure(f"alt.{number}", one, wrong, BEFORE))
    return found


def promised(random: Random, economy: Economy) -> list[Target]:
    """Some promises that the truth fulfils."""
    chosen = random.sample(economy.cells, random.randint(0, 40))
    return [
        promise(random, f"nq.{number}", one, value)
        for number, one in enumerate(chosen)
        if (value := economy.true(one)) is not None
    ]


def consistent(seed: int, share: float = 0) -> tuple[Economy, Inspection]:
    """An economy, and a plan that says true things of it."""
    random = Random(seed)
    economy = economy_of(random)
    rows = [*published(random, economy, share), *promised(random, economy)]
    return economy, inspect(plan_of(*PLACES, *rows), load())


@settings(max_examples=15)
@given(SEEDS)
def test_what_is_consistent_is_never_broken(seed: int) -> None:
    _, at = consistent(seed)
    assert not [(one.check, one.message.en) for one in run(at, ACCOUNTS).broken]
    errors = [one for one in run(at, CONSISTENCY).broken if one.severity == "error"]
    assert not [(one.check, one.message.en) for one in errors]


@settings(max_examples=5)
@given(SEEDS)
def test_what_follows_holds_the_truth(seed: int) -> None:
    economy, at = consistent(seed, share=0.2)
    for one in implied_of(at):
        value, factor = economy.true(_cell(one)), load().units.parse(one.extent.unit).factor
        ends = one.extent.low, one.extent.high
        low, high = (None if end is None else Fraction(end * factor) for end in ends)
        if value is not None:
            trifle = abs(value) / 10**5
            assert low is None or low <= value + trifle, one
            assert high is None or value - trifle <= high, one


def _cell(one: Implied) -> Cell:
    is_share = one.sheet.kind == "percent" and one.sheet.indicator not in RATES
    statistic = "share" if is_share and one.sheet.statistic == "level" else one.sheet.statistic
    return Cell(one.sheet.indicator, statistic, one.area, one.period, one.sheet.prices)


@settings(max_examples=15)
@given(SEEDS)
def test_one_wrong_figure_of_a_full_publication_is_named(seed: int) -> None:
    random = Random(seed)
    economy = economy_of(random)
    rows = list(full(economy))
    place = random.choice([place for place, one in enumerate(rows) if is_of_an_equation(one)])
    rows[place] = moved(rows[place], random)
    broken = run(inspect(plan_of(*PLACES, *rows), load()), ACCOUNTS).broken
    assert rows[place].id in {subject for one in broken for subject in one.subjects}


def full(economy: Economy) -> Iterator[Observation]:
    """Every figure, finely printed."""
    for number, one in enumerate(economy.cells):
        value = economy.true(one)
        assert value is not None
        unit = load().units.parse(PRINTED_IN[one.kind][0])
        digits = 0 if one.kind in ("visitors", "people", "households") else 2
        yield figure(f"o.{number}", one, Quantity(printed(value, unit, digits), unit))


def is_of_an_equation(one: Observation) -> bool:
    """Whether it is a side or term of an equation whose other figures are all printed."""
    return one.area == PROVINCE and one.period.start.year > FIRST


def moved(one: Observation, random: Random) -> Observation:
    """A figure that is wrong by more than any rounding explains."""
    value = one.quantity.value
    is_rate = one.quantity.unit.kind.startswith(("percent", "point"))
    step = Decimal(random.choice([7, 8, 11]))
    if not is_rate:
        step = value * random.randint(20, 60) / 100
    return replace(one, quantity=Quantity((value + step).quantize(value), one.quantity.unit))
