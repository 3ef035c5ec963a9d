"""`lotrinh evaluate`: a table for people, JSON for machines, one sentence for a wrong label."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lotrinh.cli import app

RUN = CliRunner()
PRESS = "Năm 2026, tỉnh phấn đấu GRDP tăng 8% trở lên.\n"
DISPATCH = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\nSố: 05/CĐ-UBND\n"
    "Cao Bằng, ngày 05 tháng 12 năm 2025\nCÔNG ĐIỆN\nVề việc giải ngân\n"
    "Đến nay giải ngân đạt 62,2% kế hoạch.\n"
)


def _label(text: str, raw: str, **said: object) -> dict[str, object]:
    at = text.index(raw)
    return {"start": at, "end": at + len(raw), "raw": raw, "high": None, **said}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    promised = _label(
        PRESS, "8%", role="target", indicator={"code": "grdp", "label": "GRDP"}, comparator=">=",
        low=8, unit="%", period="2026", statistic="growth",
    )  # fmt: skip
    missing = _label(
        PRESS, "2026", role="other", indicator={"code": None, "label": "năm"}, comparator="=",
        low=2026, unit="count", period=None, statistic="level",
    )  # fmt: skip
    texts = {"bao": (PRESS, [promised, missing]), "cong-dien": (DISPATCH, [])}
    for name, (text, figures) in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps({"figures": figures}), encoding="utf-8")
    return tmp_path


def test_a_person_reads_a_table_and_the_worst_errors(folder: Path) -> None:
    result = RUN.invoke(app, ["--lang", "en", "evaluate", str(folder), "--errors", "1"])
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "Labelled documents: 2"
    assert lines[2].split() == ["measure", "wanted", "read", "right", "precision", "recall", "F1"]
    assert lines[3].split() == ["figure", "2", "2", "1", "0.500", "0.500", "0.500"]
    kinds = lines[lines.index("Full figures by kind of document:") + 1 :]
    assert [one.split()[2:] for one in kinds[:1]] == [["0", "1", "0", "0.000", "0.000"]]
    assert kinds[1].split()[-6:] == ["2", "1", "1", "1.000", "0.500", "0.667"]
    assert lines[-2:] == [
        "Worst errors (label ≠ read):",
        "bao.txt:1 figure “2026”: 2026 count = level other ≠ ∅",
    ]


def test_a_range_shows_both_ends_and_one_value_stands_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PRESS, encoding="utf-8")
    said = {"role": "other", "indicator": {"code": None, "label": "x"}, "comparator": "="}
    cells = said | {"unit": "%", "period": None, "statistic": "level"}
    figures = [_label(PRESS, "tỉnh", **cells, low=7) | {"high": high} for high in (7, 9)]
    (tmp_path / "a.json").write_text(json.dumps({"figures": figures}), encoding="utf-8")
    shown = RUN.invoke(app, ["evaluate", str(tmp_path)]).stdout
    assert "a.txt:1 figure “tỉnh”: 7 % = level other ≠ ∅" in shown
    assert "a.txt:1 figure “tỉnh”: 7–9 % = level other ≠ ∅" in shown


def test_a_folder_that_is_not_there_is_told_from_one_without_labels(tmp_path: Path) -> None:
    missing = RUN.invoke(app, ["evaluate", str(tmp_path / "x")])
    assert (missing.exit_code, missing.stderr) == (2, f"Không có tệp hay thư mục {tmp_path}/x.\n")
    empty = RUN.invoke(app, ["evaluate", str(tmp_path)])
    assert empty.exit_code == 2
    assert "không có nhãn nào" in empty.stderr


def test_vietnamese_comes_first(folder: Path) -> None:
    result = RUN.invoke(app, ["evaluate", str(folder), "--errors", "0"])
    assert result.stdout.startswith("Văn bản có nhãn: 2\n\nmặt ")
    assert "Lỗi nặng nhất" not in result.stdout


def test_a_machine_reads_the_same_counts(folder: Path) -> None:
    result = RUN.invoke(app, ["evaluate", str(folder), "--json", "--errors", "2"])
    found = json.loads(result.stdout)
    assert found["documents"] == 2
    assert found["measures"]["figure"] == {
        "wanted": 2, "read": 2, "right": 1, "precision": 0.5, "recall": 0.5, "f1": 0.5,
    }  # fmt: skip
    assert set(found["by_kind"]) == {"news", "dispatch"}
    assert [(Path(one["file"]).name, one["measure"]) for one in found["errors"]] == [
        ("bao.txt", "figure"),
        ("bao.txt", "full figure"),
    ]


def test_a_wrong_label_ends_in_one_sentence(folder: Path) -> None:
    (folder / "bao.json").write_text("[]", encoding="utf-8")
    result = RUN.invoke(app, ["--lang", "en", "evaluate", str(folder)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "bao.json: the label cannot be used: it is no JSON object." in result.stderr
