"""What the review says besides: known, echoed, changed; taking many at once; the label of it."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.catalogue import load
from lotrinh.reading.evaluation.folder import evaluate
from lotrinh.web.register.models import AuditEvent, Decision, Document, Upload
from lotrinh.web.register.queries.restated import echoes
from lotrinh.web.register.queries.review import Item, review

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: {number}\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
)
PAPER = (
    HEAD.format(number="9/KH-UBND") + "I. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
    "2. GRDP bình quân đầu người năm 2026 đạt 60 triệu đồng.\n"
    "3. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
    "II. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
)
NEWER = (
    HEAD.format(number="9/KH-UBND") + "I. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 10,25%.\n"
    "2. GRDP bình quân đầu người năm 2026 đạt 60 triệu đồng.\n"
    "3. Tỷ lệ hộ nghèo năm 2026 còn dưới 15%.\n"
    "II. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 9 năm 2026.\n"
)
OTHER = (
    HEAD.format(number="12/KH-UBND") + "I. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,50%.\n"
    "2. Tỷ lệ che phủ rừng năm 2026 đạt 61%.\n"
    "3. Tỷ lệ hộ nghèo năm 2026 còn dưới 15%.\n"
    "4. Phấn đấu tỷ lệ đô thị hóa năm 2026 đạt 30%.\n"
    "II. KẾT LUẬN\n"
    "1. Tỷ lệ che phủ rừng năm 2026 đạt 62%.\n"
    "2. Tỷ lệ hộ nghèo năm 2026 còn dưới 15%.\n"
)
Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def send(client: Client, text: str, name: str = "kh.txt") -> Upload:
    client.post("/tai-len/", {"files": SimpleUploadedFile(name, text.encode())})
    return Upload.objects.latest("id")


def entered(client: Client, text: str) -> Upload:
    """A paper with all that could be read of it in the register."""
    one = send(client, text)
    client.post(f"/tai-len/{one.pk}/khong-xem/", {"sure": "yes"})
    client.post(f"/tai-len/{one.pk}/van-ban/", one.identity)
    client.post(f"/tai-len/{one.pk}/ghi/")
    return Upload.objects.get(pk=one.pk)


def at(upload: Upload, raw: str) -> Item:
    """The candidate that stands at some words."""
    found = review(upload)
    start = found.text.index(raw)
    return next(one for one in found.items if one.start <= start < one.end)


def card(client: Client, upload: Upload, raw: str) -> str:
    """The card of the candidate at some words, on the page."""
    key = at(upload, raw).key
    page = client.get(f"/tai-len/{upload.pk}/").text
    return page.split(f'id="k-{key}" data-key')[1].split('class="note ')[0].split("</article>")[0]


def decide(client: Client, upload: Upload, raw: str, act: str, **given: str) -> None:
    one = at(upload, raw)
    address = f"/tai-len/{upload.pk}/muc/{one.key}/"
    client.post(address, {"action": act, "seen": str(one.seen), **given})


def test_what_another_document_says_is_marked_and_leads_there(planner: Client) -> None:
    older, upload = entered(planner, PAPER), send(planner, OTHER, "kh12.txt")
    said = card(planner, upload, "9,50%")
    assert "đã có trong sổ" in said
    assert 'href="/chi-tieu/grdp/?area=04"' in said
    assert f'href="/van-ban/{older.document_id}/#c{PAPER.index("9,5%")}"' in said
    assert "đã có trong sổ" not in card(planner, upload, "30%")
    assert "đã có trong sổ" not in card(planner, upload, "62%")


def test_what_is_known_may_still_be_taken_as_a_restatement(planner: Client) -> None:
    entered(planner, PAPER)
    upload = send(planner, OTHER, "kh12.txt")
    decide(planner, upload, "9,50%", "accept")
    assert at(upload, "9,50%").state == "accepted"
    assert "đã có trong sổ" in card(planner, upload, "9,50%")


def test_a_task_and_a_project_s_figure_of_another_document_are_known(planner: Client) -> None:
    entered(planner, PAPER)
    again = PAPER.replace("9/KH-UBND", "15/KH-UBND")
    upload = send(planner, again, "kh15.txt")
    assert 'href="/nhiem-vu/' in card(planner, upload, "rà soát dự án")


def test_what_a_document_says_twice_or_otherwise_is_marked(planner: Client) -> None:
    upload = send(planner, OTHER)
    assert "không khớp chỗ khác trong văn bản" in card(planner, upload, "61%")
    assert "không khớp chỗ khác trong văn bản" in card(planner, upload, "62%")
    repeated = review(upload).text.rindex("15%")
    marks = [one.key for one in review(upload).items if one.start <= repeated < one.end]
    page = planner.get(f"/tai-len/{upload.pk}/muc/{marks[0]}/", headers={"HX-Request": "true"}).text
    assert "nhắc lại trong văn bản" in page
    assert "nhắc lại" not in card(planner, upload, "15%")
    decide(planner, upload, "62%", "reject")
    assert "không khớp chỗ khác" not in card(planner, upload, "61%")


@pytest.mark.parametrize(
    ("levels", "marks"),
    [
        ("60 60 62", {1: ("contradicted", 3), 2: ("contradicted", 3), 3: ("contradicted", 1)}),
        ("60 62 60", {1: ("contradicted", 2), 2: ("contradicted", 1), 3: ("contradicted", 2)}),
        ("60 60 60", {2: ("repeated", 1), 3: ("repeated", 1)}),
        ("60", {}),
    ],
)
def test_an_echo_names_the_first_that_says_otherwise_else_the_first(
    planner: Client, levels: str, marks: dict[int, tuple[str, int]]
) -> None:
    said = (f"Tỷ lệ che phủ rừng năm 2026 đạt {one}%.\n" for one in levels.split())
    items = review(send(planner, HEAD.format(number="13/KH-UBND") + "".join(said))).items
    place = {one.key: at for at, one in enumerate(items, start=1)}
    found = {place[key]: (kind, place[other.key]) for key, (kind, other) in echoes(items).items()}
    assert found == marks


def test_all_from_a_confidence_on_are_shown_taken_recorded_and_taken_back_at_once(
    planner: Client,
) -> None:
    entered(planner, PAPER)
    upload = send(planner, OTHER, "kh12.txt")
    address = f"/tai-len/{upload.pk}/tu-muc/"
    page = planner.get(f"{address}?from=60").text
    shown = re.search(r"Nhận (\d+) mục này", page)
    keys = re.search(r'name="keys" value="([^"]+)"', page)
    assert shown is not None
    assert keys is not None
    assert len(keys[1].split()) == int(shown[1]) > 0
    held = {at(upload, raw).key for raw in ("9,50%", "61%", "62%")}
    assert not held & set(keys[1].split())
    for reason in ("Đã có trong sổ", "Không khớp chỗ khác trong văn bản", "Nhắc lại trong văn bản"):
        assert reason in page
    before = Decision.objects.filter(upload=upload).count()
    said = planner.post(address, {"from": "60", "keys": keys[1]}, follow=True).text
    assert f"Đã nhận {shown[1]} mục có độ tin cậy từ 60%" in said
    assert Decision.objects.filter(upload=upload).count() == before + int(shown[1])
    event = AuditEvent.objects.filter(noun="uploads", row=str(upload.pk)).last()
    assert event is not None
    assert event.after == {"accepted_from": "0.60", "accepted": shown[1]}
    planner.post(f"/tai-len/{upload.pk}/hoan-tac/")
    assert all(one.state == "waiting" for one in review(upload).items)


def test_what_was_not_shown_or_is_decided_meanwhile_is_left_alone(
    planner: Client, person: Person
) -> None:
    upload = send(planner, PAPER)
    address = f"/tai-len/{upload.pk}/tu-muc/"
    sure, other = at(upload, "9,5%"), at(upload, "60 triệu")
    decide(person("planner"), upload, "60 triệu", "reject")
    given = {"from": "50", "keys": f"{sure.key} {other.key}"}
    page = planner.post(address, given, follow=True).text
    assert "Đã nhận 1 mục" in page
    assert "1 mục vừa được người khác quyết định" in page
    assert at(upload, "60 triệu").state == "rejected"
    assert at(upload, "60,5%").state == "waiting"


@pytest.mark.parametrize(
    ("asked", "percent"), [("", 85), ("abc", 85), ("7", 50), ("999", 100), ("72", 72)]
)
def test_the_confidence_is_kept_within_its_limits(
    planner: Client, asked: str, percent: int
) -> None:
    upload = send(planner, PAPER)
    page = planner.get(f"/tai-len/{upload.pk}/tu-muc/?from={asked}").text
    assert f"tin cậy từ {percent}%" in page


def test_nothing_to_take_says_so(planner: Client) -> None:
    upload = send(planner, PAPER)
    planner.post(f"/tai-len/{upload.pk}/khong-xem/", {"sure": "yes"})
    page = planner.get(f"/tai-len/{upload.pk}/tu-muc/?from=50").text
    assert "Không có mục nào để nhận ở mức này" in page
    assert 'name="keys"' not in page


def test_a_new_version_says_what_changed_and_what_is_gone(planner: Client) -> None:
    older, upload = entered(planner, PAPER), send(planner, NEWER, "kh-2.txt")
    assert upload.identity["replaces"] == older.document_id
    assert "không đổi" in card(planner, upload, "60 triệu")
    assert "đã có trong sổ" not in card(planner, upload, "60 triệu")
    changed = card(planner, upload, "10,25%")
    assert "giá trị đổi" in changed
    assert re.search(r"<del>≥ 9,5%[^<]*</del> → <ins>≥ 10,25%", changed)
    assert f"/van-ban/{older.document_id}/#c{PAPER.index('9,5%')}" in changed
    assert "mới" in card(planner, upload, "15%")
    assert "30/09/2026</ins>" in card(planner, upload, "rà soát dự án")
    page = planner.get(f"/tai-len/{upload.pk}/").text
    since = page.split('aria-labelledby="since"')[1].split("</section>")[0]
    assert "1 điều của bản trước không còn trong bản mới" in since
    assert f"/van-ban/{older.document_id}/#c{PAPER.index('60,5%')}" in since


def test_only_what_changed_can_be_shown(planner: Client) -> None:
    entered(planner, PAPER)
    upload = send(planner, NEWER, "kh-2.txt")
    page = planner.get(f"/tai-len/{upload.pk}/?changes=1").text
    assert f'id="k-{at(upload, "10,25%").key}"' in page
    assert f'id="k-{at(upload, "60 triệu").key}"' not in page


def test_a_version_is_named_by_hand_and_a_paper_without_one_shows_no_changes(
    planner: Client,
) -> None:
    older = entered(planner, PAPER)
    upload = send(planner, OTHER, "kh12.txt")
    assert "So với bản trước" not in planner.get(f"/tai-len/{upload.pk}/?changes=1").text
    given = {**upload.identity, "replaces": older.document_id or ""}
    planner.post(f"/tai-len/{upload.pk}/van-ban/", given)
    assert "So với bản trước" in planner.get(f"/tai-len/{upload.pk}/").text


def test_a_draft_without_a_number_is_the_next_one_of_its_title(planner: Client) -> None:
    paper = PAPER.replace("Số: 9/KH-UBND", "DỰ THẢO")
    first = entered(planner, paper)
    assert "replaces" not in first.identity
    second = send(planner, NEWER.replace("Số: 9/KH-UBND", "DỰ THẢO LẦN 2"), "v2.txt")
    assert second.identity["replaces"] == first.document_id
    assert second.identity["status"] == "draft"
    other = NEWER.replace("Số: 9/KH-UBND", "DỰ THẢO").replace("Phát triển kinh tế", "Trồng rừng")
    third = send(planner, other.replace("xã hội", "du lịch"), "v3.txt")
    assert "replaces" not in third.identity


def packed(client: Client, upload: Upload, folder: Path) -> dict[str, float]:
    """How well the reader does on the label of a review."""
    answer = client.get(f"/tai-len/{upload.pk}/nhan.zip")
    assert answer["Content-Type"] == "application/zip"
    with ZipFile(BytesIO(answer.content)) as files:
        assert sorted(files.namelist()) == ["kh.json", "kh.txt"]
        files.extractall(folder)
    tallies = evaluate(folder, load()).whole.tallies
    return {measure: one.f1 for measure, one in tallies.items() if one.f1 is not None}


def test_a_review_without_corrections_scores_one(planner: Client, tmp_path: Path) -> None:
    upload = send(planner, PAPER)
    page = planner.get(f"/tai-len/{upload.pk}/").text
    assert "Tải nhãn" not in page
    planner.post(f"/tai-len/{upload.pk}/khong-xem/", {"sure": "yes"})
    assert "Tải nhãn" in planner.get(f"/tai-len/{upload.pk}/").text
    scores = packed(planner, upload, tmp_path)
    assert scores["full figure"] == scores["indicator"] == scores["task"] == 1.0
    assert set(scores.values()) == {1.0}


def test_what_people_changed_costs_the_reader(planner: Client, tmp_path: Path) -> None:
    upload = send(planner, PAPER)
    typed = {"table": "targets", "indicator": "grdp", "statistic": "growth", "comparator": ">",
             "low": "9,75", "unit": "%", "period": "2026", "area": "04",
             "modality": "binding"}  # fmt: skip
    decide(planner, upload, "9,5%", "correct", **typed)
    decide(planner, upload, "60,5%", "reject")
    key = at(upload, "rà soát dự án").key
    parts = {"first": "Sở Tài chính", "second": "rà soát dự án", f"seen-{key}": "0"}
    planner.post(f"/tai-len/{upload.pk}/muc/{key}/tach/", parts)
    planner.post(f"/tai-len/{upload.pk}/khong-xem/", {"sure": "yes"})
    scores = packed(planner, upload, tmp_path)
    assert scores["value and unit"] < 1
    assert scores["task span"] < 1
    label = json.loads((tmp_path / "kh.json").read_text(encoding="utf-8"))
    assert [one["raw"] for one in label["tasks"]] == ["Sở Tài chính", "rà soát dự án"]
    assert [one["decision"] for one in label["figures"]] == ["corrected", "accepted"]


def test_a_label_is_there_only_once_all_is_decided(planner: Client, person: Person) -> None:
    upload = send(planner, PAPER)
    address = f"/tai-len/{upload.pk}/nhan.zip"
    assert "Hãy quyết định mọi mục" in planner.get(address, follow=True).text
    assert person("leader").get(address).status_code == 403
    agency = person("agency", organisation="04-so-tai-chinh")
    for way in ("nhan.zip", "tu-muc/"):
        assert agency.get(f"/tai-len/{upload.pk}/{way}").status_code == 404


def test_the_pages_take_few_queries_and_are_valid(
    planner: Client, mistakes: Callable[[str], list[str]],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    entered(planner, PAPER)
    upload = send(planner, NEWER, "kh-2.txt")
    wrong: dict[str, list[str]] = {}
    for way in ("", "?changes=1", "?order=sure", "tu-muc/?from=50"):
        with django_assert_max_num_queries(26):
            wrong[way] = mistakes(planner.get(f"/tai-len/{upload.pk}/{way}").text)
    assert {way: said for way, said in wrong.items() if said} == {}
    assert Document.objects.filter(number="9/KH-UBND").count() == 1
