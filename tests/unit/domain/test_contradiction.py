"""Which promises contradict each other."""

from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.contradiction import contradictions
from lotrinh.domain.period import Period
from lotrinh.domain.target import Target

UNIT = load().units.parse("million VND/person")


def promised(id: str, low: str, high: str, **given: object) -> Target:
    comparator = "=" if low == high else "range"
    bounds = Bounds(comparator, Decimal(low), Decimal(high), UNIT)
    return Target(
        id=id, document=id[0], indicator="grdp_per_capita", area="04", bounds=bounds,
        period=Period("2030"), **given,
    )  # fmt: skip


def test_two_ranges_apart_contradict_and_repeats_count_once() -> None:
    first, again = promised("a.1", "102", "102"), promised("a.2", "102", "102")
    other = promised("b.1", "75", "80")
    assert contradictions([first, again, other]) == [(first, other)]


def test_an_unstated_price_basis_is_the_usual_one() -> None:
    current = promised("a.1", "102", "102", price_basis="current")
    constant = promised("c.1", "102", "103", price_basis="constant")
    other = promised("b.1", "75", "80")
    assert contradictions([current, other]) == [(current, other)]
    assert contradictions([constant, other]) == []


def test_words_without_a_number_and_promises_without_a_time_contradict_nothing() -> None:
    wordless = Target(
        id="c.1", document="c", indicator="grdp_per_capita", area="04", bounds=Bounds("improve"),
        period=Period("2030"),
    )  # fmt: skip
    endless = Target(
        id="d.1", document="d", indicator="grdp_per_capita", area="04",
        bounds=Bounds("=", Decimal(1), Decimal(1), UNIT),
    )  # fmt: skip
    assert contradictions([wordless, endless, promised("b.1", "75", "80")]) == []
