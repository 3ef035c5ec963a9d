"""Small systems of numbers written by hand, and kernels run as they are written."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import inf
from unittest.mock import patch

import numpy as np

from lotrinh.checks.solver import (
    arithmetic,
    components,
    contraction,
    implied,
    kernels,
    play,
    system,
    touching,
    trails,
)
from lotrinh.checks.solver.system import POWER, PRODUCT, SUM, Constraints, Statements, System

Row = tuple[int, Mapping[int, float], float, float]
Stated = tuple[int, float, float] | tuple[int, float, float, float]
MODULES = (arithmetic, components, contraction, implied, kernels, play, system, touching, trails)


def adds_up(terms: Mapping[int, float], low: float = 0.0, high: float = 0.0) -> Row:
    """The coefficients of variables whose sum lies within low..high."""
    return SUM, terms, low, high


def multiplies(result: int, one: int, other: int) -> Row:
    return PRODUCT, {result: 1.0, one: 1.0, other: 1.0}, 0.0, 0.0


def raises(result: int, base: int, exponent: int) -> Row:
    return POWER, {result: float(exponent), base: 1.0}, 0.0, 0.0


def system_of(
    possible: Sequence[tuple[float, float]], stated: Sequence[Stated] = (), rows: Sequence[Row] = ()
) -> System:
    """A system of what is possible by variable, statements (variable, low, high, cost) and rows."""
    sizes = [len(row[1]) for row in rows]
    return System(
        np.array([low for low, _ in possible], float),
        np.array([high for _, high in possible], float),
        Statements(
            np.array([one[0] for one in stated], np.int32),
            np.array([one[1] for one in stated], float),
            np.array([one[2] for one in stated], float),
            np.array([one[3] if len(one) == 4 else 1.0 for one in stated], float),
        ),
        Constraints(
            np.array([row[0] for row in rows], np.int8),
            np.cumsum([0, *sizes]).astype(np.int32),
            np.array([variable for row in rows for variable in row[1]], np.int32),
            np.array([one for row in rows for one in row[1].values()], float),
            np.array([row[2] for row in rows], float),
            np.array([row[3] for row in rows], float),
            np.arange(len(rows), dtype=np.int32),
        ),
    )


ANY = (-inf, inf)
POSITIVE = (0.0, inf)


@contextmanager
def uncompiled() -> Iterator[None]:
    """Every kernel as it is written; floats that overflow are silent, as in machine code."""
    with np.errstate(all="ignore"):
        written = {
            module: {
                name: kernel.py_func
                for name, kernel in vars(module).items()
                if hasattr(kernel, "py_func")
            }
            for module in MODULES
        }
        patches = [patch.multiple(module, **kernels) for module, kernels in written.items()]
        for one in patches:
            one.start()
        yield
        for one in patches:
            one.stop()
