"""Writing in place: forms, what they refuse, two people over one row, who may write what."""

from collections.abc import Callable

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lotrinh.catalogue import load
from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.queries.row import digest, row_cells
from tests.web.html_check import mistakes

Person = Callable[..., Client]
TARGET = "/sua/targets/qd-1.2/"
MOST_QUERIES = 12


def posted(client: Client, address: str, **typed: object) -> dict[str, object]:
    """What a browser would send of the form at an address, with some fields typed anew."""
    return {**fields(client.get(address).content.decode()), **typed}


def fields(page: str) -> dict[str, object]:
    """The fields of the form of a page, as a browser would send them."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    form = next(one for one in tree.iter("form") if one.get("id") == "edit")
    found: dict[str, list[str]] = {}
    for one in form.iter():
        name = one.get("name")
        if not name or name == "csrfmiddlewaretoken":
            continue
        if one.tag == "select":
            chosen = [each for each in one.iter("option") if each.get("selected") is not None]
            found.setdefault(name, []).append((chosen or [one[0]])[0].get("value", ""))
        elif one.tag == "textarea":
            found.setdefault(name, []).append(one.text or "")
        elif one.get("type") not in ("checkbox", "radio") or one.get("checked") is not None:
            found.setdefault(name, []).append(one.get("value", ""))
    return dict(found)


def test_a_target_is_corrected_and_the_way_back_is_offered(planner: Client) -> None:
    answer = planner.post(TARGET, posted(planner, TARGET, low="75,5", high="75,5"), follow=True)
    assert answer.redirect_chain[0] == (reverse("indicator", args=["grdp_per_capita"]), 302)
    row = row_cells("targets", "qd-1.2")
    assert row is not None
    assert (row["low"], row["high"], row["quote"] != "") == ("75.5", "75.5", True)
    event = models.AuditEvent.objects.latest("id")
    assert (event.by, event.after) == ("planner", {"low": "75.5", "high": "75.5"})
    assert f'action="/hoan-tac/{event.pk}/"' in answer.content.decode()


def test_saving_without_a_change_changes_nothing(planner: Client) -> None:
    for table, id in [
        ("targets", "qd-1.1"), ("documents", "qd-1"), ("tasks", "qd-1.t1"), ("projects", "p-1"),
        ("milestones", "p-1:b"), ("amendments", "nq-2.a1"), ("objectives", "nq-2.o1"),
        ("programmes", "ct-1"),
    ]:  # fmt: skip
        if row_cells(table, id) is None:
            continue
        address = f"/sua/{table}/{id}/"
        before = models.AuditEvent.objects.latest("id")
        answer = planner.post(address, posted(planner, address))
        page = answer.content.decode()
        assert answer.status_code == 302, page[page.index("banner bad") :][:600]
        last = models.AuditEvent.objects.latest("id")
        assert last == before, (last.before, last.after)


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(planner: Client) -> None:
    typed = posted(planner, TARGET, low="nhiều", indicator="không có gì")
    answer = planner.post(TARGET, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="nhiều"' in page
    assert 'value="không có gì"' in page
    assert "Cần một số, viết như 6.700,3." in page
    assert "Không có trong bảng Chỉ tiêu thống kê" in page


def test_the_form_asks_little_of_the_database(planner: Client) -> None:
    with CaptureQueriesContext(connection) as queries:
        planner.get(TARGET)
    assert len(queries) <= MOST_QUERIES, [one["sql"][:90] for one in queries]


@pytest.mark.parametrize(
    "address",
    [TARGET, "/sua/documents/nq-2/", "/sua/documents/nq-2/?viec=ban-hanh", "/them/indicators/",
     "/sua/tasks/qd-1.t1/", "/sua/projects/p-1/", "/them/observations/?from=so.1",
     "/gan-cau/targets/qd-1.2/?words=102", "/thay-ban/qd-1/", "/lich-su/targets/qd-1.2/",
     "/lich-su/", "/lich-su/?table=targets&by=test&first=2020-01-01"],
)  # fmt: skip
def test_pages_are_valid_in_both_languages(planner: Client, address: str) -> None:
    for language in ("vi", "en"):
        planner.cookies["django_language"] = language
        answer = planner.get(address)
        assert (answer.status_code, mistakes(answer.content.decode())) == (200, [])
        assert len(answer.content) < 150_000


def test_what_is_typed_is_checked_at_once(planner: Client) -> None:
    typed = posted(planner, TARGET, low="1O2", period="2030-13", statistic="share")
    answer = planner.post(TARGET, typed, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<p class="error" id="m-low" data-for="low" data-hx-swap-oob="true">Cần một số' in page
    assert '<p class="error" id="m-period"' in page
    assert '<p class="help note" id="m-unit"' in page
    assert not models.AuditEvent.objects.filter(by="planner").exists()


def test_a_fine_promise_is_told_as_it_is_understood(planner: Client) -> None:
    typed = posted(planner, TARGET, low="105")
    page = planner.post(TARGET, typed, headers={"HX-Request": "true"}).content.decode()
    assert "≈ 105 triệu đồng/người" in page
    assert "Sẽ ghi: Mức thấp, Mức cao" in page


def test_ends_that_do_not_fit_the_comparator_are_told(planner: Client) -> None:
    typed = posted(planner, TARGET, comparator=">=", high="")
    assert planner.post(TARGET, typed).status_code == 302
    typed = posted(planner, TARGET, comparator="range", low="5", high="1")
    answer = planner.post(TARGET, typed)
    assert answer.status_code == 422
    assert 'role="alert" id="wrong"' in answer.content.decode()


def test_two_people_over_one_row_are_told_and_choose(planner: Client, person: Person) -> None:
    mine = posted(planner, TARGET, low="105", high="105", period="2031")
    other = person("planner")
    theirs = posted(other, TARGET, low="110", high="110", modality="aspirational")
    assert other.post(TARGET, theirs).status_code == 302
    typing = planner.post(TARGET, mine, headers={"HX-Request": "true"}).content.decode()
    assert "vừa sửa dòng này lúc" in typing
    answer = planner.post(TARGET, mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "đã sửa dòng này lúc" in page
    assert mistakes(page) == []
    again = fields(page)
    assert (again["low"], again["period"], again["modality"]) == (
        ["105"], ["2031"], ["aspirational"],
    )  # fmt: skip
    again |= {"clash": ["low", "high"]}
    undecided = planner.post(TARGET, again)
    assert undecided.status_code == 422
    assert "chọn một trong hai" in undecided.content.decode()
    chosen = {**again, "choose.low": "theirs", "choose.high": "theirs"}
    assert planner.post(TARGET, chosen).status_code == 302
    row = row_cells("targets", "qd-1.2")
    assert row is not None
    assert (row["low"], row["high"], row["period"], row["modality"]) == (
        "110", "110", "2031", "aspirational",
    )  # fmt: skip


def test_a_choice_between_two_changes_no_cell_that_the_form_has_not(planner: Client) -> None:
    before = row_cells("targets", "qd-1.2")
    sly = {"clash": "path", "choose.path": "theirs", "was.path": "Đ9"}
    planner.post(TARGET, posted(planner, TARGET) | sly)
    assert row_cells("targets", "qd-1.2") == before


def test_a_row_that_somebody_took_away_keeps_what_was_typed(
    planner: Client, person: Person
) -> None:
    address = "/them/indicators/"
    new = posted(planner, address, name_vi="Tỷ lệ mới", name_en="New rate", unit="%")
    assert planner.post(address, new).status_code == 302
    mine = posted(planner, "/sua/indicators/ty_le_moi/", name_en="Another")
    event = models.AuditEvent.objects.latest("id").pk
    assert person("planner").post(f"/hoan-tac/{event}/").status_code == 302
    assert planner.post("/sua/indicators/ty_le_moi/", mine).status_code == 404


def test_an_indicator_is_added_with_a_code_from_its_name(planner: Client) -> None:
    address = "/them/indicators/"
    cells = {"name_vi": "Tỷ lệ đô thị xanh", "name_en": "Green towns", "unit": "%",
             "aliases": "đô thị xanh\ntỷ lệ xanh", "parent": "Tỷ lệ đô thị hóa"}  # fmt: skip
    new = posted(planner, address, **cells)
    page = planner.post(address, new, headers={"HX-Request": "true"}).content.decode()
    assert "<code>ty_le_do_thi_xanh</code>" in page
    planner.post(address, new)
    row = row_cells("indicators", "ty_le_do_thi_xanh")
    assert row is not None or planner.post(address, {**new, "parent": ""}).status_code == 302
    row = row_cells("indicators", "ty_le_do_thi_xanh")
    assert row is not None
    assert row["aliases"] == "đô thị xanh;tỷ lệ xanh"


def test_an_indicator_that_is_there_is_told_while_typing(planner: Client) -> None:
    address = "/them/indicators/"
    name = load().indicators["grdp"].name.vi
    new = posted(planner, address, name_vi=name.upper(), code="grdp", aliases="GRDP")
    page = planner.post(address, new, headers={"HX-Request": "true"}).content.decode()
    assert "Đã có chỉ tiêu cùng tên" in page
    assert "Đã có trong sổ; cần một mã khác" in page


def test_a_packaged_indicator_is_refused_with_the_reason(planner: Client) -> None:
    address = "/sua/indicators/grdp/"
    answer = planner.post(address, posted(planner, address, name_en="Other"))
    assert answer.status_code == 422
    assert "thuộc danh mục chung" in answer.content.decode().lower()


def test_a_published_figure_gets_a_newer_vintage(planner: Client) -> None:
    assert planner.get("/sua/observations/so.1/")["Location"] == "/them/observations/?from=so.1"
    address = "/them/observations/?from=so.1"
    new = posted(planner, address, value="6,9", known_from="30/6/2025", status="final")
    answer = planner.post(address, new)
    assert answer.status_code == 422
    assert "Cần có để ghi" in answer.content.decode()
    assert planner.post(address, {**new, "source": "Niên giám 2024"}).status_code == 302
    row = row_cells("observations", "so.1.2")
    assert row is not None
    assert (row["indicator"], row["period"], row["value"], row["known_from"]) == (
        "grdp", "2024", "6.9", "2025-06-30",
    )  # fmt: skip
    old = row_cells("observations", "so.1")
    assert old is not None
    assert old["value"] == "6.74"


def test_a_document_is_marked_adopted_with_its_number_and_day(planner: Client) -> None:
    address = "/sua/documents/nq-2/?viec=ban-hanh"
    typed = posted(planner, address, number="5/NQ-ĐH")
    answer = planner.post(address, typed)
    assert answer.status_code == 302
    row = row_cells("documents", "nq-2")
    assert row is not None
    assert (row["status"], row["number"], row["issued_on"]) == ("adopted", "5/NQ-ĐH", "2025-09-17")


def test_adoption_needs_a_number(planner: Client) -> None:
    address = "/sua/documents/nq-2/?viec=ban-hanh"
    answer = planner.post(address, posted(planner, address, issued_on="31/2/2025"))
    assert answer.status_code == 422
    assert "Cần có để ghi." in answer.content.decode()
    assert "viết như 28/11/2025" in answer.content.decode()


def test_a_version_is_replaced_and_nothing_moves(planner: Client, stored: Package) -> None:
    seen = fields_of(planner, "/thay-ban/qd-1/")
    typed = {**seen, "by": "nq-2", "superseded": "1"}
    assert planner.post("/thay-ban/qd-1/", typed).status_code == 302
    new, old = row_cells("documents", "nq-2"), row_cells("documents", "qd-1")
    assert new is not None
    assert old is not None
    assert (new["replaces"], old["status"]) == ("qd-1", "superseded")
    assert models.Target.objects.filter(document="qd-1").count() == 3
    event = models.AuditEvent.objects.latest("id").pk
    planner.post(f"/hoan-tac/{event}/")
    assert row_cells("documents", "qd-1") != old


@pytest.mark.parametrize(("by", "seen"), [("", None), ("khong-co", None), ("nq-2", "-")])
def test_a_replacement_that_is_refused(planner: Client, by: str, seen: str | None) -> None:
    typed = fields_of(planner, "/thay-ban/qd-1/")
    answer = planner.post(
        "/thay-ban/qd-1/", {**typed, "by": by, **({"seen": seen} if seen else {})}
    )
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def fields_of(client: Client, address: str) -> dict[str, str]:
    page = client.get(address).content.decode()
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return {one.get("name"): one.get("value", "") for one in tree.iter("input") if one.get("name")}


def test_a_target_is_attached_to_the_sentence_that_holds_words(planner: Client) -> None:
    address = "/gan-cau/targets/nq-2.2/"
    page = planner.get(f"{address}?words=trên 10").content.decode()
    assert "Có 2 chỗ" in page
    typed = {"words": "trên 10%/năm", "place": "", "seen": digest(row_cells("targets", "nq-2.2"))}
    assert planner.post(address, typed).status_code == 422
    start = str(models.DocumentText.objects.get(document="nq-2").text.index("trên 10%/năm"))
    assert planner.post(address, {**typed, "place": start}).status_code == 302
    row = row_cells("targets", "nq-2.2")
    assert row is not None
    assert (row["start"], row["path"]) == (start, "I.1")
    assert "trên 10%/năm" in row["quote"]


def test_a_stale_attachment_is_refused(planner: Client) -> None:
    address = "/gan-cau/targets/nq-2.2/"
    start = str(models.DocumentText.objects.get(document="nq-2").text.index("trên 10%/năm"))
    answer = planner.post(address, {"words": "trên 10%/năm", "place": start, "seen": "-"})
    assert answer.status_code == 409


@pytest.mark.parametrize(
    "address",
    ["/sua/targets/khong/", "/sua/units/x/", "/sua/places/04/", "/them/targets/",
     "/them/observations/?from=khong", "/gan-cau/observations/so.1/", "/gan-cau/targets/khong/",
     "/thay-ban/khong/", "/goi-y/khong/", "/lich-su/khong/x/", "/lich-su/targets/khong/",
     "/hoan-tac/999999999/", "/sua/targets/qd-1.1/?viec=khong"],
)  # fmt: skip
def test_what_is_not_there(planner: Client, address: str) -> None:
    assert planner.get(address).status_code == 404


def test_suggestions_come_as_one_types(planner: Client) -> None:
    page = planner.get("/goi-y/organisations/?owner=so tai chinh").content.decode()
    assert "— 04-so-tai-chinh" in page
    assert page.count("<option") < 20


READS = ("leader", "delegate", "administrator")


@pytest.mark.parametrize("role", READS)
@pytest.mark.parametrize(
    "address",
    [TARGET, "/them/indicators/", "/gan-cau/targets/qd-1.2/", "/thay-ban/qd-1/",
     "/goi-y/targets/", "/hoan-tac/1/"],
)  # fmt: skip
def test_only_those_who_may_write_do(person: Person, role: str, address: str) -> None:
    client = person(role)
    assert client.get(address).status_code == 403
    assert client.post(address).status_code in (403, 405)


def test_an_agency_writes_its_own_rows_only(person: Person, stored: Package) -> None:
    agency = person("agency", organisation="04-so-tai-chinh")
    own = models.Task.objects.filter(lead="04-so-tai-chinh")[0].pk
    other = models.Task.objects.exclude(lead="04-so-tai-chinh")[0].pk
    typed = posted(agency, f"/sua/tasks/{own}/", completed_on="15/6/2025")
    assert agency.post(f"/sua/tasks/{own}/", typed).status_code == 302
    event = models.AuditEvent.objects.latest("id").pk
    assert agency.get(f"/sua/tasks/{other}/").status_code == 403
    assert agency.post(f"/sua/tasks/{other}/", typed).status_code == 403
    assert agency.get("/them/indicators/").status_code == 403
    assert agency.get("/sua/documents/qd-1/").status_code == 403
    assert agency.get(f"/lich-su/tasks/{own}/").status_code == 200
    assert agency.get(f"/lich-su/tasks/{other}/").status_code == 403
    assert agency.get("/hoan-tac/1/").status_code == 403
    assert agency.post(f"/hoan-tac/{event}/").status_code == 302
    row = row_cells("tasks", own)
    assert row is not None
    assert row["completed_on"] == "2025-06-30"
    listed = agency.get("/lich-su/").content.decode()
    assert f"/lich-su/tasks/{own}/" in listed
    assert f"/lich-su/tasks/{other}/" not in listed


@pytest.mark.parametrize("other", ["04-ubnd", ""])
@pytest.mark.parametrize(
    ("table", "column"), [("tasks", "lead"), ("targets", "owner"), ("projects", "owner")]
)
def test_an_agency_hands_no_row_of_its_own_to_others(
    planner: Client, person: Person, table: str, column: str, other: str
) -> None:
    own = "04-so-tai-chinh"
    row = models.TABLES[table]._default_manager.all()[0]
    models.TABLES[table]._default_manager.filter(pk=row.pk).update(**{f"{column}_id": own})
    address = f"/sua/{table}/{row.pk}/"
    agency = person("agency", organisation=own)
    answer = agency.post(address, posted(agency, address, **{column: other}))
    assert answer.status_code == 422
    assert "hỉ người lập kế hoạch mới chuyển được" in answer.text
    checked = agency.post(
        address, posted(agency, address, **{column: other}), headers={"HX-Request": "true"}
    )
    assert "hỉ người lập kế hoạch mới chuyển được" in checked.text
    now = row_cells(table, row.pk)
    assert now is not None
    assert now[column] == own
    assert planner.post(address, posted(planner, address, **{column: other})).status_code == 302


@pytest.mark.parametrize(
    "address", ["https://other.example/", "javascript:alert(1)", "//x.example"]
)
def test_the_way_back_never_leaves_the_site(planner: Client, address: str) -> None:
    for form in (f"{TARGET}?next={address}", f"/them/indicators/?next={address}"):
        page = planner.get(form).content.decode()
        assert f'href="{address}' not in page
        assert f'value="{address}' not in page
    typed = posted(planner, TARGET, low="105", next=address)
    assert planner.post(TARGET, typed)["Location"] == "/chi-tieu/grdp_per_capita/"
