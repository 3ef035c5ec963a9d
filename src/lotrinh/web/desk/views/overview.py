"""The overview: what waits for the reader, what changed, and where the promises stand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.desk.overview.layout import blocks
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.desk.overview.todo import todo
from lotrinh.web.register.actions.visit import note_visit
from lotrinh.web.register.permissions import account_of, needs
from lotrinh.web.register.queries.register import register


@require_safe
@needs("read")
def overview(request: HttpRequest) -> HttpResponse:
    """The first page of the reader's role, as known on the day asked for, else on its own."""
    scene = _scene(request)
    wide, narrow = blocks(scene)
    shown = {
        "scene": scene,
        "days": scene.days,
        "items": todo(scene),
        "wide": wide,
        "narrow": narrow,
        "body": scene.own_body,
    }
    return render(request, "desk/overview.html", shown)


def _scene(request: HttpRequest) -> Scene:
    account = account_of(request.user)
    assert account is not None  # the gate lets nobody else in
    about = register()
    seen = days(about, request.GET.get("as_of", ""))
    return Scene(
        user=account.user,
        account=account,
        unit=account.organisation.to_value() if account.organisation else None,
        about=about,
        days=seen,
        since=note_visit(account=account, now=timezone.now()),
    )
