"""Places that begin within a time, papers without sentences, many pairs at once."""

from dataclasses import replace
from datetime import date

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.finding import Finding
from lotrinh.domain.place import Place
from lotrinh.domain.plan import Plan
from lotrinh.domain.validity import Validity

MERGED = Place(
    id="x1", name="Xã Một", kind="commune", parent="04", validity=Validity(date(2025, 7, 1))
)


def found(name: str, plan: Plan) -> list[Finding]:
    at = inspect(plan, load())
    return list(findings_of(checks()[f"data_quality.{name}"], at))


def test_growth_across_the_first_day_of_a_place() -> None:
    rows = (
        observed("a", "grdp", "2025", "31 %", statistic="growth", area="x1"),
        observed("b", "exports", "2025", "30 %", statistic="growth", area="x1"),
        observed("c", "grdp", "2024", "7 %", statistic="growth", area="x1"),
        promised("nq.1", "grdp", "2026/2030", ">= 9 %/year", area="x1",
                 statistic="average_growth", base_period="2025"),
    )  # fmt: skip
    (one,) = found("series_break", plan_of(MERGED, *rows))
    assert one.subjects == ("nq.1", "a")
    assert "01/07/2025" in one.message.vi
    assert "1 July 2025" in one.message.en


def test_what_a_new_place_adds_up_may_fall() -> None:
    rows = [
        observed(f"{area or 'own'}.{place}", "exports", period, f"{value} million USD", area=area)
        for area in ("x1", "04")
        for place, (period, value) in enumerate([("2025-S1", 90), ("2025-01/2025-09", 40)])
    ]
    (one,) = found("cumulation_falls", plan_of(MERGED, *rows))
    assert one.subjects == ("04.0", "04.1")


def test_promises_of_a_kept_paper_show_their_sentence() -> None:
    rows = [promised(f"nq.{one}", "exports", str(2026 + one), ">= 9 million USD") for one in (1, 2)]
    plan = plan_of(*(replace(one, citation=None) for one in rows))
    assert not found("without_source", plan)
    (one,) = found("without_source", replace(plan, texts={"nq": "Xuất khẩu đạt 9 triệu USD."}))
    assert one.subjects == ("nq.1", "nq.2")


def test_parts_above_wholes_of_one_paper_are_told_together() -> None:
    rows = [
        observed(f"bc.{code}{year}", code, str(year), f"{value} visitors")
        for year in (2023, 2024)
        for code, value in (("tourist_arrivals", 100), ("tourist_arrivals_domestic", 120))
    ]
    (one,) = found("part_above_whole", plan_of(*rows))
    assert len(one.subjects) == 4
    assert one.message.en.endswith("And 1 more like it.")


def test_communes_merged_within_a_province_are_no_outlier() -> None:
    counts = (38, 38, 38, 38, 38, 12)
    rows = [
        observed(f"r{year}", "rural_communes", str(year), f"{count} count", area="x0")
        for year, count in zip(range(2020, 2026), counts, strict=True)
    ]
    province = Place(id="x0", name="Tỉnh Không", kind="province")
    (one,) = found("outlier", plan_of(province, *rows))
    assert one.subjects == ("r2025",)
    assert not found("outlier", plan_of(province, replace(MERGED, parent="x0"), *rows))


def test_a_count_out_of_another_whole_and_a_rate_of_yearly_plans_are_no_outliers() -> None:
    years = range(2020, 2026)
    reached = zip(years, (20, 21, 22, 23, 24, 5), (38, 38, 38, 38, 38, 12), strict=True)
    rows = [
        observed(f"c{year}", "new_rural_communes", str(year), f"{count} count", denominator=f"{of}")
        for year, count, of in reached
    ]
    rows += [
        observed(f"d{year}", "disbursement_rate", str(year), f"{rate} %", denominator="kế hoạch")
        for year, rate in zip(years, (85.1, 85.3, 85.2, 85.4, 92.8, 85.5), strict=True)
    ]
    assert not found("outlier", plan_of(*rows))


def test_a_place_that_has_ended_is_not_stale() -> None:
    old = replace(MERGED, validity=Validity(date(2015, 1, 1), date(2025, 6, 30)))
    rows = (
        promised("nq.1", "grdp", "2025", ">= 8 %", statistic="growth", area="x1"),
        observed("bc.1", "grdp", "2024-Q2", "6.77 %", statistic="growth", area="x1"),
    )
    today = date(2025, 12, 19)
    check = checks()["data_quality.stale"]
    plans = (plan_of(place, *rows) for place in (replace(MERGED, validity=Validity()), old))
    ages = [list(findings_of(check, inspect(one, load(), today=today))) for one in plans]
    assert [bool(one) for one in ages] == [True, False]


def test_a_change_that_crosses_no_break_hides_none_that_does() -> None:
    across = observed("a", "poverty_rate", "2027", "-1.0 pp", statistic="change")
    later = observed("b", "poverty_rate", "2029", "-1.0 pp", statistic="change")
    named = observed("c", "poverty_rate", "2027", "-1.0 pp", statistic="change",
                     definition="chuẩn 2022-2025")  # fmt: skip
    for rows in ((later, across), (named, across), (across, later, named)):
        (one,) = found("series_break", plan_of(*rows))
        assert one.subjects == ("a",)


@pytest.mark.parametrize(("rate", "nearest"), [("-5 %", "0 (0.00%)"), ("130.5 %", "53 (100.00%)")])
def test_a_rate_below_nought_or_above_the_whole_has_a_nearest_number(
    rate: str, nearest: str
) -> None:
    plan = plan_of(observed("bc.1", "new_rural_rate", "2025", rate, denominator="53"))
    (one,) = found("whole_number_behind_percent", plan)
    assert f"the nearest are {nearest}." in one.message.en


def test_of_two_figures_as_new_the_same_one_is_told_in_any_order() -> None:
    promise = promised("nq.1", "grdp", "2025", ">= 8 %", statistic="growth")
    rows = [
        observed("a.1", "grdp", "2025-Q2", "6.77 %", statistic="growth"),
        observed("b.1", "grdp", "2025-Q2", "7100 billion VND"),
    ]
    told = [found("stale", plan_of(promise, *each)) for each in (rows, rows[::-1])]
    assert [one.subjects for each in told for one in each] == [("b.1",), ("b.1",)]
