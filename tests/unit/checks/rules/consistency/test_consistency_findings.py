"""What the examples of the rules of consistency leave out: words, several rows, full looks."""

from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.finding import Finding

GROWTH = {"statistic": "growth"}
AVERAGE = {"statistic": "average_growth", "base_period": "2025"}
FALL = {"statistic": "average_reduction", "base_period": "2025"}


def said(rule: str, *rows: Any, is_full: bool = False) -> list[Finding]:
    at = inspect(plan_of(*rows), load(), is_full=is_full)
    return list(findings_of(checks()[f"consistency.{rule}"], at))


def subjects(rule: str, *rows: Any) -> list[set[str]]:
    return [set(one.subjects) for one in said(rule, *rows)]


class TestAnnualPath:
    def test_points_that_add_up_to_less(self) -> None:
        (found,) = said(
            "annual_path",
            promised("kh.1", "poverty_rate", "2026/2027", ">= 3 pp/year", **FALL),
            promised("a.1", "poverty_rate", "2026", ">= 2 pp", **FALL),
            promised("b.1", "poverty_rate", "2027", ">= 2.5 pp", statistic="average_reduction",
                     base_period="2026"),
        )  # fmt: skip
        assert set(found.subjects) == {"kh.1", "a.1", "b.1"}
        assert "2.25" in found.message.en

    def test_no_growth_is_lost_below_nothing(self) -> None:
        whole = promised("kh.1", "poverty_rate", "2026/2030", ">= 150 %/year", **FALL)
        year = promised("a.1", "poverty_rate", "2026", ">= 10 %", **FALL)
        assert not said("annual_path", whole, year)

    def test_points_left_for_the_other_years(self) -> None:
        (found,) = said(
            "annual_path",
            promised("kh.1", "poverty_rate", "2026/2030", ">= 3 pp/year", **FALL),
            promised("a.1", "poverty_rate", "2026", ">= 0.5 pp", **FALL),
        )
        assert "3,63" in found.message.vi or "3,62" in found.message.vi

    def test_known_years_count_and_the_weaker_of_two_promises(self) -> None:
        (found,) = said(
            "annual_path",
            promised("kh.1", "grdp", "2025/2026", ">= 10 %/year", statistic="average_growth",
                     base_period="2024"),
            promised("a.1", "grdp", "2026", ">= 9 %", **GROWTH),
            promised("b.1", "grdp", "2026", "<= 8 %", **GROWTH),
            observed("tk.1", "grdp", "2025", "7 %", **GROWTH),
        )  # fmt: skip
        assert set(found.subjects) == {"kh.1", "a.1", "b.1", "tk.1"}

    def test_a_span_that_is_over_or_without_a_direction_says_nothing(self) -> None:
        assert not subjects(
            "annual_path",
            promised("kh.1", "grdp", "2023/2024", ">= 10 %/year", statistic="average_growth",
                     base_period="2022"),
            promised("a.1", "grdp", "2024", ">= 5 %", **GROWTH),
            promised("kh.2", "unknown", "2026/2027", "= 10 ha", statistic="total"),
            promised("a.2", "unknown", "2026", "= 1 ha"),
        )  # fmt: skip


class TestLooserThanParent:
    def test_an_aspiration_above_binds_nobody(self) -> None:
        assert not subjects(
            "looser_than_parent",
            paper("qd", issuer="VN-thu-tuong"), paper("nq", issuer="04-hdnd"),
            promised("qd.1", "grdp", "2026", ">= 10 %", modality="aspirational", **GROWTH),
            promised("nq.1", "grdp", "2026", ">= 8 %", **GROWTH),
        )  # fmt: skip

    def test_a_paper_above_that_quotes_both_numbers(self) -> None:
        assert not subjects(
            "looser_than_parent",
            paper("ctr", issuer="04-tinh-uy"), paper("kh", issuer="04-ubnd"),
            promised("ctr.1", "tourist_arrivals", "2025", "~ 4 million visitors"),
            promised("ctr.2", "tourist_arrivals", "2025", "> 2.5 million visitors"),
            promised("kh.1", "tourist_arrivals", "2025", "> 2.5 million visitors"),
        )  # fmt: skip

    def test_a_draft_is_told_until_something_is_adopted(self) -> None:
        rows = [
            paper("qd", issuer="VN-thu-tuong"), paper("dt", issuer="04-ubnd", status="draft"),
            promised("qd.1", "grdp", "2026", ">= 10 %", **GROWTH),
            promised("dt.1", "grdp", "2026", ">= 8 %", **GROWTH),
        ]  # fmt: skip
        assert subjects("looser_than_parent", *rows) == [{"qd.1", "dt.1"}]
        adopted = promised("nq.1", "grdp", "2026", ">= 10 %", **GROWTH)
        council = paper("nq", issuer="04-hdnd")
        assert subjects("looser_than_parent", *rows, council, adopted) == [{"nq.1", "dt.1"}]

    def test_a_range_that_reaches_the_nation_is_no_less(self) -> None:
        nation = promised("qd.1", "grdp", "2026", ">= 10 %", area="VN", **GROWTH)
        reaching = promised("nq.1", "grdp", "2026", "range 9 10 %", **GROWTH)
        assert not subjects("looser_than_parent", nation, reaching)

    def test_all_who_fall_short_are_told_together(self) -> None:
        assert subjects(
            "looser_than_parent",
            paper("qd", issuer="VN-thu-tuong"), paper("nq", issuer="04-hdnd"),
            paper("kh", issuer="04-ubnd"),
            promised("qd.1", "poverty_rate", "2030", "<= 5 %"),
            promised("nq.1", "poverty_rate", "2030", "<= 8 %"),
            promised("kh.1", "poverty_rate", "2030", "<= 9 %"),
        ) == [{"qd.1", "nq.1", "kh.1"}, {"nq.1", "kh.1"}]  # fmt: skip


class TestRequiredPace:
    def test_several_numbers_of_one_measure_are_told_once(self) -> None:
        years = [
            observed(f"tk.{year}", "exports", str(year), f"{100 + 5 * n} million USD")
            for n, year in enumerate(range(2020, 2026))
        ]
        (found,) = said(
            "required_pace",
            *years,
            promised("kh.1", "exports", "2030", ">= 400 million USD"),
            promised("kh.2", "exports", "2028", ">= 250 million USD"),
        )
        assert {"kh.1", "kh.2", "tk.2025"} <= set(found.subjects)
        assert "Also beyond" in found.message.en
        assert found.expected is not None
        assert found.expected.high is not None

    def test_with_too_little_history_a_full_look_says_why(self) -> None:
        rows = [promised("kh.1", "grdp", "2026", ">= 10 %", **GROWTH)]
        assert not said("required_pace", *rows)
        (found,) = said("required_pace", *rows, is_full=True)
        assert found.outcome == "not_applicable"

    def test_others_say_what_is_usual_only_where_its_own_pace_is_not_known(self) -> None:
        others = [
            observed(f"{area}.{year}", "grdp", str(year), f"{rate} %", area=area, **GROWTH)
            for area, rate in (("08", "6.0"), ("11", "7.0"), ("12", "12.0"))
            for year in (2023, 2024)
        ]
        promise = promised("kh.1", "grdp", "2026", ">= 15 %", **GROWTH)
        assert not subjects("required_pace", *others, promise)
        own = [
            observed(f"tk.{year}", "grdp", str(year), "5 %", **GROWTH) for year in range(2020, 2025)
        ]
        (found,) = said("required_pace", *others, *own, promise)
        assert "Tỉnh Lai Châu, 2024" in found.message.vi
        assert {"kh.1", "12.2024"} <= set(found.subjects)

    def test_two_other_places_are_too_few(self) -> None:
        others = [
            observed(f"{area}.{year}", "grdp", str(year), "2 %", area=area, **GROWTH)
            for area in ("08", "11") for year in (2022, 2023, 2024)
        ]  # fmt: skip
        promise = promised("kh.1", "grdp", "2026", ">= 30 %", **GROWTH)
        assert not subjects("required_pace", *others, promise)
        (unknown,) = said("required_pace", *others, promise, is_full=True)
        assert unknown.outcome == "not_applicable"

    def test_places_that_fell_less_are_held_against_a_fall(self) -> None:
        others = [
            observed(f"{area}.{year}", "poverty_rate", str(year), f"{30 - 2 * n}.0 %", area=area)
            for area in ("08", "11", "12") for n, year in enumerate(range(2022, 2025))
        ]  # fmt: skip
        own = observed("tk.2025", "poverty_rate", "2025", "30.0 %")
        asked = [
            promised("kh.1", "poverty_rate", "2027", "<= 5 %"),
            promised("kh.2", "poverty_rate", "2030", "<= 15 %"),
        ]
        (found,) = said("required_pace", *others, own, *asked)
        assert "kh.1" in found.subjects
        assert "kh.2" not in found.subjects
        assert "\N{MINUS SIGN}2.0 pp/year (Tỉnh Lai Châu, 2024)" in found.message.en

    def test_what_the_nation_needs_is_not_told_in_the_plan_of_a_province(self) -> None:
        years = [
            observed(f"tk.{year}", "grdp", str(year), "5 %", area="VN", **GROWTH)
            for year in range(2020, 2025)
        ]
        nation = promised("qh.1", "grdp", "2026", ">= 10 %", area="VN", **GROWTH)
        assert not subjects("required_pace", *years, nation)

    def test_a_fall_is_compared_with_falls(self) -> None:
        years = [
            observed(f"tk.{year}", "poverty_rate", str(year), f"{30 - 2 * n}.0 %")
            for n, year in enumerate(range(2020, 2026))
        ]
        (found,) = said(
            "required_pace", *years,
            promised("kh.1", "poverty_rate", "2027", "<= 2 %"),
            promised("kh.2", "poverty_rate", "2030", "<= 12 %"),
        )  # fmt: skip
        assert "kh.1" in found.subjects
        assert "kh.2" not in found.subjects


def test_what_a_place_promised_that_is_gone_is_not_held_against_the_new_ones_figures() -> None:
    old = [
        promised("cu.1", "grdp", "2021/2030", ">= 20 %/year", area="02",
                 statistic="average_growth", base_period="2020"),
        promised("cu.2", "grdp_per_capita", "2030", "range 75 80 million VND/person", area="02"),
        promised("moi.1", "grdp", "2026/2030", ">= 10 %/year", area="08", **AVERAGE),
        promised("cu.3", "par_index", "2030", "<= 5 rank", statistic="rank", denominator="34",
                 area="02"),
        observed("bc.1", "grdp", "2021/2025", "4.46 %/year", area="08",
                 statistic="average_growth"),
        observed("bc.2", "grdp_per_capita", "2025", "50.73 million VND/person", area="08"),
        observed("bc.3", "par_index", "2024", "63 rank", statistic="rank", denominator="63",
                 area="08"),
    ]  # fmt: skip
    assert not subjects("required_pace", *old)
    assert not subjects("per_head_and_growth", *old)
    assert {"bc.3", "cu.3"} not in subjects("different_concept", *old)


class TestDifferentConcept:
    def test_a_promise_and_its_figures_by_two_definitions(self) -> None:
        (found,) = said(
            "different_concept",
            promised("kh.1", "poverty_rate", "2030", "<= 5 %", definition="chuẩn 2027-2030"),
            observed("bc.1", "poverty_rate", "2025", "12 %", definition="chuẩn 2022-2025"),
        )
        assert set(found.subjects) == {"kh.1", "bc.1"}
        assert "chuẩn 2027-2030" in found.message.vi

    def test_a_base_year_is_named(self) -> None:
        (found,) = said(
            "different_concept",
            observed("a.1", "grdp", "2024", "6.0 %", base_year="2010", **GROWTH),
            observed("a.2", "grdp", "2024", "7.0 %", base_year="2020", **GROWTH),
        )
        assert "(gốc 2010)" in found.message.vi
        assert "(base 2020)" in found.message.en

    def test_per_cent_and_points(self) -> None:
        (found,) = said(
            "different_concept",
            promised("a.1", "poverty_rate", "2026/2030", ">= 3 %/year", **FALL),
            promised("b.1", "poverty_rate", "2026/2030", ">= 3 pp/year", **FALL),
        )
        assert found.severity == "note"


@pytest.mark.parametrize("title", ["Dự thảo Kế hoạch A", "Kế hoạch A"])
def test_a_draft_and_the_adopted_paper_of_its_title(title: str) -> None:
    draft = paper("dt", "2025-10-01", status="draft").__class__(
        id="dt", title="Dự thảo Kế hoạch A", status="draft", issued_on=paper("x").issued_on
    )
    adopted = draft.__class__(id="nq", title=title, issued_on=paper("x", "2025-12-01").issued_on)
    rows = [draft, adopted, promised("dt.1", "forest_cover", "2030", ">= 57 %")]
    assert subjects("vanished_promise", *rows) == [{"dt.1"}]
    elsewhere = promised("kh.1", "forest_cover", "2030", ">= 57 %")
    assert not subjects("vanished_promise", *rows, elsewhere)


class TestOneFindingForAFamily:
    def test_a_whole_is_told_before_its_parts(self) -> None:
        codes = "tourist_arrivals", "tourist_arrivals_domestic"
        rows = [
            observed(f"{code}.{year}", code, str(year), f"{950 + year % 5 * 50} visitors")
            for code in codes
            for year in range(2020, 2026)
        ]
        rows += [promised(f"nq.{code}", code, "2030", ">= 3000 visitors") for code in codes]
        (found,) = said("required_pace", *rows)
        assert found.subjects[0] == "nq.tourist_arrivals"
        assert "nq.tourist_arrivals_domestic" in found.subjects
        assert "Cũng vượt" in found.message.vi

    def test_a_rate_of_yearly_plans_starts_anew(self) -> None:
        of = {"denominator": "kế hoạch"}
        rows = [
            observed(f"d{year}", "disbursement_rate", str(year), f"{rate} %", **of)
            for year, rate in zip(range(2022, 2026), ("70", "71", "70", "71"), strict=True)
        ]
        assert not said(
            "required_pace", *rows, promised("nq.1", "disbursement_rate", "2026", ">= 95 %", **of)
        )

    def test_what_a_replacing_paper_softens(self) -> None:
        (found,) = said(
            "softened_promise",
            paper("cu", issuer="04-ubnd"),
            paper("moi", "2025-11-01", issuer="04-ubnd", replaces=("cu",)),
            promised("cu.1", "forest_cover", "2030", ">= 60 %"),
            promised("moi.1", "forest_cover", "2030", ">= 57 %"),
            promised("cu.2", "grdp", "2026", ">= 9 %", **GROWTH),
            promised("moi.2", "grdp", "2026", ">= 8 %", **GROWTH),
            promised("cu.3", "exports", "2030", ">= 90 million USD"),
            promised("moi.3", "exports", "2030", ">= 99 million USD"),
        )  # fmt: skip
        assert set(found.subjects) == {"cu.1", "moi.1", "cu.2", "moi.2"}
        assert "2030 từ ≥ 60% còn ≥ 57%" in found.message.vi


class TestPerHeadAndGrowth:
    NOW = observed("bc.1", "grdp_per_capita", "2025", "50.73 million VND/person")
    TEN = promised("dh.1", "grdp", "2026/2030", ">= 10 %/year", **AVERAGE)
    SIXTEEN = promised("nq.1", "grdp", "2026/2030", ">= 16 %/year", **AVERAGE)

    def test_the_promise_that_leads_past_is_named_with_its_own_arithmetic(self) -> None:
        (found,) = said(
            "per_head_and_growth", self.NOW, self.TEN, self.SIXTEEN,
            promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
        )  # fmt: skip
        assert found.subjects == ("nq.1", "qh.1", "bc.1")
        assert "10%" not in found.message.en
        assert found.steps[0].en == (
            "50.73 × 1.16^5 × 1.02^5 / 1.015^5 = 109.2 million VND per person."
        )
        assert round(50.73 * 1.16**5 * 1.02**5 / 1.015**5, 1) == 109.2

    def test_of_several_that_lead_past_the_furthest_is_told(self) -> None:
        (found,) = said(
            "per_head_and_growth", self.NOW, self.TEN, self.SIXTEEN,
            promised("qh.1", "grdp_per_capita", "2030", "<= 80 million VND/person"),
        )  # fmt: skip
        assert found.subjects == ("dh.1", "nq.1", "qh.1", "bc.1")
        assert "109.2" in found.message.en
        assert "≥ 16%" in found.message.en


def test_the_order_of_rows_chooses_nothing() -> None:
    ranks = [
        observed(f"{paper}.1", "par_index", "2024", f"{rank} rank", statistic="rank",
                 denominator=whole, definition=definition)
        for paper, rank, whole, definition in (("a", 63, "63", "theo Bộ"), ("b", 40, "53", ""))
    ]  # fmt: skip
    wish = promised("kh.1", "par_index", "2030", "<= 25 rank", statistic="rank", denominator="34")
    told = [subjects("different_concept", *rows, wish) for rows in (ranks, ranks[::-1])]
    first, second = (sorted(map(sorted, each)) for each in told)
    assert first == second
