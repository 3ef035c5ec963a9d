"""Figures whose subject the sentence leaves out or compares: ", tăng 8%", "(cùng kỳ đạt 5%)"."""

import re
from dataclasses import replace

from lotrinh.domain.unit import Unit
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.attachment import Governor, fitting, is_of_a_score, ratio_to_plan
from lotrinh.reading.figures.label import Phrase
from lotrinh.reading.figures.noun_phrase import CAPITAL, noun_phrase
from lotrinh.reading.figures.role import starts_a_move
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

_ALSO = re.compile(r"\s*(?:và|,|\()\s*")
_PLACE_NAME = rf"(?i:xã|phường|huyện|thị trấn|thị xã|thành phố|tỉnh)\s(?:[{CAPITAL}]\w*\s?)+"
_PLACE = re.compile(rf"[\s,;]*(?:(?:và|còn)\s)?(?P<place>{_PLACE_NAME})")
_OF_PLACE = re.compile(rf"\b(?:cho|của|tại|ở)\s(?P<place>{_PLACE_NAME})$")
_RATE = re.compile(r"\btỷ lệ(?: (?:bao phủ|tham gia))?\b")
_COUNT_OF = re.compile(r"^(?:tổng )?số ", re.IGNORECASE)
_BY_THEN = re.compile(r"\s*[,(]\s*(?:tăng|giảm)(?: (?:thêm|nhẹ))?\s*")
_LISTED = re.compile(r"(?:[^():]|\([^()]*\))*:")
_MOVES = re.compile(r"\b(?:tăng|giảm|đạt|còn|lên|xuống|vượt|bằng|tương ứng|tương đương|hơn|kém)\b")


def elided(
    sentence: Sentence, quantity: Mention, unit: Unit, phrase: Phrase, previous: Governor | None
) -> Governor | None:
    """The governor of the figure before, where the subject is left out: "…, tăng 8%".

    "(đạt 46,6%)" behind an amount is the rate that the amount is the numerator of.
    """
    if previous is None or not _is_left_out(sentence, quantity, phrase):
        return None
    if (
        unit.kind in ("rank", "index_points")
        and not previous.code
        and is_of_a_score(previous.label)
    ):
        return None
    gap = sentence.between(phrase.start, quantity.start)
    moves = unit.kind == "percent"
    code = fitting(sentence, previous.code, unit, moves=moves) if previous.code else ""
    label = _elsewhere(sentence, phrase, quantity, previous.label)
    governor = previous._replace(code=code, label=label)
    if quantity.value.unit != "%":
        return governor
    rate = _RATE.search(gap)
    named = rate and _rate_of(sentence, rate[0], governor)
    if named:
        return named
    is_against = cues.AGAINST.match(sentence.after(quantity))
    is_rate = (
        rate
        or _is_against_a_plan(sentence, quantity, gap)
        or cues.MET.search(gap)
        or (cues.EQUALS.search(gap) and not is_against)
    )
    return ratio_to_plan(sentence, governor) if is_rate else governor


def _is_against_a_plan(sentence: Sentence, quantity: Mention, gap: str) -> bool:
    """Whether a percentage is compared right behind one of a plan: "đạt 38% kế hoạch, thấp hơn"."""
    earlier = sentence.quantity_before(quantity) if cues.COMPARED.search(gap) else None
    return bool(earlier and cues.OF_PLAN.match(sentence.after(earlier)))


def _elsewhere(sentence: Sentence, phrase: Phrase, quantity: Mention, label: str) -> str:
    """The label, of the place that stands for the subject: "cấp cho xã A 9 triệu, xã B 8 triệu"."""
    of_place = _OF_PLACE.search(label)
    if of_place is None:
        return label
    other = _PLACE.match(sentence.paper.kept.running, phrase.start, quantity.start)
    return f"{label[: of_place.start('place')]}{other['place'].strip()}" if other else label


def _rate_of(sentence: Sentence, rate: str, counted: Governor) -> Governor | None:
    """The rate of what was counted: "85 xã đạt chuẩn …, đạt tỷ lệ 70%", "BHYT …, tỷ lệ bao phủ"."""
    label = f"{rate} {_COUNT_OF.sub('', counted.label)}"
    code = sentence.paper.lexicon.whole_label(match_key(label))
    return counted._replace(code=code, label=label) if code else None


def _is_left_out(sentence: Sentence, quantity: Mention, phrase: Phrase) -> bool:
    gap = sentence.between(phrase.start, quantity.start)
    if phrase.is_pointing:
        return True
    named = sentence.of_kind("indicator")
    listed = _LISTED.match(gap) if ":" in gap else None
    if listed and any(phrase.start <= one.start < phrase.start + listed.end() for one in named):
        return False
    is_ranked = quantity.value.unit == "rank" and cues.RANKED_IN.match(sentence.after(quantity))
    if is_ranked or (phrase.words and not _is_of_provinces(sentence, phrase)):
        return False
    if phrase.words:
        return True
    if "/" in phrase.noun:
        return False
    if phrase.noun:
        return bool(cues.PLANNED.search(gap) or _MOVES.search(gap)) and not phrase.tail
    return not phrase.tail or bool(cues.STATES.search(gap))


def _is_of_provinces(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether only names of provinces stand for the subject: "…; Thanh Hóa, Nghệ An 11%"."""
    names = [one.removeprefix("còn ").strip() for one in phrase.words.split(",")]
    known = {one.casefold() for one in sentence.paper.provinces}
    return all(one.casefold() in known for one in names)


def own_move(sentence: Sentence, quantity: Mention, before: str) -> str:
    """The words that say what a quantity does: those of its clause (`before`), as a rule.

    Only its own behind a comma where the subject is left out; none behind a starting point.
    """
    earlier = sentence.quantity_before(quantity)
    if earlier is None:
        return before
    gap = sentence.between(earlier.end, quantity.start)
    if _ALSO.fullmatch(gap):
        is_start = starts_a_move(sentence, earlier)
        return "" if is_start else own_move(sentence, earlier, sentence.before(earlier))
    return as_a_move(gap, sentence.after(quantity)) if _is_elided(gap) else before


def as_a_move(before: str, after: str) -> str:
    """The words before a quantity, with "thấp hơn 3% so với cùng kỳ" as "giảm 3% so với …"."""
    compared = cues.COMPARED.search(before) if cues.AGAINST.match(after) else None
    if compared is None:
        return before
    return before[: compared.start()] + ("giảm" if compared["less"] else "tăng")


def is_of_points(sentence: Sentence, quantity: Mention, made: list[Figure]) -> bool:
    """Whether a percentage moves the percentage before it, so that it is in points.

    "Tăng 8%, cao hơn 1,2% so với năm 2022"; "chiếm 40%, giảm 0,8%" of a structure, not where the
    share is of an amount before it, which grows.
    """
    last = made[-1] if made else None
    unit = last.bounds.unit if last else None
    if last is None or quantity.value.unit != "%" or unit is None or unit.kind != "percent":
        return False
    gap = sentence.between(last.end, quantity.start)
    if ";" in gap or last.start < sentence.start:
        return False
    if cues.COMPARED.search(gap) and cues.AGAINST.match(sentence.after(quantity)):
        return last.statistic != "change"
    is_first = all(one.end <= sentence.clause_start(last.start) for one in made[-2:-1])
    return last.statistic in ("share", "level") and is_first and bool(_BY_THEN.fullmatch(gap))


def a_year_before(sentence: Sentence, figure: Figure, made: list[Figure]) -> Figure:
    """The figure, dated a year before the one that "(cùng kỳ …)" compares it with."""
    for one in made[-1:]:
        if one.period is None:
            continue
        is_compared = cues.YEAR_BEFORE.search(sentence.between(one.end, figure.start)) or (
            figure.role == "baseline"
            and cues.OF_YEAR_BEFORE.match(sentence.between(figure.end, sentence.end))
        )
        if is_compared:
            return replace(figure, period=one.period.year_before)
    return figure


def _is_elided(gap: str) -> bool:
    """Whether `gap`, from one quantity to the next, has a verb but no subject: ", tăng "."""
    _, comma, words = gap.rpartition("(" if "(" in gap else ",")
    return bool(comma and words.strip()) and ";" not in gap and not noun_phrase(words)
