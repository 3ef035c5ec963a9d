"""Findings: kept as a run, listed with filters, one a page, let stand with a reason."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.domain.finding import Extent
from lotrinh.domain.plan import Plan
from lotrinh.web.desk.finding_words import tile
from lotrinh.web.desk.found import FindingLink, Found
from lotrinh.web.desk.reading import Note
from lotrinh.web.desk.templatetags.finding_words import found_of
from lotrinh.web.register.actions.checking import _rules, check_register
from lotrinh.web.register.actions.rows import Edit, change_rows
from lotrinh.web.register.models import Acceptance, AuditEvent, Document, Register, Run
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.finding import key_of
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import digest, row_cells
from tests.web.checked import PAIR

ID = f"consistency.planted:{','.join(PAIR)}"
PAGE = f"/phat-hien/{key_of(ID)}/"
MOST_QUERIES = 12
Person = Callable[..., Client]
Mistakes = Callable[[str], list[str]]


@pytest.fixture
def checked(planner: Client, planted: None) -> Client:
    """A planner of a register that has been checked."""
    assert check_register()
    return planner


def keys(html: str) -> list[str]:
    return re.findall(r'<h3><a href="/phat-hien/([^"/]*)/"', html)


def change(table: str, id: str, **cells: str) -> None:
    now = row_cells(table, id)
    assert now is not None
    change_rows(edits=[Edit(table, id, {**now, **cells}, digest(now))], by="lan")


def test_the_gravest_is_listed_first_and_what_holds_is_not(checked: Client) -> None:
    html = checked.get("/phat-hien/").text
    assert keys(html)[0] == key_of(ID)
    assert len(keys(html)) == 2
    assert html.index("nghiêm trọng") < html.index("cảnh báo")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("state=open", 2), ("state=accepted", 0), ("state=holds", 1), ("state=not_applicable", 1),
        ("severity=error", 1), ("severity=note", 0), ("family=consistency", 2), ("family=law", 0),
        ("document=nq-2", 1), ("document=bc-3&state=holds", 1), ("indicator=grdp_per_capita", 1),
        ("q=loai+tru", 1), ("q=khongco", 0), ("since=previous", 0), ("since=2025-09-17", 1),
        ("since=2020-01-01", 2), ("since=hom-qua", 2), ("page=9", 2),
    ],
)  # fmt: skip
def test_filters_narrow_the_list(checked: Client, asked: str, number: int) -> None:
    html = checked.get(f"/phat-hien/?{asked}").text
    assert len(keys(html)) == number
    assert ("Không có phát hiện nào hợp với bộ lọc." in html) == (not number)
    lines = checked.get(f"/phat-hien.csv?{asked}").text.splitlines()
    assert len(lines) == number + 1


def test_a_finding_shows_its_sentences_its_steps_and_ways_out(checked: Client) -> None:
    html = checked.get(PAGE).text
    assert "<h1>Cam kết không loại trừ nhau: GRDP bình quân đầu người 2030</h1>" in html
    assert html.count("<blockquote") == 2
    assert '<mark class="bad">' in html
    assert re.search(r'href="/van-ban/qd-1/\?at=\d+#c\d+"', html)
    assert "Văn bản thứ hai: 75-80 triệu" in html
    assert "75-80 triệu đồng/người → 102 triệu đồng/người" in html
    assert "22 triệu đồng/người" in html
    assert "cam kết không có số" in html


@pytest.mark.parametrize("address", ["/phat-hien/", "/phat-hien/?state=not_applicable", PAGE])
def test_a_page_is_valid_and_takes_few_queries(
    checked: Client, mistakes: Mistakes, address: str
) -> None:
    checked.get(address)
    with CaptureQueriesContext(connection) as queries:
        html = checked.get(address).text
    assert len(queries) <= MOST_QUERIES
    assert mistakes(html) == []
    assert checked.post(address).status_code == 405


def test_nothing_is_computed_for_a_page(planner: Client, planted: None) -> None:
    html = planner.get("/phat-hien/").text
    assert "Đang kiểm tra lần đầu" in html
    assert keys(html) == []
    assert not Run.objects.filter(engine="checks").exists()
    assert planner.get(PAGE).status_code == 404
    assert planner.get("/phat-hien.csv").status_code == 200


def test_one_revision_is_checked_once_and_two_runs_are_kept(checked: Client) -> None:
    assert not check_register()
    for revision in (50, 51, 52):
        Register.objects.update(revision=revision)
        assert check_register()
    assert Run.objects.filter(engine="checks").count() == 2


def test_what_a_change_brings_up_is_new(checked: Client) -> None:
    Register.objects.update(revision=50)
    Document.objects.filter(id="nq-2").update(issued_on=None)
    assert check_register()
    assert keys(checked.get("/phat-hien/?since=previous").text) == []
    run = Run.objects.latest("finished_at")
    run.result["findings"] = []
    run.save()
    Register.objects.update(revision=51)
    assert check_register()
    html = checked.get("/phat-hien/?since=previous").text
    assert len(keys(html)) == 2
    assert "<strong>mới</strong>" in html
    assert len(keys(checked.get("/phat-hien/?since=2025-12-19").text)) == 2


def test_a_changed_register_is_checked_again(checked: Client) -> None:
    change("targets", "nq-2.1", low="76")
    state = check_state(register())
    assert state.checked is not None
    assert not state.is_current
    assert "đang kiểm tra lại" in checked.get("/phat-hien/").text
    assert "kết quả mới đang được tính" in checked.get(PAGE).text
    assert check_register()
    assert "76-80" in checked.get(PAGE).text


def test_a_run_that_failed_is_told(
    planner: Client, planted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*given: object, **more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lotrinh.web.register.actions.checking.run", fails)
    with pytest.raises(ZeroDivisionError):
        check_register()
    assert "lần kiểm tra mới nhất bị lỗi" in planner.get("/phat-hien/").text


def test_a_finding_stands_beside_the_sentences_and_rows_it_is_about(
    checked: Client, mistakes: Mistakes
) -> None:
    link = f'href="{PAGE}"'
    html = checked.get("/van-ban/qd-1/").text
    assert html.count('<span class="flag bad"') == 1
    assert html.count(link) == 1
    for address in ("/van-ban/nq-2/", "/chi-tieu/grdp_per_capita/", "/muc-tieu/?open=all"):
        html = checked.get(address).text
        assert link in html
        assert mistakes(html) == []
    assert link not in checked.get("/chi-tieu/pci/").text
    assert link not in checked.get("/chi-tieu/grdp_per_capita/?as_of=2025-01-01").text
    checked.post(f"{PAGE}chap-nhan/", REASON)
    for address in ("/van-ban/qd-1/", "/chi-tieu/grdp_per_capita/", "/muc-tieu/?open=all"):
        html = checked.get(address).text
        assert link in html
        assert REASON["reason"] in html
        assert '<span class="flag bad"' not in html
        assert mistakes(html) == []


def test_what_holds_is_called_by_what_it_demands_and_no_finding(
    checked: Client, mistakes: Mistakes
) -> None:
    html = checked.get("/phat-hien/?state=holds").text
    assert "1 kết quả" in html
    assert "Cam kết không loại trừ nhau" not in html.split("</form>")[1]
    assert "Hai mức của một chỉ tiêu cùng kỳ phải có số chung" in html
    assert "nghiêm trọng" not in html.split("</form>")[1].lower()
    (key,) = keys(html)
    page = checked.get(f"/phat-hien/{key}/").text
    assert "<h1>Hai mức của một chỉ tiêu cùng kỳ phải có số chung" in page
    assert mistakes(page) == []


class FoundEverywhere(Found):
    """The same findings at every row."""

    def get(self, row: str) -> list[FindingLink]:
        return [
            FindingLink("a", "Mục tiêu chưa có việc", "", "warning", once_at="nq.1"),
            FindingLink("b", "Mâu thuẫn", "", "error"),
        ]


def test_what_is_of_a_whole_document_is_told_at_one_of_its_sentences() -> None:
    notes = [cast(Note, SimpleNamespace(row=SimpleNamespace(id=id))) for id in ("nq.1", "nq.2")]
    told = [[one.key for one in found_of([note], FoundEverywhere(None))] for note in notes]
    assert told == [["a", "b"], ["b"]]


REASON = {
    "reason": "Đã biết, chờ điều chỉnh quy hoạch", "decided_by": "Ban Thường vụ",
    "decided_on": "2025-12-01", "document": "nq-2",
}  # fmt: skip


def test_a_finding_is_let_stand_with_a_reason_and_opened_again(checked: Client) -> None:
    answer = checked.post(f"{PAGE}chap-nhan/", REASON, follow=True)
    assert "Đã chấp nhận để nguyên" in answer.text
    assert "Đã biết, chờ điều chỉnh quy hoạch" in answer.text
    assert "Ban Thường vụ" in answer.text
    assert len(keys(checked.get("/phat-hien/").text)) == 1
    assert keys(checked.get("/phat-hien/?state=accepted").text) == [key_of(ID)]
    event = AuditEvent.objects.get(noun="acceptances")
    assert (event.verb, event.by, event.row) == ("added", "planner", ID)
    answer = checked.post(f"{PAGE}thoi-chap-nhan/", follow=True)
    assert "Đã thôi chấp nhận." in answer.text
    assert not Acceptance.objects.exists()
    assert AuditEvent.objects.filter(noun="acceptances").latest("id").verb == "removed"
    assert len(keys(checked.get("/phat-hien/").text)) == 2


def test_a_decision_is_undone_and_done_again(checked: Client) -> None:
    checked.post(f"{PAGE}chap-nhan/", REASON)
    event = AuditEvent.objects.get(noun="acceptances").pk
    assert "Đã hoàn tác." in checked.post(f"/hoan-tac/{event}/", follow=True).text
    assert not Acceptance.objects.exists()
    again = AuditEvent.objects.latest("id").pk
    checked.post(f"/hoan-tac/{again}/")
    assert Acceptance.objects.get().reason == REASON["reason"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reason": " "}, "Lý do: viết vài chữ"),
        ({"reason": "x"}, "Lý do: viết vài chữ"),
        ({"decided_by": " "}, "Cơ quan quyết định: cần có để ghi."),
        ({"decided_on": "hôm nay"}, "viết theo năm-tháng-ngày"),
        ({"decided_on": "2026-01-01"}, "Ngày quyết định: chưa tới"),
        ({"document": "khong-co"}, "không có trong bảng"),
    ],
)
def test_what_is_wrong_with_a_decision_is_said(
    checked: Client, mistakes: Mistakes, typed: dict[str, str], said: str
) -> None:
    answer = checked.post(f"{PAGE}chap-nhan/", REASON | typed)
    assert answer.status_code == 422
    assert said in answer.text
    assert ("Ban Thường vụ" in answer.text) == ("decided_by" not in typed)
    assert mistakes(answer.text) == []
    assert not Acceptance.objects.exists()


def test_a_decision_lapses_when_a_figure_changes_and_can_be_taken_anew(checked: Client) -> None:
    checked.post(f"{PAGE}chap-nhan/", REASON)
    change("targets", "nq-2.1", owner="04-so-tai-chinh")
    assert check_register()
    assert len(keys(checked.get("/phat-hien/").text)) == 1
    change("targets", "nq-2.1", high="85")
    assert check_register()
    assert len(keys(checked.get("/phat-hien/").text)) == 2
    assert "các con số đã đổi từ đó nên nó mở lại" in checked.get(PAGE).text
    answer = checked.post(f"{PAGE}chap-nhan/", REASON, follow=True)
    assert "Thôi chấp nhận" in answer.text


def test_a_lapsed_decision_counts_again_when_the_figure_does(
    checked: Client, mistakes: Mistakes
) -> None:
    checked.post(f"{PAGE}chap-nhan/", REASON)
    for high, listed in (("85", 2), ("80", 1)):
        change("targets", "nq-2.1", high=high)
        assert check_register()
        assert len(keys(checked.get("/phat-hien/").text)) == listed
        assert ("nên nó mở lại" in checked.get(PAGE).text) == (listed == 2)
        assert mistakes(checked.get(PAGE).text) == []


def test_a_lapsed_decision_can_be_taken_away(checked: Client) -> None:
    checked.post(f"{PAGE}chap-nhan/", REASON)
    change("targets", "nq-2.1", high="85")
    assert check_register()
    assert "Thôi chấp nhận" in checked.get(PAGE).text
    checked.post(f"{PAGE}thoi-chap-nhan/")
    assert not Acceptance.objects.exists()
    assert "nên nó mở lại" not in checked.get(PAGE).text


def test_a_decision_without_its_figures_stands_and_says_so(checked: Client) -> None:
    checked.post(f"{PAGE}chap-nhan/", REASON)
    Acceptance.objects.update(figures=[], decided_by="")
    Register.objects.update(revision=50)
    assert check_register()
    html = checked.get(PAGE).text
    assert "số đổi cũng không tự mở lại" in html
    assert "không ghi cơ quan quyết định" in html


@pytest.mark.parametrize(
    ("role", "may"), [("leader", True), ("planner", True), ("agency", False), ("delegate", False)]
)
def test_who_may_decide(planted: None, person: Person, role: str, may: bool) -> None:
    check_register()
    client = person(role)
    assert ("Chấp nhận, ghi lý do" in client.get(PAGE).text) is may
    assert client.post(f"{PAGE}chap-nhan/", REASON).status_code == (302 if may else 403)
    if may:
        event = AuditEvent.objects.get(noun="acceptances").pk
        assert client.post(f"/hoan-tac/{event}/").status_code == 302
        assert not Acceptance.objects.exists()


def test_an_identity_that_is_broken_is_called_by_its_fault() -> None:
    at = inspect(Plan(), load(), today=date(2025, 12, 19))
    rules = dict(_rules(at, {"tourism.sum_of_parts"}))
    rule = rules["tourism.sum_of_parts"]
    assert rule.title.vi == "Số không khớp nhau"
    assert rule.about.vi == "Tổng lượt khách du lịch bằng khách nội địa cộng khách quốc tế"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("6.555", "6.565", "6,56%"), ("6.2675", "6.5155", "6,27-6,52%"), ("102", "102", "102%"),
        ("75", "80", "75-80%"), ("1834729.5", "1834730.5", "1.834.730%"),
        ("15.2", "15.3", "15,2-15,3%"), ("", "10.1", "không quá 10,1%"),
        ("0.0395", "", "từ 0,04% trở lên"),
    ],
)  # fmt: skip
def test_what_was_worked_out_has_the_digits_that_are_compared(
    low: str, high: str, shown: str
) -> None:
    ends = (Decimal(one) if one else None for one in (low, high))
    assert tile(Extent(*ends, "%")) == shown


def test_what_stands_in_no_row_is_said_to_be_worked_out(checked: Client) -> None:
    html = checked.get(PAGE).text
    assert "thấy trong sổ" in html
    assert "tính ra từ sổ" not in html
    run = Run.objects.latest("finished_at")
    run.result["findings"][0]["finding"]["observed"] = ["15.2", "15.3", "%"]
    run.save()
    Register.objects.update(revision=60)
    html = checked.get(PAGE).text
    assert "tính ra từ sổ" in html
    assert "15,2-15,3%" in html
