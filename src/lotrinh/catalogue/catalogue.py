"""The packaged tables as values, and a plan's own rows beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from lotrinh.catalogue.aliases import alias_problems
from lotrinh.catalogue.confusables import CONFUSABLES
from lotrinh.catalogue.identities import read_identities
from lotrinh.catalogue.indicators import indicators_table
from lotrinh.catalogue.links import Rows, link_problems
from lotrinh.catalogue.norms import Norms, norms_table
from lotrinh.catalogue.organisations import ORGANISATIONS
from lotrinh.catalogue.places import PLACES
from lotrinh.catalogue.releases import RELEASES
from lotrinh.catalogue.standards import STANDARDS
from lotrinh.catalogue.table import Problem, Table
from lotrinh.catalogue.units import UNITS, Units
from lotrinh.domain.confusable import Confusable
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.identity import Identity
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.kinship import Kinship
from lotrinh.domain.message import Message
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place
from lotrinh.domain.release import Release
from lotrinh.domain.standard import Standard


class CatalogueError(LotrinhError):
    """A packaged table with a wrong row: a mistake of whoever edited it."""


@dataclass(frozen=True)
class Catalogue:
    """Units, indicators, places and bodies by id: packaged rows and a plan's own.

    Norms, release calendars, standards, what is confused and identities are packaged only.
    """

    units: Units
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    norms: Norms
    releases: tuple[Release, ...]
    standards: tuple[Standard, ...]
    confusables: tuple[Confusable, ...]
    identities: Mapping[str, Identity]

    @cached_property
    def kinship(self) -> Kinship:
        """How the indicators, packaged and a plan's own, belong together."""
        return Kinship(self.indicators, lambda unit: self.units.parse(unit).kind)

    @cached_property
    def provinces(self) -> Sequence[Place]:
        """The provinces of all times."""
        return [one for one in self.places.values() if one.kind == "province"]

    def releases_of(self, indicator: str) -> tuple[Release, ...]:
        """The calendars by which `indicator` is published."""
        return tuple(one for one in self.releases if indicator in one.indicators)

    def standards_of(self, indicator: str) -> tuple[Standard, ...]:
        """The standards by which `indicator` has been measured since some day."""
        return tuple(one for one in self.standards if indicator in one.indicators)

    def difference(self, one: str, other: str) -> Message | None:
        """What tells two indicators apart that are easily confused; `None` for others."""
        pairs = (pair for pair in self.confusables if {pair.one, pair.other} == {one, other})
        return next((pair.why for pair in pairs), None)

    def with_rows(
        self,
        indicators: Iterable[Indicator] = (),
        places: Iterable[Place] = (),
        organisations: Iterable[Organisation] = (),
    ) -> "Catalogue":
        """This catalogue and a plan's own rows; a packaged row is never changed by a local one."""
        return replace(
            self,
            indicators={one.code: one for one in indicators} | dict(self.indicators),
            places={one.id: one for one in places} | dict(self.places),
            organisations={one.id: one for one in organisations} | dict(self.organisations),
        )


@cache
def load() -> Catalogue:
    """The catalogue that comes with the package; `CatalogueError` names every wrong row."""
    return read(files(__package__))


def read(folder: Traversable) -> Catalogue:
    """The catalogue of a folder that holds its CSV files and its identities."""
    unit_rows = _rows(folder, UNITS)
    _refuse(list(link_problems([unit_rows], {})))
    units = Units(tuple(noun for _, noun in unit_rows.rows))
    kinds = (indicators_table(units), PLACES, ORGANISATIONS, norms_table(units), RELEASES,
             STANDARDS, CONFUSABLES)  # fmt: skip
    tables = [_rows(folder, table) for table in kinds]
    _refuse([*link_problems(tables, {}), *alias_problems(tables[0])])
    indicators, places, organisations, norms, releases, standards, confusables = (
        {table.key(noun): noun for _, noun in table.rows} for table in tables
    )
    plain = Catalogue(
        units,
        indicators,
        places,
        organisations,
        Norms(tuple(norms.values())),
        tuple(releases.values()),
        tuple(standards.values()),
        tuple(confusables.values()),
        {},
    )
    identities, problems = read_identities(folder, units, plain.kinship)
    _refuse(problems)
    return replace(plain, identities=identities)


def _rows(folder: Traversable, table: Table[Any]) -> Rows:
    rows, problems = table.read(folder.joinpath(table.file).read_text(encoding="utf-8"))
    _refuse(problems)
    return Rows(table, rows)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise CatalogueError(
            "; ".join(one.message.vi for one in problems),
            "; ".join(one.message.en for one in problems),
        )
