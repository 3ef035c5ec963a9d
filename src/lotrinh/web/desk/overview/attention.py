"""Promises that need attention, each with what is known, what is left, and the plain arithmetic."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lotrinh.domain import labels, wording
from lotrinh.domain.observation import Observation
from lotrinh.domain.pace import Pace
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.register.queries.standing import KeptStanding
from lotrinh.web.register.queries.target import TargetRow
from lotrinh.web.ui.templatetags.plan_words import language, number, symbol

_POINTS = {"percent": "pp", "percent_per_year": "pp"}
_CLASSES = {"open": "not_due", "not_measurable": "unknown"}
_PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Need:
    """What is needed, in words, and the arithmetic that gives it."""

    words: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class AttentionRow:
    """A promise with its newest figure, what is needed, its state and why it cannot be told.

    `days` are left until its time is over; negative after it.
    """

    row: TargetRow
    standing: KeptStanding
    figure: Observation | None
    need: Need | None
    why: str
    days: int | None

    @property
    def look(self) -> str:
        """The class of its state."""
        return _CLASSES.get(self.standing.state, self.standing.state)


def attention_rows(scene: Scene) -> list[AttentionRow]:
    """The promises that need attention, ready to be shown."""
    return [_row(scene, id) for id in scene.attention if id in scene.rows]


def _row(scene: Scene, id: str) -> AttentionRow:
    row, kept = scene.rows[id], scene.attention[id]
    other = scene.figures.get(kept.other)
    figure = scene.figures.get(kept.latest) or other
    days = (kept.ends_on - scene.days.today).days if kept.ends_on else None
    return AttentionRow(
        row, kept, figure, need(row.target, kept), why(row.target, kept, other), days
    )


def need(target: Target, kept: KeptStanding) -> Need | None:
    """What is left or needed a year, with its arithmetic; `None` where it cannot be told."""
    pace = kept.pace
    if pace is None or kept.value is None:
        return None
    if pace.kind == "average":
        return _average(target, pace)
    goes_up = target.bounds.low is not None and target.bounds.low - kept.value == kept.gap
    end = target.bounds.low if goes_up else target.bounds.high
    if end is None:
        return None
    if pace.kind == "growth":
        words = f"{_signed(pace.value, 1)}%"
        return Need(
            _("%(rate)s mỗi năm") % {"rate": words},
            f"({_plain(end)} ÷ {_plain(kept.value)})^(1/{pace.steps}) − 1",
        )
    first, last = (end, kept.value) if goes_up else (kept.value, end)
    if pace.kind == "difference":
        words = wording.number_with_symbol(_signed(pace.value, 2), _points(target))
        return Need(
            _("%(rate)s mỗi năm") % {"rate": words},
            f"({_plain(end)} − {_plain(kept.value)}) ÷ {pace.steps}",
        )
    left = wording.number_with_symbol(_plain(pace.value), _points(target))
    return Need(_("còn %(left)s") % {"left": left}, f"{_plain(first)} − {_plain(last)}")


def _average(target: Target, pace: Pace) -> Need:
    """What the years that are left need, for all of them to average what is promised."""
    unit = symbol(target.bounds.unit)
    words = wording.number_with_symbol(_plain(_rounded(pace.value, 2)), unit)
    if target.steps == pace.steps:
        said = ngettext("trong cả %(n)s năm", "trong cả %(n)s năm", pace.steps)
    else:
        said = ngettext("trong %(n)s năm còn lại", "trong %(n)s năm còn lại", pace.steps)
    return Need(words, said % {"n": pace.steps})


def why(target: Target, kept: KeptStanding, other: Observation | None) -> str:
    """Why there is no data: ranks out of another number are named; blank where there is."""
    if not kept.why:
        return ""
    if kept.why == "other_whole" and other and other.denominator.isdecimal():
        numbers = {"known": other.denominator, "promised": target.denominator or "?"}
        return _("đổi mẫu số %(known)s → %(promised)s") % numbers
    return labels.words(labels.REASONS, kept.why, language())


def _points(target: Target) -> str:
    """The unit of a difference: points where the promise is in per cent."""
    unit = target.bounds.unit
    if unit and unit.kind in _POINTS:
        return symbol(Unit("pp", "point"))
    return symbol(unit)


def _rounded(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits))


def _signed(value: Decimal, digits: int) -> str:
    rounded = _rounded(value, digits)
    return f"+{number(rounded)}" if rounded > 0 else number(rounded)


def _plain(value: Decimal) -> str:
    """A number without trailing zeros after the point."""
    normal = value.normalize()
    exponent = normal.as_tuple().exponent
    return number(normal if isinstance(exponent, int) and exponent <= 0 else normal.quantize(1))
