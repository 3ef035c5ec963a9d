"""What the rows of findings say, so that a decision about them lapses when they say otherwise."""

from collections.abc import Iterable, Mapping

from lotrinh.checks.capital.allocations import allocation_id, ceiling_id, disbursement_id
from lotrinh.checks.inspection import Inspection
from lotrinh.domain.acceptance import figures_said
from lotrinh.domain.observation import Observation
from lotrinh.domain.project_figure import WHAT
from lotrinh.domain.target import Target


def said(at: Inspection, rows: Iterable[str]) -> Mapping[str, str]:
    """What each row says, by its id; blank for an id that no row has.

    Figures and promises that say the same of the same are told alike, other rows with their ids.
    """
    return {one: _said(at, one) for one in rows}


def _said(at: Inspection, id: str) -> str:
    row = at.row(id)
    if isinstance(row, Observation | Target):
        return figures_said(row)
    parts = _parts(at, id, row)
    return f"{id} {figures_said(*parts)}" if parts else ""


def _parts(at: Inspection, id: str, row: object | None) -> tuple[object, ...]:
    """The row, with what of it is dated: a project's figures, or amounts of capital."""
    if row is not None:
        return row, getattr(row, "rules", None), *_dated(at, id)
    project, _, what = id.partition(":")
    if project in at.plan.project and what:
        return at.plan.figures_of(project, what)[-1:]
    return at.once(_money).get(id, ())


def _dated(at: Inspection, id: str) -> tuple[object, ...]:
    """The newest version of each figure of a project; nothing for a row of another noun."""
    if id not in at.plan.project:
        return ()
    versions = (at.plan.figures_of(id, what) for what in WHAT)
    return tuple(one[-1] for one in versions if one)


def _money(at: Inspection) -> Mapping[str, tuple[object, ...]]:
    """Amounts of capital by the ids that findings give them."""
    plan, found = at.plan, dict[str, tuple[object, ...]]()
    named: list[tuple[str, object]] = [(allocation_id(one), one) for one in plan.allocations]
    named += [(disbursement_id(one), one) for one in plan.disbursements]
    named += [(ceiling_id(one.source, one.year), one) for one in plan.ceilings]
    for id, row in named:
        found[id] = (*found.get(id, ()), row)
    return found
