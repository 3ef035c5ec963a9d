"""Copies of a text for matching, of the same length, so that offsets stay true."""

import re
import unicodedata

_DASHES = dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-")
_SPACES = dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\v\f", " ")
_QUOTES = dict.fromkeys("“”„«»", '"')
_DIGITS = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_PLAIN = str.maketrans(_DASHES | _SPACES | _QUOTES | _DIGITS)

_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "o": "òóỏõọ", "u": "ùúủũụ", "y": "ỳýỷỹỵ"}
_NEW_STYLE = {
    first + toned: _TONED[first][tone] + second
    for first, second in ("oa", "oe", "uy")
    for tone, toned in enumerate(_TONED[second])
}
_TONE_PLACEMENT = re.compile(rf"(?<!q)(?:{'|'.join(_NEW_STYLE)})(?![^\W\d_])")
_SHORT_I = re.compile(r"\btỉ\b")


def match_key(text: str) -> str:
    """`text` for matching: lower case, plain dashes, spaces and digits, the old tone placement
    (`hoà` as `hòa`), `tỉ` as `tỷ`; as long as `text`.

    Letters whose lower case is longer than one character stay as they are.
    """
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    plain = lowered.translate(_PLAIN)
    placed = _TONE_PLACEMENT.sub(lambda found: _NEW_STYLE[found[0]], plain)
    return _SHORT_I.sub("tỷ", placed)


def folded(text: str) -> str:
    """`match_key` without marks, `đ` as `d`: how people type when in a hurry; same length."""
    return "".join(_bare(char) for char in match_key(text))


def _bare(char: str) -> str:
    if char == "đ":
        return "d"
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char
