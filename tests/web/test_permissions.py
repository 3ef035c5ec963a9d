"""Who may do what, asked by request: every cell of the table, and every address of the site."""

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
from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.models import Account, Upload, UploadReading
from lotrinh.web.register.permissions import TABLE, VERBS, may
from lotrinh.web.register.queries.finding import key_of
from tests.web.checked import CHECK

pytestmark = pytest.mark.django_db

OWN_BODY, OTHER_BODY = "04-ubnd-moi", "04-so-tai-chinh"
CELLS = """
              read history write add upload enter decide publish administer
leader        all  all     -     -   -      -     all    all     -
planner       all  all     all   all all    all   all    all     -
agency        all  own     own   -   own    -     -      -       -
delegate      all  -       -     -   -      -     -      -       -
administrator all  all     -     -   -      -     -      -       all
"""
REQUESTS: dict[str, Callable[[Client], HttpResponse]] = {
    "read": lambda client: client.get("/muc-tieu/"),
    "history": lambda client: client.get("/lich-su/targets/qd-1.2/"),
    "write": lambda client: client.get("/sua/targets/qd-1.2/"),
    "add": lambda client: client.get("/them/indicators/"),
    "upload": lambda client: client.get("/tai-len/1/"),
    "enter": lambda client: client.get("/tai-len/1/ghi/"),
    "decide": lambda client: client.post(f"{FINDING}chap-nhan/", DECISION),
    "publish": lambda client: client.post("/cong-bo/documents/qd-1/"),
    "administer": lambda client: client.get("/quan-tri/", follow=True),
}


DECISION = {"reason": "Đã biết, chờ rà soát", "decided_by": "Sở Tài chính"}
FINDING = f"/phat-hien/{key_of(f'{CHECK.id}:so-1')}/"


def _cells() -> Iterator[tuple[str, str, str]]:
    head, *rows = (line.split() for line in CELLS.strip().splitlines())
    for role, *cells in rows:
        yield from ((role, verb, cell.strip("-")) for verb, cell in zip(head, cells, strict=True))


@pytest.fixture
def sent(imported: Package, planted: None) -> None:
    """A checked register, and a document that somebody of `OWN_BODY` has sent, to look through."""
    check_register()
    sender = User.objects.create_user("nguoi-gui")
    Account.objects.create(user=sender, role="agency", organisation_id=OWN_BODY)
    upload = Upload.objects.create(
        id=1, name="a.txt", sha256="0", size=1, kind="document", state="ready", by=sender,
        uploaded_at=timezone.now(),
    )  # fmt: skip
    UploadReading.objects.create(upload=upload, text="Một câu.\n", result={})


def _client(role: str, body: str | None = None) -> Client:
    user = User.objects.create_user(f"{role}-{body}")
    if role:
        Account.objects.create(user=user, role=role, organisation_id=body)
    client = Client()
    client.force_login(user)
    return client


def test_the_table_is_the_one_that_was_agreed() -> None:
    assert {(role, verb, cell) for role, row in TABLE.items() for verb, cell in row.items()} == {
        *_cells()
    }


@pytest.mark.parametrize("body", [OWN_BODY, OTHER_BODY, None])
@pytest.mark.parametrize(("role", "verb", "cell"), [*_cells()])
def test_every_cell_holds_for_requests(
    sent: None, role: str, verb: str, cell: str, body: str | None
) -> None:
    """The row asked for belongs to `OWN_BODY`; files of other bodies are not there at all."""
    client = _client(role, body)
    is_allowed = cell == "all" or (cell == "own" and body == OWN_BODY)
    assert may(User.objects.latest("id"), verb, OWN_BODY) is is_allowed
    status = REQUESTS[verb](client).status_code
    assert (status in (200, 302)) is is_allowed, status
    assert status in ((200, 302) if is_allowed else (403, 404))


def test_every_verb_has_its_request() -> None:
    assert REQUESTS.keys() == VERBS.keys()


@pytest.mark.parametrize("verb", [*VERBS])
def test_an_own_row_needs_a_body_on_both_sides(db: None, verb: str) -> None:
    _client("agency")
    assert not may(User.objects.get(), verb, "") or TABLE["agency"][verb] == "all"
    assert not may(User.objects.get(), verb) or TABLE["agency"][verb] == "all"


def test_an_unknown_verb_is_misuse() -> None:
    _client("planner")
    with pytest.raises(KeyError):
        may(User.objects.get(), "fly")


THERE = {
    "id": "qd-1", "row": "qd-1", "other": "kh-2", "code": "grdp", "noun": "documents",
    "table": "documents", "kind": "csv", "event": "1", "object_id": "1", "content_type_id": "1",
    "app_label": "register", "key": "x", "name": "so.xlsx",
}  # fmt: skip
MISSING = THERE | {
    "id": "khong-co", "row": "khong-co", "other": "khong-co", "code": "khong_co",
    "event": "999999", "object_id": "999999",
}  # fmt: skip
FOR_EVERYONE = {
    "start", "sign_in", "set_language", "set_theme", "public", "public_csv", "public_xlsx",
    "public_document", "public_indicator", "public_project", "login",
}  # fmt: skip
FOR_EVERY_LOGIN = {"sign_out", *FOR_EVERYONE} - {"start"}


def _addresses(
    patterns: list[URLPattern | URLResolver], before: str = ""
) -> Iterator[tuple[str, str]]:
    """The name and the route of every address."""
    for one in patterns:
        if not isinstance(one.pattern, RoutePattern):
            continue
        route = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _addresses(one.url_patterns, route)
        else:
            yield one.name or "", f"/{route}"


def _filled(route: str, values: dict[str, str]) -> str:
    """The route with a value for each part: by the part's name, numbers by that of an event."""

    def value(found: re.Match[str]) -> str:
        return values["event"] if found[1] == "int" else values[found[2]]

    return re.sub(r"<(?:(\w+):)?(\w+)>", value, route)


def _closed(open_names: set[str]) -> list[str]:
    found = _addresses(get_resolver().url_patterns)
    return sorted({route for name, route in found if name not in open_names})


def _told(response: HttpResponse, address: str) -> tuple[int, str, str]:
    """What an answer says, without the tokens and the address that were asked with."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.text)
    where = response.headers.get("Location", "")
    return (
        response.status_code,
        text.replace(address, "…"),
        where.replace(f"next={address}", "next=…"),
    )


def test_there_are_many_addresses() -> None:
    assert len(_closed(FOR_EVERYONE)) > 60


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_told_nothing_by_any_address(imported: Package, method: str) -> None:
    client = Client()
    for route in _closed(FOR_EVERYONE):
        answers = []
        for values in (THERE, MISSING):
            address = _filled(route, values)
            answers.append(_told(getattr(client, method)(address), address))
        assert answers[0] == answers[1], route
        status, text, where = answers[0]
        assert (status, text) == (302, ""), route
        assert re.match(r"/(dang-nhap|quan-tri/login)/\?next=", where), route


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_login_without_a_role_is_told_nothing_by_any_address(
    imported: Package, method: str
) -> None:
    client = _client("")
    for route in _closed(FOR_EVERY_LOGIN):
        answers = []
        for values in (THERE, MISSING):
            address = _filled(route, values)
            answers.append(_told(getattr(client, method)(address), address))
        assert answers[0] == answers[1], route
        assert answers[0][0] == 403, route
        assert "hãy hỏi người quản trị" in answers[0][1], route


def test_a_login_without_a_role_may_leave(imported: Package) -> None:
    assert _client("").post("/dang-xuat/").status_code == 302


def test_a_closed_login_is_nobody(imported: Package) -> None:
    client = _client("planner")
    User.objects.update(is_active=False)
    assert client.get("/muc-tieu/").status_code == 302
