"""Figures unlike their sentence: tables, many at once, projects, and what is told of the rest."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.capital.money import BILLION
from lotrinh.checks.examples.capital import built, timed
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.citation import Citation
from lotrinh.domain.finding import Finding
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import Plan
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity

TABLE = "Đơn vị: triệu đồng\n1\tThu ngân sách\t2.524.000\n"


def found(plan: Plan, *, is_full: bool = False) -> dict[str, list[Finding]]:
    outcomes: dict[str, list[Finding]] = defaultdict(list)
    at = inspect(plan, load(), is_full=is_full)
    for one in findings_of(checks()["data_quality.figure_not_in_sentence"], at):
        outcomes[one.outcome].append(one)
    return outcomes


def told(id: str, words: str, quote: str, start: int = 0, **more: str) -> Observation:
    one = observed(id, more.pop("indicator", "budget_revenue"), "2024", words, **more)
    return replace(one, citation=Citation(one.document, start, start + 5, quote))


def cost(value: str, known: str, quote: str) -> ProjectFigure:
    return ProjectFigure(
        project="p.cau", what="total_cost", value=Quantity(Decimal(value), BILLION),
        known_from=date.fromisoformat(known), document="kh", citation=Citation("kh", 0, 5, quote),
    )  # fmt: skip


def test_a_scale_above_the_table_is_read() -> None:
    row = TABLE.splitlines()[1]
    start = TABLE.index("2.524.000")
    right = told("bc.1", "2524 billion VND", row, start)
    wrong = told("bc.2", "25240 billion VND", row, start)
    plan = replace(plan_of(right, wrong), texts={"bc": TABLE})
    assert [one.subjects for one in found(plan)["broken"]] == [("bc.2",)]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("2 rank", "đứng thứ nhất trong nhóm 5 tỉnh đầu"),
        ("0 %", "năm 2024 không có hộ nghèo"),
        ("12 count", "năm 2024 có mười hai xã"),
        ("150 %", "tăng 1,5 lần"),
        ("53 count", "tất cả các xã, năm 2024"),
    ],
)
def test_what_is_told_in_words_does_not_apply(words: str, quote: str) -> None:
    outcomes = found(plan_of(told("bc.1", words, quote)), is_full=True)
    assert [one.subjects for one in outcomes["not_applicable"]] == [("bc.1",)]


def test_derived_figures_do_not_apply() -> None:
    one = told("bc.1", "50 %", "3 trên 7", basis="derived")
    assert not found(plan_of(one))["broken"]


def test_many_of_one_document_are_told_together() -> None:
    rows = [told(f"bc.{one}", f"{one} count", "năm 2024 có 99 xã") for one in range(10, 17)]
    broken = found(plan_of(*rows))["broken"]
    assert [len(one.subjects) for one in broken] == [7]
    assert broken[0].message.vi.startswith("bc: 7 con số không đứng trong câu được dẫn")


def test_each_figure_of_a_project_is_told_once() -> None:
    rows = (
        built("p.cau"), cost("185000", "2024-01-31", "cầu\t185"), timed("p.cau", "end", "2026",
        "2024-01-31"), cost("185000", "2025-01-31", "dài 2 km, hết 185 tỷ"),
    )  # fmt: skip
    broken = found(plan_of(*rows))["broken"]
    assert [one.subjects for one in broken] == [("p.cau:total_cost", "p.cau")]
    assert "cau, tổng mức đầu tư: 185.000 tỷ đồng (kh)" in broken[0].message.vi
    assert "“dài 2 km, hết 185 tỷ”" in broken[0].message.vi


def test_what_is_printed_holds_and_a_figure_is_quoted_from_the_text() -> None:
    text = "Thu 2.524 tỷ đồng."
    one = replace(
        promised("nq.1", "budget_revenue", "2030", "= 25.24 billion VND"),
        citation=Citation("nq", 4, 17, text),
    )
    plan = replace(plan_of(one, told("bc.1", "2524 billion VND", text)), texts={"nq": text})
    outcomes = found(plan, is_full=True)
    assert [one.subjects for one in outcomes["holds"]] == [("bc.1",)]
    assert "ghi “2.524 tỷ đồng”" in outcomes["broken"][0].message.vi
    assert not found(plan)["holds"]
