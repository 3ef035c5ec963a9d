"""Promises across documents."""

import csv
import re
from decimal import Decimal

import pytest
from django.test import Client

from lotrinh.exchange.package import Package
from lotrinh.web.desk.table_file import inert


def table(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(client.get(address).content.decode("utf-8-sig").splitlines()))


def test_every_value_leads_to_its_sentence(planner: Client, package: Package) -> None:
    html = planner.get("/muc-tieu/").text
    for target in package.plan.targets:
        if target.citation:
            assert f'href="/van-ban/{target.document}/#c{target.citation.start}"' in html


def test_promises_stand_by_field(planner: Client) -> None:
    html = planner.get("/muc-tieu/").text
    assert "7 mục tiêu" in html
    assert html.index("<h2>Kinh tế</h2>") < html.index("<h2>Quản trị, cải cách</h2>")


def test_a_promise_of_a_draft_is_called_so(planner: Client) -> None:
    for page in ("/muc-tieu/?document=nq-2", "/chi-tieu/grdp/"):
        assert '<span class="state draft">dự thảo</span>' in planner.get(page).text
    assert "dự thảo" not in planner.get("/muc-tieu/?document=qd-1").text


def test_filters_narrow_the_table_and_the_file_alike(planner: Client) -> None:
    asked = "field=economy&document=qd-1&q=dau%20nguoi"
    html = planner.get(f"/muc-tieu/?{asked}").text
    assert "1 mục tiêu" in html
    assert "≈ 102 triệu đồng/người" in html
    assert "/muc-tieu.csv?field=economy&amp;document=qd-1&amp;q=dau+nguoi" in html
    assert [row["id"] for row in table(planner, f"/muc-tieu.csv?{asked}")] == ["qd-1.2"]


def test_the_file_keeps_exact_values_and_places(planner: Client, package: Package) -> None:
    rows = table(planner, "/muc-tieu.csv")
    assert [row["id"] for row in rows] == [one.id for one in package.plan.targets]
    first = rows[0]
    assert (first["comparator"], first["low"], first["high"]) == (">=", "9.72", "")
    text = package.plan.texts["qd-1"]
    assert text[int(first["start"]) : int(first["end"])] == "9,72%/năm"


def test_a_long_table_comes_in_pages_and_as_one_file(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.views.target.PAGE", 4)
    first, second = (planner.get(f"/muc-tieu/?q=a&page={n}").text for n in (1, 2))
    assert 'href="?q=a&amp;page=2" rel="next"' in first
    assert 'href="?q=a&amp;page=1" rel="prev"' in second
    shown = [re.findall(r'<th scope="row"><a href="([^"]*)"', page) for page in (first, second)]
    assert [len(rows) for rows in shown] == [4, 3]
    assert "7 mục tiêu" in second
    assert 'href="/muc-tieu.csv?q=a"' in second
    assert len(table(planner, "/muc-tieu.csv?q=a")) == 8


def test_a_filter_without_result_says_so(planner: Client) -> None:
    assert "Không có mục tiêu nào hợp với bộ lọc." in planner.get("/muc-tieu/?q=xyz").text


def test_repeated_statements_of_one_document_share_a_row(planner: Client) -> None:
    html = planner.get("/muc-tieu/?document=nq-2").text
    assert "2 mục tiêu" in html
    assert "2 chỗ:" in html
    assert html.count('aria-label="mục I.1"') == 2


def test_spreadsheets_read_the_file_and_run_none_of_it(planner: Client) -> None:
    assert planner.get("/muc-tieu.csv").content.startswith("\ufeffid,".encode())
    quotes = [row["quote"] for row in table(planner, "/muc-tieu.csv")]
    assert any(quote.startswith("'+ Tốc độ tăng GRDP") for quote in quotes)
    assert any(quote.startswith("GRDP bình quân") for quote in quotes)


@pytest.mark.parametrize("cell", ["=1+1", "+ tăng", "- giảm", "@x", "\tx", "\rx"])
def test_what_would_run_gets_an_apostrophe(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["=", ">=", "tăng", "", Decimal("-4.49"), None])
def test_numbers_and_plain_words_stay(cell: object) -> None:
    assert inert(cell) == cell
