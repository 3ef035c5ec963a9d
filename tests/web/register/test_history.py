"""What changed since a moment, told apart by who wrote it and named."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.actions.rows import Edit, change_rows
from lotrinh.web.register.queries.history import changes_since
from lotrinh.web.register.queries.named import Named, named
from lotrinh.web.register.queries.row import digest, row_cells

pytestmark = pytest.mark.django_db


def change(table: str, id: str, by: str, **cells: str) -> None:
    now = row_cells(table, id)
    assert now is not None
    change_rows(edits=[Edit(table, id, {**now, **cells}, digest(now))], by=by)


def test_changes_since_a_moment_by_writer_newest_first(imported: Package) -> None:
    moment = models.AuditEvent.objects.latest("id").at
    change("targets", "qd-1.1", "lan", low="8")
    change("tasks", "qd-1.n1", "minh", deliverable="Đề án mới")
    found = changes_since(moment, limit=5)
    assert found.counts == (("tasks", "changed", 1), ("targets", "changed", 1))
    assert [(group.batch.by, group.total) for group in found.groups] == [("minh", 1), ("lan", 1)]
    thing = found.groups[1].things[0]
    assert (thing.table, thing.id, thing.verb, thing.cells) == (
        "targets", "qd-1.1", "changed", ("low",),
    )  # fmt: skip
    assert thing.named is not None
    assert (thing.named.noun, thing.named.id) == ("indicator", "grdp")
    assert (found.total, found.more) == (2, 0)


def test_an_import_shows_its_first_rows_and_counts_the_rest(imported: Package) -> None:
    change("targets", "qd-1.1", "lan", low="8")
    with CaptureQueriesContext(connection) as queries:
        found = changes_since(None, limit=1)
    assert len(queries) == 4
    assert (len(found.groups), found.more) == (1, 1)
    whole = changes_since(None, limit=5).groups[1]
    assert whole.total > len(imported.plan.indicators)
    assert len(whole.things) == 3


def test_a_body_is_told_of_its_own_rows(imported: Package) -> None:
    moment = models.AuditEvent.objects.latest("id").at
    change("targets", "qd-1.1", "lan", low="8")
    change("tasks", "qd-1.n1", "minh", deliverable="Đề án mới")
    assert changes_since(moment, limit=5, body="04-ubnd-moi").counts == (("tasks", "changed", 1),)
    assert changes_since(moment, limit=5, body="").total == 0


def test_nothing_since_now(imported: Package) -> None:
    found = changes_since(models.AuditEvent.objects.latest("id").at, limit=5)
    assert (found.total, found.groups, found.more) == (0, (), 0)


def test_every_table_that_has_a_page_names_its_rows(imported: Package) -> None:
    plan = imported.plan
    keys = [(table, id) for table in models.TABLES for id in list(plan.rows(table))[:2]]
    with CaptureQueriesContext(connection) as queries:
        found = named(keys)
    assert len(queries) == 1
    assert found["targets", "qd-1.1"] == Named(
        "Tổng sản phẩm trên địa bàn (GRDP)", "indicator", "grdp"
    )
    assert found["milestones", "da-1:m1"] == Named("Mặt bằng", "project", "da-1")
    assert {table for table, _ in keys} - {table for table, _ in found} == {
        "ceilings", "reserves", "minimum_shares", "acceptances",
    }  # fmt: skip
    assert named([("ceilings", "x")]) == {}
