"""What a plan folder holds, and that what is written reads back the same."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.changes import changes
from lotrinh.exchange.folder import read_folder, write_folder
from lotrinh.exchange.package import FolderError, Package

Write = Callable[[dict[str, bytes]], Path]


@pytest.fixture
def package(files: dict[str, bytes], write: Write, catalogue: Catalogue) -> Package:
    return read_folder(write(files), catalogue)


def test_a_folder_gives_its_rows_and_the_catalogue(package: Package, catalogue: Catalogue) -> None:
    plan = package.plan
    assert (plan.title, plan.area, plan.today) == ("Kế hoạch thử", "04", date(2025, 12, 19))
    assert [one.status for one in plan.documents] == ["adopted", "draft"]
    assert plan.document["kh-2"].replaces == ("qd-1",)
    assert len(plan.indicators) == len(catalogue.indicators) + 1
    assert plan.place["04-ban-moi"].parent == "04"
    assert package.files == {"documents/qd-1.txt": "Bản gốc".encode()}


def test_printed_digits_are_kept(package: Package) -> None:
    assert str(package.plan.target["qd-1.1"].bounds.low) == "9.720"
    assert str(package.plan.observation["so.1"].quantity.value) == "7.20"


def test_a_citation_leads_to_its_figure(package: Package) -> None:
    cited = package.plan.target["qd-1.1"].citation
    assert cited is not None
    assert package.plan.texts["qd-1"][cited.start : cited.end] == "9,72%"
    assert cited.path == "Đ1.K2"


def test_a_month_since_when_a_figure_is_known_means_its_last_day(package: Package) -> None:
    assert package.plan.observation["so.1"].known_from == date(2025, 5, 31)


def test_a_missing_table_means_none(
    files: dict[str, bytes], write: Write, catalogue: Catalogue
) -> None:
    del files["targets.csv"], files["observations.csv"]
    plan = read_folder(write(files), catalogue).plan
    assert (plan.targets, plan.observations) == ((), ())


def test_export_then_import_gives_the_same_package(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    out = tmp_path / "a" / "ra"
    write_folder(package, out, catalogue)
    again = read_folder(out, catalogue)
    assert again == package
    assert changes(package.plan, again.plan) == ()


@pytest.mark.parametrize("top", ["", "ke-hoach/"])
def test_a_zip_of_the_folder_or_of_its_content_is_the_same(
    files: dict[str, bytes], package: Package, catalogue: Catalogue, tmp_path: Path, top: str
) -> None:
    path = tmp_path / "ke-hoach.zip"
    with ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(top + name, data)
        archive.writestr("__MACOSX/._x", b"")
        archive.writestr(f"{top}documents/", b"")
    assert read_folder(path, catalogue) == package


def test_a_zip_is_written_where_the_name_says_so_and_replaced(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "ra.zip"
    write_folder(package, path, catalogue)
    first = path.read_bytes()
    write_folder(package, path, catalogue)
    assert path.read_bytes() == first
    assert read_folder(path, catalogue) == package


def test_a_zip_of_anything_else_is_not_overwritten(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "ra.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("thu.txt", "khác")
    before = path.read_bytes()
    with pytest.raises(LotrinhError, match=r"ra\.zip is not overwritten"):
        write_folder(package, path, catalogue)
    assert path.read_bytes() == before


def test_hidden_files_and_notes_are_ignored(
    files: dict[str, bytes], package: Package, write: Write, catalogue: Catalogue
) -> None:
    files |= {".git/config": b"x", "documents/.DS_Store": b"x", "README.md": b"x"}
    assert read_folder(write(files), catalogue) == package


def test_packaged_rows_are_not_written(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    write_folder(package, tmp_path / "ra", catalogue)
    lines = (tmp_path / "ra" / "indicators.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("chi_tieu_rieng,")


def test_the_descriptor_describes_every_table_for_other_tools(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    out = tmp_path / "ra"
    write_folder(package, out, catalogue)
    about = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert about["profile"] == "tabular-data-package"
    for resource in about["resources"]:
        header = (out / resource["path"]).read_text(encoding="utf-8").splitlines()[0]
        assert header.split(",") == [one["name"] for one in resource["schema"]["fields"]]


def test_the_descriptor_says_what_tells_rows_apart_and_what_they_name(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    out = tmp_path / "ra"
    write_folder(package, out, catalogue)
    about = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    schemas = {one["name"]: one["schema"] for one in about["resources"]}
    assert about["licenses"] == [{"name": "CC-BY-4.0"}]
    assert schemas["ceilings"]["primaryKey"] == ["source", "year"]
    links = {one["fields"]: one["reference"] for one in schemas["targets"]["foreignKeys"]}
    assert links == {
        "document": {"resource": "documents", "fields": "id"},
        "objective": {"resource": "objectives", "fields": "id"},
        "parent": {"resource": "", "fields": "id"},
    }


def test_a_kept_text_without_a_file_name_gets_one(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    bare = tuple(replace(one, text_file="") for one in package.plan.documents)
    unnamed = replace(package, plan=replace(package.plan, documents=bare))
    write_folder(unnamed, tmp_path / "ra", catalogue)
    again = read_folder(tmp_path / "ra", catalogue).plan
    assert again.texts == package.plan.texts
    assert again.document["qd-1"].text_file == "texts/qd-1.txt"


def test_a_plan_folder_is_replaced_whole(
    package: Package, catalogue: Catalogue, write: Write, files: dict[str, bytes]
) -> None:
    out = write(files | {"texts/cu.txt": b"x"})
    write_folder(package, out, catalogue)
    assert read_folder(out, catalogue) == package
    assert [one.name for one in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize("other", ["anh.jpg", ".git", "documents"])
def test_a_folder_that_holds_anything_else_is_not_overwritten(
    package: Package, catalogue: Catalogue, tmp_path: Path, other: str
) -> None:
    out = tmp_path / "ra"
    out.mkdir()
    (out / other).write_bytes(b"x")
    with pytest.raises(LotrinhError, match=other):
        write_folder(package, out, catalogue)
    assert [one.name for one in out.iterdir()] == [other]


@pytest.mark.parametrize("title", [" Kế hoạch", "Ke\u0302\u0301 hoạch"])
def test_a_plan_that_files_would_alter_is_refused(
    package: Package, catalogue: Catalogue, tmp_path: Path, title: str
) -> None:
    first, second = package.plan.documents
    row = replace(package.plan, documents=(first, replace(second, title=title)))
    about = replace(package.plan, title=" Kế hoạch")
    for plan, named in ((row, "documents.csv: “kh-2”"), (about, "datapackage")):
        with pytest.raises(FolderError, match=named):
            write_folder(replace(package, plan=plan), tmp_path / "ra", catalogue)
    assert not (tmp_path / "ra").exists()


def test_a_name_with_the_list_mark_in_it_is_refused(
    package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    (*_, own) = (one for one in package.plan.indicators if one.code == "chi_tieu_rieng")
    plan = replace(package.plan, indicators=(replace(own, aliases=("một; hai",)),))
    with pytest.raises(FolderError, match=r"indicators\.csv: “chi_tieu_rieng”"):
        write_folder(replace(package, plan=plan), tmp_path / "ra", catalogue)


def test_a_file_is_not_overwritten(package: Package, catalogue: Catalogue, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    out.write_bytes(b"x")
    with pytest.raises(LotrinhError, match="ra"):
        write_folder(package, out, catalogue)


@pytest.mark.parametrize("name", ["../ra.txt", "/ra.txt", "documents/../../ra.txt", "targets.csv"])
def test_a_document_never_writes_outside_its_place(
    package: Package, catalogue: Catalogue, tmp_path: Path, name: str
) -> None:
    first, *others = package.plan.documents
    plan = replace(package.plan, documents=(replace(first, text_file=name), *others))
    with pytest.raises(FolderError):
        write_folder(replace(package, plan=plan), tmp_path / "in" / "ra", catalogue)
    assert not (tmp_path / "in").exists()


def test_a_write_that_fails_leaves_the_folder_as_it_was(
    package: Package,
    catalogue: Catalogue,
    write: Write,
    files: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "x", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    out = write(files)
    for path in (out, tmp_path / "moi"):
        with pytest.raises(PermissionError):
            write_folder(package, path, catalogue)
    assert read_folder(out, catalogue) == package
    assert [one.name for one in tmp_path.iterdir()] == [out.name]
