"""An open document: what it promises, and its text."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.web.portal.reading import parts
from lotrinh.web.register.queries import publication as query


@login_not_required
@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """Promises and figures with the sentence of each; closed and missing are told alike."""
    page = query.public_document(id)
    if page is None:
        raise Http404
    rows: tuple[Target | Observation, ...] = (*page.targets, *page.observations)
    cited = (one.citation for one in rows if one.citation)
    return render(request, "portal/document.html", {"page": page, "parts": parts(page.text, cited)})
