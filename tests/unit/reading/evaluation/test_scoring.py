"""What agrees with a label and what does not, measure by measure."""

from typing import Any

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.units import Units
from lotrinh.reading.evaluation.scoring import Mistake, Score, Tally, dice, overlap, score

FIGURE = {
    "start": 10, "end": 20, "role": "target",
    "indicator": {"code": "grdp", "label": "Tốc độ tăng GRDP"},
    "comparator": ">=", "low": 2000, "high": None, "unit": "billion VND",
    "period": "2026", "statistic": "level",
}  # fmt: skip
TASK = {"start": 0, "end": 40, "deadline": "2026-06-30"}


@pytest.fixture(scope="module")
def units(catalogue: Catalogue) -> Units:
    return catalogue.units


def tallies(noun: str, label: Any, read: Any, units: Units) -> dict[str, tuple[int, int, int]]:
    found = score({noun: label}, {noun: read}, units)
    return {name: (one.right, one.wanted, one.read) for name, one in found.tallies.items()}


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, set()),
        ({"low": 2, "unit": "trillion VND"}, set()),
        ({"statistic": "total"}, set()),
        ({"start": 15, "end": 30}, set()),
        ({"low": 2001}, {"value and unit", "full figure"}),
        ({"unit": "billion USD"}, {"value and unit", "full figure"}),
        ({"unit": None}, {"value and unit", "full figure"}),
        ({"comparator": ">"}, {"comparator", "full figure"}),
        ({"period": None}, {"period", "full figure"}),
        ({"statistic": "growth"}, {"statistic", "full figure"}),
        ({"role": "actual"}, {"role", "full figure"}),
        ({"indicator": {"code": "grdp", "label": ""}}, set()),
        ({"indicator": {"code": None, "label": "tốc độ tăng của GRDP"}}, set()),
        ({"indicator": {"code": "pci", "label": "PCI"}}, {"indicator"}),
    ],
)
def test_each_part_of_a_figure_counts_by_itself(
    said: dict[str, Any], wrong: set[str], units: Units
) -> None:
    found = tallies("figures", [FIGURE], [FIGURE | said], units)
    assert {name for name, one in found.items() if one == (0, 1, 1)} == wrong
    assert {name for name, one in found.items() if one == (1, 1, 1)} == {*found} - wrong


def test_what_names_no_indicator_agrees_with_nothing_named(units: Units) -> None:
    nameless = FIGURE | {"indicator": {"code": None, "label": ""}}
    assert tallies("figures", [nameless], [nameless], units)["indicator"] == (1, 1, 1)
    assert tallies("figures", [nameless], [FIGURE], units)["indicator"] == (0, 1, 1)


def test_a_figure_elsewhere_is_missed_and_another_is_too_many(units: Units) -> None:
    found = tallies("figures", [FIGURE], [FIGURE | {"start": 16, "end": 36}], units)
    assert set(found.values()) == {(0, 1, 1)}


def test_each_label_is_met_once_by_what_lies_most_over_it(units: Units) -> None:
    near, nearer = FIGURE | {"start": 14, "end": 24, "role": "other"}, FIGURE
    found = tallies("figures", [FIGURE], [near, nearer], units)
    assert found["figure"] == (1, 1, 2)
    assert found["role"] == (1, 1, 2)


@pytest.mark.parametrize(
    ("deadline", "right"),
    [("2026-06-30", 1), ("2026-Q2", 1), ("2026-06", 1), ("2026-07", 0), (None, 0)],
)
def test_a_task_is_right_by_its_last_day(deadline: str | None, right: int, units: Units) -> None:
    found = tallies("tasks", [TASK], [TASK | {"deadline": deadline}], units)
    assert found == {"task span": (1, 1, 1), "task": (right, 1, 1)}


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("cao tốc Đồng Đăng – Trà Lĩnh", 1),
        ("Dự án đường bộ cao tốc Đồng Đăng - Trà Lĩnh", 1),
        ("đường bộ ven biển", 0),
    ],
)
def test_a_project_is_right_by_most_words_of_its_name(name: str, right: int, units: Units) -> None:
    found = tallies("projects", [{"name": "Cao tốc Đồng Đăng - Trà Lĩnh"}], [{"name": name}], units)
    assert found == {"project": (right, 1, 1)}


def test_a_proposal_is_right_by_its_kind(units: Units) -> None:
    label = {"start": 0, "end": 30, "kind": "raise"}
    read = [label | {"end": 20}, label | {"start": 100, "end": 120}]
    assert tallies("proposals", [label], read, units) == {"proposal": (1, 1, 2)}
    assert tallies("proposals", [label], [label | {"kind": "add"}], units) == {
        "proposal": (0, 1, 1)
    }


def test_a_reference_is_right_by_number_and_relation_however_it_is_typed(units: Units) -> None:
    label = {"number": "07/NQ-HĐND", "relation": "based_on"}
    typed = {"number": "07/NQ–HDND", "relation": "based_on"}
    assert tallies("references", [label], [typed], units) == {"reference": (1, 1, 1)}
    other = typed | {"relation": "mentions"}
    assert tallies("references", [label], [other], units) == {"reference": (0, 1, 1)}
    assert tallies("references", [label], [other, typed], units) == {"reference": (1, 1, 2)}
    assert tallies("references", [label], [{**label, "number": "08/NQ"}], units) == {
        "reference": (0, 1, 1)
    }


def test_a_list_that_the_label_leaves_out_is_not_scored(units: Units) -> None:
    found = score({"tasks": []}, {"figures": [FIGURE], "tasks": [TASK]}, units)
    assert {*found.tallies} == {"task span", "task"}
    assert found.mistakes == [Mistake("task span", None, TASK), Mistake("task", None, TASK)]


def test_ratios_have_no_value_without_a_base() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    one = Tally(right=3, wanted=4, read=6)
    assert (one.precision, one.recall, one.f1) == (0.5, 0.75, 0.6)


def test_texts_add_up(units: Units) -> None:
    whole = Score()
    whole.add(score({"tasks": [TASK]}, {"tasks": [TASK]}, units))
    whole.add(score({"tasks": [TASK]}, {"tasks": []}, units))
    assert whole.tallies["task"] == Tally(right=1, wanted=2, read=1)
    assert [one.expected for one in whole.mistakes] == [TASK, TASK]


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        ((0, 10), (5, 30), 0.5),
        ((0, 10), (2, 4), 1.0),
        ((0, 10), (10, 20), 0.0),
        ((3, 3), (0, 9), 0.0),
    ],
)
def test_overlap_is_a_part_of_the_shorter(
    one: tuple[int, int], other: tuple[int, int], part: float
) -> None:
    first, second = ({"start": start, "end": end} for start, end in (one, other))
    assert overlap(first, second) == overlap(second, first) == part


def test_dice_counts_words_without_marks_and_case() -> None:
    assert dice("Thu ngân sách", "THU NGAN SACH") == 1.0
    assert dice("thu nội địa", "thu ngân sách") == pytest.approx(1 / 3)
    assert dice("", "") == 0.0
