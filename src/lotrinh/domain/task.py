"""What a body has been told to do, by when, and whether it has been done."""

from dataclasses import dataclass, replace
from datetime import date

from lotrinh.domain.basis import require_basis
from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation, require_own_citation

DEADLINE_KINDS = ("dated", "recurring", "event", "undated")
STATES = ("done_in_time", "done_late", "to_confirm", "overdue", "in_term", "without_date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task of one document: who leads it with whom, what comes out, and the deadline.

    `responsible` is a post and never a person's name; `recurrence` says how often a recurring one
    is due; `completed_on` is the doer's word, `confirmed_on` the word of whoever set it; `basis` is
    of these two days.
    """

    id: str
    name: str
    document: str = ""
    programme: str = ""
    responsible: str = ""
    lead: str = ""
    partners: tuple[str, ...] = ()
    deliverable: str = ""
    authority: str = ""
    deadline_kind: str = "undated"
    due_on: date | None = None
    recurrence: str = ""
    completed_on: date | None = None
    confirmed_on: date | None = None
    targets: tuple[str, ...] = ()
    basis: str = "sourced"
    citation: Citation | None = None

    def __post_init__(self) -> None:
        require_choice("deadline_kind", self.deadline_kind, DEADLINE_KINDS)
        require_own_citation(self.id, self.document, self.citation)
        require_basis(self.basis)

    def known_on(self, day: date) -> "Task":
        """The task as known on `day`: what was done later is still open."""
        return replace(
            self,
            completed_on=_by(self.completed_on, day),
            confirmed_on=_by(self.confirmed_on, day),
        )

    def state_on(self, day: date) -> str:
        """One of `STATES` on `day`; what is done but not confirmed waits for it.

        See `state_of`.
        """
        return state_of(self.due_on, self.completed_on, self.confirmed_on, day)


def state_of(
    due_on: date | None, completed_on: date | None, confirmed_on: date | None, day: date
) -> str:
    """The state on `day` of a task with these days: one of `STATES`.

    A deadline covers its whole day. A recurring task, or one that waits for an event, is without a
    date. Source: the official tally by Decision 42/2014/QĐ-TTg (done or not, in term or not).
    """
    completed_on = _by(completed_on, day)
    if completed_on is not None:
        is_late = due_on is not None and completed_on > due_on
        done = "done_late" if is_late else "done_in_time"
        return done if _by(confirmed_on, day) else "to_confirm"
    if due_on is None:
        return "without_date"
    return "overdue" if due_on < day else "in_term"


def _by(event: date | None, day: date) -> date | None:
    return event if event is not None and event <= day else None
