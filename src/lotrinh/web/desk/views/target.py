"""Promises across documents: the table and its file."""

import csv
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.wording import FIELDS
from lotrinh.web.register.queries import target as query
from lotrinh.web.register.queries.document import documents

COLUMNS = (
    "id", "document", "number", "indicator", "name_vi", "name_en", "area", "statistic",
    "comparator", "low", "high", "unit", "denominator", "period", "base_period", "modality",
    "path", "start", "end", "quote",
)  # fmt: skip


@require_safe
def targets(request: HttpRequest) -> HttpResponse:
    """Promises by field, of one field or document, with the words looked for."""
    rows = _rows(request)
    order = list(FIELDS)
    rows.sort(
        key=lambda row: order.index(row.indicator.field) if row.indicator.field in order else 99
    )
    shown = {
        "groups": [(f, list(g)) for f, g in groupby(rows, key=lambda row: row.indicator.field)],
        "count": len(rows),
        "fields": FIELDS,
        "documents": [row.document for row in documents() if row.targets],
        "chosen": request.GET,
        "parameters": request.GET.urlencode(),
    }
    return render(request, "desk/targets.html", shown)


@require_safe
def targets_csv(request: HttpRequest) -> HttpResponse:
    """The same promises as a table file: UTF-8, comma, decimals with a point."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="muc-tieu.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(row) for row in _rows(request))
    return response


def _rows(request: HttpRequest) -> list[query.TargetRow]:
    asked = request.GET
    return query.targets(
        field=asked.get("field", ""), document=asked.get("document", ""), query=asked.get("q", "")
    )


def _cells(row: query.TargetRow) -> list[object]:
    one, bounds, cited = row.target, row.target.bounds, row.target.citation
    where = (cited.path, cited.start, cited.end, cited.quote) if cited else ("", "", "", "")
    return [
        one.id, one.document, row.document.number, one.indicator, row.indicator.name.vi,
        row.indicator.name.en, one.area, one.statistic, bounds.comparator, bounds.low, bounds.high,
        bounds.unit or "", one.denominator, one.period or "", one.base_period or "", one.modality,
        *where,
    ]  # fmt: skip
