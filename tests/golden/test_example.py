"""The example's register is what reading its documents gives (house decision 1)."""

import csv
import hashlib
from importlib.resources import files
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.exchange.folder import read_folder
from lotrinh.reading import Reading, read_file
from lotrinh.reading.candidates import Figure

ROOT = Path(str(files("lotrinh.examples") / "caobang"))
with (ROOT / "documents.csv").open(encoding="utf-8", newline="") as table:
    IDS = [row["id"] for row in csv.DictReader(table)]
FORMATS = (".docx", ".html", ".txt")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_folder(ROOT, load()).plan


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    catalogue = load()
    paths = (ROOT / "documents" / f"{id}{suffix}" for id in IDS for suffix in FORMATS)
    return {path.name: read_file(path, catalogue) for path in paths}


def place(figure: Figure) -> tuple[int, int, str]:
    """What tells figures apart: a rank said of two indices stands once but counts twice."""
    return figure.start, figure.end, figure.code


@pytest.mark.parametrize("id", IDS)
def test_three_formats_give_one_reading(id: str, readings: dict[str, Reading]) -> None:
    word, page, plain = (readings[f"{id}{suffix}"].as_dict("") for suffix in FORMATS)
    assert word == page == plain


@pytest.mark.parametrize("id", IDS)
def test_the_kept_text_is_the_register_s(id: str, readings: dict[str, Reading], plan: Plan) -> None:
    reading = readings[f"{id}.docx"]
    (document,) = (one for one in plan.documents if one.id == id)
    kept = (ROOT / "texts" / f"{id}.txt").read_bytes()
    assert reading.text.encode() == kept
    assert reading.sha256 == document.text_sha256 == hashlib.sha256(kept).hexdigest()


@pytest.mark.parametrize("id", IDS)
def test_the_document_s_own_row_is_read(id: str, readings: dict[str, Reading], plan: Plan) -> None:
    identity = readings[f"{id}.docx"].identity
    (document,) = (one for one in plan.documents if one.id == id)
    own = (document.number, document.kind, document.issuer, document.issued_on)
    assert (identity.number, identity.kind, identity.issuer, identity.issued_on) == own


@pytest.mark.parametrize("id", IDS)
def test_every_target_of_a_document_is_read(
    id: str, readings: dict[str, Reading], plan: Plan
) -> None:
    figures = {place(one): one for one in readings[f"{id}.docx"].figures}
    rows = [one for one in plan.targets if one.document == id]
    at = {one.id: (one.citation.start, one.citation.end, one.indicator) for one in rows}
    for row in rows:
        figure = figures[at[row.id]]
        parent = next((place(one) for one in figures.values() if one.id == figure.parent), None)
        assert parent == at.get(row.parent)
        assert figure.role == "target"
        assert promise(figure) == promise(row)
        assert_cited(figure, row, readings[f"{id}.docx"].text)


@pytest.mark.parametrize("id", IDS)
def test_every_observation_of_a_document_is_read(
    id: str, readings: dict[str, Reading], plan: Plan
) -> None:
    figures = {place(one): one for one in readings[f"{id}.docx"].figures}
    (document,) = (one for one in plan.documents if one.id == id)
    cited = [(one, one.citation) for one in plan.observations if one.citation]
    for row, citation in ((row, at) for row, at in cited if at.document == id):
        figure = figures[citation.start, citation.end, row.indicator]
        assert figure.role == "actual"
        read = (figure.statistic, figure.area, figure.period, figure.denominator)
        assert read == (row.statistic, row.area, row.period, row.denominator)
        assert Quantity(figure.bounds.low, figure.bounds.unit) == row.quantity
        assert figure.price_basis == row.price_basis
        was_known_before = (
            row.known_from and document.issued_on and row.known_from < document.issued_on
        )
        assert figure.status == row.status or was_known_before
        assert_cited(figure, row, readings[f"{id}.docx"].text)


def promise(one: Figure | Target) -> tuple[object, ...]:
    return (
        one.statistic, one.area, one.bounds, one.period, one.base_period, one.denominator,
        one.modality, one.price_basis,
    )  # fmt: skip


def assert_cited(figure: Figure, row: Target | Observation, text: str) -> None:
    citation = row.citation
    assert citation is not None
    start, end = figure.sentence
    assert (citation.quote, citation.path) == (text[start:end], figure.path)
    assert text[citation.start : citation.end] == figure.raw
