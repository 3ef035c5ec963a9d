"""Laws of old encodings: every letter and syllable comes back, and good text is left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.reading.files.encoding.fonts import TCVN3, VNI, decoded, unicode_of
from lotrinh.reading.files.encoding.mojibake import letters_of, repaired
from lotrinh.reading.files.encoding.syllable import is_vietnamese

TONES = "", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
VOWELS = "aăâeêioôơuưy"
TONED = [unicodedata.normalize("NFC", one + tone) for one in VOWELS for tone in TONES]
LETTERS = [one for one in [*TONED, "đ"] if not one.isascii()]
ONSETS = "", *"b c ch d đ g gh h k kh l m n ng ngh nh ph qu r s t th tr v x".split()
RIMES = "a ac ai an anh ao at ăn ăng âm ân âu e en êm ên i in inh iên iêu iê o oa oan oi ong ô ôi "
RIMES += "ông ơ ơi ơn u ung uôi uyên uyêt ư ưng ươi ươn ươu ưu y"
SYLLABLES = st.builds(
    lambda onset, rime, tone: toned(onset + rime, tone),
    st.sampled_from(ONSETS),
    st.sampled_from(RIMES.split()),
    st.sampled_from(TONES),
)


def toned(syllable: str, tone: str) -> str:
    """The syllable with a tone on the last vowel that has a mark, else on the last."""
    places = [at for at, letter in enumerate(syllable) if letter in VOWELS]
    at = max((one for one in places if syllable[one] in "ăâêôơư"), default=places[-1])
    return unicodedata.normalize("NFC", syllable[: at + 1] + tone + syllable[at + 1 :])


def encoded(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in text)


TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
TO_VNI = {letter: code for code, letter in VNI.items()} | {
    letter: code for code, letter in VNI.items() if code in (code.lower(), code.upper())
}


def to_1258(text: str) -> str:
    """The text in Windows-1258 (letter, then tone) as Windows-1252 shows it."""
    data = b""
    for letter in text:
        base, tone = unicodedata.normalize("NFD", letter), ""
        for one in TONES[1:]:
            if one in base:
                base, tone = base.replace(one, ""), one
        data += (unicodedata.normalize("NFC", base) + tone).encode("cp1258")
    return letters_of(data)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_has_one_code_in_each_table(letter: str) -> None:
    assert decoded(TO_TCVN3[letter], "tcvn3") == letter
    assert decoded(TO_VNI[letter], "vni") == letter
    assert decoded(TO_VNI[letter.upper()], "vni") == letter.upper()
    assert unicode_of(TO_TCVN3[letter], ".VnTimeH") == letter.upper()


def test_the_tables_hold_the_alphabet_and_nothing_else() -> None:
    alphabet = {*LETTERS, *(letter.upper() for letter in LETTERS)}
    assert set(VNI.values()) == alphabet
    assert set(TCVN3.values()) == {one for one in alphabet if one.islower()} | set("ĂÂÊÔƠƯĐ")


@given(st.lists(SYLLABLES, min_size=1, max_size=12).map(" ".join))
def test_text_under_an_old_font_comes_back(text: str) -> None:
    assert unicode_of(encoded(text, TO_TCVN3), ".VnTime") == text
    assert unicode_of(encoded(text, TO_VNI), "VNI-Times") == text
    assert unicode_of(encoded(text.upper(), TO_VNI), "VNI-Times") == text.upper()


@given(SYLLABLES)
def test_every_syllable_is_vietnamese(syllable: str) -> None:
    assert is_vietnamese(syllable)
    assert is_vietnamese(syllable.upper())


@given(st.lists(SYLLABLES, min_size=1, max_size=30).map(" ".join))
def test_good_text_is_left_alone(text: str) -> None:
    assert repaired(text) == text


SURE = "quyết định được hưởng những điều kiện thuận lợi đến phường"
WRONG = {
    "tcvn3": lambda text: encoded(text, TO_TCVN3),
    "vni": lambda text: encoded(text, TO_VNI),
    "1252": lambda text: letters_of(text.encode()),
    "latin": lambda text: text.encode().decode("latin-1"),
    "twice": lambda text: letters_of(letters_of(text.encode()).encode()),
    "1258": to_1258,
}


@pytest.mark.parametrize("writing", WRONG)
@given(text=st.lists(SYLLABLES, min_size=1, max_size=12).map(" ".join))
def test_every_wrong_writing_comes_back(writing: str, text: str) -> None:
    written = f"{SURE} {text}\n" * 3
    assert repaired(WRONG[writing](written)) == written


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    mended = repaired(text)
    assert mended == text or unicodedata.is_normalized("NFC", mended)
    assert mended.count("\n") == text.count("\n")
