"""Figures of projects as checks see them: which version counts, and of which publication."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.capital.projects import newest, of_one_publication, sizes, stated_in, versions
from lotrinh.checks.examples.capital import built, costing, running, timed
from lotrinh.checks.examples.example import paper, plan_of
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity


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


def in_unit(figure: ProjectFigure, value: str, unit: str) -> ProjectFigure:
    return replace(figure, value=Quantity(Decimal(value), load().units.parse(unit)))


@pytest.mark.parametrize(
    ("value", "unit", "billions", "slack"),
    [
        ("12500", "million VND", "12.5", "0.0005"),
        ("2.4", "trillion VND", "2400", "50"),
        ("98750000000", "VND", "98.75", "0.0000000005"),
        ("12500", "billion VND", "12500", "0.5"),
    ],
)
def test_a_cost_is_read_in_the_unit_it_was_printed_in(
    value: str, unit: str, billions: str, slack: str
) -> None:
    at = seen(built("p.a"), in_unit(costing("p.a", "1"), value, unit))
    [cost] = sizes(at, at.plan.project["p.a"], "total_cost")
    assert (cost.amount.value, cost.amount.slack) == (Decimal(billions), Decimal(slack))


def test_a_length_in_metres_is_kilometres_and_a_cost_in_dollars_is_left_out() -> None:
    at = seen(
        built("p.a", "90"), in_unit(running("p.a", "1"), "12000", "m"),
        in_unit(costing("p.a", "1"), "4", "million USD"),
    )  # fmt: skip
    length, cost = (newest(at, at.plan.project["p.a"], one) for one in ("length_km", "total_cost"))
    assert length is not None
    assert cost is not None
    assert (length.amount.value, cost.subjects) == (12, ("p.a",))
