"""An open indicator: its published figures and what open documents promise."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from lotrinh.charts.indicator import Words, indicator_chart
from lotrinh.charts.panel import panels
from lotrinh.web.register.queries import publication as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.ui.templatetags.plan_words import document_name, language, symbol


@login_not_required
@require_safe
def show(request: HttpRequest, code: str) -> HttpResponse:
    """A chart and two tables for each aspect; closed and missing are told alike."""
    page = query.public_indicator(code)
    if page is None:
        raise Http404
    names = {id: document_name(one) for id, one in page.documents.items()}
    words = Words(lang=language(), symbol=symbol, documents=names)
    today = register().as_of or localdate()
    found = panels(page.observations, page.targets)
    views = [(panel, indicator_chart(panel, words, today)) for panel in found]
    return render(request, "portal/indicator.html", {"page": page, "panels": views})
