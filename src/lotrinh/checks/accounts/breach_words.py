"""A broken identity in words: the figure, what it should be, and by how much it misses."""

from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.breaches import Breach
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result
from lotrinh.checks.words import (
    about_words,
    both,
    filled,
    quantity_words,
    said,
    symbol,
    value_words,
)
from lotrinh.domain.bounds import Interval
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity, half_digit
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import extent_spoken

NINE = Context(prec=9)
MISSES = Message(
    "{about}: {observed}, nhưng các số khác cho {expected}; lệch {gap} ngoài sai số làm tròn "
    "(“{identity}”). {advice}",
    "{about}: {observed}, but the other figures give {expected}; off by {gap} beyond rounding "
    "(“{identity}”). {advice}",
)
BREAKS = Message(
    "“{identity}” không đúng với các số sau, kể cả sai số làm tròn. {advice}",
    "“{identity}” does not hold for these figures, rounding included. {advice}",
)
ADVICE = {
    "": Message(
        "Đối chiếu và sửa số sai trong các số sau.", "Compare and correct the wrong one of them."
    ),
    "mixed": Message(
        "Các số lấy từ nhiều lần công bố: xem số nào đã được sửa đổi.",
        "The figures come from several publications: see which one was revised.",
    ),
    "places": Message(
        "Xem danh mục địa bàn có thiếu đơn vị nào không, rồi đối chiếu các số.",
        "See whether a place is missing from the list, then compare the figures.",
    ),
}
BY = Message("Hệ thức: {expression}", "Identity: {expression}")


def told(breach: Breach, accounts: Accounts) -> Result:
    """A breach as the result of the identity's own check."""
    identity, row = breach.instance.identity, _left_row(breach, accounts)
    rows = [id for one in breach.rows for id in accounts.at.figures.restated(one)]
    return Result(
        outcome="broken",
        check=identity.id,
        subjects=tuple(dict.fromkeys(rows)),
        message=_message(breach, accounts, row),
        severity="warning" if breach.doubt else identity.severity,
        steps=tuple(_steps(breach, accounts)),
        expected=_extent(breach.evaluation.right, row),
        observed=_extent(breach.evaluation.left, row),
        off_by=_gap(breach, row, accounts.at) if row else None,
    )


def _message(breach: Breach, accounts: Accounts, row: Observation | None) -> Message:
    at, identity = accounts.at, breach.instance.identity
    advice = ADVICE[breach.doubt]
    if row is None:
        return filled(BREAKS, identity=identity.label, advice=advice)
    unit, gap = row.quantity.unit, _gap(breach, row, at)
    expected = _near(_extent(breach.evaluation.right, row), half_digit(row.quantity.value))
    return filled(
        MISSES,
        about=about_words(at, row),
        observed=value_words(at, row),
        expected=both(lambda lang: extent_spoken(expected, symbol(at, unit, lang), lang)),
        gap=quantity_words(at, gap),
        identity=identity.label,
        advice=advice,
    )


def _steps(breach: Breach, accounts: Accounts) -> Iterator[Message]:
    for row in breach.rows:
        yield said(accounts.at, accounts.at.figures.rows[row])
    yield filled(BY, expression=breach.instance.identity.expression)


def _left_row(breach: Breach, accounts: Accounts) -> Observation | None:
    """The figure that is the left side, where it is one."""
    left = breach.instance.identity.relation.left
    for column, key in zip(breach.instance.pattern.columns, breach.instance.keys, strict=True):
        if column.term == left:
            rows = [one for one in breach.rows if accounts.figure_key[one] == key]
            return accounts.at.figures.rows[rows[0]] if rows else None
    return None


def _extent(side: Interval, row: Observation | None) -> Extent | None:
    """A side of the relation in the unit of its figure, outward."""
    if row is None:
        return None
    unit = row.quantity.unit
    low, high = (None if end is None else _in(end, unit) for end in (side.low, side.high))
    return Extent(low, high, unit.code)


def _gap(breach: Breach, row: Observation, at: Inspection) -> Quantity:
    """How far the figure is from the middle of what the others give; of a wide one from its end."""
    own, side, unit = row.quantity, breach.evaluation.right, row.quantity.unit
    gap = breach.evaluation.gap
    if side.low is not None and side.high is not None and side.high - side.low < 2 * gap:
        gap = abs(own.base_value - (side.low + side.high) / 2)
    points = at.catalogue.units.parse("pp") if unit.kind == "percent" else unit
    return Quantity(_in(gap, unit), points)


def _near(one: Extent | None, half: Decimal) -> Extent:
    """An extent as finely as a figure is printed: its middle, where it is narrow."""
    assert one is not None
    digit = (2 * half).normalize()
    low, high = (end if end is None else end.quantize(digit) for end in (one.low, one.high))
    if low is not None and high is not None and high - low <= 8 * half:
        low = high = ((low + high) / 2).quantize(digit)
    return Extent(low, high, one.unit)


def _in(amount: Fraction, unit: Unit) -> Decimal:
    """An amount in a unit, with nine digits."""
    exact = amount / Fraction(unit.factor)
    return NINE.divide(Decimal(exact.numerator), Decimal(exact.denominator))
