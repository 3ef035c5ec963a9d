"""What rows of any table are called in the language of the page, and whose page shows them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import get_language

from lotrinh.reading.folding import folded
from lotrinh.web.register import models

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """The words for a row, and the noun and id whose page shows it; blanks where there is none."""

    name: str
    noun: str = ""
    id: str = ""


_PROJECT = ("project__name", "project", "project_id")
_NAMES: Mapping[str, tuple[str, str, str]] = {
    "documents": ("title", "document", "id"),
    "indicators": ("name_vi", "indicator", "id"),
    "objectives": ("text", "document", "document_id"),
    "observations": ("indicator__name_vi", "indicator", "indicator_id"),
    "targets": ("indicator__name_vi", "indicator", "indicator_id"),
    "programmes": ("name", "programme", "id"),
    "tasks": ("name", "task", "id"),
    "projects": ("name", "project", "id"),
    "project_figures": _PROJECT,
    "funding": _PROJECT,
    "contributions": _PROJECT,
    "milestones": ("name", "project", "project_id"),
    "allocations": _PROJECT,
    "disbursements": _PROJECT,
    "places": ("name", "place", "id"),
    "organisations": ("name", "organisation", "id"),
    "references": ("number", "document", "document_id"),
    "amendments": ("subject", "document", "document_id"),
}


def named(keys: Iterable[Key]) -> Mapping[Key, Named]:
    """The rows with these tables and ids that are there, all in one query."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for table, id in keys:
        if table in _NAMES:
            wanted[table].add(id)
    parts = [_part(table, ids) for table, ids in wanted.items()]
    if not parts:
        return {}
    first, *rest = parts
    found = first.union(*rest, all=True) if rest else first
    return {(table, id): Named(name, _NAMES[table][1], to) for table, id, name, to in found}


def options(table: str, asked: str, *, most: int, document: str = "") -> list[Key]:
    """Ids and words of rows that hold all words asked for, whatever their marks; of one document.

    Rows come in the plan's order; a table whose rows have no words gives none.
    """
    fitting = _fitting(table, asked, document=document)
    return [(id, name) for id, name, _ in islice(fitting, most)]


def ids_called(table: str, words: str) -> list[str]:
    """The rows that have exactly these words or this id, whatever their marks and case."""
    wanted = folded(words).split()
    rows = list(islice(_fitting(table, words), 200))
    return [id for id, *_ in rows if id == words] or [
        id for id, *names in rows if wanted in (folded(name).split() for name in names)
    ]


def _fitting(table: str, asked: str, *, document: str = "") -> Iterator[tuple[str, str, str]]:
    """Id, words in the language of the page, and words in Vietnamese of rows that hold `asked`."""
    if table not in _NAMES:
        return
    rows: Any = models.TABLES[table]._default_manager.order_by("position")
    if document:
        rows = rows.filter(document=document)
    wanted = folded(asked).split()
    found = rows.annotate(called=_called(table)).values_list("id", "called", _NAMES[table][0])
    for id, called, name in found:
        if _holds(f"{called} {name} {id}", wanted):
            yield id, called or "", name or ""


def _called(table: str) -> F | Coalesce:
    """The words for a row; indicators have English ones too."""
    name = _NAMES[table][0]
    if get_language() != "en" or not name.endswith("name_vi"):
        return F(name)
    english = F(name.replace("name_vi", "name_en"))
    blank = Value("", output_field=TextField())
    return Coalesce(NullIf(english, blank), F(name), output_field=TextField())


def _holds(text: str, wanted: list[str]) -> bool:
    text = folded(text) if wanted else text
    return all(word in text for word in wanted)


def _part(table: str, ids: set[str]) -> QuerySet:
    page = _NAMES[table][2]
    rows = models.TABLES[table]._default_manager.order_by().filter(id__in=ids)
    return rows.annotate(
        in_table=Cast(Value(table), TextField()),
        row_id=F("id"),
        called=Coalesce(_called(table), Value(""), output_field=TextField()),
        shown_by=Coalesce(F(page), Value(""), output_field=TextField()),
    ).values_list("in_table", "row_id", "called", "shown_by")
