"""Laws of the rules over figures: rounding is no fault, the unit does not make a year odd."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.observation import Observation

AMOUNTS = st.integers(1_000, 9_999_999)
UNITS = st.sampled_from([("visitors", 0), ("thousand visitors", 3), ("million visitors", 6)])
PLACES = st.integers(0, 6)
DISAGREEING = ("two_values_in_one_vintage", "duplicate", "large_revision", "outlier", "unit_slip")
SERIES = st.lists(st.decimals(1, 9999, places=2), min_size=3, max_size=12)


def subjects(name: str, *rows: Observation) -> set[frozenset[str]]:
    at = inspect(plan_of(*rows), load())
    return {frozenset(one.subjects) for one in findings_of(checks()[f"data_quality.{name}"], at)}


@given(AMOUNTS, UNITS, PLACES, st.sampled_from(["a.2", "b.1"]))
def test_the_same_amount_printed_coarser_is_no_fault(
    amount: int, unit: tuple[str, int], places: int, id: str
) -> None:
    name, scale = unit
    step = Decimal(1).scaleb(-min(places, scale))
    coarse = (Decimal(amount).scaleb(-scale)).quantize(step, ROUND_HALF_UP)
    rows = (
        observed("a.1", "tourist_arrivals", "2024", f"{amount} visitors"),
        observed(id, "tourist_arrivals", "2024", f"{coarse} {name}"),
    )
    assert not any(subjects(check, *rows) for check in DISAGREEING)


@given(AMOUNTS, st.integers(1, 6))
def test_a_whole_number_rounded_to_zeros_is_never_an_error(amount: int, zeros: int) -> None:
    coarse = Decimal(amount).quantize(Decimal(1).scaleb(zeros), ROUND_HALF_UP)
    rows = (
        observed("a.1", "tourist_arrivals", "2024", f"{amount} visitors"),
        observed("a.2", "tourist_arrivals", "2024", f"{coarse:f} visitors"),
    )
    at = inspect(plan_of(*rows), load())
    found = findings_of(checks()["data_quality.two_values_in_one_vintage"], at)
    is_rounded = coarse >= 1000
    assert not (is_rounded and any(one.severity == "error" for one in found))


@given(SERIES, st.sampled_from(["thousand", "million"]))
def test_the_scale_of_a_series_does_not_change_what_stands_out(
    values: list[Decimal], scale: str
) -> None:
    def series(unit: str) -> list[Observation]:
        return [
            observed(f"y{place}", "exports", str(2010 + place), f"{value} {unit}")
            for place, value in enumerate(values)
        ]

    plain, scaled = series("USD"), series(f"{scale} USD")
    for check in ("outlier", "unit_slip"):
        assert subjects(check, *plain) == subjects(check, *scaled)


@given(st.integers(1, 400), st.data(), st.integers(0, 4))
def test_a_true_rate_always_has_its_whole_number(
    whole: int, data: st.DataObject, digits: int
) -> None:
    part = data.draw(st.integers(0, whole))
    rate = (Decimal(100 * part) / whole).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    row = observed("a.1", "new_rural_rate", "2024", f"{rate} %", denominator=str(whole))
    assert not subjects("whole_number_behind_percent", row)


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=12), st.integers(0, 3))
def test_what_adds_up_never_falls(months: list[int], digits: int) -> None:
    total, rows = 0, []
    for place, visitors in enumerate(months, 1):
        total += visitors
        step = Decimal(1).scaleb(-digits)
        printed = Decimal(total).scaleb(-3).quantize(step, ROUND_HALF_UP)
        period = "2025-01" if place == 1 else f"2025-01/2025-{place:02}"
        rows.append(
            observed(f"a.{place}", "tourist_arrivals", period, f"{printed} thousand visitors")
        )
    rows.append(observed("a.year", "tourist_arrivals", "2025", f"{total} visitors"))
    assert not subjects("cumulation_falls", *rows)
