"""An immutable snapshot of everything a register holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeVar

from lotrinh.domain.document import Document
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation, Series
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Documents with their kept texts, indicators, figures, promises, places and bodies.

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
    observations: tuple[Observation, ...] = ()
    targets: tuple[Target, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", MappingProxyType(dict(self.texts)))
        for rows in (self.documents, self.observations, self.targets, self.places):
            index(rows)
        index(self.organisations)
        if len(self.indicator) != len(self.indicators):
            raise InvalidValue("Mã chỉ tiêu bị trùng.", "An indicator code is used twice.")

    @cached_property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return index(self.documents)

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by code."""
        return MappingProxyType({one.code: one for one in self.indicators})

    @cached_property
    def observation(self) -> Mapping[str, Observation]:
        """Observations by id."""
        return index(self.observations)

    @cached_property
    def target(self) -> Mapping[str, Target]:
        """Targets by id."""
        return index(self.targets)

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Places by id."""
        return index(self.places)

    @cached_property
    def organisation(self) -> Mapping[str, Organisation]:
        """Bodies by id."""
        return index(self.organisations)

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

    def known_on(self, as_of: date) -> "Plan":
        """The plan as known on `as_of`: documents issued and figures published by then.

        Figures without a vintage are left out; promises go with their document. An earlier day
        only takes rows away, and rows taken away do not come back.
        """
        documents = tuple(one for one in self.documents if one.known_on(as_of))
        known = {one.id for one in documents}
        return replace(
            self,
            as_of=as_of,
            documents=documents,
            texts={id: text for id, text in self.texts.items() if id in known},
            observations=tuple(one for one in self.observations if one.known_on(as_of)),
            targets=tuple(one for one in self.targets if one.document in known),
        )


def index(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Rows by id; a repeated id is an `InvalidValue`."""
    found: dict[str, Row] = {}
    for row in rows:
        if row.id in found:
            raise InvalidValue(f"Mã “{row.id}” bị trùng.", f"The id “{row.id}” is used twice.")
        found[row.id] = row
    return MappingProxyType(found)


def _vintage(one: Observation) -> tuple[date, str]:
    return one.known_from or date.min, one.id
