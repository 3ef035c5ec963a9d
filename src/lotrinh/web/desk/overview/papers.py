"""What a delegate reads before a conference: drafts with what changed in them, and opinions."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.target import Target
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.register.queries.draft import Draft, OpinionRow, drafts, opinions

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Changed:
    """One promise of a draft beside that of the version before; blank where it is not there."""

    indicator: Indicator
    before: Target | None
    now: Target | None

    @property
    def kind(self) -> str:
        """`added`, `dropped` or `changed`."""
        if self.before is None:
            return "added"
        return "changed" if self.now else "dropped"


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, how many promises it has, and what differs from the version before."""

    draft: Draft
    promises: int
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class OpinionsView:
    """Opinions by what became of them, and the first few."""

    rows: tuple[OpinionRow, ...]
    counts: tuple[tuple[str, int], ...]
    total: int


def drafts_view(scene: Scene) -> list[DraftView]:
    """Every draft with its differences."""
    return [_view(one) for one in drafts(scene.days.day)]


def opinions_view(scene: Scene) -> OpinionsView:
    """The opinions, those that wait first."""
    rows = opinions(scene.days.day)
    counts = Counter(one.amendment.disposition for one in rows)
    return OpinionsView(tuple(rows[:SHOWN]), tuple(counts.most_common()), len(rows))


def _view(one: Draft) -> DraftView:
    now = _by_subject(one.targets)
    changes: tuple[Changed, ...] = ()
    if one.before:
        changes = tuple(_changes(_by_subject(one.targets_before), now, one.indicators))
    return DraftView(one, len({target.demand for target in one.targets}), changes)


def _changes(
    before: dict[Hashable, Target],
    now: dict[Hashable, Target],
    indicators: Mapping[str, Indicator],
) -> Iterable[Changed]:
    for subject in dict.fromkeys([*before, *now]):
        first, last = before.get(subject), now.get(subject)
        if first is None or last is None or _demanded(first) != _demanded(last):
            one = last or first
            assert one is not None
            yield Changed(indicators[one.indicator], first, last)


def _by_subject(targets: Iterable[Target]) -> dict[Hashable, Target]:
    """The first statement about each indicator, area, statistic and time."""
    found: dict[Hashable, Target] = {}
    for one in targets:
        found.setdefault((one.indicator, one.area, one.statistic, one.period), one)
    return found


def _demanded(one: Target) -> Hashable:
    """What is demanded, whichever version demands it."""
    return replace(one, document="", citation=None).demand
