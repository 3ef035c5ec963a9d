"""A workbook or a plan folder before it is entered: every problem, and every change."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.desk.templatetags.upload_words import table_name
from lotrinh.web.desk.views.upload import visible_reading
from lotrinh.web.register.models import Upload, UploadReading
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.register import register
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import language

PAGE = 50
PROBLEM_COLUMNS = ("file", "row", "column", "value", "expected")
CHANGE_COLUMNS = ("table", "id", "kind", "column", "before", "after")


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One row that would be added or changed, under the name of its table."""

    table: str
    id: str
    kind: str
    fields: list[list[str]]


def package(request: HttpRequest, upload: Upload) -> HttpResponse:
    """The dry run: problems by file and row, or changes by table, one page at a time."""
    result = UploadReading.objects.get(upload=upload).result
    problems, changes = result["problems"], result.get("changes", [])
    table = request.GET.get("table", "")
    rows = problems or [one for one in changes if not table or one["table"] == table]
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = {
        "upload": upload, "page": page, "counts": result.get("counts"), "table": table,
        "problems": [_told(one) for one in page] if problems else [],
        "problem_count": len(problems),
        "by_file": [*Counter(one["file"] for one in problems).items()],
        "changes": [_shown(one) for one in page] if not problems else [],
        "by_table": _by_table(changes), "is_old": result["revision"] != register().revision,
    }  # fmt: skip
    return render(request, "desk/review_package.html", shown)


@require_safe
@needs("upload")
def problems_file(request: HttpRequest, id: int, kind: str) -> HttpResponse:
    """Every problem of a package as a table file."""
    result = visible_reading(request, id).result
    rows = ([*_told(one).values()] for one in result.get("problems", []))
    return table_file(kind, "cho-sai", PROBLEM_COLUMNS, rows)


@require_safe
@needs("upload")
def changes_file(request: HttpRequest, id: int, kind: str) -> HttpResponse:
    """Every cell that a package would change as a table file."""
    result = visible_reading(request, id).result
    return table_file(kind, "thay-doi", CHANGE_COLUMNS, _cells(result.get("changes", [])))


def _cells(changes: list[Mapping[str, Any]]) -> Iterator[list[object]]:
    for one in changes:
        for cells in one["fields"]:
            yield [one["table"], one["id"], one["kind"], *cells]


def _told(one: Mapping[str, Any]) -> dict[str, Any]:
    return {**one, "expected": one["expected"][language()]}


def _shown(one: Mapping[str, Any]) -> ShownChange:
    return ShownChange(table_name(one["table"]), one["id"], one["kind"], one["fields"])


def _by_table(changes: list[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    counts = Counter(one["table"] for one in changes)
    return [(table, table_name(table), count) for table, count in counts.items()]
