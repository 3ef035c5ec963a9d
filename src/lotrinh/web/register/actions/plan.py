"""Taking a checked plan into the register."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from lotrinh.domain.plan import NOUNS, Plan
from lotrinh.exchange.changes import Change
from lotrinh.exchange.package import FolderError, Package
from lotrinh.web.register import models
from lotrinh.web.register.actions.comparison import Comparison, compare
from lotrinh.web.register.actions.revision import raise_revision
from lotrinh.web.register.actions.search import renew_search
from lotrinh.web.register.actions.storing import store, take_turn
from lotrinh.web.register.audit import record
from lotrinh.web.register.bulk import Written, write_rows

Watch = Callable[[int, int], None]
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


def preview_import(*, package: Package, known: Plan | None = None) -> ImportResult:
    """What `import_plan` would do; refuses what it would refuse, writes nothing."""
    return _result(package, _accepted(package, known))


@transaction.atomic
def import_plan(
    *,
    package: Package,
    by: str,
    watch: Watch = lambda written, of: None,
    known: Plan | None = None,
) -> ImportResult:
    """Add the rows that are new and update those that differ; all or nothing.

    A figure, an allocation, a payment of a past day or a kept text under a known id never changes,
    and every link names a row: `ImportRefused`. Rows that the package does not have stay as they
    are. Every change has its audit event. `watch` hears how much of how much has been written.
    `known` is the part of the register that the package can touch; without it all is compared.
    """
    take_turn()
    found = _accepted(package, known)
    result = _result(package, found)
    wanted = [one for one in found.changes if one.kind != "missing"]
    if wanted:
        rows = sum(one.table in NOUNS for one in wanted)
        written = _counted(rows + len(wanted), watch)
        _write(package, found, written)
        record(wanted, by=by, written=written)
        raise_revision()
    return result


def _counted(whole: int, watch: Watch) -> Written:
    done = 0

    def written(count: int) -> None:
        nonlocal done
        done += count
        watch(done, whole)

    return written


def _accepted(package: Package, known: Plan | None) -> Comparison:
    found = compare(package, known)
    if found.problems:
        raise ImportRefused(found.problems)
    return found


def _result(package: Package, found: Comparison) -> ImportResult:
    given = package.plan
    rows = [*(given.rows(noun) for noun in NOUNS), given.texts, package.files]
    added, changed = found.count("added"), found.count("changed")
    unchanged = sum(map(len, rows)) - added - changed
    return ImportResult(added, changed, unchanged, found.count("missing"), found.changes)


def _write(package: Package, found: Comparison, written: Written) -> None:
    given = package.plan
    about = {name: value for name in ABOUT if (value := getattr(given, name))}
    models.Register.objects.update_or_create(id=1, defaults=about)
    store(_wanted(given, found.added), _wanted(given, found.changed), written)
    texts = ({"document_id": id, "text": given.texts[id]} for id in found.ids["texts"])
    write_rows(models.DocumentText, texts)
    files = ({"name": name, "content": package.files[name]} for name in found.ids["files"])
    write_rows(models.DocumentFile, files, replaces=True)
    renew_search(found.ids)


def _wanted(given: Plan, ids: Mapping[str, Set[str]]) -> dict[str, list[Any]]:
    return {
        noun: [one for id, one in given.rows(noun).items() if id in ids[noun]]
        for noun in NOUNS
        if ids[noun]
    }
