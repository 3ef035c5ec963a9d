"""Which format a file is read as, and what to say when it is not what its name says."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath

from lotrinh.domain.errors import LotrinhError, UnreadableFile
from lotrinh.reading.files.mojibake import repaired
from lotrinh.reading.files.tracked import Changes
from lotrinh.reading.text import KeptText

Watch = Callable[[int, int], None]
LIMIT = 100 * 2**20
FORMATS = {
    ".txt": "plain", ".md": "plain", ".docx": "word", ".doc": "doc", ".rtf": "doc",
    ".xlsx": "sheet", ".xls": "sheet", ".html": "page", ".htm": "page", ".pdf": "pdf",
    ".png": "picture", ".jpg": "picture", ".jpeg": "picture", ".tif": "picture", ".tiff": "picture",
}  # fmt: skip
TRACKED = frozenset({"word", "doc"})
WATCHED = frozenset({"pdf", "picture"})
_EXCEL = (".xlsx", ".xls")
_WORD = (".docx", ".doc", ".rtf")
_BY_CONTENT = ((b"PK\x03\x04", "word"), (b"\xd0\xcf\x11\xe0", "doc"), (b"{\\rtf", "doc"))
_OPENINGS = (
    (b"%PDF-", "PDF", (".pdf",)),
    (b"PK\x03\x04", "Word/Excel/ZIP", (*_WORD, *_EXCEL)),
    (b"\xd0\xcf\x11\xe0", "Word 97-2003 (.doc)", (*_WORD, *_EXCEL)),
    (b"\x89PNG", "PNG", (".png",)),
    (b"\xff\xd8\xff", "JPEG", (".jpg", ".jpeg")),
    (b"II*\0", "TIFF", (".tif", ".tiff")),
    (b"MM\0*", "TIFF", (".tif", ".tiff")),
)  # fmt: skip


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

    `watch` hears how many of how many pages of a PDF or picture have been read: scans take seconds.
    Empty, oversized, unknown, mislabelled and broken files are an `UnreadableFile`.
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
    _refuse_mislabelled(name, suffix, data)
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


def _refuse_mislabelled(name: str, suffix: str, data: bytes) -> None:
    for opening, kind, suffixes in _OPENINGS:
        if data.startswith(opening) and suffix not in suffixes:
            raise UnreadableFile(
                f"{name}: nội dung là tệp {kind}, không phải {suffix}; hãy dùng đúng đuôi tệp, "
                f"hoặc lưu lại dạng {suffix}.",
                f"{name}: holds {kind}, not {suffix}; give it its right extension, or save it "
                f"as {suffix}.",
            )


def _module(suffix: str, data: bytes) -> str:
    """The reader of a file; Word's formats are often saved under each other's names."""
    if suffix not in _WORD:
        return FORMATS[suffix]
    if suffix == ".doc" and data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return "page"
    found = (module for opening, module in _BY_CONTENT if data.startswith(opening))
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
