"""Periods as documents and statistics use them."""

from datetime import date

import pytest

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period, last_day


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-S2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-05-31", date(2026, 5, 31), date(2026, 5, 31)),
        ("2025-01/2025-09", date(2025, 1, 1), date(2025, 9, 30)),
    ],
)
def test_each_form_covers_its_days(text: str, start: date, end: date) -> None:
    assert (Period(text).start, Period(text).end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "", "26", "2026-", "2026-13", "2026-00", "2026-Q5", "2026-S3", "2026-02-29", "2026-5",
        "2026/", "/2026", "2026/2026", "2030/2021", "2021/2025-06", "2021/2022/2023", " 2026",
        "2026\n", "2٠٢٦", "Quý I/2026",
    ],
)  # fmt: skip
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        Period(text)


def test_a_year_and_its_twelve_months_cover_the_same_days_and_differ() -> None:
    year, months = Period("2025"), Period("2025-01/2025-12")
    assert year.contains(months)
    assert months.contains(year)
    assert year != months
    assert year != "2025"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2025-01/2025-12", "2025"), ("2025-S1/2025-S2", "2025"), ("2025-01/2025-06", "2025-S1"),
        ("2025-Q1/2025-Q2", "2025-S1"), ("2025-07/2025-09", "2025-Q3"),
        ("2024-02-01/2024-02-29", "2024-02"), ("2021-01/2025-12", "2021/2025"),
        ("2025-01/2025-09", "2025-01/2025-09"), ("2023-10/2024-03", "2023-10/2024-03"),
        ("2021/2025", "2021/2025"), ("2025-Q1", "2025-Q1"),
    ],
)  # fmt: skip
def test_the_same_days_have_one_plainest_form(text: str, plain: str) -> None:
    assert Period(text).plain == Period(plain)


def test_the_average_of_a_decade_starts_from_the_year_before() -> None:
    decade = Period("2021/2030")
    assert (decade.base, decade.steps) == (Period("2020"), 10)


def test_a_term_counted_from_its_congress_year_has_five_steps() -> None:
    assert Period("2025/2030").steps_from(Period("2025")) == 5


def test_days_count_as_steps_of_their_own() -> None:
    assert Period("2024-02-28/2024-03-01").steps == 3


def test_only_several_years_together_are_of_years() -> None:
    assert Period("2021/2030").is_of_years
    assert not any(Period(one).is_of_years for one in ("2026", "2026-01/2026-09"))


def test_a_vintage_given_as_a_month_means_its_last_day() -> None:
    assert last_day("2025-02") == date(2025, 2, 28)
    assert last_day("2025-02-10") == date(2025, 2, 10)


@pytest.mark.parametrize("text", ["2025", "2025-Q1", "2025-S1", "2025-01/2025-02", "31/12/2025"])
def test_a_vintage_is_a_day_or_a_month_and_nothing_longer(text: str) -> None:
    with pytest.raises(InvalidValue):
        last_day(text)


def test_periods_of_different_form_sort_by_their_days() -> None:
    texts = ["2026-Q1", "2026-01", "2026", "2025-12-31"]
    assert [str(one) for one in sorted(map(Period, texts))] == [
        "2025-12-31", "2026-01", "2026-Q1", "2026",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2025-01/2025-09", "2024-01/2024-09"),
        ("2025-Q3", "2024-Q3"),
        ("2024-02-29", "2023-02-28"),
    ],
)
def test_the_same_stretch_of_the_year_before(period: str, before: str) -> None:
    assert Period(period).year_before == Period(before)
