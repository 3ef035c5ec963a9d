"""What a stranger, a delegate and another body learn and can do, address by address."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern
from django.utils import timezone

from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.publication import publish
from lotrinh.web.register.models import Account, AuditEvent, Decision, Publication, Upload

pytestmark = pytest.mark.django_db

BODY, OTHER_BODY = "04-ubnd-moi", "04-so-tai-chinh"
THERE = {
    "id": "qd-1", "row": "qd-1", "other": "kh-2", "code": "grdp", "noun": "documents",
    "table": "targets", "kind": "csv", "event": "1", "object_id": "1", "content_type_id": "1",
    "app_label": "register", "key": "x", "name": "so.xlsx",
}  # fmt: skip
OWN_CHOICES = {"/dang-nhap/", "/dang-xuat/", "/ngon-ngu/", "/giao-dien/", "/mat-khau/"}
Sign = Callable[..., Client]


def _routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for one in patterns:
        if not isinstance(one.pattern, RoutePattern):
            continue
        route = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _routes(one.url_patterns, route)
        else:
            yield f"/{route}"


def _filled(route: str) -> str:
    return re.sub(
        r"<(?:(\w+):)?(\w+)>", lambda one: "1" if one[1] == "int" else THERE[one[2]], route
    )


ADDRESSES = sorted({_filled(one) for one in _routes(get_resolver().url_patterns)})


@pytest.fixture
def sign(imported: Package) -> Sign:
    """Somebody of a role and a body, signed in."""

    def signed(role: str, body: str | None = None) -> Client:
        user = User.objects.create_user(f"{role}-{body}")
        Account.objects.create(user=user, role=role, organisation_id=body)
        client = Client()
        client.force_login(user)
        return client

    return signed


@pytest.fixture
def upload(sign: Sign) -> Upload:
    """A file that somebody of `BODY` has sent and that nobody has read yet."""
    sign("agency", BODY)
    return Upload.objects.create(
        id=1, name="a.txt", sha256="0", size=1, kind="document", state="waiting",
        by=User.objects.get(), uploaded_at=timezone.now(),
    )  # fmt: skip


def _said(response: HttpResponse, address: str) -> tuple[int, str]:
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.text)
    return response.status_code, text.replace(address, "…")


@pytest.mark.parametrize("role", ["delegate", "leader", "administrator"])
def test_whoever_only_reads_changes_nothing_by_any_address(
    sign: Sign, upload: Upload, role: str
) -> None:
    client = sign(role, BODY)
    before = AuditEvent.objects.count()
    desk = [one for one in ADDRESSES if not one.startswith(("/quan-tri/", "/cong-bo/"))]
    for address in [one for one in desk if one not in OWN_CHOICES]:
        for given in ({}, {"action": "drop", "sure": "yes", "by": "kh-2", "place": "1"}):
            status = client.post(address, given).status_code
            assert status in (403, 404, 405), (address, status)
    assert AuditEvent.objects.count() == before
    assert not Decision.objects.exists()


def test_a_delegate_publishes_nothing(sign: Sign) -> None:
    assert sign("delegate", BODY).post("/cong-bo/documents/qd-1/").status_code == 403
    assert not Publication.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_file_of_another_body_is_not_there_at_all(
    sign: Sign, upload: Upload, method: str
) -> None:
    client = sign("agency", OTHER_BODY)
    for address in [one for one in ADDRESSES if one.startswith("/tai-len/1/")]:
        missing = address.replace("/tai-len/1/", "/tai-len/99/")
        ask = getattr(client, method)
        found = _said(ask(address), address)
        assert found == _said(ask(missing), missing), address
        assert found[0] in (403, 404, 405), address
    upload.refresh_from_db()
    assert upload.state == "waiting"


def test_a_file_that_has_not_been_read_breaks_no_page(sign: Sign, upload: Upload) -> None:
    client = sign("planner")
    for address in [one for one in ADDRESSES if one.startswith("/tai-len/1/") and "tep" not in one]:
        for ask in (client.get, client.post):
            assert ask(address).status_code in (200, 302, 404, 405, 422), address


def test_every_post_needs_the_token_of_its_page(sign: Sign) -> None:
    for signed in (None, sign("planner")):
        client = Client(enforce_csrf_checks=True)
        if signed is not None:
            client.cookies = signed.cookies
        for address in ADDRESSES:
            assert client.post(address).status_code == 403, address


def test_pages_of_people_are_kept_by_nobody_and_public_ones_asked_for_anew(sign: Sign) -> None:
    publish(noun="documents", row="qd-1", by="test")
    planner, stranger = sign("planner"), Client()
    for page in ("/", "/muc-tieu/", "/muc-tieu.csv", "/du-an.geojson", "/lenh/?q=a", "/khong-co/"):
        kept = planner.get(page)["Cache-Control"]
        assert {"private", "no-store"} <= {*kept.split(", ")}, page
        assert "public" not in stranger.get(page)["Cache-Control"], page
    for page in ("/", "/cong-khai/cam-ket.csv", "/cong-khai/van-ban/qd-1/"):
        answer = stranger.get(page)
        assert answer["Cache-Control"] == "no-cache", page
        assert "Cookie" in answer["Vary"], page


@pytest.mark.parametrize(
    "wanted", ["https://other.example/", "//other.example", "/\\other.example", "javascript:x"]
)
def test_no_door_leads_to_another_site(sign: Sign, wanted: str) -> None:
    User.objects.create_user("lan", password="một mật khẩu")
    given = {"username": "lan", "password": "một mật khẩu", "next": wanted}
    stranger = Client()
    answers = [
        stranger.post("/dang-nhap/", given),
        stranger.post("/ngon-ngu/", {"language": "en", "next": wanted}),
        stranger.post("/giao-dien/", {"theme": "dark", "next": wanted}),
        sign("planner").post("/dang-xuat/", {"next": wanted}),
    ]
    for answer in answers:
        assert answer.status_code in (302, 204)
        assert "other.example" not in answer.headers.get("Location", "")
        assert "javascript" not in answer.headers.get("Location", "")


def test_nothing_public_tells_of_the_register_while_nothing_is_open(imported: Package) -> None:
    page = Client().get("/").text
    for closed in (imported.plan.title, imported.plan.licence, "qd-1", "Cao tốc"):
        assert closed not in page
