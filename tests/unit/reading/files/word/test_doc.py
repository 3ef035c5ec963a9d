"""Word 97-2003 and Rich Text: through whatever program is installed, or one clear sentence."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text, office
from lotrinh.reading.files.signatures import OLE
from lotrinh.reading.files.word import doc
from lotrinh.reading.text import KeptText

Word = Callable[..., bytes]
BINARY = OLE + b"\0" * 20
RICH = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}{\f1 .VnTime;}}"
    rb"\f0 Cao B\u7857?ng, {\f1 t\'d8nh}\par}"
)


def only(*programs: str) -> Callable[[str], str | None]:
    """A machine that has these programs."""
    return lambda program: f"/bin/{program}" if program in programs else None


def writes(docx: bytes) -> Callable[[Sequence[str]], bytes]:
    """LibreOffice that makes the given file."""

    def run(command: Sequence[str]) -> bytes:
        assert command[0] == "/bin/soffice"
        assert command[1].startswith("-env:UserInstallation=file:")
        Path(command[-1]).with_suffix(".docx").write_bytes(docx)
        return b""

    return run


CHANGED = (
    "<w:p><w:r><w:t>đạt </w:t></w:r><w:ins><w:r><w:t>9%</w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>8%</w:delText></w:r></w:del></w:p>"
)


def test_libreoffice_makes_a_docx_and_its_changes_count(word: Word) -> None:
    run, find = writes(word(CHANGED)), only("soffice", "antiword")
    assert doc.text("a.doc", BINARY, find=find, run=run).text == "đạt 9%\n"
    assert doc.text("a.doc", BINARY, "rejected", find=find, run=run).text == "đạt 8%\n"


@pytest.mark.parametrize("program", ["antiword", "catdoc"])
def test_a_program_that_prints_text_will_do(program: str) -> None:
    printed = "Phụ lục\n\n|TT  |Dự án  |\n|1   |Cầu    |\nHết".encode()

    def run(command: Sequence[str]) -> bytes:
        assert command[0] == f"/bin/{program}"
        assert Path(command[-1]).read_bytes() == BINARY
        return printed

    assert doc.text("a.doc", BINARY, find=only(program), run=run).text == (
        "Phụ lục\nTT\tDự án\n1\tCầu\nHết\n"
    )


def fails(command: Sequence[str]) -> bytes:
    raise TimeoutError


@pytest.mark.parametrize(
    ("data", "find", "run", "sentence"),
    [
        (BINARY, only(), fails, "a.doc: reading .doc needs LibreOffice; install it on this"),
        (RICH, only("antiword"), fails, "a.doc: reading .rtf needs LibreOffice; install it on"),
        (BINARY, only("soffice"), fails, "a.doc: cannot be converted to .docx, it is"),
        (BINARY, only("soffice"), lambda _: b"", "a.doc: cannot be converted to .docx, it is"),
        (BINARY, only("soffice"), writes(b"PK"), "a.doc: is not a readable Word (.docx) file;"),
        (BINARY, only("catdoc"), lambda _: b"\xff", "a.doc: cannot be converted to .docx, it is"),
        (b"khong", only("soffice"), fails, "a.doc: is not a Word file (.doc, .rtf);"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(
    data: bytes, find: office.Find, run: office.Run, sentence: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        doc.text("a.doc", data, find=find, run=run)
    assert caught.value.message.en.startswith(sentence)
    assert caught.value.message.vi.startswith("a.doc: ")
    assert "\n" not in caught.value.message.vi + caught.value.message.en


def test_a_command_says_what_it_prints_and_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert office.run(["echo", "Cao Bằng"]) == "Cao Bằng\n".encode()
    monkeypatch.setattr(office, "SECONDS", 0.05)
    with pytest.raises(TimeoutError):
        office.run(["sh", "-c", "cat /dev/zero > /dev/null"])


def test_word_files_are_known_by_what_they_hold(
    word: Word, monkeypatch: pytest.MonkeyPatch
) -> None:
    paragraph = "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"
    assert kept_text("a.doc", word(paragraph)).text == "chữ\n"
    assert kept_text("a.rtf", word(paragraph)).text == "chữ\n"
    page = "\ufeff\r\n<html><body><p>chữ</p></body></html>"
    assert kept_text("a.doc", page.encode()).text == "chữ\n"
    monkeypatch.setattr(doc, "text", lambda name, data, changes: KeptText(f"{name} {changes}"))
    assert kept_text("a.docx", BINARY, "rejected").text == "a.docx rejected"
    assert kept_text("a.doc", RICH).text == "a.doc accepted"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_itself_reads_rich_text_with_an_old_font() -> None:
    assert kept_text("a.rtf", RICH).text == "Cao Bằng, tỉnh\n"
