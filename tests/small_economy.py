"""A small province drawn at random: exact figures that fulfil every identity, and their print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from random import Random

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

PROVINCE = "x"
COMMUNES = ("x1", "x2", "x3")
PLACES = (
    Place(id=PROVINCE, name="X", kind="province", parent="VN"),
    *(Place(id=one, name=one, kind="commune", parent=PROVINCE) for one in COMMUNES),
)
KNOWN = date(2025, 6, 30)
FIRST, LAST = 2022, 2026
YEARS = tuple(range(FIRST, LAST + 1))
PARTS = {
    "grdp": ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax"),
    "grdp_industry_construction": ("grdp_industry", "grdp_construction"),
    "tourist_arrivals": ("tourist_arrivals_domestic", "tourist_arrivals_international"),
    "trade_turnover": ("exports", "imports"),
    "population": ("population_urban", "population_rural"),
}
RATES = {
    "grdp_per_capita": ("grdp", "population", Fraction(1)),
    "poverty_rate": ("poor_households", "households", Fraction(100)),
    "urbanisation_rate": ("population_urban", "population", Fraction(100)),
}
MONEY = tuple(one for one in load().indicators if one.startswith("grdp") and one not in RATES)
SOURCES = {
    "grdp_agriculture": 10**9, "grdp_industry": 10**9, "grdp_construction": 10**9,
    "grdp_services": 10**9, "grdp_product_tax": 10**8, "tourist_arrivals_domestic": 10**3,
    "tourist_arrivals_international": 10**2, "exports": 10**5, "imports": 10**5,
    "population_urban": 10**2, "population_rural": 10**3, "poor_households": 10, "households": 1000,
}  # fmt: skip
QUARTERED = ("grdp", "tourist_arrivals", "trade_turnover")
BY_COMMUNE = ("tourist_arrivals_domestic", "population_rural")


@dataclass(frozen=True)
class Cell:
    """What a number of the economy is of."""

    indicator: str
    statistic: str
    area: str
    period: Period
    prices: str = ""

    @property
    def kind(self) -> str:
        """The kind of unit in which it is counted."""
        if self.statistic in ("growth", "share"):
            return "percent"
        if self.statistic in ("average_growth", "average_reduction"):
            return f"{'percent' if self.statistic == 'average_growth' else 'point'}_per_year"
        if self.statistic in ("contribution", "change"):
            return "point"
        return load().units.parse(load().indicators[self.indicator].unit).kind


@dataclass(frozen=True)
class Economy:
    """Exact amounts by source, year and quarter; shares of the communes; prices by sector."""

    amounts: Mapping[tuple[str, int], tuple[Fraction, ...]]
    communes: Mapping[str, tuple[Fraction, ...]]
    prices: Mapping[tuple[str, int], Fraction]

    def true(self, one: Cell) -> Fraction | None:
        """The exact number of a cell, in base units; `None` for one of which nothing is drawn."""
        found: Callable[[Cell], Fraction | None] = getattr(self, f"_{one.statistic}")
        return found(one)

    def level(self, code: str, area: str, period: Period, prices: str = "") -> Fraction | None:
        """A level, or a rate."""
        if code in RATES:
            above, below, factor = RATES[code]
            whole = self.level(below, area, period)
            part = self.level(above, area, period, prices)
            return part * factor / whole if part is not None and whole else None
        if code in PARTS:
            parts = [self.level(one, area, period, prices) for one in PARTS[code]]
            return None if None in parts else sum(filter(None, parts), Fraction(0))
        year = period.start.year
        if (code, year) not in self.amounts or period.is_span:
            return None
        quarters = {"A": (0, 1, 2, 3), "S": _halves(period), "Q": _quarter(period)}
        quarterly = self.amounts[code, year]
        if period.frequency not in quarters or (code in _STOCKS and period.frequency != "A"):
            return None
        chosen = (0,) if code in _STOCKS else quarters[period.frequency]
        amount = sum((quarterly[one] for one in chosen), Fraction(0))
        if code in MONEY and prices == "current":
            amount *= self.prices[code, year]
        return self._in(code, area, amount)

    def _in(self, code: str, area: str, amount: Fraction) -> Fraction | None:
        if area == PROVINCE:
            return amount
        if code not in self.communes or area not in COMMUNES:
            return None
        return amount * self.communes[code][COMMUNES.index(area)]

    def _level(self, one: Cell) -> Fraction | None:
        return self.level(one.indicator, one.area, one.period, one.prices)

    def _share(self, one: Cell) -> Fraction | None:
        part = self.level(one.indicator, one.area, one.period, "current")
        whole = self.level("grdp", one.area, one.period, "current")
        return part and whole and 100 * part / whole

    def _growth(self, one: Cell) -> Fraction | None:
        before = self.level(one.indicator, one.area, one.period.year_before, one.prices)
        now = self._level(one)
        return None if now is None or not before else 100 * now / before - 100

    def _change(self, one: Cell) -> Fraction | None:
        before = self.level(one.indicator, one.area, one.period.year_before, one.prices)
        now = self._level(one)
        return None if now is None or before is None else now - before

    def _contribution(self, one: Cell) -> Fraction | None:
        whole = self.level("grdp", one.area, one.period.year_before, one.prices)
        change = self._change(one)
        return None if change is None or not whole else 100 * change / whole

    def _average_growth(self, one: Cell) -> Fraction | None:
        first, last = self._ends(one)
        if not first or last is None:
            return None
        with localcontext(prec=40):
            ratio = Decimal(last.numerator) / last.denominator
            ratio /= Decimal(first.numerator) / first.denominator
            return Fraction(100 * (ratio ** (Decimal(1) / one.period.steps) - 1))

    def _average_reduction(self, one: Cell) -> Fraction | None:
        first, last = self._ends(one)
        return None if first is None or last is None else (first - last) / one.period.steps

    def _average_change(self, one: Cell) -> Fraction | None:
        found = self._average_reduction(one)
        return None if found is None else -found

    def _ends(self, one: Cell) -> tuple[Fraction | None, Fraction | None]:
        base = Period(str(one.period.start.year - 1))
        last = Period(str(one.period.end.year))
        first = self.level(one.indicator, one.area, base, one.prices)
        return first, self.level(one.indicator, one.area, last, one.prices)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Everything that may be printed."""
        found = [*self._of_years(), *self._of_parts(), *_of_spans(), *_of_communes()]
        return tuple(one for one in found if self.true(one) is not None)

    def _of_years(self) -> Iterator[Cell]:
        for code in (*SOURCES, *PARTS, *RATES):
            for year in YEARS:
                yield from _of_year(code, Period(str(year)))

    def _of_parts(self) -> Iterator[Cell]:
        for code in QUARTERED:
            basis = "constant" if code in MONEY else ""
            for year in YEARS:
                for part in ("Q1", "Q2", "Q3", "Q4", "S1", "S2"):
                    period = Period(f"{year}-{part}")
                    yield Cell(code, "level", PROVINCE, period, basis)
                    yield Cell(code, "growth", PROVINCE, period, basis)


_STOCKS = ("population_urban", "population_rural", "poor_households", "households")


def _of_year(code: str, year: Period) -> Iterator[Cell]:
    if code in RATES:
        yield Cell(code, "level", PROVINCE, year, "current" if code == "grdp_per_capita" else "")
        if code == "poverty_rate":
            yield Cell(code, "change", PROVINCE, year)
        return
    basis = "constant" if code in MONEY else ""
    yield Cell(code, "level", PROVINCE, year, basis)
    yield Cell(code, "growth", PROVINCE, year, basis)
    if code in MONEY:
        yield Cell(code, "level", PROVINCE, year, "current")
    if code in MONEY and code != "grdp":
        yield Cell(code, "share", PROVINCE, year, "current")
        yield Cell(code, "contribution", PROVINCE, year, "constant")


def _of_spans() -> Iterator[Cell]:
    spans = [(2023, 2026), (2023, 2024), (2025, 2026), (2024, 2026)]
    for code in ("grdp", "grdp_services", "exports", "poverty_rate"):
        statistic = "average_reduction" if code == "poverty_rate" else "average_growth"
        for first, last in spans:
            period = Period(f"{first}/{last}")
            yield Cell(code, statistic, PROVINCE, period, "constant" if code in MONEY else "")


def _of_communes() -> Iterator[Cell]:
    for code in BY_COMMUNE:
        for area in COMMUNES:
            for year in YEARS:
                yield Cell(code, "level", area, Period(str(year)))
                yield Cell(code, "growth", area, Period(str(year)))


def _halves(period: Period) -> tuple[int, ...]:
    return (0, 1) if period.text.endswith("S1") else (2, 3)


def _quarter(period: Period) -> tuple[int, ...]:
    return (int(period.text[-1]) - 1,) if period.frequency == "Q" else ()


def economy_of(random: Random) -> Economy:
    """Amounts that grow by some per cent a year, spread over quarters and communes."""
    amounts: dict[tuple[str, int], tuple[Fraction, ...]] = {}
    prices: dict[tuple[str, int], Fraction] = {}
    for code, unit in SOURCES.items():
        whole = Fraction(random.randint(200, 9000)) * unit
        for year in YEARS:
            weights = tuple(random.randint(22, 28) for _ in range(4))
            amounts[code, year] = _spread(whole, weights, is_stock=code in _STOCKS)
            whole *= Fraction(random.randint(94, 114), 100)
            prices[code, year] = Fraction(random.randint(120, 220), 100)
    communes = {one: _shares(tuple(random.randint(1, 9) for _ in COMMUNES)) for one in BY_COMMUNE}
    return Economy(amounts, communes, prices)


def _spread(whole: Fraction, weights: tuple[int, ...], *, is_stock: bool) -> tuple[Fraction, ...]:
    return (whole,) if is_stock else tuple(whole * one / sum(weights) for one in weights)


def _shares(weights: tuple[int, ...]) -> tuple[Fraction, ...]:
    return tuple(Fraction(one, sum(weights)) for one in weights)


PRINTED_IN = {
    "money_vnd": ("billion VND", "trillion VND"), "money_vnd_per_person": ("million VND/person",),
    "money_usd": ("million USD",), "visitors": ("visitors", "thousand visitors"),
    "people": ("people", "thousand people"), "households": ("households",), "percent": ("%",),
    "percent_per_year": ("%/year", "%"), "point": ("pp",), "point_per_year": ("pp/year",),
}  # fmt: skip


def unit_of(random: Random, one: Cell) -> Unit:
    """One of the units in which documents give such a number."""
    return load().units.parse(random.choice(PRINTED_IN[one.kind]))


def printed(value: Fraction, unit: Unit, digits: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """A number in a unit, with as many digits after the point."""
    with localcontext(prec=60):
        exact = value / Fraction(unit.factor)
        decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
        return decimal.quantize(Decimal(1).scaleb(-digits), rounding=rounding)


def figure(id: str, one: Cell, quantity: Quantity, known_from: date = KNOWN) -> Observation:
    """A cell as a published figure."""
    return Observation(
        id=id, indicator=one.indicator, statistic=one.statistic, area=one.area, period=one.period,
        price_basis=one.prices, quantity=quantity, source="thống kê", known_from=known_from,
    )  # fmt: skip


def promise(random: Random, id: str, one: Cell, value: Fraction) -> Target:
    """A promise that the truth fulfils."""
    unit = unit_of(random, one)
    comparator = random.choice([">=", "<=", "range", "=", "~"])
    slack = abs(value) * random.randint(0, 8) / 100
    digits = random.randint(1, 4)
    low = printed(value - slack, unit, digits, ROUND_FLOOR)
    high = printed(value + slack, unit, digits, ROUND_CEILING)
    if comparator in ("=", "~"):
        low = high = printed(value, unit, digits)
    elif comparator == "range" and low == high:
        comparator = "="
    base = str(one.period.start.year - 1) if one.period.is_span else ""
    return Target(
        id=id, document="nq", indicator=one.indicator, statistic=one.statistic, area=one.area,
        period=one.period, price_basis=one.prices, base_period=Period(base) if base else None,
        modality=random.choice(["binding", "aspirational"]),
        bounds=Bounds(
            comparator,
            None if comparator == "<=" else low,
            None if comparator == ">=" else high,
            unit,
        ),
    )  # fmt: skip
