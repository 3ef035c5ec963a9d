"""Promises across documents."""

import csv

from django.test import Client

from lotrinh.exchange.package import Package


def test_every_value_leads_to_its_sentence(planner: Client, package: Package) -> None:
    html = planner.get("/muc-tieu/").text
    for target in package.plan.targets:
        if target.citation:
            assert f'href="/van-ban/{target.document}/#c{target.citation.start}"' in html


def test_promises_stand_by_field(planner: Client) -> None:
    html = planner.get("/muc-tieu/").text
    assert "7 mục tiêu" in html
    assert html.index("<h2>Kinh tế</h2>") < html.index("<h2>Quản trị, cải cách</h2>")


def test_filters_narrow_the_table_and_the_file_alike(planner: Client) -> None:
    asked = "field=economy&document=qd-1&q=dau%20nguoi"
    html = planner.get(f"/muc-tieu/?{asked}").text
    assert "1 mục tiêu" in html
    assert "≈ 102 triệu đồng/người" in html
    assert "/muc-tieu.csv?field=economy&amp;document=qd-1&amp;q=dau+nguoi" in html
    lines = planner.get(f"/muc-tieu.csv?{asked}").text.splitlines()
    assert [row["id"] for row in csv.DictReader(lines)] == ["qd-1.2"]


def test_the_file_keeps_exact_values_and_places(planner: Client, package: Package) -> None:
    rows = list(csv.DictReader(planner.get("/muc-tieu.csv").text.splitlines()))
    assert [row["id"] for row in rows] == [one.id for one in package.plan.targets]
    first = rows[0]
    assert (first["comparator"], first["low"], first["high"]) == (">=", "9.72", "")
    text = package.plan.texts["qd-1"]
    assert text[int(first["start"]) : int(first["end"])] == "9,72%/năm"


def test_a_filter_without_result_says_so(planner: Client) -> None:
    assert "Không có mục tiêu nào hợp với bộ lọc." in planner.get("/muc-tieu/?q=xyz").text
