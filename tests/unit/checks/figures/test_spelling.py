"""Periods of the same days are one time, in whatever words a plan first names them."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import run

EXPORTS = [
    observed(f"r.{year}", "exports", str(year), f"{value} million USD")
    for year, value in zip(range(2018, 2025), (401, 418, 440, 902, 470, 492, 515), strict=True)
]
QUARTERS = [
    observed(f"q.{number}", "budget_revenue", f"2025-Q{number}", f"{value} billion VND")
    for number, value in ((1, 560), (2, 612), (3, 640), (4, 700))
]
YEAR = observed("q.5", "budget_revenue", "2025", "2912 billion VND")


@pytest.mark.parametrize("months", ["2021-01/2021-12", "2021-Q1/2021-Q4", "2021"])
def test_a_year_in_months_takes_no_other_series_its_year(months: str) -> None:
    spelled = observed("x.1", "imports", months, "300 million USD")
    for rows in ((spelled, *EXPORTS), (*EXPORTS, spelled)):
        found = run(inspect(plan_of(*rows), load())).broken
        assert [one.subjects for one in found if one.check == "data_quality.outlier"] == [
            ("r.2021",)
        ]


@pytest.mark.parametrize("months", ["2025-01/2025-12", "2025-S1/2025-S2", "2025"])
def test_quarters_make_up_a_year_in_months(months: str) -> None:
    spelled = observed("x.1", "exports", months, "3 million USD")
    found = run(inspect(plan_of(spelled, *QUARTERS, YEAR), load())).broken
    assert {"q.1", "q.2", "q.3", "q.4", "q.5"} in [set(one.subjects) for one in found]
