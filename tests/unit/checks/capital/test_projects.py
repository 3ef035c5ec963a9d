"""Figures of projects as checks see them: which version counts, and of which publication."""

from lotrinh.catalogue import load
from lotrinh.checks.capital.projects import newest, of_one_publication, sizes, stated_in, versions
from lotrinh.checks.examples.capital import built, costing, timed
from lotrinh.checks.examples.example import paper, plan_of
from lotrinh.checks.inspection import Inspection, inspect


def seen(*rows: object) -> Inspection:
    return inspect(plan_of(*rows), load())


def test_the_latest_figure_counts_before_the_row_of_the_project() -> None:
    at = seen(built("p.a", "100"), costing("p.a", "120", "2025-06-30"), costing("p.a", "110"))
    cost = newest(at, at.plan.project["p.a"], "total_cost")
    assert cost is not None
    assert (str(cost.amount.value), cost.subjects) == ("120", ("p.a:total_cost", "p.a"))
    assert stated_in(at, cost).en == "known since 30 June 2025"


def test_without_a_figure_the_row_counts_and_without_a_row_nothing() -> None:
    at = seen(built("p.a", "100"), built("p.b"))
    cost = newest(at, at.plan.project["p.a"], "total_cost")
    assert cost is not None
    assert (cost.subjects, stated_in(at, cost).vi) == (("p.a",), "danh mục dự án")
    assert newest(at, at.plan.project["p.b"], "total_cost") is None
    assert newest(at, at.plan.project["p.a"], "length_km") is None


def test_a_draft_says_nothing_and_a_document_is_named_by_its_number() -> None:
    at = seen(
        built("p.a"), paper("dt", status="draft"), paper("nq", number="68/NQ-HĐND"),
        costing("p.a", "130", "2025-09-30", "dt"), costing("p.a", "120", "2025-06-30", "nq"),
        timed("p.a", "end", "2027", "2025-09-30", "dt"),
    )  # fmt: skip
    [cost] = sizes(at, at.plan.project["p.a"], "total_cost")
    assert stated_in(at, cost).vi == "68/NQ-HĐND"
    assert versions(at, "p.a", "end") == ()


def test_one_publication_gives_all_or_nothing() -> None:
    at = seen(
        built("p.a"), built("p.b"), costing("p.a", "100"), costing("p.a", "120", "2025-06-30"),
        costing("p.b", "90"), costing("p.b", "95", "2025-07-31"),
    )  # fmt: skip
    rows = [sizes(at, one, "total_cost") for one in at.plan.projects]
    assert [str(one.amount.value) for one in of_one_publication(rows)] == ["100", "90"]
    assert of_one_publication([rows[0][1:], rows[1]]) == ()
