"""The bytes of a plan folder or of a `.zip` of it, within limits and never from outside it."""

import re
import stat
import unicodedata
import zlib
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from os import walk
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lotrinh.catalogue.table import Problem
from lotrinh.domain.message import Message
from lotrinh.exchange.datapackage import DATAPACKAGE
from lotrinh.exchange.package import FolderError, file_problem

LARGEST_FILE = 100_000_000
LARGEST_TOTAL = 200_000_000
MOST_FILES = 10_000
LARGEST_DIRECTORY = 5_000_000
LARGEST_RATIO = 200
RATIO_COUNTS_FROM = 10_000_000
_END, _ZIP64 = b"PK\5\6", b"PK\6\7"
_END_IS_WITHIN = 2**16 + 22 + 20  # the longest comment, the record, the Zip64 locator before it

_NOT_INSIDE = Message(
    "đường dẫn phải nằm trong thư mục kế hoạch: tương đối, dùng /, không có ..",
    "a path stays inside the plan folder: relative, with /, without ..",
)
_NOT_PLAIN = Message(
    "phải là tệp thường: không liên kết, không mật khẩu, nén kiểu zip thông dụng",
    "must be a plain file: no link, no password, ordinary zip compression",
)
_TWICE = Message("có hai lần trong gói", "is there twice")
_TOO_LARGE = Message("mỗi tệp tối đa 100 MB", "a file has at most 100 MB")


@dataclass(frozen=True)
class _Entry:
    name: str
    is_plain: bool
    open: Callable[[], IO[bytes]]


def read_source(path: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file by its path inside, and a problem for each one that was refused.

    Limits: 100 MB a file, 200 MB together, 10,000 files, unpacked at most 200 times the zip.
    Hidden files are ignored; links are never followed. `FolderError` when it is neither a folder
    with a `datapackage.json` nor a zip of one, or is above a limit.
    """
    if path.is_dir():
        if not (path / DATAPACKAGE).is_file():
            raise _not_a_package(path)
        return _read(path, list(_folder_entries(path)), LARGEST_TOTAL)
    packed = path.stat().st_size
    if packed > LARGEST_TOTAL or has_long_directory(path):
        raise _above_limits(path)
    try:
        return _read_zip(path, min(LARGEST_TOTAL, max(RATIO_COUNTS_FROM, packed * LARGEST_RATIO)))
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise _not_a_package(path) from error


def is_inside(name: str) -> bool:
    """Whether a path stays in its folder on every system: relative, with `/`, without `..`."""
    return not set(name.split("/")) & {"", ".", ".."} and not set(name) & set("\\:\0")


def has_long_directory(path: Path) -> bool:
    """Whether a zip lists more than could be within the limits, before all of it is unpacked.

    Zip64 counts as long: nothing within the limits needs it. Every possible end record is asked.
    """
    if not path.is_file():
        return False
    with path.open("rb") as handle:
        handle.seek(max(0, path.stat().st_size - _END_IS_WITHIN))
        tail = handle.read()
    ends = [one.start() for one in re.finditer(_END, tail)]
    return any(
        int.from_bytes(tail[end + 12 : end + 16], "little") > LARGEST_DIRECTORY
        or tail[max(0, end - 20) : end].startswith(_ZIP64)
        for end in ends
    )


def _read_zip(path: Path, most: int) -> tuple[dict[str, bytes], list[Problem]]:
    if not path.is_file():
        raise _not_a_package(path)
    with ZipFile(path) as archive:
        entries = _without_top([one for one in _zip_entries(archive) if not _is_hidden(one.name)])
        if all(one.name != DATAPACKAGE for one in entries):
            raise _not_a_package(path)
        return _read(path, entries, most)


def _folder_entries(root: Path) -> Iterator[_Entry]:
    for folder, folders, files in walk(root, onerror=_raise):
        folders[:] = sorted(one for one in folders if not _is_hidden(one))
        linked = [one for one in folders if Path(folder, one).is_symlink()]
        for path in (Path(folder, name) for name in sorted(files + linked) if not _is_hidden(name)):
            is_plain = stat.S_ISREG(path.lstat().st_mode)
            yield _Entry(path.relative_to(root).as_posix(), is_plain, partial(_opened, path))


def _opened(path: Path) -> IO[bytes]:
    return path.open("rb")


def _zip_entries(archive: ZipFile) -> Iterator[_Entry]:
    for info in archive.infolist():
        if not info.is_dir():
            yield _Entry(info.orig_filename, _is_plain(info), partial(archive.open, info))


def _is_plain(info: ZipInfo) -> bool:
    is_locked = bool(info.flag_bits & 1)
    is_regular = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG)
    return is_regular and not is_locked and info.compress_type in (ZIP_STORED, ZIP_DEFLATED)


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(
        part.startswith(".") and part not in (".", "..") for part in parts
    )


def _without_top(entries: list[_Entry]) -> list[_Entry]:
    """The entries of a zip that was made of the folder and not of what is in it."""
    tops = {one.name.partition("/")[0] for one in entries}
    if len(tops) != 1 or any("/" not in one.name for one in entries):
        return entries
    return [replace(one, name=one.name.partition("/")[2]) for one in entries]


def _read(
    path: Path, entries: Iterable[_Entry], most: int
) -> tuple[dict[str, bytes], list[Problem]]:
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    left = most
    for count, entry in enumerate(entries, start=1):
        name = unicodedata.normalize("NFC", entry.name)
        refused, data = _bytes(entry, name, files, left)
        left -= len(data)
        if left < 0 or count > MOST_FILES:
            raise _above_limits(path)
        if refused:
            problems.append(Problem(name, None, "", "", refused))
        else:
            files[name] = data
    return files, problems


def _bytes(
    entry: _Entry, name: str, seen: Container[str], left: int
) -> tuple[Message | None, bytes]:
    if not is_inside(name):
        return _NOT_INSIDE, b""
    if not entry.is_plain:
        return _NOT_PLAIN, b""
    if name in seen:
        return _TWICE, b""
    with entry.open() as handle:
        data = handle.read(min(LARGEST_FILE, left) + 1)
    return _TOO_LARGE if len(data) > LARGEST_FILE else None, data


def _not_a_package(path: Path) -> FolderError:
    problem = file_problem(
        path.name,
        f"không phải thư mục kế hoạch (có {DATAPACKAGE}) hay tệp .zip còn nguyên của nó",
        f"is neither a plan folder (with {DATAPACKAGE}) nor an intact .zip of one",
    )
    return FolderError([problem])


def _above_limits(path: Path) -> FolderError:
    problem = file_problem(
        path.name,
        "quá lớn: tối đa 200 MB sau khi giải nén, 10.000 tệp, gấp 200 lần tệp nén",
        "is too large: at most 200 MB unpacked, 10,000 files, 200 times the zip",
    )
    return FolderError([problem])


def _raise(error: OSError) -> None:
    raise error
