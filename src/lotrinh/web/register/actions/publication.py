"""Showing rows to everyone, and no longer showing them."""

from django.db import transaction
from django.utils import timezone

from lotrinh.exchange.changes import Change
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import TABLES, Publication
from lotrinh.web.register.models.publication import NOUNS
from lotrinh.web.register.queries.publication import publication_key


class NothingToPublish(ValueError):
    """A row that the register does not have, or of a table that is never public."""


@transaction.atomic
def publish(*, noun: str, row: str, by: str) -> bool:
    """Open a document, an indicator or a project to everyone; whether it was closed before.

    What the row points at stays closed. `NothingToPublish` where there is no such row.
    """
    if noun not in NOUNS or not TABLES[noun]._default_manager.filter(pk=row).exists():
        raise NothingToPublish(f"{noun} {row}")
    _, is_new = Publication.objects.get_or_create(
        noun=noun, row=row, defaults={"by": by, "at": timezone.now()}
    )
    if is_new:
        record([Change(*publication_key(noun, row), "published", {}, {"row": row})], by=by)
    return is_new


@transaction.atomic
def withdraw(*, noun: str, row: str, by: str) -> bool:
    """Stop showing a row to everyone; whether it was open before."""
    number, _ = Publication.objects.filter(noun=noun, row=row).delete()
    if number:
        record([Change(*publication_key(noun, row), "withdrawn", {"row": row}, {})], by=by)
    return bool(number)
