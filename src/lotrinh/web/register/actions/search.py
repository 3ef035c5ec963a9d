"""Keeping what can be found in step with the rows; called inside the transaction of the change."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from django.apps import apps
from django.apps.registry import Apps
from django.db import connection

from lotrinh.web.register.bulk import write_rows
from lotrinh.web.register.search.entries import Changed, Entry, entries
from lotrinh.web.register.search.order import NUMBERS, next_number, place
from lotrinh.web.register.search.words import keys, words

IN_FORCE = "adopted"
_INDEX = """
INSERT INTO register_search (rowid, named, marked, folded, kind)
SELECT id, named, marked, folded, kind FROM register_searchentry WHERE id & %s >= %s ORDER BY id
"""
Papers = Mapping[str, tuple[str, date | None]]


def renew_search(changed: Changed = None, *, tables: Apps = apps) -> None:
    """Write again what is found of the rows with these ids by noun; of every row without ids.

    A migration gives the tables of its own time.
    """
    model = tables.get_model("register", "SearchEntry")
    new = sorted(entries(tables, changed), key=lambda one: one.kind)
    if changed is None:
        model.objects.all().delete()
    else:
        for kind, same in groupby(new, key=lambda one: one.kind):
            model.objects.filter(kind=kind, row__in={one.row for one in same}).delete()
    papers = {
        id: (status, issued_on)
        for id, status, issued_on in tables.get_model("register", "Document").objects.values_list(
            "id", "status", "issued_on"
        )
    }
    first = next_number(model.objects.values_list("id", flat=True))
    rows = sorted(_rows(new, papers, first), key=lambda row: row["id"])
    write_rows(model, rows)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(_INDEX, [NUMBERS, first])


def _rows(new: Iterable[Entry], papers: Papers, first: int) -> Iterator[dict[str, Any]]:
    """The columns of every entry that has words, numbered in the order they come in."""
    for number, one in enumerate(new, start=first):
        marked, folded = keys(f"{one.title}\n{one.text}")
        status, issued_on = papers.get(one.document, (IN_FORCE, None))
        yield {
            "id": place(
                one.kind,
                is_in_force=status == IN_FORCE,
                size=len(words(one.title)),
                issued_on=issued_on,
                number=number,
            ),
            "kind": one.kind,
            "row": one.row,
            "document": one.document,
            "start": one.start,
            "title": one.title,
            "text": one.text,
            "named": keys(one.title)[1],
            "marked": marked,
            "folded": folded,
        }
