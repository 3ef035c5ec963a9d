"""The list of indicators, and the page of one."""

import json
import re

from django.test import Client


def page_of(client: Client, address: str) -> str:
    html = re.sub(r"<script.*?</script>", "", client.get(address).text, flags=re.S)
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def charts_of(client: Client, address: str) -> dict[str, dict]:
    found = re.findall(
        r'<script id="([\w-]+)" type="application/json">(.*?)</script>', client.get(address).text
    )
    return {key: json.loads(spec) for key, spec in found}


def test_the_list_gives_the_latest_figure_and_counts_promises(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/?q=GRDP+bình+quân")
    assert "1 chỉ tiêu" in page
    assert "45,13 triệu đồng/người 2024 ước tính 2" in page


def test_the_list_admits_what_has_no_figure(planner: Client) -> None:
    assert "chưa có số" in page_of(planner, "/chi-tieu/?field=environment")
    assert "Không có chỉ tiêu nào hợp với bộ lọc." in page_of(planner, "/chi-tieu/?q=xyz")


def test_the_page_opens_with_the_latest_figure_and_the_promises(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp_per_capita/")
    assert "45,13 triệu đồng/người (2024, ước tính)." in page
    assert "2 văn bản đặt ra 2 mục tiêu về chỉ tiêu này." in page


def test_every_value_leads_to_its_sentence(planner: Client) -> None:
    html = planner.get("/chi-tieu/grdp/").text
    assert re.search(r'href="/van-ban/qd-1/#c\d+"[^>]*>≥ 9,72%/năm<', html)
    assert re.search(r'href="/van-ban/bc-3/#c\d+"[^>]*>6,74%<', html)


def test_promises_of_different_concepts_are_told_apart(planner: Client) -> None:
    warning = "không cùng khái niệm"
    page = page_of(planner, "/chi-tieu/grdp_per_capita/")
    assert warning in page
    assert "gọi là thu nhập" in page
    assert warning not in page_of(planner, "/chi-tieu/grdp/")


def test_replaced_and_assumed_figures_are_named_so(planner: Client) -> None:
    assert "40,3 triệu đồng/người sơ bộ đã có số mới hơn" in page_of(
        planner, "/chi-tieu/grdp_per_capita/"
    )
    page = page_of(planner, "/chi-tieu/grdp/")
    assert "giả định để minh họa" in page
    assert "Chưa có số của các năm: 2022." in page


def test_an_earlier_day_brings_back_the_earlier_vintage(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp_per_capita/?as_of=2024-06-30")
    assert "40,3 triệu đồng/người (2023, sơ bộ)." in page
    assert "1 văn bản đặt ra 1 mục tiêu về chỉ tiêu này." in page
    assert "45,13" not in page
    assert "40,9" not in page


def test_a_day_that_is_none_is_refused_in_words(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp/?as_of=2025-02-31")
    assert "Ngày phải có dạng năm-tháng-ngày" in page
    assert "6,74%" in page


def test_each_kind_of_statement_has_its_own_chart(planner: Client) -> None:
    assert list(charts_of(planner, "/chi-tieu/grdp/")) == ["growth-percent"]
    charts = charts_of(planner, "/chi-tieu/grdp_per_capita/")
    labels = re.findall(r'"label": "([^"]*)"', json.dumps(charts, ensure_ascii=False))
    assert {"1/QĐ-TTg: ≈ 102", "Nghị quyết 2025: 75-80"} <= set(labels)


def test_an_indicator_without_figures_says_what_is_missing(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/forest_cover/")
    assert "Chưa có số liệu nào được biết." in page
    assert "Chưa có văn bản nào đặt mục tiêu về chỉ tiêu này." in page
    promised = page_of(planner, "/chi-tieu/pci/")
    assert "Chưa có số liệu nào về mặt này." in promised
    assert "cải thiện" in promised


def test_another_area_has_its_own_panel_with_its_name(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/poverty_rate/")
    assert "Mức (%) · Việt Nam" in page
