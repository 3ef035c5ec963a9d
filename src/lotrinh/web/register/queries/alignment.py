"""Which passage of a kept text became which of another: kept, because kept texts never change."""

from functools import lru_cache

from lotrinh.reading.text import KeptText
from lotrinh.reading.versions.alignment import Aligned, align

PAIRS_KEPT = 8


@lru_cache(maxsize=PAIRS_KEPT)
def aligned(older: str, newer: str) -> tuple[Aligned, ...]:
    """Every passage of both texts once, in the order of the newer."""
    return tuple(align(KeptText(older), KeptText(newer)))
