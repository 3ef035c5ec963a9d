"""Compilation of kernels to machine code, kept on disk where that is possible."""

from typing import Any

from numba import njit


def compiled(function: Any) -> Any:
    """The kernel compiled at its first call; `.py_func` of it is the function as written.

    The machine code is kept beside the source or, where that cannot be written, in the user's own
    cache; where neither can be written it is compiled anew by every process.
    """
    try:
        return njit(cache=True)(function)
    except RuntimeError:  # numba finds no place for its cache
        return njit()(function)
