"""What holds for every page: sign-in, language, headers, migrations."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone

from lotrinh.web import visits
from lotrinh.web.register.models import Account, AuditEvent

pytestmark = pytest.mark.django_db


def test_migrations_are_complete() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


PASSWORD = "mot-mat-khau"


@pytest.fixture
def lan(db: None) -> User:
    """A planner with a password."""
    user = User.objects.create_user("lan", password=PASSWORD)
    Account.objects.create(user=user, role="planner")
    return user


def _sign_in(client: Client, password: str = PASSWORD, **given: str) -> HttpResponse:
    return client.post("/dang-nhap/", {"username": "lan", "password": password, **given})


def test_a_stranger_sees_what_is_public_and_is_asked_to_sign_in_for_the_rest(
    client: Client,
) -> None:
    front = client.get("/")
    assert front.status_code == 200
    assert "Chưa có gì được công bố" in front.text
    assert client.get("/van-ban/")["Location"] == "/dang-nhap/?next=/van-ban/"


def test_signing_in_and_out(client: Client, lan: User) -> None:
    signed_in = _sign_in(client)
    assert (signed_in.status_code, signed_in["Location"]) == (302, "/")
    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/")["Location"] == "/dang-nhap/"
    assert client.get("/van-ban/").status_code == 302


def test_signing_in_gives_a_new_key_that_scripts_cannot_read(client: Client, lan: User) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "laid-by-somebody-else"
    cookie = _sign_in(client).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != "laid-by-somebody-else"
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert (cookie["max-age"], cookie["expires"]) == ("", "")


def test_a_machine_that_remembers_keeps_the_cookie_for_14_days(client: Client, lan: User) -> None:
    cookie = _sign_in(client, remember="1").cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == 14 * 24 * 60 * 60


@pytest.mark.parametrize(
    ("idle", "status"), [(timedelta(hours=11), 200), (timedelta(hours=13), 302)]
)
def test_a_sign_in_ends_when_it_is_not_used(
    client: Client, lan: User, idle: timedelta, status: int
) -> None:
    _sign_in(client)
    session = Session.objects.get()
    session.expire_date -= idle
    session.save()
    assert client.get("/tai-khoan/").status_code == status


def test_using_the_site_keeps_the_sign_in_without_writing_each_time(
    client: Client, lan: User
) -> None:
    _sign_in(client)
    first = Session.objects.get().expire_date
    client.get("/tai-khoan/")
    assert Session.objects.get().expire_date == first
    User.objects.update(last_login=timezone.now() - timedelta(hours=2))
    client.get("/tai-khoan/")
    assert Session.objects.get().expire_date > first


def test_a_new_password_signs_every_other_machine_out(client: Client, lan: User) -> None:
    other = Client()
    _sign_in(client)
    _sign_in(other)
    new = "mật khẩu hoàn toàn mới"
    given = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post("/mat-khau/", given)["Location"] == "/tai-khoan/"
    assert client.get("/tai-khoan/").status_code == 200
    assert other.get("/tai-khoan/").status_code == 302
    event = AuditEvent.objects.get(noun="logins")
    assert (event.by, event.row) == ("lan", "lan")
    assert new not in str(event.after)


def test_a_new_password_needs_the_old_one_and_must_be_safe(client: Client, lan: User) -> None:
    _sign_in(client)
    given = {"old_password": "sai", "new_password1": "12345", "new_password2": "12345"}
    page = client.post("/mat-khau/", given)
    assert page.status_code == 200
    assert 'aria-invalid="true"' in page.text
    assert not AuditEvent.objects.filter(noun="logins").exists()


def test_the_account_page_says_what_the_role_may_do(client: Client, lan: User) -> None:
    client.force_login(lan)
    page = client.get("/tai-khoan/").text
    assert "Cán bộ kế hoạch" in page
    assert "Sửa một dòng, gắn nguồn, hoàn tác" in page


def test_repeated_wrong_passwords_lock_a_name_on_one_address(client: Client, lan: User) -> None:
    answers = [_sign_in(client, "sai").status_code for _ in range(6)]
    assert answers == [200, 200, 200, 200, 429, 429]
    locked = _sign_in(client)
    assert locked.status_code == 429
    assert "15 phút" in locked.text
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert _sign_in(elsewhere).status_code == 302
    assert client.get("/").status_code == 200


def test_a_lock_ends_by_itself(client: Client, lan: User) -> None:
    for _ in range(6):
        _sign_in(client, "sai")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert _sign_in(client).status_code == 302


def test_the_right_password_takes_back_the_count(client: Client, lan: User) -> None:
    for _ in range(4):
        _sign_in(client, "sai")
    _sign_in(client)
    assert not AccessAttempt.objects.exists()


@pytest.mark.parametrize(("has_proxy", "address"), [(False, "10.0.0.1"), (True, "192.0.2.7")])
def test_the_address_is_the_proxys_word_only_where_there_is_one(
    rf: RequestFactory, has_proxy: bool, address: str
) -> None:
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="6.6.6.6, 192.0.2.7")
    with override_settings(HAS_PROXY=has_proxy):
        assert visits.address(request) == address


def test_the_first_login_of_a_site_administers() -> None:
    call_command("createsuperuser", "--noinput", username="chu", email="", verbosity=0)
    assert Account.objects.get(user__username="chu").role == "administrator"


def test_a_wrong_password_is_refused(client: Client, lan: User) -> None:
    refused = _sign_in(client, "sai")
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
    assert "geolocation=()" in response["Permissions-Policy"]


def test_pages_of_people_are_kept_by_their_own_browser_only(client: Client, lan: User) -> None:
    client.force_login(lan)
    assert "private" in client.get("/tai-khoan/")["Cache-Control"]


def test_another_host_name_is_refused(client: Client) -> None:
    assert client.get("/dang-nhap/", headers={"host": "evil.example"}).status_code == 400
