"""Law of writing in place: nothing unseen is overwritten, nothing wrong or published changes."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.package import Package
from lotrinh.reading.folding import folded
from lotrinh.web.register import models
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.actions.rows import Conflict, Edit, RowsRefused, change_rows, problems_of
from lotrinh.web.register.actions.undo import undo
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import digest, owners, row_cells

pytestmark = pytest.mark.django_db


def edit(table: str, id: str, /, **cells: str) -> Edit:
    """A row as it stands with some cells typed anew."""
    now = row_cells(table, id)
    assert now is not None
    return Edit(table, id, {**now, **cells}, digest(now))


def new(table: str, id: str, /, **cells: str) -> Edit:
    return Edit(table, id, cells)


def refused(one: Edit) -> list[tuple[str, str]]:
    """Column and sentence of every problem for which a row is refused."""
    before = (plan(), models.AuditEvent.objects.count(), register().revision)
    with pytest.raises(RowsRefused) as error:
        change_rows(edits=[one], by="lan")
    assert (plan(), models.AuditEvent.objects.count(), register().revision) == before
    found = [(each.column, each.expected.vi) for each in error.value.problems]
    assert [(each.column, each.expected.vi) for each in problems_of(one)[1]] == found
    return found


def test_a_corrected_cell_is_written_with_its_event(imported: Package) -> None:
    revision = register().revision
    saved = change_rows(edits=[edit("targets", "qd-1.1", low="7.50")], by="lan", reason="in nhầm")
    row = row_cells("targets", "qd-1.1")
    assert row is not None
    assert row["low"] == "7.50"
    event = models.AuditEvent.objects.get(pk=saved.event or 0)
    assert (event.by, event.verb, event.noun, event.row) == ("lan", "changed", "targets", "qd-1.1")
    assert (event.before, event.after) == ({"low": "7.20"}, {"low": "7.50"})
    assert event.reason == "in nhầm"
    assert register().revision == revision + 1


def test_a_row_keeps_its_place_its_citation_and_its_capital_rules(imported: Package) -> None:
    change_rows(edits=[edit("projects", "da-1", name="Cao tốc mới", total_cost="15000")], by="lan")
    project = plan().project["da-1"]
    assert [one.id for one in plan().projects] == ["da-1", "da-2"]
    assert (project.name, str(project.rules.total_cost)) == ("Cao tốc mới", "15000")
    assert project.rules.requires == ("da-2",)
    change_rows(edits=[edit("targets", "qd-1.1", modality="aspirational")], by="lan")
    assert plan().target["qd-1.1"].citation == imported.plan.target["qd-1.1"].citation


def test_the_same_cells_write_nothing(imported: Package) -> None:
    revision, events = register().revision, models.AuditEvent.objects.count()
    saved = change_rows(edits=[edit("targets", "qd-1.1", low=" 7.20 ")], by="lan")
    assert (saved.changes, saved.event) == ((), None)
    assert (register().revision, models.AuditEvent.objects.count()) == (revision, events)


def test_a_new_row_stands_last_and_is_found(imported: Package) -> None:
    code = "ty_le_moi"
    cells = {"code": code, "name_vi": "Tỷ lệ mới", "name_en": "New rate", "unit": "%"}
    saved = change_rows(edits=[new("indicators", code, **cells)], by="lan")
    assert plan().indicators[-1].code == code
    assert [one.kind for one in saved.changes] == ["added"]
    found = models.SearchEntry.objects.filter(kind="indicator", row=code)
    assert [one.title for one in found] == ["Tỷ lệ mới"]
    assert folded("Tỷ lệ mới") in found[0].folded


def test_a_row_changed_by_another_is_a_conflict_that_shows_it(imported: Package) -> None:
    mine = edit("targets", "qd-1.1", low="8")
    change_rows(edits=[edit("targets", "qd-1.1", low="9")], by="minh")
    with pytest.raises(Conflict) as error:
        change_rows(edits=[mine], by="lan")
    theirs = error.value.present["targets", "qd-1.1"]
    assert theirs is not None
    assert theirs["low"] == "9"
    assert "qd-1.1" in error.value.message.vi
    assert plan().target["qd-1.1"].bounds.low == 9


def test_a_row_that_is_gone_is_a_conflict(imported: Package) -> None:
    mine = edit("targets", "kh-2.2", modality="aspirational")
    models.Target.objects.filter(id="kh-2.2").delete()
    with pytest.raises(Conflict) as error:
        change_rows(edits=[mine], by="lan")
    assert error.value.present == {("targets", "kh-2.2"): None}


@pytest.mark.parametrize(
    ("table", "id", "cells", "column", "word"),
    [
        ("targets", "qd-1.1", {"low": "7,2"}, "low", "dấu chấm"),
        ("targets", "qd-1.1", {"indicator": "khong_co"}, "indicator", "Chỉ tiêu thống kê"),
        ("targets", "qd-1.1", {"indicator": ""}, "indicator", "không để trống"),
        ("targets", "qd-1.1", {"parent": "qd-1.2"}, "parent", "dẫn vòng"),
        ("targets", "qd-1.1", {"parent": "qd-1.1"}, "parent", "chính dòng này"),
        ("targets", "qd-1.1", {"comparator": "<="}, "", "<="),
        ("targets", "qd-1.1", {"quote": "Câu này không có."}, "quote", "không có câu này"),
        ("targets", "qd-1.1", {"id": "khac"}, "id", "giữ là qd-1.1"),
        ("tasks", "qd-1.n1", {"targets": "qd-1.1;khong"}, "targets", "không có trong bảng"),
        ("projects", "da-2", {"requires": "da-1"}, "requires", "dẫn vòng"),
        ("documents", "qd-1", {"text_sha256": "00"}, "text_sha256", "phiên bản mới"),
        ("indicators", "grdp", {"name_vi": "Khác"}, "code", "danh mục chung"),
        ("indicators", "ty_le_rieng", {"aliases": "GRDP"}, "aliases", "grdp"),
        ("observations", "so-1", {"value": "9"}, "value", "dòng mới"),
        ("allocations", "da-1:central:2025:council:2024-12-10:qd-1", {"amount": "9"}, "amount",
         "dòng mới"),
        ("disbursements", "da-1:central:2025:2025-06-30", {"cumulative": "9"}, "cumulative",
         "dòng mới"),
    ],
)  # fmt: skip
def test_what_is_refused(
    imported: Package, table: str, id: str, cells: Mapping[str, str], column: str, word: str
) -> None:
    found = refused(edit(table, id, **cells))
    assert [name for name, _ in found] == [column]
    assert word in found[0][1]


@pytest.mark.parametrize("code", ["grdp", "ty_le_rieng"])
def test_a_new_row_needs_a_code_of_its_own(imported: Package, code: str) -> None:
    cells = {"code": code, "name_vi": "a", "name_en": "b", "unit": "%"}
    assert refused(new("indicators", code, **cells)) == [
        ("code", "đã có trong sổ; cần một mã khác")
    ]


def test_rows_added_together_may_name_each_other(imported: Package) -> None:
    change_rows(
        edits=[
            new("objectives", "kh-2.o1", id="kh-2.o1", document="kh-2", text="Một"),
            new("objectives", "kh-2.o2", id="kh-2.o2", document="kh-2", text="2", parent="kh-2.o1"),
        ],
        by="lan",
    )
    assert plan().rows("objectives")["kh-2.o2"].parent == "kh-2.o1"


def test_one_wrong_row_keeps_all_out(imported: Package) -> None:
    edits = [edit("targets", "qd-1.1", low="8"), edit("targets", "qd-1.2", high="x")]
    with pytest.raises(RowsRefused):
        change_rows(edits=edits, by="lan")
    assert plan() == imported.plan


def test_a_refusal_of_the_database_is_told_as_one(
    imported: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import IntegrityError

    def fail(*given: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr("lotrinh.web.register.actions.rows.store", fail)
    with pytest.raises(RowsRefused, match="go together"):
        change_rows(edits=[edit("targets", "qd-1.1", low="8")], by="lan")


@pytest.mark.parametrize(
    ("table", "id", "expected"),
    [
        ("targets", "qd-1.2", ("04-ubnd-moi",)),
        ("targets", "qd-1.1", ()),
        ("tasks", "qd-1.n1", ("04-ubnd-moi",)),
        ("milestones", "da-1:m1", ("04-ubnd-moi",)),
        ("documents", "qd-1", ()),
    ],
)
def test_whose_row_it_is(imported: Package, table: str, id: str, expected: tuple[str, ...]) -> None:
    row = row_cells(table, id)
    assert row is not None
    assert owners(table, row) == expected


def test_a_digest_differs_exactly_when_cells_do() -> None:
    rows = [{}, {"a": "1"}, {"a": "2"}, {"b": "1"}, {"a": "1", "b": "1"}, {"a": "1b1"}]
    assert len({digest(one) for one in rows}) == len(rows)
    assert digest({"a": "1", "b": ""}) == digest({"a": "1"})
    assert digest({"b": "1", "a": "2"}) == digest({"a": "2", "b": "1"})
    assert digest(None) == ""


def test_a_register_that_was_empty_counts_its_first_row(db: None) -> None:
    cells = {"code": "moi", "name_vi": "Mới", "name_en": "New", "unit": "%"}
    change_rows(edits=[new("indicators", "moi", **cells)], by="lan")
    assert register().revision == 1


def test_every_writing_takes_its_turn_before_it_compares(
    imported: Package, package: Package
) -> None:
    one = edit("targets", "qd-1.1", unit="%/year")
    event = models.AuditEvent.objects.order_by("id")[0].pk
    writings: list[Callable[[], object]] = [
        lambda: change_rows(edits=[one], by="lan"),
        lambda: import_plan(package=package, by="lan"),
        lambda: undo(event=event, by="lan"),
    ]
    for write in writings:
        with CaptureQueriesContext(connection) as queries, suppress(LotrinhError):
            write()
        asked = [query["sql"] for query in queries if "SAVEPOINT" not in query["sql"]]
        assert 'FROM "register_register"' in asked[0]
        assert connection.vendor != "postgresql" or "FOR UPDATE" in asked[0]
