"""Word documents."""

import io

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml.etree import _Element

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.options import Changes
from lotrinh.reading.files.package import refuse_bomb
from lotrinh.reading.files.word.changes import settle
from lotrinh.reading.files.word.notes import Notes
from lotrinh.reading.files.word.numbering import Numbers
from lotrinh.reading.files.word.story import Story
from lotrinh.reading.files.word.styles import Styles
from lotrinh.reading.text import KeptText


def text(name: str, data: bytes, changes: Changes = "accepted") -> KeptText:
    """Paragraphs and table rows of the body in order, as a reader of Word sees them.

    Automatic numbers and bullets are printed; tracked changes are accepted or rejected; text boxes
    and notes are lines after the paragraph (notes of a table after it) that they belong to, a note
    with its mark in brackets. Text in fonts of TCVN3 and VNI becomes Unicode. Cells are joined by
    tabs; one that spans several columns or rows counts once and leaves the others blank; a table
    inside a cell is text of that cell. Ignored: running heads, comments, hidden text, marks of
    notes, tables of contents, field codes, pictures. A broken file, another kind of zip and a zip
    bomb are an `UnreadableFile`.
    """
    try:
        refuse_bomb(name, data)
        blocks = list(_story(Document(io.BytesIO(data)).part, changes))
    except UnreadableFile:
        raise
    except Exception:
        raise UnreadableFile(
            f"{name}: không phải tệp Word (.docx) đọc được; hãy mở bằng Word và lưu lại.",
            f"{name}: is not a readable Word (.docx) file; open it in Word and save it again.",
        ) from None
    return KeptText.of_blocks(blocks)


def _story(document: Part, changes: Changes) -> list[str]:
    styles = Styles(_related(document, RELATIONSHIP_TYPE.STYLES))
    numbers = Numbers(_related(document, RELATIONSHIP_TYPE.NUMBERING), styles)
    root = parse_xml(document.blob)
    notes = [
        _related(document, one) for one in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
    ]
    for part in (root, *notes):
        if part is not None:
            settle(part, changes)
    return list(Story(styles, numbers, Notes(notes)).lines(root[0]))


def _related(document: Part, kind: str) -> _Element | None:
    """The root of the part of a kind that belongs to the document."""
    parts = (one for one in document.rels.values() if one.reltype == kind and not one.is_external)
    found = next(parts, None)
    return None if found is None else parse_xml(found.target_part.blob)
