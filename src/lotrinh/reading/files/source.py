"""Which format a file really has, and what to say when it has none that can be read."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText

LIMIT = 100 * 2**20
FORMATS = {
    ".txt": "plain", ".md": "plain", ".docx": "word", ".html": "page", ".htm": "page", ".pdf": "pdf"
}  # fmt: skip


def load(path: Path) -> tuple[bytes, KeptText]:
    """The bytes and the kept text of a file; `UnreadableFile` says in one sentence why not."""
    try:
        size = path.stat().st_size
        if path.is_file() and size <= LIMIT:
            data = path.read_bytes()
            return data, kept_text(path.name, data)
    except OSError as error:
        raise UnreadableFile(
            f"Không mở được {path}: {error.strerror}.", f"Cannot open {path}: {error.strerror}."
        ) from None
    if not path.is_file():
        raise UnreadableFile(
            f"{path} không phải là tệp; hãy chỉ đúng tệp văn bản.",
            f"{path} is not a file; name the document file itself.",
        )
    raise _too_large(path.name, size)


def kept_text(name: str, data: bytes) -> KeptText:
    """The kept text of a file's bytes, read as its name says; `name` is shown in errors.

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
    text = _reader(FORMATS[suffix])(name, data)
    if not text.text.strip():
        raise UnreadableFile(
            f"{name}: không có chữ nào đọc được; nếu là bản quét, cần bản có lớp chữ.",
            f"{name}: there is no text to read; a scan needs a version with a text layer.",
        )
    return text


def _reader(module: str) -> Callable[[str, bytes], KeptText]:
    reader: Callable[[str, bytes], KeptText] = import_module(f"lotrinh.reading.files.{module}").text
    return reader


def _too_large(name: str, size: int) -> UnreadableFile:
    megabytes = size // 2**20
    limit = LIMIT // 2**20
    return UnreadableFile(
        f"{name}: {megabytes} MB, lớn hơn mức {limit} MB; hãy tách hoặc nén ảnh trong tệp.",
        f"{name}: {megabytes} MB is over the limit of {limit} MB; split it or shrink its images.",
    )
