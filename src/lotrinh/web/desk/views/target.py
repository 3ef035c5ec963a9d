"""Promises across documents: the tree, by field or by document, and its file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import FIELDS, MODALITIES
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.found import found
from lotrinh.web.desk.standing import STATES, in_state
from lotrinh.web.desk.tree import by_document, by_field
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import target as query
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.table_file import table_file

FILTERS = ("field", "indicator", "document", "area", "modality", "owner", "year", "q")
COLUMNS = (
    "id", "document", "number", "indicator", "name_vi", "name_en", "area", "statistic",
    "comparator", "low", "high", "unit", "denominator", "period", "base_period", "modality",
    "objective", "parent", "owner", "path", "start", "end", "quote",
)  # fmt: skip


@require_safe
@needs("read")
def targets(request: HttpRequest) -> HttpResponse:
    """Promises that fit, each once, as a tree by field or by document; branches open when few.

    `open` says otherwise: `all` or `none`.
    """
    asked, known, about = request.GET, query.choices(), register()
    seen = days(about, asked.get("as_of", ""))
    rows = _found(request, known, about, seen)
    part, is_paper = asked.get("page", ""), asked.get("view") == "document"
    page, count, limbs = (
        by_document(rows, known, part) if is_paper else by_field(rows, known, part, about.area)
    )
    chosen = {name: asked[name] for name in (*FILTERS, "state", "as_of") if asked.get(name)}
    is_few = is_paper or bool(chosen)
    shown = {
        "page": page, "count": count, "limbs": limbs, "known": known, "fields": FIELDS,
        "modalities": MODALITIES, "chosen": asked, "is_paper": is_paper, "own": about.area,
        "standings": STATES, "has_filter": bool(chosen), "filters": urlencode(chosen), "days": seen,
        "repeated": len(rows) if len(rows) > count else 0,
        "found": found(about, seen),
        "is_open": {"all": True, "none": False}.get(asked.get("open", ""), is_few),
    }  # fmt: skip
    return render(request, "desk/targets.html", shown)


@require_safe
@needs("read")
def targets_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same statements, repeats too, as a table file."""
    known, about = query.choices(), register()
    fitting = _found(request, known, about, days(about, request.GET.get("as_of", "")))
    rows = query.targets((one.id for one in fitting), known)
    return table_file(kind, "muc-tieu", COLUMNS, map(_cells, rows))


def _found(
    request: HttpRequest, known: query.Choices, about: RegisterInfo, seen: Days
) -> list[query.Statement]:
    """What the address asks for; on an earlier day, of documents that were known then."""
    fitting = query.statements(_wanted(request), known)
    if not seen.is_own:
        fitting = [one for one in fitting if known.documents[one.document].known_on(seen.day)]
    return in_state(fitting, request.GET.get("state", ""), about, seen)


def _wanted(request: HttpRequest) -> query.Wanted:
    asked = {name: request.GET.get(name, "") for name in FILTERS}
    return query.Wanted(words=asked.pop("q"), **asked)


def _cells(row: query.TargetRow) -> list[object]:
    one, bounds, cited = row.target, row.target.bounds, row.target.citation
    where = (cited.path, cited.start, cited.end, cited.quote) if cited else ("", "", "", "")
    return [
        one.id, one.document, row.document.number, one.indicator, row.indicator.name.vi,
        row.indicator.name.en, one.area, one.statistic, bounds.comparator, bounds.low, bounds.high,
        bounds.unit or "", one.denominator, one.period or "", one.base_period or "", one.modality,
        one.objective, one.parent, one.owner, *where,
    ]  # fmt: skip
