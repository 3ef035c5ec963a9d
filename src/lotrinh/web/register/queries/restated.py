"""What the register has already of what was read, what a document says twice, and what speaks
against taking a candidate unseen.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lotrinh.domain.citation import Citation
from lotrinh.reading.versions.restatement import Statement, statement, statements
from lotrinh.web.register import models
from lotrinh.web.register.queries.identity import versions_before
from lotrinh.web.register.queries.review import Item, Review

REASONS = ("incomplete", "known", "contradicted", "repeated")


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the register that says the same, and where it stands."""

    table: str
    row: str
    indicator: str
    project: str
    area: str
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class Sifted:
    """The candidates that may be taken together, and those that are left, by the reason."""

    least: float
    taken: tuple[Item, ...]
    left: Mapping[str, tuple[Item, ...]]


def known_rows(items: Iterable[Item], identity: Mapping[str, str]) -> dict[str, Known]:
    """The rows of other documents that say what candidates say, by candidate.

    The versions before the document do not count: what stayed since is told elsewhere.
    """
    said = statements((one.key, one.noun) for one in items if not one.row)
    own = {identity.get("id", "")} | (versions_before(identity) if said else set())
    rows: dict[Hashable, Known] = {}
    for table, nouns in (
        ("targets", _figures(models.Target, said)),
        ("observations", _figures(models.Observation, said)),
        ("project_figures", _project_figures(said)),
        ("tasks", _tasks(said)),
    ):
        for noun in nouns:
            found = statement(noun.id, noun)
            if found and _document(noun) not in own:
                rows.setdefault(_meaning(found), _known(table, noun))
    return {one.key: rows[_meaning(one)] for one in said if _meaning(one) in rows}


def echoes(items: Iterable[Item]) -> dict[str, tuple[str, Item]]:
    """Candidates about which the document says something else, or the same again, and where.

    `contradicted` names another candidate with another value, `repeated` the first of the equal
    ones. What was rejected does not count.
    """
    by_key = {one.key: one for one in items if one.state != "rejected"}
    groups: dict[Hashable, list[Statement]] = defaultdict(list)
    for one in statements((one.key, one.noun) for one in by_key.values()):
        groups[one.subject].append(one)
    found: dict[str, tuple[str, Item]] = {}
    for first, *others in groups.values():
        other = next((one for one in others if one.value != first.value), None)
        if other is not None:
            found[first.key] = ("contradicted", by_key[other.key])
        for one in others:
            against = first if one.value != first.value else other
            kind = "contradicted" if against else "repeated"
            found[one.key] = (kind, by_key[(against or first).key])
    return found


def sifted(found: Review, least: float) -> Sifted:
    """The untouched candidates from a confidence on, those with a problem apart."""
    wanted = [one for one in found.items if one.is_untouched and one.confidence >= least]
    known = known_rows(wanted, found.upload.identity)
    said_twice = echoes(found.items)
    taken: list[Item] = []
    left: dict[str, list[Item]] = {reason: [] for reason in REASONS}
    for one in wanted:
        reason = _reason(one, known, said_twice)
        (left[reason] if reason else taken).append(one)
    held = {reason: tuple(items) for reason, items in left.items() if items}
    return Sifted(least, tuple(taken), held)


def _reason(
    one: Item, known: Mapping[str, Known], said_twice: Mapping[str, tuple[str, Item]]
) -> str:
    if not one.is_ready:
        return "incomplete"
    if one.key in known:
        return "known"
    return said_twice[one.key][0] if one.key in said_twice else ""


def _figures(model: Any, said: Collection[Statement]) -> list[Any]:
    """The register's promises or figures of the same indicators, areas and periods."""
    nouns = [one.noun for one in said if isinstance(one.noun, model.noun)]
    if not nouns:
        return []
    rows = model.objects.select_related("citation").filter(
        indicator__in={one.indicator for one in nouns},
        area__in={one.area for one in nouns},
        period__in={str(one.period or "") for one in nouns},
    )
    return [row.to_value() for row in rows]


def _project_figures(said: Collection[Statement]) -> list[Any]:
    model = models.ProjectFigure
    projects = {one.noun.project for one in said if isinstance(one.noun, model.noun)}
    if not projects:
        return []
    rows = model.objects.select_related("citation").filter(project__in=projects)
    return [row.to_value() for row in rows]


def _tasks(said: Collection[Statement]) -> list[Any]:
    leads = {one.noun.lead for one in said if isinstance(one.noun, models.Task.noun)}
    if not leads:
        return []
    rows = models.Task.objects.select_related("citation").filter(lead__in=leads)
    return [row.to_value() for row in rows]


def _meaning(one: Statement) -> Hashable:
    return one.subject, one.value


def _document(noun: Any) -> str:
    return noun.citation.document if noun.citation else getattr(noun, "document", "")


def _known(table: str, noun: Any) -> Known:
    indicator, project, area = (getattr(noun, one, "") for one in ("indicator", "project", "area"))
    return Known(table, noun.id, indicator, project, area, noun.citation)
