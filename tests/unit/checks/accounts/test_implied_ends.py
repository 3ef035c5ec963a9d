"""Where sums close a circle what follows is exact, though contraction alone is not."""

from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.implied import grounds_of, implied_of
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect


def test_turnover_and_balance_tell_exports_and_imports() -> None:
    rows = (
        promised("a.1", "trade_turnover", "2030", "range 990 1000 million USD"),
        promised("a.2", "trade_balance", "2030", "range 0 10 million USD"),
        promised("a.3", "exports", "2030", ">= 300 million USD"),
    )
    found = {one.sheet.indicator: one.extent for one in implied_of(inspect(plan_of(*rows), load()))}
    assert (found["exports"].low, found["exports"].high) == (Decimal(495), Decimal(505))
    assert (found["imports"].low, found["imports"].high) == (Decimal(490), Decimal(500))


def test_what_is_promised_twice_in_vain_is_told_with_the_rows_that_quarrel() -> None:
    rows = (
        promised("a.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
        promised("b.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
    )
    at = inspect(plan_of(*rows), load())
    (one,) = implied_of(at)
    assert (one.sheet.indicator, one.period.text) == ("grdp_per_capita", "2030")
    assert set(one.conflict) == {"a.1", "b.1"}
    assert grounds_of(at, one) == one.conflict
    assert not one.is_telling


def test_a_rest_that_must_do_more_than_it_promises_is_telling_and_has_its_grounds() -> None:
    average = {"statistic": "average_growth"}
    rows = (
        promised("a.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **average),
        promised("b.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **average),
        observed("c.1", "grdp", "2021/2025", "4.46 %/year", **average),
        observed("d.1", "exports", "2025", "100 million USD"),
    )
    at = inspect(plan_of(*rows), load())
    (one,) = (one for one in implied_of(at) if one.is_telling)
    assert one.period.text == "2026/2030"
    assert one.extent.low is not None
    assert float(one.extent.low) == pytest.approx(15.24, abs=0.01)
    assert {"a.1", "c.1"} <= set(grounds_of(at, one))
    assert "d.1" not in grounds_of(at, one)
