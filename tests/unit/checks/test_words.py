"""Words for differences, and lists that are told to the end."""

from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.checks.words import gap_words
from lotrinh.domain.finding import Finding
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity


def found(check: str, plan: Plan) -> list[Finding]:
    return list(findings_of(checks()[check], inspect(plan, load())))


@pytest.mark.parametrize(
    ("unit", "words"),
    [("%", "15 điểm %"), ("%/year", "15 điểm %/năm"), ("billion VND", "15 tỷ đồng")],
)
def test_percentages_are_apart_by_points(unit: str, words: str) -> None:
    at = inspect(plan_of(), load())
    assert gap_words(at, Quantity(Decimal(15), load().units.parse(unit))).vi == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("18040", "185040"), "hai số gấp nhau 10,3 lần,"),
        (("185040", "18040"), "hai số gấp nhau 10,3 lần,"),
        (("100000", "160000"), "hai số cách nhau 60,0%,"),
    ],
)
def test_publications_are_many_times_apart(values: tuple[str, str], words: str) -> None:
    rows = (
        observed(id, "tourist_arrivals_international", "2019", f"{value} visitors",
                 source=id, known_from=known)
        for id, value, known in zip("ab", values, ("2020-01-31", "2021-01-31"), strict=True)
    )  # fmt: skip
    (one,) = found("data_quality.outlier", plan_of(*rows))
    assert words in one.message.vi


def test_targets_that_are_only_counted_are_listed_below() -> None:
    codes = ("grdp", "exports", "imports", "population", "forest_cover", "pci", "papi", "dti")
    rows = [promised(f"nq.{code}", code, "2030", ">= 5 %") for code in codes]
    (one,) = found("completeness.target_without_work", plan_of(*rows, told("kh.1")))
    assert "và 2 mục khác" in one.message.vi
    assert [step.vi for step in one.steps] == ["Còn lại: PAPI 2030; DTI 2030."]


def test_pairs_that_are_only_counted_are_listed_below() -> None:
    words = "= 75 million VND/person"
    rows = [promised(f"a{n}.1", "income_per_capita", "2030", words) for n in (1, 2)]
    rows.append(promised("b.1", "grdp_per_capita", "2030", words))
    (one,) = found("consistency.different_concept", plan_of(*rows))
    assert "(và 1 cặp khác như vậy)" in one.message.vi
    assert len(one.steps) == 1
    assert one.steps[0].vi.startswith("Các cặp khác: b: GRDP bình quân")
