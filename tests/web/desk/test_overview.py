"""The overview of each role: what waits, what needs attention, what changed."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.actions.overview import ENGINE, current_digest
from lotrinh.web.register.actions.visit import QUIET, note_visit
from lotrinh.web.register.models import (
    Account,
    Amendment,
    AuditEvent,
    Document,
    Register,
    Run,
    Task,
)
from lotrinh.web.register.queries.attention import attention

ROLES = ("leader", "planner", "agency", "delegate", "administrator")
FINANCE = "04-so-tai-chinh"
MOST_QUERIES = 12
Person = Callable[..., Client]


def words(html: str) -> str:
    """What a reader sees, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


@pytest.mark.parametrize("role", ROLES)
def test_each_role_has_a_valid_first_page_in_few_queries(
    person: Person, planted: None, mistakes: Callable[[str], list[str]], role: str
) -> None:
    check_register()
    client = person(role, organisation=FINANCE if role == "agency" else None)
    assert mistakes(client.get("/").text) == []
    Account.objects.update(seen_before=datetime(2020, 1, 1, tzinfo=UTC))
    with CaptureQueriesContext(connection) as queries:
        html = client.get("/").text
    assert len(queries) <= MOST_QUERIES
    assert html.count("<h1") == 1


@pytest.mark.parametrize("role", ROLES)
def test_the_page_is_only_read_and_speaks_english(person: Person, role: str) -> None:
    client = person(role)
    assert client.post("/").status_code == 405
    client.cookies["django_language"] = "en"
    assert 'lang="en"' in client.get("/").text


def test_a_stranger_sees_the_public_page_and_no_count(stored: object, client: Client) -> None:
    html = client.get("/").text
    assert "quá hạn" not in html
    assert "Cần quyết" not in html


def test_the_sentence_of_a_leader_counts_what_stands_below_it(person: Person) -> None:
    html = person("leader").get("/").text
    said = re.search(r"Hôm nay có (\d+) việc cần quyết", words(html))
    assert said is not None
    todo = html.split('id="todo"')[1].split("</section>")[0]
    assert int(said[1]) == todo.count("<li>")
    assert "1 nhiệm vụ quá hạn chưa xong" in words(todo)
    assert "1 nhiệm vụ đã báo xong, chờ xác nhận" in words(todo)


def test_nothing_to_decide_is_said(person: Person) -> None:
    Task.objects.all().delete()
    html = person("leader").get("/").text
    assert "1 ý kiến về dự thảo chưa được trả lời" in words(html)
    Amendment.objects.all().delete()
    Register.objects.update(revision=99)
    assert "Hôm nay không có việc nào cần quyết" in person("leader").get("/").text


def test_the_gravest_findings_are_to_be_decided(person: Person, planted: None) -> None:
    client = person("leader")
    assert "chỗ không khớp giữa" not in words(client.get("/").text)
    assert check_register()
    html = client.get("/").text
    todo = html.split('id="todo"')[1].split("</section>")[0]
    assert "2 chỗ không khớp giữa các con số và cam kết" in words(todo)
    assert todo.index("nghiêm trọng") < todo.index("cảnh báo")
    assert len(re.findall(r'href="/phat-hien/\w+/"', todo)) == 2
    assert 'href="/phat-hien/?severity=error"' in html
    assert "chỗ không khớp giữa" not in words(client.get("/?as_of=2025-10-01").text)


def test_a_target_needing_attention_shows_its_figure_and_its_arithmetic(person: Person) -> None:
    html = person("leader").get("/").text
    row = next(
        one for one in html.split("<tr>") if "/chi-tieu/grdp_per_capita/" in one and "102" in one
    )
    said = words(row)
    assert "45,13 triệu đồng/người" in said
    assert "2024, ước tính; biết từ 06/05/2025" in said
    assert "+14,6% mỗi năm" in said
    assert "(102 ÷ 45,13)^(1/6) − 1" in said
    assert "Chưa đến hạn" in said
    assert "#c" in row


def test_what_cannot_be_told_says_why(person: Person) -> None:
    html = words(person("leader").get("/").text)
    assert "Chưa đủ số liệu chưa có số liệu nào về mặt này" in html
    assert "không dự báo" in html


def test_an_agency_sees_its_own_tasks_and_projects(person: Person) -> None:
    html = person("agency", organisation=FINANCE).get("/").text
    assert "Sở Tài chính" in html
    assert "Việc quá hạn" in html
    assert f"lead={FINANCE}" in html
    other = person("agency", organisation="04-so-xay-dung").get("/").text
    assert "Việc quá hạn" not in other
    assert "Đường cao tốc" in other
    assert "chưa gắn với cơ quan nào" in person("agency").get("/").text


def test_a_delegate_reads_drafts_and_opinions(person: Person) -> None:
    html = person("delegate").get("/").text
    assert "Nghị quyết Đại hội" in html
    assert "2 ý kiến về các dự thảo" in words(html)
    assert "chưa trả lời" in html


def test_a_delegate_sees_what_a_draft_changed_as_its_comparison_tells(person: Person) -> None:
    Document.objects.filter(id="qd-1").update(status="draft")
    Document.objects.filter(id="nq-2").update(status="draft", replaces=["qd-1"])
    client = person("delegate")
    html = client.get("/").text
    assert 'href="/van-ban/nq-2/so-voi/qd-1/"' in html
    changed = html.split("Mục tiêu khác với bản trước")[1].split("</table>")[0]
    shown = changed.count('<th scope="row">')
    assert shown > 1
    assert f"{shown} mục tiêu khác nhau" in words(client.get("/van-ban/nq-2/so-voi/qd-1/").text)


def test_an_administrator_sees_logins_and_writes(person: Person) -> None:
    html = words(person("administrator").get("/").text)
    assert "Hệ thống không có gì cần xử lý" in html
    assert "Quản trị viên 1" in html
    assert "mục tiêu cần chú ý" not in html.lower()


def test_an_earlier_day_shows_what_was_known_then(person: Person) -> None:
    client = person("leader")
    html = words(client.get("/?as_of=2024-06-30").text)
    assert "biết đến ngày 30/06/2024" in html
    assert "40,3 triệu đồng/người" in html
    assert "không phải là một ngày" in client.get("/?as_of=hôm+qua").text


@pytest.mark.parametrize("role", ROLES)
def test_an_empty_register_breaks_no_first_page(
    db: None, client: Client, mistakes: Callable[[str], list[str]], role: str
) -> None:
    user = User.objects.create_user("ai-do")
    Account.objects.create(user=user, role=role)
    client.force_login(user)
    for day in ("", "2024-06-30", "9999-12-31"):
        assert mistakes(client.get(f"/?as_of={day}").text) == []


def test_an_empty_register_teaches(db: None, client: Client) -> None:
    user = User.objects.create_user("lanh-dao")
    Account.objects.create(user=user, role="leader")
    client.force_login(user)
    html = client.get("/").text
    assert "Sổ chưa có mục tiêu nào của văn bản đang hiệu lực." in html
    assert "Ghi bảng vốn giao và giải ngân" in html


def test_what_was_counted_is_kept_until_the_register_changes(stored: object) -> None:
    about = Register.objects.get()
    asked = {"day": about.as_of, "today": about.today, "with_undated": True}
    first = current_digest(revision=about.revision, **asked)
    again = current_digest(revision=about.revision, **asked)
    assert again == first
    assert Run.objects.filter(engine=ENGINE).count() == 1
    assert current_digest(revision=about.revision + 1, **asked) == first
    assert Run.objects.filter(engine=ENGINE).count() == 1


NOON = datetime(2025, 12, 19, 12, tzinfo=UTC)


def test_a_visit_begins_after_hours_of_quiet(stored: object, person: Person) -> None:
    person("leader")
    account = Account.objects.get()
    assert note_visit(account=account, now=NOON) is None
    for minutes in (10, 60, 200):
        account.refresh_from_db()
        assert note_visit(account=account, now=NOON + timedelta(minutes=minutes)) is None
    account.refresh_from_db()
    last = account.seen_at
    back = NOON + timedelta(minutes=200) + QUIET
    assert note_visit(account=account, now=back) == last
    account.refresh_from_db()
    assert note_visit(account=account, now=back + timedelta(minutes=1)) == last


def test_what_changed_since_the_last_visit_is_told(person: Person) -> None:
    client = person("leader")
    assert "Đây là lần đầu bạn mở trang này." in client.get("/").text
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    Account.objects.update(seen_before=long_ago)
    html = client.get("/").text
    assert "dòng đã đổi từ" in html
    assert 'class="timeline"' in html
    latest = AuditEvent.objects.latest("at").at
    Account.objects.update(seen_before=latest + timedelta(seconds=1))
    assert "Không có gì đổi trong sổ" in client.get("/").text


def test_attention_takes_one_promise_of_each_indicator(stored: object) -> None:
    about = Register.objects.get()
    digest = current_digest(
        revision=about.revision, day=about.as_of, today=about.today, with_undated=True
    )
    promises = digest.standings.in_force()
    chosen = attention(promises, about.today)
    named = [promises[id].indicator for id in chosen]
    assert len(named) == len(set(named))
    assert all(promises[id].state != "met" for id in chosen)
    assert attention(promises, about.today, most=1) == [
        id for id in chosen if id in attention(promises, about.today, most=1)
    ]


@pytest.mark.parametrize("day", ["", "2025-06-30"])
def test_every_count_leads_to_a_list_of_as_many(person: Person, day: str) -> None:
    Document.objects.update(status="adopted")
    client = person("planner")
    html = client.get(f"/?as_of={day}").text
    counted = re.findall(r'href="(/muc-tieu/\?state=[^"]+)">[^<]*</a></span> <b>(\d+)</b>', html)
    counted += re.findall(r'href="(/muc-tieu/\?state=lacking[^"]*)">(\d+) mục tiêu', html)
    counted += re.findall(r'href="(/nhiem-vu/\?state=[^"]+)">(\d+) nhiệm vụ', html)
    assert len(counted) >= 3
    for address, number in counted:
        assert f"{number} {'mục tiêu' if 'muc-tieu' in address else 'nhiệm vụ'}" in words(
            client.get(address.replace("&amp;", "&")).text
        )
        assert ("as_of" in address) == bool(day)


def test_lists_that_the_overview_leads_to_take_few_queries(person: Person) -> None:
    client = person("leader")
    for address in (
        "/muc-tieu/?state=open", "/nhiem-vu/?state=overdue&q=viec", "/chuong-trinh/",
        "/chuong-trinh/ct-1/",
    ):  # fmt: skip
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        assert len(queries) <= MOST_QUERIES
