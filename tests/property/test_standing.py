"""Laws of judging promises: better is never worse, what differs in kind decides nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.case import Case
from lotrinh.domain.comparable import newest
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.judgement import judge
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.pace import compounded, growth_needed, mean_needed, rate_needed
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

PER_CENT, A_YEAR = Unit("%", "percent"), Unit("%/year", "percent_per_year")
DONG = Unit("billion VND", "money_vnd", Decimal(10**9))
DECIDED = ("met", "missed")
NUMBERS = st.decimals(-40, 60, places=2)
RATES = st.lists(st.decimals(-20, 30, places=2), min_size=1, max_size=8)
YEARS = st.lists(st.integers(2015, 2030), unique=True, min_size=1, max_size=12)
TODAY = date(2031, 1, 5)
COMPARATORS = st.sampled_from([">=", ">", "<=", "<", "=", "~", "range"])


def indicator(direction: str) -> Indicator:
    return Indicator(code="x", name=Message("x", "x"), unit="%", direction=direction)


def figure(period: str, value: Decimal, unit: Unit = PER_CENT, **given: object) -> Observation:
    given.setdefault("id", f"{period}-{unit.code}")
    given.setdefault("statistic", "level")
    return Observation(
        indicator="x", area="04", period=Period(period), quantity=Quantity(value, unit),
        source="thử", **given,
    )  # fmt: skip


def promise(comparator: str, a: Decimal, b: Decimal, unit: Unit, **given: object) -> Target:
    low, high = min(a, b), max(a, b) + (a == b if comparator == "range" else 0)
    if comparator in ("=", "~"):
        ends = (low, low)
    elif comparator == "range":
        ends = (low, high)
    else:
        ends = (low, None) if ">" in comparator else (None, low)
    return Target(
        id="t", document="d", indicator="x", area="04",
        bounds=Bounds(comparator, *ends, unit), **given,
    )  # fmt: skip


def judged(target: Target, figures: Sequence[Observation], direction: str = "more") -> Standing:
    return judge(Case(target, indicator(direction), "percent", newest(figures), TODAY))


@given(COMPARATORS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["more", "less"]))
def test_a_better_figure_never_turns_met_into_missed(
    comparator: str, a: Decimal, b: Decimal, first: Decimal, second: Decimal, direction: str
) -> None:
    assume("<" not in comparator or direction == "less")
    assume(">" not in comparator or direction == "more")
    target = promise(comparator, a, b, PER_CENT, period=Period("2030"))
    worse, better = sorted([first, second], reverse=direction == "less")
    before = judged(target, [figure("2030", worse)], direction)
    after = judged(target, [figure("2030", better)], direction)
    assert before.state in DECIDED
    assert not (before.state == "met" and after.state == "missed")
    assert before.gap is not None
    assert after.gap is not None
    assert after.gap <= before.gap


@given(COMPARATORS, NUMBERS, NUMBERS, st.lists(NUMBERS, min_size=1, max_size=4))
def test_a_figure_of_another_concept_decides_nothing(
    comparator: str, a: Decimal, b: Decimal, values: list[Decimal]
) -> None:
    target = promise(comparator, a, b, PER_CENT, period=Period("2030"), denominator="kế hoạch")
    others = [
        figure("2030", values[0], DONG, id="unit", denominator="kế hoạch"),
        figure("2030", values[0], id="whole", denominator="dự toán"),
        figure("2030", values[-1], id="prices", denominator="kế hoạch", price_basis="constant"),
        figure("2030", values[-1], id="definition", denominator="kế hoạch", definition="khác"),
        figure("2030", values[-1], id="statistic", denominator="kế hoạch", statistic="growth"),
    ]
    found = judged(target, others)
    assert found.state == "no_data"
    assert found.why.startswith("other_")
    assert found.figures == ()


@given(RATES)
def test_compounding_is_walking_the_levels(rates: list[Decimal]) -> None:
    level = Fraction(1)
    for rate in rates:
        level *= 1 + Fraction(rate) / 100
    rate = compounded(rates)
    assert rate is not None
    found = Fraction(rate)
    step = Fraction(1, 10_000)
    low, high = (1 + (found - step) / 100), (1 + (found + step) / 100)
    assert low ** len(rates) <= level <= high ** len(rates)
    assert Fraction(min(rates)) - step <= found <= Fraction(max(rates)) + step


@given(RATES, st.decimals(-10, 20, places=2), st.integers(1, 5))
def test_the_needed_rate_gives_the_promised_average(
    known: list[Decimal], average: Decimal, left: int
) -> None:
    steps = len(known) + left
    needed = rate_needed(average, known, steps)
    assert needed is not None
    together = compounded([*known, *[needed] * left])
    assert together is not None
    assert abs(together - average) <= Decimal("0.001")
    plain = mean_needed(average, known, steps)
    assert plain is not None
    assert abs((sum(known) + plain * left) / steps - average) <= Decimal("0.0001")
    assert rate_needed(average, known, len(known)) is None


@given(st.decimals(1, 1000, places=1), st.decimals(1, 1000, places=1), st.integers(1, 10))
def test_the_needed_growth_reaches_the_end(level: Decimal, end: Decimal, years: int) -> None:
    rate = growth_needed(level, end, years)
    assert rate is not None
    reached = float(level) * (1 + float(rate) / 100) ** years
    assert abs(reached - float(end)) <= 1e-4 * float(max(level, end)) * years


@given(YEARS, st.data())
def test_an_average_is_decided_only_when_every_year_is_known(
    years: list[int], data: st.DataObject
) -> None:
    rates = {year: data.draw(st.decimals(-10, 20, places=1)) for year in years}
    target = promise(
        ">=", Decimal(5), Decimal(5), A_YEAR, period=Period("2026/2030"),
        statistic="average_growth", base_period=Period("2025"),
    )  # fmt: skip
    figures = [figure(str(year), rate, statistic="growth") for year, rate in rates.items()]
    found = judged(target, figures)
    known = [rates[year] for year in range(2026, 2031) if year in rates]
    assert (found.state in DECIDED) == (len(known) == 5)
    if len(known) == 5:
        assert found.value is not None
        assert found.value == compounded(known)
        assert (found.state == "met") == (found.value >= 5)


@given(NUMBERS, NUMBERS, st.integers(1, 400))
def test_the_vintage_known_last_decides_in_whatever_order(
    first: Decimal, second: Decimal, days: int
) -> None:
    target = promise(">=", Decimal(8), Decimal(8), PER_CENT, period=Period("2030"))
    old = figure("2030", first, id="old", known_from=TODAY - timedelta(days=days))
    new = figure("2030", second, id="new", known_from=TODAY)
    undated = replace(old, id="undated", known_from=None)
    for order in ([old, new, undated], [new, undated, old], [undated, old, new]):
        found = judged(target, order)
        assert found.latest == new
        assert (found.state == "met") == (second >= 8)
