"""What a promise is compared by, in words: statistic, time, prices, whole, definition."""

from datetime import timedelta

from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import PRICES, definition_words, whole_words
from lotrinh.checks.words import both, when_words
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message

MEANT = {
    "level": Message("mức", "level"),
    "growth": Message("tốc độ tăng", "growth"),
    "change": Message("mức thay đổi", "change"),
    "rank": Message("thứ hạng", "rank"),
    "growth_altogether": Message("mức tăng cả giai đoạn", "growth over the whole span"),
}
A_YEAR = Message("bình quân mỗi năm", "average a year")
EACH_YEAR = Message("từng năm", "each year")


def form_words(one: Promise) -> Message:
    """`tốc độ tăng bình quân mỗi năm, 2021-2030, giá so sánh`.

    Prices are those that the promise means, also where it does not name them.
    """
    measure, period = one.measure, one.target.period
    parts = [_aspect(one)]
    if period is not None:
        parts.append(when_words(period))
    if measure.prices:
        parts.append(PRICES[measure.prices])
    if measure.whole:
        parts.append(_of(whole_words(measure.whole)))
    if measure.definition:
        parts.append(definition_words(measure.definition))
    return both(lambda lang: ", ".join(part.in_language(lang) for part in parts))


def _aspect(one: Promise) -> Message:
    aspect = one.measure.aspect
    said = MEANT.get(aspect) or Message(words(STATISTICS, aspect), words(STATISTICS, aspect, "en"))
    if one.is_each_year:
        return Message(f"{said.vi} {EACH_YEAR.vi}", f"{said.en} {EACH_YEAR.en}")
    is_average = aspect in ("growth", "change") and one.end - one.start > timedelta(days=366)
    return Message(f"{said.vi} {A_YEAR.vi}", f"{said.en}, {A_YEAR.en}") if is_average else said


def _of(whole: Message) -> Message:
    return Message(f"trên {whole.vi}", f"out of {whole.en}")
