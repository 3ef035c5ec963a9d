"""Promises that cannot all come true: said of the same, or through accounts and chains."""

from tests.planted.places import commune_ids
from tests.planted.planting import (
    as_drafted,
    bound,
    ids,
    number,
    observed,
    promise,
    promised,
    times,
    unserve,
)
from tests.planted.province import province_of
from tests.planted.sheets import Sheets

PLAN = "nq-5nam"
AVERAGE = {"statistic": "average_growth", "base_period": 2025}
VISITORS = ("tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international")


def two_ranges(sheets: Sheets) -> list[str]:
    row = promised(sheets, PLAN, "grdp_per_capita")
    low, high = (round(number(row, end) * 0.72) for end in ("low", "high"))
    unit = {"unit": row["unit"], "low": low, "high": high}
    other = promise(sheets, "dai-hoi", "grdp_per_capita", 2030, "range", **unit)
    return [other, *ids(row, promised(sheets, "qh", "grdp_per_capita"))]


def at_most_against_at_least(sheets: Sheets) -> list[str]:
    row = promised(sheets, "dai-hoi", "budget_revenue")
    high = round(number(row, "low") * 0.8)
    other = promise(sheets, "qh", "budget_revenue", 2030, "<=", row["unit"], high=high)
    return [other, row["id"]]


def about_two_numbers(sheets: Sheets) -> list[str]:
    row = promised(sheets, PLAN, "population")
    number_there = round(number(row, "low") * 1.2)
    ends = {"low": number_there, "high": number_there}
    other = promise(sheets, "qh", "population", 2030, "~", row["unit"], **ends)
    return [other, row["id"]]


def programme_against_plan(sheets: Sheets) -> list[str]:
    rows = [times(promised(sheets, "ct-du-lich", code, period=2030), 0.6) for code in VISITORS]
    later = promised(sheets, "ct-du-lich", "tourist_arrivals", period=2028)
    sheets.remove("targets", later)
    unserve(sheets, later["id"])
    return ids(*rows)


def year_against_five_years(sheets: Sheets) -> list[str]:
    each = promise(sheets, PLAN, "budget_revenue", "2026/2030", ">=", "%", low=12,
                   statistic="each_year")  # fmt: skip
    now = observed(sheets, "budget_revenue")
    year = promised(sheets, "nq-2026", "budget_revenue")
    bound(year, "range", round(number(now) * 1.02), round(number(now) * 1.05))
    for code in ("budget_revenue_domestic", "budget_revenue_customs"):
        times(promised(sheets, "nq-2026", code), 0.85)
    return [each, year["id"], now["id"]]


def steps_of_five_years(sheets: Sheets) -> list[str]:
    whole = promised(sheets, PLAN, "social_investment")
    step = round(number(whole, "low") / 5 * 0.8)
    rows = [
        promise(sheets, "dai-hoi", "social_investment", year, "<=", "billion VND", high=step)
        for year in range(2027, 2031)
    ]
    year = promised(sheets, "nq-2026", "social_investment")
    bound(year, "range", year["low"], round(number(year, "low") * 1.05))
    return [whole["id"], year["id"], *rows]


def growth_against_level(sheets: Sheets) -> list[str]:
    average = promise(sheets, "qh", "che", "2026/2030", ">=", "%/year", low=12, **AVERAGE)
    return [average, *ids(promised(sheets, PLAN, "che"), observed(sheets, "che"))]


def years_against_average(sheets: Sheets) -> list[str]:
    years = [
        promise(sheets, "dai-hoi", "grdp", year, "<=", "%", high="7.0", statistic="growth")
        for year in range(2027, 2031)
    ]
    return [*years, *ids(promised(sheets, PLAN, "grdp", statistic="average_growth"))]


def parts_beyond_the_whole(sheets: Sheets) -> list[str]:
    rows = [promised(sheets, "nq-2026", code) for code in VISITORS]
    times(rows[1], 1.3)
    return ids(*rows)


def shares_of_structure(sheets: Sheets) -> list[str]:
    codes = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")
    rows = [promised(sheets, PLAN, code, statistic="share") for code in codes]
    as_drafted(sheets, times(rows[2], 1.3))
    return ids(*rows)


def sectors_against_growth(sheets: Sheets) -> list[str]:
    row = times(promised(sheets, "nq-2026", "grdp", period=2026), 1.3)
    codes = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")
    return ids(row, *(promised(sheets, "nq-2026", code) for code in codes))


def per_head_against_people(sheets: Sheets) -> list[str]:
    people = as_drafted(sheets, times(promised(sheets, PLAN, "population"), 1.25))
    money = promised(sheets, PLAN, "grdp", statistic=None)
    return ids(people, money, promised(sheets, PLAN, "grdp_per_capita"))


def forest_against_cover(sheets: Sheets) -> list[str]:
    area = as_drafted(sheets, times(promised(sheets, PLAN, "forest_area"), 0.85))
    return ids(area, promised(sheets, PLAN, "forest_cover"), promised(sheets, "qh", "forest_cover"))


def revenue_against_parts(sheets: Sheets) -> list[str]:
    whole = promised(sheets, "nq-2026", "budget_revenue")
    bound(whole, "range", whole["low"], round(number(whole, "low") * 1.03))
    home = times(promised(sheets, "nq-2026", "budget_revenue_domestic"), 1.35)
    return ids(whole, home, promised(sheets, "nq-2026", "budget_revenue_customs"))


def trade_against_parts(sheets: Sheets) -> list[str]:
    codes = ("exports", "imports", "trade_turnover")
    rows = [promised(sheets, PLAN, code) for code in codes]
    times(rows[0], 1.3)
    return ids(*rows)


def paid_plan_and_rate(sheets: Sheets) -> list[str]:
    plan = promised(sheets, "nq-2026", "public_investment_plan")
    most = round(number(plan, "low") * 0.8)
    paid = promise(sheets, "nq-2026", "disbursed", 2026, "<=", "billion VND", high=most)
    rate = promised(sheets, "nq-2026", "disbursement_rate")
    return [paid, *ids(plan, rate)]


def communes_against_province(sheets: Sheets) -> list[str]:
    whole = promised(sheets, "nq-2026", "jobs_created")
    whole["low"] = str(round(number(whole, "low") * 1.25))
    places = commune_ids(province_of(sheets))
    return ids(whole, *(promised(sheets, "kh-giao", "jobs_created", area=one) for one in places))


def parts_of_a_promise(sheets: Sheets) -> list[str]:
    whole = promised(sheets, PLAN, "digital_economy")
    as_drafted(sheets, bound(whole, "=", whole["low"], whole["low"]))
    core = promised(sheets, PLAN, "core_digital_economy")
    core["low"] = f"{number(whole, 'low') * 0.8:.1f}"
    return ids(whole, core, promised(sheets, PLAN, "sectoral_digital_economy"))


def a_part_larger_than_its_whole(sheets: Sheets) -> list[str]:
    whole = promised(sheets, PLAN, "che")
    part = promised(sheets, PLAN, "che_lai")
    as_drafted(sheets, bound(part, ">=", round(number(whole, "high") * 1.1)))
    return ids(whole, part)


def quarters_against_year(sheets: Sheets) -> list[str]:
    quarters = sheets.rows("targets", document="kb-2026")
    for row in quarters:
        times(row, 0.7)
    return ids(promised(sheets, "nq-2026", "grdp", period=2026), *quarters)


def below_what_was_assigned(sheets: Sheets) -> list[str]:
    given = promised(sheets, "nq-cp", "grdp")
    times(given, 1.25)
    return ids(given, promised(sheets, "nq-2026", "grdp", period=2026))
