"""Vietnamese before Unicode: fonts that show other letters than the codes in the file say."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain

TCVN3: Mapping[str, str] = {
    chr(code): letter
    for code, letter in zip(
        chain(
            range(0xA1, 0xAF), range(0xB5, 0xBA), range(0xBB, 0xBF), range(0xC6, 0xCD),
            range(0xCE, 0xD9), range(0xDC, 0xE0), range(0xE1, 0xF0), range(0xF1, 0xFF),
        ),
        "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắ" "ặầẩẫấậè" "ẻẽéẹềểễếệìỉ" "ĩíịò" "ỏõóọồổỗốộờởỡớợù"
        "ủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
}  # fmt: skip
"""TCVN 5712:1993, third table, which the ABC fonts draw: code as in Latin-1 → letter."""

_MARKS = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_ON_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_ON_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_ALONE = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "ơ": "ô", "ư": "ö"}


def _vni() -> dict[str, str]:
    """The writings of VNI-Windows → letter: most are a plain letter and a second for its mark."""
    writings = {code: letter for letter, code in _ALONE.items()}
    for base in "aeouy":
        writings |= {base + sign: base + mark for mark, sign in _MARKS.items()}
    for base, plain in (("ơ", "ô"), ("ư", "ö")):
        writings |= {plain + sign: base + mark for mark, sign in _MARKS.items()}
    for bases, hat, signs in (("a", "\u0306", _ON_BREVE), ("aeo", "\u0302", _ON_HAT)):
        for base in bases:
            writings |= {base + sign: base + hat + mark for mark, sign in signs.items()}
    small = {code: unicodedata.normalize("NFC", letter) for code, letter in writings.items()}
    mixed = {code.capitalize(): letter.upper() for code, letter in small.items()}
    return small | mixed | {code.upper(): letter.upper() for code, letter in small.items()}


VNI: Mapping[str, str] = _vni()
TABLES = {"tcvn3": TCVN3, "vni": VNI}
_SIGNS = {
    name: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    for name, table in TABLES.items()
}
_FONT = re.compile(r"\.vn|(vni[-\s])", re.IGNORECASE)
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}
_IS_UNICODE = re.compile("[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư\u0300-\u0323]")


def encoding_of(font: str) -> str:
    """The encoding that a font's name tells: `tcvn3` (.VnTime), `vni` (VNI-Times), else blank."""
    found = _FONT.match(font.strip(" \"'"))
    return "" if found is None else "vni" if found[1] else "tcvn3"


def unicode_of(text: str, font: str) -> str:
    """Text as its font shows it, in Unicode; unchanged when the font is none of the old ones.

    Fonts such as .VnTimeH show capitals only. Text under an old font that holds letters which only
    Unicode has was converted before, and is left alone.
    """
    encoding = encoding_of(font)
    if not encoding or _IS_UNICODE.search(text):
        return text
    converted = decoded(text, encoding)
    is_capital = encoding == "tcvn3" and font.strip(" \"'").endswith("H")
    return converted.upper() if is_capital else converted


def decoded(text: str, encoding: str) -> str:
    """The Unicode text of codes of `tcvn3` or `vni`; the codes are given as letters of Latin-1."""
    table = TABLES[encoding]
    return _SIGNS[encoding].sub(lambda found: table[found[0]], text.translate(_PRIVATE))
