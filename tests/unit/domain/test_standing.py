"""What a standing may say, and what it says of itself."""

import pytest

from lotrinh.domain import labels
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.standing import REASONS, STANDINGS, Standing


@pytest.mark.parametrize("state", ["met", "missed", "open"])
def test_what_is_told_gives_no_reason(state: str) -> None:
    assert Standing(state=state).latest is None
    with pytest.raises(InvalidValue):
        Standing(state=state, why="nothing")


@pytest.mark.parametrize("state", ["no_data", "not_measurable"])
def test_what_cannot_be_told_says_why(state: str) -> None:
    assert Standing(state=state, why="nothing").why == "nothing"
    with pytest.raises(InvalidValue):
        Standing(state=state)


def test_unknown_words_are_refused() -> None:
    with pytest.raises(InvalidValue):
        Standing(state="on_track")
    with pytest.raises(InvalidValue):
        Standing(state="no_data", why="bad luck")


def test_every_state_and_reason_has_words() -> None:
    assert set(labels.STANDINGS) == set(STANDINGS)
    assert set(labels.REASONS) == set(REASONS)
