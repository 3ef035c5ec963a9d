"""Whether a figure is promised, reported, a starting point, a project's, or something else."""

import re
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from lotrinh.domain.period import Period
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.cue import KEPT
from lotrinh.reading.figures.restated import is_restated, names_paper
from lotrinh.reading.figures.scope import is_assigned, is_timeless
from lotrinh.reading.mention import Mention

_AT = re.compile(r"(?<!giao )(?<!dự toán )(?<!kế hoạch )\b(?:tại|theo)\b[^,;]*$")
JUST_BEGUN = 0.1
OWN = 0.8
INHERITED = 0.4
GUESSED = 0.6
REPORTING = frozenset("report news minutes notice".split())


class Signs(NamedTuple):
    """What the words around a quantity show of its role.

    `starts` is the first of "từ 54% lên 60%", `is_asked` what a delegate's words ask for,
    `is_timeless` what is given and no result, `is_quoted` what another paper sets.
    """

    starts: bool
    is_asked: bool
    is_timeless: bool
    is_quoted: bool


def signs_of(sentence: Sentence, quantity: Mention) -> Signs:
    """What the words around a quantity show of its role."""
    return Signs(
        starts_a_move(sentence, quantity),
        _is_asked_for(sentence, quantity),
        is_timeless(sentence, quantity),
        _is_quoted(sentence, quantity),
    )


def role_of(
    sentence: Sentence, quantity: Mention, signs: Signs, period: Period | None, dated: float
) -> tuple[str, float]:
    """The role and how sure, from the period against the day of issue, the words, the headings.

    A plan value beside a result ("(kế hoạch 8%)") and what a delegate asks for or another paper
    sets are aims; what the text works with is `other`. `dated` is how sure the period is: one that
    is only inherited says less, and so does the time in a text without a day of issue.
    """
    if is_given(sentence, quantity, signs):
        return "other", 0.8
    if is_planned(sentence, quantity, signs):
        return "target", 0.8
    weight = 1.0 if dated >= OWN else INHERITED
    if sentence.paper.identity.issued_on is None:
        weight *= GUESSED
    score = (
        _words(sentence, quantity)
        + (_headings(sentence) or _goes_on(sentence, dated))
        + _time(sentence, period) * weight
        + _kind(sentence)
    )
    return ("target" if score > 0 else "actual"), min(0.5 + abs(score) / 6, 1.0)


def is_given(sentence: Sentence, quantity: Mention, signs: Signs) -> bool:
    """Whether a figure is given: no result of the time that is spoken of, or capital assigned."""
    return signs.is_timeless or is_assigned(sentence, quantity)


def is_baseline(sentence: Sentence, quantity: Mention, signs: Signs) -> bool:
    """Whether a figure is where a move starts, or what a later one is compared with.

    The first of "từ 54% lên 60%", "(năm 2024: 18%)", "cùng kỳ năm 2024 đạt 5%".
    """
    before = sentence.before(quantity)
    return bool(
        signs.starts
        or cues.YEAR_BEFORE.search(before)
        or (quantity.value.unit != "pp" and cues.BASE.search(before))
    )


def starts_a_move(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a figure is the first of "từ 54% lên 60%", "năm 2020 là 12%, đến nay còn 3%"."""
    before, after = sentence.before(quantity), sentence.after(quantity)
    if cues.FROM.search(before):
        return bool(cues.TO.match(after) or cues.FELL_SINCE.match(after))
    own = sentence.own_words(quantity)
    return bool(cues.LATER.match(after) and cues.SINCE_YEAR.search(own))


def is_planned(sentence: Sentence, quantity: Mention, signs: Signs) -> bool:
    """Whether a figure is a plan's beside a result, is asked for, or is set by another paper."""
    return (
        signs.is_asked
        or signs.is_quoted
        or (
            cues.is_of_plans(sentence.key)
            and cues.PLANNED.search(sentence.before(quantity)) is not None
        )
    )


def _is_asked_for(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a delegate's words ask for the figure: "đề nghị nâng … lên 10%"."""
    return cues.is_discussed(sentence.key) and bool(
        cues.DISCUSSED.search(sentence.between(sentence.start, quantity.start))
    )


def _is_quoted(sentence: Sentence, quantity: Mention) -> bool:
    own = sentence.paper.identity.number
    references = sentence.of_kind("reference")
    papers = [one for one in references if one.value[0] != own] if references else references
    if papers and cues.ELSEWHERE.search(sentence.after(quantity)):
        return True
    for one in papers:
        is_behind = quantity.end <= one.start
        if is_behind and _AT.search(sentence.between(quantity.end, one.start)):
            return True
    if not names_paper(sentence.key):
        return False
    start = sentence.clause_start(quantity.start)
    first = next(one for one in sentence.of_kind("quantity") if one.start >= start)
    rest = sentence.between(first.start, quantity.start)
    return is_restated(sentence.between(start, first.start), rest, own)


def _words(sentence: Sentence, quantity: Mention) -> float:
    for weight, words in ((4.0, _own_words(sentence, quantity)), (3.0, sentence.key)):
        balance = _balance(words)
        if balance is not None:
            return weight * balance
    return 0.0


@lru_cache(maxsize=KEPT)
def _balance(words: str) -> int | None:
    """1 for words of aims, -1 for words of results, 0 for both; `None` for neither."""
    promised, fell_short = words, False
    if cues.PLAN.search(words):
        promised = cues.OF_OTHERS.sub("", words)
        fell_short = bool(cues.SHORT_OF.search(words))
        promised = cues.DEVIATION.sub("", promised)
    aims = cues.has_aims(promised)
    results = fell_short or cues.has_results(words)
    return aims - results if aims or results else None


def _own_words(sentence: Sentence, quantity: Mention) -> str:
    """The words from the figure before it to the next comma or figure."""
    end = min(sentence.clause_end(quantity.end), sentence.next_start(quantity.end, "quantity"))
    stop = sentence.between(quantity.end, end).partition(",")[0]
    return sentence.between(sentence.own_start(quantity), quantity.end + len(stop))


def is_among_aims(sentence: Sentence) -> bool:
    """Whether the nearest heading that says so opens aims, not results."""
    return _headings(sentence) > 0


@lru_cache(maxsize=1)
def _headings(sentence: Sentence) -> float:
    for line in sentence.governing:
        aims, results = cues.has_aims(line.key), cues.has_results(line.key)
        if aims != results:
            return 2.0 if aims else -2.5
    is_of_aims = cues.LISTS_AIMS.match(sentence.paper.title_key) or any(
        cues.has_aims(earlier.key) for earlier in sentence.earlier
    )
    return 2.0 if is_of_aims else 0.0


def _goes_on(sentence: Sentence, dated: float) -> float:
    """The aims that the nearest line above tells of, else the title, where no time is told."""
    return 0.0 if dated >= OWN else _aims_above(sentence)


@lru_cache(maxsize=1)
def _aims_above(sentence: Sentence) -> float:
    above = groupby(sentence.lines_before(), key=attrgetter("placed.line.start"))
    told = ({_balance(one.key) for one in line} - {None} for _, line in above)
    nearest = next(filter(None, told), {_balance(sentence.paper.title_key)})
    return 2.0 if nearest == {1} else 0.0


def _time(sentence: Sentence, period: Period | None) -> float:
    issued = sentence.paper.written_after
    if period is None or issued is None:
        return 0.0
    if period.end <= issued:
        return -6.0
    elapsed = (issued - period.start).days / ((period.end - period.start).days + 1)
    return 6.0 if elapsed <= JUST_BEGUN else 3.0 if elapsed <= 0.5 else 1.0


def _kind(sentence: Sentence) -> float:
    identity = sentence.paper.identity
    return 1.0 if identity.is_promising else -1.0 if identity.kind in REPORTING else 0.0
