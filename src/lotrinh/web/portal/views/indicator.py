"""An open indicator: its published figures and what open documents promise."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from lotrinh.charts.indicator import Words, indicator_chart
from lotrinh.charts.panel import Panel, panels
from lotrinh.domain.observation import Observation
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
    views = [(one, _current(one), indicator_chart(one, words, today)) for one in found]
    return render(request, "portal/indicator.html", {"page": page, "panels": views})


def _current(panel: Panel) -> list[Observation]:
    """The figure known last of each series and period, the newest period first."""
    known = {}
    for one in sorted(panel.observations, key=_by_vintage):
        known[one.series, one.period] = one
    return sorted(known.values(), key=_by_period, reverse=True)


def _by_vintage(one: Observation) -> tuple[date, bool, str]:
    return one.known_from or date.min, one.citation is not None, one.id


def _by_period(one: Observation) -> tuple[date, date, str]:
    return one.period.end, one.period.start, one.id
