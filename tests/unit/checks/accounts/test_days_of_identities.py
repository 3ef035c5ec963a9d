"""An identity is held against figures of the days on which it is defined so."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect

PARTS = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")


@pytest.mark.parametrize(("year", "is_broken"), [("2009", False), ("2010", True), ("2024", True)])
def test_grdp_is_the_sum_of_its_sectors_since_2010(year: str, is_broken: bool) -> None:
    amounts = ("6000", "2000", "1500", "2000", "100")
    rows = [
        observed(f"bc.{one}", one, year, f"{amount} billion VND", price_basis="current")
        for one, amount in zip(("grdp", *PARTS), amounts, strict=True)
    ]
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    named = {one.instance.identity.id for one in found.breaches}
    assert ("grdp.sum_of_sectors" in named) == is_broken
