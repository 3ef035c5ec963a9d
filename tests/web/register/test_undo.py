"""Law of undoing: change and undo give the same row, undoing twice does it again."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.objective import Objective
from lotrinh.exchange.changes import changes
from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.actions.removal import StillNeeded
from lotrinh.web.register.actions.rows import Edit, Saved, change_rows
from lotrinh.web.register.actions.undo import UndoRefused, undo
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.row import digest, row_cells

pytestmark = pytest.mark.django_db

CHANGES = [
    ("targets", "qd-1.1", {"low": "8", "modality": "aspirational", "owner": "04-ubnd-moi"}),
    ("targets", "qd-1.2", {"owner": "", "objective": "", "parent": ""}),
    ("documents", "kh-2", {"status": "adopted", "number": "2/KH", "replaces": ""}),
    ("tasks", "qd-1.n1", {"completed_on": "", "confirmed_on": "", "targets": "qd-1.2"}),
    ("projects", "da-1", {"total_cost": "", "places": "", "spend_min": "0.20"}),
    ("milestones", "da-1:m2", {"predecessors": "", "planned_end": "2027-01-01"}),
    ("amendments", "qd-1.y1", {"disposition": "", "reason": ""}),
    ("indicators", "ty_le_rieng", {"bounds": "", "aliases": "tỷ lệ c"}),
]


def change(table: str, id: str, **cells: str) -> Saved:
    now = row_cells(table, id)
    assert now is not None
    return change_rows(edits=[Edit(table, id, {**now, **cells}, digest(now))], by="lan")


def add(id: str = "moi", **cells: str) -> Saved:
    row = {"code": id, "name_vi": id, "name_en": id, "unit": "%", **cells}
    return change_rows(edits=[Edit("indicators", id, row)], by="lan")


def taken_back(saved: Saved, *, is_whole: bool = False) -> Saved:
    assert saved.event is not None
    return undo(event=saved.event, by="minh", is_whole=is_whole)


@pytest.mark.parametrize(("table", "id", "cells"), CHANGES)
def test_undo_gives_the_row_back_and_undoing_that_changes_it_again(
    imported: Package, table: str, id: str, cells: dict[str, str]
) -> None:
    saved = change(table, id, **cells)
    changed = plan()
    assert changed != imported.plan
    undone = taken_back(saved)
    assert changes(plan(), imported.plan) == ()
    assert plan() == imported.plan
    event = models.AuditEvent.objects.get(pk=undone.event or 0)
    assert (event.by, event.verb, event.undoes_id) == ("minh", "changed", saved.event)
    taken_back(undone)
    assert plan() == changed


def test_an_added_row_goes_and_comes_back(imported: Package) -> None:
    saved = add()
    with_row = plan()
    undone = taken_back(saved)
    assert plan() == imported.plan
    assert not models.SearchEntry.objects.filter(kind="indicator", row="moi").exists()
    event = models.AuditEvent.objects.get(pk=undone.event or 0)
    assert (event.verb, event.before["name_vi"], event.after) == ("removed", "moi", {})
    taken_back(undone)
    assert plan() == with_row
    assert models.SearchEntry.objects.filter(kind="indicator", row="moi").exists()


def test_what_was_changed_since_is_not_undone(imported: Package) -> None:
    saved = change("targets", "qd-1.1", low="8")
    change("targets", "qd-1.1", low="9")
    with pytest.raises(UndoRefused) as error:
        taken_back(saved)
    assert "lan sửa tiếp" in error.value.message.vi
    row = row_cells("targets", "qd-1.1")
    assert row is not None
    assert row["low"] == "9"


def test_a_change_of_other_cells_does_not_stand_in_the_way(imported: Package) -> None:
    saved = change("targets", "qd-1.1", low="8")
    change("targets", "qd-1.1", modality="aspirational")
    taken_back(saved)
    row = row_cells("targets", "qd-1.1")
    assert row is not None
    assert (row["low"], row["modality"]) == ("7.20", "aspirational")


def test_nothing_is_undone_twice(imported: Package) -> None:
    saved = add()
    taken_back(saved)
    with pytest.raises(UndoRefused, match="undone already"):
        taken_back(saved)


@pytest.mark.parametrize(
    ("table", "id", "cells"),
    [
        ("targets", "kh-2.1", {"indicator": "moi"}),
        ("indicators", "ty_le_rieng", {"parent": "moi"}),
    ],
)
def test_a_row_that_others_name_stays(
    imported: Package, table: str, id: str, cells: dict[str, str]
) -> None:
    saved = add()
    change(table, id, **cells)
    with pytest.raises(StillNeeded) as error:
        taken_back(saved)
    assert id in error.value.message.vi
    assert plan().indicator["moi"].code == "moi"


def test_a_row_named_in_a_list_stays(imported: Package) -> None:
    row = {"id": "da-9", "name": "Mới"}
    saved = change_rows(edits=[Edit("projects", "da-9", row)], by="lan")
    change("projects", "da-2", requires="da-9")
    with pytest.raises(StillNeeded, match="da-2"):
        taken_back(saved)
    change("projects", "da-2", requires="")
    taken_back(saved)
    assert plan() == imported.plan


def test_a_row_the_public_sees_stays(imported: Package) -> None:
    saved = add()
    models.Publication.objects.create(
        noun="indicators", row="moi", by="lan", at="2026-01-01T00:00Z"
    )
    with pytest.raises(StillNeeded, match="shown to everyone"):
        taken_back(saved)


def _with_paper(package: Package) -> Package:
    text = "Phát triển nhanh."
    paper = Document(
        id="kh-9", title="Kế hoạch 9", issued_on=date(2026, 1, 1), file="documents/kh-9.txt",
        text_file="texts/kh-9.txt", text_sha256=sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    wish = Objective(
        id="kh-9.o", document="kh-9", text="Nhanh", citation=Citation("kh-9", 0, 4, text)
    )
    changed = tuple(
        replace(one, modality="aspirational") if one.id == "kh-2.1" else one
        for one in package.plan.targets
    )
    new = replace(
        package.plan,
        documents=(*package.plan.documents, paper),
        objectives=(*package.plan.objectives, wish),
        targets=changed,
        texts={**package.plan.texts, "kh-9": text},
    )
    return replace(package, plan=new, files={**package.files, "documents/kh-9.txt": b"x"})


def test_a_whole_import_is_taken_back_with_its_text_and_file(imported: Package) -> None:
    import_plan(package=_with_paper(imported), by="lan")
    event = models.AuditEvent.objects.filter(noun="documents").latest("id").pk
    entries = models.SearchEntry.objects.filter(kind="sentence", row="kh-9")
    assert entries.exists()
    undone = undo(event=event, by="minh", is_whole=True)
    assert plan() == imported.plan
    assert not entries.exists()
    assert not models.DocumentFile.objects.filter(name="documents/kh-9.txt").exists()
    with pytest.raises(UndoRefused, match="send the file again"):
        taken_back(undone, is_whole=True)


def test_what_was_entered_from_a_file_may_be_entered_again(imported: Package) -> None:
    import_plan(package=_with_paper(imported), by="lan")
    event = models.AuditEvent.objects.filter(noun="documents").latest("id").pk
    upload = models.Upload.objects.create(
        name="kh-9.txt", sha256="0", size=1, kind="document", state="entered",
        by=User.objects.create_user("lan"), uploaded_at=timezone.now(), document_id="kh-9",
    )  # fmt: skip
    decision = upload.decisions.create(
        candidate="c1", decision="accepted", by="lan", at=timezone.now(), row="kh-9.o"
    )
    undo(event=event, by="minh", is_whole=True)
    upload.refresh_from_db()
    decision.refresh_from_db()
    assert (upload.state, upload.document, decision.row) == ("ready", None, "")


def test_one_row_of_an_import_that_others_need_stays(imported: Package) -> None:
    import_plan(package=_with_paper(imported), by="lan")
    event = models.AuditEvent.objects.filter(noun="documents").latest("id").pk
    with pytest.raises(LotrinhError, match=r"kh-9\.o"):
        undo(event=event, by="minh")
    assert "kh-9" in plan().document


def test_what_the_plan_says_of_itself_is_not_undone_here(imported: Package) -> None:
    event = models.AuditEvent.objects.get(noun="datapackage").pk
    for is_whole in (True, False):
        with pytest.raises(UndoRefused, match="no row"):
            undo(event=event, by="minh", is_whole=is_whole)


def test_former_cells_that_no_longer_fit_are_refused(imported: Package) -> None:
    add()
    change("targets", "kh-2.1", indicator="moi")
    saved = change("targets", "kh-2.1", indicator="grdp")
    event = models.AuditEvent.objects.get(noun="indicators", row="moi").pk
    undo(event=event, by="lan")
    with pytest.raises(UndoRefused, match="is not among"):
        taken_back(saved)
