"""Instances of an identity that its own figures break."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import isinf

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.binding import FALLS
from lotrinh.checks.accounts.expansion import Instance
from lotrinh.checks.accounts.revision import revised
from lotrinh.checks.accounts.said import counting
from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.figures.restatement import publication
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.solver.conflict import conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import Statements, System
from lotrinh.domain.arithmetic import negative
from lotrinh.domain.bounds import Interval
from lotrinh.domain.evaluation import Evaluation
from lotrinh.domain.identity import rounded
from lotrinh.domain.relation import Term

NEARLY = 5  # places that leave more than a fifth of the whole are not all there are


@dataclass(frozen=True)
class Breach:
    """An instance of an identity that figures break; `rows` are these by number, cell by cell.

    `doubt` is why it may be no mistake: `derived` where a figure was itself worked out from others,
    `mixed` for figures of several publications, `places` where the places that are listed may be
    only some of those there are, `definition` where a figure of another definition would do; blank
    for none.
    """

    instance: Instance
    rows: tuple[int, ...]
    evaluation: Evaluation
    doubt: str


def breached(accounts: Accounts, part: System) -> tuple[Instance, ...]:
    """The instances that the statements of a part contradict, each looked at alone."""
    if Contraction(part).settle() < 0:
        return ()
    apart = alone(part)
    origins = {
        int(apart.constraints.origin[one.constraints[0]])
        for one in conflicts(apart)
        if one.constraints
    }
    return tuple(accounts.expansion.instance(one) for one in sorted(origins))


def judged(accounts: Accounts, instance: Instance) -> Breach | None:
    """The breach by figures of one publication, else by those known last of each cell.

    Total and parts of one publication go before mixed ones: none where the newest publication that
    has every figure of the instance agrees with itself, nor where an ordinary revision of one
    explains what several publications say. What has neither paper nor source is of no one
    publication.
    """
    figures = accounts.at.figures
    counts = accounts.at.once(counting)
    vintages = [np.flatnonzero((accounts.figure_key == key) & counts) for key in instance.keys]
    stated = [rows for rows in vintages if len(rows)]
    common = set.intersection(*(set(figures.publication[rows].tolist()) for rows in stated))
    newest = max(common, key=lambda one: _known(figures, one), default=None)
    chosen = [
        rows if newest is None else rows[figures.publication[rows] == newest] for rows in vintages
    ]
    latest = [_last(figures, rows) for rows in chosen]
    found = instance.identity.evaluate(_values(accounts, instance, latest), instance.steps)
    if newest is not None and found.holds:
        return None
    if newest is None and _is_revision(accounts, instance, latest):
        return None
    named = tuple(one for one in latest if one is not None)
    doubt = "" if newest is not None and publication(figures.rows[named[0]]) else "mixed"
    if _may_lack(accounts, instance, found):
        if found.left.low is not None and found.gap * NEARLY > found.left.low:
            return None
        doubt = doubt or "places"
    doubt = doubt or ("definition" if _is_of_another(accounts, instance, latest) else "")
    is_derived = any(figures.rows[one].basis == "derived" for one in named)
    return Breach(instance, named, found, "derived" if is_derived else doubt)


def _last(figures: Figures, rows: NDArray[np.intp]) -> int | None:
    """The row known last, of one vintage the finest print."""
    if not len(rows):
        return None
    order = np.lexsort((figures.low[rows] - figures.high[rows], figures.known[rows]))
    return int(rows[order[-1]])


def _is_revision(accounts: Accounts, instance: Instance, rows: Sequence[int | None]) -> bool:
    """Whether a revision of the left side explains the breach; of any figure, where it has none.

    Not of halves and quarters of one year, which are told together.
    """
    relation, columns = instance.identity.relation, instance.pattern.columns
    if any(one.part for one in relation.terms):
        return False
    is_left = [one.term == relation.left for one in columns]
    suspects = [place for place, row in enumerate(rows) if row is not None]
    if isinstance(relation.left, Term):
        suspects = [place for place in suspects if is_left[place]]
    return any(
        instance.identity.evaluate(_values(accounts, instance, rows, one), instance.steps).holds
        for one in suspects
    )


def _is_of_another(accounts: Accounts, instance: Instance, rows: Sequence[int | None]) -> bool:
    """Whether a figure of another definition, base year or whole would fulfil the identity."""
    for place, key in enumerate(instance.keys.tolist()):
        for other in _alike(accounts, key):
            found = np.flatnonzero(accounts.figure_key == other)
            if len(found):
                swapped = [*rows[:place], _last(accounts.at.figures, found), *rows[place + 1 :]]
                values = _values(accounts, instance, swapped)
                if instance.identity.evaluate(values, instance.steps).holds:
                    return True
    return False


def _alike(accounts: Accounts, key: int) -> Iterator[int]:
    """The cells of the same indicator, prices, area and time on other sheets."""
    cells = accounts.cells
    number, area, time = (int(one) for one in cells.parts(np.array(key)))
    sheets = list(cells.sheets)
    own = sheets[number]
    for other, one in enumerate(sheets):
        if other != number and _core(one) == _core(own):
            yield int(cells.key(other, area, time))


def _core(one: Sheet) -> tuple[str, ...]:
    return one.indicator, one.statistic, one.kind, one.prices


def _may_lack(accounts: Accounts, instance: Instance, found: Evaluation) -> bool:
    """Whether places below one may be missing: they fall short, and so may their surface."""
    left, right = found.left.low, found.right.high
    if left is None or right is None or left <= right:
        return False
    return not is_of_all_places(accounts, instance)


def is_of_all_places(accounts: Accounts, instance: Instance) -> bool:
    """Whether the places that an instance adds up are known to be all, by their surface.

    So is every instance that adds up no places.
    """
    members = [
        accounts.cells.cell(int(key))[1]
        for column, key in zip(instance.pattern.columns, instance.keys, strict=True)
        if column.term.over == "areas"
    ]
    if not members:
        return True
    places = accounts.at.catalogue.places
    surfaces = [places[one].area_km2 for one in members]
    whole = places[places[members[0]].parent].area_km2
    if whole is None or None in surfaces:
        return False
    return abs(sum(filter(None, surfaces)) - whole) <= whole / 100


def certain_rows(accounts: Accounts) -> NDArray[np.bool_]:
    """The rows of identities that always hold.

    Not of those that warn, nor of sums of places that may not be all there are.
    """
    certain = np.ones(accounts.expansion.count, bool)
    starts = [first for first, *_ in accounts.expansion.written]
    for first, end in pairwise([*starts, accounts.expansion.count]):
        one = accounts.expansion.instance(first)
        is_sum = one.identity.relation.sign == "="
        certain[first:end] = one.identity.severity == "error" and (
            not is_sum or is_of_all_places(accounts, one)
        )
    rows: NDArray[np.bool_] = certain[accounts.system.constraints.origin]
    return rows


def alone(system: System) -> System:
    """The system with a copy of each variable for each origin, so that no two origins meet."""
    rows = system.constraints
    origin = np.repeat(rows.origin, np.diff(rows.start)).astype(np.int64)
    pairs, variable = np.unique(origin * len(system) + rows.variable, return_inverse=True)
    original = pairs % len(system)
    said = system.statements
    order = np.argsort(said.variable, kind="stable")
    first, last = (np.searchsorted(said.variable[order], original, side)
                   for side in ("left", "right"))  # fmt: skip
    count = last - first
    place = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    copied = order[np.repeat(first, count) + place]
    statements = Statements(
        np.repeat(np.arange(len(pairs), dtype=np.int32), count),
        said.low[copied], said.high[copied], said.cost[copied],
    )  # fmt: skip
    constraints = replace(rows, variable=variable.astype(np.int32))
    return System(system.low[original], system.high[original], statements, constraints)


def _values(
    accounts: Accounts, instance: Instance, rows: Sequence[int | None], suspect: int | None = None
) -> Mapping[Term, Sequence[Interval]]:
    """What each term stands for: its figure's rounding, else whatever is possible.

    A fall that is a term's rise, or a rise that is its fall, has the other sign. The figure of the
    column `suspect` may be revised.
    """
    found: dict[Term, list[Interval]] = {}
    columns = zip(instance.pattern.columns, instance.keys, rows, strict=True)
    for place, (column, key, row) in enumerate(columns):
        if row is None:
            sign, one = 1, _possible(accounts, int(key))
        else:
            figure = accounts.at.figures.rows[row]
            sign, one = -1 if figure.statistic == FALLS else 1, rounded(figure.quantity)
            if place == suspect:
                one = revised(one, figure.quantity.unit.kind)
        found.setdefault(column.term, []).append(one if sign == column.sign else negative(one))
    return found


def _possible(accounts: Accounts, key: int) -> Interval:
    place = int(np.searchsorted(accounts.keys, key))
    low, high = accounts.system.low[place], accounts.system.high[place]
    return Interval(None if isinf(low) else Fraction(low), None if isinf(high) else Fraction(high))


def _known(figures: Figures, publication: int) -> int:
    return int(figures.known[figures.publication == publication].max())
