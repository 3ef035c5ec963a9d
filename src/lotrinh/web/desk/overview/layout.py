"""Which blocks each role sees, wide and narrow, and what every block is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotrinh.web.desk.overview.attention import attention_rows
from lotrinh.web.desk.overview.papers import drafts_view, opinions_view
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.desk.overview.strategic import strategic
from lotrinh.web.desk.overview.work import board, deadlines, own_projects
from lotrinh.web.register.queries.history import ChangeSummary, changes_since
from lotrinh.web.register.queries.system import system_state

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


def blocks(scene: Scene) -> tuple[list[Block], list[Block]]:
    """The wide and the narrow column of a role, each block with what it shows."""
    wide, narrow = LAYOUT[scene.role]
    return [_block(one, scene) for one in wide], [_block(one, scene) for one in narrow]


def _block(name: str, scene: Scene) -> Block:
    return Block(name, _MAKERS[name](scene))


def _changes(scene: Scene) -> ChangeSummary | None:
    """What changed since the last visit, an agency's own rows; `None` on the first one."""
    body = scene.body if scene.role == "agency" else None
    return changes_since(scene.since, limit=CHANGES, body=body) if scene.since else None


_MAKERS: Mapping[str, Callable[[Scene], Any]] = {
    "attention": attention_rows,
    "states": lambda scene: scene.states,
    "strategic": strategic,
    "capital": lambda scene: scene.capital,
    "deadlines": deadlines,
    "board": board,
    "own_projects": own_projects,
    "changes": _changes,
    "uploads": lambda scene: scene.uploads,
    "quality": lambda scene: scene.digest.gaps,
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
