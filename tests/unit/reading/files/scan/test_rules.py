"""Rules on a scanned page: where they stand, how far the page leans, the page without them."""

from collections.abc import Iterable

import pytest

from lotrinh.reading.files.scan.rules import Drawn, drawn

WIDTH, HEIGHT = 700, 300
HEAD = b"P5 700 300 255\n"
LETTER = [(30 + x, 40 + y) for x in range(20) for y in range(20)]


def page(dots: Iterable[tuple[int, int]]) -> bytes:
    """A white page with black dots."""
    shades = bytearray(b"\xff" * WIDTH * HEIGHT)
    for x, y in dots:
        shades[y * WIDTH + x] = 0
    return HEAD + bytes(shades)


def level(y: int, slope: float = 0.0) -> list[tuple[int, int]]:
    return [(x, y + thick + round(slope * x)) for x in range(10, 690) for thick in range(3)]


def upright(x: int) -> list[tuple[int, int]]:
    return [(x + thick, y) for y in range(100, 290) for thick in range(3)]


def test_rules_are_found_and_taken_out_but_letters_stay() -> None:
    seen = drawn(page([*LETTER, *level(100), *level(286), *upright(10), *upright(400)]))
    assert seen.rules == (
        (10, 101, 690, 102), (10, 287, 690, 288), (11, 100, 12, 290), (401, 100, 402, 290),
    )  # fmt: skip
    assert seen.slope == 0
    assert seen.without == page(LETTER)


@pytest.mark.parametrize("slope", [0.01, -0.01])
def test_a_page_leans_as_its_rules_do(slope: float) -> None:
    seen = drawn(page([*level(100, slope), *level(200, slope), *level(250)[:600]]))
    assert seen.slope == pytest.approx(slope, abs=0.002)
    assert len(seen.rules) == 3


def test_at_the_edges_of_a_page_nothing_is_lost() -> None:
    edges = [(x, y) for x in range(WIDTH) for y in (0, HEIGHT - 1)]
    edges += [(x, y) for x in (0, WIDTH - 1) for y in range(HEIGHT)]
    assert drawn(page(edges)).without == page([])


def test_a_broken_rule_is_several_and_a_black_field_none() -> None:
    broken = [(x, 50) for x in range(10, 690) if not 300 < x < 320]
    field = [(x, y) for x in range(100, 400) for y in range(100, 250)]
    seen = drawn(page([*broken, *field]))
    assert seen.rules == ((10, 50, 301, 51), (320, 50, 690, 51))
    assert seen.without == page(field)


def test_other_pictures_are_left_as_they_are() -> None:
    assert drawn(b"\x89PNG") == Drawn(without=b"\x89PNG")
