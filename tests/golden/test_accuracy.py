"""How well labelled documents are read never falls; `lotrinh evaluate` says what is wrong where.

The half in `apart/` is only scored: a failure here prints totals, never its texts.
"""

from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.reading.evaluation.folder import evaluate
from lotrinh.reading.evaluation.scoring import Tally

LABELLED = Path(__file__).parents[1] / "labelled"
FLOORS = {
    "tuned": {
        "figure": 0.99, "value and unit": 0.99, "comparator": 0.98, "period": 0.98,
        "statistic": 0.97, "role": 0.98, "full figure": 0.95, "indicator": 0.94,
        "task": 0.96, "project": 0.95, "proposal": 0.98, "reference": 0.99,
    },
    "apart": {
        "figure": 0.97, "value and unit": 0.95, "comparator": 0.90, "period": 0.91,
        "statistic": 0.93, "role": 0.88, "full figure": 0.80, "indicator": 0.79,
        "task": 0.88, "project": 0.88, "proposal": 0.86, "reference": 0.95,
    },
}  # fmt: skip
FEW_FIGURES = 12

Half = tuple[dict[str, float], list[Tally], dict[str, float]]


@pytest.fixture(scope="module", params=FLOORS)
def half(request: pytest.FixtureRequest) -> Half:
    """What is reached of each measure, the tally of figures of each text, and the floors."""
    found = evaluate(LABELLED / request.param, load())
    reached = {measure: tally.f1 or 0.0 for measure, tally in found.whole.tallies.items()}
    figures = [one.score.tallies["figure"] for one in found.texts]
    return reached, figures, FLOORS[request.param]


def test_no_measure_falls_below_its_floor(half: Half) -> None:
    reached, _, floors = half
    assert {one: reached[one] for one, floor in floors.items() if reached[one] < floor} == {}


def test_papers_with_few_figures_give_no_others(half: Half) -> None:
    few = [one for one in half[1] if one.wanted <= FEW_FIGURES]
    assert sum(one.right for one in few) >= 0.95 * sum(one.read for one in few)


def test_both_halves_hold_enough_documents() -> None:
    texts = {name: len(list((LABELLED / name).glob("*.json"))) for name in FLOORS}
    assert sum(texts.values()) >= 60
    assert texts["apart"] >= 30
