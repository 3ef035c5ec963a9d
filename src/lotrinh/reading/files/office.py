"""LibreOffice and its like: programs of their own that a computer may have or not."""

import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from lotrinh.domain.errors import UnreadableFile

SECONDS = 120
_OFFICES = ("soffice", "libreoffice")
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}

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


def converted(source: Path, kind: str, find: Find, run: Run) -> bytes | None:
    """A file as a .docx or .xlsx (`kind`); none without LibreOffice.

    `OSError` when it makes nothing of the file: a broken one, or one locked with a password.
    """
    office = next(filter(None, map(find, _OFFICES)), None)
    if office is None:
        return None
    profile = (source.parent / "ho-so").as_uri()
    run([
        office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to",
        _FILTERS[kind], "--outdir", str(source.parent), str(source),
    ])  # fmt: skip
    return source.with_suffix(f".{kind}").read_bytes()


def not_installed(name: str, old: str, new: str) -> UnreadableFile:
    """What to do without LibreOffice: install it, or save the file in the `new` format."""
    return UnreadableFile(
        f"{name}: đọc tệp {old} cần LibreOffice; hãy cài LibreOffice trên máy này "
        f"(apt install libreoffice), hoặc mở tệp và lưu thành {new}.",
        f"{name}: reading {old} needs LibreOffice; install it on this machine "
        f"(apt install libreoffice), or open the file and save it as {new}.",
    )


def not_converted(name: str, new: str) -> UnreadableFile:
    """What to do when LibreOffice makes nothing of a file."""
    return UnreadableFile(
        f"{name}: không chuyển được sang {new}, tệp hỏng hoặc đang khóa; hãy mở và lưu thành "
        f"{new}.",
        f"{name}: cannot be converted to {new}, it is broken or locked; open it and save it as "
        f"{new}.",
    )
