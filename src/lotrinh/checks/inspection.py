"""A plan as it is looked at: as known on a day, with the catalogue it is held against."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from lotrinh.catalogue import Catalogue
from lotrinh.checks.figures.figures import Figures, figures_of
from lotrinh.checks.figures.history import History, histories
from lotrinh.checks.ledger.amending import amended_rows
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.ledger import Ledger, ledger_of
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document, document_of
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.plan import Plan

Work = TypeVar("Work")


@dataclass(frozen=True)
class Inspection:
    """What every check is given: the plan as known, the catalogue with its rows, the day.

    `is_full` asks for what holds and what does not apply besides what is broken. What several
    checks need is worked out once, here or in the file of its noun, and kept.
    """

    plan: Plan
    catalogue: Catalogue
    today: date
    is_full: bool = False
    given: Plan | None = None
    _done: dict[Callable[["Inspection"], Any], Any] = field(default_factory=dict, compare=False)

    def once(self, work: Callable[["Inspection"], Work]) -> Work:
        """What `work` makes of this inspection, worked out at the first asking."""
        if work not in self._done:
            self._done[work] = work(self)
        found: Work = self._done[work]
        return found

    @property
    def whole(self) -> Plan:
        """The plan as it was given, with what is not yet known on the day."""
        return self.given or self.plan

    @cached_property
    def figures(self) -> Figures:
        """Every observation as a row of columns."""
        return figures_of(self.plan.observations)

    @cached_property
    def known(self) -> Known:
        """The newest figures by indicator and area."""
        return Known(self.figures)

    @cached_property
    def ledger(self) -> Ledger:
        """Every promise in comparable form."""
        return ledger_of(self.plan, self.catalogue, self.replaced, self.amended)

    @cached_property
    def histories(self) -> tuple[History, ...]:
        """The yearly series of the figures."""
        return histories(self.figures)

    @cached_property
    def replaced(self) -> frozenset[str]:
        """Documents that another one of the plan replaces; an adopted one only once that one is."""
        known = self.plan.document
        return frozenset(
            id for one in self.plan.documents for id in one.replaces
            if one.status != "draft" or id not in known or known[id].status == "draft"
        )  # fmt: skip

    @cached_property
    def amended(self) -> Mapping[str, str]:
        """Targets that a later document says anew, with that document."""
        return amended_rows(self.plan)

    def is_in_force(self, document: str) -> bool:
        """Whether a document is adopted and nothing replaces it; a row without one is."""
        if not document:
            return True
        paper = self.plan.document.get(document)
        return paper is not None and paper.status == "adopted" and document not in self.replaced

    def paper(self, row: str) -> Document | None:
        """The document that a target, observation, task or project figure stands in."""
        return self.plan.document.get(document_of(self.row(row)))

    def row(self, id: str) -> object | None:
        """The row of any noun with this id."""
        for noun in ("targets", "observations", "tasks", "projects", "documents", "objectives"):
            found: object | None = self.plan.rows(noun).get(id)
            if found is not None:
                return found
        return None

    def indicator(self, code: str) -> Indicator | None:
        """An indicator of the catalogue or of the plan."""
        return self.catalogue.indicators.get(code)

    def citation(self, subject: str) -> Citation | None:
        """The sentence of a row; of a project's figure the sentence of its latest version."""
        project, colon, what = subject.partition(":")
        if colon and project in self.plan.project:
            versions = self.plan.figures_of(project, what)
            return versions[-1].citation if versions else None
        return getattr(self.row(subject), "citation", None)


def inspect(
    plan: Plan,
    catalogue: Catalogue,
    *,
    as_of: date | None = None,
    today: date | None = None,
    is_full: bool = False,
) -> Inspection:
    """The plan as known on `as_of` and seen from `today`; blank ones are the plan's own days.

    A plan without days of its own is looked at as a whole, from its latest day.
    """
    as_of, today = as_of or plan.as_of, today or plan.today
    known = plan.known_on(as_of) if as_of else plan
    rows = catalogue.with_rows(plan.indicators, plan.places, plan.organisations)
    return Inspection(known, rows, today or as_of or _latest(plan), is_full, plan)


def _latest(plan: Plan) -> date:
    """The last day that a plan speaks of as past: a paper issued, a figure known or over."""
    days = [one.issued_on for one in plan.documents if one.issued_on]
    days += [one.known_from or one.period.end for one in plan.observations]
    return max(days, default=date(2000, 1, 1))
