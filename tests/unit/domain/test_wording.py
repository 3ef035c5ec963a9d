"""Periods, promises, figures and paths as a reader reads them."""

from decimal import Decimal

import pytest

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import (
    STATISTICS,
    bounds_words,
    observation_words,
    path_words,
    period_words,
    target_words,
    words,
)

PER_YEAR = Unit("%/year", "percent_per_year")
RANK = Unit("rank", "rank")


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2026", "2026", "2026"),
        ("2025-Q1", "quý I/2025", "Q1 2025"),
        ("2025-S1", "6 tháng đầu năm 2025", "first half of 2025"),
        ("2025-S2", "6 tháng cuối năm 2025", "second half of 2025"),
        ("2025-05", "tháng 5/2025", "May 2025"),
        ("2025-05-31", "31/05/2025", "31 May 2025"),
        ("2021/2030", "2021-2030", "2021-2030"),
        ("2025-01/2025-09", "9 tháng 2025", "first 9 months of 2025"),
        ("2025-Q1/2025-Q3", "quý I/2025 đến quý III/2025", "Q1 2025 to Q3 2025"),
        ("2025-03/2025-09", "tháng 3/2025 đến tháng 9/2025", "March 2025 to September 2025"),
        ("2024-01/2025-02", "tháng 1/2024 đến tháng 2/2025", "January 2024 to February 2025"),
    ],
)
def test_periods_in_words(text: str, vi: str, en: str) -> None:
    assert (period_words(Period(text)), period_words(Period(text), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("bounds", "symbol", "denominator", "expected"),
    [
        (Bounds(">=", Decimal("9.72"), None, PER_YEAR), "%/năm", "", "≥ 9,72%/năm"),
        (Bounds("<", None, Decimal(2), PER_YEAR), "%/năm", "", "< 2%/năm"),
        (Bounds("<=", None, Decimal(25), RANK), "", "34", "≤ 25/34"),
        (Bounds("range", Decimal(75), Decimal(80), RANK), "điểm", "", "75-80 điểm"),
        (Bounds("~", Decimal(102), Decimal(102), RANK), "triệu đồng", "", "≈ 102 triệu đồng"),
        (Bounds("improve"), "hạng", "", "cải thiện"),
    ],
)
def test_promises_in_words(bounds: Bounds, symbol: str, denominator: str, expected: str) -> None:
    assert bounds_words(bounds, symbol, denominator=denominator) == expected


def promise(statistic: str, period: str | None) -> Target:
    return Target(
        id="kh.1",
        document="kh",
        indicator="grdp",
        area="04",
        bounds=Bounds(">=", Decimal("9.72"), None, PER_YEAR),
        statistic=statistic,
        period=Period(period) if period else None,
    )


def test_an_average_says_from_where_and_over_how_many_steps() -> None:
    decade = promise("average_growth", "2021/2030")
    assert target_words(decade, "%/năm") == (
        "≥ 9,72%/năm · tăng bình quân 2021-2030 (10 bước từ 2020)"
    )
    assert target_words(decade, "%/year", "en") == (
        "≥ 9.72%/year · average growth 2021-2030 (10 steps from 2020)"
    )


def test_a_plain_level_is_not_named() -> None:
    assert target_words(promise("level", "2030"), "%") == "≥ 9,72% · 2030"
    assert target_words(promise("level", None), "%") == "≥ 9,72%"


def test_figures_in_words() -> None:
    figure = Observation(
        id="o.1", indicator="pci", area="04", period=Period("2024"), source="VCCI",
        quantity=Quantity(Decimal(55), RANK), statistic="rank", denominator="63",
    )  # fmt: skip
    assert observation_words(figure, "") == "55/63"
    assert observation_words(figure, "hạng", "en") == "55/63 hạng"


def test_a_figure_without_a_denominator_is_the_number_and_its_unit() -> None:
    figure = Observation(
        id="o.1", indicator="grdp", area="04", period=Period("2024"), source="NSO",
        quantity=Quantity(Decimal("7.50"), PER_YEAR),
    )  # fmt: skip
    assert observation_words(figure, "%") == "7,50%"


@pytest.mark.parametrize(
    ("path", "vi", "en"),
    [
        (
            "Đ1.K2.b.-1.+2",
            "Điều 1, khoản 2, điểm b, gạch đầu dòng 1, dấu cộng 2",
            "Article 1, clause 2, point b, dash 1, plus 2",
        ),
        ("PL1.r4.c5", "Phụ lục 1, dòng 4, cột 5", "Annex 1, row 4, column 5"),
        ("?!", "?!", "?!"),
        ("", "", ""),
    ],
)
def test_paths_in_words(path: str, vi: str, en: str) -> None:
    assert (path_words(path), path_words(path, "en")) == (vi, en)


def test_an_unknown_code_stands_for_itself() -> None:
    assert words(STATISTICS, "median") == "median"
    assert words(STATISTICS, "share", "en") == "share"
