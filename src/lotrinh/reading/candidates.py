"""What reading offers to a person: candidates, each with its exact span."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.reading.text import Page, page_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number (or a named aim without one) with what the text says it means.

    `start`, `end` cover the figure, `sentence` is the span of its sentence; `parent` is the id of
    the figure it is a "trong đó" part of; `confidence` is between 0 and 1; `is_of_others` says that
    another paper, or a delegate, sets the aim.
    """

    id: str
    start: int
    end: int
    raw: str
    sentence: tuple[int, int]
    role: str
    code: str
    label: str
    area: str
    bounds: Bounds
    period: Period | None
    base_period: Period | None
    statistic: str
    denominator: str = ""
    modality: str = ""
    price_basis: str = ""
    status: str = ""
    parent: str = ""
    path: str = ""
    confidence: float = 1.0
    is_of_others: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The figure as machine output prints it; what the text leaves open is null."""
        bounds = self.bounds
        return {
            "id": self.id, "start": self.start, "end": self.end, "raw": self.raw,
            "role": self.role,
            "indicator": {"code": self.code or None, "label": self.label},
            "area": self.area or None,
            "comparator": bounds.comparator,
            "low": _number(bounds.low), "high": _number(bounds.high),
            "unit": str(bounds.unit) if bounds.unit else None,
            "period": str(self.period) if self.period else None,
            "base_period": str(self.base_period) if self.base_period else None,
            "statistic": self.statistic,
            "denominator": self.denominator or None,
            "modality": self.modality or None,
            "price_basis": self.price_basis or None,
            "status": self.status or None,
            "parent": self.parent or None,
            "path": self.path,
            "confidence": round(self.confidence, 2),
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A building project named in the text, with the ids of the figures that describe it."""

    start: int
    end: int
    name: str
    group: str = ""
    owner: str = ""
    places: tuple[str, ...] = ()
    total_cost_bn_vnd: Decimal | None = None
    length_km: Decimal | None = None
    start_year: int | None = None
    end_year: int | None = None
    figures: tuple[str, ...] = ()
    path: str = ""
    confidence: float = 1.0

    def as_dict(self) -> dict[str, Any]:
        """The project as machine output prints it."""
        numbers = {
            "total_cost_bn_vnd": _number(self.total_cost_bn_vnd),
            "length_km": _number(self.length_km),
        }
        return _printed(self) | numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a body is told to do: the span of its sentence or table cell, who, and by when.

    `lead` and `partners` are printed names, `lead_id` and `partner_ids` those that the catalogue
    knows on the day of issue. `deadline` is a day, month, quarter or year (a "trước quý II" is
    the day before); `sentence` covers the whole sentence or table row.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    name: str
    lead: str = ""
    lead_id: str = ""
    partners: tuple[str, ...] = ()
    partner_ids: tuple[str, ...] = ()
    deliverable: str = ""
    authority: str = ""
    deadline_kind: str = "undated"
    deadline: Period | None = None
    deadline_text: str = ""
    recurrence: str = ""
    path: str = ""
    confidence: float = 1.0

    def as_dict(self) -> dict[str, Any]:
        """The task as machine output prints it; what the text leaves open is null."""
        deadline = str(self.deadline) if self.deadline else None
        printed = _printed(self) | {"deadline": deadline, "confidence": round(self.confidence, 2)}
        del printed["sentence"]
        return printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a delegate asks to be done to a draft: kind, subject, who."""

    start: int
    end: int
    kind: str
    subject: str
    by: str
    path: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The proposal as machine output prints it."""
        return _printed(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another document's number and how this one relates to it."""

    start: int
    end: int
    number: str
    relation: str

    def as_dict(self) -> dict[str, Any]:
        """The reference as machine output prints it."""
        return _printed(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A number that is no figure, and why."""

    start: int
    end: int
    why: str

    def as_dict(self) -> dict[str, Any]:
        """The number as machine output prints it."""
        return _printed(self)


PROMISING = frozenset(
    "decision resolution plan programme scheme directive conclusion submission draft".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What paper this is; blank where the paper does not say.

    `issuer` is the catalogue's id of who issued it, `issuer_name` the printed name in normal case;
    `signer` is the office as printed, never a person's name.
    """

    number: str = ""
    kind: str = ""
    issuer: str = ""
    issuer_name: str = ""
    signer: str = ""
    issued_on: date | None = None
    title: str = ""

    @property
    def is_promising(self) -> bool:
        """Whether papers of this kind say what shall be, rather than what was."""
        return self.kind in PROMISING

    def as_dict(self) -> dict[str, Any]:
        """The identity as machine output prints it."""
        issued_on = self.issued_on.isoformat() if self.issued_on else None
        return _printed(self) | {"issued_on": issued_on}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Everything read from one document; `pages` are those of a file that has pages."""

    text: str
    sha256: str
    pages: tuple[Page, ...] = ()
    identity: Identity = field(default_factory=Identity)
    figures: tuple[Figure, ...] = ()
    tasks: tuple[Task, ...] = ()
    projects: tuple[Project, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    references: tuple[Reference, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def page_at(self, position: int) -> Page | None:
        """The page on which the line at a position begins; none for a file without pages."""
        return page_at(self.pages, position)

    def as_dict(self, file: str, *, with_text: bool = False) -> dict[str, Any]:
        """The reading of `file` as machine output prints it; `text` only on request."""
        lists: Mapping[str, tuple[Any, ...]] = {
            "figures": self.figures, "tasks": self.tasks, "projects": self.projects,
            "proposals": self.proposals, "references": self.references, "skipped": self.skipped,
        }  # fmt: skip
        return {
            "file": file,
            "document": self.identity.as_dict(),
            "text_sha256": self.sha256,
            **({"text": self.text} if with_text else {}),
            **{name: [one.as_dict() for one in found] for name, found in lists.items()},
        }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _printed(candidate: Any) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else _blank_as_null(name, value)
        for name, value in asdict(candidate).items()
    }


def _blank_as_null(name: str, value: Any) -> Any:
    return None if value == "" and name != "path" else value
