"""The year's public capital: what was given, what was paid, and until when it may be paid."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.domain.period import Period
from lotrinh.web.register.queries.overview import SourceMoney

_DEADLINE, _PLANNED = "disbursement_deadline", "planned"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source with the share of it that is paid; blank where one of both is not known."""

    money: SourceMoney
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class YearMoney:
    """A plan year's capital in billion VND, of sources whose plan and payment are both known.

    `level` is the one that gave it, `on` the day of the newest payment figure, `until` the last day
    of payment by law, `source` that law.
    """

    year: int
    level: str
    rows: tuple[SourceRow, ...]
    given: Decimal
    paid: Decimal
    on: date | None
    until: date | None
    source: str
    today: date
    has_assumed: bool

    @property
    def share(self) -> Decimal | None:
        """The part that is paid; blank where nothing is known."""
        return self.paid / self.given if self.given else None

    @property
    def left(self) -> Decimal:
        """What is not paid yet, in whole billions."""
        return (self.given - self.paid).quantize(Decimal(1))

    @property
    def days(self) -> int | None:
        """How many days are left; negative after the last one."""
        return (self.until - self.today).days if self.until else None


def year_money(money: tuple[SourceMoney, ...], year: int, today: date) -> YearMoney | None:
    """The capital of a plan year; `None` where none is known of the whole."""
    if not money:
        return None
    both = [one for one in money if one.given and one.paid is not None]
    until, source = paid_until(year)
    days = [one.on for one in money if one.on]
    return YearMoney(
        year=year,
        level=next((one.level for one in money if one.level), ""),
        rows=tuple(SourceRow(one, _share(one)) for one in money),
        given=sum((one.given for one in both if one.given), Decimal(0)),
        paid=sum((one.paid for one in both if one.paid is not None), Decimal(0)),
        on=max(days, default=None),
        until=until,
        source=source,
        today=today,
        has_assumed=any(one.basis == "assumed" for one in money),
    )


def paid_until(year: int) -> tuple[date | None, str]:
    """The last day on which a year's plan may be paid, and the law that says so.

    By the norm in force at the end of the year; capital that was added late has another day, which
    is left out here.
    """
    norms = load().norms.on(_DEADLINE, date(year, 12, 31), case=_PLANNED)
    norm = next(iter(norms), None)
    if norm is None or norm.value is None:
        return None, ""
    return Period(f"{year}-12").shift(int(norm.value)).end, norm.source


def _share(one: SourceMoney) -> Decimal | None:
    return one.paid / one.given if one.given and one.paid is not None else None
