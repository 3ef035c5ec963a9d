"""Taking a checked plan into the register."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models as fields
from django.db import transaction
from django.db.models import F, Max

from lotrinh.domain import citation as domain
from lotrinh.exchange.changes import Change
from lotrinh.exchange.package import FolderError, Package
from lotrinh.web.register import models
from lotrinh.web.register.actions.comparison import Comparison, compare
from lotrinh.web.register.audit import record

ABOUT = ("title", "area", "licence", "today", "as_of")


class ImportRefused(FolderError):
    """A package that would rewrite what has been published; one line for each such row."""


@dataclass(frozen=True)
class ImportResult:
    """How many rows, texts and files were added, changed, found equal, or kept though not given."""

    added: int
    changed: int
    unchanged: int
    kept: int
    changes: tuple[Change, ...]


def preview_import(*, package: Package) -> ImportResult:
    """What `import_plan` would do; refuses what it would refuse, writes nothing."""
    return _result(package, _accepted(package))


@transaction.atomic
def import_plan(*, package: Package, by: str) -> ImportResult:
    """Add the rows that are new and update those that differ; all or nothing.

    A figure or a kept text under a known id never changes: `ImportRefused`. Rows that the package
    does not have stay as they are. Every change has its audit event.
    """
    found = _accepted(package)
    result = _result(package, found)
    if any(one.kind != "missing" for one in found.changes):
        _write(package, found)
        record(found.changes, by=by)
        models.Register.objects.update(revision=F("revision") + 1)
    return result


def _accepted(package: Package) -> Comparison:
    found = compare(package)
    if found.problems:
        raise ImportRefused(found.problems)
    return found


def _result(package: Package, found: Comparison) -> ImportResult:
    given = package.plan
    rows = (
        given.documents, given.indicators, given.observations, given.targets, given.places,
        given.organisations, given.texts, package.files,
    )  # fmt: skip
    added, changed = found.count("added"), found.count("changed")
    unchanged = sum(map(len, rows)) - added - changed
    return ImportResult(added, changed, unchanged, found.count("missing"), found.changes)


def _write(package: Package, found: Comparison) -> None:
    given = package.plan
    about = {name: value for name in ABOUT if (value := getattr(given, name))}
    models.Register.objects.update_or_create(id=1, defaults=about)
    _save(models.Place, given.place, found.ids("places"))
    _save(models.Organisation, given.organisation, found.ids("organisations"))
    _save(models.Indicator, given.indicator, found.ids("indicators"))
    _save(models.Document, given.document, found.ids("documents"))
    _add_texts(given.texts, found.ids("texts"))
    _save_files(package.files, found.ids("files"))
    cited = [one.citation for one in given.observations] + [one.citation for one in given.targets]
    keys = _cite(one for one in cited if one)
    cite = {"citation": lambda one: keys.get(one.citation)}
    _save(models.Observation, given.observation, found.ids("observations"), **cite)
    _save(models.Target, given.target, found.ids("targets"), **cite)


def _save(
    model: Any, rows: Mapping[str, Any], ids: frozenset[str], **columns: Callable[[Any], Any]
) -> None:
    """Insert or update the rows with these ids; new ones stand after those already there.

    `columns` fill what a row has beside its value.
    """
    last = model.objects.aggregate(last=Max("position"))["last"]
    wanted = [rows[id] for id in rows if id in ids]
    model.objects.bulk_create(
        (
            model.from_value(one, position, **{name: of(one) for name, of in columns.items()})
            for position, one in enumerate(wanted, start=0 if last is None else last + 1)
        ),
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=_changeable(model),
    )


def _changeable(model: type[fields.Model]) -> list[str]:
    return [one.name for one in model._meta.concrete_fields if one.name not in ("id", "position")]


def _cite(citations: Iterable[domain.Citation]) -> dict[domain.Citation, int]:
    """Store the places that are not there yet; the key of every place given."""
    wanted = dict.fromkeys(citations)
    papers = {one.document for one in wanted}
    rows = models.Citation.objects.filter(document__in=papers)
    known = {row.to_value(): row.pk for row in rows}
    new = [one for one in wanted if one not in known]
    added = models.Citation.objects.bulk_create(models.Citation.from_value(one) for one in new)
    return known | {one: row.pk for one, row in zip(new, added, strict=True)}


def _add_texts(texts: Mapping[str, str], ids: frozenset[str]) -> None:
    models.DocumentText.objects.bulk_create(
        models.DocumentText(document_id=id, text=texts[id]) for id in texts if id in ids
    )


def _save_files(files: Mapping[str, bytes], names: frozenset[str]) -> None:
    models.DocumentFile.objects.bulk_create(
        (models.DocumentFile(name=name, content=files[name]) for name in files if name in names),
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["content"],
    )
