"""Promises of a year that is not over and that fills month by month."""

from collections.abc import Iterator

from lotrinh.checks.figures.falls import GIVEN_ANEW
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise


def open_years(at: Inspection) -> Iterator[Promise]:
    """Each number in force that wants more in one such year, of what adds up over its months.

    Not of what is given anew each year (budget, investment): it has a pace of its own.
    """
    for (indicator, _), timeline in at.ledger.standing.items():
        known = at.indicator(indicator)
        if known is None or known.field in GIVEN_ANEW or known.aggregation != "sum":
            continue
        yield from (one for one in timeline if _is_open(at, one))


def _is_open(at: Inspection, one: Promise) -> bool:
    is_of_year = (one.end.year, one.start.month, one.end.month) == (one.start.year, 1, 12)
    is_wanted = one.wants == "more" and one.wanted_end is not None
    return is_of_year and is_wanted and one.end >= at.today and one.force == "in_force"
