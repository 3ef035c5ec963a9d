"""A plan in which one promise or figure says another value."""

from dataclasses import replace
from decimal import Decimal

from lotrinh.checks.check import Check
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.checks.words import about_words, both, filled, number_words, symbol, value_words
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.finding import Extent, Finding
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.wording import extent_words

Value = Decimal | tuple[Decimal, Decimal]
OUT_OF_SCALE = 100  # times more or less than what is said: the unit may be meant otherwise
LIMITED = "data_quality.impossible_value"
IDENTITIES = "consistency.identity"
IMPOSSIBLE = Message(
    "{about} không thể là {value}: chỉ có thể {range}.", "{about} cannot be {value}: only {range}."
)
BACKWARDS = Message("{value}: đầu thấp lớn hơn đầu cao.", "{value}: the low end is above the high.")
ONE_NUMBER = Message(
    "Một số liệu là một con số, không phải một khoảng.", "A figure is one number, not a range."
)
MORE = Message(
    "{value} gấp hơn {times} lần mức đang ghi ({now}): xem lại đơn vị.",
    "{value} is more than {times} times what is said ({now}): check the unit.",
)
LESS = Message(
    "{value} chưa bằng một phần {times} mức đang ghi ({now}): xem lại đơn vị.",
    "{value} is less than one {times}th of what is said ({now}): check the unit.",
)


def tried(at: Inspection, subject: str, value: Value) -> Target | Observation | None:
    """A promise or figure as it would say `value`, in its own unit; None for one without a number.

    A pair is a range; a single number keeps what stands before it (at least, about), of a range
    it is the level. `InvalidValue` for what cannot be by nature: negative amounts, shares above
    100%, a range backwards or for a figure.
    """
    row = at.row(subject)
    changed: Target | Observation | None = None
    if isinstance(row, Target) and row.bounds.unit and row.bounds.is_numeric:
        changed = replace(row, bounds=_bounds(row.bounds, value))
    elif isinstance(row, Observation):
        if isinstance(value, tuple):
            raise InvalidValue(ONE_NUMBER.vi, ONE_NUMBER.en)
        changed = replace(row, quantity=Quantity(value, row.quantity.unit))
    if changed is not None:
        _refuse(at, changed)
    return changed


def doubt(at: Inspection, subject: str, value: Value) -> Message | None:
    """A word on a value so far from what is said that another unit may be meant."""
    changed, row = tried(at, subject, value), at.row(subject)
    if changed is None or not isinstance(row, Target | Observation):
        return None
    now, then = _size(row), _size(changed)
    template, times = (MORE, then / now) if then > now > 0 else (LESS, now / (then or now))
    if times < OUT_OF_SCALE:
        return None
    whole = Decimal(int(times))
    return filled(
        template,
        value=value_words(at, changed),
        times=number_words(whole),
        now=value_words(at, row),
    )


def still_broken(
    at: Inspection, subject: str, value: Value, check: str, subjects: tuple[str, ...]
) -> tuple[Finding, ...] | None:
    """What a check still finds of a finding's rows when one row says `value`; empty once mended.

    The check is run again on the changed plan: the finding itself, with its new numbers, parts of
    it, and what it turns into; other findings of the check that stand already do not count. None
    for a row without a number. `InvalidValue` as `tried`.
    """
    changed = tried(at, subject, value)
    if changed is None:
        return None
    rule = checks().get(check) or checks()[IDENTITIES]
    others = [
        one.id for one in _broken(at, rule, check) if set(one.subjects) != set(subjects)
    ]  # fmt: skip
    return tuple(
        one for one in _broken(_with(at, changed), rule, check)
        if one.id not in others and set(one.subjects) & set(subjects)
    )  # fmt: skip


def _broken(at: Inspection, rule: Check, check: str) -> list[Finding]:
    return [
        one for one in findings_of(rule, at) if one.outcome == "broken" and one.check == check
    ]  # fmt: skip


def _with(at: Inspection, changed: Target | Observation) -> Inspection:
    """The plan with this row instead of the one with its id."""
    plan = at.plan
    if isinstance(changed, Target):
        rows = tuple(changed if one.id == changed.id else one for one in plan.targets)
        return Inspection(replace(plan, targets=rows), at.catalogue, at.today)
    figures = tuple(changed if one.id == changed.id else one for one in plan.observations)
    return Inspection(replace(plan, observations=figures), at.catalogue, at.today)


def _bounds(given: Bounds, value: Value) -> Bounds:
    if isinstance(value, tuple):
        return Bounds("range", *value, given.unit)
    comparator = "=" if given.comparator == "range" else given.comparator
    low = None if comparator in ("<=", "<") else value
    high = None if comparator in (">=", ">") else value
    return Bounds(comparator, low, high, given.unit)


def _refuse(at: Inspection, changed: Target | Observation) -> None:
    """`InvalidValue` for what the limits of its indicator leave out."""
    alone = replace(
        at.plan,
        targets=(changed,) if isinstance(changed, Target) else (),
        observations=() if isinstance(changed, Target) else (changed,),
    )
    about, value = about_words(at, changed), value_words(at, changed)
    if isinstance(changed, Target) and changed.bounds.is_backwards:
        refused = filled(BACKWARDS, value=value)
        raise InvalidValue(refused.vi, refused.en)
    for one in _broken(Inspection(alone, at.catalogue, at.today), checks()[LIMITED], LIMITED):
        limits = one.expected
        assert limits is not None
        refused = filled(IMPOSSIBLE, about=about, value=value, range=_limits(at, changed, limits))
        raise InvalidValue(refused.vi, refused.en)


def _limits(at: Inspection, row: Target | Observation, limits: Extent) -> Message:
    unit = row.bounds.unit if isinstance(row, Target) else row.quantity.unit
    return both(lambda lang: extent_words(limits, symbol(at, unit, lang), lang))


def _size(row: Target | Observation) -> Decimal:
    if isinstance(row, Observation):
        return abs(row.quantity.value)
    return max(abs(end) for end in (row.bounds.low, row.bounds.high) if end is not None)
