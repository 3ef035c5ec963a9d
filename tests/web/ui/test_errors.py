"""A page that refuses says what happened, that nothing was lost, and what to do."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import bad_request, permission_denied, server_error

from lotrinh.web.register.models import Account

Check = Callable[[str], list[str]]
PAGES = ["400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"]


@pytest.mark.parametrize("name", PAGES)
def test_an_error_page_is_whole_and_says_what_to_do(name: str, mistakes: Check) -> None:
    html = render_to_string(name)
    assert mistakes(html) == []
    assert "<li>" in html
    assert 'href="/"' in html


def test_a_signed_in_reader_may_search_from_it(db: None, client: Client, mistakes: Check) -> None:
    client.force_login(User.objects.create_user("lan"))
    response = client.get("/khong-co/")
    assert response.status_code == 404
    assert mistakes(response.text) == []
    assert 'id="instead"' in response.text


def test_a_refusal_names_the_role(db: None, rf: RequestFactory) -> None:
    user = User.objects.create_user("lan")
    Account.objects.create(user=user, role="delegate")
    request: HttpRequest = rf.get("/")
    request.user = user
    html = permission_denied(request, PermissionDenied()).content.decode()
    assert "Đang đăng nhập là lan, vai trò: Đại biểu." in html


def test_what_needs_no_request_is_drawn_without_one(rf: RequestFactory) -> None:
    assert (
        "Yêu cầu không đọc được" in bad_request(rf.get("/"), SuspiciousOperation()).content.decode()
    )
    assert "Có lỗi ở máy chủ" in server_error(rf.get("/")).content.decode()
