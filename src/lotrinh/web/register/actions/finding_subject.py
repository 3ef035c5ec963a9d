"""The rows of a finding in words, with their sentences."""

from dataclasses import replace
from datetime import date
from typing import Any

from lotrinh.checks.accepted import said
from lotrinh.checks.capital.stated import stated
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import about_words, value_words
from lotrinh.domain.document import document_of
from lotrinh.domain.labels import PROJECT_FIGURES
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.web.register.queries.finding import Subject

NOUNS = ("targets", "observations", "tasks", "projects", "documents", "objectives")


def subject_of(at: Inspection, id: str) -> Subject:
    """A row by the id by which findings name it: of any noun, or `project:what` of a figure."""
    return replace(_named(at, id), said=said(at, [id])[id])


def _named(at: Inspection, id: str) -> Subject:
    noun = next((one for one in NOUNS if id in at.plan.rows(one)), "")
    project, colon, what = id.partition(":")
    if not noun and colon and project in at.plan.project:
        return _figure(at, id, project, what)
    if not noun and colon:
        return _money(at, id)
    row = at.row(id)
    citation = at.citation(id)
    document = id if noun == "documents" else document_of(row)
    is_number = isinstance(row, Observation | Target)
    cost = next((one.value for one in stated(at, id)), None)
    return Subject(
        id=id,
        noun=noun,
        about=about_words(at, row) if isinstance(row, Observation | Target) else _name(row),
        value=value_words(at, row) if isinstance(row, Observation | Target) else cost,
        indicator=row.indicator if isinstance(row, Observation | Target) else "",
        document=document,
        source=getattr(row, "source", "") if is_number and not document else "",
        citation=citation,
        mark=_mark(at, citation),
    )


def known_since(at: Inspection, subjects: tuple[Subject, ...]) -> date | None:
    """The day from which all rows are known; `None` where no row says."""
    days = []
    for one in subjects:
        paper = at.plan.document.get(one.document)
        days += [getattr(at.row(one.id), "known_from", None), paper.issued_on if paper else None]
    return max(filter(None, days), default=None)


def _figure(at: Inspection, id: str, project: str, what: str) -> Subject:
    versions = at.plan.figures_of(project, what)
    citation = versions[-1].citation if versions else None
    name, figure = at.plan.project[project].name, PROJECT_FIGURES.get(what)
    about = Message(f"{name}: {figure.vi}", f"{name}: {figure.en}") if figure else None
    return Subject(
        id=id,
        noun="projects",
        about=about or Message(name, name),
        document=versions[-1].document if versions else "",
        citation=citation,
        mark=_mark(at, citation),
    )


def _money(at: Inspection, id: str) -> Subject:
    """Capital given or paid out, or the ceiling of a source; only its id where there is none."""
    found = stated(at, id)
    if not found:
        return Subject(id, "")
    one = found[-1]
    page = "projects" if getattr(one.row, "project", "") else ""
    return Subject(id, page, one.about, one.value, document=document_of(one.row))


def _name(row: Any) -> Message | None:
    name = next(
        (str(found) for one in ("name", "title", "text") if (found := getattr(row, one, ""))), ""
    )
    return Message(name, name) if name else None


def _mark(at: Inspection, citation: Any) -> tuple[int, int] | None:
    """Where the figure stands in its sentence; nothing where the kept text does not hold it."""
    text = at.plan.texts.get(citation.document, "") if citation else ""
    start = citation.sentence_start(text) if text else None
    if start is None:
        return None
    first = citation.start - start
    last = citation.end - start
    return (first, last) if 0 <= first < last <= len(citation.quote) else None
