"""Everything that has been published: yearbooks, the reports of 2025, communes."""

from tests.planted.economy import publish_grdp, publish_money, publish_trade, restate
from tests.planted.papers import issued
from tests.planted.places import DISTRICTS, commune_ids, shares, split
from tests.planted.publishing import REAL, Publication
from tests.planted.sheets import Sheets
from tests.planted.society import (
    people_of,
    publish_government,
    publish_land,
    publish_people,
    publish_poverty,
)
from tests.planted.truth import NOW, Truth

PAPERS = {2023: "ng-2023", 2024: "ng-2024", 2025: "tk-2025"}
CUMULATED = {"2025-01/2025-03": "tk-q1", "2025-01/2025-06": "tk-6t", "2025-01/2025-09": "tk-9t"}
PASSED = (0.22, 0.47, 0.72)
QUARTERS = (0.21, 0.24, 0.26, 0.29)


def add_statistics(sheets: Sheets, truth: Truth, province: str) -> None:
    """One publication a year, the newest an estimate; the year before is revised in each."""
    for year in range(2020, NOW + 1):
        at = _publication(sheets, truth, province, year)
        publish_grdp(at, year, digits=(truth.seed + year) % 3)
        restate(at, year - 1)
        publish_people(at, year)
        for publish in (publish_money, publish_trade, publish_poverty, publish_land):
            publish(at, year)
        publish_government(at, year)
    _during_the_year(sheets, truth, province)
    _below_the_province(sheets, truth, province)


def _publication(sheets: Sheets, truth: Truth, province: str, year: int) -> Publication:
    paper, status = PAPERS.get(year, ""), "estimate" if year == NOW else "preliminary"
    if paper:
        return Publication(sheets, truth, province, issued(paper), paper, status=status)
    source = f"Niên giám thống kê {year}"
    return Publication(sheets, truth, province, f"{year + 1}-07-15", source=source, status=status)


def _during_the_year(sheets: Sheets, truth: Truth, province: str) -> None:
    """Quarters and cumulations of 2025; the first quarter is revised with the half-year."""
    before = [truth.value("grdp", 2024, "constant") * part for part in QUARTERS]
    tilt = (0.004, -0.003, 0.002, 0.0)
    whole = truth.first("grdp", 2025, "constant")
    now = [whole * (part + t / 10) for part, t in zip(QUARTERS, tilt, strict=True)]
    now[3] += whole - sum(now)

    def grown(quarters: slice) -> float:
        return (sum(now[quarters]) / sum(before[quarters]) - 1) * 100

    for paper, spans in (
        ("tk-q1", ()),
        ("tk-6t", (("Q1", slice(0, 1)), ("Q2", slice(1, 2)), ("S1", slice(0, 2)))),
        ("tk-9t", (("Q3", slice(2, 3)), ("9M", slice(0, 3)))),
        ("tk-2025", (("Q4", slice(3, 4)),)),
    ):
        at = Publication(sheets, truth, province, issued(paper), paper, status="estimate")
        for name, quarters in spans:
            period = "2025-01/2025-09" if name == "9M" else f"2025-{name}"
            at.say("grdp", period, grown(quarters), "%", 2, statistic="growth", **REAL)
        if paper == "tk-q1":
            first = grown(slice(0, 1)) + 0.31
            at.say("grdp", "2025-Q1", first, "%", 2, statistic="growth", **REAL)
            old = {"statistic": "growth", "definition": "theo số liệu gốc cũ", **REAL}
            at.say("grdp", "2025-Q1", first + 0.82, "%", 2, **old)
    _cumulations(sheets, truth, province)


def _cumulations(sheets: Sheets, truth: Truth, province: str) -> None:
    """Money and visitors since January, and the half-year as such."""
    for (span, paper), passed in zip(CUMULATED.items(), PASSED, strict=True):
        at = Publication(sheets, truth, province, issued(paper), paper, status="reported")
        revenue = truth.value("budget_revenue", NOW) * passed
        at.say("budget_revenue", span, revenue, "billion VND", 1)
        at.say("tourist_arrivals", span, truth.value("tourist_arrivals", NOW) * passed, "visitors")
        paid = truth.value("public_investment_plan", NOW) * passed**2 * 0.7
        at.say("disbursed", span, paid, "billion VND", 1)
        if paper == "tk-6t":
            at.say("budget_revenue", "2025-S1", revenue, "billion VND", 1)


def _below_the_province(sheets: Sheets, truth: Truth, province: str) -> None:
    """People of the former districts in 2024 and of the communes in 2025; both add up."""
    chance = truth.chance
    districts = [f"{province}-h{number}" for number in range(1, len(DISTRICTS) + 1)]
    for year, places in ((2024, districts), (NOW, commune_ids(province))):
        parts = shares(chance, len(places))
        people = split(people_of(truth, year)["population"], parts)
        households = round(truth.value("households", year))
        poor = split(round(households * truth.value("poverty_rate", year) / 100), parts)
        for place, count, poor_count in zip(places, people, poor, strict=True):
            at = _publication(sheets, truth, place, year)
            at.say("population", year, count, "people")
            standard = {"definition": "chuẩn nghèo 2022-2025"}
            at.say("poor_households", year, poor_count, "households", **standard)
            income = truth.value("income_per_capita", year) * chance.uniform(0.8, 1.2)
            at.say("income_per_capita", year, income, "million VND/person", 1)
