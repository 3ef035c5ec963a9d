"""Identities between the promises of one paper: parts and total, shares, years and their span."""

from decimal import Decimal
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.repairing import repairs_of
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.domain.target import Target

SHARES = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")
VISITORS = ("tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international")


def quarrels(*rows: Any) -> list[set[str]]:
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    return [set(one.rows) for one in found.promises]


def shares(*amounts: int) -> list[Target]:
    return [
        promised(f"a.{place}", one, "2030", f"= {amount} %", statistic="share")
        for place, (one, amount) in enumerate(zip(SHARES, amounts, strict=True))
    ]


def visitors(*words: str) -> list[Target]:
    return [
        promised(f"a.{one}", one, "2030", f"{said} million visitors")
        for one, said in zip(VISITORS, words, strict=True)
    ]


def span(words: str, statistic: str = "total", indicator: str = "budget_revenue") -> Target:
    return promised("kh.1", indicator, "2026/2028", words, statistic=statistic)


def years(words: str, indicator: str = "budget_revenue") -> list[Target]:
    return [promised(f"n{one}.1", indicator, one, words) for one in ("2026", "2027", "2028")]


def test_shares_promised_make_up_the_whole() -> None:
    assert quarrels(*shares(20, 30, 45, 5)) == []
    assert quarrels(*shares(20, 30, 45, 10)) == [{"a.0", "a.1", "a.2", "a.3"}]


def test_a_share_is_mended_to_what_adds_up_as_printed() -> None:
    found = inspect(plan_of(*shares(20, 30, 45, 10)), load()).once(disputes_of)
    ways = repairs_of(found.promises[0])
    assert {(way[0].subject, way[0].after.low) for way in ways} >= {("a.2", Decimal(40))}


@pytest.mark.parametrize(
    ("words", "is_broken"),
    [
        (("= 4.0", "= 3.0", "= 0.5"), True),
        (("= 4.0", "= 3.5", "= 0.5"), False),
        (("range 3.8 4", "range 2.8 3", "range 0.4 0.6"), True),
        ((">= 4.0", ">= 3.0", ">= 0.5"), False),
        (("<= 4.0", ">= 3.6", ">= 0.5"), True),
    ],
)
def test_parts_and_total_of_visitors(words: tuple[str, str, str], is_broken: bool) -> None:
    assert bool(quarrels(*visitors(*words))) == is_broken


@pytest.mark.parametrize(
    ("whole", "each", "is_broken"),
    [
        ("= 15000 billion VND", "= 4000 billion VND", True),
        ("= 12000 billion VND", "= 4000 billion VND", False),
        ("<= 11000 billion VND", ">= 4000 billion VND", True),
        (">= 13000 billion VND", ">= 4000 billion VND", False),
    ],
)
def test_the_total_of_a_span_is_the_sum_of_its_years(
    whole: str, each: str, is_broken: bool
) -> None:
    expected = [{"kh.1", "n2026.1", "n2027.1", "n2028.1"}] if is_broken else []
    assert quarrels(span(whole), *years(each)) == expected


def test_a_level_over_years_may_be_that_of_each_and_quarrels_with_none() -> None:
    rows = (span("= 4000 billion VND", "level"), *years("= 4000 billion VND"))
    assert quarrels(*rows) == []


def test_a_stock_has_no_total() -> None:
    rows = (span("= 900 thousand people", "total", "population"),
            *years("= 560 thousand people", "population"))  # fmt: skip
    assert quarrels(*rows) == []


def test_figures_of_years_and_of_the_span_are_held_together() -> None:
    rows = [
        observed("o.1", "forest_planting", "2021/2023", "7500 ha", statistic="total"),
        observed("o.2", "forest_planting", "2021", "2400 ha"),
        observed("o.3", "forest_planting", "2022", "2500 ha"),
        observed("o.4", "forest_planting", "2023", "2300 ha"),
    ]
    found = inspect(plan_of(*rows), load()).once(disputes_of)
    assert {one.instance.identity.id for one in found.breaches} == {"periods.sum_of_years"}
