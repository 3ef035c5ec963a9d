from datetime import date
from fractions import Fraction

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.promise import Promise
from lotrinh.domain.bounds import Interval


def entered(*rows: object) -> list[Promise]:
    return list(inspect(plan_of(*rows), load()).ledger.promises)


def only(*rows: object) -> Promise:
    (promise,) = entered(*rows)
    return promise


def test_a_fall_in_points_is_a_negative_change_and_less_is_wanted() -> None:
    one = only(
        promised("a.1", "poverty_rate", "2026/2030", "> 3 pp/year",
                 statistic="average_reduction", base_period="2025")
    )  # fmt: skip
    assert one.measure.aspect == "change"
    assert one.measure.kind == "point"
    assert one.interval == Interval(high=Fraction(-3), high_open=True)
    assert one.wants == "less"
    assert one.wanted_end == -3
    assert one.time == (date(2026, 1, 1), date(2030, 12, 31))


def test_growth_of_one_year_and_an_average_over_one_year_are_one() -> None:
    (one,) = entered(
        promised("a.1", "grdp", "2026", ">= 10 %", statistic="growth"),
        promised("a.2", "grdp", "2026", ">= 10.0 %/year", statistic="average_growth",
                 base_period="2025"),
    )  # fmt: skip
    assert one.rows == ("a.1", "a.2")


def test_a_span_counted_from_its_base_begins_a_year_later() -> None:
    one = only(
        promised("a.1", "grdp", "2025/2030", ">= 10 %/year", statistic="average_growth",
                 base_period="2025")
    )  # fmt: skip
    assert one.start == date(2026, 1, 1)


def test_what_is_kept_takes_the_number_before_it() -> None:
    first, kept = entered(
        promised("a.1", "poverty_rate", "2021/2025", "> 4.0 pp/year",
                 statistic="average_reduction", base_period="2020"),
        promised("a.2", "poverty_rate", "2030", "keep", statistic="average_reduction"),
    )  # fmt: skip
    assert kept.rows == ("a.2",)
    assert kept.interval == first.interval
    assert kept.time == (date(2026, 1, 1), date(2030, 12, 31))


def test_what_has_no_number_or_no_time_is_left_out() -> None:
    assert not entered(
        promised("a.1", "pci", "2030", "improve", statistic="rank"),
        promised("a.2", "poverty_rate", "2030", "keep", statistic="average_reduction"),
        promised("a.3", "forest_cover", "", ">= 56 %"),
        promised("a.4", "forest_area", "2030", "keep"),
    )


def test_only_printed_numbers_have_room_for_rounding() -> None:
    exact = only(promised("a.1", "population", "2030", "= 7.2 thousand people"))
    assert exact.interval == Interval(Fraction(7200), Fraction(7200))
    assert exact.room == Interval(Fraction(7150), Fraction(7250))
    assert only(promised("a.1", "grdp", "2026", ">= 8 %", statistic="growth")).room == Interval(
        Fraction(8)
    )


def test_a_stock_is_counted_on_the_last_day() -> None:
    assert only(promised("a.1", "forest_cover", "2030", ">= 56 %")).time == (
        date(2030, 12, 31), date(2030, 12, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "words", "more", "wants"),
    [
        ("grdp", ">= 8 %", {"statistic": "growth"}, "more"),
        ("poverty_rate", "<= 8 %", {}, "less"),
        ("pci", "<= 25 rank", {"statistic": "rank"}, "less"),
        ("unknown", ">= 8 %", {}, "more"),
        ("unknown", "<= 8 %", {}, "less"),
        ("unknown", "= 8 %", {}, "neutral"),
    ],
)
def test_what_is_wanted(indicator: str, words: str, more: dict[str, str], wants: str) -> None:
    one = only(promised("a.1", indicator, "2030", words, **more))
    assert one.wants == wants
    assert one.wanted_end is not None


def test_force_and_rank_come_from_the_paper() -> None:
    rows = [promised(f"{id}.1", "grdp", "2026", ">= 8 %", statistic="growth") for id in "abcd"]
    found = entered(
        *rows,
        paper("a", issuer="VN-thu-tuong", kind="decision"),
        paper("b", issuer="04-tinh-uy", status="draft"),
        paper("c", issuer="04-hdnd"),
        paper("d", issuer="04-ubnd", replaces=("c",)),
    )
    by_paper = {one.paper.id: one for one in found}
    ranks = [by_paper[id].rank for id in "abcd"]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 4
    assert [by_paper[id].force for id in "abcd"] == ["in_force", "draft", "superseded", "in_force"]


def test_a_draft_replaces_only_drafts() -> None:
    found = entered(
        promised("a.1", "grdp", "2026", ">= 8 %", statistic="growth"),
        paper("a"),
        paper("b", status="draft", replaces=("a",)),
    )
    assert found[0].force == "in_force"
