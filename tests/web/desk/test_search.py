"""The search page: words found, marked, and one step from where they stand."""

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
