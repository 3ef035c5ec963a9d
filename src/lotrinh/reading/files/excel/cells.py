"""The visible cells of an Excel workbook (.xlsx) as a person sees them."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml import etree

from lotrinh.reading.files.excel.number_format import BUILT_IN, shown

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_COLUMN = re.compile(r"[A-Z]{1,3}")
MOST_COLUMNS = 16_384

Row = dict[int, str]


@dataclass
class Workbook:
    """What the sheets of a workbook share."""

    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    is_1904: bool = False

    def cell(self, cell: etree._Element) -> str:
        """A cell as it is shown; a formula by the value that it had when it was saved."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell)
        value = next((one.text or "" for one in cell.iterchildren("{*}v")), "")
        if kind == "s":
            return self.strings[int(value)] if value else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n" or not value:
            return value
        try:
            number = Decimal(value)
        except InvalidOperation:
            return value
        at = int(cell.get("s", "0"))
        code = self.formats[at] if at < len(self.formats) else ""
        return shown(number, code, is_1904=self.is_1904)


def sheets(data: bytes) -> Iterator[tuple[str, list[Row]]]:
    """The name of each visible sheet and its visible rows: texts by the number of their column.

    A merged cell stands in its first row and column. Ignored: hidden sheets, rows and columns,
    chart sheets. What is no workbook is a `ValueError`, `KeyError`, `BadZipFile` or `LxmlError`.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        _, kinds = _relations(package, "_rels/.rels", "")
        path = kinds["officeDocument"]
        folder, file = posixpath.split(path)
        parts, targets = _relations(package, f"{folder}/_rels/{file}.rels", folder)
        root = _root(package, path)
        book = Workbook(
            _strings(package, targets),
            _formats(package, targets),
            any(one.get("date1904") in ("1", "true") for one in root.iter("{*}workbookPr")),
        )
        for sheet in root.iter("{*}sheet"):
            part = parts.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "", "")
            if sheet.get("state", "visible") == "visible" and "worksheets/" in part:
                with package.open(part) as content:
                    yield sheet.get("name", ""), list(_rows(content, book))


def _rows(content: object, book: Workbook) -> Iterator[Row]:
    hidden: set[int] = set()
    tags = ("{*}cols", "{*}row")
    for _, element in etree.iterparse(content, tag=tags, resolve_entities=False, huge_tree=True):
        if etree.QName(element).localname == "cols":
            hidden = set(_hidden_columns(element))
        elif element.get("hidden") not in ("1", "true"):
            yield _row(element, book, hidden)
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _row(element: etree._Element, book: Workbook, hidden: set[int]) -> Row:
    found: Row = {}
    column = 0
    for cell in element.iterchildren("{*}c"):
        letters = _COLUMN.match(cell.get("r", ""))
        column = _number(letters[0]) if letters else column + 1
        if column not in hidden and (text := " ".join(book.cell(cell).split())):
            found[column] = text
    return found


def _hidden_columns(element: etree._Element) -> Iterator[int]:
    for one in element.iterchildren("{*}col"):
        if one.get("hidden") in ("1", "true"):
            last = min(int(one.get("max", "0")), MOST_COLUMNS)
            yield from range(int(one.get("min", "1")), last + 1)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(element: etree._Element) -> str:
    """The text of a string without its phonetic help."""
    texts = element.iter("{*}t")
    return "".join(
        one.text or "" for one in texts if next(one.iterancestors("{*}rPh"), None) is None
    )


def _root(package: zipfile.ZipFile, path: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    return etree.fromstring(package.read(path), parser)


def _relations(
    package: zipfile.ZipFile, path: str, folder: str
) -> tuple[dict[str, str], dict[str, str]]:
    """Where the parts that a part refers to stand: by id, and by the last word of their kind."""
    by_id: dict[str, str] = {}
    by_kind: dict[str, str] = {}
    for one in _root(package, path):
        target = one.get("Target", "")
        place = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        place = posixpath.normpath(place).lstrip("/")
        by_id[one.get("Id", "")] = place
        by_kind[one.get("Type", "").rpartition("/")[2]] = place
    return by_id, by_kind


def _strings(package: zipfile.ZipFile, targets: dict[str, str]) -> list[str]:
    part = targets.get("sharedStrings")
    return [_text(one) for one in _root(package, part).iterchildren("{*}si")] if part else []


def _formats(package: zipfile.ZipFile, targets: dict[str, str]) -> list[str]:
    """The format code of each style of a cell."""
    if not (part := targets.get("styles")):
        return []
    root = _root(package, part)
    codes = dict(BUILT_IN)
    for one in root.iter("{*}numFmt"):
        codes[int(one.get("numFmtId", "0"))] = one.get("formatCode", "")
    styles = (one for styles in root.iter("{*}cellXfs") for one in styles)
    return [codes.get(int(one.get("numFmtId", "0")), "") for one in styles]
