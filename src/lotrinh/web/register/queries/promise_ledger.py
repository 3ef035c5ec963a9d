"""The promises of an indicator beside each other, as a run kept them for its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lotrinh.domain.message import Message
from lotrinh.web.register.queries.finding import Subject
from lotrinh.web.register.queries.finding_cells import restored_subject

Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptRelation:
    """What a demand is to another, of the row `other`, and why.

    `subject` is that row where it stands on the page of another indicator or area.
    """

    kind: str
    why: Message
    other: str
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One demand: a row of each document that makes it, what it is compared by, what it needs.

    `near` are the relations that tell something; `far` those to other times, of which so many
    more were not kept.
    """

    rows: tuple[str, ...]
    form: Message
    way: Message | None
    near: tuple[KeptRelation, ...]
    far: tuple[KeptRelation, ...]
    more: int


@dataclass(frozen=True, slots=True)
class KeptGround:
    """A row that something follows from: what it says and in which document."""

    said: Message
    subject: Subject


@dataclass(frozen=True, slots=True)
class KeptImplied:
    """Between what an amount must lie, and the rows that it follows from; or those that quarrel.

    So many `more` rows were not kept.
    """

    about: Message
    value: Message
    grounds: tuple[KeptGround, ...]
    more: int
    is_contested: bool


@dataclass(frozen=True, slots=True)
class KeptLedger:
    """The demands of an indicator and area in the order of their time, and what follows."""

    lines: tuple[KeptLine, ...] = ()
    implied: tuple[KeptImplied, ...] = ()


def promise_ledger(kept: Mapping[str, Cells], indicator: str, area: str) -> KeptLedger:
    """The ledger of one indicator and area, from what a run kept of all."""
    cells = kept.get(indicator, {}).get(area)
    if cells is None:
        return KeptLedger()
    return KeptLedger(
        tuple(_line(one) for one in cells["lines"]),
        tuple(_implied(one) for one in cells["implied"]),
    )


def _line(cells: Cells) -> KeptLine:
    return KeptLine(
        rows=tuple(cells["rows"]),
        form=Message(*cells["form"]),
        way=Message(*cells["way"]) if cells["way"] else None,
        near=tuple(_relation(one) for one in cells["near"]),
        far=tuple(_relation(one) for one in cells["far"]),
        more=cells["more"],
    )


def _relation(cells: Cells) -> KeptRelation:
    subject = cells["subject"]
    return KeptRelation(
        cells["kind"], Message(*cells["why"]), cells["other"],
        restored_subject(subject) if subject else None,
    )  # fmt: skip


def _implied(cells: Cells) -> KeptImplied:
    grounds = (
        KeptGround(Message(*one["said"]), restored_subject(one["subject"]))
        for one in cells["grounds"]
    )
    return KeptImplied(
        Message(*cells["about"]), Message(*cells["value"]), tuple(grounds), cells["more"],
        cells["is_contested"],
    )  # fmt: skip
