"""The example's register is what reading its documents gives (house decision 1)."""

import csv
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.document import Document
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import Plan
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.exchange.folder import read_folder, write_folder
from lotrinh.reading import Reading, read_file
from lotrinh.reading.candidates import Figure, Project, Task

ROOT = Path(str(files("lotrinh.examples") / "caobang"))
with (ROOT / "documents.csv").open(encoding="utf-8", newline="") as table:
    IDS = [row["id"] for row in csv.DictReader(table)]
UNREAD = "cd-giai-ngan-2025-12"
FORMATS = (".docx", ".html", ".txt")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_folder(ROOT, load()).plan


@pytest.fixture(scope="module")
def readings(plan: Plan) -> Mapping[str, Reading]:
    """What is read from the original file of each document."""
    catalogue = load()
    return {one.id: read_file(ROOT / one.file, catalogue) for one in plan.documents}


def of(plan: Plan, noun: str, id: str) -> list[Any]:
    """The rows of one noun that stand in the sentences of one document."""
    rows = plan.rows(noun).values()
    return [one for one in rows if one.citation is not None and one.citation.document == id]


def figures_at(reading: Reading) -> dict[tuple[int, int, str], Figure]:
    """Figures by what tells them apart: a rank said of two indices stands once, counts twice."""
    return {place(one): one for one in reading.figures}


def place(figure: Figure) -> tuple[int, int, str]:
    return figure.start, figure.end, figure.code


@pytest.mark.parametrize("id", IDS)
def test_every_format_gives_one_reading(id: str) -> None:
    catalogue = load()
    paths = [ROOT / "documents" / f"{id}{suffix}" for suffix in FORMATS]
    first, *others = (read_file(path, catalogue).as_dict("") for path in paths if path.exists())
    assert all(one == first for one in others)


@pytest.mark.parametrize("id", IDS)
def test_the_kept_text_is_the_register_s(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    reading, document = readings[id], plan.document[id]
    kept = (ROOT / "texts" / f"{id}.txt").read_bytes()
    assert reading.text.encode() == kept
    assert reading.sha256 == document.text_sha256 == hashlib.sha256(kept).hexdigest()


@pytest.mark.parametrize("id", IDS)
def test_the_document_s_own_row_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    """What an annex does not say of itself, its plan says."""
    identity, document = readings[id].identity, plan.document[id]
    for name in ("number", "kind", "issuer", "issued_on"):
        assert getattr(identity, name) in (getattr(document, name), "", None)
    is_annex = document.file.endswith(".xlsx")
    assert is_annex or identity.issued_on == document.issued_on


@pytest.mark.parametrize("id", IDS)
def test_every_target_of_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    figures = figures_at(readings[id])
    rows = [one for one in plan.targets if one.document == id]
    at = {one.id: (one.citation.start, one.citation.end, one.indicator) for one in rows}
    for row in rows:
        figure = figures[at[row.id]]
        parent = next((place(one) for one in figures.values() if one.id == figure.parent), None)
        assert parent == at.get(row.parent)
        assert figure.role == "target"
        assert promise(figure) == promise(row)
        assert_cited(figure, row, readings[id].text)


@pytest.mark.parametrize("id", IDS)
def test_every_observation_of_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    figures, document = figures_at(readings[id]), plan.document[id]
    for row in of(plan, "observations", id):
        figure = figures[row.citation.start, row.citation.end, row.indicator]
        assert figure.role in ("actual", "baseline", "other")
        read = (figure.statistic, figure.area, figure.period, figure.denominator)
        assert read == (row.statistic, row.area, row.period, row.denominator)
        assert Quantity(figure.bounds.low, figure.bounds.unit) == row.quantity
        assert figure.price_basis == row.price_basis
        assert figure.status == row.status or was_known_before(row, document)
        assert_cited(figure, row, readings[id].text)


def was_known_before(row: Observation, document: Document) -> bool:
    """Whether the document repeats an older estimate, whose status a person has put right."""
    days = (row.known_from, document.issued_on)
    return None not in days and days[0] < days[1]


@pytest.mark.parametrize("id", IDS)
def test_every_task_of_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    tasks = {one.start: one for one in readings[id].tasks}
    rows = [one for one in plan.tasks if one.document == id]
    assert len(rows) == len(tasks) or id == UNREAD
    for row in rows:
        task = tasks[row.citation.start]
        due_on = task.deadline.end if task.deadline and task.deadline_kind == "dated" else None
        assert (row.name, row.lead, row.partners) == (task.name, task.lead_id, ids(task))
        assert (row.deliverable, row.authority) == (task.deliverable, task.authority)
        assert (row.deadline_kind, row.due_on) == (task.deadline_kind, due_on)
        assert row.recurrence == task.recurrence
        assert_cited(task, row, readings[id].text)


def ids(task: Task) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in task.partner_ids if one))


@pytest.mark.parametrize("id", IDS)
def test_every_opinion_of_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    proposals = {one.start: one for one in readings[id].proposals}
    for row in of(plan, "amendments", id):
        one = proposals[row.citation.start]
        assert (row.kind, row.subject, row.by) == (one.kind, one.subject, one.by)
        assert (row.citation.end, row.citation.path) == (one.end, one.path)
        assert row.on == plan.document[id].issued_on


@pytest.mark.parametrize("id", IDS)
def test_every_reference_of_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    rows = [one for one in plan.references if one.document == id]
    read = [(one.start, one.end, one.number, one.relation) for one in readings[id].references]
    assert [(one.start, one.end, one.number, one.relation) for one in rows] == (
        [] if id == UNREAD else read
    )
    numbers = {one.number: one.id for one in plan.documents if one.number}
    assert [one.target for one in rows] == [numbers.get(one.number, "") for one in rows]


@pytest.mark.parametrize("id", IDS)
def test_every_figure_of_a_project_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    reading = readings[id]
    figures = {(one.start, one.end): one for one in reading.figures}
    for row in of(plan, "project_figures", id):
        cited = row.citation
        start, end = cited.start, cited.end
        assert cited.quote in reading.text
        project = project_of(reading, row, figures.get((start, end)))
        if isinstance(row.value, Period):
            year = project.start_year if row.what == "start" else project.end_year
            assert str(year) == str(row.value) == reading.text[start:end]
        else:
            bounds = figures[start, end].bounds
            assert Quantity(bounds.low, bounds.unit) == row.value


def project_of(reading: Reading, row: ProjectFigure, figure: Figure | None) -> Project:
    """The project that has the figure, or whose name stands in the cited row."""
    assert row.citation is not None
    first = row.citation.sentence_start(reading.text)
    assert first is not None
    last = first + len(row.citation.quote)
    return next(
        one
        for one in reading.projects
        if (figure and figure.id in one.figures) or first <= one.start < last
    )


@pytest.mark.parametrize("id", IDS)
def test_every_amount_given_to_a_project_in_a_document_is_read(
    id: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    reading = readings[id]
    said = {
        (one.bounds.low, str(one.bounds.unit))
        for one in reading.figures
        if one.role == "project" and one.bounds.low is not None
    }
    for row in plan.allocations:
        if row.document == id and row.project:
            assert (row.amount, "billion VND") in said


def test_one_document_waits_unread(plan: Plan) -> None:
    for noun in ("targets", "observations", "tasks", "references", "project_figures"):
        assert all(UNREAD not in (getattr(one, "document", ""), cited(one))
                   for one in plan.rows(noun).values())  # fmt: skip


def test_writing_the_example_gives_its_files(tmp_path: Path) -> None:
    package = read_folder(ROOT, load())
    write_folder(package, tmp_path / "again", load())
    written = sorted(path for path in (tmp_path / "again").rglob("*") if path.is_file())
    for path in written:
        assert path.read_bytes() == (ROOT / path.relative_to(tmp_path / "again")).read_bytes()
    kept = {path.name for path in ROOT.rglob("*") if path.suffix != ".md" and path.is_file()}
    assert {path.name for path in written} == kept


def cited(one: Any) -> str:
    citation = getattr(one, "citation", None)
    return citation.document if citation else ""


def promise(one: Figure | Target) -> tuple[object, ...]:
    return (
        one.statistic, one.area, one.bounds, one.period, one.base_period, one.denominator,
        one.modality, one.price_basis,
    )  # fmt: skip


def assert_cited(read: Figure | Task, row: Any, text: str) -> None:
    start, end = read.sentence
    assert (row.citation.quote, row.citation.path) == (text[start:end].strip(), read.path)
    assert (row.citation.start, row.citation.end) == (read.start, read.end)
