"""Compilation of kernels to machine code, kept on disk where that is possible."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(function: Kernel) -> Kernel:
    """The kernel compiled at its first call; `.py_func` of it is the function as written.

    The machine code is kept beside the source or, where that cannot be written, in the user's own
    cache; where neither can be written it is compiled anew by every process. It is compiled again
    when the kernel's own file is newer; who changes a kernel that others call touches theirs.
    """
    try:
        return cast(Kernel, njit(cache=True)(function))
    except RuntimeError:  # numba finds no place for its cache
        return cast(Kernel, njit()(function))
