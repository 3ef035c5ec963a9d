"""Which of several listed things a quantity is about: "A, B và C lần lượt đạt x, y và z"."""

import re
from itertools import groupby

from lotrinh.reading.context import Sentence
from lotrinh.reading.figures.label import Phrase, phrase_with
from lotrinh.reading.figures.noun_phrase import noun_phrase
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

SHORTEST_LIST = 2
_CUE = re.compile(r"\b(?:lần lượt|tương ứng)\b")
_BETWEEN = re.compile(r",\s*(?:và\s+)?|\s+(?:và|với)\s+")


def phrase_in_turn(sentence: Sentence, quantity: Mention) -> Phrase | None:
    """The item of the list that stands where the quantity does among those of its unit.

    None without the cue, where periods are listed, or where the list has not as many items as
    there are quantities; a second run of another unit ("xếp thứ 15 và 19") goes through the list.
    """
    if "lần lượt" not in sentence.key and "tương ứng" not in sentence.key:
        return None
    before = sentence.before(quantity)
    cue = _CUE.search(before)
    if cue is None:
        return None
    start = quantity.start - len(before)
    at = start + cue.start()
    earlier = [one.end for one in sentence.of_kind("quantity") if one.end <= at]
    items = _items(sentence, max([start, sentence.placed.body_start, *earlier]), at)
    run = _run(sentence, quantity, at)
    if len(items) < SHORTEST_LIST or not run or len(run) % len(items):
        return None
    first, last = items[run.index(quantity) % len(items)]
    if any(one.start < last and one.end > first for one in sentence.of_kind("period")):
        return None
    words = noun_phrase(sentence.paper.kept.running[first:last])
    opening = noun_phrase(sentence.paper.kept.running[slice(*items[0])])
    return phrase_with(_with_head(sentence, opening, words), "", "", first, last)


def _with_head(sentence: Sentence, opening: str, words: str) -> str:
    """`words` with the head of the first item that they share: "tỷ lệ bao phủ A, B"."""
    whole = sentence.paper.lexicon.whole_label
    if whole(match_key(words)):
        return words
    head = opening.split()
    for length in range(len(head) - 1, 0, -1):
        label = " ".join([*head[:length], words])
        if whole(match_key(label)):
            return label
    return words


def _run(sentence: Sentence, quantity: Mention, at: int) -> list[Mention]:
    end = sentence.clause_end(quantity.end)
    given = [one for one in sentence.of_kind("quantity") if at < one.start < end]
    for _, group in groupby(given, key=lambda one: one.value.unit):
        run = list(group)
        if quantity in run:
            return run
    return []


def _items(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Where the listed things stand; the name of an indicator is not cut."""
    named = sentence.of_kind("indicator")
    key = sentence.paper.kept.key
    cuts = [
        match.span() for match in _BETWEEN.finditer(key, start, end)
        if not any(one.start < match.start() < one.end for one in named)
    ]  # fmt: skip
    bounds = [start, *(at for cut in cuts for at in cut), end]
    spans = [one for one in zip(bounds[::2], bounds[1::2], strict=True) if key[slice(*one)].strip()]
    if len(spans) <= SHORTEST_LIST:
        return spans
    is_dated = any(one.start < spans[0][1] for one in sentence.of_kind("period"))
    return spans[1:] if is_dated else spans
