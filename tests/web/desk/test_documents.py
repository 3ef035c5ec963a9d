"""The list of documents, the reading view, the original file."""

import re

import pytest
from django.test import Client

from lotrinh.exchange.package import Package


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def test_the_list_counts_what_each_document_says(planner: Client) -> None:
    page = text_of(planner.get("/van-ban/").text)
    assert "4 văn bản" in page
    assert "Quy hoạch tỉnh 2021-2030 Quyết định 1/QĐ-TTg · bản tóm lược để minh họa" in page
    assert "Thủ tướng Chính phủ 24/11/2023 đã ban hành 3 0" in page


def test_the_list_is_searched_without_marks_or_case(planner: Client) -> None:
    page = planner.get("/van-ban/?q=DAI hoi").text
    assert "Nghị quyết Đại hội" in page
    assert "1/QĐ-TTg" not in page
    assert "Không có văn bản nào chứa “xyz”." in planner.get("/van-ban/?q=xyz").text


def test_an_empty_register_says_how_to_fill_it(db: None, admin_client: Client) -> None:
    assert "lotrinh import" in admin_client.get("/van-ban/").text


def test_every_cited_figure_is_marked_where_it_stands(planner: Client, package: Package) -> None:
    for document in package.plan.texts:
        html = planner.get(f"/van-ban/{document}/").text
        rows = (*package.plan.targets, *package.plan.observations)
        for row in rows:
            if row.citation and row.citation.document == document:
                cited = row.citation
                raw = package.plan.texts[document][cited.start : cited.end]
                assert re.search(
                    rf'<mark class="\w+" id="c{cited.start}">.*?{raw}</a></mark>', html
                )
                assert f'id="n-{row.id}"' in html


def test_the_page_keeps_every_word_of_the_text(planner: Client, package: Package) -> None:
    html = planner.get("/van-ban/qd-1/").text
    article = re.search(r"<article.*?</article>", html, re.S)
    assert article is not None
    shown = re.sub(r'<div class="notes.*?</div>\n</div>', "", article[0], flags=re.S)
    for line in package.plan.texts["qd-1"].replace("\t", "\n").splitlines():
        assert line in text_of(shown)


def test_a_note_says_what_the_figure_means(planner: Client) -> None:
    page = text_of(planner.get("/van-ban/qd-1/").text)
    assert "≥ 9,72%/năm · tăng bình quân 2021-2030 Cam kết · 10 năm, từ gốc 2020" in page
    assert "≈ 102 triệu đồng/người · 2030" in page
    assert "Cam kết · giá hiện hành · Điều 1, khoản 1" in page
    assert "Điều 1, khoản 2, điểm a" in page


def test_a_summary_says_that_it_is_not_the_official_text(planner: Client) -> None:
    notice = "không phải văn bản chính thức"
    assert f'banner">Đây là bản tóm lược do Lộ Trình tự viết để minh họa, {notice}' in (
        planner.get("/van-ban/qd-1/").text
    )
    assert notice not in planner.get("/van-ban/nq-2/").text


def test_a_table_stands_as_a_table_with_its_notes_below(planner: Client) -> None:
    html = planner.get("/van-ban/bc-3/").text
    assert re.search(r'<th scope="col">Tăng trưởng\s*</th>', html)
    assert re.search(r'<th scope="row">GRDP\s*</th><td><mark class="actual" id="c\d+">', html)
    assert '<div class="notes under"' in html


def test_the_contents_lead_to_the_headings(planner: Client) -> None:
    html = planner.get("/van-ban/qd-1/").text
    for heading in ("Điều 1. Phê duyệt", "1. Mục tiêu đến", "2. Tổ chức"):
        found = re.search(rf'<a href="#(s\d+)">{heading}', html)
        assert found is not None
        assert re.search(rf'<h\d id="{found[1]}">{heading}', html)


def test_a_document_without_text_shows_what_it_says_all_the_same(planner: Client) -> None:
    page = text_of(planner.get("/van-ban/cv-4/").text)
    assert "Văn bản này chưa có lời văn trong sổ." in page
    assert "Chưa gắn với câu nào" in page
    assert "≤ 25/34 · thứ hạng 2030" in page
    assert "Tỷ lệ hộ nghèo đa chiều · Việt Nam ≤ 1% · 2030" in page


def test_the_original_is_saved_not_opened(planner: Client) -> None:
    response = planner.get("/van-ban/qd-1/tep/")
    assert response.content == b"ban goc"
    assert response["Content-Disposition"] == 'attachment; filename="qd-1.txt"'
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_text_stays_vietnamese_in_every_language(planner: Client, lang: str) -> None:
    planner.cookies["django_language"] = lang
    assert '<article class="kept" lang="vi">' in planner.get("/van-ban/qd-1/").text


def test_a_document_shows_its_tasks_beside_their_sentences(
    planner: Client, package: Package
) -> None:
    html = planner.get("/van-ban/qd-1/").text
    assert "6 nhiệm vụ" in html
    assert '<a href="/nhiem-vu/qd-1.t1/" lang="vi">Nâng thứ hạng chỉ số PCI</a>' in html
    start = package.plan.texts["qd-1"].index("Nâng thứ hạng")
    assert f'<span class="at" id="c{start}"></span>' in html
    assert html.index(f'id="c{start}"') < html.index("/nhiem-vu/qd-1.t1/")


def test_a_document_shows_its_wishes_opinions_and_references(planner: Client) -> None:
    html = planner.get("/van-ban/nq-2/").text
    assert "1 mục tiêu chung" in html
    assert "2 ý kiến" in html
    assert "<strong>tiếp thu</strong>: " in html
    assert "chưa trả lời" in html
    assert '<a class="paper" href="/van-ban/qd-1/">Chỉ tiêu</a>' in html
    assert "9/QĐ-LẠ" in html
    assert "Được dẫn trong" in planner.get("/van-ban/qd-1/").text
