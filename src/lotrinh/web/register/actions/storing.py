"""Writing nouns into their tables with the places they cite."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Max

from lotrinh.domain import citation as domain
from lotrinh.web.register import models
from lotrinh.web.register.bulk import Written, write_rows

Nouns = Mapping[str, Sequence[Any]]


def take_turn() -> None:
    """Wait until nobody else writes to the register, before anything is read to be compared.

    The turn ends with the transaction; every writing takes it first, so none waits in a circle.
    """
    models.Register.objects.select_for_update().get_or_create(id=1)


def store(added: Nouns, changed: Nouns, written: Written = lambda count: None) -> None:
    """Add nouns after those that are there, and give others new cells, by table.

    What rows refer to comes first; within a table the database checks links at the end.
    """
    keys: Mapping[domain.Citation, int] = {}
    for noun, model in models.TABLES.items():
        if hasattr(model, "citation") and not keys:
            keys = _cite(
                [one for rows in (added, changed) for each in rows.values() for one in each]
            )
        for nouns, replaces in ((added, False), (changed, True)):
            rows = _numbered(model, nouns.get(noun, ()), keys)
            write_rows(model, rows, written, replaces=replaces)
    rules = (
        {"project_id": one.id, **models.CapitalRules.columns(one.rules)}
        for one in (*added.get("projects", ()), *changed.get("projects", ()))
    )
    write_rows(models.CapitalRules, rules, replaces=True)


def _numbered(
    model: type[models.Row], nouns: Iterable[Any], keys: Mapping[domain.Citation, int]
) -> Iterator[dict[str, Any]]:
    """Rows after those already there, each at its place."""
    last = model._default_manager.aggregate(last=Max("position"))["last"]
    is_cited = hasattr(model, "citation")
    for position, one in enumerate(nouns, start=0 if last is None else last + 1):
        row = model.columns(one)
        row["id"], row["position"] = one.id, position
        if is_cited:
            row["citation_id"] = keys.get(one.citation)
        yield row


def _cite(nouns: Iterable[Any]) -> Mapping[domain.Citation, int]:
    """Store the places that are not there yet; the key of every place that these nouns name."""
    wanted = {cited for one in nouns if (cited := getattr(one, "citation", None))}
    stored = models.Citation.objects.filter(document__in={one.document for one in wanted})
    known = {row.to_value(): row.pk for row in stored}
    new = sorted(wanted - known.keys(), key=lambda one: (one.document, one.start, one.end))
    write_rows(models.Citation, (models.Citation.columns(one) for one in new))
    return {row.to_value(): row.pk for row in stored.all()} if new else known
