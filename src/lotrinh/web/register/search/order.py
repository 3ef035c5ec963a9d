"""The order in which entries are shown, as one number that is also their key.

Every hit holds every word of the query, so the rarity of the words tells hits not apart; what is
left of the usual weighing is length. The order is thus known before any query, and the best hits
are the first ones of the index, however many there are.
"""

from collections.abc import Collection
from datetime import date

KINDS = (
    "document", "indicator", "programme", "project", "task", "place", "organisation", "target",
    "objective", "sentence",
)  # fmt: skip
_CLASSES = {"target": 1, "objective": 1, "sentence": 2}
_NUMBER, _KIND, _PLACE, _DRAFT = 28, 4, 16, 1
_LAST_PLACE = (1 << _PLACE) - 1
_EPOCH = date(1900, 1, 1).toordinal()
NUMBERS = (1 << _NUMBER) - 1
FIRST_PROMISE = 1 << (_DRAFT + _PLACE + _KIND + _NUMBER)
FIRST_SENTENCE = 2 << (_DRAFT + _PLACE + _KIND + _NUMBER)


def place(kind: str, *, is_in_force: bool, size: int, issued_on: date | None, number: int) -> int:
    """Names before promises before sentences, what is in force before what is not.

    Then names by their `size` in words, the shortest first; the others by the day of their
    document, the newest first and undated last; then by kind; then by `number`.
    """
    rank = _CLASSES.get(kind, 0)
    days = issued_on.toordinal() - _EPOCH if issued_on else 0
    within = _LAST_PLACE - days if rank else size
    found = rank << _DRAFT | (not is_in_force)
    found = found << _PLACE | min(max(within, 0), _LAST_PLACE)
    found = found << _KIND | KINDS.index(kind)
    return found << _NUMBER | number


def kind_of(place: int) -> str:
    """The kind of the entry with this place."""
    return KINDS[place >> _NUMBER & (1 << _KIND) - 1]


def next_number(places: Collection[int]) -> int:
    """A number greater than that of every entry."""
    return max((place & NUMBERS for place in places), default=-1) + 1
