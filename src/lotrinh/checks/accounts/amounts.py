"""Numbers of cells for a reader: in the unit that documents use, with six digits."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cached_property
from math import isinf

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import both, filled, indicator_words, symbol, told_of
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.period import Period
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import extent_spoken, number_with_symbol

DIGITS = 6
TRIFLE = Decimal("2e-6")  # what contraction may leave before it stops
_SHORT = Context(prec=5)
_LOW, _HIGH = (Context(prec=DIGITS, rounding=one) for one in (ROUND_FLOOR, ROUND_CEILING))
_PLAIN_UNITS = {"percent": "%", "point": "pp"}
PRICED = Message("{said} ({prices})", "{said} ({prices})")
PRICES = {
    "constant": Message("giá so sánh", "constant prices"),
    "current": Message("giá hiện hành", "current prices"),
}


@dataclass(frozen=True)
class Amounts:
    """How cells of a plan are printed."""

    at: Inspection

    @cached_property
    def units(self) -> Mapping[tuple[str, str], Unit]:
        """The unit in which documents give an indicator, for each kind."""
        found: dict[tuple[str, str], Unit] = {}
        for one in self.at.plan.targets:
            if one.bounds.unit:
                found.setdefault((one.indicator, one.bounds.unit.kind), one.bounds.unit)
        return found

    def unit(self, sheet: Sheet) -> Unit:
        """The unit of a sheet's amounts."""
        units = self.at.catalogue.units
        if sheet.kind in _PLAIN_UNITS:
            return units.parse(_PLAIN_UNITS[sheet.kind])
        promised = self.units.get((sheet.indicator, sheet.kind))
        known = self.at.indicator(sheet.indicator)
        own = units.parse(known.unit) if known else None
        usual = own if own and own.kind == sheet.kind else None
        return promised or usual or self._any(sheet.kind)

    def _any(self, kind: str) -> Unit:
        rows = self.at.catalogue.units.rows
        return next(one.unit for one in rows if one.unit.kind == kind)

    def extent(self, sheet: Sheet, low: float, high: float) -> Extent:
        """An interval in the unit of its sheet, rounded outward to six digits."""
        unit = self.unit(sheet)
        return Extent(
            None if isinf(low) else rounded(low / float(unit.factor), _LOW),
            None if isinf(high) else rounded(high / float(unit.factor), _HIGH),
            unit.code,
        )

    def statistic(self, sheet: Sheet) -> str:
        """What a sheet says: levels in per cent of what is no rate are shares."""
        known = self.at.indicator(sheet.indicator)
        is_rate = known is None or self.at.catalogue.units.parse(known.unit).kind == sheet.kind
        is_share = sheet.statistic == "level" and sheet.kind == "percent" and not is_rate
        return "share" if is_share else sheet.statistic

    def about(self, sheet: Sheet, period: Period | None) -> Message:
        """`GRDP 2024 (giá hiện hành)`, `Tốc độ tăng GRDP 2024`; `Tốc độ tăng GRDP` of no time."""
        said = told_of(indicator_words(self.at, sheet.indicator), self.statistic(sheet), period)
        if not self._says_prices(sheet):
            return said
        return filled(PRICED, said=said, prices=PRICES[sheet.prices])

    def _says_prices(self, sheet: Sheet) -> bool:
        return sheet.prices in PRICES and sheet.kind.startswith("money_vnd")

    def value(self, sheet: Sheet, low: float, high: float) -> Message:
        """An interval as a reader has it: `từ 99,45 đến 104,55 triệu đồng/người`."""
        one = self.extent(sheet, low, high)
        unit = self.unit(sheet)
        return both(lambda lang: extent_spoken(one, symbol(self.at, unit, lang), lang))

    def short(self, one: Extent, unit: Unit) -> Message:
        """An extent as it stands in arithmetic: `75-80 triệu đồng`, of an open one its end."""
        return both(lambda lang: _short(one, symbol(self.at, unit, lang), lang))


def _short(one: Extent, sign: str, lang: str) -> str:
    ends = dict.fromkeys(end for end in (one.low, one.high) if end is not None)
    numbers = [format_number(end, lang) for end in ends]
    joint = " … " if any(end < 0 for end in ends) else "-"
    return number_with_symbol(joint.join(numbers), sign) if numbers else "?"


def rounded(value: float, context: Context) -> Decimal:
    """A number with six digits, rounded outward; five where it is that number but for a trifle."""
    exact = Decimal(value)
    short = _SHORT.create_decimal(exact)
    kept = short if abs(short - exact) <= abs(exact) * TRIFLE else context.create_decimal(exact)
    return Decimal(f"{kept.normalize():f}")
