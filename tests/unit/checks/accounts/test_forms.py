"""Relations as rows: what fulfils an identity fulfils its rows, what breaks it breaks them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import inf, nextafter

import numpy as np
import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.cells import Keys
from lotrinh.checks.accounts.forms import Form, Writer
from lotrinh.checks.accounts.rows import Rows
from lotrinh.checks.solver.conflict import conflicts
from lotrinh.checks.solver.contraction import implied_box
from lotrinh.checks.solver.system import POWER, PRODUCT, SUM, Statements, System
from lotrinh.domain.bounds import Interval
from lotrinh.domain.expression import parse
from lotrinh.domain.identity import Identity, IdentityExample
from lotrinh.domain.relation import Relation, Term

CASES = [
    (identity, example)
    for identity in load().identities.values()
    for example in identity.examples
]  # fmt: skip
Values = Mapping[Term, Sequence[Interval]]


def written(
    relation: Relation, values: Values, steps: Sequence[float] = (1,), tolerance: float = 0
) -> System:
    """The system of one relation at one place, with its terms stated; cells go by their order."""
    cells = {
        (term, place): number
        for number, (term, place) in enumerate(
            (term, place) for term, found in values.items() for place in range(len(found))
        )
    }
    sizes = {term.over: len(found) for term, found in values.items() if term.over}

    def keys_of(term: Term, place: int) -> tuple[Keys, int]:
        return np.array([cells[term, place if term.over else 0]]), 1

    rows = Rows()
    Writer(rows, np.zeros(1, np.int64), keys_of, sizes, steps).write(relation, tolerance)
    keys, constraints = rows.constraints(np.arange(len(cells)))
    low, high = np.full(len(keys), -inf), np.full(len(keys), inf)
    low[: rows.count], high[: rows.count] = (one[::-1] for one in rows.hidden_bounds())
    ends = [values[term][place] for term, place in cells]
    said = Statements(
        np.arange(len(cells), dtype=np.int32) + rows.count,
        np.array([-inf if one.low is None else nextafter(one.low, -inf) for one in ends]),
        np.array([inf if one.high is None else nextafter(one.high, inf) for one in ends]),
        np.ones(len(cells)),
    )
    return System(low, high, said, constraints)


@pytest.mark.parametrize(
    ("identity", "example"),
    CASES,
    ids=[f"{identity.id}-{number}" for number, (identity, _) in enumerate(CASES)],
)
def test_rows_say_what_the_identity_says(identity: Identity, example: IdentityExample) -> None:
    tolerance = float(abs(identity.tolerance.base_value)) if identity.tolerance else 0.0
    system = written(identity.relation, example.values, example.steps, tolerance)
    assert bool(conflicts(system)) != example.holds


def one(low: float, high: float | None = None) -> list[Interval]:
    """One figure that is known to lie between two numbers."""
    return [Interval(Fraction(low), Fraction(low if high is None else high))]


@pytest.mark.parametrize(
    ("expression", "given", "steps", "answer"),
    [
        ("a = b + c", {"b": 2, "c": 3}, (1,), 5),
        ("a = b - c", {"b": 2, "c": 3}, (1,), -1),
        ("a = 2 * b + 1", {"b": 2}, (1,), 5),
        ("a = b * 2", {"b": 2}, (1,), 4),
        ("a = b / 4", {"b": 2}, (1,), 0.5),
        ("a = b * c", {"b": 2, "c": 3}, (1,), 6),
        ("a = (b + 1) * (c - 1)", {"b": 2, "c": 3}, (1,), 6),
        ("a = b / c", {"b": 6, "c": 3}, (1,), 2),
        ("a = (b + 2) / (c + 1)", {"b": 6, "c": 3}, (1,), 2),
        ("a = b ^ 3", {"b": 2}, (1,), 8),
        ("a = b ^ n", {"b": 2}, (5,), 32),
        ("a = (b + 1) ^ n", {"b": 1}, (4,), 16),
        ("n * a = b", {"b": 12}, (4,), 3),
        ("a = 100% * b / c", {"b": 1, "c": 4}, (1,), 25),
    ],
)
def test_every_operation_leads_to_its_result(
    expression: str, given: Mapping[str, float], steps: tuple[int, ...], answer: float
) -> None:
    relation = parse(expression)
    values = {
        term: one(given[term.indicator]) if term.indicator in given else [Interval()]
        for term in relation.terms
    }
    system = written(relation, values, steps)
    box = implied_box(system)
    place = system.statements.variable[[term.indicator for term in values].index("a")]
    assert box.low[place] == pytest.approx(answer, rel=1e-5)
    assert box.high[place] == pytest.approx(answer, rel=1e-5)


@pytest.mark.parametrize(
    ("sign", "left", "is_broken"),
    [("=", 4, True), ("=", 6, True), ("=", 5, False), ("<=", 4, False), ("<=", 6, True),
     (">=", 4, True), (">=", 6, False)],
)  # fmt: skip
def test_signs_and_tolerance(sign: str, left: float, is_broken: bool) -> None:
    relation = parse(f"a {sign} b")
    values = dict(zip(relation.terms, (one(left), one(5)), strict=True))
    assert bool(conflicts(written(relation, values))) == is_broken
    assert not conflicts(written(relation, values, tolerance=1))


def test_a_number_that_is_only_known_to_lie_between_two_leaves_both_ends() -> None:
    relation = parse("a = 0.35..0.65 * b")
    values = dict(zip(relation.terms, ([Interval()], one(100)), strict=True))
    system = written(relation, values)
    box = implied_box(system)
    place = system.statements.variable[0]
    assert (box.low[place], box.high[place]) == (pytest.approx(35), pytest.approx(65))


def test_rows_of_several_places_are_put_in_the_order_of_their_origins() -> None:
    rows = Rows()
    later, first = np.array([1, 2]), np.array([0])
    rows.sums([(1.0, np.array([10, 20])), (-1.0, rows.unseen(2, 0, 9))], 0.0, 0.0, later)
    rows.products(np.array([30]), np.array([10]), np.array([40]), first)
    rows.powers(np.array([20]), np.array([30]), np.array([3.0]), later[:1])
    keys, found = rows.constraints(np.array([10, 20, 30]))
    assert keys.tolist() == [-2, -1, 10, 20, 30, 40]
    assert found.origin.tolist() == [0, 1, 1, 2]
    assert found.kind.tolist() == [PRODUCT, SUM, POWER, SUM]
    told = [one.tolist() for one in np.split(keys[found.variable], found.start[1:-1])]
    assert told == [[30, 10, 40], [10, -1], [20, 30], [20, -2]]
    assert found.coefficient.tolist() == [1, 1, 1, 1, -1, 3, 1, 1, -1]
    low, high = rows.hidden_bounds()
    assert (low.tolist(), high.tolist()) == ([0, 0], [9, 9])


def test_no_rows_are_no_constraints() -> None:
    keys, found = Rows().constraints(np.array([7]))
    assert (keys.tolist(), len(found.kind)) == ([7], 0)


def test_forms_add_and_scale() -> None:
    form = Form(((2.0, np.array([1])),), 3.0) + Form(((1.0, np.array([2])),), 1.0)
    assert (form.constant, len(form.terms)) == (4.0, 2)
    assert form.times(-2).constant == -8
    assert [factor for factor, _ in form.times(-2).terms] == [-4, -2]
