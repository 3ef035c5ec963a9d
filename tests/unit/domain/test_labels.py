"""Words for codes."""

from collections.abc import Collection, Mapping

import pytest

from lotrinh.catalogue import load
from lotrinh.domain import (
    allocation,
    amendment,
    basis,
    document,
    labels,
    observation,
    project,
    project_figure,
    reference,
    statistic,
    target,
    task,
)
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message

CODES = [
    (labels.STATISTICS, statistic.STATISTICS),
    (labels.STATUSES, (*observation.STATUSES, *document.STATUSES)),
    (labels.BASES, basis.BASES),
    (labels.MODALITIES, target.MODALITIES),
    (labels.PRICE_BASES, [one for one in statistic.PRICE_BASES if one]),
    (labels.TASK_STATES, task.STATES),
    (labels.DEADLINE_KINDS, task.DEADLINE_KINDS),
    (labels.PROJECT_GROUPS, project.GROUPS),
    (labels.PROJECT_STATUSES, project.STATUSES),
    (labels.PRIORITY_CLASSES, project.CLASSES),
    (labels.PROJECT_FIGURES, project_figure.WHAT),
    (labels.ALLOCATION_LEVELS, allocation.LEVELS),
    (labels.PROPOSALS, amendment.KINDS),
    (labels.DISPOSITIONS, amendment.DISPOSITIONS),
    (labels.RELATIONS, reference.RELATIONS),
    (
        labels.PLACE_KINDS,
        {one.kind for one in load().places.values()} | {"border_gate", "site"},
    ),
    (labels.BODY_KINDS, {one.kind for one in load().organisations.values()}),
    (labels.FIELDS, {one.field for one in load().indicators.values() if one.field}),
]


@pytest.mark.parametrize(("table", "codes"), CODES)
def test_every_code_has_words_in_both_languages(
    table: Mapping[str, Message], codes: Collection[str]
) -> None:
    assert set(table) == set(codes)
    assert all(one.vi and one.en and one.vi != one.en for one in table.values())


def test_an_unknown_code_stands_for_itself() -> None:
    assert words(STATISTICS, "median") == "median"
    assert words(STATISTICS, "share", "en") == "share"
