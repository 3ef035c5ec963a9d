"""What an identity says, as a tree: two sides, and a relation that always holds between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

ANY = "X"
RELATIVES = ("parent", "numerator", "denominator")
RANGES = ("children", "areas", "parts", "years", "spans")
OPERATIONS = ("sum", "product", "mean")
PARTS = ("Q1", "Q2", "Q3", "Q4", "S1", "S2")
SIGNS = ("=", "<=", ">=")
Node: TypeAlias = "Number | Steps | Term | Add | Subtract | Multiply | Divide | Power | Over"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the expression, or one that is only known to lie `low..high`.

    `unit` is `%` or blank: a percentage is a hundred times the ratio, so `100%` is a ratio of one.
    """

    low: Fraction
    high: Fraction
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """How many years an average runs over, written `n`; `over` spans as many as each has."""

    over: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A figure: a statistic of an indicator, at prices, in a part of the year, shifted in time.

    `indicator` is a code or `X`, any indicator; `relative` leads from it to its parent, numerator
    or denominator. Blank `prices` are the same throughout the relation. `part` is a quarter or
    half of the period's year. `shift` is `-1`, the same stretch of the year before, or `base`, the
    year from which an average starts. A `total` is that of all years of a span, a `rise` the
    change from its base to its last. `over` says that
    the term stands for several figures: one for each child, area, part, year or shorter span.
    """

    indicator: str
    statistic: str = "level"
    relative: str = ""
    prices: str = ""
    part: str = ""
    shift: str = ""
    over: str = ""

    def __str__(self) -> str:
        name = f"{self.relative}({self.indicator})" if self.relative else self.indicator
        name += f"@{self.prices}" if self.prices else ""
        name += "".join(f"[{one}]" for one in (self.part, self.shift) if one)
        said = name if self.statistic == "level" else f"{self.statistic}({name})"
        return f"{self.over}({said})" if self.over else said


@dataclass(frozen=True, slots=True)
class _Pair:
    left: Node
    right: Node


class Add(_Pair):
    """`left + right`."""


class Subtract(_Pair):
    """`left - right`."""


class Multiply(_Pair):
    """`left * right`."""


class Divide(_Pair):
    """`left / right`."""


@dataclass(frozen=True, slots=True)
class Power:
    """`base ^ exponent`: a positive whole number, or as many times as there are steps."""

    base: Node
    exponent: int | Steps


@dataclass(frozen=True, slots=True)
class Over:
    """`sum(children(body))`: the sum, product or mean of the body over a range.

    A mean is a weighted one whose weights nobody tells: it lies between the least and greatest.
    In `children` and `areas` the body is of each child and each area below, in `parts` of each
    quarter or half that makes up the period, in `years` of each year that an average runs over, in
    `spans` of each of two shorter spans that make it up.
    """

    operation: str
    range: str
    body: Node


@dataclass(frozen=True, slots=True)
class Relation:
    """`left = right`, `left <= right` or `left >= right`."""

    left: Node
    sign: str
    right: Node

    @property
    def terms(self) -> tuple[Term, ...]:
        """The distinct figures it speaks of, in the order of its print."""
        found = (one for side in (self.left, self.right) for one in walk(side))
        return tuple(dict.fromkeys(one for one in found if isinstance(one, Term)))

    @property
    def is_general(self) -> bool:
        """Whether it is of any indicator rather than of named ones."""
        return any(one.indicator == ANY for one in self.terms)


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, from left to right."""
    yield node
    for one in _below(node):
        yield from walk(one)


def _below(node: Node) -> tuple[Node, ...]:
    if isinstance(node, _Pair):
        return node.left, node.right
    if isinstance(node, Power):
        return (node.base,)
    return (node.body,) if isinstance(node, Over) else ()
