"""Whether a written word can be Vietnamese: how its syllables may be built."""

import re
import unicodedata
from functools import lru_cache

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
_NUCLEUS = (
    "(?:oai|oay|oao|oeo|uai|uây|uôi|uya|uyê|uyu|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa"
    "|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê|[aăâeêioôơuưy])"
)
_CODA = "(?:ch|c|k|m|ng|nh|n|p|t)?"
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + _CODA)
_ACRONYM = re.compile(r"[A-ZĐ]+|đ")
_PARTS = re.compile(r"[^\W\d_]+")
_EDGES = " .,;:!?()[]{}<>\"'“”‘’…-–—/\\*+=%|•"
_SIGNS = "“”‘’…–—•≥≤±×²³°½→\u00a0\ufeff\u200b"
_BEYOND = re.compile(rf"[^\x00-\x7f{_SIGNS}]")
LONGEST = 60


def words_with_marks(text: str) -> list[str]:
    """The words of a text that hold a letter or a strange sign beyond ASCII."""
    found = (word.strip(_EDGES) for word in text.split())
    return [word for word in found if _BEYOND.search(word)]


def is_vietnamese(word: str) -> bool:
    """Whether a word is built of Vietnamese syllables, each with at most one tone.

    Acronyms and the single letter of the point đ) may be part of it.
    """
    return len(word) <= LONGEST and _is_built(word)


@lru_cache(maxsize=2**14)  # a text repeats its words
def _is_built(word: str) -> bool:
    strange = _BEYOND.search(_PARTS.sub("", word))
    return not strange and all(map(_is_syllable, _PARTS.findall(word)))


def _is_syllable(part: str) -> bool:
    if part.isascii() or _ACRONYM.fullmatch(part):
        return True
    parts = unicodedata.normalize("NFD", part.lower())
    bare = parts.translate(_TONES)
    has_one_tone = len(parts) - len(bare) <= 1
    return has_one_tone and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))
