"""Which figures an identity joins: of the prices and wholes that belong together."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.binding import Binder
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import inspect
from lotrinh.domain.observation import Observation


def joined(identity: str, *figures: Observation) -> set[frozenset[Sheet]]:
    """The known sheets that each binding of an identity joins."""
    at = inspect(plan_of(*figures), load())
    known = frozenset(at.figures.sheets)
    bindings = Binder(load().kinship, known).bindings(load().identities[identity])
    found = {
        frozenset(sheet for every in one.sheets.values() for sheet in every) for one in bindings
    }
    return {sheets & known for sheets in found}


@pytest.mark.parametrize(
    ("indicator", "basis", "is_joined"),
    [
        ("budget_revenue", "", True),
        ("exports", "", True),
        ("fdi_capital", "", True),
        ("credit_outstanding", "", True),
        ("grdp", "", False),
        ("grdp", "current", False),
        ("grdp", "constant", True),
        ("social_investment", "", False),
    ],
)
def test_growth_joins_levels_of_its_prices(indicator: str, basis: str, is_joined: bool) -> None:
    unit = "million USD" if indicator in ("exports", "fdi_capital") else "billion VND"
    figures = [
        observed("a", indicator, "2023", f"100 {unit}", price_basis=basis),
        observed("b", indicator, "2024", f"110 {unit}", price_basis=basis),
        observed("c", indicator, "2024", "10 %", statistic="growth"),
    ]
    found = joined("growth.from_levels", *figures)
    assert any(len(one) == 2 for one in found) == is_joined


@pytest.mark.parametrize(
    ("identity", "whole", "is_joined"),
    [
        ("investment.disbursement_rate", "", True),
        ("investment.disbursement_rate", "kế hoạch", True),
        ("investment.disbursement_rate", "số vốn đã phân bổ", False),
        ("investment.disbursement_rate_of_allocated", "số vốn đã phân bổ", True),
        ("investment.disbursement_rate_of_allocated", "", False),
    ],
)
def test_a_rate_joins_what_it_is_out_of(identity: str, whole: str, is_joined: bool) -> None:
    found = joined(
        identity,
        observed("a", "disbursed", "2025", "41 billion VND"),
        observed("b", "public_investment_plan", "2025", "100 billion VND"),
        observed("c", "public_investment_allocated", "2025", "90 billion VND"),
        observed("d", "disbursement_rate", "2025", "41 %", denominator=whole),
    )
    assert any(len(one) == 3 for one in found) == is_joined


def test_a_rate_of_no_stated_whole_hides_no_other_that_states_one() -> None:
    found = joined(
        "investment.disbursement_rate",
        observed("a", "disbursed", "2025", "41 billion VND"),
        observed("b", "public_investment_plan", "2025", "100 billion VND"),
        observed("c", "disbursement_rate", "2025", "45 %", denominator="kế hoạch"),
        observed("d", "disbursement_rate", "2023", "81 %"),
    )
    assert {sheet.denominator for one in found if len(one) == 3 for sheet in one} == {
        "", "kế hoạch",
    }  # fmt: skip
