"""Plain text and Markdown."""

import codecs

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText


def text(name: str, data: bytes) -> KeptText:
    """UTF-8, or UTF-16 with its mark; bytes that are not text are an `UnreadableFile`."""
    encoding = "UTF-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "UTF-8"
    try:
        decoded = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{name}: byte thứ {error.start + 1} không phải chữ {encoding}; hãy lưu lại dạng "
            "UTF-8, hoặc kiểm tra đuôi tệp.",
            f"{name}: byte {error.start + 1} is not {encoding} text; save it as UTF-8, or check "
            "the file's extension.",
        ) from None
    if "\0" in decoded:
        raise UnreadableFile(
            f"{name}: là tệp nhị phân, không phải văn bản; hãy kiểm tra đuôi tệp.",
            f"{name}: is a binary file, not text; check the file's extension.",
        )
    return KeptText.of(decoded)
