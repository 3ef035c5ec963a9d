"""What every page of the desk promises: sign-in, refusals, few queries, no other host."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.models import Account

PAGES = [
    "/van-ban/",
    "/van-ban/?q=quy",
    "/van-ban/qd-1/",
    "/van-ban/bc-3/",
    "/van-ban/cv-4/",
    "/van-ban/?kind=report&issuer=VN-thu-tuong&year=2025&state=draft",
    "/van-ban.csv",
    "/van-ban/so-do/",
    "/van-ban/so-do/?document=qd-1",
    "/van-ban/nq-2/so-voi/qd-1/",
    "/van-ban/nq-2/so-voi/qd-1/?loai=sua&so=1",
    "/van-ban/nq-2/so-voi/qd-1.csv",
    "/van-ban/nq-2/so-voi/qd-1/trich-dan.csv",
    "/muc-tieu/",
    "/muc-tieu/?view=document&open=all",
    "/muc-tieu/?field=economy&document=qd-1&q=grdp",
    "/muc-tieu.csv",
    "/chi-tieu/",
    "/chi-tieu.csv",
    "/chi-tieu/grdp/",
    "/chi-tieu/grdp/so-lieu.csv",
    "/chi-tieu/grdp_industry_construction/",
    "/chi-tieu/grdp_per_capita/?as_of=2024-06-30",
    "/chi-tieu/pci/",
    "/chi-tieu/forest_cover/",
    "/tim/",
    "/tim/?q=t",
    "/phat-hien/",
    "/phat-hien/?state=holds&severity=error&q=grdp&since=previous",
    "/phat-hien.csv",
    "/du-an/",
    "/du-an/?sector=transport&group=A&status=transitional&q=cao%20toc",
    "/du-an.csv",
    "/du-an/?view=map",
    "/du-an/?view=timeline",
    "/du-an/?view=money",
    "/du-an.geojson",
    "/du-an/p-1/",
    "/du-an/p-1/?as_of=2025-02-28",
    "/du-an/p-3/",
    "/nhiem-vu/",
    "/nhiem-vu/?state=overdue&lead=04-so-tai-chinh&document=qd-1&q=qua",
    "/nhiem-vu/qd-1.t1/",
    "/nhiem-vu/t7/",
    "/chuong-trinh/",
    "/chuong-trinh/ct-1/",
    "/chuong-trinh/ct-2/",
    "/dia-ban/",
    "/dia-ban/?q=thuc",
    "/dia-ban.csv",
    "/dia-ban.geojson",
    "/dia-ban/04/",
    "/dia-ban/ph.moi/",
    "/dia-ban/tx.xua/",
    "/co-quan/",
    "/co-quan/?q=tai%20chinh",
    "/co-quan/04-so-tai-chinh/",
    "/nguon-so-lieu/",
    "/van-ban/nq-2/",
]
FILES = ["/van-ban/qd-1/tep/"]
UNKNOWN = [
    "/van-ban/khong-co/", "/van-ban/cv-4/tep/", "/chi-tieu/khong_co/", "/khong-co/",
    "/van-ban/qd-1/so-voi/khong-co/", "/van-ban/qd-1/so-voi/khong-co.csv",
    "/van-ban/qd-1/so-voi/khong-co/trich-dan/",
    "/du-an/khong-co/", "/nhiem-vu/khong-co/", "/chuong-trinh/khong-co/", "/dia-ban/khong-co/",
    "/co-quan/khong-co/", "/phat-hien/khong-co/",
]  # fmt: skip
MOST_QUERIES = 12


class Document(HTMLParser):
    """The addresses, ids and inline code of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.addresses += [given[name] for name in ("href", "src", "action") if name in given]
        self.ids += [given["id"]] if "id" in given else []
        self.inline += [name for name in given if name == "style" or name.startswith("on")]


def parsed(html: str) -> Document:
    found = Document()
    found.feed(html)
    return found


@pytest.mark.parametrize("page", [*PAGES, *FILES])
def test_a_signed_out_reader_is_asked_to_sign_in(stored: object, client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 302
    assert response["Location"].startswith("/dang-nhap/?next=")


@pytest.mark.parametrize("page", [*PAGES, *FILES])
def test_a_page_is_only_read(planner: Client, page: str) -> None:
    assert planner.get(page).status_code == 200
    assert planner.post(page).status_code == 405


@pytest.mark.parametrize("page", UNKNOWN)
def test_an_unknown_address_says_so_in_the_sites_own_page(planner: Client, page: str) -> None:
    response = planner.get(page)
    assert response.status_code == 404
    assert "Không có trang này" in response.text


@pytest.mark.parametrize("page", [*PAGES, *FILES])
def test_a_page_takes_few_queries(planner: Client, planted: None, page: str) -> None:
    """Of a register that has been checked, once somebody has looked at what was found."""
    check_register()
    planner.get("/phat-hien/")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        planner.get(page)
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("page", [*PAGES, *UNKNOWN, "/dang-nhap/"])
def test_a_page_needs_no_other_host_and_no_inline_code(planner: Client, page: str) -> None:
    response = planner.get(page)
    html = response.text if "html" in response["Content-Type"] else ""
    found = parsed(html)
    assert [one for one in found.addresses if re.match(r"\w+:|//", one)] == []
    assert found.inline == []
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


EMPTY = {
    "/van-ban/": "Sổ chưa có văn bản nào",
    "/du-an/": "Sổ chưa có dự án nào",
    "/nhiem-vu/": "Sổ chưa có nhiệm vụ nào",
    "/chuong-trinh/": "Sổ chưa có chương trình nào",
    "/dia-ban/": "Sổ chưa có địa bàn nào",
    "/co-quan/": "Sổ chưa có cơ quan nào",
    "/nguon-so-lieu/": "Sổ chưa có số liệu nào",
}


@pytest.mark.parametrize("page", EMPTY)
def test_an_empty_register_says_what_would_fill_a_page(admin_client: Client, page: str) -> None:
    assert EMPTY[page] in admin_client.get(page).text


def test_who_may_send_files_is_led_there_from_an_empty_register(admin_client: Client) -> None:
    link = '<a class="button" href="/tai-len/">'
    assert link not in admin_client.get("/van-ban/").text
    Account.objects.update(role="planner")
    assert admin_client.get("/van-ban/").text.count(link) == 1


@pytest.mark.parametrize("page", [one for one in PAGES if not one.endswith(".csv")])
def test_ids_are_unique_and_links_within_a_page_arrive(planner: Client, page: str) -> None:
    found = parsed(planner.get(page).text)
    assert len(found.ids) == len(set(found.ids))
    inner = {one[1:] for one in found.addresses if one.startswith("#")}
    assert inner <= set(found.ids)


def test_the_language_follows_the_readers_choice_and_nothing_else(planner: Client) -> None:
    vietnamese = planner.get("/muc-tieu/", headers={"accept-language": "en-US"})
    assert '<html lang="vi">' in vietnamese.text
    planner.post("/ngon-ngu/", {"language": "en", "next": "/muc-tieu/"})
    english = planner.get("/muc-tieu/")
    assert '<html lang="en">' in english.text
    assert "What the documents promise" in english.text
    assert "≥ 9.72%/year" in english.text


def test_a_wrong_password_is_refused_in_words(stored: object, client: Client) -> None:
    response = client.post("/dang-nhap/", {"username": "planner", "password": "sai"})
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in response.text


def test_a_form_without_its_token_is_refused_in_the_sites_own_page(stored: object) -> None:
    response = Client(enforce_csrf_checks=True).post("/dang-nhap/", {"username": "a"})
    assert response.status_code == 403
    assert "Biểu mẫu đã hết hạn" in response.text


def test_a_mistake_of_the_server_has_a_page_too(
    stored: object, admin_user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr("lotrinh.web.desk.views.document.query.documents", fail)
    client = Client(raise_request_exception=False)
    client.force_login(admin_user)
    response = client.get("/van-ban/")
    assert response.status_code == 500
    assert "Có lỗi ở máy chủ" in response.text
