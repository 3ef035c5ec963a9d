"""What the sides of an identity can be when its figures lie within their rounding."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from lotrinh.domain.arithmetic import add, between, divide, multiply, negative, power
from lotrinh.domain.bounds import Interval
from lotrinh.domain.relation import (
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

Values = Mapping[Term, Sequence[Interval]]
Years = Sequence[int]
_Combine = Callable[[Interval, Interval], Interval]
_JOINED: dict[str, _Combine] = {"sum": add, "product": multiply, "mean": between}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What each side can be, and by how much they miss each other: nought where they agree."""

    left: Interval
    right: Interval
    gap: Fraction

    @property
    def holds(self) -> bool:
        """Whether some figures within their rounding fulfil the relation."""
        return self.gap == 0


def evaluate(
    relation: Relation, values: Values, *, steps: int | Years = 1, tolerance: Fraction = Fraction(0)
) -> Evaluation:
    """Both sides from the intervals of all terms, in base units, and how far they are apart.

    A term `over` a range has one interval for each of its children, areas, parts, years or spans,
    every such term of one range as many and in one order; another term has just one. `steps` is
    `n`, with that of each shorter span after it where there are some. Sound: figures that can
    fulfil the relation never miss. `KeyError` for a term without values.
    """
    years = (steps,) if isinstance(steps, int) else tuple(steps)
    left, right = (_value(side, values, years, 0) for side in (relation.left, relation.right))
    above = _distance(left, right) if relation.sign in ("=", "<=") else Fraction(0)
    below = _distance(right, left) if relation.sign in ("=", ">=") else Fraction(0)
    return Evaluation(left, right, max(Fraction(0), max(above, below) - tolerance))


def _distance(one: Interval, other: Interval) -> Fraction:
    """How far all of one lies above all of the other."""
    if one.low is None or other.high is None:
        return Fraction(0)
    return max(Fraction(0), one.low - other.high)


def _value(node: Node, values: Values, steps: Years, place: int) -> Interval:
    """What a node can be; `place` is the number of the child, area, part or year it is of."""
    if isinstance(node, Term):
        return values[node][place if node.over else 0]
    if isinstance(node, Number):
        return Interval(node.low, node.high)
    if isinstance(node, Steps):
        years = Fraction(_years(node, steps, place))
        return Interval(years, years)
    if isinstance(node, Power):
        given = node.exponent
        exponent = given if isinstance(given, int) else _years(given, steps, place)
        return power(_value(node.base, values, steps, place), exponent)
    if isinstance(node, Over):
        every = (_value(node.body, values, steps, one) for one in range(_size(node, values)))
        return reduce(_JOINED[node.operation], every)
    return _pair(node, _value(node.left, values, steps, place),
                 _value(node.right, values, steps, place))  # fmt: skip


def _years(node: Steps, steps: Years, place: int) -> int:
    return steps[place + 1 if node.over else 0]


def _pair(node: Add | Subtract | Multiply | Divide, left: Interval, right: Interval) -> Interval:
    if isinstance(node, Add):
        return add(left, right)
    if isinstance(node, Subtract):
        return add(left, negative(right))
    return multiply(left, right) if isinstance(node, Multiply) else divide(left, right)


def _size(node: Over, values: Values) -> int:
    return max(len(values[one]) for one in walk(node.body) if isinstance(one, Term))
