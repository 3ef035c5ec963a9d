"""Showing a row to everyone, or no longer."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lotrinh.web.register.actions.publication import NothingToPublish, publish, withdraw
from lotrinh.web.register.permissions import needs

PAGES = {"documents": "document", "indicators": "indicator", "projects": "project"}


@require_POST
@needs("publish")
def change(request: HttpRequest, noun: str, row: str) -> HttpResponse:
    """Publish unless `do` says to withdraw, say so, and go back to the page of the row."""
    if noun not in PAGES:
        raise Http404
    by = request.user.get_username()
    try:
        if request.POST.get("do") == "withdraw":
            withdraw(noun=noun, row=row, by=by)
            said = _("Đã thôi công bố; trang công khai không còn.")
        else:
            publish(noun=noun, row=row, by=by)
            said = _("Đã công bố cho mọi người.")
    except NothingToPublish:
        raise Http404 from None
    messages.success(request, said)
    return redirect(reverse(PAGES[noun], args=[row]))
