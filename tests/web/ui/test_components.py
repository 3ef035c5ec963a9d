"""The page of components, the parts behind it, and what a notice says."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import WARNING
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.fallback import FallbackStorage
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

import lotrinh.web.ui
from lotrinh.web.register.models import Account
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.components import meter, undo_address

Check = Callable[[str], list[str]]
STATIC = Path(lotrinh.web.ui.__file__).parent / "static" / "ui"


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    user = User.objects.create_user("lan")
    Account.objects.create(user=user, role="delegate")
    client.force_login(user)
    return client


def test_the_page_of_components_is_whole(reader: Client, mistakes: Check) -> None:
    response = reader.get("/thanh-phan/")
    assert response.status_code == 200
    assert mistakes(response.text) == []
    assert reader.post("/thanh-phan/").status_code == 405


def test_a_stranger_does_not_see_it(db: None, client: Client) -> None:
    assert client.get("/thanh-phan/")["Location"].startswith("/dang-nhap/")


def test_it_shows_every_state_that_has_a_look(reader: Client) -> None:
    sheet = (STATIC / "state.css").read_text(encoding="utf-8")
    listed = {
        code
        for codes in re.findall(r"\.state:is\(([^)]*)\)", sheet)
        for code in re.findall(r"\.([\w-]+)", codes)
    }
    html = reader.get("/thanh-phan/").text
    shown = {word for found in re.findall(r'class="state ([^"]*)"', html) for word in found.split()}
    aliases = {"completed", "done", "open", "waiting", "unknown", "none", "missing-word"}
    assert listed - aliases - shown == set()


@pytest.mark.parametrize(
    ("share", "width", "words"),
    [
        (Decimal("0.314"), 31, "31,4%"),
        (Decimal(0), 0, "0%"),
        (Decimal("1.2"), 100, "120%"),
        (Decimal("-0.1"), 0, "−10%"),
        (None, 0, ""),
    ],
)
def test_a_bar_says_its_number(share: Decimal | None, width: int, words: str) -> None:
    assert meter(share) == {"width": width, "words": words, "tone": ""}


def test_an_unknown_share_has_no_bar() -> None:
    html = Template("{% load components %}{% meter share %}").render(Context({"share": None}))
    assert "<svg" not in html
    assert "chưa có số liệu" in html


def test_a_notice_carries_its_way_back(rf: RequestFactory) -> None:
    request = rf.get("/")
    request.session = {}
    storage = FallbackStorage(request)
    request._messages = storage
    say(request, "Đã lưu <b>", undo="/hoan-tac/1/")
    say(request, "Chưa lưu", level=WARNING)
    html = render_to_string("ui/messages.html", {"messages": list(storage)}, request)
    assert "Đã lưu &lt;b&gt;" in html
    assert html.count("<form") == html.count('action="/hoan-tac/1/"') == 1
    assert 'class="toast warning"' in html


def test_only_our_own_tag_is_an_address() -> None:
    assert undo_address(Message(20, "a", "other")) == ""
    assert undo_address(Message(20, "a")) == ""


def test_an_empty_place_teaches_and_leads() -> None:
    html = render_to_string(
        "ui/empty.html", {"title": "Chưa có", "why": "Vì", "url": "/a/", "action": "Tải"}
    )
    assert "<h2>Chưa có</h2>" in html
    assert 'href="/a/"' in html
    assert "href" not in render_to_string("ui/empty.html", {"title": "Chưa có"})
