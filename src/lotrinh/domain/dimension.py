"""Dimensional analysis: whether both sides of an identity are of one kind of amount."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from lotrinh.domain.errors import InvalidValue
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

PERCENT = "percent"
Dimension = Mapping[str, int]
KindOf = Callable[[Term], str]
_OF_LEVEL = ("level", "total", "change", "rise")
_SAME_AS = {"point": PERCENT, "percent_per_year": PERCENT, "point_per_year": PERCENT}
_MADE_OF = {"yield": "mass_per_area", "times": "", "per_10000_people": "", "beds": "people"}
_BELOW = {"person": "people"}


@cache
def dimension_of(kind: str) -> Dimension:
    """The basic kinds that a kind of unit is made of, with their powers.

    `money_vnd_per_person` is money by people. Points are percentages, `times` a plain number, and
    an amount a year is that amount. A bed stands for one of the people it is told per head of.
    """
    kind = _SAME_AS.get(kind, _MADE_OF.get(kind, kind))
    above, _, below = kind.partition("_per_")
    powers = Counter([above] if above else [])
    powers.subtract([_BELOW.get(below, below)] if below else [])
    return dict(powers)


def check_dimensions(relation: Relation, kind_of: KindOf) -> Dimension:
    """The dimension of both sides; `InvalidValue` names what does not match, and what each is.

    `kind_of` gives the kind of unit that the levels of a term's indicator have.
    """
    return _same(relation.left, relation.right, kind_of)


def require_dimension(kind: str, wanted: Dimension) -> None:
    """`InvalidValue` where a tolerance of this kind of unit cannot be held against the sides."""
    if dimension_of(kind) != wanted:
        raise _mismatch("tolerance", dimension_of(kind), wanted)


def dimension_words(dimension: Dimension) -> str:
    """A dimension as people write it: `money_vnd / people`; `1` for a plain number."""
    above = [_power(one, n) for one, n in dimension.items() if n > 0]
    below = [_power(one, -n) for one, n in dimension.items() if n < 0]
    return " / ".join([" * ".join(above) or "1", *below])


def _measure(node: Node, kind_of: KindOf) -> Dimension:
    if isinstance(node, Number):
        return {PERCENT: 1} if node.unit else {}
    if isinstance(node, Term):
        return dimension_of(kind_of(node) if node.statistic in _OF_LEVEL else PERCENT)
    if isinstance(node, Steps):
        return {}
    if isinstance(node, Add | Subtract):
        return _same(node.left, node.right, kind_of)
    if isinstance(node, Multiply | Divide):
        sign = 1 if isinstance(node, Multiply) else -1
        return _times(_measure(node.left, kind_of), _measure(node.right, kind_of), sign)
    return _repeated(node, kind_of)


def _repeated(node: Power | Over, kind_of: KindOf) -> Dimension:
    """A whole power of an amount is one; as many times as there are years only a plain number."""
    body = node.base if isinstance(node, Power) else node.body
    found = _measure(body, kind_of)
    if isinstance(node, Power) and isinstance(node.exponent, int):
        return _times({}, found, node.exponent)
    if found and (isinstance(node, Power) or node.operation == "product"):
        raise _mismatch(_named(body), found, {})
    return found


def _times(one: Dimension, other: Dimension, sign: int) -> Dimension:
    powers = {kind: one.get(kind, 0) + sign * other.get(kind, 0) for kind in {**one, **other}}
    return {kind: power for kind, power in powers.items() if power}


def _same(left: Node, right: Node, kind_of: KindOf) -> Dimension:
    wanted, found = _measure(left, kind_of), _measure(right, kind_of)
    if wanted != found:
        raise _mismatch(_named(right), found, wanted)
    return wanted


def _named(node: Node) -> str:
    named = dict.fromkeys(str(one) for one in walk(node) if isinstance(one, Term))
    return ", ".join(named) or "1"


def _mismatch(what: str, found: Dimension, wanted: Dimension) -> InvalidValue:
    is_, should = dimension_words(found), dimension_words(wanted)
    return InvalidValue(
        f"phần có “{what}” đo bằng {is_}, còn phần phải khớp với nó đo bằng {should}",
        f"the part with “{what}” is measured in {is_}, what it must match in {should}",
    )


def _power(kind: str, power: int) -> str:
    return kind if power == 1 else f"{kind}^{power}"
