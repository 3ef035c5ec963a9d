"""Which blocks each role sees, wide and narrow, and what every block is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotrinh.domain.labels import STANDINGS
from lotrinh.web.desk.overview.attention import attention_rows, counted
from lotrinh.web.desk.overview.money import YearMoney, year_money
from lotrinh.web.desk.overview.papers import drafts_view, opinions_view
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.desk.overview.strategic import strategic
from lotrinh.web.desk.overview.work import board, deadlines, own_projects
from lotrinh.web.register.queries.history import ChangeSummary, changes_since
from lotrinh.web.register.queries.source import table_counts
from lotrinh.web.register.queries.system import loose_references, system_state
from lotrinh.web.register.queries.upload import waiting

CHANGES = 5


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: its name, its template and what that shows."""

    name: str
    data: Any

    @property
    def template(self) -> str:
        """The template that draws it."""
        return f"desk/overview_{self.name}.html"


@dataclass(frozen=True, slots=True)
class States:
    """Promises in force by state, as many as stand in it; `decided` are met or missed."""

    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(number for _, number in self.counts)

    @property
    def of(self) -> dict[str, int]:
        """By state."""
        return dict(self.counts)

    @property
    def decided(self) -> int:
        """How many are met or missed."""
        return self.of["met"] + self.of["missed"]


def states(scene: Scene) -> States:
    """The promises in force, an agency's own, by state."""
    found = counted(scene.promises.values())
    return States(tuple((state, found[state]) for state in STANDINGS))


def blocks(scene: Scene) -> tuple[list[Block], list[Block]]:
    """The wide and the narrow column of a role, each block with what it shows."""
    wide, narrow = LAYOUT[scene.role]
    return [_block(one, scene) for one in wide], [_block(one, scene) for one in narrow]


def _block(name: str, scene: Scene) -> Block:
    return Block(name, _MAKERS[name](scene))


def capital(scene: Scene) -> YearMoney | None:
    """The province's capital of the plan year."""
    return year_money(scene.digest.money, scene.days.day.year, scene.days.today)


def _changes(scene: Scene) -> ChangeSummary | None:
    """What changed since the last visit; `None` on the first one."""
    return changes_since(scene.since, limit=CHANGES) if scene.since else None


def _quality(scene: Scene) -> dict[str, int]:
    counts = table_counts()
    return {
        "undated": sum(one.undated or 0 for one in counts),
        "assumed": sum(one.assumed or 0 for one in counts),
        "loose": loose_references(),
    }


_MAKERS: Mapping[str, Callable[[Scene], Any]] = {
    "attention": attention_rows,
    "states": states,
    "strategic": strategic,
    "capital": capital,
    "deadlines": deadlines,
    "board": board,
    "own_projects": own_projects,
    "changes": _changes,
    "uploads": lambda scene: waiting(scene.user, most=5),
    "quality": _quality,
    "drafts": drafts_view,
    "opinions": opinions_view,
    "system": lambda scene: system_state(),
}
LAYOUT: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "leader": (("attention", "strategic", "capital"), ("states", "deadlines", "changes")),
    "planner": (("uploads", "attention", "quality"), ("states", "deadlines", "changes")),
    "agency": (("board", "deadlines", "own_projects"), ("attention", "states", "changes")),
    "delegate": (("drafts", "opinions"), ("states",)),
    "administrator": (("system",), ("changes",)),
}
