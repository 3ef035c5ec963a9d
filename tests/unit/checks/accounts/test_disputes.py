"""Which quarrels are told: of figures, of promises in force, with drafts; and what then follows."""

from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import Disputes, disputes_of
from lotrinh.checks.accounts.implied import Implied, implied_of
from lotrinh.checks.accounts.repairing import repairs_of
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection, inspect

WHOLE, HOME, FOREIGN = (
    "tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international",
)  # fmt: skip
MORE = promised("nq.1", WHOLE, "2026", "<= 4 million visitors")
PARTS = (
    promised("kh.1", HOME, "2026", ">= 3.5 million visitors"),
    promised("kh.2", FOREIGN, "2026", ">= 0.8 million visitors"),
)


def inspected(*rows: Any) -> Inspection:
    return inspect(plan_of(*rows), load())


def disputes(*rows: Any) -> Disputes:
    return inspected(*rows).once(disputes_of)


def quarrels(found: Disputes) -> dict[str, list[set[str]]]:
    """The rows of each quarrel, by kind."""
    kinds = {"figures": found.figures, "promises": found.promises, "drafts": found.drafts}
    return {kind: [set(one.rows) for one in every] for kind, every in kinds.items() if every}


def test_promises_quarrel_over_an_identity() -> None:
    assert quarrels(disputes(MORE, *PARTS)) == {"promises": [{"nq.1", "kh.1", "kh.2"}]}


def test_a_promise_against_figures_is_a_verdict() -> None:
    known = observed("bc.1", HOME, "2026", "4.5 million visitors")
    assert not quarrels(disputes(MORE, known))


def test_two_promises_and_a_figure_quarrel() -> None:
    known = observed("bc.1", HOME, "2026", "3.6 million visitors")
    assert quarrels(disputes(MORE, PARTS[1], known)) == {"promises": [{"nq.1", "kh.2", "bc.1"}]}


def test_of_promises_that_are_over_only_those_among_themselves() -> None:
    known = observed("bc.1", HOME, "2024", "3.6 million visitors")
    over = (
        promised("nq.1", WHOLE, "2024", "<= 4 million visitors"),
        promised("kh.2", FOREIGN, "2024", ">= 0.8 million visitors"),
    )
    assert not quarrels(disputes(*over, known))
    home = promised("kh.1", HOME, "2024", ">= 3.5 million visitors")
    assert quarrels(disputes(*over, home)) == {"promises": [{"nq.1", "kh.1", "kh.2"}]}


def test_a_draft_quarrels_apart_from_what_is_in_force() -> None:
    draft = paper("dt", status="draft")
    drafted = promised("dt.1", FOREIGN, "2026", ">= 0.9 million visitors")
    assert quarrels(disputes(draft, MORE, PARTS[0], drafted)) == {
        "drafts": [{"nq.1", "kh.1", "dt.1"}]
    }
    found = quarrels(disputes(draft, MORE, *PARTS, drafted))
    assert found == {"promises": [{"nq.1", "kh.1", "kh.2"}]}, "the same cells are told once"


def test_figures_that_break_an_identity_leave_the_rest() -> None:
    found = disputes(
        observed("bc.1", WHOLE, "2024", "1834730 visitors"),
        observed("bc.2", HOME, "2024", "1790846 visitors"),
        observed("bc.3", FOREIGN, "2024", "49097 visitors"),
        MORE, *PARTS,
    )  # fmt: skip
    assert len(found.breaches) == 1
    assert quarrels(found) == {"promises": [{"nq.1", "kh.1", "kh.2"}]}


def test_a_hope_that_cannot_be_with_what_binds_is_told_beside_drafts() -> None:
    hoped = promised("nq.9", WHOLE, "2026", "<= 4 million visitors", modality="aspirational")
    assert quarrels(disputes(hoped, *PARTS)) == {"drafts": [{"nq.9", "kh.1", "kh.2"}]}
    beyond = promised("nq.9", WHOLE, "2026", ">= 5 million visitors", modality="aspirational")
    assert not quarrels(disputes(MORE, beyond)), "a hope may go beyond what is promised of the same"


def test_what_agrees_is_without_the_softest_of_each_quarrel() -> None:
    found = disputes(MORE, *PARTS)
    (one,) = found.promises
    said = found.accounts.said.row
    softest = said[one.softest]
    assert set(said[found.agreed]) == {"nq.1", "kh.1", "kh.2"} - {softest}
    assert set(said[found.counted]) == {"nq.1", "kh.1", "kh.2"}


def test_nothing_is_in_dispute_in_an_empty_plan() -> None:
    assert not quarrels(disputes())
    assert implied_of(inspected()) == ()


def test_least_repairs_move_promises_and_never_figures() -> None:
    known = observed("bc.1", HOME, "2026", "3.6 million visitors")
    (one,) = disputes(MORE, PARTS[1], known).promises
    ways = repairs_of(one)
    moved = {move.subject for way in ways for move in way}
    assert moved <= {"nq.1", "kh.2"}
    assert moved
    for move in (move for way in ways for move in way):
        assert move.before != move.after


def implied(at: Inspection, indicator: str) -> Implied:
    (found,) = (one for one in implied_of(at) if one.sheet.indicator == indicator)
    return found


def test_promises_leave_room_for_what_nobody_says() -> None:
    one = implied(inspected(MORE, PARTS[0]), FOREIGN)
    assert (one.area, one.period.text, one.extent.unit) == ("04", "2026", "visitors")
    assert one.extent.low == 0
    assert one.extent.high is not None
    assert float(one.extent.high) == pytest.approx(500_000)


def test_what_figures_alone_lead_to_is_no_news() -> None:
    at = inspected(
        observed("bc.1", WHOLE, "2024", "1834730 visitors"),
        observed("bc.2", HOME, "2024", "1790846 visitors"),
    )
    assert implied_of(at) == ()


def test_growth_follows_from_a_promised_level() -> None:
    at = inspected(
        observed("bc.1", "exports", "2025", "100.0 million USD"),
        observed("bc.2", "exports", "2024", "5.0 %", statistic="growth"),
        promised("nq.1", "exports", "2026", "range 110 120 million USD"),
    )
    (one,) = (
        one for one in implied_of(at)
        if one.sheet.statistic == "growth" and one.period.text == "2026"
    )  # fmt: skip
    ends = one.extent
    assert (float(ends.low or 0), float(ends.high or 0)) == pytest.approx((9.945, 20.06), abs=0.01)
