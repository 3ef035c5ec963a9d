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
class Cell:
    """The lines of a cell, and over how many columns and rows it reaches."""

    lines: tuple[Line, ...]
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        """The lines joined by a space, as the kept text has them."""
        return " ".join(line.text for line in self.lines if line.text)


COVERED = Cell((), 0, 0)


@dataclass(frozen=True)
class Table:
    """Rows of equally many cells; the role is letterhead, data or signature.

    `COVERED` stands where a cell from the left or from above reaches; the first `head` rows are
    repeated on each page.
    """

    role: str
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0


@dataclass(frozen=True)
class Annex:
    """From here on the pages lie on their side, for wide tables; without text."""


Block = Paragraph | Table | Annex


def blocks(html: str) -> Iterator[Block]:
    """Yield the paragraphs and tables of the article in document order; a caption comes first.

    A rule (`hr`) between blocks opens the annexes.
    """
    (article,) = lxml.html.fromstring(html).iter("article")
    for element in article:
        if element.tag == "hr":
            yield Annex()
        elif element.tag == "table":
            for caption in element.iter("caption"):
                yield Paragraph("caption", _line(caption))
            head = sum(1 for part in element.iter("thead") for _ in part.iter("tr"))
            yield Table(element.get("class", "data"), tuple(_rows(element)), head)
        else:
            yield Paragraph(element.get("class", element.tag), _line(element))


def _rows(table: _Element) -> Iterator[tuple[Cell, ...]]:
    reaching: dict[int, int] = {}
    for row in table.iter("tr"):
        cells: list[Cell] = []
        printed = [_cell(element) for element in row]
        while printed or reaching.get(len(cells)):
            if reaching.get(len(cells)):
                reaching[len(cells)] -= 1
                cells.append(COVERED)
                continue
            cell = printed.pop(0)
            for column in (cell, *[COVERED] * (cell.across - 1)):
                reaching[len(cells)] = cell.down - 1
                cells.append(column)
        yield tuple(cells)


def _cell(element: _Element) -> Cell:
    own = [element] if element.text else []
    lines = tuple(_line(line) for line in list(element) or own)
    across, down = (int(element.get(name, "1")) for name in ("colspan", "rowspan"))
    return Cell(lines, across, down)


def _line(element: _Element) -> Line:
    text = unicodedata.normalize("NFC", " ".join("".join(map(str, element.itertext())).split()))
    tags = {child.tag for child in element.iter()}
    return Line(text, bool(tags & {"strong", "th"}), "em" in tags, "u" in tags)
