"""What an ordinary revision explains."""

from fractions import Fraction

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.revision import revised, usual_revision
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run
from lotrinh.domain.bounds import Interval
from lotrinh.domain.observation import Observation

OLD, NEW = "2025-03-31", "2025-06-30"


def broken(*rows: Observation) -> list[str]:
    names = ("consistency.identity", "consistency.figures")
    report = run(inspect(plan_of(*rows), load()), [checks()[one] for one in names])
    return [one.check for one in report.broken]


def levels(grown: str, *, known_from: str) -> tuple[Observation, ...]:
    def level(id: str, year: str, value: str, known_from: str) -> Observation:
        return observed(
            id, "grdp", year, f"{value} billion VND", price_basis="constant", known_from=known_from
        )

    return (
        level("a", "2023", "11965", OLD),
        level("b", "2024", "12772", known_from),
        observed("c", "grdp", "2024", f"{grown} %", statistic="growth", known_from=known_from),
    )


def test_rates_move_by_half_a_point_and_amounts_by_a_hundredth() -> None:
    assert usual_revision(Fraction(7), "percent") == Fraction(1, 2)
    assert usual_revision(Fraction(-300), "people") == 3
    assert revised(Interval(Fraction(200), Fraction(400)), "area") == Interval(
        Fraction(198), Fraction(404)
    )


@pytest.mark.parametrize(
    ("grown", "known_from", "found"),
    [
        ("6.74", NEW, []),
        ("7.1", NEW, []),
        ("7.4", NEW, ["growth.from_levels"]),
        ("7.1", OLD, ["growth.from_levels"]),
    ],
)
def test_growth_may_miss_restated_levels_a_little(
    grown: str, known_from: str, found: list[str]
) -> None:
    assert broken(*levels(grown, known_from=known_from)) == found


@pytest.mark.parametrize(("end", "found"), [("11190", []), ("12000", ["consistency.figures"])])
def test_a_chain_over_several_publications_may_be_settled_by_one_revision(
    end: str, found: list[str]
) -> None:
    def at(id: str, year: str, text: str, known_from: str, **words: str) -> Observation:
        return observed(id, "grdp", year, text, known_from=known_from, **words)

    constant = {"price_basis": "constant"}
    assert broken(
        at("a", "2022", "10000 billion VND", OLD, **constant),
        at("b", "2023", "5.0 %", OLD, statistic="growth"),
        at("c", "2024", "6.0 %", NEW, statistic="growth"),
        at("d", "2024", f"{end} billion VND", NEW, **constant),
    ) == found  # fmt: skip
