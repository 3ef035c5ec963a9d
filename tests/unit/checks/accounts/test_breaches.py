"""Which publication is judged when figures break an identity, and what may excuse them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.breaches import Breach, alone
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.examples.example import observed, paper, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from tests.systems import ANY, adds_up, system_of

CODES = ("tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international")


def visitors(paper: str, *counts: str, known: str = "2025-01-31") -> list[Observation]:
    """The total and its two parts by one publication, blank ones left out."""
    return [
        observed(f"{paper}.{place}", code, "2024", f"{count} visitors", known_from=known)
        for place, (code, count) in enumerate(zip(CODES, counts, strict=True), start=1)
        if count
    ]


def breaches(*rows: Any) -> tuple[Breach, ...]:
    return inspect(plan_of(*rows), load()).once(disputes_of).breaches


def named(*rows: Any) -> list[tuple[set[str], str]]:
    """The rows of each breach of the sum of visitors, and what may excuse it."""
    at = inspect(plan_of(*rows), load())
    return [
        ({at.figures.rows[row].id for row in one.rows}, one.doubt)
        for one in at.once(disputes_of).breaches
        if one.instance.identity.id == "tourism.sum_of_parts"
    ]


def test_figures_of_one_publication_are_a_mistake() -> None:
    assert named(*visitors("a", "1834730", "1790846", "49097")) == [({"a.1", "a.2", "a.3"}, "")]


def test_a_publication_that_agrees_with_itself_goes_before_newer_single_figures() -> None:
    full = visitors("a", "1839943", "1790846", "49097")
    assert not named(*full, *visitors("b", "1500000", "", "", known="2025-03-31"))


def test_figures_of_several_publications_may_be_revised() -> None:
    total, parts = visitors("a", "1500000", "", ""), visitors("b", "", "1790846", "49097")
    assert named(*total, *parts) == [({"a.1", "b.2", "b.3"}, "mixed")]


def test_a_figure_worked_out_from_others_may_lean_on_them() -> None:
    total, *parts = visitors("a", "1834730", "1790846", "49097")
    derived = [total, parts[0], replace(parts[1], basis="derived")]
    assert named(*derived) == [({"a.1", "a.2", "a.3"}, "derived")]


def test_a_source_in_both_languages_is_told_in_each() -> None:
    at = inspect(
        plan_of(
            observed("a.1", "grdp_per_capita", "2024", "54.13 million VND/person"),
            observed("a.2", "grdp", "2024", "25204 billion VND", price_basis="current"),
            observed("dan-so", "population", "2024", "558475 people", basis="derived",
                     source="GRDP chia cho mức bình quân / GRDP divided by the level per head"),
        ),
        load(),
    )  # fmt: skip
    (found,) = findings_of(checks()["consistency.identity"], at)
    assert found.severity == "warning"
    (told,) = (one for one in found.steps if one.vi.startswith("Dân số"))
    assert told.vi == "Dân số 2024: 558.475 người (GRDP chia cho mức bình quân)"
    assert told.en == "Population 2024: 558,475 people (GRDP divided by the level per head)"
    assert "tính ra từ số khác" in found.message.vi


def test_an_ordinary_revision_of_the_total_is_no_news() -> None:
    total, parts = visitors("a", "1834730", "", ""), visitors("b", "", "1790846", "49097")
    assert not named(*total, *parts)


def test_a_draft_that_agrees_with_itself_excuses_nobody() -> None:
    wrong = visitors("a", "1834730", "1790846", "49097")
    draft = visitors("b", "1839943", "1790846", "49097", known="2025-03-31")
    assert named(paper("b", status="draft"), *wrong, *draft) == [({"a.1", "a.2", "a.3"}, "")]


def test_a_draft_that_disagrees_is_not_told_in_the_name_of_adopted_papers() -> None:
    total, parts = visitors("a", "1500000", "", ""), visitors("b", "", "1790846", "49097")
    draft = visitors("c", "1400000", "1790846", "49097", known="2025-03-31")
    found = named(paper("c", status="draft"), *total, *parts, *draft)
    assert found == [({"a.1", "b.2", "b.3"}, "mixed")]


def test_completed_figures_are_no_publication() -> None:
    total, parts = visitors("a", "1500000", "", ""), visitors("b", "", "1790846", "49097")
    assumed = [
        replace(one, basis="assumed")
        for one in visitors("c", "1839943", "1790846", "49097", known="2025-03-31")
    ]
    assert named(*total, *parts, *assumed) == [({"a.1", "b.2", "b.3"}, "mixed")]


@pytest.mark.parametrize("is_first", [True, False])
def test_of_a_figure_printed_twice_the_finest_print_counts(is_first: bool) -> None:
    fine = visitors("a", "1834730", "1790846", "49097")
    coarse = observed("a.0" if is_first else "a.9", CODES[0], "2024", "1.8 million visitors")
    rows = [coarse, *fine] if is_first else [*fine, coarse]
    assert named(*rows) == [({"a.1", "a.2", "a.3"}, "")]


def places(*surfaces: str, whole: str = "30") -> list[Place]:
    """A province with communes of these surfaces, blank for an unknown one."""
    communes = [
        Place(id=f"x{number}", name="x", kind="commune", parent="x",
              area_km2=Decimal(one) if one else None)
        for number, one in enumerate(surfaces)
    ]  # fmt: skip
    whole_km2 = Decimal(whole) if whole else None
    return [Place(id="x", name="X", kind="province", parent="VN", area_km2=whole_km2), *communes]


def people(whole: str, *parts: str) -> list[Observation]:
    """The people of a province and of its communes, in one publication."""
    rows = [observed("bc.x", "population", "2024", f"{whole} people", area="x")]
    return rows + [
        observed(f"bc.{number}", "population", "2024", f"{one} people", area=f"x{number}")
        for number, one in enumerate(parts)
    ]


@pytest.mark.parametrize(
    ("surfaces", "whole", "people_of", "doubts"),
    [
        (("10", "20"), "30", ("2500", "1000", "1200"), [""]),
        (("10", "15"), "30", ("2500", "1000", "1200"), ["places"]),
        (("10", ""), "30", ("2500", "1000", "1200"), ["places"]),
        (("10", "20"), "", ("2500", "1000", "1200"), ["places"]),
        (("10", "15"), "30", ("3000", "1000", "1200"), []),
        (("10", "15"), "30", ("2000", "1000", "1200"), [""]),
        (("10", "20"), "30", ("2200", "1000", "1200"), []),
    ],
)
def test_communes_fall_short_where_some_may_not_be_listed(
    surfaces: tuple[str, ...], whole: str, people_of: tuple[str, ...], doubts: list[str]
) -> None:
    found = breaches(*places(*surfaces, whole=whole), *people(*people_of))
    sums = [one for one in found if one.instance.identity.id == "areas.sum_to_province"]
    assert [one.doubt for one in sums] == doubts


def test_a_whole_of_another_publication_than_some_of_its_communes_says_nothing() -> None:
    whole, *communes = people("3000", "1000", "1200")
    other = observed("tk.x", "population", "2024", "3000 people", area="x")
    assert breaches(*places("10", "20"), other, *communes)
    assert not breaches(*places("10", "15"), other, *communes)
    assert breaches(*places("10", "20"), whole, *communes)


@pytest.mark.parametrize(
    ("last", "is_broken"), [("5120", False), ("6000", True), ("17280", True), ("15625", True)]
)
@pytest.mark.parametrize(
    ("statistic", "rate"), [("average_reduction", "20.0"), ("average_growth", "-20.0")]
)
def test_a_fall_is_no_rise(last: str, is_broken: bool, statistic: str, rate: str) -> None:
    found = breaches(
        observed("bc.1", "poor_households", "2021", "10000 households"),
        observed("bc.2", "poor_households", "2024", f"{last} households"),
        observed("bc.3", "poor_households", "2022/2024", f"{rate} %/year", statistic=statistic),
    )
    assert bool(found) == is_broken


def test_parts_above_a_whole_that_only_some_figures_tell() -> None:
    (one,) = breaches(
        observed("bc.1", CODES[0], "2024", "1000000 visitors"),
        observed("bc.2", CODES[1], "2024", "1790846 visitors"),
    )
    assert not one.doubt
    assert one.evaluation.gap == 790845


def test_halves_and_quarters_of_several_publications_are_told_without_excuse() -> None:
    growth = {"statistic": "growth"}
    (one,) = breaches(
        observed("a.1", "grdp", "2025-Q1", "6.01 %", **growth),
        observed("a.2", "grdp", "2025-Q2", "6.77 %", **growth),
        observed("b.3", "grdp", "2025-S1", "6.60 %", known_from="2025-08-31", **growth),
    )
    assert (one.instance.identity.id, one.doubt) == ("growth.half_of_quarters", "mixed")


def test_what_is_impossible_before_any_identity_is_no_breach() -> None:
    assert not breaches(observed("bc.1", CODES[0], "2024", "-5 visitors"))


def test_every_origin_has_variables_of_its_own() -> None:
    rows = [adds_up({0: 1, 1: -1}), adds_up({1: 1, 2: -1})]
    apart = alone(system_of([ANY] * 3, [(1, 4, 5), (0, 1, 2)], rows))
    assert len(apart) == 4
    assert sorted(apart.constraints.variable.tolist()) == [0, 1, 2, 3]
    said = apart.statements
    assert sorted(zip(said.low.tolist(), said.high.tolist(), strict=True)) == [
        (1, 2), (4, 5), (4, 5),
    ]  # fmt: skip
    assert np.array_equal(apart.constraints.origin, [0, 1])
