"""What becomes of citations in a newer version, and letting rows cite it."""

import csv
import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.domain.citation import Citation
from lotrinh.reading.versions.alignment import Passage
from lotrinh.reading.versions.anchoring import Anchored
from lotrinh.reading.versions.redline import Piece
from lotrinh.web.desk.following import lines_of
from lotrinh.web.register.models import AuditEvent, Document, DocumentText, Target
from lotrinh.web.register.queries.fate import Fate
from tests.web.desk.papers import entered, text_of
from tests.web.desk.test_comparison import NEW, OLD

Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def older(planner: Client) -> str:
    """A plan whose rows are in the register."""
    return entered(planner, OLD)


@pytest.fixture
def page(older: str) -> str:
    """The citations of that plan in a newer version of which only the text is there."""
    former = Document.objects.get(pk=older)
    text_file = "texts/kh-moi.txt"
    Document.objects.create(
        id="kh-moi", title="Kế hoạch mới", status="draft", replaces=[older], is_summary=False,
        position=former.position + 1, text_file=text_file, text_sha256="0" * 64,
    )  # fmt: skip
    DocumentText.objects.create(document_id="kh-moi", text=NEW)
    return f"/van-ban/kh-moi/so-voi/{older}/trich-dan"


def tokens(html: str) -> list[str]:
    """The rows that may follow, as the form sends them."""
    return re.findall(r'name="row" value="([^"]+)"', html)


def ticked(html: str) -> list[str]:
    """Those of them that are chosen beforehand: work that goes on."""
    return re.findall(r'name="row" value="([^"]+)" checked', html)


def test_each_citation_is_told_the_orphaned_first(planner: Client, page: str) -> None:
    html = planner.get(f"{page}/").text
    said = text_of(html)
    assert said.index("Không còn câu") < said.index("Giữ nguyên")
    assert "<del>8</del><ins>10</ins>%" in html
    assert "Trích dẫn" in planner.get(page.removesuffix("trich-dan")).text


@pytest.mark.django_db
def test_the_blank_first_cell_of_a_row_is_no_change() -> None:
    row = "\tTrong đó: Thu nội địa\t8.100"
    found = Anchored(23, 28, "same", Passage(0, len(row), row))
    fate = Fate("observations", "1", Citation("kh", 23, 28, row.strip(), "T1.r2.c3"), found)
    (line,) = lines_of([fate], row, row, can_carry=False)
    assert line.pieces == (Piece("same", row.strip()),)


def test_filters_and_file_hold_the_same(planner: Client, page: str) -> None:
    rows = list(csv.DictReader(planner.get(f"{page}.csv").content.decode("utf-8-sig").splitlines()))
    kinds = {row["kind"] for row in rows}
    assert {"gone", "changed"} <= kinds
    for row in rows:
        if row["start_after"]:
            words = NEW[int(row["start_after"]) : int(row["end_after"])]
            assert words == OLD[int(row["start_before"]) : int(row["end_before"])]
            assert words in row["sentence_after"]
    only = planner.get(f"{page}.csv?loai=gone&bang=targets").content.decode("utf-8-sig")
    assert {row["kind"] for row in csv.DictReader(only.splitlines())} == {"gone"}
    assert "Không có trích dẫn nào như vậy" in text_of(planner.get(f"{page}/?loai=x").text)


def test_rows_whose_words_stand_there_follow_and_come_back(
    planner: Client, page: str, older: str
) -> None:
    chosen = tokens(planner.get(f"{page}/").text)
    assert {one.split(":")[0] for one in ticked(planner.get(f"{page}/").text)} == {"tasks"}
    assert len(chosen) > len(ticked(planner.get(f"{page}/").text))
    assert 'name="row"' not in planner.get(f"{page}/?loai=gone").text
    assert '<button class="primary">Dẫn' not in planner.get(f"{page}/?loai=gone").text
    said = planner.post(f"{page}/", {"row": chosen}, follow=True).text
    assert "sang bản mới" in said
    moved = Target.objects.get(document="kh-moi")
    place = moved.to_value().citation
    assert place.document == "kh-moi"
    assert NEW[place.start : place.end] == "60,5%"
    assert place.quote in NEW
    last = AuditEvent.objects.latest("id")
    planner.post(f"/hoan-tac/{last.pk}/")
    assert not Target.objects.filter(document="kh-moi").exists()
    assert Target.objects.get(pk=moved.pk).document_id == older


def test_a_row_changed_since_or_without_its_words_does_not_follow(
    planner: Client, page: str, older: str
) -> None:
    html = planner.get(f"{page}/").text
    chosen = next(one for one in tokens(html) if one.startswith("targets:"))
    orphan = next(row for row in Target.objects.filter(document=older) if row.low == 8)
    said = planner.post(f"{page}/", {"row": [f"targets:{orphan.pk}:x"]}, follow=True).text
    assert "Không dẫn sang được" in said
    Target.objects.filter(pk=chosen.split(":")[1]).update(definition="riêng")
    said = planner.post(f"{page}/", {"row": [chosen]}, follow=True).text
    assert "Người khác đã sửa" in said
    assert "Chọn ít nhất một dòng" in planner.post(f"{page}/", {"row": ["x"]}, follow=True).text
    assert not Target.objects.filter(document="kh-moi").exists()


def test_only_whoever_may_replace_versions_carries(page: str, person: Person) -> None:
    leader = person("leader")
    assert tokens(leader.get(f"{page}/").text) == []
    assert leader.post(f"{page}/", {"row": ["targets:a:b"]}).status_code == 403


def test_an_orphan_is_attached_to_a_sentence_of_the_newer_version(
    planner: Client, page: str, older: str
) -> None:
    orphan = next(row for row in Target.objects.filter(document=older) if row.low == 8)
    address = f"/gan-cau/targets/{orphan.pk}/?document=kh-moi"
    assert address in planner.get(f"{page}/").text
    html = planner.get(f"{address}&words=10%25").text
    seen = re.search(r'name="seen" value="(\w+)"', html)
    assert seen is not None
    at = NEW.index("10%")
    planner.post(
        f"/gan-cau/targets/{orphan.pk}/",
        {"seen": seen[1], "words": "10%", "document": "kh-moi", "place": str(at)},
    )
    assert Target.objects.get(pk=orphan.pk).document_id == "kh-moi"


def test_the_page_takes_few_queries(
    planner: Client, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(14):
        planner.get(f"{page}/")


def test_what_the_newer_version_has_already_is_left_alone(planner: Client, older: str) -> None:
    newer = entered(planner, NEW)
    html = planner.get(f"/van-ban/{newer}/so-voi/{older}/trich-dan/").text
    assert tokens(html) == []
    assert "bản mới đã có dòng ở chỗ này" in html
    assert "bản mới có dòng khác ở câu này" in html
    assert "Ghi câu mới vào sổ" in html
