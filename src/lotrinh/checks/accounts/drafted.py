"""Figures of drafts, held against identities by themselves."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from lotrinh.checks.accounts.breach_words import told
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result


def drafted(at: Inspection) -> Iterator[Result]:
    """Identities that the figures of one draft break among themselves, as warnings.

    Drafts that are replaced say nothing any more.
    """
    alone = _drafts_alone(at)
    if alone is None:
        return
    found = disputes_of(alone)
    for one in found.breaches:
        if one.doubt not in ("mixed", "derived"):
            yield replace(told(one, found.accounts), severity="warning")


def _drafts_alone(at: Inspection) -> Inspection | None:
    """The figures of drafts as if they were adopted and nothing else known; None without any."""
    drafts = {
        one.id: replace(one, status="adopted", replaces=()) for one in at.plan.documents
        if one.status == "draft" and one.id not in at.replaced
    }  # fmt: skip
    figures = at.figures
    _, first = np.unique(figures.publication, return_index=True)
    is_draft = np.array([figures.rows[int(one)].document in drafts for one in first], bool)
    if not is_draft.any():
        return None
    rows = tuple(figures.rows[int(one)] for one in np.flatnonzero(is_draft[figures.publication]))
    plan = replace(
        at.plan, documents=tuple(drafts.values()), observations=rows, targets=(), tasks=()
    )
    return Inspection(plan, at.catalogue, at.today)
