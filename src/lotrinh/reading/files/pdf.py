"""PDF documents with a text layer."""

import pypdfium2

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText


def text(name: str, data: bytes) -> KeptText:
    """The text layer page by page, a line for each printed line.

    A broken or locked file is an `UnreadableFile`; so is one without a text layer.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            f"{name}: không phải tệp PDF đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable PDF file, or it is locked with a password.",
        ) from None
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return KeptText.of_blocks(line for page in pages for line in page.splitlines())
