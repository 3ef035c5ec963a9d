"""The reader's choice of light or dark, kept in a cookie so that the first paint is right."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE = "lotrinh_theme"
THEMES = ("light", "dark")
YEAR = 31_536_000


def theme_of(request: HttpRequest) -> str:
    """The chosen theme; empty without a choice or with one that does not exist."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in THEMES else ""


def keep_theme(response: HttpResponse, theme: str) -> None:
    """Keep a theme for a year; anything but a theme gives the choice back to the system."""
    if theme not in THEMES:
        response.delete_cookie(COOKIE)
        return
    response.set_cookie(
        COOKIE, theme, YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
