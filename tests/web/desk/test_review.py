"""Looking through what was read: one decision each, by several people, and what then enters."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.web.desk.views import review as views
from lotrinh.web.register.models import (
    AuditEvent,
    Decision,
    Document,
    DocumentFile,
    Observation,
    Target,
    Task,
    Upload,
)
from lotrinh.web.register.queries.review import Review, review
from tests.web.desk.papers import send

PAPER = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "Căn cứ Quyết định số 1/QĐ-TTg ngày 24 tháng 11 năm 2023;\n"
    "I. KẾT QUẢ\n"
    "1. Tốc độ tăng GRDP năm 2025 đạt 7,5%.\n"
    "II. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
    "2. GRDP bình quân đầu người năm 2026 đạt 60 triệu đồng.\n"
    "3. Có 12 điểm sáng <b>mới</b> được công nhận.\n"
    "III. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
)
HTMX = {"HX-Request": "true"}
Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def upload(planner: Client) -> Upload:
    """A plan that has been sent and read."""
    one = send(planner, PAPER)
    assert one.state == "ready", one.problem
    return one


def key_of(upload: Upload, raw: str) -> str:
    """The candidate of a printed figure."""
    start = PAPER.index(raw)
    found = upload.reading.result["candidates"]
    return str(next(one["key"] for one in found if one["start"] <= start < one["end"]))


def decide(client: Client, upload: Upload, key: str, act: str, **given: str) -> str:
    """The answer to one decision that a script asked for."""
    seen = given.pop("seen", "")
    address = f"/tai-len/{upload.pk}/muc/{key}/{f'?seen={seen}' if seen else ''}"
    response = client.post(address, {"action": act, **given}, headers=HTMX)
    assert response.status_code == 200
    return str(response.text)


def confirm(client: Client, upload: Upload, **changed: str) -> str:
    """The page after the document's details have been confirmed."""
    address = f"/tai-len/{upload.pk}/van-ban/"
    return str(client.post(address, {**upload.identity, **changed}, follow=True).text)


def test_the_page_shows_each_candidate_beside_its_sentence(planner: Client, upload: Upload) -> None:
    page = planner.get(f"/tai-len/{upload.pk}/").text
    assert 'class="target waiting"' in page
    assert ">9,5%</a></mark>" in page
    assert "≥ 9,5%" in page
    assert "chắc chắn 0,9" in page
    assert "&lt;b&gt;mới&lt;/b&gt;" in page
    assert "Căn cứ 1/QĐ-TTg" in page
    assert len(page.encode()) < 150_000


def test_a_candidate_is_accepted_and_rejected_in_place(planner: Client, upload: Upload) -> None:
    key = key_of(upload, "9,5%")
    answer = decide(planner, upload, key, "accept")
    assert f'id="k-{key}"' in answer
    assert "Đã nhận" in answer
    assert "<html" not in answer
    made = Decision.objects.get()
    assert (made.decision, made.by, made.cells) == ("accepted", "planner", {})
    assert "Đã bỏ" in decide(planner, upload, key, "reject", seen=str(made.pk))


def test_without_a_script_a_decision_leads_back_to_its_card(
    planner: Client, upload: Upload
) -> None:
    key = key_of(upload, "9,5%")
    response = planner.post(
        f"/tai-len/{upload.pk}/muc/{key}/", {"action": "accept", "query": "state=waiting"}
    )
    assert response["Location"] == f"/tai-len/{upload.pk}/?state=waiting#k-{key}"


def test_the_second_of_two_people_is_told_and_nothing_is_overwritten(
    planner: Client, person: Person, upload: Upload
) -> None:
    key = key_of(upload, "9,5%")
    decide(planner, upload, key, "accept")
    answer = decide(person("planner"), upload, key, "reject")
    assert "planner vừa quyết định mục này" in answer
    assert Decision.objects.get().decision == "accepted"


def test_a_correction_is_checked_as_typed_and_kept(planner: Client, upload: Upload) -> None:
    key = key_of(upload, "9,5%")
    form = planner.get(f"/tai-len/{upload.pk}/muc/{key}/?edit=1", headers=HTMX).text
    assert 'name="indicator"' in form
    assert 'value="grdp"' in form
    typed = {
        "table": "targets", "indicator": "grdp", "statistic": "growth", "comparator": ">",
        "low": "9,75", "unit": "%", "period": "2026-2030", "area": "04", "modality": "binding",
    }  # fmt: skip
    hints = decide(planner, upload, key, "check", **typed | {"period": "hôm qua"})
    assert "Kỳ" in hints or "kỳ" in hints
    assert 'hx-swap-oob="true"' in hints
    assert not Decision.objects.exists()
    answer = decide(planner, upload, key, "correct", **typed)
    assert "&gt; 9,75%" in answer
    assert "2026-2030" in answer
    made = Decision.objects.get()
    assert made.cells["low"] == "9.75"
    assert made.cells["quote"] == "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%."


def test_a_wrong_correction_says_which_cell_and_keeps_what_was_typed(
    planner: Client, upload: Upload
) -> None:
    key = key_of(upload, "9,5%")
    wrong = {"table": "targets", "indicator": "tỷ lệ lạ", "comparator": ">=", "low": "chín"}
    answer = decide(planner, upload, key, "correct", **wrong)
    page = planner.post(f"/tai-len/{upload.pk}/muc/{key}/", {"action": "correct", **wrong})
    assert page.status_code == 422
    assert 'value="chín"' in page.text
    assert 'value="chín"' in answer
    assert "chưa có trong sổ" in answer.lower()
    assert not Decision.objects.exists()


def test_names_are_understood_with_and_without_marks(planner: Client, upload: Upload) -> None:
    key = key_of(upload, "9,5%")
    typed = {"table": "targets", "indicator": "ty le ho ngheo", "comparator": "<=", "low": "4",
             "unit": "%", "area": "Tỉnh Cao Bằng"}  # fmt: skip
    hints = decide(planner, upload, key, "check", **typed)
    assert "Tỷ lệ hộ nghèo" in hints
    assert "Tỉnh Cao Bằng" in hints
    assert 'class="error"' not in hints


def test_steps_are_taken_back_one_by_one(planner: Client, upload: Upload) -> None:
    first, second = key_of(upload, "9,5%"), key_of(upload, "60 triệu")
    decide(planner, upload, first, "accept")
    decide(planner, upload, second, "reject")
    address = f"/tai-len/{upload.pk}/hoan-tac/"
    assert planner.post(address)["Location"].endswith(f"#k-{second}")
    assert planner.post(address)["Location"].endswith(f"#k-{first}")
    assert "Không còn bước nào" in planner.post(address, follow=True).text
    assert Decision.objects.filter(is_undone=True).count() == 2


def test_one_person_s_steps_are_not_another_s_to_take_back(
    planner: Client, person: Person, upload: Upload
) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    person("planner").post(f"/tai-len/{upload.pk}/hoan-tac/")
    assert not Decision.objects.get().is_undone


def test_the_sure_ones_of_a_page_are_accepted_together_and_taken_back_together(
    planner: Client, upload: Upload
) -> None:
    page = planner.get(f"/tai-len/{upload.pk}/").text
    found = re.search(r'name="keys" value="([^"]+)"', page)
    assert found
    planner.post(f"/tai-len/{upload.pk}/chac-chan/", {"keys": found[1]})
    assert Decision.objects.count() == len(found[1].split()) > 1
    planner.post(f"/tai-len/{upload.pk}/hoan-tac/")
    assert not Decision.objects.filter(is_undone=False).exists()


def test_filters_stand_in_the_address(planner: Client, upload: Upload) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    page = planner.get(f"/tai-len/{upload.pk}/?state=accepted").text
    assert page.count('data-state="') == 1
    page = planner.get(f"/tai-len/{upload.pk}/?role=task").text
    assert page.count('class="note task') == page.count('data-state="') == 1
    assert (
        "Không có mục nào hợp bộ lọc" in planner.get(f"/tai-len/{upload.pk}/?state=rejected").text
    )


def test_nothing_enters_before_the_document_is_confirmed(planner: Client, upload: Upload) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    page = planner.post(f"/tai-len/{upload.pk}/ghi/", follow=True).text
    assert "Hãy xác nhận thông tin văn bản" in page
    assert not Document.objects.filter(number="9/KH-UBND").exists()


def test_only_what_was_accepted_enters_with_its_document(planner: Client, upload: Upload) -> None:
    targets, observations = Target.objects.count(), Observation.objects.count()
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    decide(planner, upload, key_of(upload, "7,5%"), "accept")
    confirm(planner, upload)
    shown = planner.get(f"/tai-len/{upload.pk}/ghi/").text
    assert "≥ 9,5% · tốc độ tăng 2026" in shown
    assert "7,5% · tốc độ tăng 2025" in shown
    page = planner.post(f"/tai-len/{upload.pk}/ghi/", follow=True).text
    assert "Đã ghi vào sổ" in page
    id = upload.identity["id"]
    paper = Document.objects.get(id=id)
    assert (paper.number, paper.issued_on) == ("9/KH-UBND", date(2026, 1, 5))
    assert paper.based_on == ["qd-1"]
    assert paper.kept_text.text == PAPER
    assert bytes(DocumentFile.objects.get(name=paper.file).content) == PAPER.encode()
    row = Target.objects.get(document=id)
    assert row.citation.quote == "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%."
    assert PAPER[row.citation.start : row.citation.end] == "9,5%"
    seen = Observation.objects.get(citation__document=id)
    assert seen.known_from == date(2026, 1, 5)
    assert (Target.objects.count(), Observation.objects.count()) == (targets + 1, observations + 1)
    events = AuditEvent.objects.filter(row=row.pk)
    assert [(one.verb, one.by) for one in events] == [("added", "planner")]
    assert "Đã vào sổ" in page


@pytest.mark.parametrize(
    ("raw", "leads", "not_offered"),
    [
        ("7,5%", "/chi-tieu/grdp/", "Mục tiêu của văn bản"),
        ("9,5%", "/muc-tieu/?document=", "Chỉ tiêu có số liệu đã ghi"),
    ],
)
def test_the_review_leads_to_what_was_entered(
    planner: Client, upload: Upload, raw: str, leads: str, not_offered: str
) -> None:
    decide(planner, upload, key_of(upload, raw), "accept")
    confirm(planner, upload)
    page = planner.post(f"/tai-len/{upload.pk}/ghi/", follow=True).text
    bar = page.split('id="review-bar"')[1].split("</p>")[0]
    assert f'href="{leads}' in bar
    assert "Văn bản này trong sổ" in bar
    assert not_offered not in bar


def test_what_is_accepted_later_follows(planner: Client, upload: Upload) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    confirm(planner, upload)
    planner.post(f"/tai-len/{upload.pk}/ghi/")
    key = key_of(upload, "Sở Tài chính chủ trì")
    decide(planner, upload, key, "accept")
    planner.post(f"/tai-len/{upload.pk}/ghi/")
    id = upload.identity["id"]
    assert sorted(Decision.objects.values_list("row", flat=True)) == [f"{id}.1", f"{id}.2"]
    assert Task.objects.get(document=id).due_on == date(2026, 6, 30)
    done = Decision.objects.get(candidate=key)
    assert "đã vào sổ" in decide(planner, upload, key, "reject", seen=str(done.pk))


def test_what_was_entered_can_be_taken_out_again(planner: Client, upload: Upload) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    confirm(planner, upload)
    page = planner.post(f"/tai-len/{upload.pk}/ghi/", follow=True).text
    address = re.search(r'action="(/hoan-tac/\d+/)"', page)
    assert address
    planner.post(address[1])
    assert not Document.objects.filter(number="9/KH-UBND").exists()
    page = planner.get(f"/tai-len/{upload.pk}/").text
    assert "1 đã nhận, chưa ghi vào sổ" in page
    assert "chờ duyệt" in planner.get("/tai-len/").text
    planner.post(f"/tai-len/{upload.pk}/ghi/")
    row = Target.objects.get(document=upload.identity["id"])
    assert row.pk == f"{upload.identity['id']}.2"


def test_all_without_looking_is_a_choice_of_its_own_and_recorded(
    planner: Client, upload: Upload
) -> None:
    address = f"/tai-len/{upload.pk}/khong-xem/"
    assert "Hãy đánh dấu ô xác nhận" in planner.post(address, follow=True).text
    assert not Decision.objects.exists()
    planner.post(address, {"sure": "yes"})
    assert Decision.objects.filter(decision="accepted").count() > 2
    event = AuditEvent.objects.filter(noun="uploads").last()
    assert event is not None
    assert "accepted_unseen" in event.after


def test_what_was_missed_is_added_by_its_words(planner: Client, upload: Upload) -> None:
    address = f"/tai-len/{upload.pk}/them/"
    assert "Không có đoạn này" in planner.get(f"{address}?said=không+đâu").text
    assert "đứng ở nhiều chỗ" in planner.get(f"{address}?said=2026").text
    page = planner.get(f"{address}?said=12+điểm+sáng").text
    assert 'value="12"' in page
    typed = {"said": "12 điểm sáng", "table": "targets", "indicator": "pci", "comparator": ">=",
             "low": "12", "unit": "points", "area": "04"}  # fmt: skip
    wrong = planner.post(address, typed | {"unit": ""})
    assert wrong.status_code == 422
    added = planner.post(address, typed)
    assert added["Location"] == f"/tai-len/{upload.pk}/#k-m1"
    page = planner.get(f"/tai-len/{upload.pk}/").text
    assert 'id="k-m1"' in page


def added_item(client: Client, upload: Upload) -> None:
    """One stretch of the text that reading has missed, taken as `m1`."""
    typed = {"said": "12 điểm sáng", "table": "targets", "indicator": "pci", "comparator": ">=",
             "low": "12", "unit": "points", "area": "04"}  # fmt: skip
    assert client.post(f"/tai-len/{upload.pk}/them/", typed).status_code == 302


@pytest.mark.parametrize("act", ["accept", "reject", "correct"])
def test_what_its_finder_took_back_is_told_to_whoever_decides_on_it(
    planner: Client, person: Person, upload: Upload, act: str
) -> None:
    added_item(planner, upload)
    planner.post(f"/tai-len/{upload.pk}/hoan-tac/")
    other = person("planner")
    answer = decide(other, upload, "m1", act)
    assert 'id="k-m1"' in answer
    assert "vừa hoàn tác việc thêm" in answer
    page = other.post(f"/tai-len/{upload.pk}/muc/m1/", {"action": act}, follow=True)
    assert (page.status_code, "vừa hoàn tác việc thêm" in page.text) == (200, True)
    assert Decision.objects.get().is_undone


@pytest.mark.parametrize("act", ["accept", "reject"])
def test_what_is_taken_back_in_the_very_moment_is_told(
    planner: Client, upload: Upload, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    added_item(planner, upload)

    def look(one: Upload) -> Review:
        found = review(one)
        Decision.objects.update(is_undone=True)
        return found

    monkeypatch.setattr(views, "review", look)
    assert "vừa hoàn tác việc thêm" in decide(planner, upload, "m1", act)


def test_the_identity_is_checked_as_typed(planner: Client, upload: Upload) -> None:
    address = f"/tai-len/{upload.pk}/van-ban/"
    typed = {**upload.identity, "title": "", "issued_on": "32/13/2026"}
    hints = planner.post(address, typed | {"action": "check"}).text
    assert hints.count('class="error"') == 2
    refused = planner.post(address, typed)
    assert refused.status_code == 422
    assert Upload.objects.get().confirmed_at is None


def test_an_issuer_whom_the_register_does_not_know_is_shown_as_printed(planner: Client) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 5/KH-UBND\nBình An, ngày 2 tháng 3 năm 2026\n"
    paper = f"{head}KẾ HOẠCH\nPhát triển du lịch\nĐón 5.000 lượt khách năm 2026.\n"
    planner.post("/tai-len/", {"files": SimpleUploadedFile("binh-an.txt", paper.encode())})
    page = planner.get(f"/tai-len/{Upload.objects.get().pk}/").text
    assert '<b lang="vi">Ủy ban nhân dân tỉnh Bình An</b>' in page
    assert "nhờ người quản trị thêm cơ quan" in page
    assert "issuer_name" not in Upload.objects.get().identity


def test_two_people_who_confirm_differently_are_told(
    planner: Client, person: Person, upload: Upload
) -> None:
    confirm(planner, upload)
    page = confirm(person("planner"), upload, title="Tên khác")
    assert "Người khác vừa xác nhận" in page
    assert Upload.objects.get().identity["title"] == upload.identity["title"]


def test_a_known_number_with_another_text_is_offered_as_a_new_version(planner: Client) -> None:
    paper = PAPER.replace("9/KH-UBND", "1/QĐ-TTg")
    planner.post("/tai-len/", {"files": SimpleUploadedFile("qd.txt", paper.encode())})
    one = Upload.objects.get()
    assert one.identity["id"] == "qd-1-v2"
    assert (one.identity["replaces"], one.identity["version"]) == ("qd-1", "2")
    assert "được đề nghị ghi là bản mới" in planner.get(f"/tai-len/{one.pk}/").text


def new_version(planner: Client, **changed: str) -> Upload:
    """A confirmed new version of qd-1."""
    paper = PAPER.replace("9/KH-UBND", "1/QĐ-TTg")
    planner.post("/tai-len/", {"files": SimpleUploadedFile("qd.txt", paper.encode())})
    one = Upload.objects.get()
    confirm(planner, one, **changed)
    return one


def test_a_new_version_marks_the_old_one_and_both_are_taken_back_at_once(planner: Client) -> None:
    one = new_version(planner)
    page = planner.get(f"/tai-len/{one.pk}/ghi/").text
    assert "Đánh dấu 1/QĐ-TTg là đã thay thế" in page
    assert re.search(r'name="superseded" value="qd-1" checked', page)
    page = planner.post(f"/tai-len/{one.pk}/ghi/", {"superseded": "qd-1"}, follow=True).text
    assert Document.objects.get(id="qd-1").status == "superseded"
    event = AuditEvent.objects.get(noun="documents", row="qd-1", verb="changed")
    assert (event.before, event.after) == ({"status": "adopted"}, {"status": "superseded"})
    assert "superseded" not in planner.get(f"/tai-len/{one.pk}/ghi/").text
    address = re.search(r'action="(/hoan-tac/\d+/)"', page)
    assert address
    planner.post(address[1])
    assert Document.objects.get(id="qd-1").status == "adopted"
    assert not Document.objects.filter(id="qd-1-v2").exists()


def test_the_old_version_may_stay_and_no_other_document_is_marked(planner: Client) -> None:
    one = new_version(planner)
    planner.post(f"/tai-len/{one.pk}/ghi/", {"superseded": "nq-2"})
    assert Document.objects.get(id="qd-1-v2").replaces == ["qd-1"]
    assert not Document.objects.filter(status="superseded").exists()


def test_a_draft_is_not_offered_as_the_end_of_what_holds(planner: Client) -> None:
    one = new_version(planner, status="draft")
    page = planner.get(f"/tai-len/{one.pk}/ghi/").text
    assert re.search(r'name="superseded" value="qd-1">', page)


def test_another_text_under_a_known_id_is_refused(planner: Client, upload: Upload) -> None:
    decide(planner, upload, key_of(upload, "9,5%"), "accept")
    confirm(planner, upload, id="qd-1")
    page = planner.get(f"/tai-len/{upload.pk}/ghi/").text
    assert "lời văn khác" in page


def test_an_agency_decides_and_a_planner_enters(person: Person) -> None:
    agency = person("agency", organisation="04-so-tai-chinh")
    agency.post("/tai-len/", {"files": SimpleUploadedFile("kh.txt", PAPER.encode())})
    upload = Upload.objects.get()
    assert "Đã nhận" in decide(agency, upload, key_of(upload, "9,5%"), "accept")
    assert agency.get(f"/tai-len/{upload.pk}/ghi/").status_code == 403
    assert agency.post(f"/tai-len/{upload.pk}/khong-xem/").status_code == 403
    planner = person("planner")
    confirm(planner, upload)
    planner.post(f"/tai-len/{upload.pk}/ghi/")
    assert Target.objects.filter(document=upload.identity["id"]).exists()


def test_what_is_not_there_is_not_there(planner: Client, upload: Upload) -> None:
    assert planner.get("/tai-len/999/").status_code == 404
    assert planner.get(f"/tai-len/{upload.pk}/muc/f999/").status_code == 404
    assert planner.post(f"/tai-len/{upload.pk}/muc/f1/", {"action": "burn"}).status_code == 404


def test_the_page_takes_few_queries(
    planner: Client, upload: Upload, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        planner.get(f"/tai-len/{upload.pk}/")


def test_every_page_is_valid(
    planner: Client, upload: Upload, mistakes: Callable[[str], list[str]]
) -> None:
    key = key_of(upload, "9,5%")
    decide(planner, upload, key, "accept")
    confirm(planner, upload)
    root = f"/tai-len/{upload.pk}"
    pages = (
        "/tai-len/", f"{root}/", f"{root}/?edit={key}", f"{root}/?state=rejected", f"{root}/ghi/",
        f"{root}/van-ban/", f"{root}/them/", f"{root}/them/?said=2026",
        f"{root}/them/?said=12+điểm",
    )  # fmt: skip
    found = {page: mistakes(planner.get(page).text) for page in pages}
    assert {page: said for page, said in found.items() if said} == {}
