"""Labelled folders are read, checked and scored; a wrong label is told by place."""

import json
from pathlib import Path
from typing import Any

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.evaluation.folder import evaluate
from lotrinh.reading.evaluation.scoring import Tally

TEXT = "Năm 2026, tỉnh phấn đấu GRDP tăng 8% trở lên.\n"
AT = TEXT.index("8%")
FIGURE = {
    "start": AT, "end": AT + 2, "raw": "8%", "role": "target",
    "indicator": {"code": "grdp", "label": "GRDP"}, "comparator": ">=", "low": 8, "high": None,
    "unit": "%", "period": "2026", "statistic": "growth",
}  # fmt: skip


def write(folder: Path, name: str, label: Any, text: str = TEXT) -> None:
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(label), encoding="utf-8")


def test_texts_are_scored_by_name_and_together(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path, "b", {"figures": [FIGURE]})
    (tmp_path / "deeper").mkdir()
    write(tmp_path / "deeper", "a", {"figures": [FIGURE | {"role": "actual"}], "tasks": []})
    found = evaluate(tmp_path, catalogue)
    assert [one.path.name for one in found.texts] == ["b.txt", "a.txt"]
    assert found.whole.tallies["full figure"] == Tally(right=1, wanted=2, read=2)
    assert found.whole.tallies["task"] == Tally()
    assert {kind: one.tallies["role"] for kind, one in found.by_kind.items()} == {
        "news": Tally(right=1, wanted=2, read=2)
    }
    assert [(one.path.name, each.measure) for one, each in found.worst()] == [
        ("a.txt", "full figure")
    ]


def test_the_worst_come_from_the_text_with_most_mistakes(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    write(tmp_path, "a", {"figures": [FIGURE | {"period": "2025"}]})
    write(tmp_path, "b", {"figures": []})
    found = [(one.path.name, each.measure) for one, each in evaluate(tmp_path, catalogue).worst()]
    assert found == [
        ("b.txt", "figure"), ("b.txt", "full figure"), ("b.txt", "indicator"),
        ("a.txt", "full figure"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ({"figures": [FIGURE | {"raw": "9%"}]}, "figures[1]: the text there is “8%”, not “9%”"),
        ({"figures": [FIGURE, {"start": 0}]}, "figures[2]: end, role, indicator"),
        ({"figures": [FIGURE | {"unit": "furlongs"}]}, "“furlongs” is not a unit"),
        ({"figures": [FIGURE | {"period": "năm 2026"}]}, "năm 2026"),
        ({"tasks": [{"start": 0, "end": 9, "deadline": "30/6"}]}, "tasks[1]"),
        (["figures"], "no JSON object"),
    ],
)
def test_a_wrong_label_is_told_by_file_and_place(
    label: Any, said: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    write(tmp_path, "one", label)
    with pytest.raises(UnreadableFile) as caught:
        evaluate(tmp_path, catalogue)
    assert "one.json" in str(caught.value)
    assert said in str(caught.value)


def test_a_label_needs_its_document_and_json(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(UnreadableFile, match="no label"):
        evaluate(tmp_path, catalogue)
    (tmp_path / "alone.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="0 "):
        evaluate(tmp_path, catalogue)
    write(tmp_path, "alone", {})
    (tmp_path / "alone.json").write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"alone\.json"):
        evaluate(tmp_path, catalogue)
