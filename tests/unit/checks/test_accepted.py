"""What rows of every kind say, and decisions about them at the command line's run."""

from dataclasses import replace

from lotrinh.catalogue import load
from lotrinh.checks.accepted import said
from lotrinh.checks.examples.capital import built, ceiling, costing, given, paid
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import run
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.plan import Plan

PLAN = plan_of(
    promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
    promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
)


def now(plan: Plan, *rows: str) -> list[str]:
    return list(said(inspect(plan, load()), rows).values())


def test_every_kind_of_row_says_its_figures() -> None:
    plan = plan_of(
        built("cau", "100"), costing("cau", "100"), costing("cau", "120", "2025-06-30"),
        given("40", 2025, project="cau"), paid("10", 2025, "2025-06-30", project="cau"),
        ceiling("90", 2025), observed("a", "exports", "2024", "300 million USD"),
    )  # fmt: skip
    found = now(
        plan, "a", "cau", "cau:total_cost", "allocation:cau:central:2025",
        "disbursement:cau:2025:2025-06-30", "ceiling:central:2025", "cau:length_km", "khong-co",
    )  # fmt: skip
    assert found == [
        "exports 04 level 300000000 USD 2024", "cau 100 120000000000 VND",
        "cau:total_cost 120000000000 VND", "allocation:cau:central:2025 40",
        "disbursement:cau:2025:2025-06-30 10", "ceiling:central:2025 90", "", "",
    ]  # fmt: skip


def test_a_decision_lapses_when_a_figure_changes_and_counts_again_when_it_is_back() -> None:
    rows = ("qh.1", "nq.1")
    one = Acceptance(
        check="consistency.conflict", subjects=rows, reason="đã biết, chờ điều chỉnh",
        decided_by="Ban Thường vụ", figures=tuple(now(PLAN, *rows)),
    )  # fmt: skip
    other = promised("nq.1", "grdp_per_capita", "2030", "range 70 80 million VND/person")
    for second, stands in ((PLAN.target["nq.1"], True), (other, False)):
        plan = replace(PLAN, targets=(PLAN.target["qh.1"], second), acceptances=(one,))
        found = run(inspect(plan, load())).findings
        (conflict,) = (each for each in found if each.check == "consistency.conflict")
        assert (conflict.accepted, conflict.lapsed) == ((one, None) if stands else (None, one))
