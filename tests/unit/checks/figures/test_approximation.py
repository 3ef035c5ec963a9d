"""Words before a figure that say it is not exact."""

from dataclasses import replace

import pytest

from lotrinh.checks.examples.example import observed
from lotrinh.checks.figures.approximation import is_approximate
from lotrinh.checks.figures.figures import figures_of
from lotrinh.domain.citation import Citation
from lotrinh.domain.observation import Observation


def told(quote: str, words: str, statistic: str = "level") -> Observation:
    one = observed("bc.1", "exports", "2024", words, statistic=statistic)
    return replace(one, citation=Citation("bc", 0, 1, quote))


def ends(one: Observation) -> tuple[float, float]:
    columns = figures_of([one])
    factor = float(one.quantity.unit.factor)
    return float(columns.low[0]) / factor, float(columns.high[0]) / factor


@pytest.mark.parametrize(
    ("quote", "words", "low", "high"),
    [
        ("đón trên 1,8 triệu lượt khách", "1.8 million visitors", 1.75, 1.9),
        ("Dân số khoảng 700 nghìn người", "700000 people", 650_000, 750_000),
        ("nhập khẩu gần 410 triệu USD", "410 million USD", 399.75, 410.5),
        ("đạt gần 81%", "81 %", 78.975, 81.5),
        ("hộ nghèo còn dưới 5%", "5 %", 0, 5.5),
        ("thu hơn 12.345,6 tỷ đồng", "12345.6 billion VND", 12_345.55, 12_654.24),
        ("trên dưới 40 tỷ đồng", "40 billion VND", 35, 45),
        ("giảm gần 3%", "-3 %", -3.5, -2),
    ],
)
def test_a_word_widens_the_figure(quote: str, words: str, low: float, high: float) -> None:
    assert ends(told(quote, words)) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("cao hơn 410 triệu USD", "410 million USD"),
        ("ước đạt 410 triệu USD, tăng gần 41.500 lượt", "410 million USD"),
        ("khoảng 35 tỷ, đạt 410 triệu USD", "410 million USD"),
        ("bên 410 triệu USD", "410 million USD"),
    ],
)
def test_other_words_and_words_of_other_numbers_leave_it_exact(quote: str, words: str) -> None:
    assert ends(told(quote, words)) == pytest.approx((409.5, 410.5))


def test_only_a_figure_behind_such_a_word_is_approximate() -> None:
    quote = "Thu khoảng 700 tỷ đồng, chi 650 tỷ đồng"
    about, exact = (told(quote, f"{one} billion VND") for one in (700, 650))
    assert is_approximate(about)
    assert not is_approximate(exact)
    assert not is_approximate(replace(about, citation=None))


def test_a_rank_is_a_rank() -> None:
    one = told("đứng gần 25", "25 rank", "rank")
    assert ends(one) == pytest.approx((25, 25))
