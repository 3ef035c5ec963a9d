"""What a yearbook says of the economy, the budget and trade."""

from tests.planted.publishing import NOMINAL, REAL, Publication
from tests.planted.truth import LEAVES, Truth

TOPS = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")
CODES = ("grdp", *TOPS, "grdp_industry", "grdp_construction")


def publish_grdp(at: Publication, year: int, digits: int) -> None:
    """Levels at both prices, growth, contributions, shares, the price index, per head.

    All of the first vintage: a year is revised in the next yearbook.
    """
    truth, before = at.truth, year - 1
    base = truth.value("grdp", before, "constant")
    for code in CODES:
        real = truth.first(code, year, "constant")
        at.say(code, year, real, "billion VND", digits, **REAL)
        at.say(code, year, truth.first_growth(code, year), "%", 2, statistic="growth", **REAL)
        at.say(code, year, truth.first(code, year, "current"), "billion VND", digits, **NOMINAL)
        added = (real - truth.value(code, before, "constant")) / base * 100
        if code in (*TOPS, *LEAVES):
            at.say(code, year, added, "pp", 2, statistic="contribution", **REAL)
    whole = truth.first("grdp", year, "current")
    for code in TOPS:
        share = truth.first(code, year, "current") / whole * 100
        at.say(code, year, share, "%", 1 if at.truth.seed % 2 else 2, statistic="share", **NOMINAL)
    index = whole / truth.first("grdp", year, "constant") * 100
    at.say("grdp_deflator", year, index, "%", 2, base_year="2010")
    nominal = (whole / truth.value("grdp", before, "current") - 1) * 100
    at.say("grdp", year, nominal, "%", 1, statistic="growth", **NOMINAL)
    at.say("grdp_per_capita", year, truth.per_head(year, is_first=True), "million VND/person", 2)


def restate(at: Publication, year: int) -> None:
    """The revised levels of the year before; some provinces print only totals, and coarser."""
    truth = at.truth
    codes, digits = (("grdp",), 0) if truth.seed % 3 == 1 else (CODES, 1)
    for code in codes:
        at.say(code, year, truth.value(code, year, "constant"), "billion VND", digits, **REAL)
        at.say(code, year, truth.value(code, year, "current"), "billion VND", digits, **NOMINAL)
    coarse = truth.value("grdp", year, "current") / 1000
    at.say("grdp", year, coarse, "trillion VND", 1, **NOMINAL)


def publish_money(at: Publication, year: int) -> None:
    """Budget revenue and its parts, spending with parts that do not exhaust it, investment."""
    truth = at.truth
    for code in ("budget_revenue", "budget_revenue_domestic", "budget_revenue_customs"):
        at.say(code, year, truth.value(code, year), "billion VND", 1)
        at.say(code, year, truth.growth(code, year), "%", 1, statistic="growth", **NOMINAL)
    spent = truth.value("budget_expenditure", year)
    at.say("budget_expenditure", year, spent, "billion VND")
    at.say("development_investment_spending", year, spent * 0.31, "billion VND")
    at.say("recurrent_spending", year, spent * 0.62, "billion VND")
    at.say("social_investment", year, truth.value("social_investment", year), "billion VND")
    plan, paid = truth.value("public_investment_plan", year), truth.value("disbursed", year)
    at.say("public_investment_plan", year, plan, "billion VND", 1)
    at.say("disbursed", year, paid, "billion VND", 1)
    at.say("disbursement_rate", year, paid / plan * 100, "%", 1, denominator="kế hoạch")
    detailed = paid / (plan * 0.96) * 100
    at.say("disbursement_rate", year, detailed, "%", 1, denominator="vốn đã phân bổ chi tiết")


def publish_trade(at: Publication, year: int) -> None:
    """Trade with its balance, visitors and what they spend."""
    truth = at.truth
    for code in ("trade_turnover", "exports", "imports"):
        at.say(code, year, truth.value(code, year), "million USD", 1)
    balance = truth.value("exports", year) - truth.value("imports", year)
    at.say("trade_balance", year, balance, "million USD", 1)
    at.say("exports", year, truth.growth("exports", year), "%", 1, statistic="growth")
    visitors = _whole_visitors(truth, year)
    for code, number in visitors.items():
        at.say(code, year, number, "visitors")
    grown = visitors["tourist_arrivals"] / _whole_visitors(truth, year - 1)["tourist_arrivals"]
    at.say("tourist_arrivals", year, (grown - 1) * 100, "%", 1, statistic="growth")
    at.say("tourism_revenue", year, truth.value("tourism_revenue", year), "billion VND")


def _whole_visitors(truth: Truth, year: int) -> dict[str, int]:
    home = round(truth.value("tourist_arrivals_domestic", year))
    abroad = round(truth.value("tourist_arrivals_international", year))
    return {
        "tourist_arrivals": home + abroad,
        "tourist_arrivals_domestic": home,
        "tourist_arrivals_international": abroad,
    }
