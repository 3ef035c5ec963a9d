"""Who comes in at all: a page that is not open to everyone needs a login with a role."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from lotrinh.web.register.permissions import cell

View = Callable[..., Any]


def for_every_login(view: View) -> View:
    """Mark a view that a login without a role may use too, such as signing out."""

    @wraps(view)
    def marked(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs)

    marked.__dict__["is_for_every_login"] = True
    return marked


def refuse_without_role(request: HttpRequest) -> None:
    """Stop whoever has signed in and holds no role; `PermissionDenied` says whom to ask."""
    if not cell(request.user, "read"):
        raise PermissionDenied(
            _("Tài khoản này chưa được giao vai trò. Hãy nhờ người quản trị giao vai trò.")
        )


class Gate:
    """Middleware after Django's own, which has sent strangers to the sign-in page.

    It answers before the view looks for anything, so that what is there and what is not get the
    same answer. Pages of people who signed in are kept by nobody, so that going back after signing
    out shows nothing; public ones are asked for anew, so that what was withdrawn is gone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on, and say who may keep the answer where the view has not."""
        response = self.get_response(request)
        if "Cache-Control" not in response:
            is_private = request.user.is_authenticated
            kept = {"private": True, "no_store": True} if is_private else {"no_cache": True}
            patch_cache_control(response, **kept)
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: list[Any], kwargs: dict[str, Any]
    ) -> None:
        """Ask for a role, unless the view is open to everyone or to every login."""
        is_public = not getattr(view, "login_required", True)
        if not is_public and not getattr(view, "is_for_every_login", False):
            refuse_without_role(request)
