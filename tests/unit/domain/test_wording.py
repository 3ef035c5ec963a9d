"""Periods, promises, figures and paths as a reader reads them."""

from decimal import Decimal

import pytest

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.finding import Extent
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import (
    bounds_spoken,
    bounds_words,
    due,
    during,
    extent_spoken,
    extent_words,
    observation_words,
    path_words,
    period_words,
    statistic_and_period,
    steps_words,
)

PER_YEAR = Unit("%/year", "percent_per_year")
RANK = Unit("rank", "rank")
COUNT = Unit("count", "count")
PER_CENT = Unit("%", "percent")


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
        (Bounds("<=", None, Decimal(21), COUNT), "", "53", "≤ 21/53"),
        (Bounds(">=", Decimal(95), None, PER_CENT), "%", "kế hoạch", "≥ 95% (so với kế hoạch)"),
        (Bounds(">=", Decimal(95), None, PER_CENT), "%", "2020", "≥ 95% (so với 2020)"),
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
    assert statistic_and_period(decade) == "tăng bình quân 2021-2030"
    assert steps_words(decade) == "10 năm, từ gốc 2020"
    assert statistic_and_period(decade, "en") == "average growth 2021-2030"
    assert steps_words(decade, "en") == "10 years, from base 2020"


def test_a_plain_level_is_not_named() -> None:
    assert statistic_and_period(promise("level", "2030")) == "2030"
    assert statistic_and_period(promise("level", None)) == ""
    assert steps_words(promise("level", "2030")) == ""


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2024", "năm 2024", "in 2024"),
        ("2021/2030", "giai đoạn 2021-2030", "in 2021-2030"),
        ("2025-S1", "6 tháng đầu năm 2025", "in the first half of 2025"),
        ("2025-01/2025-09", "9 tháng 2025", "in the first 9 months of 2025"),
        ("2025-05-31", "ngày 31/05/2025", "on 31 May 2025"),
    ],
)
def test_a_period_inside_a_sentence(text: str, vi: str, en: str) -> None:
    period = Period(text)
    assert (during(period), during(period, "en")) == (vi, en)
    assert (due(period), due(period, "en")) == (vi, f"for {en.partition(' ')[2]}")


@pytest.mark.parametrize(
    ("bounds", "vi", "en"),
    [
        (Bounds(">=", Decimal("9.72"), None, PER_YEAR), "ít nhất 9,72", "at least 9.72"),
        (Bounds("<=", None, Decimal(25), RANK), "hạng 25/34 trở lên", "rank 25/34 or better"),
        (Bounds("=", Decimal(3), Decimal(3), COUNT), "3/34", "3/34"),
        (Bounds("improve"), "cải thiện", "improve"),
    ],
)
def test_promises_aloud(bounds: Bounds, vi: str, en: str) -> None:
    of = "34" if bounds.unit in (RANK, COUNT) else ""
    assert (bounds_spoken(bounds, "", "vi", of), bounds_spoken(bounds, "", "en", of)) == (vi, en)


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
        ("II.2.a.-1", "mục II.2, điểm a, gạch đầu dòng 1", "section II.2, point a, dash 1"),
        ("1.r2.c2", "mục 1, dòng 2, cột 2", "section 1, row 2, column 2"),
        ("?!", "?!", "?!"),
        ("", "", ""),
    ],
)
def test_paths_in_words(path: str, vi: str, en: str) -> None:
    assert (path_words(path), path_words(path, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("low", "high", "written", "spoken"),
    [
        ("75", "80", "75-80 tỷ đồng", "từ 75 đến 80 tỷ đồng"),
        ("7.5", "7.5", "7,5 tỷ đồng", "7,5 tỷ đồng"),
        ("90", None, "từ 90 tỷ đồng trở lên", "ít nhất 90 tỷ đồng"),
        (None, "3", "không quá 3 tỷ đồng", "nhiều nhất 3 tỷ đồng"),
        (None, None, "số nào cũng được", "bất kỳ"),
    ],
)
def test_extents_as_read_and_as_said(
    low: str | None, high: str | None, written: str, spoken: str
) -> None:
    one = Extent(_number(low), _number(high), "billion VND")
    assert extent_words(one, "tỷ đồng") == written
    assert extent_spoken(one, "tỷ đồng") == spoken


def test_extents_in_english() -> None:
    open_ended = Extent(Decimal(1000), None, "%")
    assert extent_words(open_ended, "%", "en") == "1,000% or more"
    assert extent_spoken(open_ended, "%", "en") == "at least 1,000%"
    assert extent_spoken(Extent(Decimal(1), Decimal(2), "%"), "%", "en") == "between 1 and 2%"
    assert extent_spoken(Extent(None, None, "%"), "%", "en") == "any"


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
