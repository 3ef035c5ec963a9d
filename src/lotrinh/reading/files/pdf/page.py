"""What stands on a page of a PDF: runs of text, and the rules that are drawn."""

from collections.abc import Iterator
from ctypes import c_float, c_int, create_string_buffer
from dataclasses import replace
from itertools import groupby
from math import ceil
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from lotrinh.reading.files.encoding.fonts import unicode_of
from lotrinh.reading.files.layout.boxes import Box, around

LINE_ENDS, SPACES = frozenset("\r\n"), frozenset(" \t\xa0")
HYPHENS = frozenset("\x02\ufffe")
WORD_GAP = 0.2
WHITE = (255, 255, 255, 255)
LONGEST_NAME = 64
DOTS, MOST_DOTS = 300, 30_000_000


class Sign(NamedTuple):
    """A letter as printed; `place` says where, None for what PDFium put in between.

    `at` is its number in the text of the page.
    """

    text: str
    place: Box | None
    at: int


def runs(page: pypdfium2.PdfPage) -> list[Box]:
    """The words of a page as it is turned for reading, in points from its lower left corner.

    A hyphen at the end of a line stays. Ignored: annotations.
    """
    textpage = page.get_textpage()
    turn, (width, height) = page.get_rotation(), page.get_size()
    found = [_turned(box, turn, width, height) for box in _words(textpage)]
    textpage.close()
    return found


def rules(page: pypdfium2.PdfPage) -> list[Box]:
    """The bounds of everything drawn on a page that is turned as `runs` are."""
    turn, (width, height) = page.get_rotation(), page.get_size()
    drawn = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    return [_turned(Box(*one.get_bounds()), turn, width, height) for one in drawn]


def _turned(box: Box, turn: int, width: float, height: float) -> Box:
    """A box as it stands after the page has been turned clockwise by `turn` degrees."""
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    if turn == 90:
        return Box(bottom, height - right, top, height - left, box.text)
    if turn == 180:
        return Box(width - right, height - top, width - left, height - bottom, box.text)
    if turn == 270:
        return Box(width - top, left, width - bottom, right, box.text)
    return box


def _signs(textpage: pypdfium2.PdfTextPage) -> Iterator[Sign]:
    bounds = raw.FS_RECTF(c_float(), c_float(), c_float(), c_float())
    for at in range(textpage.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(textpage, at))
        if text in LINE_ENDS or text in SPACES or text == "\0":
            yield Sign("" if text in LINE_ENDS else " ", None, at)
        elif raw.FPDFText_GetLooseCharBox(textpage, at, bounds):
            letter = "-" if text in HYPHENS else text
            place = Box(bounds.left, bounds.bottom, bounds.right, bounds.top)
            yield Sign(letter, place, at)


def _words(textpage: pypdfium2.PdfTextPage) -> Iterator[Box]:
    for is_printed, signs in groupby(_signs(textpage), key=lambda one: one.place is not None):
        if is_printed:
            word = list(signs)
            font = _font(textpage, word[0].at)
            parts = _parts([(one.text, one.place) for one in word if one.place])
            *begun, last = (replace(one, text=unicode_of(one.text, font)) for one in parts)
            yield from (*begun, replace(last, text=f"{last.text} "))


def _font(textpage: pypdfium2.PdfTextPage, at: int) -> str:
    """The name of a letter's font, without the prefix of a font that is held in part."""
    name = create_string_buffer(LONGEST_NAME)
    length = raw.FPDFText_GetFontInfo(textpage, at, name, LONGEST_NAME, c_int())
    found = name.value.decode("utf-8", "replace") if length <= LONGEST_NAME else ""
    return found.rpartition("+")[2]


def _parts(signs: list[tuple[str, Box]]) -> Iterator[Box]:
    """Signs that follow each other, cut where they do not stand beside each other."""
    first, end = 0, len(signs)
    for at in range(1, end + 1):
        if at == end or not _is_beside(signs[at - 1][1], signs[at][1]):
            places = [place for _, place in signs[first:at]]
            yield around(places, "".join(text for text, _ in signs[first:at]))
            first = at


def _is_beside(before: Box, sign: Box) -> bool:
    """Whether two signs make one word on a line, or one above the other on a turned page."""
    near = WORD_GAP * max(before.height, before.right - before.left)
    across = max(before.left, sign.left) - min(before.right, sign.right)
    down = max(before.bottom, sign.bottom) - min(before.top, sign.top)
    return across < near and down < near and min(across, down) < 0


def picture(page: pypdfium2.PdfPage, slope: float = 0.0) -> bytes:
    """A page in shades of grey, as a PGM file of 300 dots an inch; of fewer when it is huge.

    One that leans by a `slope` (down for each to the right) is turned back.
    """
    width, height = page.get_size()
    scale = min(DOTS / 72, (MOST_DOTS / max(width * height, 1)) ** 0.5)
    across, down = ceil(width * scale), ceil(height * scale)
    bitmap = pypdfium2.PdfBitmap.new_native(across, down, raw.FPDFBitmap_Gray)
    bitmap.fill_rect(WHITE, 0, 0, across, down)
    turn = raw.FS_MATRIX(scale, -scale * slope, scale * slope, scale, 0, 0)
    raw.FPDF_RenderPageBitmapWithMatrix(
        bitmap, page, turn, raw.FS_RECTF(0, 0, across, down), raw.FPDF_ANNOT
    )
    rows = memoryview(bitmap.buffer).cast("B")
    lines = b"".join(rows[at * bitmap.stride : at * bitmap.stride + across] for at in range(down))
    return b"P5 %d %d 255\n" % (across, down) + lines
