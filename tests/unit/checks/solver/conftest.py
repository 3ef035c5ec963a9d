"""Systems of the solver's tests, and each test twice: with kernels compiled and as written."""

from collections.abc import Iterator

import pytest

from tests.systems import uncompiled


@pytest.fixture(params=["compiled", "as written"])
def kernels(request: pytest.FixtureRequest) -> Iterator[None]:
    """Kernels compiled, then as they are written."""
    if request.param == "compiled":
        yield
    else:
        with uncompiled():
            yield
