"""Word 97-2003 (.doc) and Rich Text (.rtf), through a program that is installed."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import office
from lotrinh.reading.files.options import Changes
from lotrinh.reading.files.signatures import OLE, RICH_TEXT
from lotrinh.reading.files.word import docx
from lotrinh.reading.text import KeptText

_PLAIN = {"antiword": ("-m", "UTF-8.txt", "-w", "0"), "catdoc": ("-d", "utf-8", "-w")}


def text(
    name: str,
    data: bytes,
    changes: Changes = "accepted",
    *,
    find: office.Find = shutil.which,
    run: office.Run = office.run,
) -> KeptText:
    """The text that LibreOffice makes a .docx of, else that antiword or catdoc print.

    The last two read no Rich Text and know no tracked changes. A file that is neither and one that
    no installed program reads are an `UnreadableFile`.
    """
    if not data.startswith((OLE, RICH_TEXT)):
        raise UnreadableFile(
            f"{name}: không phải tệp Word (.doc, .rtf); hãy mở bằng Word và lưu thành .docx.",
            f"{name}: is not a Word file (.doc, .rtf); open it in Word and save it as .docx.",
        )
    with TemporaryDirectory() as folder:
        source = Path(folder) / ("vao.rtf" if data.startswith(RICH_TEXT) else "vao.doc")
        source.write_bytes(data)
        try:
            made = office.converted(source, "docx", find, run)
            printed = _printed(source, find, run) if made is None else None
        except (OSError, UnicodeDecodeError):
            raise office.not_converted(name, ".docx") from None
    if made is not None:
        return docx.text(name, made, changes)
    if printed is None:
        raise office.not_installed(name, source.suffix, ".docx")
    return KeptText.of_blocks(map(_row, printed.splitlines()))


def _printed(source: Path, find: office.Find, run: office.Run) -> str | None:
    """What antiword or catdoc print of a .doc; none without either."""
    for program, options in _PLAIN.items():
        if source.suffix == ".doc" and (found := find(program)):
            return run([found, *options, str(source)]).decode()
    return None


def _row(line: str) -> str:
    """A printed line; between upright rules, the cells of a table."""
    if line.startswith("|") and line.rstrip().endswith("|"):
        return "\t".join(line.strip().strip("|").split("|"))
    return line
