"""What looks like a contradiction and is none."""

from tests.planted.economy import TOPS
from tests.planted.papers import issued
from tests.planted.promising import Promises
from tests.planted.publishing import Publication
from tests.planted.sheets import Sheets
from tests.planted.truth import LAST, NOW, Truth


def add_traps(sheets: Sheets, truth: Truth, province: str) -> None:
    """All of them; other traps are in the way statistics, promises and capital are made."""
    for paper, promise in (
        ("dt-5nam", draft), ("qh-cu", superseded), ("nq-5nam-cu", missed), ("nq-2025", missed_year),
        ("dai-hoi", unlike),
    ):  # fmt: skip
        promise(Promises(sheets, truth, paper, province))
    at = Publication(sheets, truth, province, issued("dai-hoi"), "dai-hoi", status="reported")
    estimates(at)
    touching(sheets, truth, province)
    late_capital(sheets)
    adjusted_capital(sheets)
    beyond(sheets, truth)
    merged(sheets, truth, province)


def draft(at: Promises) -> None:
    """A draft promised more and less than what was adopted."""
    truth = at.truth
    for row in at.sheets.rows("targets", document="nq-5nam"):
        if not row.get("parent") and row["indicator"] not in ("grdp_per_capita", "exports"):
            cells = {name: cell for name, cell in row.items() if name not in ("id", "document")}
            at.sheets.say("targets", at.paper, **cells)
    at.between("grdp_per_capita", LAST, truth.per_head(LAST) * 0.8, "million VND/person")
    at.between("exports", LAST, truth.value("exports", LAST) * 1.4, "million USD")


def unlike(at: Promises) -> None:
    """Structure in whole per cents, no period, dollars, another whole, said twice."""
    truth, whole = at.truth, at.truth.value("grdp", LAST, "current")
    for code in TOPS:
        share = f"{truth.value(code, LAST, 'current') / whole * 100:.0f}"
        at.say(code, LAST, "=", "%", low=share, high=share, statistic="share")
    at.say("grdp", None, ">=", "%", low=14, statistic="growth")
    dollars = truth.value("tourism_revenue", LAST) / 25
    at.at_least("tourism_revenue", LAST, dollars, "million USD")
    other = {"denominator": "vốn đã phân bổ chi tiết", "low": 90, "high": 90}
    at.say("disbursement_rate", 2026, "~", "%", **other)
    twice = at.sheets.row("targets", document=at.paper, statistic="average_growth")
    cells = {name: cell for name, cell in twice.items() if name not in ("id", "document")}
    at.sheets.say("targets", at.paper, **cells)


def superseded(at: Promises) -> None:
    """The old master plan, replaced in 2023, wanted twice as much."""
    at.about("grdp_per_capita", LAST, at.truth.per_head(LAST) * 1.5, "million VND/person")
    at.say("tourist_arrivals", NOW, "~", "million visitors", low=6, high=6)
    at.say("grdp", "2021/2030", ">=", "%/year", low=14, statistic="average_growth",
           base_period=2020)  # fmt: skip


def missed(at: Promises) -> None:
    """Promises for 2021-2025 that did not come true: a verdict, no contradiction."""
    truth = at.truth
    growth = truth.growth("grdp", NOW, "constant", 5) + 1.6
    at.say("grdp", "2021/2025", ">=", "%/year", low=f"{growth:.1f}", statistic="average_growth",
           base_period=2020)  # fmt: skip
    visitors = truth.value("tourist_arrivals", NOW) * 1.3 / 1000
    at.say("tourist_arrivals", NOW, ">=", "thousand visitors", low=f"{visitors:.0f}")
    at.say("urbanisation_rate", NOW, ">=", "%", low=45)


def missed_year(at: Promises) -> None:
    """The plan of 2025, missed as well."""
    growth = at.truth.first_growth("grdp", NOW) + 1.2
    at.say("grdp", NOW, ">=", "%", low=f"{growth:.1f}", statistic="growth")
    revenue = at.truth.value("budget_revenue", NOW) * 1.08
    at.say("budget_revenue", NOW, ">=", "billion VND", low=f"{revenue:.0f}")


def estimates(at: Publication) -> None:
    """The congress tells of 2025 before it is over, in coarse print and of the whole only."""
    truth = at.truth
    grown = truth.first_growth("grdp", NOW) + 0.3
    at.say("grdp", NOW, grown, "%", 1, statistic="growth", price_basis="constant")
    money = truth.first("grdp", NOW, "current") * 1.006 / 1000
    at.say("grdp", NOW, money, "trillion VND", 1, price_basis="current")
    revenue = truth.value("budget_revenue", NOW) * 0.97
    at.say("budget_revenue", NOW, revenue, "billion VND")
    span = truth.growth("grdp", NOW, "constant", 5)
    at.say("grdp", "2021/2025", span, "%/year", 1, statistic="average_growth",
           price_basis="constant")  # fmt: skip
    comparable = truth.value("grdp", NOW, "constant") / 1.9
    at.say("grdp", NOW, comparable, "billion VND", 0, price_basis="constant", base_year="2020")


def touching(sheets: Sheets, truth: Truth, province: str) -> None:
    """One range ends where the other begins: only that number keeps both."""
    meeting = round(truth.value("tourism_revenue", LAST))
    ends = {"qh": (round(meeting * 0.9), meeting), "dai-hoi": (meeting, round(meeting * 1.1))}
    for paper, (low, high) in ends.items():
        at = Promises(sheets, truth, paper, province)
        at.say("tourism_revenue", LAST, "range", "billion VND", low=low, high=high)


def beyond(sheets: Sheets, truth: Truth) -> None:
    """The nation, the region and neighbours grow at their own pace and promise other levels."""
    for area, faster in (("VN", -0.4), ("VN-R1", 0.5), ("08", 1.1), ("12", -1.7)):
        at = Publication(sheets, truth, area, "2026-01-06", source="Cục Thống kê")
        for year in range(2021, NOW + 1):
            growth = truth.first_growth("grdp", year) + faster
            at.say("grdp", year, growth, "%", 2, statistic="growth", price_basis="constant")
    region = Promises(sheets, truth, "nq-vung", "VN-R1")
    region.say("grdp_per_capita", LAST, ">=", "million VND/person", low=140)


def merged(sheets: Sheets, truth: Truth, province: str) -> None:
    """Two provinces became one: what the smaller one counted and promised was of itself."""
    old = f"{province}-cu1"
    at = Publication(sheets, truth, old, "2025-01-06", source="Thống kê tỉnh cũ")
    for year in range(2021, 2025):
        at.say("population", year, truth.value("population", year) * 0.42, "people")
        at.say("grdp", year, truth.value("grdp", year, "current") * 0.39, "billion VND",
               price_basis="current")  # fmt: skip
        growth = truth.growth("grdp", year, "constant") - 1.1
        at.say("grdp", year, growth, "%", 2, statistic="growth", price_basis="constant")
    plan = Promises(sheets, truth, "qh-a", old)
    plan.about("grdp_per_capita", LAST, truth.per_head(LAST) * 0.7, "million VND/person")
    plan.about("tourist_arrivals", LAST, 1.2, "million visitors", 1)
    plan.say("grdp", "2021/2030", ">=", "%/year", low="11.5", statistic="average_growth",
             base_period=2020)  # fmt: skip


def adjusted_capital(sheets: Sheets) -> None:
    """A plan raised in October covers what was paid; the Prime Minister's plan is no addition."""
    line = {"project": "cap-nuoc", "source": "central", "plan_year": 2025}
    first = sheets.row("allocations", **line)
    raised = f"{float(first['amount']) * 1.2:.1f}"
    sheets.add("allocations", **(first | {"amount": raised, "known_from": "2025-09-12"}))
    later = sheets.row("allocations", **(line | {"plan_year": 2026}), level="detailed")
    later["amount"] = f"{float(later['amount']) - float(first['amount']) * 0.2:.1f}"
    paid = sheets.row("disbursements", **line, on="2026-01-31")
    paid["cumulative"] = f"{float(first['amount']) * 1.1:.1f}"
    whole = sheets.row("allocations", source="central", plan_year=2026, level="council")
    sheets.add("allocations", **(whole | {"level": "pm"}))


def late_capital(sheets: Sheets) -> None:
    """Capital added after September is paid in all of the next year; some is carried over."""
    added = {"project": "ho-nuoc", "source": "local", "plan_year": 2024}
    given = sheets.row("allocations", **added)
    given["known_from"] = "2024-11-20"
    sheets.add("disbursements", **added, on="2025-10-31", cumulative=given["amount"],
               source_url="https://example.org/giai-ngan")  # fmt: skip
    row = sheets.row("allocations", project="duong-nam", source="central", plan_year=2025)
    row["carried_over"] = "11.5"
