"""PDF documents, with a text layer or scanned."""

import unicodedata
from collections.abc import Sequence

import pypdfium2
from pypdfium2 import raw

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.layout.blocks import Block, blocks
from lotrinh.reading.files.layout.boxes import Box, Printed
from lotrinh.reading.files.layout.paragraphs import paragraphs
from lotrinh.reading.files.layout.running import without_running
from lotrinh.reading.files.options import Watch
from lotrinh.reading.files.pdf.page import picture, rules, runs
from lotrinh.reading.files.scan.rules import drawn
from lotrinh.reading.files.scan.tesseract import NotRecognised, Recognise, pages, recognise
from lotrinh.reading.text import KeptText

FEW_SIGNS, RUBBISH, LEANS = 80, 0.2, 0.001
_DRAWN = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM]
_NO_LETTERS = frozenset({"Co", "Cn", "Cc", "Cs"})


def text(name: str, data: bytes, watch: Watch, recognise: Recognise = recognise) -> KeptText:
    """The pages' text, with the printed lines of a paragraph joined and table cells by tabs.

    Columns of running text are read one after the other; a table is known by its rules or by words
    that stand below each other. A page without a text layer, or with one that is no text, goes
    through Tesseract; where only some pages do and it is missing, a line in brackets stands for
    each. Ignored: page numbers, running
    heads and feet, what a digital signature prints, annotations. A broken or locked file is an
    `UnreadableFile`.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            f"{name}: không phải tệp PDF đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable PDF file, or it is locked with a password.",
        ) from None
    found: list[list[Block]] = []
    scans: dict[int, NotRecognised | None] = {}
    try:
        for number, page in enumerate(document, start=1):
            words = runs(page)
            if _is_scan(page, words):
                watch(number - 1, len(document))
                lines, scans[number] = _recognised(name, page, recognise)
            else:
                lines = blocks(words, rules(page))
            found.append(lines)
            page.close()
    except (pypdfium2.PdfiumError, RuntimeError):
        raise UnreadableFile(
            f"{name}: trang {len(found) + 1} bị hỏng.",
            f"{name}: page {len(found) + 1} is broken.",
        ) from None
    finally:
        document.close()
    _refuse_unread(found, scans)
    shown = without_running(found)
    for number in (number for number, problem in scans.items() if problem):
        shown[number - 1] = [_unread(number)]
    return KeptText.of_pages(paragraphs(shown), scans)


def _is_scan(page: pypdfium2.PdfPage, words: Sequence[Box]) -> bool:
    """Whether the text of a page is in its picture: no text layer, or one that is rubbish."""
    signs = "".join(word.text.strip() for word in words)
    wrong = sum(unicodedata.category(one) in _NO_LETTERS or one == "\ufffd" for one in signs)
    if wrong > RUBBISH * len(signs):
        return True
    if len(signs) >= FEW_SIGNS:
        return False
    kinds = _DRAWN if not signs else _DRAWN[:1]
    return next(iter(page.get_objects(filter=kinds)), None) is not None


def _recognised(
    name: str, page: pypdfium2.PdfPage, recognise: Recognise
) -> tuple[list[Block], NotRecognised | None]:
    try:
        seen = drawn(picture(page))
        if abs(seen.slope) > LEANS:
            seen = drawn(picture(page, seen.slope))
        found = pages(recognise(name, seen.without), seen)
    except NotRecognised as problem:
        return [], problem
    return [block for one in found for block in one], None


def _refuse_unread(found: Sequence[object], scans: dict[int, NotRecognised | None]) -> None:
    """Raise what was wrong when no page could be read."""
    problems = [problem for problem in scans.values() if problem]
    if problems and len(problems) == len(found):
        raise problems[0]


def _unread(number: int) -> Block:
    text = f"[Trang {number} là ảnh quét, chưa đọc được]"
    return Block((Printed(text, 0.0, 0.0, 0.0, is_row=True),), 0.0, 1.0)
