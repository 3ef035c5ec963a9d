"""The kept text of a document: what spans refer to, line by line."""

import hashlib
import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lotrinh.reading.folding import match_key
from lotrinh.reading.wrapping import unwrapped

LONGEST_CELL = 80
LONGEST_LINE = 20_000
SCANNED = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading, caption or table row: a half-open span of the kept text.

    A row has cells joined by tabs; an indent makes no row, except right below one (a row with
    nothing but its second cell).
    """

    start: int
    end: int
    text: str
    key: str
    is_row: bool = False

    @property
    def cells(self) -> list[str]:
        """The cells of a table row; the whole line for a paragraph."""
        return self.text.split("\t")

    @property
    def is_blank(self) -> bool:
        """Whether it holds no text."""
        return not self.text.strip()


def _line(block: str) -> str:
    return "\t".join(" ".join(cell.split()) for cell in block.split("\t"))


@dataclass(frozen=True, slots=True)
class Page:
    """Where the first line that begins on a page stands; a scan was read by machine, with slips."""

    number: int
    start: int
    is_scan: bool


def page_at(pages: Sequence[Page], position: int) -> Page | None:
    """The page on which the line at a position begins; none for a file without pages."""
    at = bisect_right(pages, position, key=lambda page: page.start)
    return pages[at - 1] if at else None


def trust_at(pages: Sequence[Page], position: int) -> float:
    """How far the letters at a position can be relied on: 1, on scanned pages `SCANNED`."""
    page = page_at(pages, position)
    return SCANNED if page is not None and page.is_scan else 1.0


@dataclass(frozen=True)
class KeptText:
    """NFC text with one paragraph or table row a line; offsets count code points.

    `pages` are those of a file that has pages, without the ones on which no line begins.
    """

    text: str
    pages: tuple[Page, ...] = ()

    @classmethod
    def of(cls, raw: str) -> "KeptText":
        """The kept form of plain text: NFC, plain line ends, no byte-order mark."""
        text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return cls(unicodedata.normalize("NFC", text))

    @classmethod
    def of_blocks(cls, blocks: Iterable[str]) -> "KeptText":
        """The kept form of a structured file: a line for each block that holds text.

        White space inside a block is one space; tabs between the cells of a row stay.
        """
        lines = map(_line, blocks)
        return cls.of("".join(f"{line}\n" for line in lines if line.strip()))

    @classmethod
    def of_pages(cls, blocks: Iterable[tuple[int, str]], scans: Container[int] = ()) -> "KeptText":
        """The kept form of blocks with the number of the page on which each begins."""
        lines: list[str] = []
        pages: list[Page] = []
        length = 0
        for number, block in blocks:
            line = unicodedata.normalize("NFC", _line(block))
            if not line.strip():
                continue
            if not pages or pages[-1].number != number:
                pages.append(Page(number, length, number in scans))
            lines.append(line)
            length += len(line) + 1
        return cls("".join(f"{line}\n" for line in lines), tuple(pages))

    def respelt(self, text: str) -> "KeptText":
        """The same lines in other letters; each page begins at the line at which it began."""
        starts = dict(zip(_starts(self.text), _starts(text), strict=True))
        return KeptText(text, tuple(replace(one, start=starts[one.start]) for one in self.pages))

    @cached_property
    def key(self) -> str:
        """The copy used for matching; as long as the text."""
        return match_key(self.running)

    @cached_property
    def running(self) -> str:
        """The text with a space for each line break inside a paragraph; as long as the text."""
        return unwrapped(self.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines in order, without their line ends; a paragraph broken to a width is one.

        What runs on beyond `LONGEST_LINE` characters is cut at its last sentence, else space.
        """
        found, is_row = [], False
        for start, text in _pieces(self.running):
            end = start + len(text)
            is_row = "\t" in text.lstrip() or (is_row and _is_short_cell(text))
            found.append(Line(start, end, text, self.key[start:end], is_row))
        return tuple(found)

    @property
    def sha256(self) -> str:
        """The digest of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def _pieces(running: str) -> Iterator[tuple[int, str]]:
    at = 0
    for text in running.split("\n"):
        first = 0
        while len(text) - first > LONGEST_LINE:
            last = first + LONGEST_LINE
            cut = text.rfind(". ", first, last) + 2
            cut = cut if cut > first + 2 else text.rfind(" ", first, last) + 1 or last
            yield at + first, text[first:cut]
            first = cut
        yield at + first, text[first:]
        at += len(text) + 1


def _starts(text: str) -> Iterator[int]:
    at = 0
    for line in text.split("\n"):
        yield at
        at += len(line) + 1


def _is_short_cell(text: str) -> bool:
    return text[:1] == "\t" and not text.isspace() and len(text) <= LONGEST_CELL
