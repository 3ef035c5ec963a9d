"""Numbers in place of names, so that columns can hold them."""

from collections.abc import Hashable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Numbers(dict[Any, int]):
    """Numbers things in the order in which they are first asked for."""

    def __missing__(self, thing: Hashable) -> int:
        self[thing] = number = len(self)
        return number

    def of(self, things: Iterable[Hashable]) -> NDArray[np.int32]:
        """The number of each thing."""
        return np.fromiter(map(self.__getitem__, things), np.int32)
