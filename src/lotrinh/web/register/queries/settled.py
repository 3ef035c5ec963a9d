"""What people settled for the rows of the last version, for the same words of a new one."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotrinh.reading.versions.anchoring import Anchored, anchors
from lotrinh.web.register import models
from lotrinh.web.register.queries.alignment import aligned
from lotrinh.web.register.queries.row import tables

TABLES = ("targets", "observations", "tasks", "project_figures", "amendments")
FIGURES = ("targets", "observations")
PLACE = ("path", "start", "end", "quote")
OWN = {
    "id", "document", "known_from", "parent", "objective", "targets", "completed_on",
    "confirmed_on", "disposition", "reason", "new_text", "basis", *PLACE,
}  # fmt: skip
ABOUT = ("indicator", "area", "owner", "lead", "partners", "responsible", "programme", "project")
Read = Mapping[str, Any]
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the last version whose words stand in the new text, and how its sentence is."""

    table: str
    id: str
    cells: Mapping[str, str]
    how: str


def with_settled(
    found: Sequence[Read], text: str, identity: Mapping[str, str], decided: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Candidates with what was settled in the version that the paper replaces, under `settled`.

    A row answers a candidate at the very words it cites, the printed figure unchanged. Where the
    sentence is the same or moved, all that was settled holds; where it was edited, only whom and
    what it is about. Ids, vintages, links between rows and progress are never taken over, except a
    parent that is a candidate too. Candidates that were `decided` on keep what they have.
    """
    rows = _rows(identity.get("replaces", ""), text)
    answers: dict[str, _Row] = {}
    for place, many in _by_place(found).items():
        answers |= _answers(many, rows.get(place, []))
    keys = {row.id: key for key, row in answers.items()}
    return [
        dict(one) if one["key"] in decided else _with(one, answers.get(one["key"]), keys)
        for one in found
    ]


def _with(one: Read, row: _Row | None, keys: Mapping[str, str]) -> dict[str, Any]:
    plain = {name: value for name, value in one.items() if name != "settled"}
    if row is None:
        return plain
    parent = keys.get(row.cells.get("parent", ""), one["parent"])
    settled = {"row": row.id, "table": row.table, "cells": _cells(one, row), "parent": parent}
    return plain | {"settled": settled | {"is_same": row.how != "edited"}}


def _cells(one: Read, row: _Row) -> Cells:
    if row.how == "edited":
        about = {name: text for name in ABOUT if (text := row.cells.get(name, ""))}
        return {**one["cells"], **about}
    settled = {name: text for name, text in row.cells.items() if text and name not in OWN}
    return settled | {name: one["cells"][name] for name in PLACE if name in one["cells"]}


def _answers(found: Sequence[Read], rows: Sequence[_Row]) -> dict[str, _Row]:
    """The row of each candidate at one place: of its indicator, else the only one for the only."""
    answers: dict[str, _Row] = {}
    left = list(rows)
    for one in found:
        row = next((row for row in left if _is_equal(one, row)), None)
        if row is not None:
            answers[one["key"]] = row
            left.remove(row)
    open_ = [one for one in found if one["key"] not in answers]
    if len(open_) == len(left) == 1 and _fits(open_[0], left[0]):
        answers[open_[0]["key"]] = left[0]
    return answers


def _is_equal(one: Read, row: _Row) -> bool:
    subjects = (one["cells"].get("indicator", ""), row.cells.get("indicator", ""))
    return one["table"] == row.table and subjects[0] == subjects[1]


def _fits(one: Read, row: _Row) -> bool:
    """Whether a row may say what a candidate is: a figure may have been read as another one."""
    is_figure = one["table"] in ("", *FIGURES) and row.table in FIGURES and row.how != "edited"
    return one["table"] == row.table or is_figure


def _by_place(found: Sequence[Read]) -> Mapping[tuple[int, int], list[Read]]:
    places: dict[tuple[int, int], list[Read]] = defaultdict(list)
    for one in found:
        if one["table"] != "references" and "start" in one["cells"]:
            places[int(one["cells"]["start"]), int(one["cells"]["end"])].append(one)
    return places


def _rows(replaced: str, text: str) -> Mapping[tuple[int, int], list[_Row]]:
    """The rows of the last version that has a kept text, by the place of their words in `text`."""
    kept = models.DocumentText.objects.filter(document__in=replaced.split(";")).first()
    if kept is None:
        return {}
    rows = [
        (table, row)
        for table in TABLES
        for row in _stored(table).filter(citation__document=kept.pk).select_related("citation")
    ]
    spans = [(row.citation.start, row.citation.end) for _, row in rows]
    found: dict[tuple[int, int], list[_Row]] = defaultdict(list)
    for (table, row), (start, end), at in zip(
        rows, spans, anchors(aligned(kept.text, text), spans), strict=True
    ):
        if isinstance(at, Anchored) and text[at.start : at.end] == kept.text[start:end]:
            cells = tables()[table].cells(row.to_value())
            found[at.start, at.end].append(_Row(table, row.pk, cells, at.how))
    return found


def _stored(table: str) -> Any:
    return models.TABLES[table]._default_manager
