"""Plain text and Markdown."""

import codecs
import re

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.encoding.mojibake import letters_of, repaired
from lotrinh.reading.text import KeptText

_BINARY = re.compile(r"[\0-\x08\x0e-\x1a]")
MOST_ZEROS, LEAST_ZEROS = 0.01, 0.2


def text(name: str, data: bytes) -> KeptText:
    """UTF-8, UTF-16 with or without its mark, else an old Vietnamese encoding that is certain.

    Bytes that are not text are an `UnreadableFile`.
    """
    encoding = _encoding(data)
    try:
        decoded = data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = letters_of(data)
        decoded = repaired(shown)
        if decoded == shown:
            raise UnreadableFile(
                f"{name}: byte thứ {error.start + 1} không phải chữ {encoding}; hãy lưu lại dạng "
                "UTF-8, hoặc kiểm tra đuôi tệp.",
                f"{name}: byte {error.start + 1} is not {encoding} text; save it as UTF-8, or "
                "check the file's extension.",
            ) from None
    if _BINARY.search(decoded):
        raise UnreadableFile(
            f"{name}: là tệp nhị phân, không phải văn bản; hãy kiểm tra đuôi tệp.",
            f"{name}: is a binary file, not text; check the file's extension.",
        )
    return KeptText.of(decoded)


def _encoding(data: bytes) -> str:
    """UTF-16 by its mark, or because every other byte is often zero; else UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    if len(data) % 2:
        return "UTF-8"
    zeros = [data[first::2].count(0) / len(data) * 2 for first in (0, 1)]
    if min(zeros) > MOST_ZEROS or max(zeros) < LEAST_ZEROS:
        return "UTF-8"
    return "UTF-16-LE" if zeros[1] > zeros[0] else "UTF-16-BE"
