"""Sentences of plans and reports with the meaning that a planner gives them (sentences.yaml)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.reading import Lexicon, Reading, read
from lotrinh.reading.candidates import Figure, Task
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())
HERE = Path(__file__).parent
CASES = yaml.load((HERE / "sentences.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
LETTERHEAD = CASES["letterhead"]


def value(bounds: Bounds) -> str:
    """`>= 9.72 %/year`, `range 75..80 million VND`, `improve`."""
    ends = [f"{end:f}" for end in (bounds.low, bounds.high) if end is not None]
    number = "..".join(ends if bounds.comparator == "range" else ends[:1])
    return " ".join(filter(None, (bounds.comparator, number, str(bounds.unit or ""))))


def line(one: Figure, raws: dict[str, str]) -> str:
    """A figure as the YAML file writes it."""
    extras = {
        "in": one.period,
        "from": one.base_period,
        "of": one.denominator,
        "area": "" if one.area == "04" else one.area or "open",
        "as": " ".join(filter(None, (one.price_basis, one.status.replace("reported", "")))),
        "part of": raws.get(one.parent, ""),
    }
    said = " ".join(f"{word} {extra}" for word, extra in extras.items() if extra)
    hope = " (hope)" if one.modality == "aspirational" else ""
    code = one.code or f"[{one.label}]"
    return (
        f"{one.raw}: {one.role} {code} {one.statistic} {value(one.bounds)} {said}".rstrip() + hope
    )


def reading_of(case: dict[str, Any]) -> Reading:
    """The reading of the case's text, below the letterhead of its kind of document."""
    head = LETTERHEAD[case.get("document", "plan")]
    return read(KeptText.of(head + case["text"]), LEXICON)


@pytest.mark.parametrize("case", CASES["figures"], ids=lambda case: case["text"][:60])
def test_figures(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    raws = {one.id: one.raw for one in reading.figures}
    assert [line(one, raws) for one in reading.figures] == (case["figures"] or [])


def task_line(one: Task) -> str:
    """A task as the YAML file writes it."""
    due = str(one.deadline or one.recurrence or one.deadline_kind)
    extras = {
        "with": "; ".join(one.partners),
        "by": one.lead_id,
        "gives": one.deliverable,
        "to": one.authority,
        "said": one.deadline_text,
    }
    said = " ".join(f"| {word} {extra}" for word, extra in extras.items() if extra)
    return f"{due}: {one.lead or '-'} / {one.name} {said}".strip()


@pytest.mark.parametrize("case", CASES["tasks"], ids=lambda case: case["text"][:60])
def test_tasks(case: dict[str, Any]) -> None:
    assert [task_line(one) for one in reading_of(case).tasks] == (case["tasks"] or [])


@pytest.mark.parametrize("case", CASES["proposals"], ids=lambda case: case["text"][:60])
def test_proposals(case: dict[str, Any]) -> None:
    found = [f"{one.kind}: {one.subject} ({one.by})" for one in reading_of(case).proposals]
    assert found == (case["proposals"] or [])


def project_lines(reading: Reading) -> list[str]:
    """The projects as the YAML file writes them."""
    keys = ("group", "owner", "total_cost_bn_vnd", "length_km", "start_year", "end_year")
    found = [one.as_dict() for one in reading.projects]
    return [
        " | ".join([one["name"], *(f"{key} {one[key]}" for key in keys if one[key] is not None)])
        for one in found
    ]


@pytest.mark.parametrize("case", CASES["projects"], ids=lambda case: case["text"][:60])
def test_projects(case: dict[str, Any]) -> None:
    assert project_lines(reading_of(case)) == (case["projects"] or [])


@pytest.mark.parametrize("case", CASES["capital"], ids=lambda case: case["text"][:60])
def test_tables_of_capital(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    found = [
        f"{one.raw}: {one.role} {one.code or '-'} [{one.label}] in {one.period or '-'}"
        for one in reading.figures
    ]
    assert project_lines(reading) == (case["projects"] or [])
    assert found == (case["figures"] or [])
    of_projects = {one.id for one in reading.figures if one.role == "project"}
    assert of_projects == {id for one in reading.projects for id in one.figures}


@pytest.mark.parametrize("case", CASES["references"], ids=lambda case: case["text"][:60])
def test_references(case: dict[str, Any]) -> None:
    found = [f"{one.number} {one.relation}" for one in reading_of(case).references]
    assert found == (case["references"] or [])


@pytest.mark.parametrize(
    "case", [case for cases in list(CASES.values())[1:] for case in cases], ids=str
)
def test_every_span_is_exact(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    assert all(reading.text[one.start : one.end] == one.raw for one in reading.figures)
    assert all(reading.text[one.start : one.end] == one.name for one in reading.projects)
    assert all(reading.text[one.start : one.end] == one.subject for one in reading.proposals)
    assert all(reading.text[one.start : one.end] == one.number for one in reading.references)
