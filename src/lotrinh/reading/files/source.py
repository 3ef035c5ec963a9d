"""Which format a file is read as, and what to say when it is not what its name says."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath

from lotrinh.domain.errors import LotrinhError, UnreadableFile
from lotrinh.reading.files.encoding.mojibake import repaired
from lotrinh.reading.files.options import Changes, Watch
from lotrinh.reading.files.signatures import (
    OLE,
    RICH_TEXT,
    ZIP,
    is_markup,
    refuse_locked,
    refuse_mislabelled,
)
from lotrinh.reading.text import KeptText

LIMIT = 100 * 2**20
FORMATS = {
    ".txt": "plain", ".md": "plain", ".docx": "word.docx", ".doc": "word.doc", ".rtf": "word.doc",
    ".xlsx": "excel.xlsx", ".xls": "excel.xls", ".html": "html.page", ".htm": "html.page",
    ".pdf": "pdf.document", ".png": "scan.picture", ".jpg": "scan.picture",
    ".jpeg": "scan.picture", ".tif": "scan.picture", ".tiff": "scan.picture",
}  # fmt: skip
TRACKED = frozenset({"word.docx", "word.doc"})
WATCHED = frozenset({"pdf.document", "scan.picture"})
_WORD, _EXCEL = (".docx", ".doc", ".rtf"), (".xlsx", ".xls")
_BY_CONTENT = {
    **dict.fromkeys(_WORD, ((ZIP, "word.docx"), (OLE, "word.doc"), (RICH_TEXT, "word.doc"))),
    **dict.fromkeys(_EXCEL, ((ZIP, "excel.xlsx"), (OLE, "excel.xls"))),
}


def load(path: Path, changes: Changes = "accepted") -> KeptText:
    """The kept text of a file; `UnreadableFile` says in one sentence why not.

    Of a Word file with tracked changes it is the text after them or, `rejected`, before. A file
    over `LIMIT` is refused unread; a missing one is the system's own `OSError`.
    """
    size = path.stat().st_size
    if not path.is_file():
        raise UnreadableFile(
            f"{path} không phải là tệp; hãy chỉ đúng tệp văn bản.",
            f"{path} is not a file; name the document file itself.",
        )
    if size > LIMIT:
        raise _too_large(path.name, size)
    return kept_text(path.name, path.read_bytes(), changes)


def kept_text(
    name: str,
    data: bytes,
    changes: Changes = "accepted",
    watch: Watch = lambda done, of: None,
) -> KeptText:
    """The kept text of a file's bytes, read as its name says; `name` is shown in errors.

    `watch` hears of each scanned page. Empty, oversized, unknown, mislabelled, locked and broken
    files are an `UnreadableFile`.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise UnreadableFile(
            f"{name}: chưa đọc được loại tệp này; hãy dùng {known}.",
            f"{name}: this kind of file cannot be read; use {known}.",
        )
    if not data.strip():
        raise UnreadableFile(f"{name}: tệp rỗng.", f"{name}: the file is empty.")
    if len(data) > LIMIT:
        raise _too_large(name, len(data))
    refuse_mislabelled(name, suffix, data)
    refuse_locked(name, data)
    module = _module(suffix, data)
    more = (changes,) if module in TRACKED else (watch,) if module in WATCHED else ()
    try:
        text: KeptText = _reader(module)(name, data, *more)
    except LotrinhError:
        raise
    except Exception as error:  # the libraries behind the formats raise anything on spoilt files
        raise UnreadableFile(
            f"{name}: tệp hỏng, không đọc được; hãy mở và lưu lại, hoặc xin bản khác.",
            f"{name}: the file is broken and cannot be read; save it again, or ask for another.",
        ) from error
    if (mended := repaired(text.text)) != text.text:
        text = text.respelt(mended)
    if not text.text.strip():
        raise UnreadableFile(
            f"{name}: không có chữ nào đọc được; nếu là bản quét, cần bản có lớp chữ.",
            f"{name}: there is no text to read; a scan needs a version with a text layer.",
        )
    return text


def _module(suffix: str, data: bytes) -> str:
    """The reader of a file; those of Word and Excel are often saved under each other's names."""
    if suffix in (".doc", ".xls") and is_markup(data):
        return "html.page"
    found = (name for opening, name in _BY_CONTENT.get(suffix, ()) if data.startswith(opening))
    return next(found, FORMATS[suffix])


def _reader(module: str) -> Callable[..., KeptText]:
    reader: Callable[..., KeptText] = import_module(f"lotrinh.reading.files.{module}").text
    return reader


def _too_large(name: str, size: int) -> UnreadableFile:
    megabytes = size // 2**20
    limit = LIMIT // 2**20
    return UnreadableFile(
        f"{name}: {megabytes} MB, lớn hơn mức {limit} MB; hãy tách hoặc nén ảnh trong tệp.",
        f"{name}: {megabytes} MB is over the limit of {limit} MB; split it or shrink its images.",
    )
