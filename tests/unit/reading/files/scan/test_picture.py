"""Scans: only pages without text go through Tesseract, and its words are laid out as a PDF's."""

import shutil
import subprocess
from collections.abc import Callable, Sequence

import pypdfium2
import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text
from lotrinh.reading.files.pdf.document import text as pdf_text
from lotrinh.reading.files.pdf.page import picture as picture_of
from lotrinh.reading.files.scan import picture, tesseract
from lotrinh.reading.text import page_at

Pdf = Callable[..., bytes]
Word = tuple[int, int, str]
HEAD = "level page_num block_num par_num line_num word_num left top width height conf text"
STAIN = (0.0, 0.0, 5.0, 5.0)
SOUND = "Thu ngân sách nhà nước trên địa bàn tỉnh năm nay đạt 5.230 tỷ đồng, tăng 12,5%."


def table(*pages: Sequence[Word], conf: str = "96.5") -> str:
    """What Tesseract prints for pages of 1654 by 2339 dots; letters are 20 dots wide."""
    rows = [HEAD.split()]
    for number, words in enumerate(pages, start=1):
        rows.append([*f"1 {number} 0 0 0 0 0 0 1654 2339 -1".split(), ""])
        for left, top, text in words:
            place = f"{left} {top} {20 * len(text)} 30".split()
            rows.append(["4", str(number), "1", "1", "1", "0", *place, "-1", ""])
            rows.append(["5", str(number), "1", "1", "1", "1", *place, conf, text])
    return "".join("\t".join(row) + "\n" for row in rows)


def ignored(done: int, of: int) -> None:
    """Nobody watches."""


def test_words_of_a_picture_become_lines_and_rows() -> None:
    seen = table(
        [(100, 100, "Thu"), (170, 102, "ngân"), (260, 100, "sách"), (100, 200, "TT"),
         (400, 200, "Tên"), (800, 200, "Vốn"), (100, 250, "1"), (400, 250, "Cầu"),
         (800, 250, "62,2"), (100, 300, "2"), (400, 300, "Đường"), (800, 300, "7")],
    )  # fmt: skip
    kept = picture.text("a.png", b"", ignored, lambda name, data: seen)
    assert kept.text == "Thu ngân sách\nTT\tTên\tVốn\n1\tCầu\t62,2\n2\tĐường\t7\n"
    assert [(page.number, page.start, page.is_scan) for page in kept.pages] == [(1, 0, True)]


def test_a_picture_may_have_pages() -> None:
    seen = table([(100, 100, "một.")], [(100, 100, "hai.")])
    kept = picture.text("a.tif", b"", ignored, lambda name, data: seen)
    assert kept.text == "một.\nhai.\n"
    found = [page_at(kept.pages, at) for at in (0, 4, 5)]
    assert [page and page.number for page in found] == [1, 1, 2]


@pytest.mark.parametrize(("conf", "text"), [("20.0", ""), ("90.0", "—\n")])
def test_a_stain_is_no_mark(conf: str, text: str) -> None:
    seen = table([(100, 100, "—")], conf=conf)
    assert picture.text("a.png", b"", ignored, lambda name, data: seen).text == text


def test_only_pages_without_text_are_recognised(pdf: Pdf) -> None:
    pictures: list[bytes] = []

    def recognise(name: str, data: bytes) -> str:
        pictures.append(data)
        return table([(100, 100, "Trang"), (210, 100, "quét.")])

    heard: list[tuple[int, int]] = []
    data = pdf([[SOUND], [STAIN], []])
    kept = pdf_text("a.pdf", data, lambda done, of: heard.append((done, of)), recognise)
    assert kept.text == f"{SOUND}\nTrang quét.\n"
    assert [page.is_scan for page in kept.pages] == [False, True]
    assert heard == [(1, 3)]
    assert [one[:2] for one in pictures] == [b"P5"]


def test_a_text_layer_that_is_rubbish_is_recognised(pdf: Pdf) -> None:
    data = pdf([["\ue001\ue002\ue003 Thu \ue004\ue005"]])
    kept = pdf_text("a.pdf", data, ignored, lambda name, data: table([(9, 9, "Thu")]))
    assert kept.text == "Thu\n"


def test_without_tesseract_a_line_stands_for_a_scanned_page_among_others(
    pdf: Pdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "COMMAND", ("no-such-program",))
    kept = kept_text("a.pdf", pdf([[SOUND], [STAIN]]))
    assert kept.text == f"{SOUND}\n[Trang 2 là ảnh quét, chưa đọc được]\n"


@pytest.mark.parametrize("name", ["a.pdf", "a.png"])
def test_without_tesseract_the_sentence_says_what_to_install(
    pdf: Pdf, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "COMMAND", ("no-such-program",))
    data = pdf([[STAIN]]) if name == "a.pdf" else b"\x89PNG"
    with pytest.raises(UnreadableFile, match="apt install tesseract-ocr tesseract-ocr-vie"):
        kept_text(name, data)


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (subprocess.CompletedProcess((), 1, b"", b"Failed loading language 'vie'"), "install"),
        (subprocess.CompletedProcess((), 1, b"", b"image file not found"), "cannot read this"),
        (subprocess.TimeoutExpired("tesseract", 1), "cannot read this picture"),
    ],
)
def test_why_tesseract_failed_is_one_sentence(
    result: object, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_: object, **__: object) -> object:
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(UnreadableFile, match=sentence):
        tesseract.recognise("a.png", b"")


def has_tesseract() -> bool:
    program = shutil.which("tesseract")
    if not program:
        return False
    return "vie" in subprocess.check_output([program, "--list-langs"], text=True).split()


def in_dots(x: float, y: float, text: str) -> Word:
    """A word at a place of a page of 900 by 800 points."""
    return round(x * 300 / 72), round((800 - y) * 300 / 72), text


@pytest.mark.parametrize("lean", [0.0, 0.01, -0.02])
def test_the_cells_of_a_scanned_table_stay_apart_though_the_page_leans(
    pdf: Pdf, lean: float
) -> None:
    rules: list[tuple[float, float, float, float]] = [
        *((100, y, 600, 1) for y in (700, 670, 640)), *((x, 640, 1, 61) for x in (100, 350, 600)),
    ]  # fmt: skip
    aside = 800 * lean  # the page is turned back at its upper left corner
    words = [in_dots(x - aside, y, text) for x, y, text in (
        (110, 690, "Thu"), (360, 690, "900"), (110, 660, "Chi"), (360, 660, "7"),
    )]  # fmt: skip
    data = pdf([[STAIN, *rules]], lean=lean)
    kept = pdf_text("a.pdf", data, ignored, lambda name, picture: table(words))
    assert kept.text == "Thu\t900\nChi\t7\n"


@pytest.mark.skipif(not has_tesseract(), reason="Tesseract or its Vietnamese data is not installed")
def test_the_real_tesseract_reads_a_page_that_was_made_a_picture(pdf: Pdf) -> None:
    page = pypdfium2.PdfDocument(pdf([["Thu 523 dong", "Chi 900 dong"]]))[0]
    kept = kept_text("a.png", picture_of(page))
    assert "900 dong" in kept.text
