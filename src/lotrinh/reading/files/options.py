"""What a caller may ask when a file is read."""

from collections.abc import Callable
from typing import Literal

Changes = Literal["accepted", "rejected"]
"""Of tracked changes: `accepted` the text as they leave it, `rejected` as it was before them."""

Watch = Callable[[int, int], None]
"""Hears before each scanned page, which takes seconds, how many of how many have been read."""
