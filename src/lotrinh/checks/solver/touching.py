"""Which rows name each variable."""

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.compiled import compiled

Numbers = NDArray[np.int32]


@compiled
def touching(start: Numbers, variable: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """By variable, of which there are `size`, the rows that name it, as compressed sparse rows."""
    first = np.zeros(size + 1, np.int32)
    for v in variable:
        first[v + 1] += 1
    for v in range(size):
        first[v + 1] += first[v]
    place = first.copy()
    rows = np.empty(len(variable), np.int32)
    for row in range(len(start) - 1):
        for at in range(start[row], start[row + 1]):
            rows[place[variable[at]]] = row
            place[variable[at]] += 1
    return first, rows
