"""What everyone sees: published rows with their sentences, and never a trace of anything else."""

import csv
import io
import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.publication import NothingToPublish, publish, withdraw
from lotrinh.web.register.models import Account, AuditEvent, Document, Publication

pytestmark = pytest.mark.django_db

PAGES = {
    "/cong-khai/van-ban/qd-1/": ("documents", "qd-1"),
    "/cong-khai/chi-tieu/grdp/": ("indicators", "grdp"),
    "/cong-khai/du-an/da-1/": ("projects", "da-1"),
}
MOST_QUERIES = 12


def _open(*rows: tuple[str, str]) -> None:
    for noun, row in rows:
        publish(noun=noun, row=row, by="test")


@pytest.mark.parametrize("page", PAGES)
def test_a_closed_row_and_a_missing_one_are_told_alike(
    imported: Package, client: Client, page: str
) -> None:
    answers = [client.get(address) for address in (page, "/cong-khai/van-ban/khong-co/")]
    assert [one.status_code for one in answers] == [404, 404]
    closed, missing = (re.sub(r'(value="\w+"|/cong-khai/\S+)', "", one.text) for one in answers)
    assert closed == missing


@pytest.mark.parametrize("page", PAGES)
def test_an_open_row_has_a_page_in_both_languages_until_it_is_withdrawn(
    imported: Package, client: Client, page: str
) -> None:
    noun, row = PAGES[page]
    _open((noun, row))
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page).status_code == 200
    assert len(queries) <= MOST_QUERIES
    client.cookies["django_language"] = "en"
    assert '<html lang="en"' in client.get(page).text
    withdraw(noun=noun, row=row, by="test")
    assert client.get(page).status_code == 404


def test_public_pages_are_valid(
    imported: Package, client: Client, mistakes: Callable[[str], list[str]]
) -> None:
    assert mistakes(client.get("/").text) == []
    _open(*PAGES.values(), ("documents", "kh-2"))
    for page in ("/", *PAGES, "/cong-khai/van-ban/kh-2/", "/dang-nhap/"):
        assert mistakes(client.get(page).text) == [], page


def test_the_front_names_what_is_open_and_nothing_else(imported: Package, client: Client) -> None:
    assert "Chưa có gì được công bố" in client.get("/").text
    _open(("documents", "qd-1"), ("indicators", "grdp"))
    page = client.get("/").text
    assert "1/QĐ-TTg" in page
    assert "/cong-khai/chi-tieu/grdp/" in page
    for closed in ("Kế hoạch năm 2026", "Cao tốc", "PAPI", "Đường nối"):
        assert closed not in page


def test_a_document_shows_its_promises_and_leads_to_each_sentence(
    imported: Package, client: Client
) -> None:
    _open(("documents", "qd-1"))
    page = client.get("/cong-khai/van-ban/qd-1/").text
    start = imported.plan.target["qd-1.1"].citation.start
    assert f'href="#c{start}"' in page
    assert page.count(f'id="c{start}"') == 1
    assert "chi-tieu/grdp/" not in page
    _open(("indicators", "grdp"))
    assert "/cong-khai/chi-tieu/grdp/" in client.get("/cong-khai/van-ban/qd-1/").text


def test_figures_of_closed_documents_never_show(imported: Package, client: Client) -> None:
    """`so-1` and the promise of 7,20% stand in qd-1; `so-2` stands in no document."""
    _open(("indicators", "grdp"))
    page = client.get("/cong-khai/chi-tieu/grdp/").text
    assert "7,4%" in page
    assert "7,20%" not in page
    assert "qd-1" not in page
    assert "1/QĐ-TTg" not in page
    _open(("documents", "qd-1"))
    page = client.get("/cong-khai/chi-tieu/grdp/").text
    assert "7,20%" in page
    assert f"/cong-khai/van-ban/qd-1/#c{imported.plan.target['qd-1.1'].citation.start}" in page
    assert "kh-2" not in page


def test_an_assumed_figure_never_shows(imported: Package, client: Client) -> None:
    _open(("indicators", "pci"))
    assert "50/63" not in client.get("/cong-khai/chi-tieu/pci/").text


def test_money_of_a_project_shows_with_an_open_document_or_a_source(
    imported: Package, client: Client
) -> None:
    _open(("projects", "da-1"))
    page = client.get("/cong-khai/du-an/da-1/").text
    for closed in ("14.331,60", "700,50", "120,0", "1/QĐ-TTg"):
        assert closed not in page
    assert "Chưa có số nào" in page
    _open(("documents", "qd-1"))
    page = client.get("/cong-khai/du-an/da-1/").text
    for shown in ("14.331,6", "700,5", "120"):
        assert shown in page


def test_a_draft_that_is_open_for_opinions_says_so(imported: Package, client: Client) -> None:
    _open(("documents", "kh-2"))
    page = client.get("/cong-khai/van-ban/kh-2/").text
    assert "dự thảo đưa ra lấy ý kiến" in page


def test_open_promises_are_data(imported: Package, client: Client) -> None:
    head = list(csv.reader(io.StringIO(client.get("/cong-khai/cam-ket.csv").text)))
    assert len(head) == 1
    _open(("documents", "qd-1"))
    rows = list(csv.reader(io.StringIO(client.get("/cong-khai/cam-ket.csv").text)))
    assert len(rows) == 3
    assert "7,20%" in rows[1][-2]
    assert rows[1][2] == "đã ban hành"
    assert client.get("/cong-khai/cam-ket.xlsx").status_code == 200


def test_a_public_page_is_only_read(imported: Package, client: Client) -> None:
    assert client.post("/cong-khai/cam-ket.csv").status_code == 405


def test_publishing_is_recorded_once(imported: Package) -> None:
    assert publish(noun="documents", row="qd-1", by="lan") is True
    assert publish(noun="documents", row="qd-1", by="lan") is False
    assert withdraw(noun="documents", row="qd-1", by="lan") is True
    assert withdraw(noun="documents", row="qd-1", by="lan") is False
    verbs = AuditEvent.objects.filter(noun="publications").values_list("verb", "by")
    assert list(verbs) == [("published", "lan"), ("withdrawn", "lan")]


@pytest.mark.parametrize(
    ("noun", "row"), [("documents", "khong-co"), ("tasks", "qd-1.n1"), ("users", "1")]
)
def test_only_what_there_is_and_may_be_public_is_published(
    imported: Package, noun: str, row: str
) -> None:
    with pytest.raises(NothingToPublish):
        publish(noun=noun, row=row, by="lan")
    assert not Publication.objects.exists()


def test_the_button_publishes_says_so_and_withdraws(
    imported: Package, admin_user: User, client: Client
) -> None:
    Account.objects.update(role="planner")
    client.force_login(admin_user)
    said = client.post("/cong-bo/documents/qd-1/", {"do": "publish"}, follow=True)
    assert "Đã công bố cho mọi người." in said.text
    assert Publication.objects.filter(noun="documents", row="qd-1").exists()
    client.post("/cong-bo/documents/qd-1/", {"do": "withdraw"})
    assert not Publication.objects.exists()
    assert client.post("/cong-bo/documents/khong-co/").status_code == 404
    assert client.post("/cong-bo/tasks/qd-1.n1/").status_code == 404
    assert client.get("/cong-bo/documents/qd-1/").status_code == 405


def test_a_figure_with_a_formula_is_inert_in_the_open_data(
    imported: Package, client: Client
) -> None:
    Document.objects.filter(id="qd-1").update(source_url="=1+1")
    _open(("documents", "qd-1"))
    rows = list(csv.reader(io.StringIO(client.get("/cong-khai/cam-ket.csv").text)))
    assert rows[1][-1] == "'=1+1"
