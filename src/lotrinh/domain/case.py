"""A promise with the figures and the day that it is judged by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.comparable import Comparable, yearly_yardstick
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target


@dataclass(frozen=True, slots=True)
class Case:
    """A promise with what it is judged by; `kind` is the kind of the indicator's own unit.

    `figures` are the newest vintage of each period of each series of the same indicator and area
    as known on the day; `since` is the day of the document, for promises to improve.
    """

    target: Target
    indicator: Indicator
    kind: str
    figures: Sequence[Observation]
    today: date
    since: date | None = None

    @property
    def is_over(self) -> bool:
        """Whether the time of the promise is over."""
        period = self.target.period
        return period is not None and period.end < self.today

    @property
    def less_is_better(self) -> bool:
        """Whether a smaller number is wanted; falls are promised as positive numbers."""
        if self.target.statistic == "rank":
            return True
        is_fall = self.target.statistic == "average_reduction" or (
            self.target.statistic == "each_year"
            and yearly_yardstick(self.target, self.kind).sign < 0
        )
        return self.indicator.less_is_better and not is_fall

    @property
    def goes_down(self) -> bool:
        """Whether it is met from the promised end downwards."""
        bounds = self.target.bounds
        return bounds.low is None or (bounds.high is not None and self.less_is_better)

    @property
    def end(self) -> Decimal | None:
        """The promised end from which it is met: the nearer one of two."""
        low, high = self.target.bounds.ends
        return high if self.goes_down else low

    def meets(self, value: Decimal) -> bool:
        """Whether a number in the promise's unit fulfils it."""
        unit = self.target.bounds.unit
        assert unit is not None
        quantity = Quantity(value, unit)
        return bool(self.target.bounds.met_by(quantity, less_is_better=self.less_is_better))

    def gap(self, value: Decimal) -> Decimal | None:
        """What is left from `value` to the promised end; negative beyond it."""
        if self.end is None:
            return None
        return value - self.end if self.goes_down else self.end - value


def decided(case: Case, value: Decimal, figures: Sequence[Observation]) -> Standing:
    """Met or missed by a value in the promise's unit that rests on these figures."""
    state = "met" if case.meets(value) else "missed"
    return Standing(state=state, figures=tuple(figures), value=value, gap=case.gap(value))


def unknown(why: str, other: Observation | None) -> Standing:
    """No figure to go by; `other` is the nearest one of another concept."""
    return Standing(state="no_data", why=why, other=other)


def last_of(found: Sequence[Comparable]) -> Observation | None:
    """The newest figure, where there is one."""
    return found[-1].observation if found else None
