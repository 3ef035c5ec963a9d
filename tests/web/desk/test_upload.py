"""Sending files: what is taken in, how it is read, who sees it, and what may be done with it."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.reading.files.options import Watch
from lotrinh.reading.files.source import FORMATS
from lotrinh.reading.text import KeptText
from lotrinh.web.desk import upload_limit
from lotrinh.web.desk.templatetags.upload_words import stage
from lotrinh.web.register.actions import reading
from lotrinh.web.register.actions import upload as action
from lotrinh.web.register.actions.reading import fail_interrupted, read_upload
from lotrinh.web.register.models import AuditEvent, Upload

PAPER = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "I. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
    "2. GRDP bình quân đầu người năm 2026 đạt 60 triệu đồng.\n"
)
SAID = "Tốc độ tăng GRDP năm 2026 đạt 9,5%."
Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    """Files are read while they are sent."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def send(client: Client, *files: tuple[str, bytes]) -> str:
    """The page that answers files."""
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return str(client.post("/tai-len/", {"files": sent}, follow=True).text)


def test_a_file_is_read_and_waits_for_its_review(planner: Client) -> None:
    page = send(planner, ("ke-hoach.txt", PAPER.encode()))
    one = Upload.objects.get()
    assert (one.state, one.progress, one.kind) == ("ready", 100, "document")
    assert one.identity["number"] == "9/KH-UBND"
    assert "Đã nhận 1 tệp" in page
    assert f'href="/tai-len/{one.pk}/"' in page
    event = AuditEvent.objects.get(noun="uploads")
    assert (event.verb, event.by, event.row) == ("added", "planner", str(one.pk))


def test_several_files_come_at_once_and_each_refusal_says_why(planner: Client) -> None:
    page = send(planner, ("a.txt", PAPER.encode()), ("b.exe", b"MZ"), ("c.txt", b" "))
    assert "Đã nhận 2 tệp" in page
    assert "b.exe: chưa đọc được loại tệp này" in page
    assert "c.txt: tệp rỗng" in page
    assert Upload.objects.count() == 2


def test_no_file_too_many_files_and_too_much_are_said(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Chưa chọn tệp nào" in send(planner)
    many = [(f"{n}.txt", b"x") for n in range(action.MOST_FILES + 1)]
    assert "Mỗi lần gửi tối đa 20 tệp" in send(planner, *many)
    monkeypatch.setattr(upload_limit, "LARGEST_REQUEST", 10)
    assert "quá lớn" in send(planner, ("a.txt", PAPER.encode()))
    monkeypatch.setattr(action, "LARGEST", 10)
    monkeypatch.undo()
    assert Upload.objects.count() == 0


def test_a_file_above_the_limit_is_refused(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(action, "LARGEST", 10)
    assert "quá lớn" in send(planner, ("a.txt", PAPER.encode()))
    assert not Upload.objects.exists()


def test_the_same_bytes_lead_to_the_earlier_upload(planner: Client) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    assert "đã được gửi trước đây" in send(planner, ("b.txt", PAPER.encode()))
    one = Upload.objects.get()
    planner.post(f"/tai-len/{one.pk}/trang-thai/", {"action": "drop"})
    send(planner, ("c.txt", PAPER.encode()))
    assert Upload.objects.get().state == "ready"


def test_a_mislabelled_file_is_told_of_and_can_be_read_again(planner: Client) -> None:
    page = send(planner, ("a.pdf", b"PK\x03\x04 no pdf at all"))
    assert "nội dung là tệp Word/Excel/ZIP" in page
    one = Upload.objects.get()
    assert one.state == "failed"
    planner.post(f"/tai-len/{one.pk}/trang-thai/", {"action": "read_again"})
    assert Upload.objects.get().state == "failed"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "C:\\x\\a.txt", "<script>alert(1)</script>.txt"]
)
def test_a_hostile_name_is_only_a_name(planner: Client, name: str) -> None:
    page = send(planner, (name, PAPER.encode()))
    one = Upload.objects.get()
    assert "/" not in one.name
    assert "<script>alert" not in page
    saved = planner.get(f"/tai-len/{one.pk}/tep/")
    assert saved["Content-Type"] == "application/octet-stream"
    assert saved["Content-Disposition"].startswith("attachment")
    assert saved.content == PAPER.encode()


def test_a_zip_bomb_is_refused_while_it_is_read(planner: Client) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", 8) as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("targets.csv", b"0" * 60_000_000)
    send(planner, ("goi.zip", packed.getvalue()))
    page = planner.get(f"/tai-len/{Upload.objects.get().pk}/").text
    assert "Quá lớn" in page


def test_dropping_can_be_taken_back(planner: Client) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    one = Upload.objects.get()
    address = f"/tai-len/{one.pk}/trang-thai/"
    assert "Lấy lại" in planner.post(address, {"action": "drop"}, follow=True).text
    assert planner.get(f"/tai-len/{one.pk}/").status_code == 302
    planner.post(address, {"action": "take_back"})
    assert Upload.objects.get().state == "ready"
    assert planner.post(address, {"action": "burn"}).status_code == 404
    assert planner.get(address).status_code == 405


@pytest.mark.parametrize("state", ["ready", "entered"])
@pytest.mark.parametrize("asked", ["read_again", "take_back"])
def test_a_file_that_people_look_through_stays_as_it_was_read(
    planner: Client, state: str, asked: str
) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    Upload.objects.update(state=state)
    events = AuditEvent.objects.count()
    planner.post(f"/tai-len/{Upload.objects.get().pk}/trang-thai/", {"action": asked})
    assert Upload.objects.get().state == state
    assert AuditEvent.objects.count() == events


def test_what_a_dead_worker_left_is_told_of(planner: Client) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    Upload.objects.update(state="reading")
    assert fail_interrupted() == 1
    page = planner.get("/tai-len/").text
    assert "bị dừng giữa chừng" in page
    assert "Đọc lại" in page


def test_a_silent_worker_is_told_of(planner: Client) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    Upload.objects.update(state="waiting", heard_at="2026-01-01T00:00Z")
    page = planner.get("/tai-len/").text
    assert "không có tín hiệu của trình đọc" in page
    assert 'hx-trigger="every 1s"' not in page


def test_the_list_asks_again_only_while_something_is_being_read(planner: Client) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    part = planner.get("/tai-len/", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert "every 1s" not in part
    one = Upload.objects.get()
    Upload.objects.update(state="reading", stage="figures", progress=40, heard_at=one.heard_at)
    part = planner.get("/tai-len/", headers={"HX-Request": "true"}).text
    assert "every 1s" in part
    assert "Đang đọc con số" in part
    assert 'value="40"' in part


def test_the_page_that_is_being_read_is_told(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = []

    def pages(name: str, content: bytes, *, watch: Watch) -> KeptText:
        for done in range(3):
            watch(done, 3)
            one = Upload.objects.get()
            said.append((stage(one), one.progress))
        return KeptText.of_pages([(1, PAPER.partition("I. M")[0]), (2, SAID), (3, SAID)], {2})

    monkeypatch.setattr(reading, "kept_text", pages)
    send(planner, ("a.pdf", b"%PDF-1.7"))
    assert said == [
        ("Đang đọc trang 1/3", 2), ("Đang đọc trang 2/3", 14), ("Đang đọc trang 3/3", 27),
    ]  # fmt: skip
    page = planner.get(f"/tai-len/{Upload.objects.get().pk}/").text
    assert "Trang đọc từ ảnh quét (2) cần đối chiếu" in page
    scanned, printed = page.split('class="how"')[-2:]
    assert "trang 2, đọc từ ảnh quét" in scanned.partition("</p>")[0]
    assert "trang 3</span>" in printed.partition("</p>")[0]


def test_the_page_lists_what_can_be_read(planner: Client) -> None:
    page = planner.get("/tai-len/").text
    assert 'accept=".txt,.md,.docx,.doc,' in page
    listed = page.partition("Đọc được những loại tệp nào")[2]
    assert [one for one in FORMATS if one not in listed] == []


def test_an_error_of_the_program_is_told_and_raised(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(planner, ("a.txt", PAPER.encode()))
    Upload.objects.update(state="waiting")

    def broken(*given: object, **named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lotrinh.web.register.actions.reading.kept_text", broken)
    with pytest.raises(ZeroDivisionError):
        read_upload(id=Upload.objects.get().pk)
    one = Upload.objects.get()
    assert one.state == "failed"
    assert "Chương trình gặp lỗi" in one.problem["vi"]


def test_an_agency_sees_what_its_body_sent_and_a_planner_all(person: Person) -> None:
    agency = person("agency", organisation="04-so-tai-chinh")
    colleague = person("agency", organisation="04-so-tai-chinh")
    other = person("agency", organisation="04-so-noi-vu")
    send(agency, ("a.txt", PAPER.encode()))
    address = f"/tai-len/{Upload.objects.get().pk}/"
    assert agency.get(address).status_code == 200
    assert colleague.get(address).status_code == 200
    assert person("planner").get(address).status_code == 200
    assert other.get(address).status_code == 404
    assert other.get(f"{address}tep/").status_code == 404
    assert "a.txt" not in other.get("/tai-len/").text


@pytest.mark.parametrize("role", ["leader", "delegate", "administrator"])
def test_other_roles_send_nothing(person: Person, role: str) -> None:
    client = person(role)
    assert client.get("/tai-len/").status_code == 403
    assert client.post("/tai-len/", {}).status_code == 403


def test_the_list_takes_few_queries(
    planner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        send(planner, (f"{number}.txt", f"{PAPER}{number}".encode()))
    with django_assert_max_num_queries(12):
        planner.get("/tai-len/")
