"""The promises beside each other, made ready for the pages of indicators."""

from collections import defaultdict
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.implied import Implied, grounds_of, implied_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.form_words import form_words
from lotrinh.checks.ledger.ledger import Subject as Timeline
from lotrinh.checks.ledger.lines import Line, lines_of
from lotrinh.checks.ledger.pace import need_of
from lotrinh.checks.ledger.pace_words import way_words
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import joined_words, why
from lotrinh.checks.ledger.relation import Pair
from lotrinh.checks.words import both, said, symbol
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.domain.wording import extent_spoken
from lotrinh.web.register.actions.finding_subject import subject_of
from lotrinh.web.register.queries.finding_cells import Cells, subject_cells

NEAR, FAR, GROUNDS, IMPLIED = 6, 4, 8, 6
_LOW, _HIGH = Context(prec=4, rounding=ROUND_FLOOR), Context(prec=4, rounding=ROUND_CEILING)


def ledger_cells(at: Inspection) -> dict[str, dict[str, Cells]]:
    """By indicator and area: each demand with its relations, and what all of them leave.

    Of what follows only what cannot be, and what asks notably more than is promised.
    """
    follows: dict[Timeline, list[Implied]] = defaultdict(list)
    for one in implied_of(at):
        if one.conflict or one.is_telling:
            follows[one.sheet.indicator, one.area].append(one)
    found: dict[str, dict[str, Cells]] = defaultdict(dict)
    for (indicator, area), lines in lines_of(at.ledger).items():
        implied = sorted(follows.get((indicator, area), ()), key=_by_weight)
        found[indicator][area] = {
            "lines": [_line(at, one, (indicator, area)) for one in lines],
            "implied": [_implied(at, one) for one in implied[:IMPLIED]],
        }
    return found


def _by_weight(one: Implied) -> tuple[bool, date, date]:
    """What cannot be first, then by time."""
    return not one.conflict, one.period.end, one.period.start


def _line(at: Inspection, one: Line, own: Timeline) -> Cells:
    first = next((each for each in one.promises if each.force == "in_force"), one.promises[0])
    near = [pair for pair in one.relations if pair.relation != "different_period"]
    joined = [pair for pair in one.relations if joined_words(at, pair)]
    far = [pair for pair in one.relations if pair not in near and pair not in joined]
    return {
        "rows": [promise.id for promise in one.promises],
        "form": _said(form_words(first)),
        "way": _way(at, first),
        "near": [_relation(at, pair, own) for pair in (*joined, *near)[:NEAR]],
        "far": [_relation(at, pair, own) for pair in far[:FAR]],
        "more": max(0, len(joined) + len(near) - NEAR) + max(0, len(far) - FAR),
    }


def _way(at: Inspection, one: Promise) -> list[str] | None:
    """What a promise that is not over needs; a level in per cent may well be given anew."""
    if one.end < at.today or one.force == "superseded" or one.wants == "neutral":
        return None
    need = need_of(at.known, one, one.target.area)
    if need is None or not need.rows or (need.achieved is None and need.in_points):
        return None
    return _said(way_words(at, one, need))


def _relation(at: Inspection, pair: Pair, own: Timeline) -> Cells:
    other = pair.b
    is_here = other in at.ledger.timelines[own]
    return {
        "kind": pair.relation,
        "why": _said(why(at, pair)),
        "other": other.id,
        "subject": None if is_here else subject_cells(subject_of(at, other.id)),
    }


def _implied(at: Inspection, one: Implied) -> Cells:
    amounts = Amounts(at)
    unit = amounts.unit(one.sheet)
    extent = Extent(_short(one.extent.low, _LOW), _short(one.extent.high, _HIGH), unit.code)
    rows = sorted(grounds_of(at, one), key=lambda row: row not in at.plan.target)
    return {
        "about": _said(amounts.about(one.sheet, one.period)),
        "value": _said(both(lambda lang: extent_spoken(extent, symbol(at, unit, lang), lang))),
        "grounds": [_ground(at, row) for row in rows[:GROUNDS]],
        "more": max(0, len(rows) - GROUNDS),
        "is_contested": bool(one.conflict),
    }


def _ground(at: Inspection, id: str) -> Cells:
    row = at.row(id)
    assert isinstance(row, Observation | Target)
    return {"said": _said(said(at, row)), "subject": subject_cells(subject_of(at, id))}


def _short(end: Decimal | None, context: Context) -> Decimal | None:
    """An end with as many digits as a reader compares, rounded outward."""
    return None if end is None else Decimal(f"{context.create_decimal(end).normalize():f}")


def _said(one: Message) -> list[str]:
    return [one.vi, one.en]
