"""Rows that cite a sentence, with the numbers that they say it prints."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from lotrinh.checks.inspection import Inspection
from lotrinh.domain.citation import Citation
from lotrinh.domain.observation import Observation
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

Row = Observation | Target | ProjectFigure


class Cited(NamedTuple):
    """A row with numbers in a unit, and the sentence that it cites."""

    row: Row
    numbers: tuple[Decimal, ...]
    unit: Unit
    citation: Citation


def cited(at: Inspection) -> tuple[Cited, ...]:
    """Promises, then figures, then amounts of projects that cite a sentence."""
    return tuple(_cited(at))


def _cited(at: Inspection) -> Iterator[Cited]:
    for promise in at.plan.targets:
        unit, ends = promise.bounds.unit, promise.bounds.ends
        if promise.citation and unit:
            numbers = dict.fromkeys(one for one in ends if one is not None)
            yield Cited(promise, tuple(numbers), unit, promise.citation)
    for one in cited_figures(at):
        assert one.citation is not None
        yield Cited(one, (one.quantity.value,), one.quantity.unit, one.citation)
    for figure in at.plan.project_figures:
        value = figure.value
        if figure.citation and isinstance(value, Quantity):
            yield Cited(figure, (value.value,), value.unit, figure.citation)


def cited_figures(at: Inspection) -> list[Observation]:
    """The figures with a sentence; only what stands in a document is looked at."""
    figures = at.figures
    if not len(figures):
        return []
    sample = np.full(int(figures.publication.max()) + 1, -1, np.int64)
    sample[figures.publication] = np.arange(len(figures))
    papers = [row >= 0 and bool(figures.rows[row].document) for row in sample.tolist()]
    if not any(papers):
        return []
    is_paper = np.array(papers, np.bool_)[figures.publication]
    rows = (figures.rows[one] for one in np.flatnonzero(is_paper).tolist())
    return [one for one in rows if one.citation]
