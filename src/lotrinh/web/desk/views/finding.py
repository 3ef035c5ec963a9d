"""Findings: the list with its filters, and the page of one with its sentences and its steps."""

from collections.abc import Mapping, Sequence

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import CHECK_FAMILIES, FINDING_STATES, SEVERITIES, words
from lotrinh.web.desk.finding_list import FACETS, Names, Narrowed, narrowed
from lotrinh.web.desk.finding_words import (
    changes,
    extent,
    headline,
    is_computed,
    off_by,
    sides,
    tile,
)
from lotrinh.web.desk.trying import triable_of
from lotrinh.web.register.check_work import ask_to_check
from lotrinh.web.register.permissions import cell, needs
from lotrinh.web.register.queries.check_state import CheckState, check_state, wanted
from lotrinh.web.register.queries.finding import Checked, KeptFinding
from lotrinh.web.register.queries.finding_names import document_values, indicator_names
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import papers as row_papers
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import document_name, in_language, language

PAGE = 50
ASKED = (*FACETS, "q", "since")
COLUMNS = (
    "id", "check", "family", "state", "severity", "message", "why_not_applicable", "documents",
    "indicators", "subjects", "expected", "observed", "off_by", "since", "accepted_reason",
    "accepted_by", "accepted_on",
)  # fmt: skip


@require_safe
@needs("read")
def findings(request: HttpRequest) -> HttpResponse:
    """What does not agree, the gravest first, narrowed by what the address asks."""
    state = _state()
    found = _narrowed(request, state.checked) if state.checked else None
    rules = state.checked.rules if state.checked else {}
    page = Paginator(found.fitting if found else [], PAGE).get_page(request.GET.get("page"))
    papers = document_values(id for one in page for id in one.documents)
    shown = {
        "state": state,
        "found": found,
        "page": page,
        "rows": [
            (one, headline(one, rules), [papers[id] for id in one.documents if id in papers])
            for one in page
        ],
        "chosen": request.GET,
        "hidden": _hidden(state.checked, found),
        "is_broken": found is None or found.facets["state"].chosen in ("open", "accepted", "all"),
        "totals": _totals(state.checked, request),
    }
    is_part = request.headers.get("HX-Request") and request.GET.get("part")
    return render(request, "desk/findings_state.html" if is_part else "desk/findings.html", shown)


@require_safe
@needs("read")
def findings_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same findings, all of them, as a table file."""
    checked = check_state(register()).checked
    fitting = _narrowed(request, checked).fitting if checked else ()
    return table_file(kind, "phat-hien", COLUMNS, map(_cells, fitting))


@require_safe
@needs("read")
def show(request: HttpRequest, key: str) -> HttpResponse:
    """One finding: what it says, its sentences side by side, the steps, what would mend it."""
    state, one = asked_finding(key)
    return finding_page(request, state, one)


def asked_finding(key: str) -> tuple[CheckState, KeptFinding]:
    """The finding of an address and how it stands with the checks; 404 where there is none."""
    state = _state()
    one = state.checked.by_key.get(key) if state.checked else None
    if one is None:
        raise Http404
    return state, one


def finding_page(
    request: HttpRequest,
    state: CheckState,
    one: KeptFinding,
    *,
    typed: Mapping[str, str] | None = None,
    errors: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """The page of one finding, with what was typed of a decision and what is wrong with it."""
    decided = one.finding.accepted
    papers = document_values([*one.documents, decided.document if decided else ""])
    said = sides(one, papers)
    last = wanted(register()).as_of
    can_decide = one.standing == "open" and bool(cell(request.user, "decide"))
    shown = {
        "state": state,
        "one": one,
        "title": headline(one, state.checked.rules if state.checked else {}),
        "sides": said,
        "rule": state.checked.rules.get(one.finding.check) if state.checked else None,
        "expected": tile(one.finding.expected),
        "observed": tile(one.finding.observed),
        "is_computed": is_computed(one),
        "off_by": off_by(one),
        "ways": changes(one, said),
        "rows": triable_of(one) if one.finding.outcome == "broken" else [],
        "paper": papers.get(decided.document) if decided else None,
        "papers": row_papers() if can_decide else [],
        "typed": typed or {"decided_on": str(last)},
        "errors": errors,
        "last": last,
    }
    return render(request, "desk/finding.html", shown, status=status)


def _state() -> CheckState:
    """How it stands with the checks; what is out of date is asked for again."""
    state = check_state(register())
    if not state.is_current and state.progress is None and not state.has_failed:
        ask_to_check()
    return state


def _narrowed(request: HttpRequest, checked: Checked) -> Narrowed:
    papers = document_values(id for one in checked.findings for id in one.documents)
    names = Names(
        {id: document_name(one) for id, one in papers.items()},
        {
            code: in_language(name)
            for code, name in indicator_names(
                id for one in checked.findings for id in one.indicators
            ).items()
        },
    )
    return narrowed(checked, names, {name: request.GET.get(name, "") for name in ASKED})


def _hidden(checked: Checked | None, found: Narrowed | None) -> int:
    """How many results of the state there are, where not all of them were kept."""
    if checked is None or found is None:
        return 0
    state = found.facets["state"].chosen
    number = checked.numbers.get(state, 0)
    kept = sum(one.standing == state for one in checked.findings)
    return number if number > kept else 0


def _totals(checked: Checked | None, request: HttpRequest) -> Mapping[str, int]:
    """Every result that holds or does not apply, kept or not; nothing where a filter narrows."""
    if checked is None or any(request.GET.get(name) for name in ASKED if name != "state"):
        return {}
    return {state: checked.numbers.get(state, 0) for state in ("holds", "not_applicable")}


def _cells(one: KeptFinding) -> list[object]:
    finding, decided = one.finding, one.finding.accepted
    why = finding.why_not_applicable
    return [
        finding.id, finding.check, words(CHECK_FAMILIES, finding.family, language()),
        words(FINDING_STATES, one.standing, language()),
        words(SEVERITIES, finding.severity, language()), in_language(finding.message),
        in_language(why) if why else "", ";".join(one.documents), ";".join(one.indicators),
        ";".join(finding.subjects), extent(finding.expected), extent(finding.observed),
        off_by(one), one.since, *(
            (decided.reason, decided.decided_by, decided.decided_on) if decided else ("", "", "")
        ),
    ]  # fmt: skip
