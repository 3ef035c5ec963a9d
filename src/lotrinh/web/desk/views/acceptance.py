"""Letting a finding stand with a reason, and no longer."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lotrinh.catalogue.table import Problem
from lotrinh.domain.acceptance import Acceptance
from lotrinh.web.desk.cell_words import label
from lotrinh.web.desk.views.finding import asked_finding, finding_page
from lotrinh.web.register.actions.acceptance import NOUN, accept_finding, withdraw_acceptance
from lotrinh.web.register.actions.rows import RowsRefused
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.check_state import wanted
from lotrinh.web.register.queries.register import register
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import in_language

FIELDS = ("reason", "decided_by", "decided_on", "document")


@require_POST
@needs("decide")
def accept(request: HttpRequest, key: str) -> HttpResponse:
    """Write a decision to let the finding stand; what is wrong with it is said on its page."""
    state, one = asked_finding(key)
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    decided_on, errors = _day(typed["decided_on"])
    asked = Acceptance(
        check=one.finding.check,
        subjects=one.finding.subjects,
        reason=typed["reason"],
        decided_by=typed["decided_by"],
        decided_on=decided_on,
        document=typed["document"],
        figures=tuple(each.said for each in one.subjects),
    )
    errors += [_missing(name) for name in asked.missing]
    if errors:
        return finding_page(request, state, one, typed=typed, errors=errors, status=422)
    try:
        saved = accept_finding(asked, by=request.user.get_username())
    except RowsRefused as error:
        said = [_said(problem) for problem in error.problems]
        return finding_page(request, state, one, typed=typed, errors=said, status=422)
    say(request, _("Đã chấp nhận để nguyên."), undo=reverse("undo", args=[saved.event]))
    return redirect("finding", key=key)


@require_POST
@needs("decide")
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Open the finding again; the history keeps the decision."""
    _state, one = asked_finding(key)
    decided = one.finding.accepted or one.finding.lapsed
    if decided is not None:
        saved = withdraw_acceptance(id=decided.id, by=request.user.get_username())
        if saved.event:
            say(request, _("Đã thôi chấp nhận."), undo=reverse("undo", args=[saved.event]))
    return redirect("finding", key=key)


def _day(text: str) -> tuple[date | None, list[str]]:
    """The day that was typed, and why it does not do: a decision is not known before its day."""
    if not text:
        return None, []
    last = wanted(register()).as_of
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None, [_("Ngày quyết định: viết theo năm-tháng-ngày, ví dụ 2025-05-31.")]
    if found > last:
        return None, [_("Ngày quyết định: chưa tới, theo ngày mà sổ đang nhìn từ đó.")]
    return found, []


def _missing(name: str) -> str:
    """Why a decision without this cannot be written down."""
    return {
        "reason": _("Lý do: viết vài chữ cho người sau hiểu vì sao."),
        "decided_by": _("Cơ quan quyết định: cần có để ghi."),
    }[name]


def _said(problem: Problem) -> str:
    name = label(NOUN, problem.column) if problem.column else ""
    return f"{name}: {in_language(problem.message)}" if name else in_language(problem.message)
