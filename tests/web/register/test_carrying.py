"""Rows of an older version: where their words are in the newer text, and which may cite it."""

from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from lotrinh.exchange.package import Package
from lotrinh.reading.versions.anchoring import Anchored
from lotrinh.web.register.actions.carrying import NotCarried, carry
from lotrinh.web.register.actions.rows import Conflict
from lotrinh.web.register.actions.undo import undo
from lotrinh.web.register.models import AuditEvent, Document, DocumentText, Target
from lotrinh.web.register.queries.fate import CARRIED, Fate, fates
from lotrinh.web.register.queries.row import cells, digest, stored
from tests.web.conftest import SENTENCE, TEXT

NEW = f"QUYẾT ĐỊNH\nĐiều 1. Phạm vi\nĐiều 2. Mục tiêu\n{SENTENCE}\n"
pytestmark = pytest.mark.django_db


def newer(text: str = NEW) -> None:
    """A version that replaces qd-1, with its text and no rows."""
    Document.objects.create(
        id="qd-9", title="Quy hoạch, bản mới", status="draft", replaces=["qd-1"], position=99,
        is_summary=False, text_file="texts/qd-9.txt", text_sha256="0" * 64,
    )  # fmt: skip
    DocumentText.objects.create(document_id="qd-9", text=text)


def found(text: str = NEW) -> dict[str, Fate]:
    return {one.id: one for one in fates("qd-1", "qd-9", TEXT, text).all}


def seen(table: str, id: str) -> dict[tuple[str, str], str]:
    """A row as it is shown now."""
    return {(table, id): digest(cells(table, stored(table, [id])[id]))}


def test_every_citing_row_has_its_fate_in_one_query(
    imported: Package, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    newer()
    with django_assert_num_queries(1):
        every = fates("qd-1", "qd-9", TEXT, NEW)
    cited = {
        row.id
        for table in (*CARRIED, "observations", "project_figures")
        for row in imported.plan.rows(table).values()
        if row.citation and row.citation.document == "qd-1"
    }
    assert cited <= {one.id for one in every.all}
    assert sum(every.counts.values()) == sum(every.tables.values()) == len(every.all)
    for one in every.all:
        if isinstance(one.found, Anchored) and one.is_whole:
            at = one.place_in("qd-9")
            assert NEW[at.start : at.end] == TEXT[one.cited.start : one.cited.end]
            assert at.sentence_start(NEW) is not None


def test_what_is_gone_or_said_otherwise_is_orphaned_and_comes_first(imported: Package) -> None:
    text = NEW.replace("9,72%", "10%")
    every = fates("qd-1", "qd-9", TEXT, text)
    orphaned = [one.is_orphaned for one in every.all]
    assert orphaned == sorted(orphaned, reverse=True)
    assert found(text)["qd-1.2"].kind == "changed"
    assert found(text)["qd-1.1"].kind == "edited"
    assert found("QUYẾT ĐỊNH\n")["qd-1.2"].kind == "gone"
    assert fates("qd-1", "qd-9", TEXT, "").all == fates("qd-1", "qd-9", "", NEW).all == ()


def test_a_row_follows_with_its_quote_and_comes_back(imported: Package) -> None:
    newer()
    saved = carry(older="qd-1", newer="qd-9", seen=seen("targets", "qd-1.1"), by="planner")
    row = Target.objects.get(pk="qd-1.1")
    place = row.to_value().citation
    assert (row.document_id, place.document, place.path) == ("qd-9", "qd-9", "Đ2")
    assert (NEW[place.start : place.end], place.quote) == ("7,20%", SENTENCE)
    event = AuditEvent.objects.get(pk=saved.event)
    assert (event.noun, event.row, event.by) == ("targets", "qd-1.1", "planner")
    assert event.before["document"] == "qd-1"
    undo(event=event.pk, by="planner", is_whole=True)
    assert Target.objects.get(pk="qd-1.1").document_id == "qd-1"


def test_published_figures_and_orphans_stay_and_nothing_is_written(imported: Package) -> None:
    newer(NEW.replace("9,72%", "10%"))
    for table, id in (("observations", "so-1"), ("targets", "qd-1.2"), ("targets", "khong-co")):
        wanted = {**seen("targets", "qd-1.1"), (table, id): "x"}
        with pytest.raises(NotCarried, match=id):
            carry(older="qd-1", newer="qd-9", seen=wanted, by="planner")
    with pytest.raises(NotCarried):
        carry(older="qd-1", newer="khong-co", seen=seen("targets", "qd-1.1"), by="planner")
    assert Target.objects.get(pk="qd-1.1").document_id == "qd-1"


def test_a_row_that_changed_since_it_was_shown_is_a_conflict(imported: Package) -> None:
    newer()
    shown = seen("targets", "qd-1.1")
    Target.objects.filter(pk="qd-1.1").update(definition="khác")
    with pytest.raises(Conflict):
        carry(older="qd-1", newer="qd-9", seen=shown, by="planner")


def test_a_place_that_the_newer_version_has_already_is_taken(imported: Package) -> None:
    newer()
    carry(older="qd-1", newer="qd-9", seen=seen("targets", "qd-1.1"), by="planner")
    again = Target.objects.get(pk="qd-1.1")
    before = Target.objects.get(pk="qd-1.2")
    Target.objects.filter(pk="qd-1.2").update(citation=before.citation)
    assert found()["qd-1.2"].beside == (again.pk,)
    assert not found()["qd-1.2"].is_taken


def test_a_cell_of_a_table_keeps_its_column(imported: Package) -> None:
    one = found()["qd-1.1"]
    assert isinstance(one.found, Anchored)
    cell = replace(one, cited=replace(one.cited, path="1.r2.c3"))
    assert cell.place_in("qd-9").path.endswith(".c1")
