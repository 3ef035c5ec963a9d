"""How far two figures of one thing lie apart."""

from math import inf, log

import pytest

from lotrinh.checks.examples.example import observed
from lotrinh.checks.figures.step import measure_of, step, step_words


def test_amounts_are_apart_by_their_ratio() -> None:
    one = step(
        observed("a", "exports", "2024", "900 million USD"),
        observed("b", "exports", "2024", "1.35 billion USD"),
    )
    assert (one.measure, one.is_gross) == ("amount", True)
    assert one.size == pytest.approx(log(1.5))
    assert (step_words(one).vi, step_words(one).en) == ("50,0%", "50.0%")


def test_rates_and_growth_are_apart_by_points() -> None:
    growth = step(
        observed("a", "grdp", "2024", "6.74 %", statistic="growth"),
        observed("b", "grdp", "2024", "5.1 %", statistic="growth"),
    )
    assert (growth.measure, growth.is_gross) == ("growth", False)
    assert growth.size == pytest.approx(1.64)
    assert (step_words(growth).vi, step_words(growth).en) == ("1,64 điểm %", "1.64 points")
    assert measure_of("share", "percent") == "rate"


def test_ranks_are_never_far_and_unlike_signs_always() -> None:
    ranks = [observed("a", "pci", "2024", f"{one} rank", statistic="rank") for one in (1, 63)]
    balance = [observed("a", "trade_balance", "2024", f"{one} million USD") for one in (-3, 4)]
    nothing = [observed("a", "exports", "2024", f"{one} million USD") for one in (0, 4)]
    assert not step(*ranks).is_gross
    assert step(*balance).size == step(*nothing).size == inf
    assert step_words(step(*nothing)).en == "from 0"
