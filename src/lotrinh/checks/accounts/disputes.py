"""Figures that break an identity, and statements that cannot all be true.

First each instance of an identity is held alone against the figures it speaks of; what that leaves
is held together with all the rest, and then with the promises.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts, accounts_of
from lotrinh.checks.accounts.breaches import Breach, breached, certain_rows, judged
from lotrinh.checks.accounts.hidden import Circles
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.solver.components import components
from lotrinh.checks.solver.conflict import Conflict, conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import Statements, System
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Quarrel:
    """Statements of the accounts that cannot all be true, and the rows by which they quarrel.

    `among` are the statements it was found among but the softest of each quarrel: these agree.
    """

    accounts: Accounts
    conflict: Conflict
    among: Mask = field(compare=False)

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows that make the statements, each once."""
        return tuple(dict.fromkeys(self.accounts.said.row[list(self.conflict.statements)]))

    @property
    def is_doubtful(self) -> bool:
        """Whether it takes an identity that may not hold for a good reason."""
        system, certain = self.accounts.system, certain_rows(self.accounts)
        if certain[list(self.conflict.constraints)].all():
            return False
        said = np.zeros(len(system.statements), bool)
        said[list(self.conflict.statements)] = True
        return Contraction(system, said, certain).settle() < 0

    @property
    def softest(self) -> int:
        """The statement that is changed most easily; of several the last."""
        cost = self.accounts.system.statements.cost
        return min(self.conflict.statements, key=lambda place: (cost[place], -place))

    @property
    def cells(self) -> frozenset[int]:
        """What the statements are about."""
        return frozenset(self.accounts.said.key[list(self.conflict.statements)].tolist())


@dataclass(frozen=True)
class Disputes:
    """What does not agree: broken identities, figures together, promises, promises with drafts.

    `counted` are figures that agree and promises in force whose time is not over; `agreed` are
    those without one of each quarrel, the softest: these can all be true.
    """

    accounts: Accounts
    counted: Mask
    agreed: Mask
    breaches: tuple[Breach, ...]
    figures: tuple[Quarrel, ...]
    promises: tuple[Quarrel, ...]
    drafts: tuple[Quarrel, ...]


def disputes_of(at: Inspection) -> Disputes:
    """What does not agree in the accounts of a plan."""
    accounts = at.once(accounts_of)
    in_force = _promised(accounts, lambda one: _binds(at, one))
    live = _promised(accounts, lambda one: one.period is not None and one.period.end >= at.today)
    circles = Circles(accounts)
    known = Contraction(accounts.system, accounts.is_figure)
    is_left, breaches, figures = _figures(accounts, known)
    if not np.array_equal(is_left, known.active):
        known = Contraction(accounts.system, is_left)
    counted = is_left | (live & in_force)
    held = _complete(circles, counted, _joined(accounts, known, counted))
    agreed = _without(counted, held)
    promises = _several([*held, *_over(accounts, in_force, in_force & ~live)])
    drafts: tuple[Quarrel, ...] = ()
    if (live & ~in_force).any():
        mask = is_left | live
        drafts = _several(_complete(circles, mask, _joined(accounts, known, mask)))
    new = _new(drafts, promises)
    return Disputes(accounts, counted, agreed, breaches, figures, promises, new)


def _complete(circles: Circles, mask: Mask, found: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
    """The quarrels that contraction found, then those that it does not see in the rest."""
    hidden = circles.conflicts(_without(mask, found))
    return _among(mask, (*found, *(Quarrel(circles.accounts, one, mask) for one in hidden)))


def _among(mask: Mask, quarrels: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
    """The quarrels, each with what agrees of the marked statements."""
    agreed = _without(mask, quarrels)
    return tuple(replace(one, among=agreed) for one in quarrels)


def _without(mask: Mask, quarrels: Sequence[Quarrel]) -> Mask:
    """The marked statements but the softest of each quarrel."""
    rest = mask.copy()
    rest[[one.softest for one in quarrels]] = False
    return rest


def _figures(
    accounts: Accounts, known: Contraction
) -> tuple[Mask, tuple[Breach, ...], tuple[Quarrel, ...]]:
    """The figures that agree, the identities that others break, and their other quarrels."""
    is_left = accounts.is_figure.copy()
    if known.settle() < 0:
        return is_left, (), ()
    instances = breached(accounts, only(accounts.system, is_left)[0])
    for instance in instances:
        is_left &= ~np.isin(accounts.said.key, instance.keys)
    breaches = [found for instance in instances if (found := judged(accounts, instance))]
    quarrels = _quarrels(accounts, is_left)
    for one in quarrels:
        is_left[list(one.conflict.statements)] = False
    return is_left, _own(breaches), tuple(one for one in quarrels if len(one.rows) > 1)


def _joined(accounts: Accounts, known: Contraction, mask: Mask) -> tuple[Quarrel, ...]:
    """The quarrels of the marked statements, of which those that are known have been settled."""
    known.tell(np.flatnonzero(mask & ~known.active))
    return () if known.settle() < 0 else _quarrels(accounts, mask)


def _over(accounts: Accounts, in_force: Mask, is_over: Mask) -> tuple[Quarrel, ...]:
    """The quarrels of promises in force with those whose time is over, without any figures."""
    if not is_over.any():
        return ()
    system = accounts.system
    label = components(system)
    said = label[system.statements.variable]
    near = np.isin(label, said[is_over])
    rows = near[system.constraints.variable[system.constraints.start[:-1]]]
    mask = in_force & near[system.statements.variable]
    return () if Contraction(system, mask, rows).settle() < 0 else _quarrels(accounts, mask)


def _binds(at: Inspection, one: Target) -> bool:
    return one.modality == "binding" and at.is_in_force(one.document)


def _promised(accounts: Accounts, holds: Callable[[Target], bool]) -> Mask:
    """Which statements are promises of which something holds."""
    mask = ~accounts.is_figure
    mask[mask] = [holds(accounts.at.plan.target[id]) for id in accounts.said.row[mask]]
    return mask


def _own(breaches: Sequence[Breach]) -> tuple[Breach, ...]:
    """Breaches without those of a general identity that a named one has about the same figures."""
    named = [set(one.rows) for one in breaches if not one.instance.identity.relation.is_general]
    return tuple(
        one for one in breaches
        if not one.instance.identity.relation.is_general
        or not any(set(one.rows) <= rows for rows in named)
    )  # fmt: skip


def _several(found: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
    """Quarrels between at least two promises, each once; one against figures is a verdict.

    Not so where all figures are of before its time: then what it leads to is possible for nothing.
    """
    kept: dict[tuple[int, ...], Quarrel] = {}
    for one in found:
        promised = ~one.accounts.is_figure[list(one.conflict.statements)]
        if promised.sum() > 1 or _leads_nowhere(one):
            kept.setdefault(tuple(sorted(one.conflict.statements)), one)
    return tuple(kept.values())


def _leads_nowhere(one: Quarrel) -> bool:
    """Whether one promise leads beyond what is possible from figures of before its time."""
    at = one.accounts.at
    rows = [at.row(id) for id in one.rows]
    starts = [row.period.start for row in rows if isinstance(row, Target) and row.period]
    ends = [row.period.end for row in rows if isinstance(row, Observation)]
    return bool(starts and ends) and max(ends) < starts[0]


def _new(drafts: Sequence[Quarrel], promises: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
    """Quarrels with a draft or a hope about other cells than those of promises in force.

    A hope may well go beyond what is promised of the same.
    """
    known = {one.cells for one in promises}
    return tuple(
        one for one in drafts
        if one.cells not in known and not (len(one.cells) == 1 and _is_of_hope(one))
    )  # fmt: skip


def _is_of_hope(one: Quarrel) -> bool:
    targets = one.accounts.at.plan.target
    return any(targets[row].modality == "aspirational" for row in one.rows if row in targets)


def _quarrels(accounts: Accounts, mask: Mask) -> tuple[Quarrel, ...]:
    part, places = only(accounts.system, mask)
    found = (
        Conflict(tuple(places[list(one.statements)].tolist()), one.constraints)
        for one in conflicts(part)
    )
    return _among(mask, [Quarrel(accounts, one, mask) for one in found])


def only(system: System, mask: Mask) -> tuple[System, NDArray[np.intp]]:
    """The system with these statements alone, and which each of its statements was."""
    said = system.statements
    kept = Statements(said.variable[mask], said.low[mask], said.high[mask], said.cost[mask])
    return replace(system, statements=kept), np.flatnonzero(mask)
