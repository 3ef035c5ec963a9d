"""What governs each quantity of a sentence, and which quantities are figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lotrinh.domain.unit import Unit
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.attachment import (
    PERCENT_KINDS,
    Governor,
    coordinated,
    governor_of,
    ratio_to_plan,
    subject_of,
)
from lotrinh.reading.figures.counted import counts
from lotrinh.reading.figures.cue import Ending
from lotrinh.reading.figures.elision import elided
from lotrinh.reading.figures.in_turn import phrase_in_turn
from lotrinh.reading.figures.label import Phrase, phrase_of
from lotrinh.reading.figures.meaning import PER_1_000, PER_10_000
from lotrinh.reading.figures.naming import completed, goes_on
from lotrinh.reading.figures.works import is_of_works
from lotrinh.reading.mention import Mention

DURATIONS = frozenset({"years", "months", "days"})
_AT = Ending(r"\b(?:tại|ở|của|trên địa bàn|thuộc)")
_WITH = Ending(r"\b(?:với|tương ứng|tương đương)(?: [^\W\d]+){0,3}")


class Governed(NamedTuple):
    """A quantity, the code of its unit, the phrase it has to itself, and what governs it."""

    quantity: Mention
    unit: str
    phrase: Phrase
    governors: list[Governor]


@dataclass
class _Told:
    """What the quantities so far are about: the last, the rate that a count stands beside, things.

    A count goes on with the last of the same thing: "45 vụ, 21 người chết; giảm 6 vụ"; a rate
    with the rate that a count stands beside: "còn 8%, với 900 hộ nghèo, giảm 2%".
    """

    last: Governor | None = None
    rate: Governor | None = None
    of_thing: dict[str, Governor] = field(default_factory=dict)

    def before(self, unit: Unit, thing: str) -> Governor | None:
        """What a quantity goes on with."""
        if self.rate and unit.kind in PERCENT_KINDS:
            return self.rate
        return self.of_thing.get(thing, self.last)


def governed_in(sentence: Sentence, made: list[Figure]) -> Iterator[Governed]:
    """Each quantity with what governs it; one that is no figure can still be what others go on."""
    told = _Told()
    for quantity in sentence.of_kind("quantity"):
        code = _unit_code(sentence, quantity)
        unit = sentence.paper.lexicon.catalogue.units.parse(code)
        in_turn, own = phrase_in_turn(sentence, quantity), phrase_of(sentence, quantity)
        phrase = in_turn or own
        before = told.last
        governor = _governor(sentence, quantity, unit, phrase, told)
        is_counted = counts(sentence, quantity, governor)
        if is_counted or is_of_works(sentence, quantity, governor.at, made):
            label = completed(sentence, quantity, governor.label, phrase)
            full = governor._replace(label=label) if label != governor.label else governor
            told.last = full if phrase.words and goes_on(label) else governor
            if unit.kind == "rank" and not in_turn:
                yield Governed(quantity, code, own, coordinated(sentence, full))
            else:
                yield Governed(quantity, code, own, [_as_rate(sentence, quantity, unit, full)])
            if before and code == "count" and _AT.search(sentence.before(quantity)):
                told.last = before
        elif code in DURATIONS:
            told.last = subject_of(sentence, unit, phrase) or before


def _governor(
    sentence: Sentence, quantity: Mention, unit: Unit, phrase: Phrase, told: _Told
) -> Governor:
    """What governs a quantity, which is what the next one may go on with."""
    is_enclosed = sentence.paper.kept.key.endswith("(", 0, quantity.start)
    thing = "" if is_enclosed else phrase.noun.partition(" ")[0]
    before = told.before(unit, thing)
    governor = elided(sentence, quantity, unit, phrase, before) or governor_of(
        sentence, quantity, unit, phrase, before
    )
    is_beside = unit.kind not in PERCENT_KINDS and _is_of_a_rate(sentence, quantity, told.last)
    told.rate = told.last if is_beside else None
    told.last = governor
    if thing:
        told.of_thing[thing] = governor
    return governor


def _is_of_a_rate(sentence: Sentence, quantity: Mention, before: Governor | None) -> bool:
    """Whether a count only says how many the rate before it is: "còn 8%, với 900 hộ nghèo"."""
    indicators = sentence.paper.lexicon.catalogue.indicators
    is_rate = before and before.code and indicators[before.code].unit == "%"
    own = sentence.own_words(quantity)
    return bool(is_rate and _WITH.search(own))


def _as_rate(sentence: Sentence, quantity: Mention, unit: Unit, governor: Governor) -> Governor:
    """The governor, of a percentage that is no move the rate that it is the numerator of."""
    is_rate = unit.kind == "percent" and (
        cues.OF_PLAN.match(sentence.after(quantity)) or not _moves(sentence, quantity)
    )
    return ratio_to_plan(sentence, governor) if is_rate else governor


def _unit_code(sentence: Sentence, quantity: Mention) -> str:
    """The unit as printed, or per so many people ("12 bác sĩ và 36 giường trên một vạn dân")."""
    code: str = quantity.value.unit
    if code not in ("people", "beds", "count"):
        return code
    end = sentence.clause_end(quantity.end)
    per = cues.PER_PEOPLE.search(sentence.between(sentence.clause_start(quantity.start), end))
    if per is None or quantity.value.denominator:
        return code
    return PER_10_000 if per["scale"] in ("vạn", "10.000") else PER_1_000


def _moves(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a percentage is said of a rise or fall, of a part, or against another year."""
    before = sentence.before(quantity)
    return bool(
        cues.AGAINST.match(sentence.after(quantity))
        or cues.RISING.search(before)
        or cues.FALLING.search(before)
        or cues.GROWTH.search(before)
        or cues.SHARE.search(before)
    )
