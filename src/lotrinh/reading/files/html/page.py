"""Web pages."""

import codecs
import re
from collections.abc import Iterator
from html import unescape

from lxml import etree, html

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.encoding.mojibake import letters_of
from lotrinh.reading.files.html.article import IGNORED, article, lays_out
from lotrinh.reading.files.html.old_fonts import names_old_fonts, settle_fonts
from lotrinh.reading.text import KeptText

BLOCKS = frozenset(
    "address article blockquote body caption center dd div dl dt figcaption figure form h1 h2 h3 "
    "h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr td th ul".split()
)
MOST = 100
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_UNICODE = ("", "utf-8", "utf8")
_ESCAPED = re.compile(
    r"&(?:#\d{2,5}|#x[\da-f]{2,5}|nbsp|amp|quot|[lg]t|ndash|mdash|[lr]dquo);", re.I
)
_AROUND = re.compile(
    r"(?:các )?(?:tin|bài|bài viết)(?: tức)?(?: liên quan| cùng chuyên mục| khác| mới(?: hơn)?"
    r"| cũ hơn| đã đưa| mới nhất| xem nhiều)|chia sẻ|bình luận(?: \(\d+\))?|gửi bình luận"
    r"|in bài viết|về trang trước|(?:đọc|xem) thêm(?:\s*:.*)?|quay lại|lên đầu trang|thích"
    r"|(?:tags?|từ khóa)\s*:.*|ý kiến bạn đọc|đọc nhiều",
    re.IGNORECASE,
)


def text(name: str, data: bytes) -> KeptText:
    """The blocks of what the page is about, in order; table cells joined by tabs.

    A cell that spans several columns or rows counts once and leaves the others blank; a table
    inside a cell is text of that cell; a table that lays out a page gives its cells one after the
    other. Ignored: what stands around an article (see `article`), lines such as "Tin liên quan".
    The encoding is UTF-8, else the one that the page declares; text in fonts of TCVN3 and VNI
    becomes Unicode. A page without markup, or in neither encoding, is an `UnreadableFile`.
    """
    try:
        root = html.document_fromstring(_decoded(data).encode(), parser=_parser())
        if names_old_fonts(data):
            settle_fonts(root)
        blocks = [block for part in article(root) for block in _blocks(part)]
    except (UnicodeDecodeError, LookupError, etree.LxmlError, RecursionError):
        blocks = []
    if not blocks or b"<" not in data:
        raise UnreadableFile(
            f"{name}: không phải trang HTML viết bằng UTF-8.",
            f"{name}: is not an HTML page in UTF-8.",
        )
    return KeptText.of_blocks(one for one in blocks if not _AROUND.fullmatch(one.strip()))


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)


def _decoded(data: bytes) -> str:
    """The text of a page; of one in windows-1258 and the like by what it declares.

    Pages for old fonts, and those that declare something unknown, are taken for Windows-1252.
    """
    if encoding := _MARKS.get(data[:2]):
        return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        name = declared[1].decode("ascii").lower() if declared else ""
        if name in _UNICODE and not names_old_fonts(data):
            raise
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return letters_of(data)


def _blocks(element: etree._Element) -> Iterator[str]:
    run: list[str] = []
    for kind, content in _pieces(element, {}):
        if kind == "text":
            run.append(_plain(content))
            continue
        yield "".join(run)
        run.clear()
        if kind == "row":
            yield content
    yield "".join(run)


def _plain(content: str) -> str:
    """Text without tabs, and with the letters that were escaped twice."""
    return _ESCAPED.sub(lambda one: unescape(one[0]), content).replace("\t", " ")


def _pieces(element: etree._Element, spans: dict[int, int]) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in IGNORED:
        return
    if element.tag == "tr" and not lays_out(element):
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
