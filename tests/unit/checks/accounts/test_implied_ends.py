"""Where sums close a circle what follows is exact, though contraction alone is not."""

from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.checks.accounts.implied import implied_of
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect


def test_turnover_and_balance_tell_exports_and_imports() -> None:
    rows = (
        promised("a.1", "trade_turnover", "2030", "range 990 1000 million USD"),
        promised("a.2", "trade_balance", "2030", "range 0 10 million USD"),
        promised("a.3", "exports", "2030", ">= 300 million USD"),
    )
    found = {one.sheet.indicator: one.extent for one in implied_of(inspect(plan_of(*rows), load()))}
    assert (found["exports"].low, found["exports"].high) == (Decimal(495), Decimal(505))
    assert (found["imports"].low, found["imports"].high) == (Decimal(490), Decimal(500))
