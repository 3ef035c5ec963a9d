"""What the papers of the province promise; all of it comes true together."""

from tests.planted.economy import TOPS
from tests.planted.places import commune_ids, shares, split
from tests.planted.promising import Promises
from tests.planted.sheets import Sheets
from tests.planted.society import COMMUNES, people_of
from tests.planted.truth import LAST, NOW, Truth

FIVE = {"statistic": "average_growth", "period": "2026/2030", "base_period": NOW}


def add_promises(sheets: Sheets, truth: Truth, province: str) -> None:
    """Papers in force; `traps` adds those that are not."""
    for paper, promise in (
        ("nq-5nam", five_years), ("nq-2026", next_year), ("qh", master_plan),
        ("dai-hoi", congress), ("ct-du-lich", tourism), ("kh-giao", communes),
        ("kb-2026", scenario),
    ):  # fmt: skip
        promise(Promises(sheets, truth, paper, province))
    above(sheets, truth, province)


def five_years(at: Promises) -> None:
    """Growth, structure, money, visitors, people and land to 2030."""
    truth = at.truth
    for code in ("grdp", "grdp_agriculture", "grdp_industry_construction", "grdp_services"):
        growth = truth.growth(code, LAST, "constant", 5)
        at.at_least(code, true=growth, unit="%/year", digits=1, **FIVE)
    whole = truth.value("grdp", LAST, "current")
    for code in TOPS:
        share = truth.value(code, LAST, "current") / whole * 100
        at.about(code, LAST, share, "%", 1, statistic="share", price_basis="current")
    at.between("grdp_per_capita", LAST, truth.per_head(LAST), "million VND/person")
    at.between("grdp", LAST, whole, "billion VND", slack=0.02, price_basis="current")
    at.about("population", LAST, people_of(truth, LAST)["population"] / 1000, "thousand people")
    _money(at, LAST)
    at.at_least("budget_revenue", true=truth.growth("budget_revenue", LAST, "", 5),
                unit="%/year", digits=1, **FIVE)  # fmt: skip
    invested = sum(truth.value("social_investment", year) for year in range(2026, LAST + 1))
    at.at_least("social_investment", "2026/2030", invested, "billion VND", statistic="total")
    _visitors(at, LAST)
    fall = (truth.value("poverty_rate", NOW) - truth.value("poverty_rate", LAST)) / 5
    at.at_least("poverty_rate", "2026/2030", fall, "pp/year", 1, statistic="average_reduction",
                base_period=NOW)  # fmt: skip
    at.at_least("disbursement_rate", "2026/2030", 95, "%", slack=0, statistic="each_year",
                denominator="kế hoạch")  # fmt: skip
    _land(at, LAST)
    whole_id = at.at_least("digital_economy", LAST, truth.value("digital_economy", LAST), "%", 1)
    for part in ("core_digital_economy", "sectoral_digital_economy"):
        at.at_least(part, LAST, truth.value(part, LAST), "%", 1, parent=whole_id)
    at.say("traffic_accidents", "2026/2030", ">=", "%/year", low=5,
           statistic="average_reduction", base_period=NOW)  # fmt: skip
    at.say("pci", LAST, "<=", "rank", high=25, statistic="rank", denominator=34)


def next_year(at: Promises) -> None:
    """The year 2026: growth as a whole, by sector, in its first half; money, visitors, poverty."""
    truth, year = at.truth, NOW + 1
    for code in ("grdp", *TOPS):
        growth = truth.growth(code, year, "constant")
        at.between(code, year, growth, "%", 1, statistic="growth")
    half = truth.growth("grdp", year, "constant") - 0.4
    at.at_least("grdp", "2026-S1", half, "%", 1, statistic="growth")
    at.at_least("grdp_per_capita", year, truth.per_head(year), "million VND/person", 1)
    _money(at, year)
    at.at_least("social_investment", year, truth.value("social_investment", year), "billion VND")
    plan = truth.value("public_investment_plan", year)
    at.about("public_investment_plan", year, plan, "billion VND")
    at.at_least("disbursement_rate", year, 95, "%", slack=0, denominator="kế hoạch")
    fall = truth.value("poverty_rate", NOW) - truth.value("poverty_rate", year)
    at.at_least("poverty_rate", year, fall, "pp", 1, statistic="average_reduction",
                base_period=NOW)  # fmt: skip
    _visitors(at, year)
    at.at_least("jobs_created", year, truth.value("jobs_created", year), "people", slack=0.03)


def scenario(at: Promises) -> None:
    """Growth of the quarters of 2026."""
    growth = at.truth.growth("grdp", NOW + 1, "constant")
    for number, faster in enumerate((-0.3, -0.1, 0.1, 0.2), 1):
        at.between("grdp", f"2026-Q{number}", growth + faster, "%", 1, statistic="growth")


def master_plan(at: Promises) -> None:
    """Ten years from 2020, of which five have passed."""
    truth = at.truth
    ten = {"statistic": "average_growth", "period": "2021/2030", "base_period": 2020}
    at.at_least("grdp", true=truth.growth("grdp", LAST, "constant", 10), unit="%/year", digits=2,
                slack=0.01, **ten)  # fmt: skip
    at.about("grdp_per_capita", LAST, truth.per_head(LAST), "million VND/person")
    at.at_least("budget_revenue", true=truth.growth("budget_revenue", LAST, "", 10),
                unit="%/year", digits=1, slack=0.04, **ten)  # fmt: skip
    at.at_least("tourist_arrivals", LAST, truth.value("tourist_arrivals", LAST) / 1e6,
                "million visitors", 1, 0.06)  # fmt: skip
    towns = people_of(truth, LAST)
    rate = towns["population_urban"] / towns["population"] * 100
    at.at_least("urbanisation_rate", LAST, rate, "%", slack=0.04)
    at.at_least("forest_cover", LAST, _cover(truth), "%", slack=0.015)


def congress(at: Promises) -> None:
    """The term 2025-2030 counts five steps from 2025; income is not GRDP."""
    truth = at.truth
    at.at_least("grdp", "2025/2030", truth.growth("grdp", LAST, "constant", 5), "%/year",
                slack=0.03, statistic="average_growth", base_period=NOW)  # fmt: skip
    income = truth.value("income_per_capita", LAST)
    at.between("income_per_capita", LAST, income, "million VND/person", slack=0.04)
    at.at_least("budget_revenue", LAST, truth.value("budget_revenue", LAST), "billion VND",
                slack=0.03)  # fmt: skip
    at.say("forest_cover", LAST, "keep", "%")


def tourism(at: Promises) -> None:
    """The sector's programme repeats the plan and adds a step on the way."""
    _visitors(at, LAST)
    at.at_least("tourist_arrivals", 2028, at.truth.value("tourist_arrivals", 2028), "visitors")
    at.at_least("tourism_revenue", LAST, at.truth.value("tourism_revenue", LAST), "billion VND")


def communes(at: Promises) -> None:
    """Jobs that each commune has to create add up to what the province promises."""
    whole = round(at.truth.value("jobs_created", NOW + 1))
    places = commune_ids(at.area)
    for place, part in zip(places, split(whole, shares(at.truth.chance, len(places))), strict=True):
        own = Promises(at.sheets, at.truth, at.paper, place)
        own.say("jobs_created", NOW + 1, "=", "people", low=part, high=part)


def above(sheets: Sheets, truth: Truth, province: str) -> None:
    """The Government gives the province less than it promises itself; nation and region."""
    given, year = Promises(sheets, truth, "nq-cp", province), NOW + 1
    growth = truth.growth("grdp", year, "constant")
    given.at_least("grdp", year, growth, "%", 1, slack=0.05, statistic="growth")
    nation = Promises(sheets, truth, "nq-cp", "VN")
    nation.say("grdp", year, ">=", "%", low=10 if truth.seed % 2 else 12, statistic="growth")
    region = Promises(sheets, truth, "nq-vung", "VN-R1")
    region.say("grdp", "2021/2030", "range", "%/year", low=8, high=9,
               statistic="average_growth", base_period=2020)  # fmt: skip
    region.at_least("forest_cover", LAST, min(_cover(truth), 55), "%", slack=0.03)


def _money(at: Promises, year: int) -> None:
    for code in ("budget_revenue", "budget_revenue_domestic", "budget_revenue_customs"):
        at.at_least(code, year, at.truth.value(code, year), "billion VND")
    for code in ("trade_turnover", "exports", "imports"):
        at.between(code, year, at.truth.value(code, year), "million USD", slack=0.02)


def _visitors(at: Promises, year: int) -> None:
    for code in ("tourist_arrivals", "tourist_arrivals_domestic", "tourist_arrivals_international"):
        at.between(code, year, at.truth.value(code, year) / 1000, "thousand visitors", slack=0.03)


def _land(at: Promises, year: int) -> None:
    at.at_least("forest_cover", year, _cover(at.truth), "%", 1, slack=0.01)
    area = at.truth.value("forest_area", year)
    at.between("forest_area", year, area, "ha", slack=0.01)
    done = 8
    share = f"{done / COMMUNES * 100:.2f}"
    at.say("new_rural_rate", year, ">=", "%", low=share, denominator=COMMUNES)
    at.at_least("schools_national_standard_rate", year, 62, "%", slack=0)
    for code in ("che", "che_shan", "che_lai", "che_khac"):
        at.between(code, year, at.truth.value(code, year), "ha")


def _cover(truth: Truth) -> float:
    return truth.value("forest_area", LAST) / truth.area_km2
