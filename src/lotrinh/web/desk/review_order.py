"""The candidates of a review in another order than that of the text, each with its sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lotrinh.reading.sentences import sentence_around
from lotrinh.web.desk.upload_passages import PAGE
from lotrinh.web.register.queries.review import Item

ORDERS = ("unsure", "sure")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A candidate in its sentence: what stands before it, itself, and what comes after."""

    item: Item
    before: str
    words: str
    after: str

    @classmethod
    def of(cls, text: str, one: Item) -> "Excerpt":
        """The sentence of a candidate, else its lines, cut into three."""
        start, end = sentence_around(text, one.start, one.end)
        start, end = min(start, one.start), max(end, one.end)
        return cls(one, text[start : one.start], text[one.start : one.end], text[one.end : end])


def in_order(items: Iterable[Item], order: str) -> list[Item]:
    """Candidates by how sure reading is of them; in the order of the text where none is asked."""
    if not order:
        return list(items)
    sign = 1 if order == "unsure" else -1
    return sorted(items, key=lambda one: sign * one.confidence)


def page_of(items: Sequence[Item], key: str, number: str) -> int:
    """The page that a candidate stands on, else the one that is asked for."""
    place = next((at for at, one in enumerate(items) if one.key == key), None)
    if place is not None:
        return place // PAGE + 1
    return int(number[:9]) if number.isdecimal() else 1
