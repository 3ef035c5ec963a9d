"""Giving people their roles."""

from django.contrib.auth.models import User
from django.db import transaction

from lotrinh.exchange.changes import Change
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import Account

_TABLE = "accounts"


@transaction.atomic
def give_role(*, user: User, role: str, organisation: str = "", by: str) -> Account:
    """Let a login hold one role, for a body where the role is held for one; said twice is once.

    An unknown role or body is refused by the database.
    """
    before = Account.objects.filter(user=user).first()
    given = {"role": role, "organisation_id": organisation or None}
    account, is_new = Account.objects.update_or_create(user=user, defaults=given)
    was, now = (_cells(before) if before else {}), _cells(account)
    if was != now:
        kind = "added" if is_new else "changed"
        record([Change(_TABLE, user.get_username(), kind, was, now)], by=by)
    return account


@transaction.atomic
def open_account(*, name: str, password: str, role: str, organisation: str = "", by: str) -> User:
    """A new login with its role; a name that is taken is refused by the database."""
    user = User.objects.create_user(name, password=password)
    give_role(user=user, role=role, organisation=organisation, by=by)
    return user


def note_password_change(*, by: str) -> None:
    """Record that people changed their own password; never what it is."""
    record([Change(_TABLE, by, "changed", {}, {"password": "•"})], by=by)


def _cells(account: Account) -> dict[str, str]:
    return {"role": account.role, "organisation": account.organisation_id or ""}
