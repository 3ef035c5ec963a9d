"""The one year or place that stands out, and none where nothing does."""

from math import log

import numpy as np
import pytest

from lotrinh.checks.figures.outlying import far_from_peers, odd_years

YEARS = np.arange(2015.0, 2023.0)
STEADY = np.log([100, 104, 109, 113, 118, 124, 129, 134])
FLOOR = log(1.35)


def odd(value: np.ndarray, *, is_steady: bool = False, floor: float = FLOOR) -> int:
    year = YEARS[: len(value)]
    return int(odd_years(year[None], value[None], floor, is_steady=is_steady)[0][0])


@pytest.mark.parametrize("place", range(8))
def test_a_year_of_twice_the_rest_is_found_wherever_it_stands(place: int) -> None:
    value = STEADY.copy()
    value[place] += log(2)
    places, usual = odd_years(YEARS[None], value[None], FLOOR, is_steady=False)
    assert places[0] == place
    assert usual[0] == pytest.approx(STEADY[place], abs=0.02)


def test_a_step_that_stays_and_two_bad_years_are_no_odd_year() -> None:
    stays = STEADY + np.where(YEARS >= 2019, log(2), 0)
    epidemic = STEADY + np.where((YEARS == 2019) | (YEARS == 2020), log(0.3), 0)
    assert odd(STEADY) == odd(stays) == odd(epidemic) == -1


def test_four_years_are_too_few() -> None:
    assert odd(np.log([100.0, 900.0, 110.0, 115.0])) == -1


def test_gaps_between_years_count() -> None:
    year, value = np.array([[2010.0, 2011, 2012, 2013, 2020]]), np.log([[10, 12, 14.4, 17.3, 62.0]])
    assert odd_years(year, value, FLOOR, is_steady=False)[0][0] == -1


def test_growth_keeps_to_its_middle() -> None:
    growth = np.array([6.1, 5.4, 7.0, 6.6, 29.9, 6.2, 5.9, 6.8])
    assert odd(growth, is_steady=True, floor=5.0) == 4
    assert odd(np.delete(growth, 4), is_steady=True, floor=5.0) == -1


def test_places_far_from_the_middle() -> None:
    near = [11.0, 12.5, 9.8, 13.1, 10.4, 12.2, 9.1, 11.7]
    lines = np.array([[*near, 85.0], [*near, 14.0], [85.0, 84.0, *near[:7]], [5.0] * 8 + [85.0]])
    far = far_from_peers(lines, 25.0)
    assert np.argwhere(far).tolist() == [[0, 8]]
