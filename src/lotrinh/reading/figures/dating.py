"""Which period a quantity belongs to: the nearest one that can date it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lotrinh.domain.period import Period
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.cue import told
from lotrinh.reading.mention import Mention
from lotrinh.reading.timeframe import dates_figures

FROM_OPENING = 0.5
"""How sure a period is that only the opening of the text gives."""

OTHER_CLAUSE = 0.8
"""How sure a period is that stands in an earlier clause of the sentence."""
OPENING = 4
"""How many words may stand before a period that opens its sentence."""
_JOINED = re.compile(r"\s*[,(]?\s*(?:(?:trong|của|vào|ở|cho|đến|hết|đầu|cuối|cả|suốt)\s*)*")
_OTHERS = re.compile(r"[^()\d]*\d")
_OPENS_ANOTHER = re.compile(r"\s+(?:[^\W\d]+\s+){1,5}\d")
_IN_TURN = re.compile(r"lần lượt\b(?<=\blần lượt)")
_OF_PLAN = re.compile(r"\b(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản)\b[^,;()\d]{0,40}$")
_OF_ONE = re.compile(r"\s*của\s+")
_CONTRASTED = re.compile(r"\btrong khi\s+(?:đó,?\s+)?$")
_NOW = re.compile(r"\b(?:hiện nay|đến nay|(?<!thực )(?<!thể )hiện (?:đã|có|đạt|mới))\b")
_says_now = told("hiện nay|đến nay|hiện (?:đã|có|đạt|mới)")
_IN_BRACKETS = re.compile(r"\s*\(\s*(?:[^\W\d]+\s+){0,4}")


def period_of(
    sentence: Sentence,
    quantity: Mention,
    *,
    needs_span: bool,
    is_flow: bool,
    accrues: bool = False,
    own_only: bool = False,
) -> tuple[Period | None, Period | None, float]:
    """The period of a quantity, the base of a congress term, and how sure.

    From its own words, else its list, its heading, an earlier sentence of the paragraph, the
    title, what the text begins with (`own_only`: from its own words). An average takes a span
    only; a level that inherits a span of years takes the last one, what `accrues` over years and a
    cumulation of months stay whole.
    """
    for mention, confidence, is_own in _whens(sentence, quantity):
        if own_only and not is_own:
            break
        when = mention.value
        period = when.period(_year(sentence, mention, is_own=is_own) if when.is_open else None)
        if period is None or (needs_span and not period.is_span):
            continue
        is_near = is_own and (is_flow or confidence != OTHER_CLAUSE)
        if not (needs_span or is_near or accrues) and period.frequency == "A":
            period = period.last
        if when.is_until and is_flow and period.frequency == "M" and not period.is_span:
            period = _year_to(period)
        return period, Period(when.base) if when.base and needs_span else None, confidence
    return None, None, 0.5


def _year(sentence: Sentence, mention: Mention, *, is_own: bool) -> int | None:
    return sentence.year_near(mention.start) if is_own else sentence.paper.year


def _year_to(month: Period) -> Period:
    first = f"{month.start.year}-01"
    return month if month.text == first else Period(f"{first}/{month}")


def _whens(sentence: Sentence, quantity: Mention) -> Iterator[tuple[Mention, float, bool]]:
    own = sentence.of_kind("period")
    before = [one for one in reversed(own) if one.end <= quantity.start]
    after = [one for one in own if one.start >= quantity.end]
    start, end = sentence.clause_start(quantity.start), sentence.clause_end(quantity.end)
    if own:
        yield from ((one, 0.9, True) for one in respective(sentence, quantity, "period"))
        yield from ((one, 0.95, True) for one in _beside(sentence, quantity))
    for one in before:
        if one.start >= start and _dates(sentence, one, quantity):
            yield one, 0.95, True
    is_aim = bool(after) and cues.has_aims(sentence.own_words(quantity))
    for one in after:
        is_near = one.end <= end and (is_aim or not _names_plan(sentence, one))
        if is_near and _dates(sentence, one, quantity):
            yield one, 0.85, True
    for one in before:
        if one.start < start and _dates(sentence, one, quantity):
            yield one, OTHER_CLAUSE, True
    yield from ((one, 0.75, False) for one in _inherited(sentence))
    for one in after:
        if _dates(sentence, one, quantity):
            yield one, 0.6, True
    yield from ((one, FROM_OPENING, False) for one in sentence.paper.opening_periods)


def _inherited(sentence: Sentence) -> Iterator[Mention]:
    """The periods of the lines above, then of earlier sentences, then of the title."""
    for line in sentence.governing:
        yield from filter(dates_figures, sentence.paper.mentions[line.start])
    yield from _told_earlier(sentence)
    yield from sentence.paper.title_periods


@lru_cache(maxsize=1)
def _told_earlier(sentence: Sentence) -> list[Mention]:
    """The periods of earlier sentences, the nearest first.

    One said of one thing in passing ("CPI tháng 6 tăng") gives way to the time that opens the
    paragraph, where it is a part of it.
    """
    told = [
        (one, _opens(earlier, one))
        for earlier in sentence.earlier
        for one in earlier.of_kind("period")
        if _dates_all(earlier, one)
    ]
    year = sentence.paper.year
    openings = [one.value.period(year) for one, is_opening in told if is_opening]
    return [
        one for one, is_opening in told
        if is_opening or not any(_is_part(one.value.period(year), whole) for whole in openings)
    ]  # fmt: skip


def _opens(sentence: Sentence, period: Mention) -> bool:
    return len(sentence.between(sentence.start, period.start).split()) <= OPENING


def _is_part(period: Period | None, whole: Period | None) -> bool:
    return bool(period and whole and period != whole and whole.contains(period))


def _dates(sentence: Sentence, period: Mention, quantity: Mention) -> bool:
    """Whether a period of the sentence can date a quantity that is not right beside it.

    The year of a plan behind a cut-off dates nothing.
    One in a bracket, or behind "trong khi", dates what stands there; "… của năm 2024" what it
    follows; none before "hiện nay" what stands behind that.
    """
    if not dates_figures(period) or _is_of_plan(sentence, period):
        return False
    if _says_now(sentence.key) and _NOW.search(sentence.between(period.end, quantity.start)):
        return False
    return not _is_aside(sentence, period, quantity.start)


def _is_of_plan(sentence: Sentence, period: Mention) -> bool:
    """Whether a period only names a plan, behind a cut-off: "đến ngày 28/2, kế hoạch năm 2023"."""
    start = sentence.clause_start(period.start)
    before = (one for one in sentence.of_kind("period") if start <= one.start < period.start)
    return any(one.value.is_until for one in before) and _names_plan(sentence, period)


def _names_plan(sentence: Sentence, period: Mention) -> bool:
    """Whether a period stands in the name of a plan: "62% kế hoạch vốn năm 2023"."""
    start = sentence.clause_start(period.start)
    return bool(_OF_PLAN.search(sentence.between(start, period.start)))


def _dates_all(sentence: Sentence, period: Mention) -> bool:
    return dates_figures(period) and not _is_aside(sentence, period, sentence.end)


def _is_aside(sentence: Sentence, period: Mention, at: int) -> bool:
    lead = sentence.between(sentence.start, period.start)
    earlier = sentence.quantity_before(period)
    if earlier and _OF_ONE.fullmatch(sentence.between(earlier.end, period.start)):
        return True
    is_behind = at < period.start or at >= sentence.clause_end(period.end)
    if lead.count("(") > lead.count(")"):
        return at < period.start or ")" in sentence.between(period.end, at)
    return is_behind and bool(_CONTRASTED.search(lead))


def _beside(sentence: Sentence, quantity: Mention) -> Iterator[Mention]:
    """The period whose bracket holds the quantity, or that follows it directly.

    One behind a comma or in a bracket is another figure's where the quantity has its own before it.
    """
    own = sentence.of_kind("period")
    before = [one for one in own if one.end <= quantity.start]
    for one in before:
        if _IN_BRACKETS.fullmatch(sentence.between(one.end, quantity.start)):
            yield one
    behind = (one for one in own if one.start >= quantity.end and dates_figures(one))
    for one in behind:
        gap = sentence.between(quantity.end, one.start)
        if _JOINED.fullmatch(gap) and not _is_others(sentence, quantity, one, gap):
            yield one
        return


def _is_others(sentence: Sentence, quantity: Mention, period: Mention, gap: str) -> bool:
    if "," not in gap and "(" not in gap:
        return False
    since = sentence.own_start(quantity)
    own = sentence.of_kind("period")
    if any(since <= one.start and one.end <= quantity.start and dates_figures(one) for one in own):
        return True
    opening = _OTHERS if "(" in gap else _OPENS_ANOTHER
    return bool(opening.match(sentence.between(period.end, sentence.end)))


def period_beside(sentence: Sentence, quantity: Mention) -> Period | None:
    """The period that only this quantity can have: in its bracket or directly behind it."""
    found = (one.value.period(sentence.paper.year) for one in _beside(sentence, quantity))
    return next(found, None)


def respective(sentence: Sentence, quantity: Mention, kind: str) -> list[Mention]:
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
