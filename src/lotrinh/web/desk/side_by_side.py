"""The promises of an indicator beside each other: what each is to the others, and what follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.domain.target import Target
from lotrinh.web.desk.finding_words import row_address
from lotrinh.web.register.queries.finding import Checked, KeptFinding
from lotrinh.web.register.queries.promise_ledger import (
    KeptImplied,
    KeptLine,
    KeptRelation,
    promise_ledger,
)

SHOWN = 3
TONES = {
    "incompatible": "bad", "looser": "warn", "stricter": "info", "different_concept": "unknown",
    "different_period": "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """What a demand is to another: a word with its shape, why, and where to read on.

    `finding` is what was found about both; `address` leads to a row of another page.
    """

    word: str
    tone: str
    why: Message
    finding: KeptFinding | None
    address: str


@dataclass(frozen=True, slots=True)
class Demand:
    """A promise with every document that makes it; `rest` are the relations that tell less."""

    target: Target
    papers: tuple[tuple[Document, Target], ...]
    form: Message
    way: Message | None
    relations: tuple[Relation, ...]
    rest: tuple[Relation, ...]
    more: int

    @property
    def hidden(self) -> int:
        """How many relations are folded away or not kept."""
        return len(self.rest) + self.more


@dataclass(frozen=True, slots=True)
class Following:
    """What an amount must lie between, with the rows it follows from, or that it cannot be."""

    about: Message
    value: Message
    grounds: tuple[tuple[Message, str], ...]
    more: int
    is_contested: bool
    finding: KeptFinding | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The demands in the order of their time, and what they leave; empty before the first check."""

    demands: tuple[Demand, ...]
    following: tuple[Following, ...]
    is_checked: bool

    @property
    def has_relations(self) -> bool:
        """Whether any demand stands to another in any way."""
        return any(one.relations or one.hidden for one in self.demands)


def side_by_side(
    checked: Checked | None, indicator: str, area: str,
    targets: Iterable[Target], papers: Mapping[str, Document],
) -> SideBySide:  # fmt: skip
    """The kept ledger of an indicator and area, with its rows as they are now."""
    if checked is None:
        return SideBySide((), (), is_checked=False)
    kept = promise_ledger(checked.ledger, indicator, area)
    rows = {one.id: one for one in targets}
    demands = (_demand(line, rows, papers, checked) for line in kept.lines)
    return SideBySide(
        tuple(one for one in demands if one),
        tuple(_following(one, checked) for one in kept.implied),
        is_checked=True,
    )


def _demand(
    line: KeptLine, rows: Mapping[str, Target], papers: Mapping[str, Document], checked: Checked
) -> Demand | None:
    made = [rows[id] for id in line.rows if id in rows]
    if not made:
        return None
    near = [_relation(one, line.rows, checked) for one in line.near]
    far = [_relation(one, line.rows, checked) for one in line.far]
    return Demand(
        target=made[0],
        papers=tuple((papers[one.document], one) for one in made),
        form=line.form,
        way=line.way,
        relations=tuple(near[:SHOWN]),
        rest=(*near[SHOWN:], *far),
        more=line.more,
    )


def _relation(one: KeptRelation, own: Sequence[str], checked: Checked) -> Relation:
    return Relation(
        word=relation_words()[one.kind],
        tone=TONES[one.kind],
        why=one.why,
        finding=_about_both(own, (one.other,), checked),
        address=row_address(one.subject) if one.subject else "",
    )


def _following(one: KeptImplied, checked: Checked) -> Following:
    rows = [each.subject.id for each in one.grounds]
    found = _about_both(rows[:1], rows[1:], checked) if one.is_contested else None
    grounds = tuple((each.said, row_address(each.subject)) for each in one.grounds)
    return Following(one.about, one.value, grounds, one.more, one.is_contested, found)


def _about_both(own: Iterable[str], others: Sequence[str], checked: Checked) -> KeptFinding | None:
    """The gravest finding about one of these rows and all the others."""
    found = checked.among(own)
    return next((one for one in found if {*others} <= {*one.finding.subjects}), None)


def relation_words() -> dict[str, str]:
    """What a promise is to another, in a word or two."""
    return {
        "incompatible": _("không thể cùng đúng"),
        "looser": _("đòi hỏi thấp hơn"),
        "stricter": _("đòi hỏi cao hơn"),
        "different_concept": _("khác khái niệm"),
        "different_period": _("khác thời gian"),
    }
