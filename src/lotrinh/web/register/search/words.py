"""The words of a text: where each stands, and the forms under which it is found."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from lotrinh.reading.folding import folded

BREAK = "¶"
_WORD = re.compile("[\t\n]|[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits in a text: its span, and its forms with and without marks."""

    start: int
    end: int
    marked: str
    folded: str


def words(text: str) -> list[Word]:
    """The words in their order; a TAB and the end of a line are a `BREAK`, which nobody can type.

    Marks of punctuation only part words, so `9,72` is two words that follow one another.
    """
    return [Word(*one.span(), *_forms(one.group())) for one in _WORD.finditer(text)]


def keys(text: str) -> tuple[str, str]:
    """The words of `text` in lower case with marks, and folded; a space stands about every word.

    A phrase is in the text where it is in the key with a space about it; a phrase whose last word
    is only begun, where it is there with a space before it.
    """
    forms = [_forms(one) for one in _WORD.findall(text)]
    marked, without = (" ".join(form) for form in zip(*forms, strict=True)) if forms else ("", "")
    return f" {marked} ", f" {without} "


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, str]:
    if word in "\t\n":
        return BREAK, BREAK
    return unicodedata.normalize("NFC", word).casefold(), folded(word)
