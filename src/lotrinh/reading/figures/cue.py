"""Cues that are sought cheaply: only where they can be, and once in a sentence."""

import re
from collections.abc import Callable
from functools import lru_cache

_ESCAPED = re.compile(r"\\.")
_WORD = re.compile(r"[^\W\d_]+|[<>=≤≥≈~]")
KEPT = 64
LONGEST = 160
"""How far from the end of a text the words that end it may begin."""


class Ending:
    """Words that end a text, sought only where its last word is one of the pattern's.

    Every alternative of the pattern ends in a word or a sign of comparison.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(rf"(?:{pattern})\s*$")
        self._words = tuple({*_WORD.findall(_ESCAPED.sub(" ", pattern))})

    def search(self, words: str) -> re.Match[str] | None:
        """The match at the end of `words`."""
        if not words.rstrip().endswith(self._words):
            return None
        return self._pattern.search(words, max(0, len(words) - LONGEST))


def told(pattern: str | re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a text holds the pattern, kept for the next figure of the same sentence or line."""
    search = re.compile(pattern).search
    return lru_cache(maxsize=KEPT)(lambda words: search(words) is not None)
