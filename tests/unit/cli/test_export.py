"""`lotrinh export` on files."""

import json
import os
import sys
from pathlib import Path
from subprocess import run

import pytest
from typer.testing import CliRunner

from lotrinh.catalogue import load
from lotrinh.cli import app
from lotrinh.cli.plan import open_package
from lotrinh.exchange.folder import read_folder

RUN = CliRunner()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    root = tmp_path / "ke-hoach"
    root.mkdir()
    (root / "datapackage.json").write_text('{"title": "Thử"}', encoding="utf-8")
    (root / "documents.csv").write_text("id,title\nvb-1,Một\n", encoding="utf-8")
    return root


def test_a_folder_is_exported_to_another(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    result = RUN.invoke(app, ["export", str(plan), "--to", "folder", "--out", str(out)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"Đã ghi {out}: 1 văn bản, 0 mục tiêu, 0 số liệu.\n"
    assert read_folder(out, load()) == read_folder(plan, load())


def test_machine_output_counts_what_was_written(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    result = RUN.invoke(app, ["export", str(plan), "--out", str(out), "--json"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "to": "folder", "out": str(out), "documents": 1, "targets": 0, "observations": 0,
    }  # fmt: skip
    assert (out / "documents.csv").is_file()


def test_a_bad_folder_is_named_line_by_line_and_nothing_is_written(
    plan: Path, tmp_path: Path
) -> None:
    (plan / "documents.csv").write_text("id,title,issued_on\nvb-1,,2025-02-31\n", encoding="utf-8")
    out = tmp_path / "ra"
    result = RUN.invoke(app, ["export", str(plan), "--out", str(out), "--lang", "en"])
    assert (result.exit_code, result.stdout, out.exists()) == (2, "", False)
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        "documents.csv, row 2, column title",
        "documents.csv, row 2, column issued_on",
    ]


def test_a_plan_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "khong-co"
    result = RUN.invoke(app, ["export", str(missing), "--out", str(tmp_path / "ra")])
    assert (result.exit_code, result.stderr) == (2, f"Không có tệp hay thư mục {missing}.\n")


def test_a_folder_is_opened_as_its_plan(plan: Path) -> None:
    assert open_package(str(plan)).plan.title == "Thử"


def test_a_folder_needs_no_django(plan: Path, tmp_path: Path) -> None:
    arguments = ["lotrinh", "export", str(plan), "--out", str(tmp_path / "ra")]
    probe = (
        "import atexit, sys; from lotrinh.cli import main\n"
        "atexit.register(lambda: print('django' in sys.modules))\n"
        f"sys.argv = {arguments!r}; main()"
    )
    done = run([sys.executable, "-c", probe], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "False"


def test_a_register_exports_what_was_imported(plan: Path, tmp_path: Path) -> None:
    database, out = f"sqlite:///{tmp_path / 'so.sqlite3'}", tmp_path / "ra"
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "nha")}
    for arguments in (["import", plan, "--database", database], ["export", database, "--out", out]):
        command = [sys.executable, "-m", "lotrinh", *map(str, arguments)]
        run(command, capture_output=True, check=True, env=environment)
    assert read_folder(out, load()) == read_folder(plan, load())


def test_without_a_plan_the_database_of_the_environment_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOTRINH_DATABASE", f"sqlite:///{tmp_path}/so.sqlite3")
    result = RUN.invoke(app, ["export", "--out", str(tmp_path / "ra"), "--lang", "en"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"no register at sqlite:///{tmp_path}/so.sqlite3" in result.stderr


@pytest.fixture
def whole() -> Path:
    return Path(__file__).resolve().parents[2] / "plan"


def test_a_workbook_goes_out_and_comes_back_beside_its_texts(whole: Path, tmp_path: Path) -> None:
    book, out = tmp_path / "ke-hoach.xlsx", tmp_path / "ra"
    result = RUN.invoke(app, ["export", str(whole), "--to", "xlsx", "--out", str(book)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"Đã ghi {book}: 2 văn bản, 3 mục tiêu, 3 số liệu.\n"
    back = RUN.invoke(app, ["export", str(book), "--texts", str(whole), "--out", str(out)])
    assert (back.exit_code, back.stderr) == (0, "")
    assert read_folder(out, load()) == read_folder(whole, load())


def test_a_workbook_without_its_texts_is_no_folder(whole: Path, tmp_path: Path) -> None:
    book, out = tmp_path / "ke-hoach.xlsx", tmp_path / "ra"
    RUN.invoke(app, ["export", str(whole), "--to", "xlsx", "--out", str(book)])
    result = RUN.invoke(app, ["export", str(book), "--out", str(out), "--lang", "en"])
    assert (result.exit_code, result.stdout, out.exists()) == (2, "", False)
    assert result.stderr.count("\n") == 1
    assert "give --texts PLAN" in result.stderr


@pytest.fixture
def projects(plan: Path) -> Path:
    (plan / "documents.csv").unlink()
    (plan / "projects.csv").write_text("id,name\nda-1,Đường\nda-2,Cầu\n", encoding="utf-8")
    return plan


@pytest.mark.parametrize(("lang", "said"), [("vi", "2 dự án"), ("en", "2 projects")])
def test_without_documents_what_was_written_is_named(
    projects: Path, tmp_path: Path, lang: str, said: str
) -> None:
    out = tmp_path / "ra"
    result = RUN.invoke(app, ["export", str(projects), "--out", str(out), "--lang", lang])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(f"{out}: {said}.\n")


def test_a_workbook_that_names_no_texts_needs_none(projects: Path, tmp_path: Path) -> None:
    book, out = tmp_path / "ke-hoach.xlsx", tmp_path / "ra"
    RUN.invoke(app, ["export", str(projects), "--to", "xlsx", "--out", str(book)])
    result = RUN.invoke(app, ["export", str(book), "--out", str(out)])
    assert (result.exit_code, result.stderr) == (0, "")
