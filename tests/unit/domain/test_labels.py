"""Words for codes."""

from collections.abc import Collection, Mapping

import pytest

from lotrinh.catalogue import load
from lotrinh.domain import document, labels, observation, statistic, target
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message

CODES = [
    (labels.STATISTICS, statistic.STATISTICS),
    (labels.STATUSES, (*observation.STATUSES, *document.STATUSES)),
    (labels.BASES, observation.BASES),
    (labels.MODALITIES, target.MODALITIES),
    (labels.PRICE_BASES, [one for one in statistic.PRICE_BASES if one]),
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
