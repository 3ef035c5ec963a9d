"""Letting a finding stand for a reason, and no longer."""

from dataclasses import replace

from django.db import transaction

from lotrinh.domain.acceptance import Acceptance
from lotrinh.exchange.changes import Change
from lotrinh.web.register.actions.removal import remove_rows
from lotrinh.web.register.actions.revision import raise_revision
from lotrinh.web.register.actions.rows import Edit, Saved, change_rows
from lotrinh.web.register.actions.storing import take_turn
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.queries.row import cells, row_cells, stored, tables

NOUN = "acceptances"


@transaction.atomic
def accept_finding(one: Acceptance, *, by: str) -> Saved:
    """Let what a check says of rows stand as long as they say what it holds them to.

    A decision that had lapsed is taken anew. `RowsRefused` where the reason is missing or the
    document is not in the register.
    """
    take_turn()
    now = row_cells(NOUN, one.id)
    if now is not None:
        withdraw_acceptance(id=one.id, by=by)
    edit = Edit(NOUN, one.id, tables()[NOUN].cells(replace(one, reason=one.reason.strip())))
    return change_rows(edits=[edit], by=by)


@transaction.atomic
def withdraw_acceptance(*, id: str, by: str) -> Saved:
    """No longer let a finding stand; the history keeps what had been decided.

    Nothing is saved where there is no such decision.
    """
    take_turn()
    row = stored(NOUN, [id], is_locked=True).get(id)
    if row is None:
        return Saved()
    change = Change(NOUN, id, "removed", cells(NOUN, row), {})
    remove_rows({NOUN: [id]})
    raise_revision()
    batch = record([change], by=by)
    event = AuditEvent.objects.filter(at=batch.at, by=batch.by).latest("id")
    return Saved((change,), event.pk)
