"""Pictures of documents: scans and photographs."""

from lotrinh.reading.files.layout.paragraphs import paragraphs
from lotrinh.reading.files.layout.running import without_running
from lotrinh.reading.files.options import Watch
from lotrinh.reading.files.scan.tesseract import Recognise, pages, recognise
from lotrinh.reading.text import KeptText


def text(name: str, data: bytes, watch: Watch, recognise: Recognise = recognise) -> KeptText:
    """The text that Tesseract reads in a picture (of several pages in a TIFF), laid out as a PDF's.

    Without Tesseract, or when it fails, it is an `UnreadableFile`.
    """
    watch(0, 1)
    found = pages(recognise(name, data))
    return KeptText.of_pages(paragraphs(without_running(found)), scans=range(1, len(found) + 1))
