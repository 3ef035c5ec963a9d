"""Word documents."""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText

UNPACKED_LIMIT = 300 * 2**20


def text(name: str, data: bytes) -> KeptText:
    """Paragraphs and table rows of the body in order; cells are joined by tabs.

    Ignored: running heads, footnotes, text boxes, pictures. A merged cell counts once. A broken
    file, another kind of zip and a zip bomb are an `UnreadableFile`.
    """
    try:
        _refuse_bomb(name, data)
        document = Document(io.BytesIO(data))
        blocks = list(_blocks(document))
    except UnreadableFile:
        raise
    except Exception:
        raise UnreadableFile(
            f"{name}: không phải tệp Word (.docx) đọc được; hãy mở bằng Word và lưu lại.",
            f"{name}: is not a readable Word (.docx) file; open it in Word and save it again.",
        ) from None
    return KeptText.of_blocks(blocks)


def _refuse_bomb(name: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > UNPACKED_LIMIT:
        raise UnreadableFile(
            f"{name}: giải nén ra {unpacked // 2**20} MB, lớn bất thường; không mở.",
            f"{name}: unpacks to {unpacked // 2**20} MB, which is not a document; not opened.",
        )


def _blocks(document: WordDocument) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _plain(block)
        else:
            yield from _rows(block)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = {id(cell._tc): cell for cell in row.cells}.values()
        yield "\t".join(" ".join(_plain(one) for one in cell.paragraphs) for cell in cells)


def _plain(paragraph: Paragraph) -> str:
    wanted = {qn("w:t"): None, qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}
    parts = (wanted[node.tag] or node.text or "" for node in paragraph._p.iter(*wanted))
    return " ".join("".join(parts).split())
