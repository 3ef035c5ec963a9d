"""Figures that break an identity, and statements that cannot all be true.

First each instance of an identity is held alone against the figures it speaks of; what that leaves
is held together with all the rest, and then with the promises.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.breaches import Breach, breached, judged
from lotrinh.checks.solver.conflict import Conflict, conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import Statements, System

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Quarrel:
    """Statements of the accounts that cannot all be true, and the rows by which they quarrel."""

    accounts: Accounts
    conflict: Conflict

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows that make the statements."""
        return tuple(self.accounts.said.row[list(self.conflict.statements)])


@dataclass(frozen=True)
class Disputes:
    """What does not agree: broken identities, figures together, and promises."""

    breaches: tuple[Breach, ...]
    figures: tuple[Quarrel, ...]
    promises: tuple[Quarrel, ...]


def disputes(accounts: Accounts, live: Mask) -> Disputes:
    """What does not agree in the accounts; `live` are the promises that figures may contradict."""
    is_left = accounts.is_figure.copy()
    instances = breached(accounts, _only(accounts.system, is_left)[0])
    for instance in instances:
        is_left &= ~np.isin(accounts.said.key, instance.keys)
    breaches = [found for instance in instances if (found := judged(accounts, instance))]
    figures = _quarrels(accounts, is_left)
    for one in figures:
        is_left[list(one.conflict.statements)] = False
    promises = _quarrels(accounts, is_left | live) + _quarrels(accounts, ~accounts.is_figure)
    return Disputes(tuple(breaches), figures, _of_several(promises))


def _of_several(found: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
    """Quarrels between at least two promises, each once; one against figures is a verdict."""
    kept: dict[tuple[int, ...], Quarrel] = {}
    for one in found:
        promised = ~one.accounts.is_figure[list(one.conflict.statements)]
        if promised.sum() > 1:
            kept.setdefault(tuple(sorted(one.conflict.statements)), one)
    return tuple(kept.values())


def _quarrels(accounts: Accounts, mask: Mask) -> tuple[Quarrel, ...]:
    part, places = _only(accounts.system, mask)
    if Contraction(part).settle() < 0:
        return ()
    return tuple(
        Quarrel(accounts, Conflict(tuple(places[list(one.statements)].tolist()), one.constraints))
        for one in conflicts(part)
        if len(one.statements) > 1
    )


def _only(system: System, mask: Mask) -> tuple[System, NDArray[np.intp]]:
    said = system.statements
    kept = Statements(said.variable[mask], said.low[mask], said.high[mask], said.cost[mask])
    return replace(system, statements=kept), np.flatnonzero(mask)
