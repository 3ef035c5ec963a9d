"""The stock admin: who comes in, what it may change, and that every change is recorded."""

from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.test import Client

from lotrinh.catalogue.table import Problem
from lotrinh.domain.message import Message
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.rows import Conflict, RowsRefused
from lotrinh.web.register.admin import rows, site
from lotrinh.web.register.models import (
    Account,
    AuditEvent,
    Organisation,
    Place,
    Publication,
    SearchEntry,
)

pytestmark = pytest.mark.django_db

LISTS = [f"/quan-tri/{model._meta.app_label}/{model._meta.model_name}/" for model in site._registry]
ROLE = {
    "account-TOTAL_FORMS": "1", "account-INITIAL_FORMS": "0", "account-MIN_NUM_FORMS": "1",
    "account-MAX_NUM_FORMS": "1",
}  # fmt: skip
PASSWORD = {"password1": "một mật khẩu dài", "password2": "một mật khẩu dài"}


def _events(noun: str) -> list[tuple[str, str, str]]:
    rows = AuditEvent.objects.filter(noun=noun).exclude(by="test")
    return list(rows.values_list("by", "verb", "row"))


@pytest.mark.parametrize("page", ["/quan-tri/", "/tai-khoan/", *LISTS])
def test_an_administrator_opens_every_table_in_vietnamese(admin_client: Client, page: str) -> None:
    response = admin_client.get(page)
    assert response.status_code == 200
    assert 'lang="vi"' in response.text
    assert "style=" not in response.text


@pytest.mark.parametrize("page", ["/quan-tri/", "/quan-tri/auth/user/add/", "/quan-tri/khong/"])
def test_everyone_else_is_told_the_same_of_every_page(page: str, client: Client) -> None:
    asked = client.get(page, follow=True)
    assert unquote(asked.redirect_chain[-1][0]) == f"/dang-nhap/?next={page}"
    user = User.objects.create_user("lan")
    Account.objects.create(user=user, role="planner")
    client.force_login(user)
    assert client.get(page, follow=True).status_code == 403


def test_the_admins_own_doors_lead_to_those_of_the_site(client: Client) -> None:
    assert client.get("/quan-tri/login/")["Location"].startswith("/dang-nhap/?next=")


def test_a_login_is_made_with_its_role_in_one_form(admin_client: Client, imported: Package) -> None:
    given = {
        "username": "lan", **PASSWORD, "usable_password": "true", **ROLE,
        "account-0-role": "agency", "account-0-organisation": "04-ubnd-moi",
    }  # fmt: skip
    response = admin_client.post("/quan-tri/auth/user/add/", given)
    assert response.status_code == 302
    account = Account.objects.get(user__username="lan")
    assert (account.role, account.organisation_id) == ("agency", "04-ubnd-moi")
    assert _events("logins") == [("admin", "added", "lan")]
    assert _events("accounts") == [("admin", "added", "lan")]
    assert "mật khẩu" not in str(list(AuditEvent.objects.values_list("before", "after")))


def test_a_login_needs_a_role(admin_client: Client) -> None:
    given = {"username": "lan", **PASSWORD, "usable_password": "true", **ROLE}
    response = admin_client.post("/quan-tri/auth/user/add/", given)
    assert response.status_code == 200
    assert not User.objects.filter(username="lan").exists()


@pytest.fixture
def lan(db: None) -> User:
    user = User.objects.create_user("lan", password="một mật khẩu dài")
    Account.objects.create(user=user, role="planner")
    return user


def test_a_role_is_changed_and_recorded(admin_client: Client, lan: User) -> None:
    given = {
        "username": "lan", "is_active": "on", **ROLE, "account-INITIAL_FORMS": "1",
        "account-0-user": str(lan.pk), "account-0-role": "leader",
    }  # fmt: skip
    page = f"/quan-tri/auth/user/{lan.pk}/change/"
    assert admin_client.post(page, given).status_code == 302
    assert Account.objects.get(user=lan).role == "leader"
    event = AuditEvent.objects.get(noun="accounts")
    assert (event.before["role"], event.after["role"]) == ("planner", "leader")


def test_a_password_set_by_the_administrator_is_recorded_without_it(
    admin_client: Client, lan: User
) -> None:
    given = {"password1": "mật khẩu rất mới", "password2": "mật khẩu rất mới",
             "usable_password": "true", "set-password": "1"}  # fmt: skip
    page = f"/quan-tri/auth/user/{lan.pk}/password/"
    assert admin_client.post(page, given).status_code == 302
    lan.refresh_from_db()
    assert lan.check_password("mật khẩu rất mới")
    assert _events("logins") == [("admin", "changed", "lan")]
    assert "rất mới" not in str(AuditEvent.objects.get(noun="logins").after)


def test_a_login_is_taken_away_but_never_ones_own(admin_client: Client, lan: User) -> None:
    own = User.objects.get(username="admin")
    assert admin_client.post(f"/quan-tri/auth/user/{own.pk}/delete/", {"post": "yes"}).status_code
    assert User.objects.filter(username="admin").exists()
    admin_client.post(f"/quan-tri/auth/user/{lan.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(username="lan").exists()
    assert _events("accounts") == [("admin", "removed", "lan")]


def _filled(client: Client, page: str, **given: str) -> dict[str, str]:
    form = client.get(page).context["adminform"].form
    return {name: form.initial.get(name) or "" for name in form.fields} | given


def test_a_body_is_added_by_the_rules_of_an_import(admin_client: Client, imported: Package) -> None:
    page = "/quan-tri/register/organisation/add/"
    good = _filled(admin_client, page, id="04-so-moi", name="Sở Mới", kind="department")
    wrong = admin_client.post(page, good | {"valid_from": "ngày mai", "parent": "khong-co"})
    assert wrong.status_code == 200
    assert {"valid_from", "parent"} & set(wrong.context["adminform"].form.errors)
    added = admin_client.post(page, good)
    assert added.status_code == 302, added.context["adminform"].form.errors
    assert Organisation.objects.get(id="04-so-moi").name == "Sở Mới"
    assert SearchEntry.objects.filter(kind="organisation", row="04-so-moi").exists()
    assert _events("organisations") == [("admin", "added", "04-so-moi")]


def test_a_place_is_corrected_unless_somebody_else_did_so_first(
    admin_client: Client, imported: Package
) -> None:
    page = "/quan-tri/register/place/04-cu/change/"
    given = _filled(admin_client, page, name="Huyện rất cũ")
    assert admin_client.post(page, given).status_code == 302
    assert Place.objects.get(id="04-cu").name == "Huyện rất cũ"
    late = admin_client.post(page, given | {"name": "Huyện khác"})
    assert late.status_code == 200
    assert "Người khác đã sửa" in late.text
    assert _events("places") == [("admin", "changed", "04-cu")]


def test_two_who_save_one_row_in_the_same_moment_are_told(
    admin_client: Client, imported: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clash(**given: object) -> None:
        raise Conflict({("places", "04-cu"): None})

    def refuse(**given: object) -> None:
        wrong = Message("đã có trong sổ", "is in the register already")
        raise RowsRefused([Problem("places.csv", None, "id", "04-cu", wrong)])

    page = "/quan-tri/register/place/04-cu/change/"
    given = _filled(admin_client, page, name="Huyện rất cũ")
    for refusal, said in ((clash, "Người khác đã sửa 04-cu"), (refuse, "đã có trong sổ")):
        monkeypatch.setattr(rows, "change_rows", refusal)
        answer = admin_client.post(page, given)
        assert answer.status_code == 200
        assert said in answer.text
        assert 'value="Huyện rất cũ"' in answer.text
    assert _events("places") == []


def test_nothing_that_was_recorded_is_changed(admin_client: Client, imported: Package) -> None:
    event = AuditEvent.objects.first()
    assert event is not None
    base = f"/quan-tri/register/auditevent/{event.pk}"
    assert admin_client.post(f"{base}/change/", {"by": "khác"}).status_code == 403
    assert admin_client.post(f"{base}/delete/", {"post": "yes"}).status_code == 403
    assert admin_client.get("/quan-tri/register/auditevent/add/").status_code == 403


def test_withdrawing_in_the_admin_is_recorded(admin_client: Client, imported: Package) -> None:
    row = Publication.objects.create(
        noun="documents", row="qd-1", by="test", at="2025-01-01T00:00Z"
    )
    page = f"/quan-tri/register/publication/{row.pk}/delete/"
    assert admin_client.post(page, {"post": "yes"}).status_code == 302
    assert not Publication.objects.exists()
    assert _events("publications") == [("admin", "withdrawn", "documents qd-1")]
