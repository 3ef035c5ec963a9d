"""Invented provinces: no false word on consistent ones, and what is planted is found."""

import pytest

from tests.planted.province import make
from tests.planted.recall import PLANTINGS, SEEDS, of_consistent, of_planted, seed_of

NOT_FOUND_YET = frozenset(
    """
    accounts.year_of_quarters conflicts.forest_against_cover
    """.split()
)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_in_a_consistent_province_is_an_error(seed: int) -> None:
    said = of_consistent(seed).values()
    assert [(one.check, one.subjects) for one in said if one.severity == "error"] == []


@pytest.mark.parametrize("kind", [kind for kind in PLANTINGS if kind not in NOT_FOUND_YET])
def test_what_is_planted_is_found(kind: str) -> None:
    assert of_planted(kind, seed_of(kind))


def test_the_same_seed_gives_the_same_province() -> None:
    assert make(4).tables == make(4).tables
    assert make(4).tables != make(5).tables


def test_kinds_of_every_family_are_planted() -> None:
    assert len(PLANTINGS) >= 45
    assert set(PLANTINGS) >= NOT_FOUND_YET
