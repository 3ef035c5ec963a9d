"""How long a sign-in lasts, and from where it is tried."""

from collections.abc import Callable
from time import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse

REMEMBERED = 14 * 24 * 60 * 60  # seconds
_RENEWED = "renewed_at"
_TENTH = 10


def remember(request: HttpRequest) -> None:
    """Keep this sign-in on this machine for 14 days without a visit, also without the browser."""
    request.session.set_expiry(REMEMBERED)


def keep_session(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware by which a sign-in lasts from the latest visit on.

    The session is written only when a tenth of its life has passed, not with every page.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            session, now = request.session, int(time())
            began = request.user.last_login
            renewed = session.get(_RENEWED) or (began.timestamp() if began else 0)
            if now - renewed > session.get_expiry_age() / _TENTH:
                session[_RENEWED] = now
        return get_response(request)

    return respond


def address(request: HttpRequest) -> str:
    """The visitor's address: what the one proxy in front says, where the settings name one.

    Only the last entry is the proxy's; those before it are the visitor's own words.
    """
    own = request.META.get("REMOTE_ADDR", "")
    if not settings.HAS_PROXY:
        return own
    return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or own
