"""What a process of the site does before it answers."""

import gc
from collections.abc import Iterator

import pytest

from lotrinh.web.warm import NEW_OBJECTS, warm


@pytest.fixture
def collector() -> Iterator[None]:
    """Leave the collector as it was."""
    was = gc.get_threshold()
    yield
    gc.set_threshold(*was)
    gc.unfreeze()


def test_what_stays_for_good_is_not_looked_at_again(collector: None) -> None:
    before = len(gc.get_objects())
    warm()
    assert gc.get_freeze_count() > before / 2
    assert len(gc.get_objects()) < before / 2
    assert gc.get_threshold()[0] == NEW_OBJECTS
