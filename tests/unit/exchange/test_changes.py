"""What a dry run shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.exchange.changes import Change, FieldChange, changes
from lotrinh.exchange.folder import read_folder


@pytest.fixture
def plan(
    files: dict[str, bytes], write: Callable[[dict[str, bytes]], Path], catalogue: Catalogue
) -> Plan:
    return read_folder(write(files), catalogue).plan


def test_a_cell_shows_its_print_before_and_after(plan: Plan) -> None:
    (one,) = plan.observations
    other = replace(one, quantity=Quantity(Decimal("7.2"), one.quantity.unit))
    assert changes(plan, replace(plan, observations=(other,))) == (
        Change("observations", "so.1", "changed", {"value": "7.20"}, {"value": "7.2"}),
    )


def test_a_new_row_shows_what_it_says_and_a_missing_one_what_it_said(plan: Plan) -> None:
    less = replace(plan, observations=())
    (added,), (missing,) = changes(less, plan), changes(plan, less)
    assert (added.kind, missing.kind) == ("added", "missing")
    assert FieldChange("value", "", "7.20") in added.fields
    assert FieldChange("value", "7.20", "") in missing.fields


def test_the_plan_and_its_texts_are_compared_too(plan: Plan) -> None:
    other = replace(plan, today=date(2026, 1, 1), texts={"qd-1": "khác"})
    found = [(one.table, one.id, one.kind) for one in changes(plan, other)]
    assert found == [("datapackage", "", "changed"), ("texts", "qd-1", "changed")]


def test_the_order_of_rows_is_ignored(plan: Plan) -> None:
    assert changes(plan, replace(plan, targets=plan.targets[::-1])) == ()
