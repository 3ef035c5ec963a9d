"""What promises and figures leave for a number never leaves out what is true."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.implied import implied_of
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.domain.finding import Extent

AMOUNTS = st.integers(100, 900)
SLACKS = st.lists(st.integers(1, 40), min_size=6, max_size=6)


def within(value: Decimal, extent: Extent) -> bool:
    return (extent.low is None or extent.low <= value) and (
        extent.high is None or value <= extent.high
    )


def truth(exports: int, imports: int, before: int, other: int) -> Mapping[tuple[str, str], Decimal]:
    found = {
        ("exports", "2026"): exports, ("imports", "2026"): imports,
        ("exports", "2025"): before, ("imports", "2025"): other,
    }  # fmt: skip
    for year in ("2025", "2026"):
        out, into = found["exports", year], found["imports", year]
        found["trade_turnover", year], found["trade_balance", year] = out + into, out - into
    return {key: Decimal(one) for key, one in found.items()}


@settings(max_examples=25, deadline=None)
@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, SLACKS)
def test_the_truth_is_never_left_out(
    exports: int, imports: int, before: int, other: int, slacks: list[int]
) -> None:
    true = truth(exports, imports, before, other)
    growth = 100 * (Decimal(exports) / before - 1)
    rows = [
        observed("o.1", "trade_turnover", "2025", f"{true['trade_turnover', '2025']} million USD"),
        observed("o.2", "trade_balance", "2025", f"{true['trade_balance', '2025']} million USD"),
        *(
            promised(
                f"a.{place}", code, "2026",
                f"range {true[code, '2026'] - slack} {true[code, '2026'] + slack} million USD",
            )
            for place, (code, slack) in enumerate(
                zip(("trade_turnover", "trade_balance", "exports"), slacks, strict=False)
            )
        ),
        promised("b.1", "exports", "2026",
                 f"range {growth - slacks[3]:.4f} {growth + slacks[3] + 1:.4f} %",
                 statistic="growth"),
    ]  # fmt: skip
    at = inspect(plan_of(*rows), load())
    assert at.once(disputes_of).promises == ()
    for one in implied_of(at):
        key = one.sheet.indicator, one.period.text
        value = growth if one.sheet.statistic == "growth" else true[key]
        assert one.sheet.statistic in ("level", "growth")
        assert within(value, one.extent)
