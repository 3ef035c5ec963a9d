"""What holds for every page: sign-in, language, headers, migrations."""

import re

import pytest
from django.core.management import call_command
from django.test import Client

pytestmark = pytest.mark.django_db


def test_migrations_are_complete() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 302
    assert response["Location"] == "/dang-nhap/?next=/"


def test_signing_in_and_out(client: Client, django_user_model: type) -> None:
    django_user_model.objects.create_user("lan", password="mot-mat-khau")
    signed_in = client.post("/dang-nhap/", {"username": "lan", "password": "mot-mat-khau"})
    assert (signed_in.status_code, signed_in["Location"]) == (302, "/")
    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/")["Location"] == "/dang-nhap/"
    assert client.get("/")["Location"] == "/dang-nhap/?next=/"


def test_a_wrong_password_is_refused(client: Client, django_user_model: type) -> None:
    django_user_model.objects.create_user("lan", password="mot-mat-khau")
    refused = client.post("/dang-nhap/", {"username": "lan", "password": "sai"})
    assert refused.status_code == 200
    assert "_auth_user_id" not in client.session


def test_the_reader_chooses_the_language_and_the_browser_does_not(client: Client) -> None:
    page = client.get("/dang-nhap/", headers={"accept-language": "en-US"})
    assert page["Content-Language"] == "vi"
    client.post("/ngon-ngu/", {"language": "en", "next": "/dang-nhap/"})
    assert client.get("/dang-nhap/")["Content-Language"] == "en"


def test_an_unknown_language_is_vietnamese(client: Client) -> None:
    client.cookies["django_language"] = "xx"
    assert client.get("/dang-nhap/")["Content-Language"] == "vi"


def test_pages_may_load_from_this_site_only(client: Client) -> None:
    response = client.get("/dang-nhap/")
    policy = dict(
        part.split(" ", 1) for part in re.split("; *", response["Content-Security-Policy"])
    )
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


def test_another_host_name_is_refused(client: Client) -> None:
    assert client.get("/dang-nhap/", headers={"host": "evil.example"}).status_code == 400
