"""Which indicator a quantity belongs to: its own noun phrase, else the subject that goes on."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.label import Phrase
from lotrinh.reading.figures.meaning import PER_10_000, per_head
from lotrinh.reading.figures.naming import (
    attributed,
    codes_of,
    counted_of_rate,
    done_to,
    label_of,
    named_before,
    named_with,
    part_of,
    repeated_in,
    said_of,
    under_its_head,
)
from lotrinh.reading.figures.noun_phrase import noun_phrase
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

_NAMED_INDEX = re.compile(r"^chỉ số ", re.IGNORECASE)
_SCORED = re.compile(r"điểm số|thứ hạng|bảng xếp hạng|xếp hạng|vị trí|thăng hạng|^(?:tổng )?điểm$")
_POINTS = re.compile(r"\s*điểm\b(?! (?:phần trăm|tăng trưởng))")
PERCENT_KINDS = frozenset({"percent", "percent_per_year", "point", "point_per_year"})
_LISTED = re.compile(r"\s*(?:,|và)\s*(?:chỉ số\s*)?")


class Governor(NamedTuple):
    """The indicator found (blank when none), the words that named it, how sure, where."""

    code: str
    label: str
    confidence: float
    at: int = -1


def governor_of(
    sentence: Sentence, quantity: Mention, unit: Unit, phrase: Phrase, previous: Governor | None
) -> Governor:
    """The indicator that a quantity is about: named by its own phrase, else the nearest that fits.

    An indicator whose unit cannot be that of the quantity gives way to the ratio or count it is
    a part of. A phrase that no indicator has is the label alone.
    """
    subject = cues.RANKED_IN.match(sentence.after(quantity)) if unit.kind == "rank" else None
    if subject:
        return _named_behind(sentence, quantity.end + subject.start("subject"), subject["subject"])
    named = _last_in(sentence, phrase) if unit.kind == "rank" else None
    if named:
        return named
    if phrase.label:
        phrase = said_of(phrase, previous.label) if previous and unit.kind == "percent" else phrase
        return _named(sentence, quantity, unit, phrase, previous)
    for mention, confidence in _candidates(sentence, quantity):
        code = fitting(sentence, mention.value, unit)
        if code:
            raw = sentence.paper.kept.running[mention.start : mention.end]
            return Governor(code, raw, confidence, mention.start)
    index = _index_before(sentence, quantity)
    if index:
        return index
    raw = sentence.paper.kept.running[quantity.start : quantity.end]
    code = sentence.paper.lexicon.whole_label(match_key(phrase.words)) if phrase.words else ""
    code = fitting(sentence, code, unit) if code else ""
    return Governor(code, phrase.words or _headed(sentence) or raw, 0.6 if code else 0.4)


def subject_of(sentence: Sentence, unit: Unit, phrase: Phrase) -> Governor | None:
    """What the words before a span of time are about: "tổng vốn đầu tư … 5 năm đạt"."""
    if not phrase.words or phrase.is_pointing:
        return None
    code = next(codes_of(sentence, unit, phrase), "")
    return Governor(code, phrase.words, 0.9 if code else 0.6, phrase.start)


def _named(
    sentence: Sentence, quantity: Mention, unit: Unit, phrase: Phrase, previous: Governor | None
) -> Governor:
    moves = unit.kind == "percent" and _is_said_of_a_count(sentence, quantity)
    label = label_of(unit, phrase)
    counted = counted_of_rate(sentence, quantity, phrase, previous.label) if previous else ""
    if counted:
        code = sentence.paper.lexicon.whole_label(match_key(f"số {counted}"))
        return Governor(code, f"số {counted}", 0.8, phrase.start)
    part = part_of(sentence, quantity, phrase, label, previous.label) if previous else ""
    if part:
        code = sentence.paper.lexicon.whole_label(match_key(part))
        return Governor(code, part, 0.8, phrase.start)
    codes = (fitting(sentence, one, unit, moves=moves) for one in codes_of(sentence, unit, phrase))
    code = next(filter(None, codes), "")
    if code:
        return Governor(code, label, 0.95, phrase.start)
    index = _index_before(sentence, quantity, label)
    if index:
        return index
    other = _of_another(sentence, phrase, unit, previous) if previous else None
    if other:
        return other
    attribute = named_with(sentence, phrase, previous.label) if previous else None
    if attribute:
        return Governor(attribute[1], attribute[0], 0.8 if attribute[1] else 0.6, phrase.start)
    headed = under_its_head(sentence, label)
    if headed != label:
        return Governor(sentence.paper.lexicon.whole_label(match_key(headed)), headed, 0.7)
    named = repeated_in(sentence, quantity, label)
    code = fitting(sentence, named.value, unit, moves=moves) if named else ""
    if named and code:
        raw = sentence.paper.kept.running[named.start : named.end]
        return Governor(code, raw, 0.8, named.start)
    if previous:
        label = done_to(sentence, quantity, attributed(label, previous.label), previous.label)
    return Governor("", label, 0.6)


def _of_another(
    sentence: Sentence, phrase: Phrase, unit: Unit, previous: Governor
) -> Governor | None:
    """What was said of one, of another: "tỷ lệ … của các sở đạt 42%, của các xã đạt 51%"."""
    if not match_key(phrase.words).startswith("của "):
        return None
    head = previous.label.partition(" của ")[0]
    code = fitting(sentence, previous.code, unit) if previous.code else ""
    return previous._replace(code=code, label=f"{head} {phrase.words}")


def _is_said_of_a_count(sentence: Sentence, quantity: Mention) -> bool:
    before, after = sentence.before(quantity), sentence.after(quantity)
    moves = cues.DIRECTLY_RISING.search(before) or cues.DIRECTLY_FALLING.search(before)
    return bool(cues.OF_PLAN.match(after) or moves)


def _headed(sentence: Sentence) -> str:
    """The noun phrase of the nearest line above."""
    return next(
        filter(None, (noun_phrase(line.text.strip(" :")) for line in sentence.governing)), ""
    )


def _last_in(sentence: Sentence, phrase: Phrase) -> Governor | None:
    """The last indicator of a phrase."""
    named = [one for one in sentence.of_kind("indicator") if phrase.start <= one.start < phrase.end]
    if not named:
        return None
    raw = sentence.paper.kept.running[named[-1].start : named[-1].end]
    return Governor(named[-1].value, raw, 0.95, named[-1].start)


def _index_before(sentence: Sentence, quantity: Mention, label: str = "") -> Governor | None:
    """The index that points and ranks without a name go on with: the last one that was named."""
    is_scored = quantity.value.unit in ("rank", "points") or _POINTS.match(sentence.after(quantity))
    if not is_scored or (label and not is_of_a_score(label)):
        return None
    indicators = sentence.paper.lexicon.catalogue.indicators
    for one in chain(named_before(sentence, quantity), sentence.of_kind("indicator")):
        if _is_scored(indicators[one.value]):
            head = "thứ hạng" if quantity.value.unit == "rank" else "điểm số"
            raw = sentence.paper.kept.running[one.start : one.end]
            return Governor(one.value, f"{head} {_NAMED_INDEX.sub('', raw)}", 0.75, one.start)
    return None


def is_of_a_score(label: str) -> bool:
    """Whether a label says only that something has points or a rank: "thứ hạng cao nhất"."""
    return bool(_SCORED.search(match_key(label)))


def _is_scored(one: Indicator) -> bool:
    return one.stock_or_flow == "index" and (one.unit == "points" or one.field == "governance")


def _named_behind(sentence: Sentence, start: int, subject: str) -> Governor:
    code = next((one[2] for one in sentence.paper.lexicon.indicators_in(subject)), "")
    label = sentence.paper.kept.running[start : start + len(subject)]
    return Governor(code, label, 0.8, start)


def ratio_to_plan(sentence: Sentence, governor: Governor) -> Governor:
    """The rate whose numerator the governor is: "giải ngân … bằng 41,8% kế hoạch" is a rate."""
    ratios = sentence.paper.lexicon.ratios_of.get(governor.code, ()) if governor.code else ()
    code = next((one.code for one in ratios if one.unit == "%"), "")
    return governor._replace(code=code) if code else governor


def coordinated(sentence: Sentence, governor: Governor) -> list[Governor]:
    """The indicators listed with the governor ("PAR INDEX và DTI nằm trong nhóm …"), in order."""
    found = [governor]
    for one in reversed(sentence.of_kind("indicator")):
        if one.end <= found[0].at and _LISTED.fullmatch(sentence.between(one.end, found[0].at)):
            raw = sentence.paper.kept.running[one.start : one.end]
            found.insert(0, governor._replace(code=one.value, label=raw, at=one.start))
    return found


def fitting(sentence: Sentence, code: str, unit: Unit, *, moves: bool = False) -> str:
    """`code`, or its partner in a ratio, if figures of that indicator can have `unit`.

    A percentage that a count moves by (`moves`), or of its plan, is said of the count.
    """
    indicators = sentence.paper.lexicon.catalogue.indicators
    one = indicators[code]
    if _fits(sentence, one, unit) or (moves and unit.kind == "percent"):
        return code
    partners = (
        one.numerator,
        *(other.code for other in sentence.paper.lexicon.ratios_of.get(code, ())),
    )
    return next((p for p in partners if p and _fits(sentence, indicators[p], unit)), "")


def _fits(sentence: Sentence, one: Indicator, unit: Unit) -> bool:
    own = sentence.paper.lexicon.catalogue.units.parse(one.unit).kind
    if unit.kind == "rank":
        return True
    if unit.kind == "index_points":
        return one.stock_or_flow == "index"
    if unit.kind in PERCENT_KINDS or unit.kind == "times":
        return own not in ("rank", "count", "index_points") or unit.kind == "times"
    if per_head(unit.code, one) == PER_10_000:
        return True
    kind = unit.kind.replace("usd", "vnd")
    return own.replace("usd", "vnd") in (kind, f"{kind}_per_person")


def _candidates(sentence: Sentence, quantity: Mention) -> Iterator[tuple[Mention, float]]:
    mentions = sentence.of_kind("indicator")
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
