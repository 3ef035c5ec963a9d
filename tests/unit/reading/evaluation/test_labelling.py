"""From a person's answers to a label that `evaluate` scores."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import read
from lotrinh.reading.evaluation.folder import evaluate
from lotrinh.reading.evaluation.labelling import Answer, label_of, labelled_files
from lotrinh.reading.rows import candidates, printed_candidates

TEXT = (
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "Căn cứ Quyết định số 1/QĐ-TTg ngày 24 tháng 11 năm 2023;\n"
    "I. KẾT QUẢ\n"
    "1. Tốc độ tăng GRDP năm 2025 ước đạt khoảng 7,5%.\n"
    "II. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
    "2. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
    "III. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
)
Change = Callable[[list[Answer]], list[Answer]]


@pytest.fixture(scope="module")
def answers() -> list[Answer]:
    """Everything that is read of the text, taken as it is."""
    reading = read(TEXT.encode(), load())
    said = printed_candidates(reading)
    return [
        Answer(
            start=one.start, end=one.end, table=one.table, cells=one.cells, decision="accepted",
            read=said[one.key], read_table=one.table, read_cells=one.cells,
        )
        for one in candidates(reading)
    ]  # fmt: skip


def f1(folder: Path, answers: list[Answer]) -> Mapping[str, float]:
    """How well the reader does on the text labelled by these answers, by measure."""
    for name, content in labelled_files("ke-hoach", TEXT, label_of(answers, TEXT)).items():
        (folder / name).write_bytes(content)
    tallies = evaluate(folder, load()).whole.tallies
    return {measure: one.f1 for measure, one in tallies.items() if one.f1 is not None}


def test_what_was_accepted_as_read_scores_one(tmp_path: Path, answers: list[Answer]) -> None:
    found = f1(tmp_path, answers)
    assert {"full figure", "indicator", "task", "reference"} <= found.keys()
    assert set(found.values()) == {1.0}
    assert "project" not in found


def corrected(raw: str, **cells: str) -> Change:
    """One of the answers with other cells; blank ones are gone."""

    def change(answers: list[Answer]) -> list[Answer]:
        start = TEXT.index(raw)
        return [
            replace(one, cells=_filled({**one.cells, **cells}), decision="corrected")
            if one.start <= start < one.end
            else one
            for one in answers
        ]

    return change


def _filled(cells: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in cells.items() if text}


def without(raw: str) -> Change:
    return lambda answers: [one for one in answers if not one.start <= TEXT.index(raw) < one.end]


def missed(raw: str) -> Change:
    start = TEXT.index(raw)
    cells = {
        "indicator": "grdp",
        "statistic": "growth",
        "value": "7.5",
        "unit": "%",
        "period": "2025",
    }
    one = Answer(start=start, end=start + len(raw), table="observations", cells=cells,
                 decision="corrected")  # fmt: skip
    return lambda answers: [*answers, one]


@pytest.mark.parametrize(
    ("change", "measure"),
    [
        (corrected("9,5%", low="9.75"), "value and unit"),
        (corrected("9,5%", comparator="<=", low="", high="9.5"), "comparator"),
        (corrected("9,5%", period="2027"), "period"),
        (corrected("9,5%", statistic="change"), "statistic"),
        (corrected("60,5%", indicator="poverty_rate"), "indicator"),
        (corrected("7,5%", value="7.6"), "value and unit"),
        (corrected("Sở Tài chính", due_on="2026-12-31"), "task"),
        (corrected("1/QĐ-TTg", relation="amends"), "reference"),
        (without("60,5%"), "figure"),
        (without("Sở Tài chính"), "task span"),
        (missed("năm 2025"), "figure"),
    ],
)
def test_a_correction_costs_the_reader_a_point(
    tmp_path: Path, answers: list[Answer], change: Change, measure: str
) -> None:
    assert f1(tmp_path, change(answers))[measure] < 1


def test_an_estimate_stays_about_until_its_value_changes(answers: list[Answer]) -> None:
    kept, changed = (
        next(one for one in label_of(given, TEXT)["figures"] if one["raw"] in "khoảng 7,5%")
        for given in (
            corrected("7,5%", status="final")(answers),
            corrected("7,5%", value="7.6")(answers),
        )
    )
    assert (kept["comparator"], kept["low"], kept["status"]) == ("~", 7.5, "final")
    assert (changed["comparator"], changed["low"], changed["high"]) == ("=", 7.6, 7.6)


def test_a_promise_taken_as_a_figure_changes_its_role(answers: list[Answer]) -> None:
    one = next(one for one in answers if one.table == "targets")
    cells = {**one.cells, "value": "9.5"}
    other = replace(one, table="observations", cells=cells)
    (said,) = label_of([other], TEXT)["figures"]
    assert (said["role"], said["comparator"], said["indicator"]["code"]) == ("actual", "=", "grdp")


def test_bodies_are_called_by_their_names() -> None:
    cells = {
        "name": "Rà soát",
        "lead": "04-so-tai-chinh",
        "partners": "a;b",
        "due_on": "2026-06-30",
    }
    one = Answer(start=0, end=3, table="tasks", cells=cells, decision="corrected")
    names = {"04-so-tai-chinh": "Sở Tài chính", "a": "Sở A"}
    (said,) = label_of([one], TEXT, names)["tasks"]
    assert (said["lead"], said["deadline"], said["raw"]) == ("Sở Tài chính", "2026-06-30", "KẾ ")
