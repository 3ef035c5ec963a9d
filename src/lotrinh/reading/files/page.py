"""Web pages."""

from collections.abc import Iterator

from lxml import etree, html

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText

BLOCKS = frozenset(
    "address article blockquote body caption center dd div dl dt figcaption figure form h1 h2 h3 "
    "h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr td th ul".split()
)
MOST = 100
IGNORED = frozenset("script style head nav header footer aside noscript template svg".split())


def text(name: str, data: bytes) -> KeptText:
    """The blocks of the page's articles (or `main`, or body) in order; table cells joined by tabs.

    A cell that spans several columns or rows counts once and leaves the others blank; a table
    inside a cell is text of that cell. Ignored: scripts, styles, navigation, page heads and feet,
    comments. A page without markup, or not in UTF-8, is an `UnreadableFile`.
    """
    try:
        data.decode("utf-8")
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    except (UnicodeDecodeError, etree.LxmlError):
        root = None
    if root is None or b"<" not in data:
        raise UnreadableFile(
            f"{name}: không phải trang HTML viết bằng UTF-8.",
            f"{name}: is not an HTML page in UTF-8.",
        )
    articles = [one for one in root.iter("article") if _is_outermost(one)]
    parts = articles or list(root.iter("main")) or list(root.iter("body"))
    return KeptText.of_blocks(block for part in parts for block in _blocks(part))


def _is_outermost(article: etree._Element) -> bool:
    return next(article.iterancestors("article"), None) is None


def _blocks(element: etree._Element) -> Iterator[str]:
    run: list[str] = []
    for kind, content in _pieces(element, {}):
        if kind == "text":
            run.append(content.replace("\t", " "))
            continue
        yield "".join(run)
        run.clear()
        if kind == "row":
            yield content
    yield "".join(run)


def _pieces(element: etree._Element, spans: dict[int, int]) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in IGNORED:
        return
    if element.tag == "tr":
        yield "row", "\t".join(_cells(element, spans))
        return
    edges = [("break", "")] if element.tag in BLOCKS else []
    yield from edges
    if element.text:
        yield "text", element.text
    inner = {} if element.tag == "table" else spans
    for child in element:
        yield from [("break", "")] if child.tag == "br" else _pieces(child, inner)
        if child.tail:
            yield "text", child.tail
    yield from edges


def _cells(row: etree._Element, spans: dict[int, int]) -> Iterator[str]:
    """The cells of a row; `spans` keeps how many more rows a cell above reaches, by column."""
    column = 0
    for cell in (*(one for one in row if one.tag in ("td", "th")), None):
        while spans.get(column):
            spans[column] -= 1
            column += 1
            yield ""
        if cell is None:
            return
        width, height = _span(cell, "colspan"), _span(cell, "rowspan")
        yield from (" ".join(" ".join(_blocks(cell)).split()), *[""] * (width - 1))
        for _ in range(width):
            spans[column] = height - 1
            column += 1


def _span(cell: etree._Element, name: str) -> int:
    printed = cell.get(name, "1")
    return min(max(int(printed), 1), MOST) if printed.isdecimal() else 1
