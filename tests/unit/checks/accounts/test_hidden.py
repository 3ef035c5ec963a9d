"""Quarrels that contraction does not see: two sums at once, in two years joined by growth."""

from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.hidden import Circles
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.solver.contraction import Contraction

TRADE = (
    observed("o.1", "trade_turnover", "2025", "800 million USD"),
    observed("o.2", "trade_balance", "2025", "0 million USD"),
    promised("a.1", "trade_turnover", "2026", "range 990 1000 million USD"),
    promised("a.2", "trade_balance", "2026", "range 0 10 million USD"),
    promised("a.4", "exports", "2026", ">= 300 million USD"),
)


def growth(words: str, id: str = "a.3") -> Any:
    return promised(id, "exports", "2026", words, statistic="growth")


@pytest.mark.parametrize(
    ("words", "is_broken"),
    [(">= 26.6 %", True), (">= 30 %", True), ("<= 10 %", True), ("range 23 26 %", False)],
)
def test_turnover_and_balance_leave_only_one_growth_of_exports(words: str, is_broken: bool) -> None:
    found = inspect(plan_of(*TRADE, growth(words)), load()).once(disputes_of)
    expected = [{"o.1", "o.2", "a.1", "a.2", "a.3"}] if is_broken else []
    assert [set(one.rows) for one in found.promises] == expected
    assert found.counted.sum() - found.agreed.sum() == is_broken


@pytest.mark.parametrize("words", [">= 26.6 %", ">= 30 %"])
def test_it_is_no_less_grave_for_being_hidden(words: str) -> None:
    found = inspect(plan_of(*TRADE, growth(words)), load()).once(disputes_of)
    assert [one.is_doubtful for one in found.promises] == [False]


def test_it_is_contraction_that_stops_before() -> None:
    found = inspect(plan_of(*TRADE, growth(">= 26.6 %")), load()).once(disputes_of)
    accounts = found.accounts
    assert Contraction(accounts.system, found.counted).settle() < 0
    (hidden,) = Circles(accounts).conflicts(found.counted)
    assert len(hidden.statements) == 5


def test_a_draft_that_quarrels_so_is_told_apart() -> None:
    rows = (*TRADE, paper("dt", status="draft"), growth(">= 26.6 %", "dt.1"))
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    assert found.promises == ()
    assert [set(one.rows) for one in found.drafts] == [{"o.1", "o.2", "a.1", "a.2", "dt.1"}]


def test_nothing_is_asked_where_only_one_promise_stands() -> None:
    at = inspect(plan_of(*TRADE[:2], growth(">= 30 %")), load())
    found = at.once(disputes_of)
    assert list(Circles(found.accounts).conflicts(found.counted)) == []
