"""The list of documents, the reading view, the original file."""

import csv
import re

import pytest
from django.test import Client

from lotrinh.exchange.package import Package
from lotrinh.web.register import models


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


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kind=resolution", ["nq-2"]),
        ("issuer=VN-thu-tuong", ["qd-1"]),
        ("year=2025", ["nq-2", "bc-3"]),
        ("state=draft", ["nq-2"]),
        ("kind=report&year=2023", []),
        ("q=bao+cao", ["bc-3"]),
    ],
)
def test_each_filter_keeps_what_fits_on_the_page_and_in_the_file(
    planner: Client, asked: str, found: list[str]
) -> None:
    page = planner.get(f"/van-ban/?{asked}").text
    assert re.findall(r'<th scope="row"><a href="/van-ban/([^/]+)/"', page) == found
    if found:
        assert f'href="/van-ban.csv?{asked.replace("&", "&amp;")}"' in page
        file = planner.get(f"/van-ban.csv?{asked}").content.decode("utf-8-sig")
        assert [row["id"] for row in csv.DictReader(file.splitlines())] == found
    else:
        assert "Không có văn bản nào hợp với bộ lọc." in page


def test_a_version_stands_under_the_one_that_replaces_it_and_is_called_so(
    planner: Client,
) -> None:
    models.Document.objects.filter(id="nq-2").update(version="2", replaces=["cv-4"])
    models.Document.objects.filter(id="cv-4").update(version="1", kind="resolution")
    html = planner.get("/van-ban/").text
    rows = re.findall(r"<tr( class=.older.)?>\s*<th scope=.row.><a href=./van-ban/([^/]+)/", html)
    assert [(id, bool(older)) for older, id in rows] == [
        ("nq-2", False), ("cv-4", True), ("bc-3", False), ("qd-1", False),
    ]  # fmt: skip
    assert 'href="/van-ban/nq-2/so-voi/cv-4/"' in html
    assert "Nghị quyết Đại hội, bản 2" in planner.get("/muc-tieu/").text
    assert "So với Công văn chưa có lời văn, bản 1" in planner.get("/van-ban/nq-2/").text
    assert "Đã có bản sau:" in planner.get("/van-ban/cv-4/").text


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
    start = html.index('<a class="paper" id="r')
    assert re.match(r'<a class="paper" id="r\d+" href="/van-ban/qd-1/">Chỉ tiêu</a>', html[start:])
    assert "9/QĐ-LẠ" in html
    assert "Được dẫn trong" in planner.get("/van-ban/qd-1/").text


def test_what_a_document_leads_to_stands_once_with_every_relation_and_place(
    planner: Client, package: Package
) -> None:
    page = text_of(planner.get("/van-ban/nq-2/").text)
    assert "2 văn bản dẫn chiếu" in page
    assert "9/QĐ-LẠ chưa có trong sổ nhắc đến" in page
    start = package.plan.texts["nq-2"].index("Chỉ tiêu")
    html = planner.get("/van-ban/qd-1/").text
    assert f'href="/van-ban/nq-2/#r{start}"' in html
    assert f'id="r{start}"' in planner.get("/van-ban/nq-2/").text


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages hold a few lines and notes only."""
    monkeypatch.setattr("lotrinh.web.desk.parts.WHOLE", 0)
    monkeypatch.setattr("lotrinh.web.desk.parts.MOST", 5)
    monkeypatch.setattr("lotrinh.web.desk.parts.EARLY", 3)


def test_a_long_document_comes_in_parts_that_hold_everything_once(
    planner: Client, package: Package, in_parts: None
) -> None:
    first = planner.get("/van-ban/qd-1/").text
    many = int(re.search(r"Phần 1 trên (\d+)", first)[1])
    pages = [planner.get(f"/van-ban/qd-1/?part={number + 1}").text for number in range(many)]
    assert many > 2
    for target in package.plan.targets_of("qd-1"):
        held = [f'id="c{target.citation.start}"' in page for page in pages]
        assert held.count(True) == 1
        assert [f'id="n-{target.id}"' in page for page in pages] == held
        opened = planner.get(f"/van-ban/qd-1/?at={target.citation.start}").text
        assert f'id="c{target.citation.start}"' in opened
    assert sum(page.count("Nâng thứ hạng chỉ số PCI</a>") for page in pages) == 1
    assert "reading.js" in first
    assert "reading.js" not in planner.get("/van-ban/cv-4/").text


def test_contents_lead_into_other_parts(planner: Client, in_parts: None) -> None:
    html = planner.get("/van-ban/qd-1/").text
    found = re.search(r'<a href="\?part=(\d+)#(s\d+)">2. Tổ chức', html)
    assert found is not None
    assert f'id="{found[2]}"' in planner.get(f"/van-ban/qd-1/?part={found[1]}").text


@pytest.mark.parametrize(
    "asked", ["part=0", "part=x", "part=²", "at=-1", "at=x", "part=" + "9" * 5000]
)
def test_a_wrong_part_is_the_first_or_last_one(planner: Client, in_parts: None, asked: str) -> None:
    assert re.search(r"Phần \d+ trên", planner.get(f"/van-ban/qd-1/?{asked}").text)


def test_two_documents_are_compared_by_promises_and_by_lines(planner: Client) -> None:
    page = text_of(planner.get("/van-ban/nq-2/so-voi/qd-1/").text)
    assert "Nghị quyết Đại hội khác gì 1/QĐ-TTg" in page
    assert "GRDP bình quân đầu người ≈ 102 triệu đồng/người" in page
    assert "75-80 triệu đồng/người" in page
    assert "Chữ gạch ngang đã bỏ" in page
    assert "chỉ so được mục tiêu" in planner.get("/van-ban/nq-2/so-voi/cv-4/").text


@pytest.mark.parametrize(
    "pair", ["nq-2/so-voi/khong-co", "khong-co/so-voi/nq-2", "nq-2/so-voi/nq-2"]
)
def test_there_is_nothing_to_compare_with_what_is_not_there(planner: Client, pair: str) -> None:
    assert planner.get(f"/van-ban/{pair}/").status_code == 404


def test_the_map_draws_what_rests_on_what_and_lists_every_place(planner: Client) -> None:
    html = planner.get("/van-ban/so-do/").text
    page = text_of(html)
    assert html.index('aria-label="1/QĐ-TTg, Quy hoạch') < html.index(
        'aria-label="Nghị quyết Đại hội,'
    )
    assert 'dự thảo; căn cứ 1/QĐ-TTg"' in html
    assert "căn cứ ↑ Nghị quyết Đại hội" in page
    assert "9/QĐ-LẠ chưa có trong sổ" in page
    assert "chưa văn bản nào căn cứ" in page
    one = text_of(planner.get("/van-ban/so-do/?document=bc-3").text)
    assert "3/BC-TKT dựa vào đâu" in one
    assert "Chưa có văn bản nào trong sổ căn cứ" in one


def test_a_document_of_usual_length_stays_whole(planner: Client, package: Package) -> None:
    for document in package.plan.texts:
        assert "Các phần của văn bản" not in planner.get(f"/van-ban/{document}/?part=2").text
