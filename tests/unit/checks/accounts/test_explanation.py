"""Chains as a planner reads them: figures, identity, arithmetic with units, in both languages."""

from typing import Any

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import Quarrel, disputes_of
from lotrinh.checks.accounts.explanation import Explainer
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.domain.message import Message

SPAN = {"statistic": "average_growth", "base_period": "2025"}


def quarrel(*rows: Any) -> Quarrel:
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    (one,) = (*found.promises, *found.figures)
    return one


def chain(*rows: Any) -> tuple[Message, ...]:
    one = quarrel(*rows)
    return Explainer(one.accounts).steps(one)


def test_a_sum_with_the_figures_in_the_places_of_its_terms() -> None:
    follows, meets = chain(
        promised("a.1", "budget_revenue", "2030", "<= 10000 billion VND"),
        promised("a.2", "budget_revenue_domestic", "2030", ">= 8000 billion VND"),
        promised("a.3", "budget_revenue_customs", "2030", ">= 3000 billion VND"),
    )
    assert "x = 8.000 tỷ đồng + 3.000 tỷ đồng" in follows.vi
    assert "x = 8,000 billion VND + 3,000 billion VND" in follows.en
    assert "ít nhất 11.000 tỷ đồng" in follows.vi
    assert "≤ 10.000 tỷ đồng (a) trái với" in meets.vi
    assert "≤ 10,000 billion VND (a) contradicts" in meets.en


def test_average_growth_over_a_span_and_what_stands_between_is_folded() -> None:
    follows, meets = chain(
        observed("bc.1", "grdp", "2025", "14000 billion VND", price_basis="constant"),
        promised("qh.1", "grdp", "2026/2030", ">= 10 %/year", **SPAN),
        promised("nq.1", "grdp", "2030", "<= 20000 billion VND", price_basis="constant"),
    )
    assert "(1 + 10%/năm)^5 = x / 14.000 tỷ đồng" in follows.vi
    assert "at least 22,546.3 billion VND (step 1)" in meets.en


def test_a_later_step_uses_the_result_of_an_earlier_one() -> None:
    constant, growth = {"price_basis": "constant"}, {"statistic": "growth"}
    steps = chain(
        observed("bc.1", "grdp", "2022", "10000 billion VND", **constant),
        observed("bc.2", "grdp", "2023", "5.0 %", **growth),
        observed("bc.3", "grdp", "2024", "6.0 %", **growth),
        observed("bc.4", "grdp", "2024", "12000 billion VND", **constant),
    )
    assert "100% × 12.000 tỷ đồng / x − 100%" in steps[0].vi
    assert "(bước 1)" in steps[1].vi
    assert "(step 2)" in steps[2].en


def test_a_long_way_round_is_told_as_the_identities_that_have_no_solution() -> None:
    steps = chain(
        observed("o.1", "trade_turnover", "2025", "800 million USD"),
        observed("o.2", "trade_balance", "2025", "0 million USD"),
        promised("a.1", "trade_turnover", "2026", "range 990 1000 million USD"),
        promised("a.2", "trade_balance", "2026", "range 0 10 million USD"),
        promised("a.3", "exports", "2026", ">= 30 %", statistic="growth"),
        promised("a.4", "exports", "2026", ">= 300 million USD"),
    )
    assert len(steps) == 6
    assert "30% = 100% × [Exports 2026] / [Exports 2025] − 100%" in steps[0].en
    assert steps[-1].vi.startswith("Không có bộ số nào thỏa mãn")
