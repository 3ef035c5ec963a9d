"""What a document of the example is made of: its HTML as paragraphs and tables in order."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html
from lxml.etree import _Element


@dataclass(frozen=True)
class Line:
    """A line of print; a line without text is the short rule under an issuer's name."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, heading or caption; its role is its class or, without one, its tag."""

    role: str
    line: Line


@dataclass(frozen=True)
class Table:
    """Rows of cells, cells of lines; the role is letterhead, data or signature."""

    role: str
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


Block = Paragraph | Table


def blocks(html: str) -> Iterator[Block]:
    """Yield the paragraphs and tables of the article in document order; a caption comes first."""
    (article,) = lxml.html.fromstring(html).iter("article")
    for element in article:
        if element.tag != "table":
            yield Paragraph(element.get("class", element.tag), _line(element))
            continue
        for caption in element.iter("caption"):
            yield Paragraph("caption", _line(caption))
        rows = tuple(
            tuple(tuple(_line(line) for line in list(cell) or [cell]) for cell in row)
            for row in element.iter("tr")
        )
        yield Table(element.get("class", "data"), rows)


def _line(element: _Element) -> Line:
    text = unicodedata.normalize("NFC", " ".join("".join(map(str, element.itertext())).split()))
    tags = {child.tag for child in element.iter()}
    return Line(text, bool(tags & {"strong", "th"}), "em" in tags, "u" in tags)
