"""Copies of a text for matching, of the same length, so that offsets stay true."""

import re
import unicodedata
from collections.abc import Set
from functools import lru_cache

_D_STROKE = str.maketrans("đĐ", "dd")
_DASHES = dict.fromkeys(
    "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"
)
_SPACES = dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\v\f", " ")
_QUOTES = dict.fromkeys("“”„«»", '"')
_DIGITS = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_TRANSLATED = _DASHES | _SPACES | _QUOTES | _DIGITS
_PLAIN = str.maketrans(_TRANSLATED)

_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "o": "òóỏõọ", "u": "ùúủũụ", "y": "ỳýỷỹỵ"}
_NEW_STYLE = {
    first + toned: _TONED[first][tone] + second
    for first, second in ("oa", "oe", "uy")
    for tone, toned in enumerate(_TONED[second])
}
_TONE_PLACEMENT = re.compile(
    rf"(?:o[{_TONED['a']}{_TONED['e']}]|u[{_TONED['y']}])(?<!q..)(?![^\W\d_])"
)
_SHORT = 80
_SHORT_I = re.compile(r"tỉ\b(?<=\btỉ)")
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """`text` with plain dashes, spaces, quotation marks and digits; as long as `text`."""
    return text.translate(_PLAIN) if any(map(text.__contains__, _TRANSLATED)) else text


def match_key(text: str) -> str:
    """`text` for matching: lower case, plain dashes, spaces and digits, the old tone placement
    (`hoà` as `hòa`), `tỉ` as `tỷ`; as long as `text`.

    Letters whose lower case is longer than one character stay as they are.
    """
    return _short_key(text) if len(text) <= _SHORT else _key(text)


@lru_cache(maxsize=4096)
def _short_key(text: str) -> str:
    return _key(text)


def _key(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    placed = plain(lowered)
    placed = _TONE_PLACEMENT.sub(lambda found: _NEW_STYLE[found[0]], placed)
    return _SHORT_I.sub("tỷ", placed) if "tỉ" in placed else placed


def folded(text: str) -> str:
    """`text` without marks and in lower case; đ becomes d, so that `dau tu` finds `Đầu tư`."""
    parts = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def words_of(text: str) -> list[str]:
    """The runs of letters and digits of a text."""
    return _WORD.findall(text)


def shared_words(one: Set[str], other: Set[str]) -> float:
    """The words that two sets share: twice their number by all words (Dice); 0 for no words."""
    return 2 * len(one & other) / max(len(one) + len(other), 1)
