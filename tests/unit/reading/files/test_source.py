"""Which format a file is read as, and one sentence for each bad file."""

import os
import unicodedata
from pathlib import Path

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import LIMIT, kept_text, load

LOCKED = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "a.txt: the file is empty."),
        ("a.docx", b" \n", "a.docx: the file is empty."),
        ("a.xyz", b"x", "a.xyz: this kind of file cannot be read; use .txt, .md, .docx, .doc,"),
        ("khong-duoi", b"x", "khong-duoi: this kind of file cannot be read;"),
        ("a.docx", b"%PDF-1.7", "a.docx: holds PDF, not .docx; give it its right extension"),
        ("a.txt", b"%PDF-1.7", "a.txt: holds PDF, not .txt;"),
        ("a.pdf", PNG, "a.pdf: holds PNG, not .pdf;"),
        ("a.pdf", b"\xd0\xcf\x11\xe0" + b"\0" * 9, "a.pdf: holds Word/Excel 97-2003, not"),
        ("a.doc", b"%PDF-1.7", "a.doc: holds PDF, not .doc;"),
        ("a.doc", b"khong", "a.doc: is not a Word file (.doc, .rtf); open it in Word"),
        ("a.pdf", b"PK\x03\x04", "a.pdf: holds Word/Excel/ZIP, not .pdf;"),
        ("a.xlsx", LOCKED, "a.xlsx: is locked with a password; remove it and save the file"),
        ("a.docx", LOCKED, "a.docx: is locked with a password;"),
        ("a.xls", b"khong", "a.xls: is not an Excel file (.xls); open it in Excel"),
        ("a.docx", b"<!doctype html><p>x", "a.docx: is not a readable Word (.docx) file;"),
        ("a.docx", b"PK\x03\x04 rubbish", "a.docx: is not a readable Word (.docx) file;"),
        ("a.txt", b"a\0b", "a.txt: is a binary file, not text;"),
        ("a.txt", b"\0\1\0\2", "a.txt: is a binary file, not text;"),
        ("a.txt", b"chu\x1a\0", "a.txt: is a binary file, not text;"),
        ("a.txt", b"T\xec\xf2nh", "a.txt: byte 2 is not UTF-8 text; save it as UTF-8"),
        ("a.txt", b"\xff\xfea\0b", "a.txt: byte 5 is not UTF-16 text;"),
        ("a.html", b"<html><body></body></html>", "a.html: there is no text to read;"),
        ("a.txt", b"\xef\xbb\xbf", "a.txt: there is no text to read;"),
    ],
)
def test_a_bad_file_is_one_sentence_in_both_languages(
    name: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        kept_text(name, data)
    message = caught.value.message
    assert message.en.startswith(sentence)
    assert message.vi.startswith(f"{name}: ")
    assert "\n" not in message.vi + message.en


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "Tỉnh\r\nCao Bằng".encode()),
        ("A.TXT", "\ufeffTỉnh\nCao Bằng".encode()),
        ("a.md", "Tỉnh\rCao Bằng".encode()),
        ("a.txt", "Tỉnh\nCao Bằng".encode("utf-16")),
        ("a.txt", "Tỉnh\nCao Bằng".encode()),
        ("a.txt", "Tỉnh\nCao Bằng".encode("utf-16-le")),
        ("a.txt", "Tỉnh\nCao Bằng".encode("utf-16-be")),
        ("a.txt", unicodedata.normalize("NFD", "Tỉnh\nCao Bằng").encode()),
    ],
)
def test_every_writing_of_plain_text_is_the_same_text(name: str, data: bytes) -> None:
    assert kept_text(name, data).text == "Tỉnh\nCao Bằng"


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text("Tỉnh Cao Bằng\n", encoding="utf-8")
    assert load(path).text == "Tỉnh Cao Bằng\n"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="is not a file"):
        load(tmp_path)


def test_a_missing_file_is_the_system_s_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "khong-co.txt")


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lon.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 2 * LIMIT)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read into memory"))
    with pytest.raises(UnreadableFile, match=r"lon.txt: 200 MB is over the limit of 100 MB"):
        load(path)


def test_huge_bytes_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="over the limit"):
        kept_text("a.txt", b"a" * (LIMIT + 1))
