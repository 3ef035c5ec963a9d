"""What would make statements agree: the least moves of promises, in the words of their rows."""

import numpy as np

from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.solver.components import part_of
from lotrinh.checks.solver.repair import Move as Shift
from lotrinh.checks.solver.repair import repairs
from lotrinh.domain.finding import Move


def repairs_of(quarrel: Quarrel, amounts: Amounts) -> tuple[tuple[Move, ...], ...]:
    """Ways to settle a quarrel, the least first; figures do not move, soft promises go first."""
    system, conflict = quarrel.accounts.system, quarrel.conflict
    part = part_of(system, np.array(conflict.statements), np.array(conflict.constraints, np.intp))
    return tuple(
        tuple(
            _move(quarrel, amounts, int(part.statements[one.statement]), one) for one in way.moves
        )
        for way in repairs(part.system)
    )


def _move(quarrel: Quarrel, amounts: Amounts, statement: int, shift: Shift) -> Move:
    said = quarrel.accounts.said
    sheet = quarrel.accounts.cells.cell(int(said.key[statement]))[0]
    return Move(
        str(said.row[statement]),
        amounts.extent(sheet, said.low[statement], said.high[statement]),
        amounts.extent(sheet, shift.low, shift.high),
    )
