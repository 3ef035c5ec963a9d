"""Asking the database for entries that hold some words: FTS5 on SQLite, trigrams on PostgreSQL."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Case, Q, Value, When

from lotrinh.web.register.models import SearchEntry
from lotrinh.web.register.search.question import Way

LAST = (1 << 63) - 1
_FULL_TEXT = """
SELECT rowid FROM (
    SELECT rowid FROM register_search WHERE register_search MATCH %s AND rowid BETWEEN %s AND %s
    ORDER BY rowid LIMIT %s
)
"""


def matching(way: Way, *, most: int, first: int = 0, last: int = LAST) -> list[int]:
    """Places of at most `most` entries between `first` and `last` that fit this way, in order."""
    if connection.vendor == "sqlite":
        return _distinct([(full_text(way), first, last, most)], most)
    found = SearchEntry.objects.filter(_holds(way), id__range=(first, last))
    return list(found.values_list("id", flat=True)[:most])


def ranked(ways: Sequence[Way], *, kind: str, most: int) -> list[int]:
    """Places of at most `most` entries that fit any of the ways, the strictest way first.

    Within a way they come in their own order; a blank `kind` stands for all.
    """
    if not ways:
        return []
    if connection.vendor == "sqlite":
        # a way that comes after fewer than `most` others has enough of its own among twice as many
        return _distinct([(full_text(way, kind), 0, LAST, 2 * most) for way in ways], most)
    conditions = [_holds(way) for way in ways]
    steps = [When(one, then=Value(step)) for step, one in enumerate(conditions)]
    found = SearchEntry.objects.filter(reduce(or_, conditions)).order_by(Case(*steps), "id")
    found = found.filter(kind=kind) if kind else found
    return list(found.values_list("id", flat=True)[:most])


def full_text(way: Way, kind: str = "") -> str:
    """A way as FTS5 writes it; words hold letters and digits only, so quotes are safe."""
    asked = [f'{one.column} : "{" ".join(one.words)}"{" *" if one.is_begun else ""}' for one in way]
    return " AND ".join(asked + [f'kind : "{kind}"'] * bool(kind))


def _distinct(arms: Sequence[tuple[str, int, int, int]], most: int) -> list[int]:
    """The first places that the arms give, one arm after the other and only while needed."""
    cells = [cell for arm in arms for cell in arm]
    statement = " UNION ALL ".join([_FULL_TEXT] * (len(arms)))
    found: dict[int, None] = {}
    with connection.cursor() as cursor:
        cursor.execute(statement, cells)
        while len(found) < most and (rows := cursor.fetchmany(most)):
            found.update((place, None) for (place,) in rows)
    return list(found)[:most]


def _holds(way: Way) -> Q:
    return Q(*((f"{one.column}__contains", one.text) for one in way))
