"""The search page: words found, marked, and one step from where they stand."""

import csv
import re
from html import unescape

import pytest
from django.test import Client

from lotrinh.exchange.package import Package

HIT = re.compile(r'<h2><a href="([^"]*)"[^>]*>(.*?)</a></h2>', re.DOTALL)


def hits(client: Client, asked: str) -> list[tuple[str, str]]:
    """Address and name of every hit."""
    html = client.get(f"/tim/?{asked}").text
    return [
        (unescape(address), re.sub(r"<[^>]*>", "", name)) for address, name in HIT.findall(html)
    ]


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("q=quy+hoach&kind=document", "/van-ban/qd-1/"),
        ("q=pci&kind=indicator", "/chi-tieu/pci/"),
        ("q=tinh+cao+bang&kind=place", "/dia-ban/04/"),
        ("q=so+tai+chinh&kind=organisation", "/co-quan/04-so-tai-chinh/"),
    ],
)
def test_a_thing_leads_to_its_own_page(planner: Client, asked: str, address: str) -> None:
    assert address in [one for one, _ in hits(planner, asked)]
    assert planner.get(address).status_code == 200


def test_a_promise_leads_to_its_figure_in_the_text(planner: Client, package: Package) -> None:
    target = package.plan.target["qd-1.1"]
    assert target.citation is not None
    address = f"/van-ban/qd-1/#c{target.citation.start}"
    assert address in [one for one, _ in hits(planner, "q=9,72&kind=target")]


def test_a_promise_without_a_sentence_leads_to_its_document(planner: Client) -> None:
    assert ("/van-ban/cv-4/", "Tỷ lệ hộ nghèo đa chiều") in hits(planner, "q=ngheo&kind=target")


@pytest.mark.parametrize("words", ["dau nguoi khoang", "6,74", "thu tuong", "bang 1", "thu hang"])
def test_a_line_leads_to_itself_in_its_document(planner: Client, words: str) -> None:
    found = hits(planner, f"q={words}&kind=sentence")
    assert found
    for address, _ in found:
        page, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in planner.get(page).text


def test_words_are_marked_with_their_marks(planner: Client) -> None:
    html = planner.get("/tim/?q=dau+nguoi+khoang&kind=sentence").text
    assert "<mark>đầu</mark>" in html
    assert "<mark>khoảng</mark> 102 triệu đồng/<mark>người</mark>." in html


def test_kinds_are_links_with_their_numbers(planner: Client) -> None:
    html = planner.get("/tim/?q=GRDP").text
    counts = dict(re.findall(r'kind=(\w+)"[^>]*>[^<]*<span class="source">([\d.]+)<', html))
    for kind in ("target", "sentence"):
        assert int(counts[kind]) == len(hits(planner, f"q=GRDP&kind={kind}"))
    assert 'aria-current="true"' in planner.get("/tim/?q=GRDP&kind=target").text


def test_a_hit_of_a_draft_is_called_so(planner: Client) -> None:
    html = planner.get("/tim/?q=Phấn+đấu+tăng&kind=sentence").text
    assert '<span class="state draft">dự thảo</span>' in html


def test_many_hits_come_in_pages(planner: Client) -> None:
    first, second = hits(planner, "q=t"), hits(planner, "q=t&page=2")
    assert len(first) == len(second) == 20
    assert not set(first) & set(second)
    assert 'href="?q=t&amp;page=2" rel="next"' in planner.get("/tim/?q=t").text


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9" * 5000])
def test_a_wrong_page_is_the_nearest_one(planner: Client, page: str) -> None:
    assert hits(planner, f"q=t&page={page}")


def test_an_unknown_kind_is_every_kind(planner: Client) -> None:
    assert hits(planner, "q=t&kind=khong-co") == hits(planner, "q=t")


def test_an_empty_question_teaches_how_to_ask(planner: Client) -> None:
    html = planner.get("/tim/").text
    assert "Có dấu hay không dấu đều được" in html
    assert 'href="?q=cao%20toc"' in html


def test_no_hit_says_so_and_what_to_try(planner: Client) -> None:
    assert (
        "Không tìm thấy gì chứa mọi từ của “zzz &lt;b&gt;”" in planner.get("/tim/?q=zzz <b>").text
    )
    assert "Loại này không có gì chứa “9,72”" in planner.get("/tim/?q=9,72&kind=place").text


def test_every_page_has_one_search_box(planner: Client) -> None:
    for page in ("/van-ban/", "/tim/", "/tim/?q=t", "/khong-co/"):
        assert planner.get(page).text.count('id="find"') == 1
    planner.logout()
    assert 'id="find"' not in planner.get("/dang-nhap/").text


def test_a_page_speaks_english(planner: Client) -> None:
    planner.post("/ngon-ngu/", {"language": "en", "next": "/tim/"})
    assert "Search the register" in planner.get("/tim/").text
    assert [name for _, name in hits(planner, "q=GRDP+per+capita&kind=indicator")]


def narrowing(client: Client, asked: str, name: str) -> dict[str, tuple[str, int]]:
    """Address and number of hits of every value of a facet, by its words."""
    html = client.get(f"/tim/?{asked}").text
    _, _, part = html.partition(f'<section aria-labelledby="by-{name}">')
    section = part.partition("</section>")[0]
    found = re.findall(r'<a href="([^"]*)" lang="vi">([^<]*)</a> <span[^>]*>(\d+)<', section)
    return {words: (unescape(at), int(n)) for at, words, n in found}


@pytest.mark.parametrize("name", ["document", "year", "status"])
def test_a_facet_leads_to_as_many_hits_as_it_says(planner: Client, name: str) -> None:
    values = narrowing(planner, "q=t", name)
    assert len(values) > 1
    for address, count in values.values():
        html = planner.get(f"/tim/{address}").text
        total = re.search(r'aria-current="true">Tất cả <span class="source">(\d+)<', html)
        assert total is not None
        assert int(total.group(1)) == count
        assert f"{name}=" in address


def test_indicators_and_promises_are_narrowed_by_field(planner: Client) -> None:
    values = narrowing(planner, "q=ty+le&kind=target", "field")
    assert all("kind=target" in address for address, _ in values.values())
    for address, count in narrowing(planner, "q=ty+le&kind=indicator", "field").values():
        html = planner.get(f"/tim/{address}").text
        assert f'aria-current="true">Chỉ tiêu <span class="source">{count}<' in html


def test_a_chosen_facet_can_be_given_up(planner: Client) -> None:
    html = planner.get("/tim/?q=t&document=qd-1&year=2023&page=2").text
    assert 'href="?q=t&amp;year=2023"' in html
    assert 'href="?q=t&amp;document=qd-1"' in html


def test_nothing_in_a_chosen_part_says_so(planner: Client) -> None:
    html = planner.get("/tim/?q=GRDP&document=khong-co").text
    assert "Trong phần đã chọn không có gì chứa “GRDP”" in html
    assert 'href="?q=GRDP"' in html


def test_a_typing_error_is_put_right_and_said(planner: Client) -> None:
    html = planner.get("/tim/?q=ngheof+da+chieuf").text
    assert "Không có gì chứa mọi từ của “ngheof da chieuf”" in html
    assert "<strong" in html
    assert "“nghèo đa chiều”" in html
    assert hits(planner, "q=ngheof+da+chieuf")
    assert 'href="?q=ngheof+da+chieuf&amp;exact=1"' in html


def test_words_are_searched_as_typed_when_that_is_wanted(planner: Client) -> None:
    html = planner.get("/tim/?q=ngheof&exact=1").text
    assert "Không tìm thấy gì chứa mọi từ của “ngheof”" in html
    assert hits(planner, "q=ngheof&exact=1") == []


@pytest.mark.parametrize("asked", ["q=GRDP", "q=GRDP&kind=sentence", "q=t&document=qd-1", "q="])
def test_the_table_of_hits_holds_all_that_is_counted(planner: Client, asked: str) -> None:
    lines = planner.get(f"/tim.csv?{asked}").content.decode("utf-8-sig").splitlines()
    rows = list(csv.DictReader(lines))
    pages = [hits(planner, f"{asked}&page={page}") for page in range(1, 1 + -(-len(rows) // 20))]
    assert [one["address"].removeprefix("http://testserver") for one in rows] == [
        address for page in pages for address, _ in page
    ]
    assert planner.get(f"/tim.xlsx?{asked}").content.startswith(b"PK")


def test_the_table_of_hits_is_that_of_the_words_that_were_searched(planner: Client) -> None:
    typed, right = (planner.get(f"/tim.csv?q={q}").content for q in ("ngheof", "nghèo"))
    assert typed == right
    assert planner.get("/tim.csv?q=ngheof&exact=1").content.count(b"\n") == 1
