"""Which projects a list shows, and what they cost together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place, ancestors
from lotrinh.reading.folding import folded
from lotrinh.web.desk.capital import billions
from lotrinh.web.desk.days import Days
from lotrinh.web.register.queries import place as places_query
from lotrinh.web.register.queries import project as query
from lotrinh.web.register.queries.project import Amount, ProjectRow, total

FILTERS = ("q", "sector", "group", "status", "owner", "place", "priority")


@dataclass(frozen=True)
class ProjectList:
    """Every project as known on a day, and those that fit what was asked for."""

    every: Sequence[ProjectRow]
    fitting: Sequence[ProjectRow]
    places: Mapping[str, Place]

    @property
    def by_sector(self) -> list[ProjectRow]:
        """The fitting ones by sector, in each in the order of the plan."""
        return sorted(self.fitting, key=lambda row: row.project.sector)

    @property
    def cost(self) -> Amount | None:
        """What the fitting projects cost together as far as it is known."""
        return total(cost(row) for row in _wholes(self.fitting))

    @property
    def uncosted(self) -> int:
        """How many of them have no known cost."""
        return sum(cost(row) is None for row in self.fitting)

    @property
    def given(self) -> Amount | None:
        """What they were given in the year of the day."""
        return total(row.given for row in self.fitting)

    @property
    def paid(self) -> Amount | None:
        """What has been paid of it."""
        return total(row.paid for row in self.fitting)

    @property
    def sectors(self) -> list[str]:
        """The sectors of all projects."""
        return sorted({row.project.sector for row in self.every if row.project.sector})

    @property
    def owners(self) -> list[Organisation]:
        """The owners of all projects, by name."""
        found = {row.owner.id: row.owner for row in self.every if row.owner}
        return sorted(found.values(), key=lambda one: folded(one.name))

    @property
    def located(self) -> list[Place]:
        """The places that a project names and those above them, in the order of the plan."""
        named = {id for row in self.every for id in row.project.places}
        above = {one.id for id in named for one in ancestors(self.places, id)}
        return [one for id, one in self.places.items() if id in named | above]


def project_list(asked: QueryDict, seen: Days) -> ProjectList:
    """The projects that fit the filters of an address; unknown names in it are no filter."""
    every = query.every_project(seen.revision, seen.day, with_undated=seen.is_own)
    places = places_query.places()
    inside = places_within(places, asked.get("place", ""))
    fitting = [row for row in every if _fits(row, asked) and _lies(row, inside)]
    return ProjectList(every, fitting, places)


def places_within(places: Mapping[str, Place], area: str) -> frozenset[str]:
    """An area and every place in it; nothing for a blank one."""
    if not area:
        return frozenset()
    inside = (
        id for id in places if id == area or any(one.id == area for one in ancestors(places, id))
    )
    return frozenset((area, *inside))


def cost(row: ProjectRow) -> Amount | None:
    """A project's cost as stated last, else that of its capital rules."""
    stated = billions(row.cost)
    return Amount(stated, "sourced") if stated is not None else row.planned_cost


def _lies(row: ProjectRow, inside: frozenset[str]) -> bool:
    return not inside or not inside.isdisjoint(row.project.places)


def _fits(row: ProjectRow, asked: Mapping[str, str]) -> bool:
    one = row.project
    chosen = {
        "id": one.id, "sector": one.sector, "group": one.group, "status": one.status,
        "owner": one.owner, "priority": one.rules.priority_class,
    }  # fmt: skip
    if any(asked.get(name, "") not in ("", value) for name, value in chosen.items()):
        return False
    return _says(row, folded(asked.get("q", "")).split())


def _says(row: ProjectRow, words: Sequence[str]) -> bool:
    """Whether id, name and owner of a project have every word."""
    if not words:
        return True
    owner = row.owner.name if row.owner else ""
    text = folded(f"{row.project.id} {row.project.name} {owner}")
    return all(word in text for word in words)


def _wholes(rows: Iterable[ProjectRow]) -> list[ProjectRow]:
    """Rows without the components of projects whose cost is known: it holds theirs."""
    listed = list(rows)
    costed = {row.project.id for row in listed if cost(row) is not None}
    return [row for row in listed if row.project.parent not in costed]
