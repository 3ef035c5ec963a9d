"""What is really so in an invented province, and will be if its plan comes true.

Every figure and every promise of a consistent plan is a print of these numbers.
"""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

FIRST, NOW, LAST = 2019, 2025, 2030
YEARS = range(FIRST, LAST + 1)
LEAVES = {
    "grdp_agriculture": (0.24, (2.4, 3.8), (3.4, 4.4)),
    "grdp_industry": (0.14, (6.5, 10.5), (12.5, 15.0)),
    "grdp_construction": (0.10, (6.0, 9.5), (11.0, 13.5)),
    "grdp_services": (0.47, (5.8, 7.9), (10.5, 12.0)),
    "grdp_product_tax": (0.05, (3.5, 6.0), (7.0, 9.0)),
}
SUMS = {
    "grdp_industry_construction": ("grdp_industry", "grdp_construction"),
    "grdp": tuple(LEAVES),
    "population": ("population_urban", "population_rural"),
    "budget_revenue": ("budget_revenue_domestic", "budget_revenue_customs"),
    "trade_turnover": ("exports", "imports"),
    "tourist_arrivals": ("tourist_arrivals_domestic", "tourist_arrivals_international"),
    "forest_area": ("forest_natural", "forest_planted"),
    "che": ("che_shan", "che_lai", "che_khac"),
    "digital_economy": ("core_digital_economy", "sectoral_digital_economy"),
}
BEGINNINGS = {  # start from..to, yearly growth until now from..to, and planned from..to
    "population_urban": (95_000, 180_000, 2.2, 2.8, 3.6, 4.2),
    "population_rural": (330_000, 520_000, 0.1, 0.3, -0.2, 0.0),
    "budget_revenue_domestic": (1_300, 3_000, 7.0, 10.0, 13.0, 14.5),
    "budget_revenue_customs": (300, 900, 5.0, 8.0, 11.0, 12.5),
    "exports": (240, 600, 7.0, 11.0, 12.0, 14.0),
    "imports": (180, 500, 5.0, 9.0, 9.0, 11.0),
    "tourist_arrivals_domestic": (900_000, 1_700_000, 5.0, 9.0, 11.0, 13.0),
    "tourist_arrivals_international": (60_000, 160_000, 6.0, 10.0, 13.0, 15.0),
    "tourism_revenue": (700, 1_600, 8.0, 12.0, 14.0, 16.0),
    "social_investment": (9_000, 17_000, 8.0, 11.0, 12.0, 14.0),
    "public_investment_plan": (2_600, 4_200, 5.0, 8.0, 7.0, 9.0),
    "budget_expenditure": (9_500, 14_000, 5.0, 7.0, 6.0, 8.0),
    "households": (105_000, 160_000, 0.5, 0.8, 0.5, 0.8),
    "employed_workers": (270_000, 380_000, 0.6, 1.0, 0.6, 0.9),
    "income_per_capita": (21.0, 27.0, 7.0, 9.5, 10.0, 11.5),
    "forest_natural": (170_000, 240_000, 0.0, 0.2, 0.0, 0.2),
    "forest_planted": (60_000, 110_000, 1.0, 2.0, 1.0, 2.0),
    "grain_output": (190_000, 280_000, 0.5, 1.5, 0.5, 1.0),
    "che_shan": (900, 1_500, 2.0, 4.0, 5.0, 6.0),
    "che_lai": (1_800, 2_600, 1.0, 2.0, 4.0, 5.0),
    "che_khac": (400, 700, 0.5, 1.5, 2.0, 3.0),
    "core_digital_economy": (1.4, 2.2, 9.0, 12.0, 20.0, 24.0),
    "sectoral_digital_economy": (3.0, 4.4, 7.0, 9.0, 16.0, 20.0),
    "pci": (58.5, 61.5, 0.6, 1.4, 0.8, 1.2),
    "jobs_created": (12_000, 16_000, 1.0, 2.5, 3.0, 4.0),
}  # fmt: skip


class Truth:
    """Numbers by indicator, year and price basis; the same seed gives the same numbers.

    `first` is what was published first of a year, before it was revised.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chance = Random(seed)
        self._values: dict[tuple[str, str], dict[int, float]] = {}
        self.area_km2 = round(self.chance.uniform(5_200, 8_700), 2)
        self._economy()
        for code, (low, high, *rates) in BEGINNINGS.items():
            self._grow(code, "", self.chance.uniform(low, high), rates)
        self._rates()
        self._noise = {code: self.chance.uniform(-0.004, 0.004) for code in LEAVES}

    def _economy(self) -> None:
        total = self.chance.uniform(12_000, 21_000)
        for code, (share, past, ahead) in LEAVES.items():
            self._grow(code, "constant", total * share, (*past, *ahead))
            dearer = self.chance.uniform(1.75, 1.95)
            index = self._chain(dearer, (2.4, 3.8, 2.8, 3.4))
            real = self._values[code, "constant"]
            self._values[code, "current"] = {year: real[year] * index[year] for year in YEARS}

    def _grow(self, code: str, prices: str, start: float, rates: Sequence[float]) -> None:
        self._values[code, prices] = self._chain(start, rates)

    def _chain(self, start: float, rates: Sequence[float]) -> dict[int, float]:
        found = {FIRST: start}
        for before, year in pairwise(YEARS):
            low, high = rates[:2] if year <= NOW else rates[2:]
            found[year] = found[before] * (1 + self.chance.uniform(low, high) / 100)
        return found

    def _rates(self) -> None:
        def path(start: float, step: tuple[float, float]) -> dict[int, float]:
            found = {2021: start}
            for year in range(2022, LAST + 1):
                found[year] = found[year - 1] - self.chance.uniform(*step)
            return found

        poor = path(self.chance.uniform(31, 34), (2.75, 2.95))
        self._values["poverty_rate", ""] = poor
        spent = {year: self.chance.uniform(0.80, 0.93) for year in range(FIRST, NOW + 1)}
        spent |= {year: self.chance.uniform(0.962, 0.985) for year in range(NOW + 1, LAST + 1)}
        plan = self._values["public_investment_plan", ""]
        self._values["disbursed", ""] = {year: plan[year] * spent[year] for year in YEARS}

    def value(self, code: str, year: int, prices: str = "") -> float:
        """The number of a year in the indicator's catalogue unit; sums of their parts."""
        if code in SUMS:
            return sum(self.value(part, year, prices) for part in SUMS[code])
        return self._values[code, prices][year]

    def first(self, code: str, year: int, prices: str) -> float:
        """What is published first of a year of GRDP or a part of it."""
        if code in SUMS:
            return sum(self.first(part, year, prices) for part in SUMS[code])
        return self.value(code, year, prices) * (1 + self._noise[code])

    def growth(self, code: str, year: int, prices: str = "", steps: int = 1) -> float:
        """Average growth in per cent a year over the last `steps` years."""
        ratio = self.value(code, year, prices) / self.value(code, year - steps, prices)
        return (ratio ** (1 / steps) - 1) * 100

    def first_growth(self, code: str, year: int) -> float:
        """Real growth as published first, on the revised year before."""
        before = self.value(code, year - 1, "constant")
        return (self.first(code, year, "constant") / before - 1) * 100

    def per_head(self, year: int, *, is_first: bool = False) -> float:
        """GRDP per head in million VND at current prices."""
        money = (self.first if is_first else self.value)("grdp", year, "current")
        return money * 1_000 / self.value("population", year)


def printed(number: float, digits: int = 0) -> str:
    """A number as a paper prints it."""
    return f"{number:.{digits}f}"
