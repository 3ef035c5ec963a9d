"""Amounts of capital as findings name them: what, how much, and whether anybody published it."""

from dataclasses import replace
from datetime import date

from lotrinh.catalogue import load
from lotrinh.checks.capital.stated import assumed_words, stated
from lotrinh.checks.examples.capital import built, ceiling, given, paid
from lotrinh.checks.examples.example import plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rules import checks
from lotrinh.checks.run import run

PLAN = plan_of(
    replace(built("p.a", remaining_cost="95"), basis="assumed"),
    ceiling("1000", 2026),
    given("700", 2026, project="p.a"),
    replace(given("450", 2026, project="p.b"), basis="assumed"),
    built("p.b"),
    paid("20", 2025, "2025-06-30", project="p.a"),
)
AT = Inspection(PLAN, load(), date(2026, 1, 1))


def test_every_kind_of_amount_is_told_with_what_it_is() -> None:
    ids = "ceiling:central:2026 allocation:p.a:central:2026 disbursement:p.a:2025:2025-06-30"
    rows = [one for id in ids.split() for one in stated(AT, id)]
    told = [(one.about.en, one.value.en if one.value else "") for one in rows]
    assert told == [
        ("ceiling of 2026, central budget", "1,000 billion VND"),
        ("p.a: given in detail for 2026, central budget", "700 billion VND"),
        ("p.a: paid of the plan of 2025 by 30 June 2025, central budget", "20 billion VND"),
    ]


def test_an_assumed_amount_is_marked_and_counted() -> None:
    [cost] = stated(AT, "p.a")
    assert str(cost.value).endswith("còn cần 95 tỷ đồng (giả định)")
    words = assumed_words(AT, ("ceiling:central:2026", "allocation:p.b:central:2026"))
    assert words is not None
    assert words.vi.startswith("1 trong 2 số vốn")
    assert assumed_words(AT, ("ceiling:central:2026",)) is None


def test_other_ids_state_no_capital() -> None:
    assert stated(AT, "kh.1") == ()


def test_a_finding_of_capital_adds_up_and_says_what_is_assumed() -> None:
    [found] = run(AT, [checks()["budget.above_ceiling"]]).broken
    assert [one.vi for one in found.steps] == [
        "700 + 450 = 1.150 tỷ đồng.",
        "1.150 − 1.000 = 150 tỷ đồng.",
        "1 trong 3 số vốn nói ở đây là giả định để minh họa, không có nguồn.",
    ]


def test_what_an_order_of_priority_leaves_short_is_reckoned() -> None:
    more = plan_of(
        ceiling("1000", 2026),
        replace(
            built("p.a", remaining_cost="95", priority_class="finishing"),
            sector="transport", end_year=2026,
        ),
        replace(built("p.b", priority_class="new"), sector="transport"),
        given("40", 2026, project="p.a"), given("35", 2026, "local", project="p.a"),
        given("90", 2026, project="p.b"),
    )  # fmt: skip
    at = Inspection(more, load(), date(2026, 1, 1))
    [found] = run(at, [checks()["law.priority_order"]]).broken
    assert found.steps[-1].vi == "95 − 40 − 35 = 20 tỷ đồng."
