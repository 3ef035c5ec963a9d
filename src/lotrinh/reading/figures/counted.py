"""Which numbers are figures at all."""

from itertools import chain

from lotrinh.reading.amount import COUNTED
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.attachment import Governor
from lotrinh.reading.figures.meaning import PER_10_000
from lotrinh.reading.mention import Mention

NEEDS_INDICATOR = frozenset({"years", "months", "days", "points", "rank", "m"})


def counts(sentence: Sentence, quantity: Mention, governor: Governor) -> bool:
    """Whether a quantity is a figure, governed as it is.

    Left out: those who attend, durations, "N lần" that multiply nothing, ranks and points of no
    index, votes, speeds.
    """
    unit = quantity.value.unit
    unit = unit if unit == PER_10_000 else quantity.value.plain_unit
    before, after = sentence.before(quantity), sentence.after(quantity)
    raw = sentence.paper.kept.key[quantity.start : quantity.end]
    if unit == "times":
        return raw.startswith("gấp") or bool(cues.MULTIPLE.search(before))
    if unit in ("years", "days") and cues.LASTING.search(before):
        return True
    if cues.is_voted(sentence.key) and (cues.VOTE.search(before) or cues.VOTE.search(after)):
        return False
    if quantity.value.denominator and raw.endswith("chỉ tiêu"):
        return bool(cues.OUTCOME.search(sentence.key))
    if unit == "km" and cues.SPEED.match(after):
        return False
    if raw.endswith("tiêu chí") and not cues.AND_MORE.match(after) and cues.BANDED.search(before):
        return False
    if unit in COUNTED:
        return not (
            cues.ATTENDING.search(before)
            or cues.ATTENDING_BEHIND.match(after)
            or (cues.TAKING_PART.match(after) and cues.EVENT.search(before))
        )
    if governor.code and (governor.confidence > 0.7 or unit not in NEEDS_INDICATOR):
        return True
    if unit == "rank" and (
        quantity.value.denominator
        or cues.SUPERLATIVE.match(raw)
        or (raw.startswith(("xếp", "đứng")) and cues.AMONG_PROVINCES.search(after))
    ):
        return True
    if quantity.value.is_step and _is_of_a_rank(sentence, quantity):
        return True
    if unit in ("rank", "points"):
        return governor.confidence > 0.7 or _is_of_index(sentence)
    return unit not in NEEDS_INDICATOR or governor.confidence > 0.7


def _is_of_a_rank(sentence: Sentence, quantity: Mention) -> bool:
    """Whether the sentence has named a rank before."""
    return any(
        one.value.unit == "rank" and one.start < quantity.start
        for one in sentence.of_kind("quantity")
    )


def _is_of_index(sentence: Sentence) -> bool:
    """Whether the sentence, what is above it or the title is about an index, with its parts."""
    indicators = sentence.paper.lexicon.catalogue.indicators
    named = chain(
        sentence.of_kind("indicator"),
        sentence.governing_mentions("indicator"),
        (one for one in sentence.paper.title_mentions if one.kind == "indicator"),
    )
    return any(indicators[one.value].stock_or_flow == "index" for one in named)
