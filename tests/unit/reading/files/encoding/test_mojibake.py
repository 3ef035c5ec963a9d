"""Old encodings and text read in the wrong one: mended where it is certain, else left alone."""

import unicodedata

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text
from lotrinh.reading.files.encoding.mojibake import letters_of, repaired

WRITTEN = "Thu ngân sách nhà nước đạt 2.500 tỷ đồng, tăng 12%."
WRITINGS = {
    "TCVN3": "Thu ng©n s¸ch nhµ n\u00adíc ®¹t 2.500 tû ®ång, t¨ng 12%.",
    "VNI": "Thu ngaân saùch nhaø nöôùc ñaït 2.500 tyû ñoàng, taêng 12%.",
    "UTF-8 as Windows-1252": letters_of(WRITTEN.encode()),
    "UTF-8 as Latin-1": WRITTEN.encode().decode("latin-1"),
    "twice": letters_of(letters_of(WRITTEN.encode()).encode()),
    "UTF-8 as Windows-1258": WRITTEN.encode().decode("cp1258", "replace"),
    "Windows-1258 as Windows-1252": "Thu ngân sách nhà nýõìc ðaòt 2.500 tyÒ ðôÌng, tãng 12%.",
}  # fmt: skip


@pytest.mark.parametrize("writing", WRITINGS)
def test_each_wrong_writing_is_mended(writing: str) -> None:
    assert repaired(WRITINGS[writing]) == WRITTEN


@pytest.mark.parametrize("writing", ["TCVN3", "VNI", "Windows-1258 as Windows-1252"])
def test_a_text_file_in_an_old_encoding_is_read(writing: str) -> None:
    data = WRITINGS[writing].encode("cp1252")
    assert kept_text("a.txt", data).text == WRITTEN


def test_a_lost_hard_space_is_a_letter_again() -> None:
    shown = letters_of("các huyện là hàng đầu và TỒN TẠI, CHƯƠNG TRÌNH xã Hà".encode())
    collapsed = " ".join(shown.split())
    assert repaired(collapsed) == "các huyện là hàng đầu và TỒN TẠI, CHƯƠNG TRÌNH xã Hà"


def test_lines_in_unicode_stand_beside_lines_that_are_not() -> None:
    mixed = f"Kế hoạch của Köln\n{WRITINGS['TCVN3']}\ntổ chức bộ máy\nbáo cáo"
    assert repaired(mixed) == f"Kế hoạch của Köln\n{WRITTEN}\ntổ chức bộ máy\nbáo cáo"


def test_short_lines_follow_where_the_whole_text_is_in_one_encoding() -> None:
    whole = "a) VÒ kinh tÕ\n" + f"{WRITINGS['TCVN3']}\n" * 3
    assert repaired(whole) == "a) Về kinh tế\n" + f"{WRITTEN}\n" * 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Café São Paulo, Köln und Zürich; año, población, garçon",
        "société générale de Hanoï, été à Saint-Étienne, première école",
        "“CÀ PHÊ” – GÃ”, ≥ 8%; 13‰; § 5",
        "中文 русский ไทย",
        "TØnh",
        "Tỉnh Đắk Lắk, số 12/NQ-HĐND, 5 m² đất; điểm đ khoản 2",
    ],
)
def test_what_is_good_or_not_certain_is_left_alone(text: str) -> None:
    assert repaired(text) == text


def test_a_file_in_no_known_encoding_is_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match="byte 3 is not UTF-8"):
        kept_text("a.txt", "Hànội".encode("cp1252", "replace").replace(b"\xe0", b"x\xe0"))


def test_every_format_is_mended() -> None:
    page = f"<html><body><p>{WRITINGS['TCVN3']}</p></body></html>"
    assert kept_text("a.html", page.encode()).text == f"{WRITTEN}\n"


def test_what_is_mended_is_composed() -> None:
    text = repaired(WRITINGS["Windows-1258 as Windows-1252"])
    assert unicodedata.is_normalized("NFC", text)
