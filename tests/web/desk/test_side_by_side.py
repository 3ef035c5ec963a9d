"""The promises of an indicator beside each other, on its page and in the tree of promises."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.domain.acceptance import Acceptance
from lotrinh.web.register.actions.acceptance import accept_finding
from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.models import Document, Register, Run, Target
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.register import register

Mistakes = Callable[[str], list[str]]
PAGE = "/chi-tieu/grdp_per_capita/"
MOST_QUERIES = 12


def section(client: Client, address: str) -> str:
    """The section without its tags."""
    found = re.search(r'<section class="card" aria-labelledby="promises">.*?</section>',
                      client.get(address).text, re.S)  # fmt: skip
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", found[0])).strip() if found else ""


@pytest.fixture
def agreed(planner: Client) -> Client:
    """A register in which two papers in force exclude each other, checked."""
    Document.objects.filter(id="nq-2").update(status="adopted")
    Target.objects.filter(id="nq-2.1").update(definition="", price_basis="current")
    Register.objects.update(revision=99)
    check_register()
    return planner


def test_promises_that_exclude_each_other_say_so_and_lead_to_the_finding(
    agreed: Client, mistakes: Mistakes
) -> None:
    said = section(agreed, PAGE)
    assert said.startswith("Các cam kết đứng cạnh nhau ≈ 102 triệu đồng/người mức, 2030, giá hiện")
    assert "không thể cùng đúng Không có con số nào thỏa mãn cả" in said
    assert "GRDP bình quân đầu người 2030 (giá hiện hành): không có giá trị nào thỏa tất cả" in said
    html = agreed.get(PAGE).text
    assert re.search(
        r'<span class="state bad">không thể cùng đúng</span>.*?href="/phat-hien/', html
    )
    assert re.search(r'href="/van-ban/qd-1/#c\d+"[^>]*>1/QĐ-TTg<', html)
    assert re.search(r'Trái nhau: <a href="/van-ban/qd-1/\?at=\d+#c\d+">', html)
    assert mistakes(html) == []


def test_a_need_stands_with_the_figure_it_starts_from(agreed: Client) -> None:
    assert (
        "Từ GRDP bình quân đầu người 2024: 45,13 triệu đồng/người (3/BC-TKT) cần 14,1%/năm"
        " trong 2025-2030."
    ) in section(agreed, PAGE)


def test_another_definition_is_another_concept(planner: Client, planted: None) -> None:
    check_register()
    said = section(planner, PAGE)
    assert "khác khái niệm" in said
    assert "theo định nghĩa “gọi là thu nhập”" in said
    assert "không suy ra được gì" in said.lower()


def test_other_times_are_folded_away(planner: Client, planted: None) -> None:
    check_register()
    html = planner.get("/chi-tieu/grdp/").text
    assert "So với 1 cam kết khác" in html
    assert section(planner, "/chi-tieu/grdp/").index("2021-2030") < html.index("2026-2030")


def test_english(agreed: Client) -> None:
    agreed.cookies["django_language"] = "en"
    said = section(agreed, PAGE)
    assert said.startswith("Promises side by side")
    assert "cannot both be true No number agrees with both" in said
    assert "no value fulfils them all" in said


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("/chi-tieu/poverty_rate/?area=VN", "Mới có một mức cam kết"),
        ("/chi-tieu/pci/", "thứ hạng, 2030, trên tổng số 34"),
        ("/chi-tieu/grdp_construction/", ""),
        (f"{PAGE}?as_of=2024-06-30", ""),
    ],
)
def test_what_has_nothing_beside_it_says_so_or_is_left_out(
    planner: Client, planted: None, page: str, said: str
) -> None:
    check_register()
    found = section(planner, page)
    assert said in found if said else found == ""


def test_promises_without_a_number_cannot_be_set_beside(planner: Client, planted: None) -> None:
    Target.objects.filter(id="cv-4.1").delete()
    check_register()
    assert "không có con số hoặc không ghi kỳ" in section(planner, "/chi-tieu/pci/")


def test_before_the_first_check_it_says_so(planner: Client) -> None:
    assert "Sổ chưa được kiểm tra lần nào" in section(planner, PAGE)


def test_a_run_of_an_earlier_version_has_none(agreed: Client) -> None:
    run = Run.objects.get()
    run.result.pop("ledger")
    run.save()
    assert "không đặt cạnh nhau được" in section(agreed, PAGE)


def test_a_promise_that_is_gone_since_is_left_out(agreed: Client) -> None:
    Target.objects.filter(id="qd-1.2").delete()
    said = section(agreed, PAGE)
    assert "≈ 102 triệu đồng/người mức" not in said
    assert "75-80 triệu đồng/người mức" in said


def test_the_page_takes_few_queries(agreed: Client) -> None:
    agreed.get("/phat-hien/")
    with CaptureQueriesContext(connection) as queries:
        agreed.get(PAGE)
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/muc-tieu/", "/muc-tieu/?view=document&open=none"])
def test_a_branch_whose_promises_conflict_is_marked_before_it_is_opened(
    agreed: Client, address: str
) -> None:
    summaries = re.findall(r"<summary>.*?</summary>", agreed.get(address).text, re.S)
    marked = [one for one in summaries if "chỗ không khớp" in one]
    assert any('class="state bad"' in one for one in marked)
    assert len(marked) < len(summaries)


def test_a_branch_without_a_conflict_bears_no_mark(planner: Client) -> None:
    assert "chỗ không khớp" not in planner.get("/muc-tieu/").text


def test_what_is_let_stand_is_said_to_be_and_marks_no_branch(agreed: Client) -> None:
    checked = check_state(register()).checked
    assert checked is not None
    for one in checked.open:
        decided = Acceptance(
            check=one.finding.check, subjects=one.finding.subjects, reason="Hai khái niệm",
            decided_by="Sở Tài chính",
        )  # fmt: skip
        accept_finding(decided, by="lan")
    check_register()
    assert "Xem phát hiện đã chấp nhận" in section(agreed, PAGE)
    assert "chỗ không khớp" not in agreed.get("/muc-tieu/").text
