"""The audit trail of any row in one click, what was changed lately, and the way back."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.web.register import models
from lotrinh.web.register.actions.rows import Edit, change_rows
from lotrinh.web.register.queries.row import digest, row_cells
from tests.web.html_check import mistakes

Person = Callable[..., Client]
MOST_QUERIES = 12


def change(table: str, id: str, **cells: str) -> int:
    now = row_cells(table, id)
    assert now is not None
    saved = change_rows(
        edits=[Edit(table, id, {**now, **cells}, digest(now))], by="lan", reason="in nhầm"
    )
    return saved.event or 0


def test_a_row_tells_who_changed_what_in_words(planner: Client) -> None:
    event = change("targets", "qd-1.2", low="105", high="105", owner="04-so-tai-chinh")
    page = planner.get("/lich-su/targets/qd-1.2/").content.decode()
    assert "<b>lan</b> sửa" in page
    assert "Vì: <span" in page
    assert "Mức thấp" in page
    assert "Sở Tài chính" in page
    assert f'action="/hoan-tac/{event}/?only=1"' in page


def test_a_row_tells_when_it_was_shown_to_everyone(planner: Client) -> None:
    planner.post("/cong-bo/documents/qd-1/", {"do": "publish"})
    planner.post("/cong-bo/documents/qd-1/", {"do": "withdraw"})
    page = planner.get("/lich-su/documents/qd-1/").text
    assert page.index("</b> thôi công bố") < page.index("</b> công bố") < page.index("</b> thêm")
    assert "công bố" not in planner.get("/lich-su/documents/nq-2/").text


@pytest.mark.parametrize("table", ["accounts", "uploads", "khong-co"])
def test_only_rows_of_the_plan_have_a_history_here(planner: Client, table: str) -> None:
    assert "Không có thay đổi nào" in planner.get(f"/lich-su/?table={table}").text
    assert len(planner.get(f"/lich-su.csv?table={table}").text.splitlines()) == 1


def test_undo_from_the_history_and_again(planner: Client) -> None:
    event = change("targets", "qd-1.2", low="105", high="105")
    answer = planner.post(f"/hoan-tac/{event}/", {"next": "/lich-su/targets/qd-1.2/"}, follow=True)
    page = answer.content.decode()
    assert "Đã hoàn tác." in page
    assert "đã được hoàn tác" in page
    assert "Làm lại" in page
    row = row_cells("targets", "qd-1.2")
    assert row is not None
    assert row["low"] == "102"


def test_what_cannot_be_undone_says_why(planner: Client) -> None:
    event = change("targets", "qd-1.2", low="105", high="105")
    change("targets", "qd-1.2", low="106", high="106")
    answer = planner.post(f"/hoan-tac/{event}/", follow=True)
    assert "đã được lan sửa tiếp" in answer.content.decode()


def test_a_large_writing_is_asked_about_first(planner: Client) -> None:
    event = models.AuditEvent.objects.filter(noun="targets").latest("id").pk
    page = planner.get(f"/hoan-tac/{event}/?only=1").content.decode()
    assert "Hoàn tác 1 dòng?" in page
    assert mistakes(page) == []
    refused = planner.get(f"/hoan-tac/{event}/", follow=True)
    assert "không phải một dòng của sổ" in refused.content.decode()


def test_the_row_that_is_gone_keeps_its_history(planner: Client) -> None:
    row = {"id": "nq-2.o9", "document": "nq-2", "text": "Một điều mong muốn"}
    saved = change_rows(edits=[Edit("objectives", "nq-2.o9", row)], by="lan")
    planner.post(f"/hoan-tac/{saved.event}/")
    page = planner.get("/lich-su/objectives/nq-2.o9/").content.decode()
    assert "Một điều mong muốn" in page
    assert "đã gỡ" in page


def test_lately_by_person_table_and_day(planner: Client) -> None:
    change("targets", "qd-1.2", low="105", high="105")
    assert "1 thay đổi" in planner.get("/lich-su/?by=lan").content.decode()
    assert "8 thay đổi" in planner.get("/lich-su/?by=test&table=targets").content.decode()
    assert "Không có thay đổi nào" in planner.get("/lich-su/?last=2001-01-01").content.decode()
    for day in ("first=khong", "first=0001-01-01", "last=9999-12-31"):
        assert planner.get(f"/lich-su/?{day}").status_code == 200


def test_the_trail_as_a_file(planner: Client) -> None:
    change("targets", "qd-1.2", low="105", high="105")
    text = planner.get("/lich-su.csv?by=lan").content.decode("utf-8-sig")
    head, *rows = text.splitlines()
    assert head == "at,by,verb,table,id,name,column,before,after,reason"
    assert sorted(row.split(",", 5)[5] for row in rows) == [
        ",high,102,105,in nhầm",
        ",low,102,105,in nhầm",
    ]
    assert planner.get("/lich-su.xlsx?by=lan").status_code == 200


@pytest.mark.parametrize("address", ["/lich-su/", "/lich-su/targets/qd-1.2/"])
def test_histories_ask_little_of_the_database(planner: Client, address: str) -> None:
    change("targets", "qd-1.2", low="105", high="105")
    planner.get(address)
    with CaptureQueriesContext(connection) as queries:
        planner.get(address)
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/lich-su/", "/lich-su.csv", "/lich-su/targets/qd-1.2/"])
def test_who_may_see_histories(person: Person, address: str) -> None:
    assert person("delegate").get(address).status_code == 403
    assert person("leader").get(address).status_code == 200
    assert person("administrator").get(address).status_code == 200
    assert Client().get(address).status_code == 302


def test_an_english_page_calls_an_indicator_by_its_english_name(planner: Client) -> None:
    planner.cookies["django_language"] = "en"
    assert "GRDP per capita" in planner.get("/lich-su/targets/qd-1.2/").text
    assert 'value="GRDP per capita — grdp_per_capita"' in planner.get("/sua/targets/qd-1.2/").text
