"""What can be found of each noun: the words of its row, and where they stand."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from django.apps.registry import Apps

from lotrinh.domain.labels import KINDS, words

Changed = Mapping[str, Set[str]] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found; `row` is its id, `start` its place in the text of `document`."""

    kind: str
    row: str
    title: str = ""
    text: str = ""
    document: str = ""
    field: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Which columns of a model name a row and say more of it, and on which rows they lean.

    `leans_on` gives, for a noun, the column that names the row whose change changes the entry.
    """

    kind: str
    model: str
    title: str
    texts: tuple[str, ...] = ()
    document: str = ""
    start: str = ""
    leans_on: Mapping[str, str] = field(default_factory=dict)
    field: str = ""

    @property
    def columns(self) -> set[str]:
        """All that is read of a row."""
        said = ("id", self.title, *self.texts, self.document, self.start, self.field)
        return {name for name in (*said, *self.leans_on.values()) if name}


_PAPER = {"documents": "document_id"}
_START = "citation__start"
SOURCES = {
    "documents": Source("document", "Document", "title", ("number", "kind"), "id"),
    "indicators": Source(
        "indicator", "Indicator", "name_vi", ("name_en", "aliases"), field="field",
    ),
    "programmes": Source(
        "programme", "Programme", "name", document="document_id", leans_on=_PAPER,
    ),
    "projects": Source("project", "Project", "name"),
    "tasks": Source(
        "task", "Task", "name", ("deliverable",), "document_id", _START, leans_on=_PAPER,
    ),
    "places": Source("place", "Place", "name"),
    "organisations": Source("organisation", "Organisation", "name", ("aliases",)),
    "targets": Source(
        "target", "Target", "indicator__name_vi", ("citation__quote",), "document_id", _START,
        _PAPER | {"indicators": "indicator_id"}, "indicator__field",
    ),
    "objectives": Source(
        "objective", "Objective", "text", (), "document_id", _START,
        leans_on=_PAPER | {"texts": "document_id"},
    ),
}  # fmt: skip


def entries(tables: Apps, changed: Changed) -> Iterator[Entry]:
    """The entries of the rows with the changed ids, noun by noun, and of all that lean on them.

    `None` stands for every row; `texts` are the ids of documents whose kept text came in.
    """
    for noun, source in SOURCES.items():
        leans_on = {noun: "id", **source.leans_on}
        if changed is None or any(changed.get(other) for other in leans_on):
            model = tables.get_model("register", source.model)
            rows = model.objects.order_by("position").values(*source.columns)
            found = (
                _entry(source, row)
                for row in rows
                if changed is None or _has_changed(row, leans_on, changed)
            )
            yield from _at_lines(tables, found) if noun == "objectives" else found
    yield from _sentences(tables, changed)


def _has_changed(
    row: Mapping[str, Any], leans_on: Mapping[str, str], changed: Mapping[str, Set[str]]
) -> bool:
    return any(row[column] in changed.get(noun, ()) for noun, column in leans_on.items())


def _entry(source: Source, row: Mapping[str, Any]) -> Entry:
    texts = [said for column in source.texts if (said := _said(column, row[column]))]
    return Entry(
        kind=source.kind,
        row=row["id"],
        title=row[source.title],
        text=" · ".join(texts),
        document=row.get(source.document) or "",
        field=row.get(source.field) or "",
        start=row.get(source.start),
    )


def _at_lines(tables: Apps, found: Iterator[Entry]) -> Iterator[Entry]:
    """The entries, each from the beginning of the line in which it starts."""
    placed = list(found)
    papers = {one.document for one in placed if one.start is not None}
    texts = tables.get_model("register", "DocumentText").objects.in_bulk(papers)
    for one in placed:
        if one.start is None:
            yield one
        else:
            text = texts[one.document].text
            yield replace(one, start=text.rfind("\n", 0, one.start) + 1)


def _said(column: str, value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(name.removeprefix("=") for name in value)
    return words(KINDS, value) if column == "kind" else value or ""


def _sentences(tables: Apps, changed: Changed) -> Iterator[Entry]:
    rows = tables.get_model("register", "DocumentText").objects.order_by("document__position")
    if changed is not None:
        papers = {*changed.get("texts", ()), *changed.get("documents", ())}
        rows = rows.filter(document__in=papers)
    for document, text in rows.values_list("document_id", "text"):
        start = 0
        for line in text.split("\n"):
            yield Entry("sentence", document, "", line, document, start=start)
            start += len(line) + 1
