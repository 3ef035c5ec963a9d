from typing import Any

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.mixing import mixed_cells, mixed_wholes


def known(*rows: Any) -> Known:
    return inspect(plan_of(*rows), load()).known


def ids(at: Known, pairs: Any) -> list[tuple[str, ...]]:
    return [tuple(at.figures.rows[row].id for row in pair) for pair in pairs]


def rate(id: str, period: str, value: str, whole: str, **more: Any) -> Any:
    return observed(id, "disbursement_rate", period, f"{value} %", denominator=whole, **more)


def test_the_newest_vintage_of_each_period_in_order() -> None:
    at = known(
        observed("a.1", "grdp", "2025", "250 billion VND"),
        observed("a.2", "grdp", "2024", "200 billion VND", known_from="2024-12-31"),
        observed("a.3", "grdp", "2024", "210 billion VND", known_from="2025-06-30"),
        observed("a.4", "grdp", "2024", "9 billion VND", area="08"),
    )
    ((sheet, rows),) = at.of("grdp", "04")
    assert sheet.indicator == "grdp"
    assert [at.figures.rows[row].id for row in rows] == ["a.3", "a.1"]
    assert at.of("grdp", "99") == []
    assert at.of("unknown", "04") == []


def test_two_definitions_of_one_time_once_for_an_area_the_newest() -> None:
    at = known(
        *[
            observed(f"{basis}.{year}", "grdp", f"{year}", f"{value + year - 2020} %",
                     statistic="growth", definition=definition)
            for basis, value, definition in (("a", 5, ""), ("b", 9, "gốc cũ"))
            for year in (2022, 2023, 2024)
        ]
    )  # fmt: skip
    assert ids(at, mixed_cells(at)) == [("a.2024", "b.2024")]


def test_two_definitions_that_agree_within_rounding_say_nothing() -> None:
    at = known(
        observed("a.1", "grdp", "2024", "6.74 %", statistic="growth"),
        observed("a.2", "grdp", "2024", "6.7 %", statistic="growth", definition="gốc cũ"),
    )
    assert not list(mixed_cells(at))


def test_a_change_of_whole_that_looks_like_a_fall_comes_first() -> None:
    at = known(
        rate("a.1", "2025-07-31", "41.8", "kế hoạch"),
        rate("b.1", "2025-10-30", "40.6", "số vốn đã phân bổ"),
        rate("a.2", "2025-12-12", "57.3", "kế hoạch vốn"),
        rate("c.1", "2025-12-19", "60", ""),
    )
    assert ("a.1", "b.1") in ids(at, mixed_wholes(at))


def test_without_a_fall_the_last_change_of_whole_counts() -> None:
    at = known(
        rate("a.1", "2025-06-30", "30", "kế hoạch"),
        rate("b.1", "2025-08-31", "45", "số vốn đã phân bổ"),
        rate("a.2", "2025-12-12", "57.3", "kế hoạch"),
    )
    assert ids(at, mixed_wholes(at)) == [("b.1", "a.2")]


def test_rates_of_different_years_do_not_follow_each_other() -> None:
    at = known(
        rate("a.1", "2024-12-31", "90", "kế hoạch"),
        rate("b.1", "2025-10-30", "40.6", "số vốn đã phân bổ"),
    )
    assert not list(mixed_wholes(at))
