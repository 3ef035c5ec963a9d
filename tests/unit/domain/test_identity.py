"""Identities: their language, their units, and what their sides can be."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Interval
from lotrinh.domain.dimension import dimension_of, dimension_words
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.evaluation import Evaluation, evaluate
from lotrinh.domain.expression import parse, parse_term
from lotrinh.domain.identity import Identity
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.kinship import Kinship
from lotrinh.domain.message import Message
from lotrinh.domain.relation import (
    Add,
    Divide,
    Multiply,
    Number,
    Over,
    Power,
    Relation,
    Steps,
    Subtract,
    Term,
)  # fmt: skip

KIN = load().kinship


def one(number: int) -> Number:
    return Number(Fraction(number), Fraction(number))


def test_what_binds_closer_stands_lower_in_the_tree() -> None:
    a, b, c = Term("a"), Term("b"), Term("c")
    assert parse("a - b - c = a + b * c ^ 2") == Relation(
        Subtract(Subtract(a, b), c), "=", Add(a, Multiply(b, Power(c, 2)))
    )
    assert parse("a / b / c <= (a + b) ^ n") == Relation(
        Divide(Divide(a, b), c), "<=", Power(Add(a, b), Steps())
    )


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("grdp", Term("grdp")),
        ("grdp@constant", Term("grdp", prices="constant")),
        ("X[-1]", Term("X", shift="-1")),
        ("X[base]", Term("X", shift="base")),
        ("growth(X[Q2][-1])", Term("X", "growth", part="Q2", shift="-1")),
        ("share(X@current)", Term("X", "share", prices="current")),
        ("parent(X)@constant[-1]", Term("X", "level", "parent", "constant", "", "-1")),
        ("growth(denominator(X))", Term("X", "growth", "denominator")),
        ("children(growth(X))", Term("X", "growth", over="children")),
        ("areas(X)", Term("X", over="areas")),
    ],
)
def test_a_figure_prints_as_it_is_written(text: str, term: Term) -> None:
    assert parse_term(text) == term
    assert str(term) == text


def test_terms_under_a_range_stand_for_several_figures() -> None:
    relation = parse("X >= sum(children(X)) + 1")
    whole, part = Term("X"), Term("X", over="children")
    assert relation == Relation(whole, ">=", Add(Over("sum", "children", part), one(1)))
    assert relation.terms == (whole, part)
    assert relation.is_general


def test_a_number_may_be_a_percentage_or_only_known_to_lie_between() -> None:
    share = Number(Fraction(35, 100), Fraction(65, 100))
    assert parse("a = 0.35..0.65 * b").right == Multiply(share, Term("b"))
    assert parse("a = 100%").right == Number(Fraction(100), Fraction(100), "%")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("grdp", "stands the end; expected = <= >="),
        ("grdp = ", "expected the code of an indicator, or X"),
        ("grdp = a b", "stands “b”; expected the end"),
        ("grdp = a &", "stands “&”; expected a number, name or sign"),
        ("grdp = a ^ 0", "expected n or a positive whole number"),
        ("grdp = (a", "stands the end; expected )"),
        ("grdp = growth(growth(a))", "expected the code of an indicator"),
        ("grdp = a@real", "stands “real”; expected constant current"),
        ("grdp = a[Q5]", "expected base Q1 Q2"),
        ("grdp = a[-2]", "expected 1"),
        ("grdp = sum(a)", "expected children areas parts years"),
        ("grdp = sum(years(sum(children(X))))", "expected one range only"),
        ("grdp = 2..1 * a", "expected a number not below the one before"),
    ],
)
def test_a_text_that_is_no_relation_is_refused_where_it_stops_being_one(
    text: str, said: str
) -> None:
    with pytest.raises(InvalidValue, match="At character") as caught:
        parse(text)
    assert said in caught.value.message.en


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("money_vnd_per_person", "money_vnd / people"),
        ("people_per_area", "people / area"),
        ("yield", "mass / area"),
        ("percent_per_year", "percent"),
        ("point", "percent"),
        ("times", "1"),
        ("per_10000_people", "1"),
    ],
)
def test_kinds_of_units_are_made_of_others(kind: str, words: str) -> None:
    assert dimension_words(dimension_of(kind)) == words


def identity(expression: str) -> Identity:
    label = Message("thử", "a trial")
    return Identity(
        id="a.trial", label=label, expression=expression, relation=parse(expression), source=label
    )


@pytest.mark.parametrize(
    "expression",
    [
        "grdp_per_capita = grdp / population",
        "population_density = population / natural_area",
        "forest_cover = 100% * forest_area / natural_area",
        "(1 + average_growth(grdp) / 100%) ^ n = product(years(1 + growth(grdp) / 100%))",
        "n * average_reduction(poverty_rate) = poverty_rate[base] - poverty_rate",
        "contribution(grdp_services) = grdp_services[-1] / grdp[-1] * growth(grdp_services)",
        "natural_area ^ 2 = natural_area * natural_area",
        "growth(grdp) = mean(children(growth(grdp)))",
    ],
)
def test_units_that_match_are_accepted(expression: str) -> None:
    identity(expression).check_units(KIN)


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        (
            "grdp_per_capita = grdp * population",
            "the part with “grdp, population” is measured in money_vnd * people, "
            "what it must match in money_vnd / people",
        ),
        (
            "growth(grdp) = grdp / grdp[-1] - 1",
            "the part with “grdp, grdp[-1]” is measured in 1, what it must match in percent",
        ),
        ("grdp = grdp_services + exports", "“exports” is measured in money_usd"),
        ("poverty_rate = 1", "the part with “1” is measured in 1"),
        ("population ^ n = population", "“population” is measured in people"),
        ("growth(X) = product(years(growth(X)))", "“years(growth(X))” is measured in percent"),
        ("sum(children(digital_economy)) = population", "measured in people"),
    ],
)
def test_units_that_do_not_match_are_named(expression: str, said: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        identity(expression).check_units(KIN, "grdp")
    assert said in caught.value.message.en
    assert caught.value.message.en.startswith("a.trial")


def _evaluated(text: str, steps: int = 1, **values: Sequence[tuple[int | None, ...]]) -> Evaluation:
    """The relation with intervals by the names of terms; of one for each part, several."""
    relation = parse(text)
    found = {
        term: [
            Interval(*(None if end is None else Fraction(end) for end in ends))
            for ends in values[term.indicator]
        ]
        for term in relation.terms
    }
    return evaluate(relation, found, steps=steps)


@pytest.mark.parametrize(
    ("text", "values", "low", "high"),
    [
        ("x = a - b", {"a": [(1, 2)], "b": [(3, 5)]}, -4, -1),
        ("x = a * b", {"a": [(-1, 2)], "b": [(3, 5)]}, -5, 10),
        ("x = a * b", {"a": [(0, 0)], "b": [(3, None)]}, 0, 0),
        ("x = a * b", {"a": [(None, -1)], "b": [(3, None)]}, None, -3),
        ("x = a / b", {"a": [(1, 2)], "b": [(4, 8)]}, Fraction(1, 8), Fraction(1, 2)),
        ("x = a / b", {"a": [(1, 2)], "b": [(0, 4)]}, Fraction(1, 4), None),
        ("x = a / b", {"a": [(1, 2)], "b": [(-4, 0)]}, None, Fraction(-1, 4)),
        ("x = a / b", {"a": [(1, 2)], "b": [(-1, 4)]}, None, None),
        ("x = a / b", {"a": [(1, 2)], "b": [(0, 0)]}, None, None),
        ("x = a / b", {"a": [(1, 2)], "b": [(4, None)]}, 0, Fraction(1, 2)),
        ("x = a ^ 2", {"a": [(-3, 2)]}, 0, 9),
        ("x = a ^ 2", {"a": [(-3, -2)]}, 4, 9),
        ("x = a ^ 2", {"a": [(None, None)]}, 0, None),
        ("x = a ^ 3", {"a": [(None, 2)]}, None, 8),
        ("x = a ^ n", {"a": [(2, 3)]}, 16, 81),
        ("x = n * a", {"a": [(2, 3)]}, 8, 12),
        ("x = sum(parts(a))", {"a": [(1, 2), (3, None), (5, 6)]}, 9, None),
        ("x = product(years(a - 1))", {"a": [(2, 3), (3, 4)]}, 2, 6),
        ("x = mean(children(a))", {"a": [(1, 2), (4, 5)]}, 1, 5),
        ("x = mean(areas(a))", {"a": [(1, 2), (None, 1)]}, None, 2),
        ("x = 1..2 + a", {"a": [(1, 1)]}, 2, 3),
    ],
)
def test_a_side_is_just_what_its_parts_allow(
    text: str, values: dict[str, list[tuple[int, int]]], low: int | None, high: int | None
) -> None:
    found = _evaluated(text, steps=4, x=[(None, None)], **values)
    assert found.right == Interval(low, high)
    assert found.holds


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("a = b", 2), ("a <= b", 0), ("a >= b", 2), ("b = a", 2), ("b <= a", 2), ("b >= a", 0),
    ],
)  # fmt: skip
def test_sides_miss_each_other_by_what_lies_between(text: str, gap: int) -> None:
    found = _evaluated(text, a=[(1, 3)], b=[(5, 8)])
    assert (found.gap, found.holds) == (gap, gap == 0)


def test_a_tolerance_forgives_as_much() -> None:
    relation = parse("a = b")
    values = {Term("a"): [Interval(Fraction(1), Fraction(3))], Term("b"): [Interval(Fraction(5))]}
    assert not evaluate(relation, values, tolerance=Fraction(1)).holds
    assert evaluate(relation, values, tolerance=Fraction(2)).holds


def test_a_figure_is_of_what_it_says_it_is_out_of() -> None:
    known = load().identities
    plan, allocated = (known[f"investment.disbursement_rate{one}"] for one in ("", "_of_allocated"))
    assert plan.is_out_of("disbursement_rate", "")
    assert plan.is_out_of("disbursement_rate", "kế hoạch")
    assert not plan.is_out_of("disbursement_rate", "số vốn đã phân bổ")
    assert allocated.wholes_of("disbursement_rate")[0] == "số vốn đã phân bổ"
    assert not allocated.is_out_of("disbursement_rate", "")
    assert not plan.is_out_of("disbursed", "kế hoạch")


def test_who_is_part_of_whom() -> None:
    assert tuple(KIN.wholes("grdp_construction")) == ("grdp_industry_construction", "grdp")
    assert KIN.children["trade_turnover"] == ("exports", "imports")
    assert KIN.codes(Term("X", relative="denominator"), "poverty_rate") == ("households",)
    assert KIN.codes(Term("X", relative="parent"), "grdp") == ()
    assert KIN.codes(Term("no_such_indicator")) == ()
    assert not KIN.children.get("exports")


def test_indicators_that_are_parts_of_each_other_end() -> None:
    name = Message("một", "one")
    ring = {
        code: Indicator(code=code, name=name, unit="%", parent=parent)
        for code, parent in (("a", "b"), ("b", "c"), ("c", "b"))
    }
    assert tuple(Kinship(ring, str).wholes("a")) == ("b", "c")


def test_an_identity_is_of_what_its_scope_names() -> None:
    known = load().identities
    assert known["grdp.share_of_sector"].applies_to(KIN) == (
        "grdp_agriculture", "grdp_industry_construction", "grdp_industry", "grdp_construction",
        "grdp_services", "grdp_product_tax",
    )  # fmt: skip
    assert "poverty_rate" not in known["growth.from_levels"].applies_to(KIN)
    assert "poverty_rate" in known["change.reduction_from_levels"].applies_to(KIN)
    assert known["grdp.per_head"].applies_to(KIN) == ("",)
    assert known["grdp.per_head"].applies_to(Kinship({}, str)) == ()
