"""A province's plan in memory: 300 series, 15 years, its communes, 2,000 promises; all of it true.

Amounts of communes add up to the province, parts to wholes, rates are of their numerators; the
economy has constant and current prices, growth and structure. Nothing here is real.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain, cycle, islice, product
from random import Random

from lotrinh.catalogue import Catalogue, load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task

PROVINCE, FIRST, YEARS, LAST = "99", 2011, 15, 2030
AREAS, PROMISES, PAPERS, SERVED = 57, 2_000, 5, 10
TOPS = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")
ECONOMY = ("grdp", *TOPS, "grdp_industry", "grdp_construction")
NO_PART = "trade_balance"  # stands below trade, and is what exports exceed imports by
WITHIN = {"public_investment_allocated": "public_investment_plan"}  # never more than
COUNTED = ("people", "visitors", "households", "beds", "count")


@dataclass(frozen=True)
class Sheet:
    """What is said of an indicator, at which prices."""

    indicator: str
    statistic: str
    unit: str
    prices: str = ""


def province(areas: int = AREAS, seed: int = 1) -> Plan:
    """The plan of a province with `areas` - 1 communes; the same seed gives the same plan."""
    catalogue = load()
    truth = Truth(catalogue, areas - 1, seed)
    targets = tuple(islice(_targets(truth), PROMISES))
    return Plan(
        title="Benchmark", area=PROVINCE, today=date(2026, 2, 1), as_of=date(2026, 2, 1),
        documents=tuple(
            Document(id=f"vb-{n}", title=f"Văn bản {n}", issued_on=date(2025, 12, 1 + n))
            for n in range(PAPERS)
        ),
        texts={f"vb-{n}": "Chỉ tiêu." for n in range(PAPERS)},
        places=(
            Place(id=PROVINCE, name="Tỉnh", kind="province", parent="VN-R1"),
            *(Place(id=id, name=id, kind="commune", parent=PROVINCE) for id in truth.communes),
        ),
        observations=tuple(_observations(truth)), targets=targets, tasks=tuple(_tasks(targets)),
    )  # fmt: skip


class Truth:
    """The numbers of each commune and year as printed; those of the province follow from them."""

    def __init__(self, catalogue: Catalogue, communes: int, seed: int) -> None:
        self.catalogue = catalogue
        self.indicators: Mapping[str, Indicator] = catalogue.indicators
        self.communes = [f"{PROVINCE}{number:03d}" for number in range(1, communes + 1)]
        chance = Random(seed)
        self.share = {id: chance.uniform(0.6, 1.4) / communes for id in self.communes}
        self.start = {code: chance.uniform(2e4, 9e4) for code in self.indicators}
        self.rate = {code: chance.uniform(1.01, 1.06) for code in self.indicators}
        self.dearer = {code: chance.uniform(1.02, 1.04) for code in self.indicators}
        self.parts: dict[str, list[str]] = {}
        self._amounts: dict[tuple[str, str, int, str], float] = {}
        plan, detailed = "public_investment_plan", "public_investment_allocated"
        self.start[detailed], self.rate[detailed] = self.start[plan] * 0.9, self.rate[plan]
        for code, one in self.indicators.items():
            if one.parent and code != NO_PART:
                self.parts.setdefault(one.parent, []).append(code)
            if one.unit == "%" and one.numerator:
                self.start[one.numerator] = self.start[one.denominator] * 0.3
                self.rate[one.numerator] = self.rate[one.denominator]
        for part, whole in WITHIN.items():
            self.start[part], self.rate[part] = self.start[whole] * 0.9, self.rate[whole]

    def amount(self, code: str, area: str, year: int, prices: str = "") -> float:
        """An amount as printed: of a leaf, of its parts together, of all communes together."""
        key = code, area, year, prices
        if key not in self._amounts:
            self._amounts[key] = self._amount(*key)
        return self._amounts[key]

    def _amount(self, code: str, area: str, year: int, prices: str) -> float:
        if area == PROVINCE:
            return sum(self.amount(code, one, year, prices) for one in self.communes)
        parts = self.parts.get(code, ())
        if len(parts) > 1:
            return sum(self.amount(part, area, year, prices) for part in parts)
        whole = self.indicators[code].parent
        if self.parts.get(whole) == [code]:
            value = self.amount(whole, area, year, prices) * 0.4
        else:
            value = self.start[code] * self.share[area] * self.rate[code] ** (year - FIRST)
        if prices == "current":
            value *= self.dearer[code] ** (year - 2010)
        return round(value, 0 if self.indicators[code].unit in COUNTED else 2)

    def level(self, code: str, area: str, year: int) -> float:
        """The level in the catalogue's unit: an amount, a rate of two, or something of its own."""
        one = self.indicators[code]
        if code == NO_PART:
            return self.amount("exports", area, year) - self.amount("imports", area, year)
        if code == "grdp_deflator":
            nominal = self.amount("grdp", area, year, "current")
            return nominal / self.amount("grdp", area, year) * 100
        if one.numerator:
            above = self.amount(one.numerator, area, year, _prices(one.numerator))
            below = self.amount(one.denominator, area, year)
            return above / below * self._scale(one)
        if one.aggregation == "sum":
            return self.amount(code, area, year, _prices(code))
        if code in self.parts:
            return sum(self.level(part, area, year) for part in self.parts[code])
        low, high = one.bounds
        reach = float(high - low) if high is not None and low is not None else 100.0
        return float(low or 0) + reach * (0.4 + 0.005 * (year - FIRST))

    def _scale(self, one: Indicator) -> float:
        codes = (self.indicators[code].unit for code in (one.numerator, one.denominator))
        above, below = (self.catalogue.units.parse(code).factor for code in codes)
        ratio = above / below / self.catalogue.units.parse(one.unit).factor
        return float(ratio) * (100 if one.unit == "%" else 1)

    def value(self, sheet: Sheet, area: str, year: int) -> float:
        """What a sheet says of one area and year."""
        code = sheet.indicator
        if sheet.statistic == "growth":
            now, before = (self.amount(code, area, one) for one in (year, year - 1))
            return (now / before - 1) * 100
        if sheet.statistic == "share":
            whole = self.amount("grdp", area, year, "current")
            return self.amount(code, area, year, "current") / whole * 100
        if sheet.prices == "constant":
            return self.amount(code, area, year)
        return self.level(code, area, year)


def _prices(code: str) -> str:
    return "current" if code in ECONOMY else ""


def _sheets(truth: Truth) -> Iterator[Sheet]:
    for code, one in truth.indicators.items():
        yield Sheet(code, "level", one.unit, _prices(code))
    for code in ECONOMY:
        yield Sheet(code, "level", "billion VND", "constant")
        yield Sheet(code, "growth", "%", "constant")
    for code in TOPS:
        yield Sheet(code, "share", "%", "current")


def _observations(truth: Truth) -> Iterator[Observation]:
    """Every sheet, year and place."""
    years = range(FIRST, FIRST + YEARS)
    periods = {year: (Period(str(year)), date(year + 1, 1, 6)) for year in years}
    for number, (sheet, year) in enumerate(product(_sheets(truth), years)):
        unit, (period, known_from) = truth.catalogue.units.parse(sheet.unit), periods[year]
        for place in (PROVINCE, *truth.communes):
            value = _printed(truth.value(sheet, place, year))
            yield Observation(
                id=f"{number}.{place}", indicator=sheet.indicator, statistic=sheet.statistic,
                area=place, period=period, quantity=Quantity(value, unit), status="final",
                known_from=known_from, price_basis=sheet.prices, source="Niên giám",
                base_year="2010" if sheet.prices == "constant" else "",
            )  # fmt: skip


def _printed(value: float) -> Decimal:
    return Decimal(f"{value:.2f}")


def _targets(truth: Truth) -> Iterator[Target]:
    """Every paper promises of the province, then of communes in turn; all of it comes true."""
    stated = chain(product((PROVINCE,), range(PAPERS)), zip(truth.communes, cycle(range(PAPERS))))
    for (place, paper), (code, one) in product(stated, truth.indicators.items()):
        true = _printed(truth.level(code, place, LAST) * (1.02 if one.less_is_better else 0.98))
        low, high = (None, true) if one.less_is_better else (true, None)
        unit = truth.catalogue.units.parse(one.unit)
        yield Target(
            id=f"vb-{paper}.{place}.{code}", document=f"vb-{paper}", indicator=code, area=place,
            bounds=Bounds("<=" if one.less_is_better else ">=", low, high, unit),
            period=Period(str(LAST)), price_basis=_prices(code),
            citation=Citation(f"vb-{paper}", 0, 8, "Chỉ tiêu."),
        )  # fmt: skip


def _tasks(targets: tuple[Target, ...]) -> Iterator[Task]:
    for number in range(0, len(targets), SERVED):
        served = targets[number : number + SERVED]
        yield Task(
            id=f"nv-{number}", name=f"Nhiệm vụ {number}", responsible="Giám đốc",
            lead="VN-bo-tai-chinh",
            deliverable="Báo cáo", authority="UBND tỉnh", deadline_kind="dated",
            due_on=date(LAST, 9, 30), targets=tuple(one.id for one in served),
        )  # fmt: skip
