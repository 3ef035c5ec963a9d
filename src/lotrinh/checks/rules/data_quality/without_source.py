"""Figures and promises say where they come from.

A figure is assumed, or names neither a document nor an outside source, or a paper that promises is
kept here and the promise shows no sentence of it.

Ignores: (1) figures that follow from others; (2) papers whose text is not kept. Figures of one
indicator, and promises of one paper, are told of together.

Source: what is to be checked by others shows its source.
"""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.outcomes import outcomes
from lotrinh.checks.figures.restatement import publication
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import document_words, filled, indicator_words
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

ABOUT = Message(
    "Số liệu và mục tiêu cho biết lấy từ đâu.", "Figures and promises say where they come from."
)
IGNORES = (
    Message("số tính ra từ số khác", "figures that follow from others"),
    Message("văn bản không lưu toàn văn", "papers whose text is not kept"),
)
SOURCE = Message("Điều người khác kiểm tra được phải có nguồn.", "What others check has a source.")
EXAMPLES = (
    example(
        "hai năm giả định của một chuỗi", "two assumed years of a series",
        plan_of(
            observed("a", "exports", "2021", "300 million USD", basis="assumed"),
            observed("b", "exports", "2022", "310 million USD", basis="assumed"),
            observed("c", "exports", "2023", "330 million USD"),
        ),
        "a b",
    ),
    example(
        "số không ghi văn bản, không ghi nguồn", "a figure with neither a document nor a source",
        plan_of(
            observed("a", "exports", "2022", "310 million USD", source=""),
            observed("b", "exports", "2023", "330 million USD"),
        ),
        "a",
    ),
    example(
        "số có nguồn, số tính ra, mục tiêu có câu dẫn",
        "a sourced figure, one that follows, a promise with its sentence",
        plan_of(
            observed("a", "exports", "2022", "310 million USD"),
            observed("b", "exports", "2023", "330 million USD", basis="derived", source=""),
            promised("nq.1", "exports", "2030", ">= 900 million USD"),
        ),
    ),
)  # fmt: skip
UNSOURCED = Message(
    "{name}: {many} số liệu không ghi văn bản hay nguồn. Ghi nguồn để người khác kiểm tra được.",
    "{name}: {many} figures name neither a document nor a source. State it so that others can "
    "check them.",
)
WHY_NOT = Message("là số giả định", "it is assumed")


@check(title=Message("Không có nguồn", "Without a source"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """Assumed figures by indicator, then promises by paper."""
    yield from outcomes(at, _broken(at), lambda: ~at.figures.is_assumed, WHY_NOT)


def _broken(at: Inspection) -> Iterator[Result]:
    figures: dict[str, list[Observation]] = defaultdict(list)
    for row in np.flatnonzero(at.figures.is_assumed).tolist():
        one = at.figures.rows[row]
        figures[one.indicator].append(one)
    yield from _unsourced(at)
    for code, rows in figures.items():
        words = Message(
            "{name}: {many} số giả định để minh họa, không có nguồn. Thay bằng số công bố trước "
            "khi dùng để quyết định.",
            "{name}: {many} figures are assumed for illustration, without a source. Put published "
            "ones in their place before anything is decided on them.",
        )
        message = filled(words, name=indicator_words(at, code), many=str(len(rows)))
        yield broken(*(one.id for one in rows), message=message)
    yield from _promises(at)


def _unsourced(at: Inspection) -> Iterator[Result]:
    """Figures that are said to be from a source and name none, looked for paper by paper."""
    figures = at.figures
    _, first, place = np.unique(figures.publication, return_index=True, return_inverse=True)
    is_blank = np.array([not publication(figures.rows[one]) for one in first.tolist()], np.bool_)
    found: dict[str, list[Observation]] = defaultdict(list)
    for row in np.flatnonzero(is_blank[place] & ~figures.is_assumed).tolist():
        one = figures.rows[row]
        if one.basis == "sourced":  # (1)
            found[one.indicator].append(one)
    for code, rows in found.items():
        message = filled(UNSOURCED, name=indicator_words(at, code), many=str(len(rows)))
        yield broken(*(one.id for one in rows), message=message, key="unsourced")


def _promises(at: Inspection) -> Iterator[Result]:
    promises: dict[str, list[Target]] = defaultdict(list)
    for one in at.plan.targets:
        if one.citation is None and one.document in at.plan.texts:  # (2)
            promises[one.document].append(one)
    for document, rows in promises.items():
        words = Message(
            "{many} mục tiêu của {paper} không dẫn câu nào của văn bản. Mở văn bản, đánh dấu.",
            "{many} promises of {paper} cite no sentence of it. Open it and mark their sentences.",
        )
        paper = document_words(at.plan.document.get(document))
        message = filled(words, many=str(len(rows)), paper=paper)
        yield broken(*(one.id for one in rows), message=message)
