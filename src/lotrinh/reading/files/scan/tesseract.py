"""Scans through Tesseract, a program of its own that a computer may have or not."""

import csv
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.layout.blocks import Block, blocks
from lotrinh.reading.files.layout.boxes import Box
from lotrinh.reading.files.scan.rules import Drawn, Place

Recognise = Callable[[str, bytes], str]
COMMAND = ("tesseract", "stdin", "stdout", "-l", "vie", "tsv")
PATIENCE = 120
SHORT_SIDE, LONG_SIDE = 595.0, 842.0
SURE, TALL = 50.0, 1.8
BLANK = Drawn()
_PAGE, _LINE, _WORD = "1", "4", "5"


class NotRecognised(UnreadableFile):
    """A scan that could not be read: Tesseract is missing, or it failed."""


@dataclass
class Sheet:
    """What stands on a page: its words, its rules, and points for each dot."""

    height: float = LONG_SIDE
    scale: float = 1.0
    words: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)

    def word(self, row: dict[str, str], line: dict[str, str]) -> Box:
        """A word as wide as it is and as high as its line, or as itself in one that leans."""
        left, top = int(row["left"]), int(line["top"])
        place = (left, top, left + int(row["width"]), top + int(line["height"]))
        return self.box(place, f"{row['text']} ")

    def box(self, place: Place, text: str = "") -> Box:
        """A place in dots from the upper left corner, in points from the lower left one."""
        left, top, right, bottom = (edge * self.scale for edge in place)
        return Box(left, self.height - bottom, right, self.height - top, text)


def recognise(name: str, picture: bytes) -> str:
    """What Tesseract reads in a picture, as its table of words (TSV).

    `NotRecognised` says what to install, or that the picture cannot be read in `PATIENCE` seconds.
    """
    try:
        run = subprocess.run(
            COMMAND, input=picture, capture_output=True, timeout=PATIENCE, check=False
        )
    except FileNotFoundError:
        raise _missing(name) from None
    except subprocess.TimeoutExpired:
        raise _failed(name) from None
    if run.returncode:
        raise _missing(name) if b"loading language" in run.stderr else _failed(name)
    return run.stdout.decode("utf-8", "replace")


def pages(table: str, seen: Drawn = BLANK) -> list[list[Block]]:
    """The lines of each page of a table of words, in points of a sheet of A4.

    `seen` are the rules of a single page; without them those count that Tesseract tells of.
    """
    return [blocks(sheet.words, sheet.rules) for sheet in _sheets(table, seen)]


def _sheets(table: str, seen: Drawn) -> Iterator[Sheet]:
    found: dict[str, Sheet] = defaultdict(Sheet)
    line: dict[str, str] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        sheet = found[row["page_num"]]
        if row["level"] == _PAGE:
            width, height = int(row["width"]), int(row["height"])
            side = SHORT_SIDE if width <= height else LONG_SIDE
            sheet.scale = side / max(width, 1)
            sheet.height = height * sheet.scale
            sheet.rules = [sheet.box(one) for one in seen.rules]
        elif row["level"] == _LINE:
            line = row
        elif row["level"] == _WORD and not (row["text"] or "").strip():
            sheet.rules += [] if seen.rules else [sheet.word(row, row)]
        elif row["level"] == _WORD and _is_word(row):
            is_level = int(line["height"]) < TALL * int(row["height"])
            sheet.words.append(sheet.word(row, line if is_level else row))
    yield from found.values()


def _is_word(row: dict[str, str]) -> bool:
    """Whether it is no stain or rule: letters or figures, or a mark that is sure."""
    is_mark = float(row["conf"]) >= SURE and bool(row["text"].strip("|_"))
    return is_mark or any(map(str.isalnum, row["text"]))


def _missing(name: str) -> NotRecognised:
    return NotRecognised(
        f"{name}: là bản quét; để đọc, hãy cài Tesseract có dữ liệu tiếng Việt "
        "(apt install tesseract-ocr tesseract-ocr-vie), hoặc dùng bản có lớp chữ.",
        f"{name}: is a scan; to read it install Tesseract with its Vietnamese data "
        "(apt install tesseract-ocr tesseract-ocr-vie), or use a version with a text layer.",
    )


def _failed(name: str) -> NotRecognised:
    return NotRecognised(
        f"{name}: Tesseract không đọc được ảnh này; hãy quét lại rõ hơn (300 dpi).",
        f"{name}: Tesseract cannot read this picture; scan it again more clearly (300 dpi).",
    )
