"""An open project: what open documents and given sources say of it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.register.queries import publication as query


@login_not_required
@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """Its figures and its money, each with where it was said; closed and missing are told alike."""
    page = query.public_project(id)
    if page is None:
        raise Http404
    return render(request, "portal/project.html", {"page": page})
