"""Promises across documents."""

import csv
import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.table_file import inert


def table(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(client.get(address).content.decode("utf-8-sig").splitlines()))


def test_every_value_leads_to_its_sentence(planner: Client, package: Package) -> None:
    html = planner.get("/muc-tieu/").text
    for target in package.plan.targets:
        if target.citation:
            assert f'href="/van-ban/{target.document}/#c{target.citation.start}"' in html


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_promises_stand_by_field_and_indicator(planner: Client) -> None:
    page = text_of(planner.get("/muc-tieu/").text)
    assert "7 mục tiêu" in page
    assert page.index("Kinh tế 4 mục tiêu") < page.index("Quản trị, cải cách 2 mục tiêu")
    assert (
        "GRDP bình quân đầu người ≈ 102 triệu đồng/người 2030 75-80 triệu đồng/người 2030 2 văn bản"
    ) in page


def test_promises_stand_by_document_and_objective_with_their_parts(
    planner: Client,
) -> None:
    models.Target.objects.filter(id="nq-2.1").update(objective="nq-2.o1")
    models.Target.objects.filter(id__in=["nq-2.2", "nq-2.3"]).update(
        objective="nq-2.o1", parent="nq-2.1"
    )
    page = text_of(planner.get("/muc-tieu/?view=document&document=nq-2").text)
    assert "Mục tiêu chung Phấn đấu tăng trưởng 2 mục tiêu" in page
    assert page.index("75-80 triệu") < page.index("trong đó Tổng sản phẩm") < page.index("&gt; 10%")
    every = text_of(planner.get("/muc-tieu/?view=document").text)
    assert every.index("Nghị quyết Đại hội") < every.index("Quy hoạch tỉnh 2021-2030")
    assert "Không gắn với mục tiêu chung nào 3 mục tiêu" in every


def test_branches_open_when_something_is_asked_for(planner: Client) -> None:
    def opened(address: str) -> set[bool]:
        branches = re.findall(r'<details class="branch[^>]*>', planner.get(address).text)
        return {" open" in one for one in branches}

    assert opened("/muc-tieu/") == {False}
    assert opened("/muc-tieu/?open=all") == {True}
    assert opened("/muc-tieu/?q=grdp") == {True}
    assert opened("/muc-tieu/?q=grdp&open=none") == {False}
    assert opened("/muc-tieu/?view=document") == {True}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("field=governance", ["qd-1.3", "cv-4.1"]),
        ("indicator=pci", ["qd-1.3", "cv-4.1"]),
        ("area=VN", ["cv-4.2"]),
        ("modality=aspirational", ["nq-2.3"]),
        ("owner=04-so-tai-chinh", ["qd-1.1"]),
        ("year=2030&document=qd-1", ["qd-1.1", "qd-1.2"]),
        ("q=9%2C72%25", ["qd-1.1"]),
        ("q=quy+HOACH+tinh", ["qd-1.1", "qd-1.2", "qd-1.3"]),
        ("q=1%2FQĐ-TTg", ["qd-1.1", "qd-1.2", "qd-1.3"]),
        ("q=viet+nam", ["cv-4.2"]),
        ("q=%22%22", None),
        ("field=khong-co", []),
        ("year=x", []),
    ],
)
def test_each_filter_keeps_what_fits(
    planner: Client, package: Package, asked: str, found: list[str] | None
) -> None:
    models.Target.objects.filter(id="qd-1.1").update(owner="04-so-tai-chinh")
    every = [one.id for one in package.plan.targets]
    rows = [row["id"] for row in table(planner, f"/muc-tieu.csv?{asked}")]
    assert rows == (every if found is None else found)


def test_a_choice_that_leaves_nothing_out_is_not_offered(planner: Client) -> None:
    html = planner.get("/muc-tieu/").text
    assert 'name="owner"' not in html
    assert '<select id="area" name="area">' in html


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
    assert "/muc-tieu.xlsx?field=economy&amp;document=qd-1&amp;q=dau+nguoi" in html
    assert [row["id"] for row in table(planner, f"/muc-tieu.csv?{asked}")] == ["qd-1.2"]


def test_the_file_keeps_exact_values_and_places(planner: Client, package: Package) -> None:
    rows = table(planner, "/muc-tieu.csv")
    assert [row["id"] for row in rows] == [one.id for one in package.plan.targets]
    first = rows[0]
    assert (first["comparator"], first["low"], first["high"]) == (">=", "9.72", "")
    text = package.plan.texts["qd-1"]
    assert text[int(first["start"]) : int(first["end"])] == "9,72%/năm"


def test_a_long_tree_comes_in_pages_of_whole_branches_and_as_one_file(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.tree.PAGE", 3)
    pages = [planner.get(f"/muc-tieu/?q=a&page={n}").text for n in (1, 2, 3)]
    assert 'href="?q=a&amp;page=2" rel="next"' in pages[0]
    assert 'href="?q=a&amp;page=1" rel="prev"' in pages[1]
    shown = [re.findall(r'<th scope="row"><a href="([^"]*)"', page) for page in pages]
    assert [len(rows) for rows in shown] == [2, 3, 2]
    assert all("7 mục tiêu" in page for page in pages)
    assert 'href="/muc-tieu.csv?q=a"' in pages[2]
    assert len(table(planner, "/muc-tieu.csv?q=a")) == 8


def test_a_branch_longer_than_a_page_goes_on_on_the_next(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.tree.PAGE", 1)
    values = [planner.get(f"/muc-tieu/?field=economy&page={n}").text for n in (1, 2, 3, 4)]
    assert all(page.count('<th scope="row">') == 1 for page in values)


def test_a_filter_without_result_says_so(planner: Client) -> None:
    assert "Không có mục tiêu nào hợp với bộ lọc." in planner.get("/muc-tieu/?q=xyz").text


def test_an_empty_register_says_how_targets_come_in(person: Callable[[str], Client]) -> None:
    reader = person("leader")
    models.Task.objects.update(targets=[])
    models.Target.objects.all().delete()
    assert "Sổ chưa có mục tiêu nào." in reader.get("/muc-tieu/").text


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


def test_targets_are_narrowed_by_where_they_stand(planner: Client) -> None:
    html = planner.get("/muc-tieu/?state=open").text
    assert "≈ 102 triệu đồng/người" in html
    assert "75-80" not in html  # stands in a draft, which counts nowhere
    assert '<option value="open" selected>Chưa đến hạn</option>' in html
    assert "≈ 102" not in planner.get("/muc-tieu/?state=missed").text
    lines = planner.get("/muc-tieu.csv?state=open").text.splitlines()
    assert len(lines) == 1 + sum(",qd-1,1/QĐ-TTg," in one for one in lines[1:])
