"""What a body may write in its own rows, and the figure of a sentence beside what is typed."""

from collections.abc import Callable

import pytest
from django.test import Client

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.queries.row import row_cells
from tests.web.desk.test_edit import TARGET, fields, posted
from tests.web.html_check import mistakes

Person = Callable[..., Client]
OWN = "04-so-tai-chinh"
CHECKED = {"HX-Request": "true"}
LOW = "Câu của văn bản ghi “102 triệu đồng/người”, không phải 105."


@pytest.fixture
def task(stored: Package) -> str:
    """The address of the form of a task that the body leads."""
    return f"/sua/tasks/{models.Task.objects.filter(lead=OWN)[0].pk}/"


@pytest.fixture
def agency(person: Person) -> Client:
    """Somebody of the body."""
    return person("agency", organisation=OWN)


@pytest.mark.parametrize("purpose", ["", "?viec=xong"])
def test_a_body_is_offered_the_day_of_completion_only(
    agency: Client, planner: Client, task: str, purpose: str
) -> None:
    page = agency.get(task + purpose).text
    offered = set(fields(page)) - {"seen", "next", "why"}
    assert offered == {"completed_on", "was.completed_on"}
    assert mistakes(page) == []
    assert 'id="f-confirmed_on"' in page
    assert "/gan-cau/" not in page
    assert "confirmed_on" in fields(planner.get(task + purpose).text)


@pytest.mark.parametrize(
    ("column", "typed"),
    [("confirmed_on", "1/8/2025"), ("due_on", "1/8/2029"), ("deadline_kind", "recurring"),
     ("recurrence", "monthly"), ("partners", "04-ubnd"), ("programme", "ct-9"),
     ("name", "Việc khác"), ("deliverable", "Khác"), ("targets", "qd-1.1")],
)  # fmt: skip
def test_what_a_planner_sets_is_refused_when_forged(
    agency: Client, task: str, column: str, typed: str
) -> None:
    before = row_cells("tasks", task.split("/")[3])
    assert before is not None
    assert before[column] != typed
    forged = posted(agency, task, completed_on="15/6/2025", **{column: typed})
    answer = agency.post(task, forged)
    assert answer.status_code == 422
    assert "hỉ người lập kế hoạch mới sửa được ô này" in answer.text
    checked = agency.post(task, forged, headers=CHECKED).text
    assert "hỉ người lập kế hoạch mới sửa được ô này" in checked
    assert row_cells("tasks", task.split("/")[3]) == before


def test_a_body_neither_cites_for_its_task_nor_undoes_what_a_planner_set(
    agency: Client, planner: Client, task: str
) -> None:
    assert agency.get(task.replace("/sua/", "/gan-cau/")).status_code == 403
    assert agency.post(task.replace("/sua/", "/gan-cau/")).status_code == 403
    typed = posted(planner, task, deliverable="Báo cáo mới")
    assert planner.post(task, typed).status_code == 302
    event = models.AuditEvent.objects.latest("id").pk
    assert agency.post(f"/hoan-tac/{event}/").status_code == 403
    assert planner.post(f"/hoan-tac/{event}/").status_code == 302


def test_a_body_corrects_its_own_target_but_not_whose_it_is(
    agency: Client, stored: Package
) -> None:
    models.Target.objects.filter(pk="qd-1.2").update(owner_id=OWN)
    page = agency.get(TARGET).text
    assert "owner" not in fields(page)
    assert 'id="f-owner"' in page
    assert agency.post(TARGET, posted(agency, TARGET, low="105")).status_code == 302


def test_a_number_that_the_sentence_does_not_print_is_told(planner: Client) -> None:
    assert "unlike" in planner.get(TARGET).text
    assert "Câu của văn bản ghi" not in planner.get(TARGET).text
    typed = posted(planner, TARGET, low="105", high="105")
    assert LOW in planner.post(TARGET, typed, headers=CHECKED).text
    saved = planner.post(TARGET, typed, follow=True)
    assert saved.redirect_chain[0][1] == 302
    assert LOW in saved.text
    again = planner.post(TARGET, posted(planner, TARGET, low="102", high="102"), follow=True)
    assert "Câu của văn bản ghi" not in again.text
