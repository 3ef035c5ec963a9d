"""Trying another figure: the answer of the checks in words, as a part of a page or a page."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.models import AuditEvent, Document, Register, Target
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.finding import key_of
from lotrinh.web.register.queries.register import register
from tests.web.checked import CHECK, PAIR

Mistakes = Callable[[str], list[str]]
MOST_QUERIES = 12
PART = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def agreed(planner: Client) -> Client:
    """A register in which two papers in force exclude each other."""
    Document.objects.filter(id="nq-2").update(status="adopted")
    Target.objects.filter(id="nq-2.1").update(definition="", price_basis="current")
    Register.objects.update(revision=99)
    return planner


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def test_a_contradiction_vanishes_and_its_rows_are_named(agreed: Client) -> None:
    html = agreed.get("/thu-doi/?row=nq-2.1&value=101", **PART).text
    assert "<h1" not in html
    said = words(html)
    assert "Hết mâu thuẫn" in said
    assert "GRDP bình quân đầu người 2030: ≈ 102 triệu đồng/người (1/QĐ-TTg)" in said
    assert "không mức nào hợp với mọi câu 100,5-101,5 triệu đồng/người" in said


def test_a_contradiction_appears(agreed: Client) -> None:
    Target.objects.filter(id="nq-2.1").update(low="100", high="103")
    Register.objects.update(revision=100)
    said = words(agreed.get("/thu-doi/?row=nq-2.1&value=80", **PART).text)
    new = said[said.index("Mâu thuẫn mới") :]
    assert "80 triệu đồng/người" in new
    assert "100-103" not in new.split("Những mức phải theo")[0]
    said = words(agreed.get("/thu-doi/?row=nq-2.1&value=102", **PART).text)
    assert "không có mâu thuẫn nào." in said


def test_without_a_script_it_is_a_page(agreed: Client, mistakes: Mistakes) -> None:
    html = agreed.get("/thu-doi/?row=nq-2.1&value=101").text
    assert mistakes(html) == []
    assert "Hết mâu thuẫn" in html
    assert 'value="101"' in html


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("row=qd-1.2", "Gõ một mức khác (triệu đồng/người); nay là ≈ 102 triệu đồng/người."),
        ("row=qd-1.2&value=nhi%E1%BB%81u", "“nhiều” không phải là một số."),
        ("row=qd-1.2&value=" + "9" * 40, "không phải là một số."),
        ("row=qd-1.2&value=1.000,5", "975,5-1.026 triệu đồng/người"),
    ],
)
def test_what_is_typed_is_a_number_or_is_told(planner: Client, asked: str, said: str) -> None:
    assert said in words(planner.get(f"/thu-doi/?{asked}", **PART).text)


def test_a_replaced_figure_takes_part_in_nothing(planner: Client) -> None:
    html = planner.get("/thu-doi/?row=nq-2.1&value=90", **PART).text
    Document.objects.filter(id="nq-2").update(status="superseded")
    Register.objects.update(revision=99)
    other = planner.get("/thu-doi/?row=nq-2.1&value=90", **PART).text
    assert "không nằm trong hệ thức nào" not in html
    assert "không nằm trong hệ thức nào" in other


def test_the_second_answer_takes_few_queries_and_nothing_is_written(planner: Client) -> None:
    address = "/thu-doi/?row=nq-2.1&value=90"
    assert planner.get("/thu-doi/?row=khong-co&value=90").status_code == 404
    assert planner.post(address).status_code == 405
    planner.get(address)
    before = Register.objects.get().revision, AuditEvent.objects.count()
    with CaptureQueriesContext(connection) as queries:
        assert planner.get(address).status_code == 200
    assert len(queries) <= MOST_QUERIES
    assert (Register.objects.get().revision, AuditEvent.objects.count()) == before


def test_the_register_is_made_ready_before_the_first_answer(planner: Client) -> None:
    assert planner.get("/thu-doi/?ready=1", **PART).status_code == 204


def test_the_panel_stands_on_pages_of_findings_and_indicators(
    planner: Client, planted: None, mistakes: Mistakes
) -> None:
    check_register()
    page = f"/phat-hien/{key_of(f'{CHECK.id}:' + ','.join(PAIR))}/"
    for address in (page, "/chi-tieu/grdp_per_capita/"):
        html = planner.get(address).text
        assert mistakes(html) == []
        assert '<option value="qd-1.2">' in html
        assert 'id="what-if-answer"' in html


@pytest.mark.parametrize("typed", ["97-102", "≈ 102", "97 – 102"])
def test_a_range_and_a_level_near_it_are_typed_as_they_are_offered(
    agreed: Client, typed: str
) -> None:
    said = words(agreed.get("/thu-doi/", {"row": "nq-2.1", "value": typed}, **PART).text)
    assert "Hết mâu thuẫn" in said
    assert "phép kiểm tra khác chưa chạy lại" in said


def test_the_unit_of_the_chosen_figure_stands_beside_the_box(agreed: Client) -> None:
    html = agreed.get("/thu-doi/?row=nq-2.1", **PART).text
    assert 'id="what-if-unit" data-hx-swap-oob="true">triệu đồng/người</span>' in html


@pytest.mark.parametrize(
    ("value", "said"), [("102", "Phát hiện này hết"), ("90", "Phát hiện này vẫn còn")]
)
def test_the_own_check_of_a_finding_is_asked_again(
    agreed: Client, mistakes: Mistakes, value: str, said: str
) -> None:
    assert check_register()
    checked = check_state(register()).checked
    assert checked is not None
    (one,) = (each for each in checked.findings if each.finding.check == "consistency.conflict"
              and each.standing == "open")  # fmt: skip
    html = agreed.get(f"/phat-hien/{one.key}/").text
    assert f'name="finding" value="{one.key}"' in html
    asked = f"/thu-doi/?row=nq-2.1&value={value}&finding={one.key}"
    assert said in words(agreed.get(asked, **PART).text)
    assert mistakes(agreed.get(asked).text) == []


def test_what_cannot_be_is_refused(agreed: Client) -> None:
    said = words(agreed.get("/thu-doi/?row=nq-2.1&value=-5", **PART).text)
    assert "không thể là −5 triệu đồng/người: chỉ có thể" in said
    assert "Hết mâu thuẫn" not in said
