"""The kept text of a document: what spans refer to, line by line."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lotrinh.reading.folding import match_key

LONGEST_CELL = 80


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


@dataclass(frozen=True)
class KeptText:
    """NFC text with one paragraph or table row a line; offsets count code points."""

    text: str

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
        lines = ("\t".join(" ".join(cell.split()) for cell in one.split("\t")) for one in blocks)
        return cls.of("".join(f"{line}\n" for line in lines if line.strip()))

    @cached_property
    def key(self) -> str:
        """The copy used for matching; as long as the text."""
        return match_key(self.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines in order, without their line ends."""
        found, start, is_row = [], 0, False
        for text in self.text.split("\n"):
            end = start + len(text)
            is_row = "\t" in text.lstrip() or (is_row and _is_short_cell(text))
            found.append(Line(start, end, text, self.key[start:end], is_row))
            start = end + 1
        return tuple(found)

    @property
    def sha256(self) -> str:
        """The digest of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def _is_short_cell(text: str) -> bool:
    return text[:1] == "\t" and not text.isspace() and len(text) <= LONGEST_CELL
