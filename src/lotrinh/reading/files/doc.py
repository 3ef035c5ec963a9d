"""Documents of Word 97-2003 (.doc) and Rich Text (.rtf), through a program that is installed."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import word
from lotrinh.reading.files.tracked import Changes
from lotrinh.reading.text import KeptText

OLE, RICH_TEXT = b"\xd0\xcf\x11\xe0", b"{\\rtf"
SECONDS = 120
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OFFICES = ("soffice", "libreoffice")
_PLAIN = {"antiword": ("-m", "UTF-8.txt", "-w", "0"), "catdoc": ("-d", "utf-8", "-w")}

Find = Callable[[str], str | None]
Run = Callable[[Sequence[str]], bytes]


def run(command: Sequence[str]) -> bytes:
    """What a command prints; `TimeoutError` when it takes longer than `SECONDS`.

    Its whole group ends with it, since LibreOffice starts a process of its own.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(timeout=SECONDS)[0]
        except subprocess.TimeoutExpired:
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            raise TimeoutError from None


def text(
    name: str,
    data: bytes,
    changes: Changes = "accepted",
    *,
    find: Find = shutil.which,
    run: Run = run,
) -> KeptText:
    """The text that LibreOffice makes a .docx of, else that antiword or catdoc print.

    The last two read no Rich Text and know no tracked changes. A file that is neither, a locked
    one and one that no installed program reads are an `UnreadableFile`.
    """
    if not data.startswith((OLE, RICH_TEXT)):
        raise UnreadableFile(
            f"{name}: không phải tệp Word (.doc, .rtf); hãy mở bằng Word và lưu thành .docx.",
            f"{name}: is not a Word file (.doc, .rtf); open it in Word and save it as .docx.",
        )
    if _LOCKED in data:
        raise UnreadableFile(
            f"{name}: đang khóa bằng mật khẩu; hãy bỏ mật khẩu trong Word rồi lưu lại.",
            f"{name}: is locked with a password; remove it in Word and save the file again.",
        )
    with TemporaryDirectory() as folder:
        try:
            return _converted(name, data, Path(folder), changes, find, run)
        except (OSError, UnicodeDecodeError):
            raise UnreadableFile(
                f"{name}: không chuyển được sang .docx; hãy mở bằng Word và lưu thành .docx.",
                f"{name}: cannot be converted to .docx; open it in Word and save it as .docx.",
            ) from None


def _converted(
    name: str, data: bytes, folder: Path, changes: Changes, find: Find, run: Run
) -> KeptText:
    """The text through the first program there is; `OSError` when it makes nothing of the file."""
    source = folder / ("vao.rtf" if data.startswith(RICH_TEXT) else "vao.doc")
    source.write_bytes(data)
    if office := next(filter(None, map(find, _OFFICES)), None):
        profile = (folder / "ho-so").as_uri()
        run([
            office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to",
            "docx:MS Word 2007 XML", "--outdir", str(folder), str(source),
        ])  # fmt: skip
        return word.text(name, (folder / "vao.docx").read_bytes(), changes)
    for program, options in _PLAIN.items():
        if source.suffix == ".doc" and (found := find(program)):
            printed = run([found, *options, str(source)]).decode()
            return KeptText.of_blocks(map(_row, printed.splitlines()))
    raise UnreadableFile(
        f"{name}: đọc tệp {source.suffix} cần LibreOffice; hãy cài LibreOffice trên máy này, hoặc "
        "mở bằng Word và lưu thành .docx.",
        f"{name}: reading {source.suffix} needs LibreOffice; install it on this machine, or open "
        "the file in Word and save it as .docx.",
    )


def _row(line: str) -> str:
    """A printed line; between upright rules, the cells of a table."""
    if line.startswith("|") and line.rstrip().endswith("|"):
        return "\t".join(line.strip().strip("|").split("|"))
    return line
