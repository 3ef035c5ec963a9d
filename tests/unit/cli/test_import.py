"""`lotrinh import` as a person runs it: what it says, what it leaves, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

OBSERVATIONS = "id,indicator,area,statistic,period,value,unit,source\n"
FIGURE = "so-1,grdp,04,growth,2024,7.20,%,Niên giám\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan folder of one figure, and a data folder for this test only."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LOTRINH_DATABASE", raising=False)
    folder = tmp_path / "ke-hoach"
    folder.mkdir()
    (folder / "datapackage.json").write_text(json.dumps({"title": "Thử", "area": "04"}))
    (folder / "observations.csv").write_text(OBSERVATIONS + FIGURE, encoding="utf-8")
    return folder


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lotrinh", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _import(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return _run("import", str(folder), *options)


def test_an_import_says_what_it_added_and_can_be_exported(folder: Path, tmp_path: Path) -> None:
    run = _import(folder, "--lang", "en")
    assert (run.returncode, run.stderr) == (0, "")
    assert "observations: +1 ~0\n" in run.stdout
    url = f"sqlite:///{tmp_path}/data/lotrinh/lotrinh.sqlite3"
    assert _run("export", url, "--out", str(tmp_path / "ra")).returncode == 0
    assert "7.20" in (tmp_path / "ra" / "observations.csv").read_text(encoding="utf-8")


def test_a_dry_run_before_the_first_import_writes_nothing(folder: Path, tmp_path: Path) -> None:
    run = _import(folder, "--dry-run", "--json")
    found = json.loads(run.stdout)
    assert (found["is_dry_run"], found["changed"], found["kept"]) == (True, 0, 0)
    assert {"table": "observations", "id": "so-1", "kind": "added"}.items() <= found["changes"][
        [one["table"] for one in found["changes"]].index("observations")
    ].items()
    assert not list(tmp_path.rglob("*.sqlite3"))


def test_a_rewritten_figure_is_refused_and_nothing_is_taken(folder: Path) -> None:
    _import(folder)
    later = FIGURE.replace("so-1", "so-2")
    changed = OBSERVATIONS + FIGURE.replace("7.20", "7.3") + later
    (folder / "observations.csv").write_text(changed, encoding="utf-8")
    for options in ((), ("--dry-run",)):
        run = _import(folder, "--lang", "en", *options)
        assert (run.returncode, run.stdout) == (2, "")
        assert "so-1" in run.stderr
        assert "observations.csv, column value:" in run.stderr
        assert "a new figure is a new row with a new id and known_from" in run.stderr
        assert "Traceback" not in run.stderr
    (folder / "observations.csv").write_text(OBSERVATIONS + later, encoding="utf-8")
    assert json.loads(_import(folder, "--dry-run", "--json").stdout)["added"] == 1


def test_changed_cells_are_shown(folder: Path) -> None:
    _import(folder)
    (folder / "datapackage.json").write_text(json.dumps({"title": "Tên mới", "area": "04"}))
    assert "    title: Thử → Tên mới\n" in _import(folder).stdout


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("foo://x", "is not a database address"),
        ("sqlite:////nowhere/at/all.sqlite3", "cannot be opened"),
    ],
)
def test_a_wrong_address_is_one_sentence(folder: Path, address: str, said: str) -> None:
    run = _import(folder, "--lang", "en", "--database", address)
    assert run.returncode == 2
    assert said in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_file_that_is_no_database_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "junk.sqlite3").write_text("không phải cơ sở dữ liệu" * 100, encoding="utf-8")
    run = _import(folder, "--lang", "en", "--database", f"sqlite:///{tmp_path}/junk.sqlite3")
    assert run.returncode == 2
    assert "file is not a database" in run.stderr


def test_a_register_of_another_release_asks_for_its_migration(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite3"
    monkeypatch.setenv("LOTRINH_DATABASE", url)
    assert _run("manage", "migrate", "register", "0001_tables", "--verbosity", "0").returncode == 0
    run = _import(folder, "--lang", "en", "--dry-run")
    assert run.returncode == 2
    assert "lotrinh manage migrate" in run.stderr


def test_a_register_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/none.sqlite3"
    run = _run("export", url, "--out", str(tmp_path / "ra"), "--lang", "en")
    assert run.returncode == 2
    assert "There is no register" in run.stderr
    assert "name yours by LOTRINH_DATABASE or its address in the command" in run.stderr
