"""Text whose letters came out wrong because it was read in another encoding than it was written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lotrinh.reading.files.encoding.fonts import decoded
from lotrinh.reading.files.encoding.syllable import is_vietnamese, words_with_marks

FEWEST, MANY = 3, 20
MOST_BAD, LEAST_GOOD = 1 / 3, 0.9
TIMES = 3
_STRANGE = re.compile(
    "[\u0080-\u009f¡-¯´-¸º-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u0152\u0153\u0160\u0161\u0178\u017d"
    "\u017e\u0192\u02c6\u02dc\u2020\u2021\u2039\u203a\u20ac\u2122\u201e\u201a]|[aeouyôö][ùøûõïêéèúüëâáàåãä]"
    "|[AEOUYÔÖ][ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ][ìòÌÒ]"
)
_ONLY_UNICODE = re.compile("[\u1ea0-\u1ef9]")
_INSIDE = re.compile(
    r"(Ã|áº|Æ)(?: (?=[ ,.;:)]|(?:nh|ng|ch|[nmoiyuctp])\b)|(?=\t|$))", re.IGNORECASE
)
_AT_THE_END = re.compile(r"(Ã|áº|Æ) ")


def letters_of(data: bytes) -> str:
    """Bytes as the letters that Windows-1252 shows, for `repaired` to mend."""
    return "".join(chr(byte) if byte < 0x80 else _OF_1252[byte] for byte in data)


def repaired(text: str) -> str:
    """The text as it was written, where that is certain; else the text itself.

    A line is repaired when more than a third of its words with marks cannot be Vietnamese and
    nine in ten are after one change of encoding, which mends at least `FEWEST` words of the whole
    text: UTF-8 read as Windows-1252 or -1258 (up to `TIMES` over), Windows-1258 read as -1252,
    TCVN3, VNI. Lines with letters that only Unicode has are left alone; where the whole text has
    none and one change mends `MANY` words, every line is changed.
    """
    if not _STRANGE.search(text):
        return text
    lines = text.split("\n")
    bad = {at: line for at, line in enumerate(lines) if _is_bad(line)}
    found = {at: dict(_repairs(line)) for at, line in bad.items()}
    mended: Counter[str] = Counter()
    for at, repairs in found.items():
        mended.update(dict.fromkeys(repairs, len(words_with_marks(bad[at]))))
    name, words = max(mended.items(), key=lambda one: one[1], default=("", 0))
    if words >= MANY and not _ONLY_UNICODE.search(text):
        return "\n".join(_changed(line, name) for line in lines)
    for at, repairs in found.items():
        sure = [one for one in repairs if mended[one] >= FEWEST]
        if sure:
            lines[at] = repairs[max(sure, key=lambda one: mended[one])]
    return "\n".join(lines)


def _is_bad(line: str) -> bool:
    if not _STRANGE.search(line) or _ONLY_UNICODE.search(line):
        return False
    words = words_with_marks(line)
    return sum(not is_vietnamese(word) for word in words) > MOST_BAD * len(words)


def _is_good(line: str) -> bool:
    words = words_with_marks(line)
    return bool(words) and sum(map(is_vietnamese, words)) >= LEAST_GOOD * len(words)


def _repairs(line: str) -> Iterator[tuple[str, str]]:
    """The changes of encoding that make a line Vietnamese, each with what it makes."""
    for name in _CHANGES:
        changed = _changed(line, name)
        if changed != line and _is_good(changed):
            yield name, changed


def _changed(line: str, name: str) -> str:
    return line if line.isascii() else unicodedata.normalize("NFC", _CHANGES[name](line))


def _bytes_of(codec: str) -> dict[str, int]:
    """The byte of each letter of a code page; bytes without one stand for themselves."""
    return {
        (bytes([byte]).decode(codec, "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)
    }


class _Utf8:
    """Undoes reading UTF-8 in a code page, as often as it was done."""

    def __init__(self, codec: str) -> None:
        latin = {chr(byte): byte for byte in range(0x80, 0xA0)}
        self.bytes = latin | _bytes_of(codec)
        rest = self._letters(0x80, 0xBF)
        self.sequence = re.compile(
            f"{self._letters(0xC2, 0xDF)}{rest}|{self._letters(0xE0, 0xEF)}{rest}{{2}}"
            f"|{self._letters(0xF0, 0xF4)}{rest}{{3}}"
        )

    def _letters(self, first: int, last: int) -> str:
        found = (letter for letter, byte in self.bytes.items() if first <= byte <= last)
        return f"[{re.escape(''.join(found))}]"

    def __call__(self, line: str) -> str:
        for _ in range(TIMES):
            line = _INSIDE.sub("\\1\u00a0", line)
            line = _AT_THE_END.sub("\\1\u00a0 ", line)
            line = self.sequence.sub(self._decoded, line)
            if _is_good(line):
                break
        return line

    def _decoded(self, found: re.Match[str]) -> str:
        data = bytes(self.bytes[letter] for letter in found[0])
        return data.decode("utf-8", "ignore") or found[0]


def _as_1258(line: str) -> str:
    """The line with each letter of Windows-1252 taken for the one of Windows-1258 at its place."""
    return line.translate(_TO_1258)


_OF_1252 = {byte: letter for letter, byte in _bytes_of("cp1252").items()}
_TO_1258: Mapping[int, str] = {
    ord(_OF_1252[byte]): letter for letter, byte in _bytes_of("cp1258").items()
}
_CHANGES: Mapping[str, Callable[[str], str]] = {
    "utf-8 as 1252": _Utf8("cp1252"),
    "utf-8 as 1258": _Utf8("cp1258"),
    "1258 as 1252": _as_1258,
    "tcvn3": lambda line: decoded(line, "tcvn3"),
    "vni": lambda line: decoded(line, "vni"),
}
