"""The words that name a figure where the catalogue has no indicator for it."""

import re

from lotrinh.reading import cues
from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention

_LABEL_END = re.compile(
    r"\s*(?:\b(?:đạt|là|khoảng|trên|hơn|gần|từ|có|dài|gồm|với|ước|tăng|giảm|chiếm|còn|bằng|đến|lên|"
    r"thêm|xuống|mới|bình quân|dự kiến|và|tối thiểu|ít nhất|không|dưới|quá|thấp hơn|của|đã|được)\b"
    r"|[:,(])\s*$"
)
_OPENING = re.compile(r"\s*(?:trong đó|trong khi|còn|đồng thời|song|nhưng)\b")


def label_of(sentence: Sentence, quantity: Mention) -> str:
    """The noun phrase before a quantity, what its percentage is a share of, or what it counts.

    Without any of them, the quantity as printed.
    """
    text = sentence.paper.kept.text
    raw = text[quantity.start : quantity.end]
    if quantity.value.unit == "count":
        return raw.lstrip("0123456789.,/ ")
    key = sentence.paper.kept.key
    opened = [
        one.end + 1 for one in sentence.of_kind("period") if key[one.end : one.end + 1] == ","
    ]
    since = [at for at in opened if at <= quantity.start]
    start = max([sentence.own_start(quantity), sentence.placed.body_start, *since])
    phrase = noun_phrase(text[start : quantity.start])
    if not phrase and sentence.quantity_before(quantity):
        phrase = noun_phrase(text[sentence.clause_start(quantity.start) : start])
    return _share_of(sentence, quantity, phrase) or phrase or raw


def noun_phrase(words: str) -> str:
    """The last phrase of `words`, without the verbs and comparators that end it."""
    phrase = re.split(r"[;:]|\),?|,\s(?=trong đó|riêng|gồm)", words)[-1]
    while match := _LABEL_END.search(phrase):
        phrase = phrase[: match.start()]
    return _OPENING.sub("", phrase).strip(" -+,()")


def _share_of(sentence: Sentence, quantity: Mention, phrase: str) -> str:
    """What a percentage is a share of: "100% xã có bác sĩ", "giảm 30% chi phí"."""
    behind = cues.SHARED.match(sentence.after(quantity)) if quantity.value.unit == "%" else None
    is_named = cues.STATES.search(sentence.before(quantity)) and phrase
    if behind is None or is_named:
        return ""
    start = quantity.end + behind.start("whole")
    return sentence.paper.kept.text[start : start + len(behind["whole"])].strip()
