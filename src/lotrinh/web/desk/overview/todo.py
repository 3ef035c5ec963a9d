"""What waits for somebody to decide or to do, by role: facts of the register, nothing guessed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.register.queries.system import failed_work, locked_out

PAYMENT_SOON = 90
MOST_FINDINGS = 3
GRAVE = ("error", "warning")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits: its kind says which sentence is written about `about`."""

    kind: str
    about: Mapping[str, Any] = field(default_factory=dict)


def todo(scene: Scene) -> list[Item]:
    """What waits for this role, in the order in which it is asked for."""
    return [item for source in _SOURCES[scene.role] for item in source(scene)]


def _findings(scene: Scene) -> Iterator[Item]:
    numbers = scene.found.numbers
    grave = sum(numbers[severity] for severity in GRAVE)
    if grave:
        rows = scene.found.gravest(min(grave, MOST_FINDINGS))
        yield Item("findings", {"n": grave, "rows": rows})


def _overdue(scene: Scene) -> Iterator[Item]:
    number = scene.tally["overdue"]
    if number:
        yield Item("overdue", {"n": number, "lead": scene.own_body})


def _to_confirm(scene: Scene) -> Iterator[Item]:
    number = scene.tally["to_confirm"]
    if number:
        yield Item("to_confirm", {"n": number})


def _opinions(scene: Scene) -> Iterator[Item]:
    for document, number in scene.digest.opinions.items():
        yield Item("opinions", {"n": number, "document": document})


def _payment(scene: Scene) -> Iterator[Item]:
    money = scene.capital
    if money and money.left > 0 and money.days is not None and 0 <= money.days <= PAYMENT_SOON:
        yield Item("payment", {"money": money})


def _uploads(scene: Scene) -> Iterator[Item]:
    if scene.uploads:
        yield Item("uploads", {"n": len(scene.uploads), "rows": scene.uploads[:3]})


def _unpublished(scene: Scene) -> Iterator[Item]:
    number = scene.promised.unpublished
    if number:
        yield Item("unpublished", {"n": number})


def _due_soon(scene: Scene) -> Iterator[Item]:
    number = scene.due_soon
    if number:
        yield Item("due_soon", {"n": number, "lead": scene.body})


def _locked(scene: Scene) -> Iterator[Item]:
    names = locked_out()
    if names:
        yield Item("locked", {"n": len(names), "names": names})


def _failed(scene: Scene) -> Iterator[Item]:
    number = failed_work()
    if number:
        yield Item("failed", {"n": number})


Source = Callable[[Scene], Iterator[Item]]
_SOURCES: Mapping[str, tuple[Source, ...]] = {
    "leader": (_findings, _overdue, _to_confirm, _opinions, _payment),
    "planner": (_uploads, _findings, _opinions, _overdue, _to_confirm, _unpublished),
    "agency": (_overdue, _due_soon, _uploads),
    "delegate": (_opinions, _findings),
    "administrator": (_locked, _failed),
}
