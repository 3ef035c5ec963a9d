"""Files come from inside the folder only, and never more than the limits."""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from lotrinh.exchange import source
from lotrinh.exchange.package import FolderError
from lotrinh.exchange.source import is_inside, read_source

Write = Callable[[dict[str, bytes]], Path]
ABOUT = {"datapackage.json": b"{}"}


def _zip(path: Path, files: Mapping[str | ZipInfo, bytes], compression: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _refused(path: Path) -> list[str]:
    files, problems = read_source(path)
    assert set(files) == set(ABOUT)
    return [one.file for one in problems]


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a/../../x", "a//x", "./x", "a\\..\\x", "C:x", "a/.", "", "a\0b"]
)
def test_a_path_trick_is_not_inside(name: str) -> None:
    assert not is_inside(name)


@pytest.mark.parametrize("name", ["../x.csv", "/x.csv", "documents/../../x", "a\\..\\..\\x", "C:x"])
def test_a_zip_entry_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    assert _refused(_zip(tmp_path / "a.zip", {**ABOUT, name: b"x"})) == [name]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = ZipInfo("documents/a")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert _refused(_zip(tmp_path / "a.zip", {**ABOUT, link: b"/etc/passwd"})) == ["documents/a"]


def test_unusual_compression_is_refused(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", ABOUT)
    with ZipFile(path, "a", ZIP_BZIP2) as archive:
        archive.writestr("documents/a", b"x" * 100)
    assert _refused(path) == ["documents/a"]


@pytest.mark.filterwarnings("ignore:Duplicate name")  # zipfile warns while the trick is made
def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, ZipInfo("a"): b"1", ZipInfo("b"): b"2"})
    with ZipFile(path, "a") as archive:
        archive.writestr("a", b"3")
    files, problems = read_source(path)
    assert files["a"] == b"1"
    assert [one.file for one in problems] == ["a"]


@pytest.mark.parametrize("place", ["a.csv", "documents"])
def test_a_link_in_a_folder_is_refused(write: Write, tmp_path: Path, place: str) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    root = write(ABOUT)
    (root / place).symlink_to(outside)
    assert _refused(root) == [place]


def test_a_pipe_in_a_folder_is_refused_and_not_waited_for(write: Write) -> None:
    root = write(ABOUT)
    os.mkfifo(root / "a.csv")
    assert _refused(root) == ["a.csv"]


def test_names_are_compared_in_composed_letters(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, "documents/vie\u0323\u0302t.txt": b"x"})
    assert "documents/việt.txt" in read_source(path)[0]


def test_a_folder_that_may_not_be_listed_is_an_error(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "x", path)

    root = write(ABOUT)
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        read_source(root)


def test_a_pipe_is_no_package(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.zip")
    with pytest.raises(FolderError, match="neither a plan folder"):
        read_source(tmp_path / "a.zip")


@pytest.mark.parametrize("data", [b"", b"PK\3\4 broken", b"not a zip" * 100])
def test_what_is_neither_folder_nor_zip_is_one_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(FolderError, match="neither a plan folder"):
        read_source(path)


def test_a_damaged_zip_is_one_problem(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, "a.csv": b"0123456789" * 100})
    data = bytearray(path.read_bytes())
    at = data.index(b"a.csv") + 8
    data[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    with pytest.raises(FolderError, match="neither a plan folder"):
        read_source(path)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: _zip(path, {"a.csv": b"x"})])
def test_without_a_descriptor_it_is_no_package(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    make(tmp_path / "a")
    with pytest.raises(FolderError, match=r"datapackage\.json"):
        read_source(tmp_path / "a")


def test_a_zip_bomb_stops_at_the_ratio(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, "documents/a": b"\0" * 12_000_000})
    assert path.stat().st_size < 60_000
    with pytest.raises(FolderError, match="too large"):
        read_source(path)


def test_what_a_zip_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, "documents/a": b"\0" * 12_000_000})
    size = (12_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(FolderError):
        read_source(path)


def test_one_file_above_its_limit_is_named(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST_FILE", 10)
    assert _refused(write({**ABOUT, "documents/a": b"x" * 11})) == ["documents/a"]


@pytest.mark.parametrize(("limit", "most"), [("LARGEST_TOTAL", 10), ("MOST_FILES", 2)])
def test_a_package_above_a_limit_is_refused_whole(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(source, limit, most)
    files = {**ABOUT, "documents/a": b"x" * 10, "documents/b": b"x"}
    for path in (write(files), _zip(tmp_path / "a.zip", files)):
        with pytest.raises(FolderError, match="too large"):
            read_source(path)


def test_a_zip_that_lists_too_much_is_refused_before_it_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _zip(tmp_path / "a.zip", {**ABOUT, "documents/a": b"x"})
    monkeypatch.setattr(source, "LARGEST_DIRECTORY", 100)
    monkeypatch.setattr(source, "ZipFile", None)
    with pytest.raises(FolderError, match="too large"):
        read_source(path)


def test_a_second_larger_list_of_entries_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _zip(tmp_path / "a.zip", ABOUT)
    data = path.read_bytes()
    path.write_bytes(data[:-22] + b"PK\6\7" + bytes(16) + data[-22:])
    monkeypatch.setattr(source, "ZipFile", None)
    with pytest.raises(FolderError, match="too large"):
        read_source(path)
