"""Which promises need attention, by what is known of them and by nothing else."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from lotrinh.web.register.queries.standing import KeptStanding

MOST = 7
RECENT = timedelta(days=365)
FAR = date.max


def attention(promises: Mapping[str, KeptStanding], today: date, most: int = MOST) -> list[str]:
    """One promise of each indicator and area; the indicators that most documents promise.

    Of one indicator the promise not yet fulfilled that ends next, as most documents say it; else
    the one whose figure should be known; else one missed within a year. Indicators with a number
    come first; beside a number, a promise without one does not count.
    """
    about: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id, one in promises.items():
        about[one.indicator, one.area].append(id)
    chosen = {}
    for ids in about.values():
        numeric = [id for id in ids if promises[id].is_numeric]
        needing = [id for id in numeric or ids if _needs_attention(promises[id], today)]
        if needing:
            said = Counter((promises[id].statistic, promises[id].ends_on) for id in needing)
            first = min(needing, key=lambda id: _urgency(promises[id], said, today))
            chosen[first] = len({promises[id].document for id in ids})
    best = sorted(chosen, key=lambda id: _weight(promises[id], chosen[id]))[:most]
    return sorted(best, key=lambda id: (promises[id].ends_on or FAR, -chosen[id]))


def _needs_attention(one: KeptStanding, today: date) -> bool:
    if one.state == "missed":
        return one.ends_on is not None and today - one.ends_on <= RECENT
    if one.state == "open":
        return one.gap is None or one.gap > 0
    return one.state == "no_data"


def _weight(one: KeptStanding, documents: int) -> tuple[bool, int, date]:
    """Less is weightier."""
    return not one.is_numeric, -documents, one.ends_on or FAR


def _urgency(
    one: KeptStanding, said: Mapping[tuple[str, date | None], int], today: date
) -> tuple[int, date, int, Decimal]:
    """Less is more urgent."""
    ends_on = one.ends_on or FAR
    is_over = 0 if ends_on >= today else 1
    kind = 2 if one.state == "missed" else is_over
    return kind, ends_on, -said[one.statistic, one.ends_on], -(one.gap or Decimal(0))
