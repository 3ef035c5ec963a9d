"""Kernels where machine code can be kept, and where it cannot."""

from collections.abc import Callable
from typing import Any

import numba
import pytest

from lotrinh.checks.solver import compiled


def twice(value: float) -> float:
    return 2 * value


def test_a_kernel_gives_what_its_function_gives() -> None:
    kernel: Any = compiled.compiled(twice)
    assert kernel(1.5) == kernel.py_func(1.5) == 3.0


def test_where_nothing_can_be_kept_a_kernel_is_compiled_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def njit(cache: bool = False) -> Callable[..., Any]:
        if cache:
            raise RuntimeError("cannot cache function 'twice': no locator available")
        plain: Callable[..., Any] = numba.njit()
        return plain

    monkeypatch.setattr(compiled, "njit", njit)
    assert compiled.compiled(twice)(4.0) == 8.0
