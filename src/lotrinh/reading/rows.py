"""Candidates as rows of a plan's tables: the cells that reading can fill, for a person to decide.

A cell is printed as a plan folder prints it; what the text leaves open is not among the cells. The
ids of rows and documents are not reading's to give.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.reading.candidates import Figure, Project, Proposal, Reading, Reference, Task
from lotrinh.reading.folding import match_key, shared_words
from lotrinh.reading.text import trust_at

TABLES = {"target": "targets", "actual": "observations", "baseline": "observations"}
ALIKE = 0.75
BILLION = 10**9
_AMOUNTS = {"money_vnd": "total_cost", "length": "length_km"}
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"\([^)]*\)")

Cells = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing that reading offers: the row it would become and where it stands.

    `key` is unique within one reading; a blank `table` means that no table holds such a row.
    `label` is what the text calls it; `parent` is the key of the candidate it is a part of.
    """

    key: str
    table: str
    role: str
    start: int
    end: int
    label: str
    confidence: float
    cells: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""


def candidates(reading: Reading, projects: Mapping[str, str] | None = None) -> list[Candidate]:
    """Everything read as rows, in the order of the text.

    `projects` holds the names of known projects by id: a project's figure becomes a row only where
    the name in the text is one of them. Projects themselves and skipped numbers are left out.
    """
    described = dict(_described(reading, projects or {}))
    found = [
        *(_figure(one, reading, described.get(one.id, "")) for one in reading.figures),
        *(_task(at, one, reading.text) for at, one in enumerate(reading.tasks, start=1)),
        *(_opinion(at, one, reading) for at, one in enumerate(reading.proposals, start=1)),
        *(_reference(at, one, reading) for at, one in enumerate(reading.references, start=1)),
    ]
    return sorted(found, key=lambda one: (one.start, one.end, one.key))


def printed_candidates(reading: Reading) -> dict[str, dict[str, Any]]:
    """What machine output prints of each candidate, by its key."""
    found = {one.id: one.as_dict() for one in reading.figures}
    lists: tuple[tuple[str, tuple[Task | Proposal | Reference, ...]], ...] = (
        ("t", reading.tasks), ("p", reading.proposals), ("r", reading.references),
    )  # fmt: skip
    for letter, many in lists:
        found |= {f"{letter}{at}": one.as_dict() for at, one in enumerate(many, start=1)}
    return found


def identity_cells(reading: Reading, area: str = "") -> Cells:
    """What the paper says of itself as cells of the table of documents."""
    one = reading.identity
    return _filled(
        number=one.number, kind=one.kind, issuer=one.issuer, issued_on=one.issued_on,
        title=one.title, area=area, text_sha256=reading.sha256,
    )  # fmt: skip


def same_project(name: str, projects: Mapping[str, str]) -> str:
    """The id of the known project that a name means, or blank.

    Words in brackets do not count, numbers must agree, and three quarters of the words are the
    same (Dice); two that fit equally well are none.
    """
    words = _words(name)
    scored = sorted(
        ((_alike(words, _words(known)), id) for id, known in projects.items()), reverse=True
    )
    if not scored or scored[0][0] < ALIKE:
        return ""
    is_tied = len(scored) > 1 and scored[1][0] == scored[0][0]
    return "" if is_tied else scored[0][1]


def _figure(one: Figure, reading: Reading, project: str) -> Candidate:
    what = _AMOUNTS.get(one.bounds.unit.kind, "") if one.bounds.unit else ""
    is_known = bool(project and what)
    return Candidate(
        key=one.id, role=one.role, start=one.start, end=one.end, label=one.label,
        table="project_figures" if is_known else _table(one),
        confidence=one.confidence, parent=one.parent,
        cells=_filled(project=project, what=what, **_cited(one, reading.text, one.sentence),
                      value=_value(one.bounds), unit=one.bounds.unit)
        if is_known else _figure_cells(one, reading.text),
    )  # fmt: skip


def _table(one: Figure) -> str:
    """The table of a figure; none for an aim that another paper or a delegate sets.

    What is given, such as capital assigned or an area, is an observation of its indicator.
    """
    if one.role == "target" and one.is_of_others:
        return ""
    return "observations" if one.role == "other" and one.code else TABLES.get(one.role, "")


def _figure_cells(one: Figure, text: str) -> Cells:
    bounds = one.bounds
    said = _filled(
        indicator=one.code, statistic=one.statistic, area=one.area, unit=bounds.unit,
        denominator=one.denominator, period=one.period, price_basis=one.price_basis,
        **_cited(one, text, one.sentence),
    )  # fmt: skip
    if one.role == "target":
        return said | _filled(
            comparator=bounds.comparator, low=bounds.low, high=bounds.high,
            base_period=one.base_period, modality=one.modality,
        )  # fmt: skip
    return said | _filled(value=_value(bounds), status=one.status)


def _task(at: int, one: Task, text: str) -> Candidate:
    due = one.deadline.end if one.deadline and one.deadline_kind == "dated" else None
    cells = _filled(
        name=one.name, lead=one.lead_id, deliverable=one.deliverable, authority=one.authority,
        partners=";".join(dict.fromkeys(filter(None, one.partner_ids))),
        deadline_kind=one.deadline_kind, due_on=due, recurrence=one.recurrence,
        **_cited(one, text, one.sentence),
    )  # fmt: skip
    return Candidate(
        key=f"t{at}", table="tasks", role="task", start=one.start, end=one.end, label=one.lead,
        confidence=one.confidence, cells=cells,
    )  # fmt: skip


def _opinion(at: int, one: Proposal, reading: Reading) -> Candidate:
    line = (
        reading.text.rfind("\n", 0, one.start) + 1,
        (reading.text + "\n").index("\n", one.end),
    )
    cells = _filled(
        subject=one.subject, kind=one.kind, by=one.by, on=reading.identity.issued_on,
        **_cited(one, reading.text, line),
    )  # fmt: skip
    return Candidate(
        key=f"p{at}", table="amendments", role="opinion", start=one.start, end=one.end,
        label=one.by, confidence=trust_at(reading.pages, one.start), cells=cells,
    )  # fmt: skip


def _reference(at: int, one: Reference, reading: Reading) -> Candidate:
    cells = _filled(number=one.number, relation=one.relation, start=one.start, end=one.end)
    return Candidate(
        key=f"r{at}", table="references", role="reference", start=one.start, end=one.end,
        label=one.number, confidence=trust_at(reading.pages, one.start), cells=cells,
    )  # fmt: skip


def _cited(one: Figure | Task | Proposal, text: str, span: tuple[int, int]) -> dict[str, Any]:
    quote = text[slice(*span)].strip()
    return {"path": one.path, "start": one.start, "end": one.end, "quote": quote}


def _value(bounds: Bounds) -> Decimal | None:
    """The one number of a figure; a range has none."""
    if bounds.comparator == "range":
        return None
    return bounds.high if bounds.low is None else bounds.low


def _described(reading: Reading, projects: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The ids of figures with the known project each describes."""
    figures = {one.id: one for one in reading.figures}
    for one in reading.projects:
        id = same_project(one.name, projects)
        if id:
            yield from ((own, id) for own in one.figures if _is_own(figures[own].bounds, one))


def _is_own(bounds: Bounds, project: Project) -> bool:
    """Whether an amount is the project's whole cost, or none of money; a part of it is not."""
    value, cost = _value(bounds), project.total_cost_bn_vnd
    if bounds.unit is None or bounds.unit.kind != "money_vnd":
        return True
    return value is not None and cost is not None and value * bounds.unit.factor == cost * BILLION


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_BRACKETS.sub(" ", match_key(name))))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    numbers = [{word for word in words if word[0].isdigit()} for words in (one, other)]
    if numbers[0] != numbers[1]:
        return 0.0
    return shared_words(one, other)


def _filled(**cells: Any) -> Cells:
    """The cells that hold something, printed."""
    return {name: _printed(value) for name, value in cells.items() if value not in (None, "")}


def _printed(value: Decimal | Period | date | object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)
