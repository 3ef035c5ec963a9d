"""Word documents."""

import io
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.package import refuse_bomb
from lotrinh.reading.text import KeptText

MOST_COLUMNS = 63
_TEXT = {qn("w:t"): None, qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}
_LEFT_OUT = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr")})
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")


def text(name: str, data: bytes) -> KeptText:
    """Paragraphs and table rows of the body in order; cells are joined by tabs.

    A cell that spans several columns or rows counts once and leaves the others blank; a table
    inside a cell is text of that cell. Ignored: automatic list numbers, deleted text, running
    heads, footnotes, text boxes, pictures. A broken file, another kind of zip and a zip bomb are
    an `UnreadableFile`.
    """
    try:
        refuse_bomb(name, data)
        blocks = list(_blocks(Document(io.BytesIO(data)).element.body))
    except UnreadableFile:
        raise
    except Exception:
        raise UnreadableFile(
            f"{name}: không phải tệp Word (.docx) đọc được; hãy mở bằng Word và lưu lại.",
            f"{name}: is not a readable Word (.docx) file; open it in Word and save it again.",
        ) from None
    return KeptText.of_blocks(blocks)


def _blocks(parent: _Element) -> Iterator[str]:
    for element in _within(parent, _PARAGRAPH, _TABLE):
        if element.tag == _PARAGRAPH:
            yield _plain(element)
        else:
            yield from ("\t".join(_cells(row)) for row in _within(element, _ROW))


def _cells(row: _Element) -> Iterator[str]:
    yield from [""] * _number(row, "w:trPr/w:gridBefore")
    for cell in _within(row, _CELL):
        merge = cell.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
        goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
        yield "" if goes_on else " ".join(" ".join(_blocks(cell)).split())
        yield from [""] * (_number(cell, "w:tcPr/w:gridSpan") - 1)


def _number(element: _Element, path: str) -> int:
    found = element.find("/".join(map(qn, path.split("/"))))
    return 0 if found is None else min(int(found.get(qn("w:val"), "0")), MOST_COLUMNS)


def _within(parent: _Element, *tags: str) -> Iterator[_Element]:
    """The nearest descendants with these tags, through content controls and insertions."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _within(child, *tags)


def _plain(paragraph: _Element) -> str:
    parts = (_TEXT[one.tag] or one.text or "" for one in _within(paragraph, *_TEXT))
    return " ".join("".join(parts).split())
