"""One wrong figure breaks one identity in several ways, and is told once."""

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.folding import folded
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect

GROWTH = {"statistic": "growth"}


def groups(*nine_months: str) -> list[set[str]]:
    rows = [
        observed(f"bc.{year}.{part}", "grdp", period, f"{rate} %", **GROWTH)
        for year, nine in zip(("2024", "2025"), nine_months, strict=False)
        for part, period, rate in (
            ("S1", f"{year}-S1", "6.4"), ("Q3", f"{year}-Q3", "7.5"), ("Q1", f"{year}-Q1", "6.0"),
            ("Q2", f"{year}-Q2", "6.8"), ("M9", f"{year}-01/{year}-09", nine),
        )
    ]  # fmt: skip
    at = inspect(plan_of(*rows), load())
    found = at.once(disputes_of)
    return [
        {at.figures.rows[row].id for one in several for row in one.rows}
        for several in folded(found.breaches, found.accounts)
    ]


def test_breaches_that_share_a_figure_are_one() -> None:
    (rows,) = groups("8.2")
    assert rows == {f"bc.2024.{part}" for part in ("S1", "Q1", "Q2", "Q3", "M9")}


def test_two_years_are_told_apart() -> None:
    assert len(groups("8.2", "8.4")) == 2


def test_nothing_broken_is_nothing_told() -> None:
    assert groups("6.9", "7.0") == []
