"""Units by the code that rows hold."""

from functools import cache

from lotrinh.catalogue import load
from lotrinh.domain.unit import Unit


@cache
def unit_of(code: str) -> Unit:
    """The catalogue's unit with this code."""
    return load().units.parse(code)
