"""Indicators: the list, and the page of one with its past, its vintages and its promises."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.charts.indicator import Words
from lotrinh.charts.panel import Panel, panels
from lotrinh.domain.wording import FIELDS
from lotrinh.web.desk.series import latest, panel_view
from lotrinh.web.register.queries import indicator as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.search import folded
from lotrinh.web.ui.templatetags.plan_words import document_name, language, symbol


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """Every indicator of a field that holds the words looked for, with its latest figure."""
    field, words = request.GET.get("field", ""), folded(request.GET.get("q", "")).split()
    rows = [
        row for row in query.indicators()
        if field in ("", row.indicator.field) and _holds(row, words)
    ]  # fmt: skip
    shown = {"rows": rows, "fields": FIELDS, "chosen": request.GET}
    return render(request, "desk/indicators.html", shown)


@require_safe
def show(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator as known on `as_of`; without it, everything the register's day allows."""
    asked = request.GET.get("as_of", "")
    as_of = _day(asked)
    about = register()
    page = query.indicator_page(code, as_of)
    if page is None:
        raise Http404
    names = {id: document_name(one) for id, one in page.documents.items()}
    words = Words(lang=language(), symbol=symbol, documents=names)
    views = [
        panel_view(panel, words, as_of or about.today, "" if area == about.area else place.name)
        for area, place in sorted(page.places.items(), key=lambda item: item[0] != about.area)
        for panel in _panels(page, area, about.as_of)
    ]
    shown = {
        "page": page,
        "panels": views,
        "latest": latest(views),
        "promising": len({target.document for target in page.targets}),
        "as_of": as_of,
        "asked": asked,
        "about": about,
    }
    return render(request, "desk/indicator.html", shown)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _panels(page: query.IndicatorPage, area: str, until: date | None) -> tuple[Panel, ...]:
    """One area's panels, without figures that became known after the register's own day."""
    figures = (one for one in page.observations if one.area == area)
    known = (one for one in figures if not (until and one.known_from and one.known_from > until))
    return panels(known, (one for one in page.targets if one.area == area))


def _holds(row: query.IndicatorRow, words: list[str]) -> bool:
    one = row.indicator
    text = folded(f"{one.code} {one.name.vi} {one.name.en} {' '.join(one.aliases)}")
    return all(word in text for word in words)
