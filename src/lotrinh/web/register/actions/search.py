"""Keeping what can be found in step with the rows; called inside the transaction of the change."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from django.apps import apps
from django.apps.registry import Apps
from django.db import connection
from django.db.models import Model

from lotrinh.web.register.bulk import write_rows
from lotrinh.web.register.search.entries import Changed, Entry, entries
from lotrinh.web.register.search.facets import key
from lotrinh.web.register.search.order import NUMBERS, next_number, place
from lotrinh.web.register.search.words import keys, words

IN_FORCE = "adopted"
_INDEX = """
INSERT INTO register_search (rowid, named, marked, folded, facets)
SELECT id, named, marked, folded, facets FROM register_searchentry WHERE id & %s >= %s ORDER BY id
"""
SHORTEST, LONGEST = 2, 24
Papers = Mapping[str, tuple[str, date | None, str]]


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
    columns = ("id", "status", "issued_on", "issuer_id")
    documents = tables.get_model("register", "Document").objects.values_list(*columns)
    papers = {id: (status, issued_on, issuer or "") for id, status, issued_on, issuer in documents}
    first = next_number(model.objects.values_list("id", flat=True))
    rows = sorted(_rows(new, papers, first), key=lambda row: row["id"])
    write_rows(model, rows)
    _keep_words(tables.get_model("register", "SearchWord"), rows, is_whole=changed is None)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(_INDEX, [NUMBERS, first])


def _keep_words(model: type[Model], rows: list[dict[str, Any]], *, is_whole: bool) -> None:
    """Add the words of these entries; words that are no longer said go with the next whole round.

    Numbers and single letters are left out: nothing tells which other one was meant.
    """
    said = {word for row in rows for word in row["folded"].split()}
    found = {word for word in said if SHORTEST <= len(word) <= LONGEST and word.isalpha()}
    if is_whole:
        model._default_manager.all().delete()
    else:
        found -= set(model._default_manager.values_list("word", flat=True))
    write_rows(model, ({"word": word, "size": len(word)} for word in sorted(found)))


def _rows(new: Iterable[Entry], papers: Papers, first: int) -> Iterator[dict[str, Any]]:
    """The columns of every entry that has words, numbered in the order they come in."""
    for number, one in enumerate(new, start=first):
        marked, folded = keys(f"{one.title}\n{one.text}")
        status, issued_on, issuer = papers.get(one.document, ("", None, ""))
        facets = {
            "kind": one.kind,
            "document": one.document,
            "issuer": issuer,
            "year": str(issued_on.year) if issued_on else "",
            "status": status,
            "field": one.field,
        }
        yield {
            "id": place(
                one.kind,
                is_in_force=status in ("", IN_FORCE),
                size=len(words(one.title)),
                issued_on=issued_on,
                number=number,
            ),
            "kind": one.kind,
            "row": one.row,
            "document": one.document,
            "field": one.field,
            "start": one.start,
            "title": one.title,
            "text": one.text,
            "named": keys(one.title)[1],
            "marked": marked,
            "folded": folded,
            "facets": key(facets),
        }
