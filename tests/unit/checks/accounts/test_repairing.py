"""Repairs as one would print them: in digits of the promise, on the side that keeps it true."""

from decimal import Decimal
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.accounts import accounts_of
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.repairing import repairs_of
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.domain.finding import Extent

CONSTANT = {"price_basis": "constant"}
Ways = list[dict[str, tuple[Decimal | None, Decimal | None]]]


def span(period: str, base: str) -> dict[str, Any]:
    return {"period": period, "statistic": "average_growth", "base_period": base}


def ways(*rows: Any) -> Ways:
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    (one,) = (*found.promises, *found.drafts)
    return [
        {move.subject: (move.after.low, move.after.high) for move in way} for way in repairs_of(one)
    ]


def test_a_sum_moves_by_whole_billions_and_only_the_end_that_is_stated() -> None:
    found = ways(
        observed("o.1", "budget_revenue", "2025-Q1", "600 billion VND"),
        observed("o.2", "budget_revenue", "2025-Q2", "700 billion VND"),
        observed("o.3", "budget_revenue", "2025-Q3", "500 billion VND"),
        promised("b.1", "budget_revenue", "2025-Q4", ">= 900 billion VND"),
        promised("c.1", "budget_revenue", "2025", "<= 2500 billion VND"),
    )
    assert found == [{"c.1": (None, Decimal(2699))}, {"b.1": (Decimal(701), None)}]


def test_average_growth_and_a_level_in_digits_of_their_own() -> None:
    found = ways(
        observed("bc.1", "grdp", "2025", "14000 billion VND", **CONSTANT),
        promised("qh.1", "grdp", words=">= 10.0 %/year", **span("2026/2030", "2025")),
        promised("nq.1", "grdp", "2030", "<= 20000 billion VND", **CONSTANT),
    )
    assert {"nq.1": (None, Decimal(22547))} in found
    assert {"qh.1": (Decimal("7.3"), None)} in found


def test_a_range_keeps_its_width() -> None:
    found = ways(
        promised("qh.1", "grdp", words="range 9 9.5 %/year", **span("2021/2030", "2020")),
        observed("o.1", "grdp", "2021/2025", "4.46 %/year", statistic="average_growth"),
        promised("nq.1", "grdp", words="range 10 11 %/year", **span("2026/2030", "2025")),
    )
    assert {"qh.1": (Decimal("7.6"), Decimal("8.1"))} in found
    assert {"nq.1": (Decimal(13), Decimal(14))} in found


def test_a_single_move_over_a_product_goes_no_further_than_it_must() -> None:
    found = ways(
        observed("o.1", "trade_turnover", "2025", "800 million USD"),
        observed("o.2", "trade_balance", "2025", "0 million USD"),
        promised("a.1", "trade_turnover", "2026", "range 990 1000 million USD"),
        promised("a.2", "trade_balance", "2026", "range 0 10 million USD"),
        promised("a.3", "exports", "2026", ">= 30 %", statistic="growth"),
        promised("a.4", "exports", "2026", ">= 300 million USD"),
    )
    assert {"a.3": (Decimal(26), None)} in found


def test_a_fall_is_printed_as_a_fall() -> None:
    fall = {"statistic": "average_reduction", "base_period": "2025"}
    found = ways(
        promised("a.1", "poverty_rate", "2026/2030", ">= 4 pp/year", **fall),
        promised("b.1", "poverty_rate", "2026/2030", "<= 3 pp/year", **fall),
    )
    assert found == [{"a.1": (Decimal(3), None)}, {"b.1": (None, Decimal(4))}]


@pytest.mark.parametrize("is_draft", [False, True])
def test_a_draft_gives_way_first(is_draft: bool) -> None:
    found = ways(
        paper("a", status="draft" if is_draft else "adopted"),
        promised("a.1", "tourist_arrivals", "2030", "<= 4 million visitors"),
        promised("b.1", "tourist_arrivals_domestic", "2030", ">= 2.2 million visitors"),
        promised(
            "c.1", "tourist_arrivals_international", "2030", ">= 2 million visitors",
            modality="aspirational",
        ),
    )  # fmt: skip
    assert list(found[0]) == ["a.1" if is_draft else "c.1"]


def test_before_is_what_the_promise_says() -> None:
    rows = (
        promised("a.1", "forest_cover", "2030", ">= 60.5 %"),
        promised("b.1", "forest_cover", "2030", "<= 55 %"),
    )
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    (move,), *_ = repairs_of(found.promises[0])
    assert move.before in (Extent(Decimal("60.5"), None, "%"), Extent(None, Decimal(55), "%"))


def test_who_stands_higher_is_dearer() -> None:
    bodies = load().organisations
    central = next(one.id for one in bodies.values() if one.kind == "central")
    at = inspect(
        plan_of(
            paper("tw", issuer=central),
            promised("tw.1", "forest_cover", "2030", ">= 60 %"),
            promised("b.1", "forest_cover", "2030", "<= 60 %"),
        ),
        load(),
    )
    said = at.once(accounts_of).said
    weight = dict(zip(said.row, said.weight, strict=True))
    assert weight["tw.1"] > weight["b.1"]


def test_an_approximate_number_moves_until_it_holds_whatever_its_digits_leave_open() -> None:
    found = ways(
        promised("qh.1", "population", "2030", "~ 600 thousand people"),
        promised("nq.1", "population", "2030", "~ 680 thousand people"),
    )
    assert {"nq.1": (Decimal(666), Decimal(666))} in found  # from 649.35 on; 600 goes to 650
    assert {"qh.1": (Decimal(647), Decimal(647))} in found  # to 663.2; 680 begins at 663


def test_an_approximate_number_leaves_room_to_a_range() -> None:
    found = ways(
        promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
        promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
    )
    assert {"nq.1": (Decimal(95), Decimal(100))} in found  # 102 less 2.5% is 99.45
    assert {"qh.1": (Decimal(82), Decimal(82))} in found  # 82 less 2.5% is 79.95


def test_a_range_written_backwards_is_mended_the_right_way_round() -> None:
    found = ways(
        promised("qh.1", "forest_cover", "2030", "= 60 %"),
        promised("nq.1", "forest_cover", "2030", "range 55 50 %"),
    )
    assert {"nq.1": (Decimal(55), Decimal(60))} in found


def test_what_would_quarrel_with_something_else_is_no_repair() -> None:
    others = [
        promised("tw.1", "population", "2030", "range 35 37 thousand people"),
        promised("ct.1", "population", "2030", "range 35 37 thousand people"),
    ]
    rows = (*others, promised("nq.1", "population", "2030", "range 79 80 thousand people"))
    assert ways(*rows) == [{"nq.1": (Decimal(37), Decimal(38))}]


def test_a_promise_of_each_year_goes_as_one() -> None:
    found = ways(
        promised("nq.1", "forest_planting", "2026/2028", ">= 500 ha", statistic="each_year"),
        promised("qh.1", "forest_planting", "2026/2028", "<= 1200 ha", statistic="total"),
    )
    assert {"nq.1": (Decimal(400), None)} in found
