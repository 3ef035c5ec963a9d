"""A workbook file before it is read: its limits, and where a formula has failed."""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from lotrinh.exchange.package import FolderError, file_problem
from lotrinh.exchange.source import LARGEST_RATIO, RATIO_COUNTS_FROM, has_long_directory

LARGEST = 500_000_000  # unpacked; a hundred thousand figures are 150 MB of XML
MOST_PARTS = 1_000
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(?:[^<]|<(?!/(?:\w+:)?c>))*?<(?:\w+:)?v>([^<]*)<")
_FAR_CELL = re.compile(
    rb"=\s*[\"'](?:[A-Za-z]{3}|[C-Zc-z][A-Za-z]|[Bb][I-Zi-z])[0-9]+[\"']"
    rb"|=\s*[\"'][A-Za-z]+(?:[4-9][0-9]{5}|[0-9]{7})"
)  # a cell beyond BH399999: all before it would be held in memory
_PLACELESS_CELL = re.compile(rb"<(?:\w+:)?c(?:\s(?![^>]*\br\s*=)[^>]*)?>")
_FAR_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"'](?:[4-9][0-9]{5}|[0-9]{7})")
_FAILED = re.compile(rb"=\s*[\"']e[\"']")
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Z]+)([0-9]+)[\"']")

Place = tuple[int, int]


def failed_cells(path: Path) -> Mapping[str, Mapping[Place, str]]:
    """The cells whose formula has failed (`#N/A`), by sheet and by row and column counted from 0.

    Limits: 500 MB unpacked and at most 200 times the file, 1,000 parts, cells up to BH399999.
    `FolderError` when it is no intact `.xlsx`, or is above a limit.
    """
    try:
        if (path.exists() and not path.is_file()) or has_long_directory(path):
            raise _no_workbook(path)
        with ZipFile(path) as archive:
            return _checked(path, archive)
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, LookupError) as error:
        raise _no_workbook(path) from error


def _checked(path: Path, archive: ZipFile) -> dict[str, Mapping[Place, str]]:
    entries = archive.infolist()
    most = min(LARGEST, max(RATIO_COUNTS_FROM, path.stat().st_size * LARGEST_RATIO))
    if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > most:
        raise _too_large(path)
    failed: dict[str, Mapping[Place, str]] = {}
    for one in entries:
        data = archive.read(one)
        data = data[data.find(b"sheetData") : data.rfind(b"sheetData")]
        if data:
            if _is_far(data):
                raise _too_large(path)
            if _FAILED.search(data):
                failed[one.filename] = dict(_failed(data))
    names = _sheet_names(archive) if failed else {}
    return {names[part]: cells for part, cells in failed.items()}


def _is_far(sheet: bytes) -> bool:
    if _FAR_CELL.search(sheet):
        return True
    return bool(_FAR_ROW.search(sheet) and _PLACELESS_CELL.search(sheet))


def _failed(sheet: bytes) -> Iterator[tuple[Place, str]]:
    for cell in _CELL.finditer(sheet):
        place = _PLACE.search(cell[1])
        if place and _FAILED.search(cell[1]):
            column = 0
            for letter in place[1]:
                column = column * 26 + letter - 64
            yield (int(place[2]) - 1, column - 1), cell[2].decode("utf-8", errors="replace")


def _sheet_names(archive: ZipFile) -> dict[str, str]:
    """The names of the sheets by the parts that hold them."""
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    parts = {one.get("Id"): one.get("Target", "") for one in links}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    names = {}
    for one in book.findall(".//{*}sheet"):
        id = next(value for key, value in one.items() if key.endswith("}id"))
        names["xl/" + parts[id].removeprefix("/xl/")] = one.get("name", "")
    return names


def _no_workbook(path: Path) -> FolderError:
    problem = file_problem(
        path.name, "không phải tệp .xlsx còn nguyên", "is not an intact .xlsx workbook"
    )
    return FolderError([problem])


def _too_large(path: Path) -> FolderError:
    problem = file_problem(
        path.name,
        "quá lớn: tối đa 500 MB sau khi giải nén, gấp 200 lần tệp, ô xa nhất BH399999",
        "is too large: at most 500 MB unpacked, 200 times the file, cells up to BH399999",
    )
    return FolderError([problem])
