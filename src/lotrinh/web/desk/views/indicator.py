"""Indicators: the list, and the page of one with its past, its vintages and its promises."""

from collections.abc import Mapping
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from lotrinh.catalogue import load
from lotrinh.charts.indicator import Words
from lotrinh.charts.panel import panels
from lotrinh.charts.small_multiples import small_multiples
from lotrinh.domain.labels import DIRECTIONS, FIELDS, NATURES
from lotrinh.domain.observation import Observation
from lotrinh.reading.folding import folded
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.found import found
from lotrinh.web.desk.lead import lead
from lotrinh.web.desk.releases import coming, missing
from lotrinh.web.desk.series import PanelView, by_weight, panel_view
from lotrinh.web.desk.side_by_side import SideBySide, side_by_side
from lotrinh.web.desk.trying import Triable, triable
from lotrinh.web.register.models import Indicator
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import indicator as query
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import document_name, in_language, language, symbol

PAGE = 100
LATEST = 5
FILTERS = ("q", "field")
INDICATOR_COLUMNS = (
    "code", "name_vi", "name_en", "field", "unit", "latest_period", "latest_value", "latest_unit",
    "latest_statistic", "latest_status", "targets",
)  # fmt: skip
FIGURE_COLUMNS = (
    "id", "indicator", "statistic", "area", "period", "value", "unit", "denominator", "status",
    "basis", "known_from", "price_basis", "base_year", "definition", "document", "path", "start",
    "end", "quote", "source",
)  # fmt: skip
_PLAIN = ("level", "total", "growth", "share")


@require_safe
@needs("read")
def indicators(request: HttpRequest) -> HttpResponse:
    """Indicators of a field that hold the words looked for, with their latest figure.

    Those of which nothing is known or promised are shown, last, when `all` is asked for.
    """
    asked = request.GET
    fitting = _fitting(asked)
    filled = [row for row in fitting if row.latest or row.promises]
    empty = [row for row in fitting if not (row.latest or row.promises)]
    rows = filled + empty if asked.get("all") else filled
    chosen = {name: asked[name] for name in FILTERS if asked.get(name)}
    shown = {
        "page": Paginator(rows, PAGE).get_page(asked.get("page")),
        "hidden": [] if asked.get("all") else empty,
        "everything": urlencode(chosen | {"all": "1"}),
        "filters": urlencode(chosen),
        "fields": FIELDS,
        "chosen": asked,
        "day": days(register()).day,
    }
    return render(request, "desk/indicators.html", shown)


@require_safe
@needs("read")
def indicators_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same indicators, also those without figures, as a table file."""
    return table_file(kind, "chi-tieu", INDICATOR_COLUMNS, map(_row, _fitting(request.GET)))


@require_safe
@needs("read")
def figures_file(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Every vintage of one indicator, known on the day and in the area asked for, as a file."""
    seen, area = days(register(), request.GET.get("as_of", "")), request.GET.get("area", "")
    get_object_or_404(Indicator, id=code)
    rows = query.figures_of(code, seen.day, with_undated=seen.is_own, area=area)
    return table_file(kind, f"so-lieu-{code}", FIGURE_COLUMNS, map(_figure, rows))


@require_safe
@needs("read")
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
    chosen = {name: asked[name] for name in ("as_of", "area") if asked.get(name)}
    shown = {
        "page": page,
        "panels": [one for one in views if not one.is_small],
        "small": [one for one in views if one.is_small],
        "lead": lead(views, in_language(page.indicator.name), page.documents, seen.today),
        "promises": sum(len(one.promises) for one in views),
        "promising": len({target.document for target in page.targets}),
        "days": seen,
        "findings": found(about, seen).of_indicator(code),
        "beside": _side_by_side(page, about, seen),
        "rows": _triable(page, seen),
        "filters": urlencode(chosen),
        **_beside(page, views, seen),
    }
    return render(request, "desk/indicator.html", shown)


def _beside(page: query.IndicatorPage, views: list[PanelView], seen: Days) -> dict[str, object]:
    """What is said of the indicator besides its figures: release days, parts, other places."""
    rules = load().releases_of(page.indicator.code)
    key = next((one.panel.key for one in views if one.figures), "")
    places = {row.place.id: row.place for row in page.areas}
    own = page.observations if page.area else ()
    small = small_multiples([*page.elsewhere, *own], key) if page.elsewhere else ()
    newest = {one.indicator: one for one in sorted(page.inner, key=_by_year)}
    return {
        "coming": coming(rules, seen.today),
        "missing": missing(rules, seen.today, page.observations),
        "inner": [(one, newest.get(one.code)) for one in page.children],
        "multiples": [(places[one.area], one) for one in small],
        "unit": load().units.parse(page.indicator.unit),
        "aliases": [one.removeprefix("=") for one in page.indicator.aliases],
        "prices": sorted({(one.price_basis, one.base_year) for one in own} - {("", "")}),
        "directions": DIRECTIONS,
        "natures": NATURES,
    }


def _views(
    page: query.IndicatorPage, about: RegisterInfo, words: Words, day: date
) -> list[PanelView]:
    """The panels of the area, which is named when it is not the register's."""
    named = page.area if page.area and page.area.id != about.area else None
    found = panels(page.observations, page.targets)
    return [panel_view(panel, words, day, named) for panel in found]


def _side_by_side(page: query.IndicatorPage, about: RegisterInfo, seen: Days) -> SideBySide | None:
    """The promises beside each other, as they were checked last; on an earlier day nothing."""
    if not (seen.is_own and page.area and page.targets):
        return None
    checked = check_state(about).checked
    return side_by_side(checked, page.indicator.code, page.area.id, page.targets, page.documents)


def _triable(page: query.IndicatorPage, seen: Days) -> list[Triable]:
    """Promises that are not over and the latest figures, each demand and period once."""
    if not seen.is_own:
        return []
    live = {
        (one.bounds, one.period): one for one in page.targets
        if one.period and one.period.end >= seen.today
    }  # fmt: skip
    last = {(one.statistic, one.period): one for one in page.observations}
    latest = sorted(last.values(), key=lambda one: one.period.end)[-LATEST:]
    names = {page.indicator.code: page.indicator.name}
    return triable([*live.values(), *latest], page.documents, names)


def _fitting(asked: Mapping[str, str]) -> list[query.IndicatorRow]:
    words, field = folded(asked.get("q", "")).split(), asked.get("field", "")
    return [
        row for row in query.indicators()
        if field in ("", row.indicator.field) and _holds(row, words)
    ]  # fmt: skip


def _holds(row: query.IndicatorRow, words: list[str]) -> bool:
    if not words:
        return True
    one = row.indicator
    text = folded(f"{one.code} {one.name.vi} {one.name.en} {' '.join(one.aliases)}")
    return all(word in text for word in words)


def _by_year(one: Observation) -> tuple[int, int, str]:
    """The year last, in it what is said most plainly, of that what is known last."""
    plain = -_PLAIN.index(one.statistic) if one.statistic in _PLAIN else -len(_PLAIN)
    return one.period.end.year, plain, str(one.known_from or "")


def _row(row: query.IndicatorRow) -> list[object]:
    one, last = row.indicator, row.latest
    figure = (
        [last.period, last.quantity.value, last.quantity.unit, last.statistic, last.status]
        if last else [""] * 5
    )  # fmt: skip
    return [one.code, one.name.vi, one.name.en, one.field, one.unit, *figure, row.promises]


def _figure(one: Observation) -> list[object]:
    cited = one.citation
    where = (
        (cited.document, cited.path, cited.start, cited.end, cited.quote) if cited else ("",) * 5
    )
    return [
        one.id, one.indicator, one.statistic, one.area, one.period, one.quantity.value,
        one.quantity.unit, one.denominator, one.status, one.basis, one.known_from,
        one.price_basis, one.base_year, one.definition, *where, one.source,
    ]  # fmt: skip
