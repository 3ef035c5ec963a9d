"""Who may do what: one table, role by verb.

A cell is `ALL`, `OWN` (only what the account's own body owns, leads or sent) or nothing. Whoever
has not signed in has no row: every page of the desk asks for a sign-in first, and the public pages
show only what is published.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any, Concatenate, Literal, ParamSpec

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lotrinh.web.register.models.account import Account

P = ParamSpec("P")
StrPromise = str | Promise
Person = AbstractBaseUser | AnonymousUser
Cell = Literal["all", "own", ""]
ALL: Cell = "all"
OWN: Cell = "own"
NO: Cell = ""

VERBS: Mapping[str, StrPromise] = {
    "read": _("xem mọi trang của sổ, tìm và tải bảng"),
    "history": _("xem ai đã sửa gì"),
    "write": _("sửa một dòng, gắn nguồn, hoàn tác"),
    "add": _("thêm chỉ tiêu, ghi văn bản đã ban hành, thay phiên bản"),
    "upload": _("tải tệp lên để đọc và xem lại những gì đọc được"),
    "enter": _("đưa những gì đã xem lại, bảng tính hay thư mục vào sổ"),
    "decide": _("chấp nhận một phát hiện để nguyên, thôi chấp nhận"),
    "publish": _("công bố cho mọi người và thôi công bố"),
    "administer": _("quản trị tài khoản và những bảng ít khi sửa"),
}
TABLE: Mapping[str, Mapping[str, Cell]] = {
    role: dict(zip(VERBS, cells, strict=True)) for role, cells in {
        #                read history write add upload enter decide publish administer
        "leader":        (ALL, ALL,   NO,   NO,  NO,   NO,   ALL,   ALL,    NO),
        "planner":       (ALL, ALL,   ALL,  ALL, ALL,  ALL,  ALL,   ALL,    NO),
        "agency":        (ALL, OWN,   OWN,  NO,  OWN,  NO,   NO,    NO,     NO),
        "delegate":      (ALL, NO,    NO,   NO,  NO,   NO,   NO,    NO,     NO),
        "administrator": (ALL, ALL,   NO,   NO,  NO,   NO,   NO,    NO,     ALL),
    }.items()
}  # fmt: skip
OWN_CELLS: Mapping[str, tuple[str, ...]] = {
    "tasks": ("completed_on",),
}  # what `OWN` may write in a row; elsewhere all but the cell that makes the row its own


def account_of(user: Person) -> Account | None:
    """The account of a login; a login without one may do nothing."""
    if not user.is_authenticated:
        return None
    return getattr(user, "account", None)


def cell(user: Person, verb: str) -> Cell:
    """How far a login's role reaches for a verb; an unknown verb is misuse."""
    if verb not in VERBS:
        raise KeyError(verb)
    account = account_of(user)
    return TABLE[account.role][verb] if account else NO


def may(user: Person, verb: str, *units: str) -> bool:
    """Whether a login may do this to a row of these bodies (owner, lead, sender).

    Without any body only `ALL` is enough.
    """
    reach = cell(user, verb)
    if reach != OWN:
        return reach == ALL
    account = account_of(user)
    return bool(account and account.organisation_id and account.organisation_id in units)


def needs(
    *verbs: str,
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponse]],
    Callable[Concatenate[HttpRequest, P], HttpResponse],
]:
    """Refuse a view to roles without any of the verbs.

    A view of rows with owners asks `may` besides.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not any(cell(request.user, verb) for verb in verbs):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


class Can(Mapping[str, Cell]):
    """The row of a login, asked for when a template first needs it: `{% if can.write %}`."""

    def __init__(self, user: Person) -> None:
        self.user = user

    def __getitem__(self, verb: str) -> Cell:
        return cell(self.user, verb)

    def __iter__(self) -> Iterator[str]:
        return iter(VERBS)

    def __len__(self) -> int:
        return len(VERBS)


def can(request: HttpRequest) -> dict[str, Any]:
    """Context processor: what the reader's role may do; nothing where nobody was looked for yet."""
    return {"can": Can(getattr(request, "user", AnonymousUser()))}
