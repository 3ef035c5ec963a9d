"""A printed amount and the number it is printed with."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?![.\d]))?"
COUNTED = frozenset({"count", "people", "households"})
_WITH_A_POINT = re.compile(r"-?\d+\.\d{1,2}")


class Amount(NamedTuple):
    """A printed amount: `high` is set for a range, `denominator` for "21/53 xã" and ranks.

    `is_top` is a group of the best, `is_step` the places that a rank moves by ("8 bậc").
    """

    low: Decimal
    unit: str
    high: Decimal | None = None
    denominator: str = ""
    is_top: bool = False
    is_step: bool = False

    @property
    def plain_unit(self) -> str:
        """The unit without its scale: "VND" of "billion VND"."""
        return self.unit.rpartition(" ")[2]


@lru_cache(maxsize=4096)
def number(printed: str) -> Decimal:
    """`6.700,3` as 6700.3; a dot before one or two last digits is a decimal point."""
    printed = printed.replace("+", "")
    if _WITH_A_POINT.fullmatch(printed):
        return Decimal(printed)
    return Decimal(printed.replace(".", "").replace(",", "."))
