"""`lotrinh import` of outlines: taken whole, tried without writing, refused with every problem."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RING = [[106.0, 22.0], [106.5, 22.0], [106.5, 22.5], [106.0, 22.0]]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a register that has the places of the catalogue."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LOTRINH_DATABASE", raising=False)
    folder = tmp_path / "ke-hoach"
    folder.mkdir()
    (folder / "datapackage.json").write_text(json.dumps({"title": "Thử", "area": "04"}))
    (folder / "observations.csv").write_text("id,indicator,area,statistic,period,value,unit\n")
    url = f"sqlite:///{tmp_path}/register.sqlite3"
    assert _import(folder, url).returncode == 0
    return url


def _import(path: Path, url: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lotrinh", "import", str(path), "--database", url, *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _file(folder: Path, *areas: dict[str, Any]) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": [RING]},
        }
        for properties in areas
    ]
    path = folder / "xa.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_outlines_are_tried_taken_and_then_equal(register: str, tmp_path: Path) -> None:
    path = _file(tmp_path, {"code": "01273"}, {"name": "Xã Trà Lĩnh"})
    tried = _import(path, register, "--dry-run")
    assert tried.stdout == "Chạy thử, chưa ghi gì: thêm 2, thay 0, không đổi 0.\n"
    taken = _import(path, register, "--lang", "en")
    assert taken.stdout == "Outlines imported: 2 added, 0 replaced, 0 equal.\n"
    again = json.loads(_import(path, register, "--json").stdout)
    assert again == {"is_dry_run": False, "added": 0, "changed": 0, "unchanged": 2}


def test_a_wrong_file_is_refused_in_words(register: str, tmp_path: Path) -> None:
    run = _import(_file(tmp_path, {"code": "99999"}, {}), register)
    assert run.returncode == 2
    assert "vùng thứ 2: vùng không có mã (code) hay tên (name)." in run.stderr
    unknown = _import(_file(tmp_path, {"code": "99999"}), register)
    assert "không có địa bàn nào mang mã hay tên “99999”" in unknown.stderr
    assert _import(tmp_path / "khong-co.geojson", register).returncode != 0


def test_a_dry_run_makes_no_register(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/moi.sqlite3"
    run = _import(_file(tmp_path, {"code": "01273"}), url, "--dry-run")
    assert run.returncode != 0
    assert not (tmp_path / "moi.sqlite3").exists()
