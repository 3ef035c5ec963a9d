"""What the packaged norms say, and the laws that every edit of them must keep."""

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.domain.norm import Norm
from lotrinh.domain.quantity import Quantity

NORMS = load().norms
BILLION = load().units.parse("billion VND")
TODAY, BEFORE = date(2025, 12, 19), date(2024, 12, 31)
FIELDS = ("1", "2", "3", "4")


def billions(amount: Decimal | int | str) -> Quantity:
    return Quantity(Decimal(amount), BILLION)


@given(
    st.sampled_from(FIELDS),
    st.sampled_from([TODAY, BEFORE]),
    st.decimals(min_value=0, max_value=100_000, places=3),
)
def test_every_cost_falls_into_one_group_of_its_field(field: str, day: date, cost: Decimal) -> None:
    bands = NORMS.on("project_group", day, field=field)
    assert sum(norm.includes(billions(cost)) for norm in bands) == 1


@pytest.mark.parametrize("kind", ["project_group", "verdict_cut"])
def test_bands_follow_one_another_without_gap_or_overlap(kind: str) -> None:
    for scope in [{"field": field} for field in FIELDS] if kind == "project_group" else [{}]:
        for day in (TODAY, BEFORE):
            bands = sorted(NORMS.on(kind, day, **scope), key=lambda one: one.low or Decimal(0))
            assert bands[0].low is None
            assert bands[-1].high is None
            assert all(one.high == two.low for one, two in pairwise(bands))


def test_no_two_norms_of_one_kind_and_scope_hold_on_one_day() -> None:
    assert [
        (one.id, two.id)
        for one, two in combinations(NORMS.rows, 2)
        if (one.kind, one.applies) == (two.kind, two.applies) and _overlap(one, two)
    ] == []


def test_every_verified_norm_names_the_law_and_the_page() -> None:
    verified = [one for one in NORMS.rows if one.is_verified]
    assert verified
    assert all(one.address.startswith("http") and one.source for one in verified)
    assert not any("chưa kiểm chứng" in one.source for one in verified)


def _overlap(one: Norm, two: Norm) -> bool:
    first, second = one.validity, two.validity
    return (first.valid_from or date.min) <= (second.valid_to or date.max) and (
        second.valid_from or date.min
    ) <= (first.valid_to or date.max)


@pytest.mark.parametrize(
    ("field", "cost", "day", "group"),
    [
        ("1", "4599.9", TODAY, "B"),
        ("1", "4600", TODAY, "A"),
        ("1", "4599.9", BEFORE, "A"),
        ("1", "239", TODAY, "C"),
        ("4", "1600", TODAY, "A"),
        ("4", "89", TODAY, "C"),
        ("2", "29893", TODAY, "A"),
        ("2", "29893", BEFORE, "national"),
        ("2", "30000", TODAY, "national"),
        ("2", "100", date(2019, 12, 31), None),
        ("9", "100", TODAY, None),
    ],
)
def test_the_group_of_a_project_follows_its_field_its_cost_and_the_law_of_the_day(
    field: str, cost: str, day: date, group: str | None
) -> None:
    assert NORMS.project_group(field, billions(cost), day) == group


def test_arrears_come_first_and_new_starts_last() -> None:
    for day in (TODAY, BEFORE):
        order = sorted(NORMS.on("priority_order", day), key=lambda one: one.value or 0)
        assert [one.applies["project_class"] for one in order] == [
            "arrears", "counterpart", "ppp", "transitional", "finishing", "new",
        ]  # fmt: skip
        assert [one.value for one in order] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(("group", "years"), [("A", 6), ("B", 4), ("C", 3)])
def test_a_group_has_its_years_of_capital(group: str, years: int) -> None:
    (norm,) = NORMS.on("allocation_years", TODAY, group=group)
    assert norm.value == years
    assert not norm.is_verified


def test_a_plan_is_disbursed_until_january_and_a_late_addition_until_december() -> None:
    by_case = {one.applies["case"]: one for one in NORMS.on("disbursement_deadline", TODAY)}
    assert {case: one.value for case, one in by_case.items()} == {"planned": 1, "added_late": 12}
    assert NORMS.on("disbursement_extension", TODAY, case="force_majeure")
    assert not NORMS.on("disbursement_extension", TODAY, case="rain")
