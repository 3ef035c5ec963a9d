"""Writing in place: forms, what they refuse, two people over one row, who may write what."""

from collections.abc import Callable

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.queries.row import row_cells

Person = Callable[..., Client]
TARGET = "/sua/targets/qd-1.2/"
MOST_QUERIES = 14


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
        ("targets", "qd-1.1"), ("documents", "qd-1"), ("tasks", "qd-1.n1"), ("projects", "p-1"),
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
