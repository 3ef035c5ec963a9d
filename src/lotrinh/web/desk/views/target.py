"""Promises across documents: the table and its file."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import FIELDS
from lotrinh.web.desk.promises import PromiseRow, promise_rows
from lotrinh.web.desk.table_file import table_file
from lotrinh.web.register.queries import target as query

PAGE = 50
COLUMNS = (
    "id", "document", "number", "indicator", "name_vi", "name_en", "area", "statistic",
    "comparator", "low", "high", "unit", "denominator", "period", "base_period", "modality",
    "path", "start", "end", "quote",
)  # fmt: skip


@require_safe
def targets(request: HttpRequest) -> HttpResponse:
    """Promises by field, of one field or document, with the words looked for; repeats once."""
    page = Paginator(_by_field(_rows(request)), PAGE).get_page(request.GET.get("page"))
    shown = {
        "groups": [(f, list(g)) for f, g in groupby(page, key=lambda row: row.indicator.field)],
        "page": page,
        "fields": FIELDS,
        "documents": query.promising_documents(),
        "chosen": request.GET,
    }
    return render(request, "desk/targets.html", shown)


@require_safe
def targets_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same statements, repeats too, as a table file."""
    return table_file(kind, "muc-tieu", COLUMNS, (_cells(row) for row in _rows(request)))


def _by_field(rows: list[query.TargetRow]) -> list[PromiseRow]:
    """Repeats once; fields in their usual order, in a field indicators as they first come."""
    found = promise_rows(rows)
    fields = {field: place for place, field in enumerate(FIELDS)}
    codes = dict.fromkeys(row.indicator.code for row in found)
    seen = {code: place for place, code in enumerate(codes)}

    def place(row: PromiseRow) -> tuple[int, int]:
        return fields.get(row.indicator.field, len(fields)), seen[row.indicator.code]

    return sorted(found, key=place)


def _rows(request: HttpRequest) -> list[query.TargetRow]:
    asked = request.GET
    return query.targets(
        field=asked.get("field", ""),
        document=asked.get("document", ""),
        area=asked.get("area", ""),
        query=asked.get("q", ""),
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
