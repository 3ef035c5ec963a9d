"""What a delegate reads before a conference: drafts with what changed in them, and opinions."""

from collections import Counter
from dataclasses import dataclass

from lotrinh.web.desk.comparison import PromiseChange, promise_changes
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.register.queries.draft import Draft, OpinionRow, drafts, opinions

SHOWN = 6


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, how many promises it has, and what differs from the version before."""

    draft: Draft
    promises: int
    changes: tuple[PromiseChange, ...]


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
    changes = promise_changes(one.targets_before, one.targets)[0] if one.before else []
    return DraftView(one, len({row.target.demand for row in one.targets}), tuple(changes))
