"""Asking the database for entries that hold some words: FTS5 on SQLite, trigrams on PostgreSQL."""

import json
from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Case, Q, Value, When

from lotrinh.web.register.models import SearchEntry
from lotrinh.web.register.search.near import Net
from lotrinh.web.register.search.question import Needle, Way

LAST = (1 << 63) - 1
_FULL_TEXT = """
SELECT rowid FROM (
    SELECT rowid FROM register_search WHERE register_search MATCH %s AND rowid BETWEEN %s AND %s
    ORDER BY rowid LIMIT %s
)
"""
_WORDS = """
SELECT folded, marked FROM register_searchentry WHERE id IN (%s) ORDER BY id
"""
_COUNTS = """
SELECT document, field, count(*) FROM register_searchentry WHERE id {} GROUP BY document, field
"""
Stretch = tuple[int, int, int]
"""The first and the last place of a stretch of entries, and the most that are wanted of it."""


def matching(way: Way, *stretches: Stretch) -> list[int]:
    """Places of the entries that fit this way, in order, from each stretch at most its own many."""
    if connection.vendor == "sqlite":
        asked = full_text(way)
        return _distinct(
            [(asked, *one) for one in stretches], sum(most for _, _, most in stretches)
        )
    every = SearchEntry.objects.filter(_holds(way)).values_list("id", flat=True)
    return [
        place for first, last, most in stretches
        for place in every.filter(id__range=(first, last))[:most]
    ]  # fmt: skip


def ranked(ways: Sequence[Way], *, most: int, last: int = LAST) -> list[int]:
    """Places of at most `most` entries that fit any of the ways, the strictest way first.

    Within a way they come in their own order.
    """
    if not ways:
        return []
    if connection.vendor == "sqlite":
        # a way that comes after fewer than `most` others has enough of its own among twice as many
        return _distinct([(full_text(way), 0, last, 2 * most) for way in ways], most)
    return _stepwise([_holds(way) for way in ways], most, last)


def near(nets: Sequence[Net], *, most: int) -> list[tuple[str, str]]:
    """The folded and the marked words of entries that hold something in every mesh of a net.

    At most `most` of each net, in their order.
    """
    if not nets:
        return []
    if connection.vendor == "sqlite":
        arms = [(_full_text_of(net), 0, LAST, most) for net in nets]
        statement = _WORDS % " UNION ".join([_FULL_TEXT] * len(arms))
        with connection.cursor() as cursor:
            cursor.execute(statement, [cell for arm in arms for cell in arm])
            return list(cursor.fetchall())
    found = SearchEntry.objects.filter(reduce(or_, map(_held, nets)))
    return list(found.values_list("folded", "marked")[: most * len(nets)])


def counted(places: Sequence[int]) -> list[tuple[str, str, int]]:
    """How many of these entries belong to each document and field.

    The places go to the database as one value: a thousand take Django three times as long.
    """
    is_sqlite = connection.vendor == "sqlite"
    among = "IN (SELECT value FROM json_each(%s))" if is_sqlite else "= ANY(%s)"
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS.format(among), [json.dumps(places) if is_sqlite else list(places)])
        return list(cursor.fetchall())


def full_text(way: Way) -> str:
    """A way as FTS5 writes it; words hold letters and digits only, so quotes are safe."""
    return " AND ".join(map(_phrase, way))


def _full_text_of(net: Net) -> str:
    return " AND ".join(f"({' OR '.join(map(_phrase, mesh.needles()))})" for mesh in net)


def _phrase(one: Needle) -> str:
    return f'{one.column} : "{" ".join(one.words)}"{" *" if one.is_begun else ""}'


def _distinct(arms: Sequence[tuple[str, int, int, int]], most: int) -> list[int]:
    """The first places that the arms give, one arm after the other and only while needed."""
    cells = [cell for arm in arms for cell in arm]
    statement = " UNION ALL ".join([_FULL_TEXT] * len(arms))
    found: dict[int, None] = {}
    with connection.cursor() as cursor:
        cursor.execute(statement, cells)
        while len(found) < most and (rows := cursor.fetchmany(most)):
            found.update((place, None) for (place,) in rows)
    return list(found)[:most]


def _stepwise(conditions: Sequence[Q], most: int, last: int) -> list[int]:
    steps = [When(one, then=Value(step)) for step, one in enumerate(conditions)]
    found = SearchEntry.objects.filter(reduce(or_, conditions), id__lte=last)
    return list(found.order_by(Case(*steps), "id").values_list("id", flat=True)[:most])


def _holds(way: Way) -> Q:
    return Q(*((f"{one.column}__contains", one.text) for one in way))


def _held(net: Net) -> Q:
    meshes = (reduce(or_, (_holds((one,)) for one in mesh.needles())) for mesh in net)
    return reduce(lambda both, one: both & one, meshes)
