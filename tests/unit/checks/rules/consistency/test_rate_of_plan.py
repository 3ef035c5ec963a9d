"""Rates of realisation against every plan that they may be out of."""

from dataclasses import replace

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.check import load_check
from lotrinh.checks.examples.capital import given
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import run
from lotrinh.domain.finding import Finding

RULE = load_check("lotrinh.checks.rules.consistency.rate_of_plan")
PAID = observed("bc.1", "disbursed", "2025-01/2025-09", "1410 billion VND")


def told(*rows: object) -> tuple[Finding, ...]:
    """What the rule finds broken."""
    return run(inspect(plan_of(*rows), load()), [RULE]).broken


def rate(words: str, whole: str = "", period: str = "2025-01/2025-09") -> object:
    """A rate of nine months in the report of the payment."""
    return observed("bc.2", "disbursement_rate", period, words, denominator=whole)


@pytest.mark.parametrize("period", ["2025-01/2025-09", "2025-09-30"])
def test_payment_to_a_day_is_out_of_the_plan_of_the_year(period: str) -> None:
    plan = promised("nq.1", "public_investment_plan", "2025", "= 3000 billion VND")
    (found,) = told(PAID, rate("54.0 %", "kế hoạch", period), plan)
    assert (found.severity, set(found.subjects)) == ("error", {"bc.1", "bc.2", "nq.1"})
    assert "47" in found.message.vi
    assert found.off_by is not None
    assert not told(PAID, rate("47.0 %", "kế hoạch", period), plan)


def test_the_plan_of_another_giver_is_no_whole() -> None:
    pm = given("3000", 2025, level="pm")
    assert told(PAID, rate("54.0 %", "kế hoạch Thủ tướng giao"), pm)[0].severity == "warning"
    assert not told(PAID, rate("54.0 %", "kế hoạch HĐND giao"), pm)


def test_a_council_s_resolution_is_the_council_s_plan() -> None:
    council = paper("nq", issuer="04-hdnd")
    plan = promised("nq.1", "public_investment_plan", "2025", "= 3000 billion VND")
    assert told(council, plan, PAID, rate("54.0 %", "kế hoạch HĐND giao"))


def test_an_amount_of_another_paper_only_warns() -> None:
    other = replace(PAID, id="kb.1", document="", citation=None, source="Kho bạc")
    plan = promised("nq.1", "public_investment_plan", "2025", "= 3000 billion VND")
    assert told(other, rate("54.0 %"), plan)[0].severity == "warning"


def test_more_than_the_budget_by_a_rate_of_growth() -> None:
    budget = promised("nq.1", "budget_revenue", "2025", "= 12700 billion VND")
    revenue = observed("bc.1", "budget_revenue", "2025", "13335 billion VND")
    for words, count in (("5.0 %", 0), ("9.0 %", 1)):
        beyond = observed("bc.2", "budget_revenue", "2025", words, statistic="growth",
                          denominator="dự toán")  # fmt: skip
        assert len(told(budget, revenue, beyond)) == count


def test_drafts_and_long_plans_are_no_plan_of_the_year() -> None:
    draft = paper("dt", status="draft")
    plans = [
        promised("dt.1", "public_investment_plan", "2025", "= 3000 billion VND"),
        promised("kh.1", "public_investment_plan", "2021/2025", "= 3000 billion VND",
                 statistic="total"),
    ]  # fmt: skip
    assert not told(draft, *plans, PAID, rate("54.0 %"))


def test_what_is_allotted_in_detail_is_no_plan() -> None:
    plan = observed("bc.3", "public_investment_plan", "2025", "3000 billion VND")
    allotted = observed("bc.4", "public_investment_allocated", "2025", "2600 billion VND")
    detailed = rate("54.2 %", "số vốn đã phân bổ chi tiết")
    assert not told(PAID, plan, detailed)
    assert not told(PAID, plan, allotted, detailed)
    assert told(PAID, plan, allotted, rate("51.2 %", "số vốn đã phân bổ chi tiết"))


def test_words_of_a_source_make_a_warning() -> None:
    plan = observed("bc.3", "public_investment_plan", "2025", "3000 billion VND")
    (found,) = told(PAID, plan, rate("54.2 %", "kế hoạch vốn ngân sách địa phương"))
    assert found.severity == "warning"
    assert not told(PAID, plan, rate("54.2 %", "kế hoạch đầu tư công trung hạn"))
