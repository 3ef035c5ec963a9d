"""Laws of comparing promises: symmetric, same only of the same, sound about what cannot be."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.relation import RELATIONS, compare
from lotrinh.domain.target import Target

OPPOSITE = {"stricter": "looser", "looser": "stricter"}
NUMBERS = st.decimals(0, 40, places=1)
PERIODS = st.sampled_from(["2026", "2026/2028", "2028", "2026/2030"])
INDICATORS = st.sampled_from(["poverty_rate", "forest_cover", "unknown"])
STATISTICS = st.sampled_from(["level", "each_year", "average_reduction", "rank"])


@st.composite
def promises(draw: st.DrawFn, indicator: str = "") -> Target:
    comparator = draw(st.sampled_from([">=", ">", "<=", "<", "=", "~", "range"]))
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    ends = f"{low} {high + (low == high)}" if comparator == "range" else f"{low}"
    statistic = draw(STATISTICS)
    unit = {"rank": "rank", "average_reduction": "pp/year"}.get(statistic, "%")
    return promised(
        "a.1", indicator or draw(INDICATORS), draw(PERIODS), f"{comparator} {ends} {unit}",
        statistic=statistic, definition=draw(st.sampled_from(["", "chuẩn cũ"])),
        denominator=draw(st.sampled_from(["", "34", "63"])) if statistic == "rank" else "",
    )  # fmt: skip


def entered(one: Target, document: str) -> Promise:
    named = replace(one, id=f"{document}.1", document=document, citation=None)
    (promise,) = inspect(plan_of(named), load()).ledger.promises
    return promise


PAIRS = INDICATORS.flatmap(lambda code: st.tuples(promises(code), promises(code)))


@given(PAIRS)
def test_turned_round_only_stricter_and_looser_change_places(pair: tuple[Target, Target]) -> None:
    a, b = entered(pair[0], "a"), entered(pair[1], "b")
    there, back = compare(a, b).relation, compare(b, a).relation
    assert there in RELATIONS
    assert back == OPPOSITE.get(there, there)


@given(promises())
def test_a_restatement_is_the_same(one: Target) -> None:
    assert compare(entered(one, "a"), entered(one, "b")).relation == "same"


@given(PAIRS)
def test_same_only_of_equal_demands(pair: tuple[Target, Target]) -> None:
    a, b = entered(pair[0], "a"), entered(pair[1], "b")
    if compare(a, b).relation == "same":
        assert (a.interval, a.measure) == (b.interval, b.measure)


@given(PAIRS, st.fractions(-45, 45))
def test_never_incompatible_where_a_number_agrees_with_both(
    pair: tuple[Target, Target], number: Fraction
) -> None:
    a, b = entered(pair[0], "a"), entered(pair[1], "b")
    if number in a.interval and number in b.interval:
        assert compare(a, b).relation != "incompatible"


@given(PAIRS)
def test_where_one_lies_inside_the_other_it_is_the_stricter(pair: tuple[Target, Target]) -> None:
    a, b = entered(pair[0], "a"), entered(pair[1], "b")
    inner, outer = a.interval, b.interval
    is_inside = (
        inner != outer and outer.low is not None and outer.high is not None
        and inner.low is not None and inner.high is not None
        and outer.low < inner.low and inner.high < outer.high
    )  # fmt: skip
    if is_inside and compare(a, b).relation in OPPOSITE:
        assert compare(a, b).relation == "stricter"


@given(st.lists(promises(), max_size=6))
def test_the_ledger_pairs_each_two_once(rows: list[Target]) -> None:
    targets = [
        replace(one, id=f"{n}.1", document=str(n), citation=None) for n, one in enumerate(rows)
    ]
    ledger = inspect(plan_of(*targets), load()).ledger
    pairs = [frozenset((one.a.id, one.b.id)) for one in ledger.pairs]
    assert len(pairs) == len(set(pairs))
    assert {one.rows[0] for one in ledger.promises} == {one.id for one in targets}
