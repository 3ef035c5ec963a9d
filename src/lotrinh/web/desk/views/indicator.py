"""Indicators: the list, and the page of one with its past, its vintages and its promises."""

from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.charts.indicator import Words
from lotrinh.charts.panel import panels
from lotrinh.domain.labels import FIELDS
from lotrinh.web.desk.days import days
from lotrinh.web.desk.lead import lead
from lotrinh.web.desk.series import PanelView, by_weight, panel_view
from lotrinh.web.register.queries import indicator as query
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.register.search import folded
from lotrinh.web.ui.templatetags.plan_words import document_name, in_language, language, symbol


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """Indicators of a field that hold the words looked for, with their latest figure.

    Those of which nothing is known or promised are shown, last, when `all` is asked for.
    """
    asked, words = request.GET, folded(request.GET.get("q", "")).split()
    field = asked.get("field", "")
    fitting = [
        row for row in query.indicators()
        if field in ("", row.indicator.field) and _holds(row, words)
    ]  # fmt: skip
    filled = [row for row in fitting if row.latest or row.promises]
    empty = [row for row in fitting if not (row.latest or row.promises)]
    shown = {
        "rows": filled + empty if asked.get("all") else filled,
        "hidden": [] if asked.get("all") else empty,
        "everything": urlencode({"q": asked.get("q", ""), "field": field, "all": "1"}),
        "fields": FIELDS,
        "chosen": asked,
        "day": days(register()).day,
    }
    return render(request, "desk/indicators.html", shown)


@require_safe
def show(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator in one area as known on the day asked for, else on the register's own day.

    Figures of unknown vintage count on the register's own day only; many come in parts.
    """
    about, asked = register(), request.GET
    seen = days(about, asked.get("as_of", ""))
    page = query.indicator_page(
        code, seen.day, with_undated=seen.is_own,
        area=asked.get("area", ""), own=about.area, part=asked.get("page", ""),
    )  # fmt: skip
    if page is None:
        raise Http404
    names = {id: document_name(one) for id, one in page.documents.items()}
    words = Words(lang=language(), symbol=symbol, documents=names)
    views = by_weight(_views(page, about, words, seen.day))
    shown = {
        "page": page,
        "panels": [one for one in views if not one.is_small],
        "small": [one for one in views if one.is_small],
        "lead": lead(views, in_language(page.indicator.name), page.documents, seen.today),
        "promises": sum(len(one.promises) for one in views),
        "promising": len({target.document for target in page.targets}),
        "days": seen,
    }
    return render(request, "desk/indicator.html", shown)


def _views(
    page: query.IndicatorPage, about: RegisterInfo, words: Words, day: date
) -> list[PanelView]:
    """The panels of the area, which is named when it is not the register's."""
    named = page.area if page.area and page.area.id != about.area else None
    found = panels(page.observations, page.targets)
    return [panel_view(panel, words, day, named) for panel in found]


def _holds(row: query.IndicatorRow, words: list[str]) -> bool:
    if not words:
        return True
    one = row.indicator
    text = folded(f"{one.code} {one.name.vi} {one.name.en} {' '.join(one.aliases)}")
    return all(word in text for word in words)
