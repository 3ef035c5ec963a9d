"""Laws of identities: what figures allow is never called impossible, no text is mishandled."""

from fractions import Fraction
from functools import reduce
from operator import add, mul

from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lotrinh.domain.bounds import Interval
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.evaluation import evaluate
from lotrinh.domain.expression import parse, parse_term
from lotrinh.domain.relation import (
    OPERATIONS,
    PARTS,
    RANGES,
    RELATIVES,
    SIGNS,
    Add,
    Divide,
    Multiply,
    Node,
    Number,
    Over,
    Power,
    Relation,
    Steps,
    Subtract,
    Term,
    walk,
)  # fmt: skip

NAMES = ("a", "b", "c")
MANY = "d"
STEPS = 3
NUMBERS = st.fractions(-20, 20, max_denominator=8)
LEAVES = st.sampled_from([*(Term(name) for name in NAMES), Steps()]) | NUMBERS.map(
    lambda number: Number(number, number)
)
POINTS = st.fixed_dictionaries(dict.fromkeys(NAMES, NUMBERS))
SEVERAL = st.lists(NUMBERS, min_size=1, max_size=4)
WEIGHTS = st.lists(st.integers(0, 5), min_size=4, max_size=4)


def above(nodes: SearchStrategy[Node]) -> SearchStrategy[Node]:
    """Sums, products and powers of nodes."""
    pairs = st.one_of(
        *(st.builds(kind, nodes, nodes) for kind in (Add, Subtract, Multiply, Divide))
    )
    return pairs | st.builds(Power, nodes, st.integers(1, 3) | st.just(Steps()))


NODES: SearchStrategy[Node] = st.recursive(LEAVES, above, max_leaves=6)
RANGED: SearchStrategy[Node] = st.builds(
    lambda operation, body: Over(operation, "parts", Add(Term(MANY, over="parts"), body)),
    st.sampled_from(["sum", "product"]),
    LEAVES,
)


def exact(
    node: Node, values: dict[str, Fraction], many: list[Fraction], place: int = 0
) -> Fraction:
    """The value of a node when every figure is just one number; an oracle without intervals."""
    match node:
        case Term():
            return many[place] if node.over else values[node.indicator]
        case Number():
            return node.low
        case Steps():
            return Fraction(STEPS)
        case Power():
            exponent = node.exponent if isinstance(node.exponent, int) else STEPS
            return exact(node.base, values, many, place) ** exponent
        case Over():
            every = [exact(node.body, values, many, one) for one in range(len(many))]
            return reduce(add if node.operation == "sum" else mul, every)
    left, right = (exact(one, values, many, place) for one in (node.left, node.right))
    if isinstance(node, Divide):
        assume(right != 0)
        return left / right
    return (
        left * right
        if isinstance(node, Multiply)
        else (left + right if isinstance(node, Add) else left - right)
    )


def around(draw: st.DrawFn, number: Fraction) -> Interval:
    """An interval that holds the number, endless at times."""
    below, over = draw(st.none() | st.integers(0, 3)), draw(st.none() | st.integers(0, 3))
    return Interval(
        None if below is None else number - below, None if over is None else number + over
    )


@given(st.data(), NODES | RANGED, POINTS, SEVERAL)
def test_a_side_holds_every_value_that_its_figures_allow(
    data: st.DataObject, node: Node, points: dict[str, Fraction], many: list[Fraction]
) -> None:
    value = exact(node, points, many)
    intervals = {
        one: [
            around(data.draw, number) for number in (many if one.over else [points[one.indicator]])
        ]
        for one in walk(node)
        if isinstance(one, Term)
    }
    found = evaluate(Relation(node, "=", Number(value, value)), intervals, steps=STEPS)
    assert value in found.left
    assert found.holds


@given(NODES, POINTS)
def test_of_single_numbers_a_side_is_a_single_number(
    node: Node, points: dict[str, Fraction]
) -> None:
    value = exact(node, points, [])
    single = {
        one: [Interval(points[one.indicator], points[one.indicator])]
        for one in walk(node)
        if isinstance(one, Term)
    }
    found = evaluate(Relation(node, "=", Number(value + 1, value + 1)), single, steps=STEPS)
    assert found.left == Interval(value, value)
    assert found.gap == 1


@given(SEVERAL, WEIGHTS)
def test_a_mean_allows_every_weighted_one(several: list[Fraction], weights: list[int]) -> None:
    used = weights[: len(several)]
    assume(sum(used) > 0)
    mean = sum(a * b for a, b in zip(several, used, strict=True)) / Fraction(sum(used))
    term = Term("X", over="children")
    relation = Relation(Number(mean, mean), "=", Over("mean", "children", term))
    assert evaluate(relation, {term: [Interval(one, one) for one in several]}).holds


TERMS = st.builds(
    Term,
    st.sampled_from(["X", "grdp", "grdp_services"]),
    st.sampled_from(["level", "growth", "share", "average_reduction"]),
    st.sampled_from(["", *RELATIVES]),
    st.sampled_from(["", "constant", "current"]),
    st.sampled_from(["", *PARTS]),
    st.sampled_from(["", "-1", "base"]),
    st.sampled_from(["", *RANGES]),
)


@given(TERMS)
def test_a_figure_reads_back_as_it_prints(term: Term) -> None:
    assert parse_term(str(term)) == term


@given(st.lists(st.sampled_from([
    "a", "X", "n", "1", "0.5", "..", "%", "+", "-", "*", "/", "^", "(", ")", "[", "]", "@", "-1",
    "base", "constant", "growth", "Q1", *SIGNS, *OPERATIONS, *RANGES, *RELATIVES,
])).map(" ".join) | st.text(max_size=30))  # fmt: skip
def test_a_text_is_a_relation_or_is_refused_in_one_sentence(text: str) -> None:
    try:
        relation = parse(text)
    except InvalidValue as error:
        said = error.message.en
    else:
        said = f"At character 1 to {len(text)}: {relation.sign}"
    assert said.startswith("At character")
