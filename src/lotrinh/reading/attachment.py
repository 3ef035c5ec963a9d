"""Which indicator a quantity belongs to: the nearest governor that fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.unit import Unit
from lotrinh.reading import cues
from lotrinh.reading.context import Sentence
from lotrinh.reading.dating import respective
from lotrinh.reading.folding import match_key
from lotrinh.reading.label import label_of, noun_phrase
from lotrinh.reading.meaning import PER_10_000, per_head
from lotrinh.reading.mention import Mention

PERCENT_KINDS = frozenset({"percent", "percent_per_year", "point", "point_per_year"})
_LISTED = re.compile(r"\s*(?:,|và)\s*(?:chỉ số\s*)?")
_GROWS = re.compile(r"\btăng trưởng$")
_ECONOMY = "tăng trưởng kinh tế"


@dataclass(frozen=True, slots=True)
class Governor:
    """The indicator found (blank when none), the words that named it, how sure, where."""

    code: str
    label: str
    confidence: float
    at: int = -1


def governor_of(sentence: Sentence, quantity: Mention, unit: Unit) -> Governor:
    """The indicator that a quantity is about: before it, in or behind its unit, else inherited.

    An indicator whose unit cannot be that of the quantity gives way to the ratio or count it is
    a part of, else to the next one. Without any, the label is the noun phrase before the number.
    """
    label = label_of(sentence, quantity)
    lexicon = sentence.paper.lexicon
    key = match_key(label)
    named = lexicon.whole_label(key) or (_GROWS.search(key) and lexicon.whole_label(_ECONOMY))
    if named and fitting(sentence, named, unit):
        return Governor(fitting(sentence, named, unit), label, 0.95, quantity.start)
    if _is_another_part(sentence, quantity):
        return Governor("", label, 0.6)
    subject = cues.RANKED_IN.match(sentence.after(quantity)) if unit.kind == "rank" else None
    if subject:
        return _named_behind(sentence, quantity.end + subject.start("subject"), subject["subject"])
    for mention, confidence in _candidates(sentence, quantity):
        code = fitting(sentence, mention.value, unit)
        if code:
            raw = sentence.paper.kept.text[mention.start : mention.end]
            return Governor(code, raw, confidence, mention.start)
    counted = _counted(sentence, quantity) if unit.kind == "percent" else None
    if counted:
        return Governor(counted.value, label, 0.7, counted.start)
    return Governor("", label, 0.4)


def _counted(sentence: Sentence, quantity: Mention) -> Mention | None:
    """The count that a percentage moves, or of whose plan it is a share."""
    before = sentence.before(quantity)
    is_said = cues.OF_PLAN.match(sentence.after(quantity)) or cues.DIRECTLY_RISING.search(before)
    start = quantity.start - len(before)
    named = [one for one in sentence.of_kind("indicator") if start <= one.start < quantity.start]
    return named[-1] if named and is_said else None


def _is_another_part(sentence: Sentence, quantity: Mention) -> bool:
    """Whether "trong đó" names a part of its own that the catalogue does not have."""
    since = sentence.own_start(quantity)
    names = (*sentence.of_kind("indicator"), *sentence.of_kind("period"))
    _, opening, own = sentence.between(since, quantity.start).rpartition("trong đó")
    return (
        bool(opening and noun_phrase(own))
        and quantity.value.unit != "count"
        and not any(one.end > since and one.start < quantity.end for one in names)
    )


def _named_behind(sentence: Sentence, start: int, subject: str) -> Governor:
    code = next((one[2] for one in sentence.paper.lexicon.indicators_in(subject)), "")
    label = sentence.paper.kept.text[start : start + len(subject)]
    return Governor(code, label, 0.8, start)


def ratio_to_plan(sentence: Sentence, governor: Governor) -> Governor:
    """The rate whose numerator the governor is: "giải ngân … bằng 41,8% kế hoạch" is a rate."""
    indicators = sentence.paper.lexicon.catalogue.indicators.values()
    rates = (one.code for one in indicators if one.unit == "%" and one.numerator == governor.code)
    code = next(rates, "")
    return replace(governor, code=code) if governor.code and code else governor


def coordinated(sentence: Sentence, governor: Governor) -> list[Governor]:
    """The indicators listed with the governor ("PAR INDEX và DTI nằm trong nhóm …"), in order."""
    found = [governor]
    for one in reversed(sentence.of_kind("indicator")):
        if one.end <= found[0].at and _LISTED.fullmatch(sentence.between(one.end, found[0].at)):
            raw = sentence.paper.kept.text[one.start : one.end]
            found.insert(0, replace(governor, code=one.value, label=raw, at=one.start))
    return found


def fitting(sentence: Sentence, code: str, unit: Unit) -> str:
    """`code`, or its partner in a ratio, if figures of that indicator can have `unit`."""
    indicators = sentence.paper.lexicon.catalogue.indicators
    one = indicators[code]
    if _fits(sentence, one, unit):
        return code
    partners = (
        one.numerator,
        *(other.code for other in indicators.values() if other.numerator == code),
    )
    return next((p for p in partners if p and _fits(sentence, indicators[p], unit)), "")


def _fits(sentence: Sentence, one: Indicator, unit: Unit) -> bool:
    own = sentence.paper.lexicon.catalogue.units.parse(one.unit).kind
    if unit.kind == "rank":
        return True
    if unit.kind in PERCENT_KINDS or unit.kind == "times":
        return own not in ("rank", "count", "index_points") or unit.kind == "times"
    if per_head(unit.code, one) == PER_10_000:
        return True
    kind = unit.kind.replace("usd", "vnd")
    return own.replace("usd", "vnd") in (kind, f"{kind}_per_person")


def _candidates(sentence: Sentence, quantity: Mention) -> Iterator[tuple[Mention, float]]:
    mentions = sentence.of_kind("indicator")
    yield from ((one, 0.9) for one in respective(sentence, quantity, "indicator"))
    yield from (
        (one, 0.95) for one in mentions if one.overlaps(quantity) and one.end > quantity.end
    )
    clause = sentence.clause_start(quantity.start)
    before = [one for one in mentions if one.start < quantity.start]
    yield from ((one, 0.95) for one in reversed(before) if one.start >= clause)
    yield from ((one, 0.9) for one in mentions if one.overlaps(quantity))
    yield from ((one, 0.7) for one in reversed(before) if one.start < clause)
    for one in _behind(sentence, quantity):
        yield one, 0.8 if _near(sentence, quantity, one) else 0.5
    for one in sentence.governing_mentions("indicator"):
        yield one, 0.65


def _behind(sentence: Sentence, quantity: Mention) -> list[Mention]:
    """The indicators behind a quantity in its clause, up to the one that another quantity has."""
    end = sentence.clause_end(quantity.end)
    named = [one for one in sentence.of_kind("indicator") if quantity.end <= one.start < end]
    others = [one for one in sentence.of_kind("quantity") if one.start >= quantity.end]
    if others:
        named = [
            one for one in named
            if one.start < others[0].start and "," not in sentence.between(quantity.end, one.start)
        ]  # fmt: skip
    catalogue = sentence.paper.lexicon.catalogue
    is_share = quantity.value.unit == "%"
    return sorted(named, key=lambda one: is_share and catalogue.indicators[one.value].unit != "%")


def _near(sentence: Sentence, quantity: Mention, one: Mention) -> bool:
    gap = sentence.between(quantity.end, one.start)
    return one.start <= quantity.end or (len(gap) < 25 and "," not in gap)
