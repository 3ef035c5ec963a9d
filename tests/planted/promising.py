"""How a paper promises: always something that the truth fulfils."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from tests.planted.sheets import Sheets
from tests.planted.truth import Truth, printed

Cells = dict[str, object]


@dataclass(frozen=True)
class Promises:
    """The promises of one paper about one area."""

    sheets: Sheets
    truth: Truth
    paper: str
    area: str

    def say(self, code: str, period: object, comparator: str, unit: str, **cells: object) -> str:
        """One promise with its ends given."""
        row = {"indicator": code, "area": self.area, "period": period, "comparator": comparator}
        if self.truth.seed % 2 and _is_implied(period, cells.get("base_period")):
            cells = {name: cell for name, cell in cells.items() if name != "base_period"}
        return self.sheets.say("targets", self.paper, **row, unit=unit, **cells)

    def at_least(
        self, code: str, period: object, true: float, unit: str, digits: int = 0,
        slack: float = 0.02, **cells: object,
    ) -> str:  # fmt: skip
        """A little less than what will be."""
        low = rounded(true * (1 - slack), digits, ROUND_FLOOR)
        return self.say(code, period, ">=", unit, low=low, **cells)

    def at_most(
        self, code: str, period: object, true: float, unit: str, digits: int = 0,
        slack: float = 0.02, **cells: object,
    ) -> str:  # fmt: skip
        """A little more than what will be."""
        high = rounded(true * (1 + slack), digits, ROUND_CEILING)
        return self.say(code, period, "<=", unit, high=high, **cells)

    def between(
        self, code: str, period: object, true: float, unit: str, digits: int = 0,
        slack: float = 0.03, **cells: object,
    ) -> str:  # fmt: skip
        """From a little less to a little more than what will be."""
        low = rounded(true * (1 - slack), digits, ROUND_FLOOR)
        high = rounded(true * (1 + slack), digits, ROUND_CEILING)
        return self.say(code, period, "range", unit, low=low, high=high, **cells)

    def about(
        self, code: str, period: object, true: float, unit: str, digits: int = 0, **cells: object
    ) -> str:
        """Around what will be."""
        number = printed(true, digits)
        return self.say(code, period, "~", unit, low=number, high=number, **cells)


def rounded(number: float, digits: int, way: str) -> str:
    """A number rounded up or down to `digits` decimals."""
    return str(Decimal(repr(number)).quantize(Decimal(1).scaleb(-digits), rounding=way))


def _is_implied(period: object, base: object) -> bool:
    first, slash, _ = str(period).partition("/")
    return bool(slash and base) and int(first) == int(str(base)) + 1
