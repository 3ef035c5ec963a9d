"""How fast the other places of a kind have gone, as far as it is known."""

from collections.abc import Mapping, Sequence

from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import FEWEST, Rate, rates, usual_limit
from lotrinh.checks.ledger.measure import Measure

FEWEST_PLACES = 3
Moves = Mapping[str, Sequence[Rate]]


class Peers:
    """The yearly moves of places of one kind, read once for all of them: `at.once(Peers)`."""

    def __init__(self, at: Inspection) -> None:
        """Nothing is read before it is asked for."""
        self._at = at
        self._found: dict[tuple[str, str, Measure], Moves] = {}

    def of(self, indicator: str, area: str, measure: Measure) -> Moves:
        """The known yearly moves of each other place of its kind; of a lone or unknown one none."""
        places = self._at.catalogue.places
        if area not in places:
            return {}
        key = indicator, places[area].kind, measure
        if key not in self._found:
            alike = (one for one in self._at.figures.areas if one in places)
            moves = {
                one: rates(self._at.known, indicator, one, measure)
                for one in alike if places[one].kind == places[area].kind
            }  # fmt: skip
            self._found[key] = {one: known for one, known in moves.items() if known}
        return {one: known for one, known in self._found[key].items() if one != area}


def usual_of_peers(moves: Moves, sign: int) -> float | None:
    """The most that can be called usual where places of the kind serve as the history.

    Asked of at least three places with two known moves each; falls count where they are wanted
    (`sign` -1).
    """
    known = [each for each in moves.values() if len(each) >= FEWEST]
    if len(known) < FEWEST_PLACES:
        return None
    return usual_limit([sign * one.value for each in known for one in each])


def best_of_peers(moves: Moves, sign: int) -> tuple[str, Rate]:
    """The place that went fastest in the wanted direction, and how fast."""
    each = ((place, one) for place, known in moves.items() for one in known)
    return max(each, key=lambda found: (sign * found[1].value, found[1].year, found[0]))
