"""Whether a system can hold at all, and how surely that is known."""

from dataclasses import replace

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.bound import surely_least
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.linear import Linear, bent_rows, relaxed
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.program import solve
from lotrinh.checks.solver.system import Floats, Mask, System
from lotrinh.checks.solver.witness import approached, is_witness

BOXES = 24
SMALL = 30
TINY = 1e-300
NO_GAIN = 1e-9  # narrowings of less than this share are left; contraction's own limit is coarser


def is_feasible(system: System, active: Mask | None = None) -> bool | None:
    """Whether all active statements and constraints can hold at once; None when not settled.

    True comes with a point that was checked, each constraint to a billionth of its largest term.
    False comes with a proof that holds exactly: contraction to nothing, or multipliers of the rows
    whose combination no point of the box can meet. Products and powers are tried within straight
    lines around them and, for up to 30 of them, in parts of the box.
    """
    told = np.ones(len(system.statements), bool) if active is None else active
    if Contraction(system, told, gain=NO_GAIN).settle() >= 0:
        return False
    parts, unsure = Parts(system), False
    for label in parts.beyond_trees().tolist():
        part = parts.take([label])
        answer = _is_part_feasible(part.system, told[part.statements])
        if answer is False:
            return False
        unsure |= answer is None
    return None if unsure else True


def refutes(system: System, active: Mask) -> bool:
    """Whether it is proven that the active statements and the constraints cannot hold at once."""
    return is_feasible(system, active) is False


def is_refuted(rows: Linear) -> bool:
    """Whether it is proven that no point within the box meets the rows."""
    multipliers = refutation(rows)
    return (
        multipliers is not None and surely_least(rows, np.zeros(len(rows.floor)), multipliers) > 0
    )


def refutation(rows: Linear) -> Floats | None:
    """Multipliers of the rows which may prove that no point within the box meets them.

    The rows are let go at a price; what each is worth then is the proof, to be checked.
    """
    ends = np.maximum(np.abs(rows.floor), np.abs(rows.ceiling))
    sizes = np.where(np.isfinite(ends), ends, 1.0)
    gaps = sparse.diags_array(abs(rows.matrix) @ sizes + TINY)
    count, width = rows.matrix.shape
    elastic = Linear(
        sparse.hstack([rows.matrix, gaps, -gaps], format="csr"),
        rows.low,
        rows.high,
        np.concatenate([rows.floor, np.zeros(2 * count)]),
        np.concatenate([rows.ceiling, np.full(2 * count, np.inf)]),
    )
    found = solve(elastic, np.concatenate([np.zeros(width), np.ones(2 * count)]))
    return None if found is None else found.multipliers


def _is_part_feasible(system: System, active: Mask) -> bool | None:
    boxes = [(system.low, system.high)]
    for _ in range(BOXES):
        if not boxes:
            return False
        low, high = boxes.pop()
        box = Contraction(replace(system, low=low, high=high), active, gain=NO_GAIN).box()
        if box.conflict >= 0:
            continue
        rows = relaxed(system, box.low, box.high)
        point = approached(system, rows, np.zeros(len(system)))
        if point is not None and is_witness(system, box.low, box.high, point):
            return True
        if is_refuted(rows):
            continue
        halves = _halves(system, box.low, box.high)
        if not halves:
            return None
        boxes += halves
    return None


def _halves(system: System, low: Floats, high: Floats) -> list[tuple[Floats, Floats]]:
    """The box cut in two at the factor whose range is widest for its size; none to cut, none."""
    bent = list(bent_rows(system.constraints))
    factors = sorted({factor for _, variables, _ in bent for factor in variables[1:]})
    with np.errstate(invalid="ignore"):
        spans = (high - low)[factors] / np.maximum(-low, high)[factors]
    if len(bent) > SMALL or not np.isfinite(spans).any():
        return []
    widest = factors[int(np.nanargmax(np.where(np.isfinite(spans), spans, -np.inf)))]
    upper, lower = low.copy(), high.copy()
    upper[widest] = lower[widest] = (low[widest] + high[widest]) / 2
    return [(low, lower), (upper, high)]
