"""Light and dark are the reader's choice; the first paint already has it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from lotrinh.web.register.models import Account


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    user = User.objects.create_user("lan")
    Account.objects.create(user=user, role="delegate")
    client.force_login(user)
    return client


def test_without_a_choice_the_system_decides(reader: Client) -> None:
    assert '<html lang="vi">' in reader.get("/thanh-phan/").text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_choice_is_kept_and_taken_back(reader: Client, theme: str) -> None:
    response = reader.post("/giao-dien/", {"theme": theme, "next": "/muc-tieu/?q=a"})
    assert (response.status_code, response["Location"]) == (302, "/muc-tieu/?q=a")
    cookie = response.cookies["lotrinh_theme"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    html = reader.get("/thanh-phan/").text
    assert f'<html lang="vi" data-theme="{theme}">' in html
    assert f'value="{theme}" aria-pressed="true"' in html
    reader.post("/giao-dien/", {"theme": "system"})
    assert '<html lang="vi">' in reader.get("/thanh-phan/").text


def test_a_theme_that_does_not_exist_is_none(reader: Client) -> None:
    reader.cookies["lotrinh_theme"] = '"><script>'
    assert '<html lang="vi">' in reader.get("/thanh-phan/").text


def test_the_way_back_stays_on_the_site(client: Client) -> None:
    for next in ("https://example.invalid/", "//example.invalid", "javascript:alert(1)", ""):
        assert client.post("/giao-dien/", {"theme": "dark", "next": next})["Location"] == "/"
    assert client.get("/giao-dien/").status_code == 405


def test_the_language_is_chosen_in_the_account_menu(reader: Client, translations: None) -> None:
    reader.post("/ngon-ngu/", {"language": "en", "next": "/thanh-phan/"})
    html = reader.get("/thanh-phan/").text
    assert '<html lang="en">' in html
    assert 'value="en" lang="en" aria-pressed="true"' in html
