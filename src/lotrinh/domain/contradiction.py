"""Promises that cannot all be true: no number agrees with both."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations

from lotrinh.domain.statistic import statistic_class, usual_price_basis
from lotrinh.domain.target import Target


def contradictions(targets: Iterable[Target]) -> list[tuple[Target, Target]]:
    """Pairs of promises about one thing and time that no number fulfils both, in their order.

    Promises of another unit, whole, price basis or definition are about another thing; those
    without a number or a period contradict nothing, and of one document only one statement of a
    demand counts.
    """
    about: dict[Hashable, dict[Hashable, Target]] = defaultdict(dict)
    for one in targets:
        if one.bounds.is_numeric and one.period is not None:
            about[_subject(one)].setdefault(one.demand, one)
    return [
        (first, second)
        for same in about.values()
        for first, second in combinations(same.values(), 2)
        if not first.bounds.compatible_with(second.bounds)
    ]


def _subject(one: Target) -> Hashable:
    kind = one.bounds.unit.kind if one.bounds.unit else ""
    return (
        one.indicator, one.area, statistic_class(one.statistic), one.period, one.base,
        one.denominator, kind, one.price_basis or usual_price_basis(one.statistic, kind),
        one.definition,
    )  # fmt: skip
