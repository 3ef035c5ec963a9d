"""Capital as checks see it: what counts of several papers, and how rows are named."""

from lotrinh.catalogue import load
from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    disbursement_id,
    each_words,
    in_force,
    placed,
    project_words,
    source_words,
)
from lotrinh.checks.examples.capital import built, given, paid
from lotrinh.checks.examples.example import paper, plan_of
from lotrinh.checks.inspection import Inspection, inspect


def seen(*rows: object) -> Inspection:
    return inspect(plan_of(*rows), load())


def test_rows_of_drafts_and_of_replaced_papers_do_not_count() -> None:
    at = seen(
        paper("dt", status="draft"), paper("cu"), paper("moi", replaces=("cu",)),
        given("9", 2026, document="dt"), given("8", 2026, document="cu"),
        given("7", 2026, document="moi"),
    )  # fmt: skip
    assert [one.document for one in in_force(at)] == ["moi"]


def test_a_project_and_its_parts_are_not_counted_twice() -> None:
    at = seen(
        built("p.a"), built("p.a1", parent="p.a"), given("100", 2026, project="p.a"),
        given("60", 2026, project="p.a1"), given("40", 2027, project="p.a1"),
        given("30", 2026, project="p.a", level="council"), given("500", 2026),
    )  # fmt: skip
    found = placed(at)
    assert found["central", 2026].amount.value == 100
    assert found["central", 2027].amount.value == 40
    assert [one.plan_year for one in by_project(at)["p.a1"]] == [2026, 2027]


def test_a_project_that_is_not_listed_is_named_by_its_id() -> None:
    at = seen(given("10", 2026, project="p.x"))
    assert placed(at)["central", 2026].amount.value == 10
    assert each_words(at, in_force(at)).en == "p.x: 10 billion VND"


def test_rows_are_named_by_the_contract() -> None:
    assert allocation_id(given("1", 2026, project="p.a")) == "allocation:p.a:central:2026"
    assert disbursement_id(paid("1", 2025, "2025-11-30")) == "disbursement::2025:2025-11-30"
    at = seen(built("p.a", name="Cầu A"))
    assert [project_words(at, one).vi for one in ("", "p.a")] == ["toàn tỉnh", "Cầu A"]
    assert source_words("central").en == "central budget"
