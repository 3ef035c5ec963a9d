"""Which indicator and which period a quantity belongs to: the nearest governor that fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.period import Period
from lotrinh.domain.unit import Unit
from lotrinh.reading import cues
from lotrinh.reading.context import Sentence
from lotrinh.reading.folding import match_key
from lotrinh.reading.meaning import PER_10_000, per_head
from lotrinh.reading.mention import Mention

PERCENT_KINDS = frozenset({"percent", "percent_per_year", "point", "point_per_year"})
_LISTED = re.compile(r"\s*(?:,|và)\s*(?:chỉ số\s*)?")
_JOINED = re.compile(r"\s*[,(]?\s*(?:(?:trong|của|vào|ở|cho|đến|hết|cả|suốt)\s*)*")
_IN_TURN = re.compile(r"\blần lượt\b")
_IN_BRACKETS = re.compile(r"\s*\(\s*(?:[^\W\d]+\s+){0,4}")
_GROWS = re.compile(r"\btăng trưởng$")
_ECONOMY = "tăng trưởng kinh tế"
_LABEL_END = re.compile(
    r"\s*(?:\b(?:đạt|là|khoảng|trên|hơn|gần|từ|có|dài|gồm|với|ước|tăng|giảm|chiếm|còn|bằng|đến|lên|"
    r"thêm|xuống|mới|bình quân|dự kiến|và|tối thiểu|ít nhất|không|dưới|quá|thấp hơn|của|đã|được)\b"
    r"|[:,(])\s*$"
)


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
    label = _label(sentence, quantity)
    lexicon = sentence.paper.lexicon
    key = match_key(label)
    named = lexicon.whole_label(key) or (_GROWS.search(key) and lexicon.whole_label(_ECONOMY))
    if named and fitting(sentence, named, unit):
        return Governor(fitting(sentence, named, unit), label, 0.95, quantity.start)
    if _is_another_part(sentence, quantity, label):
        return Governor("", label, 0.6)
    subject = cues.RANKED_IN.match(sentence.after(quantity)) if unit.kind == "rank" else None
    if subject:
        return _named_behind(sentence, quantity.end + subject.start("subject"), subject["subject"])
    for mention, confidence in _candidates(sentence, quantity):
        code = fitting(sentence, mention.value, unit)
        if code:
            raw = sentence.paper.kept.text[mention.start : mention.end]
            return Governor(code, raw, confidence, mention.start)
    return Governor("", label, 0.4)


def _is_another_part(sentence: Sentence, quantity: Mention, label: str) -> bool:
    """Whether "trong đó" names a part of its own that the catalogue does not have."""
    earlier = [one.end for one in sentence.of_kind("quantity") if one.end <= quantity.start]
    since = max([sentence.clause_start(quantity.start), *earlier[-1:]])
    names = (*sentence.of_kind("indicator"), *sentence.of_kind("period"))
    return (
        "trong đó" in sentence.between(since, quantity.start)
        and quantity.value.unit != "count"
        and label != sentence.paper.kept.text[quantity.start : quantity.end]
        and not any(one.end > since and one.start < quantity.end for one in names)
    )


def _named_behind(sentence: Sentence, start: int, subject: str) -> Governor:
    code = next((one[2] for one in sentence.paper.lexicon.indicators_in(subject)), "")
    label = sentence.paper.kept.text[start : start + len(subject)]
    return Governor(code, label, 0.8, start)


def ratio_to_plan(sentence: Sentence, governor: Governor) -> Governor:
    """The rate whose numerator the governor is: "giải ngân … bằng 41,8% kế hoạch" is a rate."""
    indicators = sentence.paper.lexicon.catalogue.indicators.values()
    code = next((one.code for one in indicators if one.numerator == governor.code), "")
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
    yield from ((one, 0.9) for one in _respective(sentence, quantity, "indicator"))
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


def _respective(sentence: Sentence, quantity: Mention, kind: str) -> list[Mention]:
    """The mention that stands where the quantity does: "A và B lần lượt đạt x và y"."""
    before, end = sentence.before(quantity), sentence.clause_end(quantity.end)
    cue = _IN_TURN.search(before)
    if cue is None:
        return []
    start = quantity.start - len(before)
    quantities = sentence.of_kind("quantity")
    given = [one for one in quantities if start + cue.start() < one.start < end]
    since = max([start, *(one.end for one in quantities if one.end <= start + cue.start())])
    named = [one for one in sentence.of_kind(kind) if since <= one.start < given[0].start]
    return [named[given.index(quantity)]] if len(named) == len(given) > 1 else []


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
    return sorted(
        named, key=lambda one: is_share and catalogue.indicators[one.value].unit != "%"
    )


def _near(sentence: Sentence, quantity: Mention, one: Mention) -> bool:
    gap = sentence.between(quantity.end, one.start)
    return one.start <= quantity.end or (len(gap) < 25 and "," not in gap)


def _label(sentence: Sentence, quantity: Mention) -> str:
    before = sentence.between(sentence.clause_start(quantity.start), quantity.start)
    previous = [one.end for one in sentence.of_kind("quantity") if one.end <= quantity.start]
    start = max([quantity.start - len(before), sentence.placed.body_start, *previous[-1:]])
    if quantity.value.unit == "count":
        counted = sentence.paper.kept.text[quantity.start : quantity.end]
        return counted.lstrip("0123456789.,/ ")
    phrase = sentence.paper.kept.text[start : quantity.start]
    phrase = re.split(r"[;:]|\),?|,\s(?=trong đó|riêng|gồm)", phrase)[-1]
    while match := _LABEL_END.search(phrase):
        phrase = phrase[: match.start()]
    raw = sentence.paper.kept.text[quantity.start : quantity.end]
    return _share_of(sentence, quantity, phrase) or phrase.strip(" -+,()") or raw


def _share_of(sentence: Sentence, quantity: Mention, phrase: str) -> str:
    """What a percentage is a share of: "100% xã có bác sĩ", "giảm 30% chi phí"."""
    behind = cues.SHARED.match(sentence.after(quantity)) if quantity.value.unit == "%" else None
    is_named = cues.STATES.search(sentence.before(quantity)) and phrase.strip(" -+,()")
    if behind is None or is_named:
        return ""
    start = quantity.end + behind.start("whole")
    return sentence.paper.kept.text[start : start + len(behind["whole"])].strip()


def period_of(
    sentence: Sentence,
    quantity: Mention,
    *,
    needs_span: bool,
    is_flow: bool,
    own_only: bool = False,
) -> tuple[Period | None, Period | None, float]:
    """The period of a quantity, the base of a congress term, and how sure.

    From its own words, else its list, its heading, an earlier sentence of the paragraph, the
    title (`own_only`: from its own words). An average takes a span only; a level that inherits a
    span of years takes the last one; a cumulation of months stays whole.
    """
    for mention, confidence, is_own in _whens(sentence, quantity):
        if own_only and not is_own:
            break
        when = mention.value
        period = when.period(sentence.year_near(mention.start) if is_own else sentence.paper.year)
        if period is None or (needs_span and not period.is_span):
            continue
        if not needs_span and not is_own and period.frequency == "A":
            period = period.last
        if when.is_until and is_flow and period.frequency == "M":
            period = _year_to(period)
        return period, Period(when.base) if when.base and needs_span else None, confidence
    return None, None, 0.5


def _year_to(month: Period) -> Period:
    first = f"{month.start.year}-01"
    return month if month.text == first else Period(f"{first}/{month}")


def _whens(sentence: Sentence, quantity: Mention) -> Iterator[tuple[Mention, float, bool]]:
    usable = [one for one in sentence.of_kind("period") if _dates_figures(one)]
    before = [one for one in usable if one.end <= quantity.start]
    after = [one for one in usable if one.start >= quantity.end]
    yield from ((one, 0.9, True) for one in _respective(sentence, quantity, "period"))
    yield from ((one, 0.95, True) for one in _beside(sentence, quantity))
    start, end = sentence.clause_start(quantity.start), sentence.clause_end(quantity.end)
    yield from ((one, 0.95, True) for one in reversed(before) if one.start >= start)
    yield from ((one, 0.85, True) for one in after if one.end <= end)
    yield from ((one, 0.8, True) for one in reversed(before) if one.start < start)
    inherited = [*sentence.governing_mentions("period"), *sentence.paper.title_mentions]
    for one in inherited:
        if one.kind == "period" and _dates_figures(one):
            yield one, 0.75, False
    yield from ((one, 0.6, True) for one in after if one.end > end)


def _beside(sentence: Sentence, quantity: Mention) -> Iterator[Mention]:
    """The period whose bracket holds the quantity, or that follows it directly.

    One behind a comma is another figure's where the quantity has its own before it.
    """
    own = sentence.of_kind("period")
    before = [one for one in own if one.end <= quantity.start]
    for one in before:
        if _IN_BRACKETS.fullmatch(sentence.between(one.end, quantity.start)):
            yield one
    earlier = [one.end for one in sentence.of_kind("quantity") if one.end <= quantity.start]
    since = max([sentence.clause_start(quantity.start), *earlier[-1:]])
    has_own = any(one.start >= since and _dates_figures(one) for one in before)
    for one in own:
        gap = sentence.between(quantity.end, one.start)
        if one.start >= quantity.end and _dates_figures(one):
            if _JOINED.fullmatch(gap) and not (has_own and "," in gap):
                yield one
            return


def _dates_figures(period: Mention) -> bool:
    return not (period.value.is_compared or period.value.is_event)


def period_beside(sentence: Sentence, quantity: Mention) -> Period | None:
    """The period that only this quantity can have: in its bracket or directly behind it."""
    found = (one.value.period(sentence.paper.year) for one in _beside(sentence, quantity))
    return next(found, None)
