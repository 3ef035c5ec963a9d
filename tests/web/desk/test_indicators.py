"""The list of indicators, and the page of one."""

import csv
import json
import re

import pytest
from django.test import Client

from lotrinh.web.register import models


def page_of(client: Client, address: str) -> str:
    html = re.sub(r"<script.*?</script>", "", client.get(address).text, flags=re.S)
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def spaced(client: Client, address: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", client.get(address).text).split())


def charts_of(client: Client, address: str) -> dict[str, dict]:
    found = re.findall(
        r'<script id="([\w-]+)" type="application/json">(.*?)</script>', client.get(address).text
    )
    return {key: json.loads(spec) for key, spec in found}


def test_the_list_gives_the_latest_figure_and_counts_promises(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/?q=GRDP+bình+quân")
    assert "1 chỉ tiêu" in page
    assert "45,13 triệu đồng/người 2024 ước tính 2" in page


def test_the_list_leaves_out_what_has_nothing_until_asked(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/?field=environment")
    assert "hợp với bộ lọc, nhưng chưa có số liệu hay mục tiêu." in page
    assert "chưa có số" in page_of(planner, "/chi-tieu/?field=environment&all=1")
    page = page_of(planner, "/chi-tieu/")
    assert "biết đến ngày 19/12/2025" in page
    assert "5 chỉ tiêu" in page
    assert page.index("Tổng sản phẩm") < page.index("chỉ tiêu chưa có số liệu hay mục tiêu.")


def test_the_list_says_so_when_nothing_fits(planner: Client) -> None:
    assert "Không có chỉ tiêu nào hợp với bộ lọc." in page_of(planner, "/chi-tieu/?q=xyz")


def test_the_page_opens_with_the_latest_figure_and_the_promises(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp_per_capita/")
    assert "GRDP bình quân đầu người năm 2024 là 45,13 triệu đồng/người (ước tính)." in page
    assert "Mục tiêu năm 2030: khoảng 102 triệu đồng/người (1/QĐ-TTg)." in page
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


def test_growth_is_told_as_growth_with_what_came_after_and_what_is_due(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp/")
    assert "Tổng sản phẩm trên địa bàn (GRDP) năm 2024 tăng 6,74%; quý I/2025 tăng 6,01%." in page
    assert "Mục tiêu giai đoạn 2026-2030: tăng bình quân trên 10%/năm (Nghị quyết Đại hội)." in page
    assert "2 văn bản đặt ra 2 mục tiêu" in page


def test_a_decline_is_told_as_a_decline(planner: Client) -> None:
    assert "năm 2024 giảm 1,5%." in page_of(planner, "/chi-tieu/grdp_construction/")
    planner.cookies["django_language"] = "en"
    assert "fell by 1.5% in 2024." in page_of(planner, "/chi-tieu/grdp_construction/")


def test_an_earlier_day_brings_back_the_earlier_vintage(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp_per_capita/?as_of=2024-06-30")
    assert "năm 2023 là 40,3 triệu đồng/người (sơ bộ)." in page
    assert "1 văn bản đặt ra 1 mục tiêu về chỉ tiêu này." in page
    assert "45,13" not in page
    assert "40,9" not in page


def test_the_registers_own_day_applies_and_is_said(planner: Client) -> None:
    html = planner.get("/chi-tieu/grdp/").text
    assert 'value="2025-12-19"' in html
    assert ">biết đến ngày 19/12/2025<" in html
    assert "7,22%" not in html
    assert "5,04%" in html
    assert "bỏ ra" not in html
    assert "5,04%" in planner.get("/chi-tieu/grdp/?as_of=2025-12-19").text


def test_a_later_day_shows_what_became_known_by_then(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp/?as_of=2026-03-31")
    assert "năm 2025 tăng 7,22%" in page
    assert "biết đến ngày 31/03/2026" in page
    assert "Số không rõ ngày công bố được bỏ ra." in page
    assert "5,04%" not in page


@pytest.mark.parametrize("asked", ["2025-02-31", "2025-05", "20250531", "9999-12-31", "x"])
def test_a_day_that_is_none_is_refused_in_words(planner: Client, asked: str) -> None:
    page = page_of(planner, f"/chi-tieu/grdp/?as_of={asked}")
    assert f"“{asked}” không phải là một ngày" in page
    assert "biết đến ngày 19/12/2025" in page
    assert "6,74%" in page


def test_statements_of_one_value_share_a_row_with_a_list(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp/")
    assert page.count("2 lần nêu, không đổi") == 1
    assert "31/12/2024 · ước tính · nso.example" in page


def test_what_matters_stands_first_and_the_panels_are_listed(planner: Client) -> None:
    html = planner.get("/chi-tieu/grdp/").text
    growth, rank = html.index('id="h-growth-percent"'), html.index('id="h-rank-rank"')
    assert growth < html.index('id="small"') < rank
    assert 'href="#h-rank-rank"' in html


def test_each_kind_of_statement_has_its_own_chart(planner: Client) -> None:
    assert list(charts_of(planner, "/chi-tieu/grdp/")) == ["growth-percent"]
    charts = charts_of(planner, "/chi-tieu/grdp_per_capita/")
    labels = re.findall(r'"label": "([^"]*)"', json.dumps(charts, ensure_ascii=False))
    assert {"1/QĐ-TTg: ≈ 102", "Nghị quyết Đại hội: 75-80"} <= set(labels)


def test_an_indicator_without_figures_says_what_is_missing(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/forest_cover/")
    assert "Chưa có số liệu nào được biết." in page
    assert "Chưa có văn bản nào đặt mục tiêu về chỉ tiêu này." in page
    page = page_of(planner, "/chi-tieu/poverty_rate/")
    assert "Chưa có số liệu nào được biết. Mục tiêu năm 2030 (Việt Nam): không quá 1%" in page
    promised = page_of(planner, "/chi-tieu/pci/")
    assert "Chưa có số liệu nào về mặt này." in promised
    assert "cải thiện" in promised


def test_another_area_has_its_own_panel_with_its_name(planner: Client) -> None:
    assert "Mức (%) · Việt Nam" in page_of(planner, "/chi-tieu/poverty_rate/")
    assert 'aria-labelledby="h-vn-level-percent"' in planner.get("/chi-tieu/poverty_rate/").text


def test_the_opening_says_in_english_what_is_due_and_how_much_is_promised(planner: Client) -> None:
    planner.cookies["django_language"] = "en"
    page = page_of(planner, "/chi-tieu/poverty_rate/")
    assert "Target for 2030 (Việt Nam): at most 1% (Công văn chưa có lời văn)." in page
    assert "1 document sets 1 target for it." in page
    assert "2 documents set 2 targets for it." in page_of(planner, "/chi-tieu/grdp/")


def with_nation(client: Client) -> Client:
    """The reader of a register that knows growth of the nation too."""
    row = models.Observation.objects.get(id="so.2")
    row.id, row.area_id, row.value = "so.vn", "VN", "8.88"
    row.save()
    return client


def test_a_page_is_about_one_area_the_registers_own_first(planner: Client) -> None:
    page = page_of(with_nation(planner), "/chi-tieu/grdp/")
    assert page.count("8,88%") == 1
    assert page.index("Theo địa bàn Mỗi ô") < page.index("8,88%")
    assert "Việt Nam (1 số liệu)" in page
    assert "Tỉnh Cao Bằng (6 số liệu, 3 mục tiêu)" in page
    page = page_of(planner, "/chi-tieu/grdp/?area=VN")
    assert "(GRDP) (Việt Nam) năm 2023 tăng 8,88%." in page
    assert page.count("6,74%") == 1
    assert "Chưa có văn bản nào đặt mục tiêu về chỉ tiêu này." in page


def test_the_chosen_area_stays_on_another_day(planner: Client) -> None:
    html = with_nation(planner).get("/chi-tieu/grdp/?area=VN&as_of=2020-01-01").text
    assert '<option value="VN" selected>Việt Nam (0 số liệu)</option>' in html
    assert 'href="?area=VN"' in html


@pytest.mark.parametrize(
    "area", ["khong-co", "xa.ben", "04%20", "%3Cscript%3E", "%00", "'%20OR%201=1--", "..%2F04"]
)
def test_an_area_of_which_nothing_is_known_is_no_page(planner: Client, area: str) -> None:
    response = planner.get(f"/chi-tieu/grdp/?area={area}")
    assert response.status_code == 404
    assert "<script>" not in response.text


def test_a_place_leads_to_the_indicator_in_that_place(planner: Client) -> None:
    assert 'href="/chi-tieu/grdp/?area=VN"' in with_nation(planner).get("/dia-ban/VN/").text


def test_many_figures_come_in_parts_that_leave_vintages_together(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.register.queries.indicator.FIGURES", 2)
    pages = [planner.get(f"/chi-tieu/grdp/?page={number}").text for number in (1, 2, 3)]
    assert ["6,01%" in one for one in pages] == [True, False, False]
    assert "2 lần nêu, không đổi" in pages[1]
    assert ["2,24%" in one for one in pages] == [False, False, True]
    assert "kết thúc từ 31/12/2021 đến 31/12/2023" in pages[2]


def test_earlier_parts_show_figures_and_no_promises(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.register.queries.indicator.FIGURES", 2)
    first, second = (planner.get(f"/chi-tieu/grdp/?page={number}").text for number in (1, 2))
    assert "Các văn bản đặt ra" in first
    assert "Các kỳ trước đây." in second
    assert "Các văn bản đặt ra" not in second
    assert "2 văn bản đặt ra" not in second
    assert 'href="?page=3" rel="next"' in second


@pytest.mark.parametrize("part", ["0", "-1", "x", "²", "9" * 5000])
def test_a_wrong_part_is_the_nearest_one(planner: Client, part: str) -> None:
    assert "6,74%" in page_of(planner, f"/chi-tieu/grdp/?page={part}")


def test_promises_that_demand_the_same_stand_together(planner: Client) -> None:
    page = spaced(planner, "/chi-tieu/grdp/")
    assert "&gt; 10%/năm Tăng bình quân 2026-2030 (5 năm, từ gốc 2025) Nghị quyết Đại hội" in page
    assert page.count("2 chỗ:") == 1


def test_the_page_says_how_the_indicator_is_understood(planner: Client) -> None:
    page = spaced(planner, "/chi-tieu/grdp/")
    assert "Hướng mong muốn Cao hơn là tốt hơn" in page
    assert "Loại số Số thời kỳ" in page
    assert "Mã grdp" in page
    html = planner.get("/chi-tieu/grdp_per_capita/").text
    assert re.search(r'href="/chi-tieu/grdp/">[^<]*</a> chia cho', html)


def test_the_page_says_when_figures_are_due(planner: Client) -> None:
    page = page_of(planner, "/chi-tieu/grdp/")
    assert "Tính từ ngày 19/12/2025" in page
    assert "đã đến hạn, sổ chưa có" in page
    assert "Lịch công bố" not in page_of(planner, "/chi-tieu/forest_cover/")


def test_parts_of_an_indicator_stand_with_their_latest_year(planner: Client) -> None:
    html = planner.get("/chi-tieu/grdp_industry_construction/").text
    assert "một phần của" in html
    page = spaced(planner, "/chi-tieu/grdp_industry_construction/")
    assert "−1,5% 2024 tốc độ tăng" in page


def test_places_are_drawn_beside_each_other_on_one_scale(planner: Client) -> None:
    html = with_nation(planner).get("/chi-tieu/grdp/").text
    assert "Theo địa bàn" in html
    assert html.index(">Việt Nam</a>") < html.index("đang xem")
    assert html.count("<polyline") == 2
    assert "<polyline" not in planner.get("/chi-tieu/pci/").text


def test_figures_come_as_a_file_as_known_on_the_day(planner: Client) -> None:
    def ids(asked: str) -> list[str]:
        text = planner.get(f"/chi-tieu/grdp/so-lieu.csv{asked}").content.decode("utf-8-sig")
        return [row["id"] for row in csv.DictReader(text.splitlines())]

    assert "so.9" not in ids("")
    assert "so.3" in ids("")
    assert ids("?as_of=2024-06-30") == ["so.2"]
    assert ids("?area=VN") == []
    assert 'href="/chi-tieu/grdp/so-lieu.xlsx?as_of=2024-06-30"' in (
        planner.get("/chi-tieu/grdp/?as_of=2024-06-30").text
    )


def test_the_list_comes_as_a_file_with_what_is_empty(planner: Client) -> None:
    text = planner.get("/chi-tieu.csv?field=environment").content.decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["field"] for row in rows} == {"environment"}
    assert "" in {row["latest_value"] for row in rows}
    assert 'href="/chi-tieu.csv?field=economy"' in planner.get("/chi-tieu/?field=economy").text
