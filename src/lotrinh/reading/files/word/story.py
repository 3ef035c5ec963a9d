"""The running text of a Word document: its paragraphs and tables as lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from docx.oxml.ns import qn
from lxml.etree import _Element

from lotrinh.reading.files.encoding.fonts import unicode_of
from lotrinh.reading.files.word.notes import REFERENCES, Notes
from lotrinh.reading.files.word.numbering import Numbers
from lotrinh.reading.files.word.styles import Styles, value_in
from lotrinh.reading.files.word.symbols import SYMBOLS, symbol

MOST_COLUMNS = 63
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_RUN, _BOX, _FIELD, _CODE = qn("w:r"), qn("w:txbxContent"), qn("w:fldChar"), qn("w:instrText")
_SYMBOL, _TYPE = qn("w:sym"), qn("w:fldCharType")
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_TEXT = {
    qn("w:t"): None, qn("w:delText"): None, qn("m:t"): None, qn("w:tab"): " ", qn("w:ptab"): " ",
    qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "\u00ad",
}  # fmt: skip
_LEFT_OUT = frozenset(map(qn, ("w:pPr", "w:rPr", "w:sdtPr", "w:rt", "w:tblPr", "w:tcPr", "w:trPr")))
_CLEAN = str.maketrans({"\t": " ", "\u00ad": None, "\u200b": None, **SYMBOLS})
_OPENS = re.compile(r"\n(?=\s*(?:[-+•*–]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]+\.\s))")
_MARK = re.compile(r"\s*\d{1,2}\s*")
_LENGTH = re.compile(r"m\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run with its font; whether it is raised above the line."""

    text: str
    font: str
    is_raised: bool


@dataclass
class _Field:
    """A field whose end has not come: its code, and whether its result has begun."""

    code: str = ""
    is_result: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether a reader wants what stands here: no code, no table of contents."""
        return self.is_result and self.code.split()[:1] != ["TOC"]


@dataclass
class Story:
    """Walks a document once, in order; what stands in the margins waits for the next line."""

    styles: Styles
    numbers: Numbers
    notes: Notes
    _fields: list[_Field] = field(default_factory=list)
    _boxes: list[_Element] = field(default_factory=list)
    _asked: list[_Element] = field(default_factory=list)

    def lines(self, body: _Element) -> Iterator[str]:
        """A line for each paragraph or table row, with tabs between the cells of a row."""
        for element in _within(body, _PARAGRAPH, _TABLE):
            yield from self._block(element)
            asked, self._asked = self._asked, []
            for reference in asked:
                mark, note = self.notes.asked(reference)
                if note is not None:
                    yield f"{mark} {self._flat(note)}"

    def _block(self, element: _Element) -> Iterator[str]:
        if element.tag == _TABLE:
            yield from self._table(element)
            return
        yield from self._paragraph(element)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            for inner in _within(box, _PARAGRAPH, _TABLE):
                yield from self._block(inner)

    def _flat(self, parent: _Element) -> str:
        """Everything in a cell or note as one text."""
        blocks = (self._block(one) for one in _within(parent, _PARAGRAPH, _TABLE))
        return " ".join(" ".join(line for lines in blocks for line in lines).split())

    def _table(self, table: _Element) -> Iterator[str]:
        """Its rows; a table of one column is a frame, whose paragraphs are lines."""
        rows = [(row, list(_within(row, _CELL))) for row in _within(table, _ROW)]
        is_frame = all(len(cells) == 1 for _, cells in rows)
        for row, cells in rows:
            if not is_frame:
                yield "\t".join(self._cells(row, cells))
                continue
            for inner in _within(cells[0], _PARAGRAPH, _TABLE):
                yield from self._block(inner)

    def _cells(self, row: _Element, cells: Sequence[_Element]) -> Iterator[str]:
        yield from [""] * _number(row, "w:trPr/w:gridBefore")
        for cell in cells:
            merge = cell.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
            goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
            yield "" if goes_on else self._flat(cell)
            yield from [""] * (_number(cell, "w:tcPr/w:gridSpan") - 1)

    def _paragraph(self, paragraph: _Element) -> Iterator[str]:
        """Its lines: one, or more where a line break stands before a list item."""
        label = self.numbers.label(paragraph)
        plain = _joined(self._pieces(paragraph, paragraph, None))
        for line in _OPENS.split(label + plain):
            yield " ".join(line.split())

    def _pieces(
        self, element: _Element, paragraph: _Element, run: _Element | None
    ) -> Iterator[Piece]:
        for child in element:
            if child.tag in _TEXT:
                text = _TEXT[child.tag] or child.text or ""
                yield from self._shown(text, paragraph, element if run is None else run)
            elif child.tag == _SYMBOL:
                yield from self._shown(symbol(child), paragraph, element)
            elif child.tag == _FIELD:
                self._turn(child.get(_TYPE))
            elif child.tag == _CODE and self._fields:
                self._fields[-1].code += child.text or ""
            elif child.tag == _BOX:
                self._boxes.append(child)
            elif child.tag == _RUN:
                yield from self._of_run(child, paragraph)
            elif child.tag not in _LEFT_OUT:
                inner = _chosen(child) if child.tag == _ALTERNATE else child
                yield from self._pieces(inner, paragraph, run)

    def _of_run(self, run: _Element, paragraph: _Element) -> Iterator[Piece]:
        """What a run shows; a mark that a note's author chose himself is left out."""
        references = [one for one in run if one.tag in REFERENCES]
        self._asked += references
        is_hidden = _is_on(run.find(f"{qn('w:rPr')}/{qn('w:vanish')}"))
        if not is_hidden and not any(one.get(qn("w:customMarkFollows")) for one in references):
            yield from self._pieces(run, paragraph, run)

    def _shown(self, text: str, paragraph: _Element, run: _Element) -> Iterator[Piece]:
        if all(one.is_shown for one in self._fields):
            raised = value_in(run, f"{qn('w:rPr')}/{qn('w:vertAlign')}") == "superscript"
            yield Piece(text, self.styles.font(run, paragraph), raised)

    def _turn(self, kind: str | None) -> None:
        """Begin a field, pass from its code to its result, or end it."""
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].is_result = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _joined(pieces: Iterator[Piece]) -> str:
    """The pieces in Unicode; a raised number is a note's mark and left out, except in m2 and m3."""
    text = ""
    for font, run in groupby(pieces, key=lambda one: one.font):
        plain = ""
        for piece in run:
            is_mark = piece.is_raised and _MARK.fullmatch(piece.text)
            if not is_mark or _LENGTH.search(plain or text):
                plain += piece.text
        text += unicode_of(plain, font)
    return text.translate(_CLEAN)


def _chosen(alternate: _Element) -> _Element:
    """The one of several writings of the same thing that Word itself shows."""
    with_text = (one for one in alternate if next(one.iter(_PARAGRAPH), None) is not None)
    return next(with_text, alternate[0] if len(alternate) else alternate)


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switch.get(qn("w:val"), "1") not in ("0", "false", "off")


def _number(element: _Element, path: str) -> int:
    found = element.find("/".join(map(qn, path.split("/"))))
    return 0 if found is None else min(int(found.get(qn("w:val"), "0")), MOST_COLUMNS)


def _within(parent: _Element, *tags: str) -> Iterator[_Element]:
    """The nearest descendants with these tags, through content controls and insertions."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag == _ALTERNATE:
            yield from _within(_chosen(child), *tags)
        elif child.tag not in _LEFT_OUT:
            yield from _within(child, *tags)
