"""An immutable snapshot of everything a register holds."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.ceiling import Ceiling, MinimumShare, Reserve
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.funding import Funding
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation, Series
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.programme import Programme
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)
_ABOUT = ("title", "area", "licence", "today", "as_of", "texts")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything a plan is made of: each field that is a tuple holds the rows of one noun.

    Ids are unique within each noun, else `InvalidValue`. `today` and `as_of` are the days from
    which the plan is looked at unless the caller says otherwise; `known_on` does the looking.
    """

    title: str = ""
    area: str = ""
    licence: str = ""
    today: date | None = None
    as_of: date | None = None
    documents: tuple[Document, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    indicators: tuple[Indicator, ...] = ()
    objectives: tuple[Objective, ...] = ()
    observations: tuple[Observation, ...] = ()
    targets: tuple[Target, ...] = ()
    programmes: tuple[Programme, ...] = ()
    tasks: tuple[Task, ...] = ()
    projects: tuple[Project, ...] = ()
    project_figures: tuple[ProjectFigure, ...] = ()
    funding: tuple[Funding, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    reserves: tuple[Reserve, ...] = ()
    minimum_shares: tuple[MinimumShare, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    disbursements: tuple[Disbursement, ...] = ()
    references: tuple[Reference, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", MappingProxyType(dict(self.texts)))
        for noun in NOUNS:
            self.rows(noun)

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Any]]:
        return {noun: index(getattr(self, noun)) for noun in NOUNS}

    def rows(self, noun: str) -> Mapping[str, Any]:
        """The rows of one of `NOUNS` by id."""
        return self._rows[noun]

    @property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return self.rows("documents")

    @property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by code."""
        return self.rows("indicators")

    @property
    def observation(self) -> Mapping[str, Observation]:
        """Observations by id."""
        return self.rows("observations")

    @property
    def target(self) -> Mapping[str, Target]:
        """Targets by id."""
        return self.rows("targets")

    @property
    def project(self) -> Mapping[str, Project]:
        """Projects by id."""
        return self.rows("projects")

    @property
    def place(self) -> Mapping[str, Place]:
        """Places by id."""
        return self.rows("places")

    @property
    def organisation(self) -> Mapping[str, Organisation]:
        """Bodies by id."""
        return self.rows("organisations")

    @cached_property
    def _vintages(self) -> Mapping[tuple[Series, Period], tuple[Observation, ...]]:
        grouped: dict[tuple[Series, Period], list[Observation]] = defaultdict(list)
        for one in self.observations:
            grouped[one.series, one.period].append(one)
        return {key: tuple(sorted(rows, key=_vintage)) for key, rows in grouped.items()}

    def vintages(self, series: Series, period: Period) -> tuple[Observation, ...]:
        """Every figure published for one period of a series, the oldest known first."""
        return self._vintages.get((series, period), ())

    def latest(self, series: Series, period: Period) -> Observation | None:
        """The figure known last for one period of a series; undated vintages count as oldest."""
        rows = self.vintages(series, period)
        return rows[-1] if rows else None

    def targets_of(self, document: str) -> tuple[Target, ...]:
        """The promises of one document, in its order."""
        return tuple(one for one in self.targets if one.document == document)

    @cached_property
    def _project_versions(self) -> Mapping[tuple[str, str], tuple[ProjectFigure, ...]]:
        grouped: dict[tuple[str, str], list[ProjectFigure]] = defaultdict(list)
        for one in self.project_figures:
            grouped[one.project, one.what].append(one)
        return {key: tuple(sorted(rows, key=_vintage)) for key, rows in grouped.items()}

    def figures_of(self, project: str, what: str) -> tuple[ProjectFigure, ...]:
        """Every version of one figure of a project, the oldest known first."""
        return self._project_versions.get((project, what), ())

    def known_on(self, as_of: date) -> "Plan":
        """The plan as known on `as_of`: documents issued, figures published, things done by then.

        What has a vintage or a day goes by it, and figures without one are left out; the rest
        goes with its document; tasks and milestones stay, not yet done. An earlier day only takes
        away, and what is taken away does not come back. Links may name rows that are not known.
        A plan that is known as a whole on its own day is given as it is.
        """
        known = {one.id for one in self.documents if one.known_on(as_of)}
        kept: dict[str, Any] = {name: _known(getattr(self, name), as_of, known) for name in NOUNS}
        texts = {id: text for id, text in self.texts.items() if id in known}
        is_whole = texts == self.texts and all(kept[name] is getattr(self, name) for name in NOUNS)
        if is_whole and as_of == self.as_of:
            return self
        return replace(self, as_of=as_of, texts=texts, **kept)


NOUNS = tuple(one.name for one in fields(Plan) if one.name not in _ABOUT)


def index(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Rows by id; a repeated id is an `InvalidValue`."""
    given = tuple(rows)
    found = {row.id: row for row in given}
    if len(found) < len(given):
        twice = next(id for id, count in Counter(row.id for row in given).items() if count > 1)
        raise InvalidValue(f"Mã “{twice}” bị trùng.", f"The id “{twice}” is used twice.")
    return MappingProxyType(found)


def _vintage(one: Observation | ProjectFigure) -> tuple[date, str]:
    return one.known_from or date.min, one.id


def _known(rows: tuple[Any, ...], as_of: date, documents: set[str]) -> tuple[Any, ...]:
    """Rows whose own day has come; without a vintage, their document is known, if they have one.

    Where all are known as they are, they are given themselves.
    """
    known = tuple(_as_known(rows, as_of, documents | {""}))
    return rows if known == rows else known


def _as_known(rows: tuple[Any, ...], as_of: date, documents: set[str]) -> Iterable[Any]:
    if hasattr(next(iter(rows), None), "known_from"):
        return [one for one in rows if one.known_from and one.known_from <= as_of]
    rows = tuple(one for one in rows if getattr(one, "document", "") in documents)
    if not hasattr(next(iter(rows), None), "known_on"):
        return rows
    seen = ((row, row.known_on(as_of)) for row in rows)
    return (row if known is True else known for row, known in seen if known)
