"""Figures that hang together as a country's do, one contradiction sown, for benchmarks.

The nation is the sum of its provinces and each province that of its communes, year after year;
every place grows by 3 to 10% a year; half of the figures are stated, each within 2% of a hidden
truth, provinces also below ceilings. In one province the last ceiling is below what the first
figures of its communes come to at the least growth. Nothing here is real.
"""

from collections.abc import Iterator

import numpy as np

from lotrinh.checks.solver.system import SUM, Constraints, Statements, System

PROVINCES, COMMUNES, YEARS = 63, 21, 10
LEAST, MOST, TRUE = 1.03, 1.10, 1.065
SPOILT = 40
Entry = tuple[dict[int, float], float, float]


def linked(provinces: int = PROVINCES, communes: int = COMMUNES, years: int = YEARS) -> System:
    """The system; a variable is place x year: nation, provinces, communes by province."""
    places = 1 + provinces + provinces * communes
    base = np.random.default_rng(1).uniform(50, 500, places)
    base[1 : 1 + provinces] = base[1 + provinces :].reshape(provinces, communes).sum(axis=1)
    base[0] = base[1 : 1 + provinces].sum()
    truth = (base[:, None] * TRUE ** np.arange(years)).ravel()
    rows = [*_sums(provinces, communes, years), *_growth(places, years)]
    return System(
        np.zeros(len(truth)), np.full(len(truth), np.inf),
        _statements(truth, provinces, communes, years), _constraints(rows),
    )  # fmt: skip


def side_by_side(one: System, count: int) -> System:
    """So many copies of a system as one system, each with variables of its own."""
    said, rows, size = one.statements, one.constraints, len(one)
    shift = np.repeat(np.arange(count, dtype=np.int32) * size, len(said))
    ends = np.repeat(np.arange(count, dtype=np.int32), len(rows)) * rows.start[-1]
    again = np.repeat(np.arange(count, dtype=np.int32) * size, rows.start[-1])
    return System(
        np.tile(one.low, count), np.tile(one.high, count),
        Statements(
            np.tile(said.variable, count) + shift, np.tile(said.low, count),
            np.tile(said.high, count), np.tile(said.cost, count),
        ),
        Constraints(
            np.tile(rows.kind, count),
            np.concatenate([[0], np.tile(rows.start[1:], count) + ends]).astype(np.int32),
            np.tile(rows.variable, count) + again, np.tile(rows.coefficient, count),
            np.tile(rows.low, count), np.tile(rows.high, count),
            np.arange(count * len(rows), dtype=np.int32),
        ),
    )  # fmt: skip


def _sums(provinces: int, communes: int, years: int) -> Iterator[Entry]:
    for year in range(years):
        for place in range(1 + provinces):
            first = 1 if place == 0 else 1 + provinces + (place - 1) * communes
            parts = range(first, first + (communes if place else provinces))
            terms = {part * years + year: -1.0 for part in parts}
            yield {place * years + year: 1.0, **terms}, 0.0, 0.0


def _growth(places: int, years: int) -> Iterator[Entry]:
    for at in range(places * years):
        if at % years:
            yield {at: 1.0, at - 1: -LEAST}, 0.0, np.inf
            yield {at: 1.0, at - 1: -MOST}, -np.inf, 0.0


def _statements(
    truth: np.ndarray[tuple[int], np.dtype[np.float64]], provinces: int, communes: int, years: int
) -> Statements:
    chance = np.random.default_rng(2)
    stated = chance.random(len(truth)) < 0.5
    spoilt = 1 + SPOILT % provinces
    own = 1 + provinces + (spoilt - 1) * communes
    stated[spoilt * years : (spoilt + 1) * years] = False
    stated[own * years : (own + communes) * years] = False
    stated[own * years : (own + communes) * years : years] = True
    figures = np.flatnonzero(stated)
    ceilings = np.arange(1, 1 + provinces) * years + years - 1
    most = truth[ceilings] * 1.05
    most[spoilt - 1] = truth[spoilt * years] * LEAST ** (years - 1) * 0.97
    variable = np.concatenate([figures, ceilings]).astype(np.int32)
    low = np.concatenate([truth[figures] * 0.98, np.full(provinces, -np.inf)])
    high = np.concatenate([truth[figures] * 1.02, most])
    cost = np.concatenate([np.full(len(figures), 5.0), np.ones(provinces)])
    return Statements(variable, low, high, cost)


def _constraints(rows: list[Entry]) -> Constraints:
    count = len(rows)
    return Constraints(
        np.full(count, SUM, np.int8),
        np.cumsum([0, *(len(terms) for terms, _, _ in rows)]).astype(np.int32),
        np.array([one for terms, _, _ in rows for one in terms], np.int32),
        np.array([one for terms, _, _ in rows for one in terms.values()]),
        np.array([low for _, low, _ in rows]),
        np.array([high for _, _, high in rows]),
        np.arange(count, dtype=np.int32),
    )
