"""The whole register as one immutable plan."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from lotrinh.domain.plan import Plan
from lotrinh.web.register import models
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import stored


def plan(as_of: date | None = None) -> Plan:
    """All that the register holds, in the order it came in; with `as_of`, as known on that day."""
    about = register()
    cited = {row.pk: row.to_value() for row in models.Citation.objects.all()}
    whole = Plan(
        title=about.title,
        area=about.area,
        licence=about.licence,
        today=about.today,
        as_of=about.as_of,
        texts=dict(models.DocumentText.objects.values_list("document_id", "text")),
        **{noun: tuple(table.values(cited)) for noun, table in models.TABLES.items()},
    )
    return whole if as_of is None else whole.known_on(as_of)


def part_of(given: Plan) -> Plan:
    """The rows and texts of the register that stand under the ids of another plan."""
    about = register()
    documents = [one.id for one in given.documents]
    texts = models.DocumentText.objects.filter(document__in=documents)
    return Plan(
        title=about.title,
        area=about.area,
        licence=about.licence,
        today=about.today,
        as_of=about.as_of,
        texts=dict(texts.values_list("document_id", "text")),
        **{noun: tuple(_values(noun, given.rows(noun))) for noun in models.TABLES},
    )


def files() -> Mapping[str, bytes]:
    """The original files by their path in the plan folder."""
    stored = models.DocumentFile.objects.values_list("name", "content")
    return MappingProxyType({name: bytes(content) for name, content in stored})


def _values(noun: str, ids: Collection[str]) -> Iterator[Any]:
    return (row.to_value() for row in stored(noun, ids).values()) if ids else iter(())
