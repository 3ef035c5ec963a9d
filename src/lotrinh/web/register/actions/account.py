"""Giving people their roles."""

from django.contrib.auth.models import User
from django.db import transaction

from lotrinh.exchange.changes import Cells, Change
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import Account

_LOGINS, _TABLE = "logins", "accounts"


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


@transaction.atomic
def close_account(*, user: User, by: str) -> None:
    """Take a login away with its role; the database refuses where files of it wait."""
    before = Account.objects.filter(user=user).first()
    name, was = user.get_username(), (_cells(before) if before else {})
    user.delete()
    record([Change(_TABLE, name, "removed", was, {})], by=by)


def note_login(*, name: str, before: Cells, after: Cells, by: str) -> None:
    """Record how a login itself changed; equal cells are no event."""
    names = [one for one in after if before.get(one, "") != after[one]]
    was, now = ({one: cells.get(one, "") for one in names} for cells in (before, after))
    if names:
        kind = "changed" if before else "added"
        record([Change(_LOGINS, name, kind, was if before else {}, now)], by=by)


def note_password_change(*, name: str, by: str) -> None:
    """Record that a password changed; never what it is."""
    record([Change(_LOGINS, name, "changed", {}, {"password": "•"})], by=by)


def _cells(account: Account) -> dict[str, str]:
    return {"role": account.role, "organisation": account.organisation_id or ""}
