"""Which instances of identities are written: when enough is said, what follows, each once."""

from collections import Counter
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.accounts import Accounts, accounts_of
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect

CONSTANT, GROWTH = {"price_basis": "constant"}, {"statistic": "growth"}


def accounts(*rows: Any) -> Accounts:
    return inspect(plan_of(*rows), load()).once(accounts_of)


def instances(found: Accounts) -> Counter[tuple[str, tuple[int, ...]]]:
    """How often each identity is written for which cells."""
    expansion = found.expansion
    every = [expansion.instance(origin) for origin in range(expansion.count)]
    return Counter((one.identity.id, tuple(one.keys.tolist())) for one in every)


def names(*rows: Any) -> Counter[str]:
    return Counter(name for name, _ in instances(accounts(*rows)))


def test_a_ratio_is_written_when_all_but_one_are_said() -> None:
    levels = [observed(f"bc.{year}", "grdp", year, "100 billion VND", **CONSTANT)
              for year in ("2023", "2024")]  # fmt: skip
    growth = observed("bc.9", "grdp", "2020", "5 %", **GROWTH)
    assert names(*levels, growth)["growth.from_levels"] == 1
    assert names(levels[0], growth)["growth.from_levels"] == 0


def test_a_sum_is_written_with_its_whole_and_one_part() -> None:
    whole = observed("bc.1", "trade_turnover", "2024", "800 million USD")
    part = observed("bc.2", "exports", "2024", "500 million USD")
    assert names(whole, part)["trade.exports_imports"] == 1
    assert names(whole)["trade.exports_imports"] == 0


def test_what_follows_leads_on() -> None:
    rows = [observed("bc.0", "grdp", "2020", "100 billion VND", **CONSTANT)] + [
        observed(f"bc.{year}", "grdp", str(year), "5.0 %", **GROWTH) for year in range(2021, 2026)
    ]
    assert names(*rows)["growth.from_levels"] == 5


def test_every_instance_is_written_once() -> None:
    rows = [
        observed(f"bc.{year}.{code}", code, str(year), "50 million USD")
        for year in range(2020, 2026)
        for code in ("trade_turnover", "exports", "imports")
    ]
    growths = [observed(f"tk.{year}", "exports", str(year), "5 %", **GROWTH)
               for year in range(2021, 2026)]  # fmt: skip
    found = instances(accounts(*rows, *growths))
    assert found
    assert set(found.values()) == {1}


def test_an_average_is_written_by_itself_and_several_meet() -> None:
    more = {"statistic": "average_growth"}
    found = names(
        promised("qh.1", "grdp", "2021/2030", ">= 9 %/year", base_period="2020", **more),
        observed("bc.1", "grdp", "2021/2025", "4.46 %/year", **more),
        promised("nq.1", "exports", "2026/2030", ">= 9 %/year", base_period="2025", **more),
    )
    assert found["growth.average_of_spans"] == 1


@pytest.mark.parametrize(
    ("indicator", "words", "low", "high"),
    [
        ("forest_cover", ">= 50 %", 0, 100),
        ("exports", ">= 50 million USD", 0, float("inf")),
        ("unheard_of", ">= 50 visitors", 0, float("inf")),
        ("unheard_of", ">= 50 points", float("-inf"), float("inf")),
        ("grdp_product_tax", ">= 50 billion VND", float("-inf"), float("inf")),
        ("grdp_services", ">= 50 %", 0, 100),
    ],
)
def test_what_a_level_can_be_at_all(indicator: str, words: str, low: float, high: float) -> None:
    found = accounts(promised("nq.1", indicator, "2030", words))
    assert (found.system.low.tolist(), found.system.high.tolist()) == ([low], [high])


def test_growth_loses_at_most_everything() -> None:
    found = accounts(promised("nq.1", "grdp", "2030", ">= 8 %", **GROWTH))
    assert found.system.low.tolist() == [-100]


def test_an_empty_plan_has_no_numbers() -> None:
    found = accounts()
    assert (len(found.keys), found.expansion.count, len(found.system)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("2024-Q1", ("2024-01", "2024-02", "2024-03")),
        ("2024-01/2024-09", ("2024-01/2024-08", "2024-09")),
        ("2024-S1", ("2024-01/2024-05", "2024-06")),
        ("2024", ("2024-01/2024-11", "2024-12")),
    ],
)
def test_months_make_up_a_quarter_and_the_months_so_far(whole: str, parts: tuple[str, ...]) -> None:
    figures = [observed(f"bc.{one}", "exports", one, "100 million USD") for one in (whole, *parts)]
    assert names(*figures)["periods.sum_to_year"] == 1
