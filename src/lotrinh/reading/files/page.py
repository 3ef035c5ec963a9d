"""Web pages."""

from collections.abc import Iterator

from lxml import etree, html

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText

BLOCKS = frozenset(
    "address article blockquote body caption center dd div dl dt figcaption figure form h1 h2 h3 "
    "h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr td th ul".split()
)
IGNORED = frozenset("script style head nav header footer aside noscript template svg".split())


def text(name: str, data: bytes) -> KeptText:
    """The blocks of the page's `article` (or `main`, or body) in order; table cells joined by tabs.

    Ignored: scripts, styles, navigation, page heads and feet. A page without markup is an
    `UnreadableFile`.
    """
    try:
        decoded = data.decode("utf-8-sig")
        root = html.document_fromstring(decoded, parser=html.HTMLParser(huge_tree=False))
    except (UnicodeDecodeError, ValueError, etree.LxmlError):
        decoded = ""
    if "<" not in decoded:
        raise UnreadableFile(
            f"{name}: không phải trang HTML viết bằng UTF-8.",
            f"{name}: is not an HTML page in UTF-8.",
        )
    articles = root.xpath("//article") or root.xpath("//main") or root.xpath("//body")
    return KeptText.of_blocks(block for article in articles for block in _blocks(article))


def _blocks(element: etree._Element) -> Iterator[str]:
    run: list[str] = []
    for kind, content in _pieces(element):
        if kind == "text":
            run.append(content)
            continue
        yield "".join(run)
        run.clear()
        if kind == "row":
            yield content
    yield "".join(run)


def _pieces(element: etree._Element) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in IGNORED:
        return
    if element.tag == "tr":
        yield "row", "\t".join(_flat(cell) for cell in element if cell.tag in ("td", "th"))
        return
    is_block = element.tag in BLOCKS
    if is_block:
        yield "break", ""
    if element.text:
        yield "text", element.text
    for child in element:
        yield from [("break", "")] if child.tag == "br" else _pieces(child)
        if child.tail:
            yield "text", child.tail
    if is_block:
        yield "break", ""


def _flat(cell: etree._Element) -> str:
    return " ".join(" ".join(_blocks(cell)).split())
