"""Pages of the design system itself, and the choice of a theme."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from lotrinh.web.ui import samples
from lotrinh.web.ui.theme import keep_theme


@login_not_required
@require_POST
def set_theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen theme and go back to the page; never to another site."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    response = HttpResponseRedirect(wanted if is_ours else "/")
    keep_theme(response, request.POST.get("theme", ""))
    return response


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component with its states, made from the parts that the pages use."""
    page = Paginator(range(140), 50).get_page(2)
    return render(request, "ui/components.html", {"page": page, "samples": samples})
