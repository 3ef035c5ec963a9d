"""Excel 97-2003: through LibreOffice, or one clear sentence."""

import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text, office
from lotrinh.reading.files.excel import xls
from lotrinh.reading.files.signatures import OLE

BINARY = OLE + b"\0" * 20


def workbook() -> bytes:
    """A workbook of two cells."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    book.add_worksheet("Vốn").write_row(0, 0, ["Cầu Tà Lùng", 62.2])
    book.close()
    return data.getvalue()


def writes(content: bytes) -> office.Run:
    """LibreOffice that makes the given file."""

    def run(command: Sequence[str]) -> bytes:
        assert "xlsx:Calc MS Excel 2007 XML" in command
        Path(command[-1]).with_suffix(".xlsx").write_bytes(content)
        return b""

    return run


def installed(program: str) -> str | None:
    """A machine that has LibreOffice."""
    return "/bin/soffice" if program == "soffice" else None


def test_libreoffice_makes_a_workbook_of_it() -> None:
    kept = xls.text("a.xls", BINARY, find=installed, run=writes(workbook()))
    assert kept.text == "Vốn\nCầu Tà Lùng\t62,2\n"


@pytest.mark.parametrize(
    ("find", "run", "sentence"),
    [
        (lambda _: None, writes(b""), "a.xls: reading .xls needs LibreOffice; install it on this"),
        (installed, lambda _: b"", "a.xls: cannot be converted to .xlsx, it is broken or locked;"),
        (installed, writes(b"PK"), "a.xls: is not a readable Excel (.xlsx) file; open it in"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    find: office.Find, run: office.Run, sentence: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        xls.text("a.xls", BINARY, find=find, run=run)
    assert caught.value.message.en.startswith(sentence)
    assert caught.value.message.vi.startswith("a.xls: ")
    assert "\n" not in caught.value.message.vi + caught.value.message.en


def test_workbooks_are_known_by_what_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept_text("a.xls", workbook()).text == "Vốn\nCầu Tà Lùng\t62,2\n"
    page = "<html><body><table><tr><td>Cầu</td><td>62,2</td></tr></table></body></html>"
    assert kept_text("a.xls", page.encode()).text == "Cầu\t62,2\n"
    monkeypatch.setattr(office, "_OFFICES", ())
    with pytest.raises(UnreadableFile, match=r"reading \.xls needs LibreOffice"):
        kept_text("a.xlsx", BINARY)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_itself_reads_an_old_workbook(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook())
    profile = (tmp_path / "ho-so").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xls",
         "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")],
        check=True, capture_output=True,
    )  # fmt: skip
    assert kept_text("a.xls", (tmp_path / "a.xls").read_bytes()).text == (
        "Vốn\nCầu Tà Lùng\t62,2\n"
    )
