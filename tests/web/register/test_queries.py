"""Rows become values again, in few queries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.queries.document import document_file, documents, paper, sayings, texts
from lotrinh.web.register.queries.indicator import indicator_page, indicators
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.register.queries.target import (
    Choices,
    Wanted,
    choices,
    statements,
    targets,
    targets_among,
)

NOTHING = Choices({}, {}, {}, (), {})
TEXT = "QUYẾT ĐỊNH\nĐiều 1. Mục tiêu\nGRDP tăng bình quân trên 7,20%/năm, phấn đấu 9,72%.\n"
READS: dict[str, tuple[Callable[[], Any], int]] = {
    "plan": (plan, 25),
    "documents": (documents, 3),
    "document": (lambda: sayings(paper("qd-1")), 8),
    "indicators": (indicators, 7),
    "indicator": (lambda: indicator_page("grdp", None), 8),
    "choices": (choices, 5),
    "statements": (lambda: statements(Wanted(), NOTHING), 1),
    "register": (register, 1),
}


@pytest.mark.parametrize("name", READS)
def test_a_read_costs_no_more_than_its_queries(imported: Package, name: str) -> None:
    read, limit = READS[name]
    with CaptureQueriesContext(connection) as queries:
        read()
    assert len(queries) <= limit


def test_many_promises_come_as_few_do(imported: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    known = choices()
    ids = [one.id for one in imported.plan.targets][:2]
    few = targets(ids, known)
    monkeypatch.setattr("lotrinh.web.register.queries.target.MOST_ASKED", 1)
    assert targets(ids, known) == few == targets_among(Q(id__in=ids))


def test_the_plan_can_be_read_as_known_on_a_day(imported: Package) -> None:
    day = date(2025, 3, 1)
    known = plan(as_of=day)
    assert known == imported.plan.known_on(day)
    assert [one.id for one in known.observations] == ["so-1"]


def test_the_register_tells_its_revision(imported: Package) -> None:
    day = date(2025, 12, 19)
    assert register() == RegisterInfo("Kế hoạch thử", "04", "CC-BY-4.0", day, day, 1)


def test_an_empty_register_is_blank(db: None) -> None:
    assert register() == RegisterInfo()
    assert documents() == indicators() == statements(Wanted(), choices()) == []


def test_documents_come_with_issuer_and_counts(imported: Package) -> None:
    first, second = documents()
    assert (first.document, first.targets, first.observations) == (
        imported.plan.document["qd-1"], 2, 1,
    )  # fmt: skip
    assert first.issuer == imported.plan.organisation["04-ubnd-cu"]
    assert (second.issuer, second.targets, second.observations) == (None, 2, 0)


def test_a_document_comes_with_all_it_says(imported: Package) -> None:
    one = paper("qd-1")
    assert one is not None
    assert one.text == imported.plan.texts["qd-1"]
    assert one.counts == {
        "target": 2, "observation": 1, "task": 1, "objective": 2, "amendment": 1,
        "project_figure": 1,
    }  # fmt: skip
    assert list(one.starts) == sorted(one.starts)
    said = sayings(one)
    assert said.targets == imported.plan.targets_of("qd-1")
    assert [row.id for row in said.observations] == ["so-1"]
    assert [order.task.id for order in said.orders] == ["qd-1.n1"]
    assert set(said.indicators) == {"grdp", "ty_le_rieng"}
    assert set(said.places) == {"04", "04-cu"}


def test_a_stretch_of_a_document_holds_what_is_said_there(imported: Package) -> None:
    one = paper("qd-1")
    assert one is not None
    at = TEXT.index("9,72%")
    before, after = sayings(one, 0, at), sayings(one, at, len(TEXT))
    assert [row.id for row in before.targets] == ["qd-1.1"]
    assert [row.id for row in after.targets] == ["qd-1.2"]
    assert [row.id for row in before.objectives] == ["qd-1.m1", "qd-1.m2"]
    assert after.objectives == ()


def test_a_document_may_have_no_text(imported: Package) -> None:
    one = paper("kh-2")
    assert one is not None
    assert one.text == ""
    assert [earlier.id for earlier in one.earlier] == ["qd-1"]
    kept = {id: text for id, (_, text) in texts(["kh-2", "qd-1", "x"]).items()}
    assert kept == {"kh-2": "", "qd-1": TEXT}


def test_what_is_not_there_is_none(imported: Package) -> None:
    assert paper("qd-9") is None
    assert indicator_page("khong_co", None) is None
    assert document_file("qd-9") is None
    assert document_file("kh-2") is None


def test_the_original_file_comes_back_byte_for_byte(imported: Package) -> None:
    assert document_file("qd-1") == ("documents/qd-1.docx", b"PK\x00\xff")


def test_indicators_come_with_their_latest_figure(imported: Package) -> None:
    rows = {one.indicator.code: one for one in indicators()}
    latest = rows["grdp"].latest
    assert latest == imported.plan.observation["so-2"]
    assert (rows["grdp"].promises, rows["papi"].promises) == (2, 1)
    assert rows["papi"].latest is None


def test_the_latest_figure_is_one_known_by_the_register_s_day(imported: Package) -> None:
    models.Register.objects.update(as_of=date(2025, 3, 1))
    rows = {one.indicator.code: one for one in indicators()}
    assert rows["grdp"].latest == imported.plan.observation["so-1"]


def test_an_indicator_comes_with_every_vintage_and_promise(imported: Package) -> None:
    page = indicator_page("grdp", None)
    assert page is not None
    assert [one.id for one in page.observations] == ["so-1", "so-2"]
    assert [one.id for one in page.targets] == ["qd-1.1", "kh-2.1"]
    assert set(page.documents) == {"qd-1", "kh-2"}
    assert [(one.place.id, one.observations, one.targets) for one in page.areas] == [("04", 2, 2)]


def test_an_indicator_as_known_on_a_day_leaves_out_what_came_later(imported: Package) -> None:
    page = indicator_page("grdp", date(2025, 3, 1))
    assert page is not None
    assert [one.id for one in page.observations] == ["so-1"]
    assert [one.id for one in page.targets] == ["qd-1.1"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"field": "xa-hoi"}, ["qd-1.2"]),
        ({"document": "kh-2"}, ["kh-2.1", "kh-2.2"]),
        ({"owner": "04-ubnd-moi"}, ["qd-1.2"]),
        ({"modality": "aspirational"}, ["qd-1.2"]),
        ({"year": "2030"}, ["qd-1.1"]),
        ({"words": "QUY HOACH"}, ["qd-1.1", "qd-1.2"]),
        ({"words": "phan dau ty le"}, ["qd-1.2"]),
        ({"words": "huyện cũ"}, ["qd-1.2"]),
        ({"words": "không có chữ này"}, []),
        ({"document": "kh-2", "words": "papi"}, ["kh-2.2"]),
    ],
)
def test_promises_are_found_by_field_document_and_words(
    imported: Package, asked: dict[str, str], found: list[str]
) -> None:
    assert [one.id for one in statements(Wanted(**asked), choices())] == found


def test_a_promise_comes_with_the_nouns_it_names(imported: Package) -> None:
    (row,) = targets_among(Q(id="qd-1.2"))
    whole = imported.plan
    assert (row.target, row.document) == (whole.target["qd-1.2"], whole.document["qd-1"])
    assert (row.indicator, row.area) == (whole.indicator["ty_le_rieng"], whole.place["04-cu"])
