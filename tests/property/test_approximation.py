"""Laws of words before figures: what is said with them agrees with the exact number."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.checks.examples.example import observed
from lotrinh.checks.figures.figures import figures_of
from lotrinh.domain.citation import Citation
from lotrinh.domain.number import format_number

WORDS = {
    "trên": ROUND_FLOOR, "hơn": ROUND_FLOOR, "gần": ROUND_CEILING, "khoảng": ROUND_HALF_UP,
    "xấp xỉ": ROUND_HALF_UP,
}  # fmt: skip


@given(
    st.decimals("0.1", 1_000_000, places=2), st.integers(1, 6), st.sampled_from(sorted(WORDS)),
    st.sampled_from(("people", "%", "billion VND")),
)  # fmt: skip
def test_a_rounded_number_with_its_word_agrees_with_the_exact_one(
    exact: Decimal, digits: int, word: str, unit: str
) -> None:
    rounded = Context(prec=digits, rounding=WORDS[word]).create_decimal(exact)
    plain = Decimal(f"{rounded:f}")
    about = replace(
        observed("bc.1", "exports", "2024", f"{plain} {unit}"),
        citation=Citation("bc", 0, 1, f"Năm 2024 đạt {word} {format_number(plain)} {unit}."),
    )
    columns = figures_of([about, observed("bc.2", "exports", "2024", f"{exact} {unit}")])
    assert columns.disputed == ()
