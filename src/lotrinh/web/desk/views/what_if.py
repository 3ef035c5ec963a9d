"""What would follow if one promised or observed figure were another one."""

from dataclasses import replace
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.checks.trial import Value
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.finding import Finding
from lotrinh.domain.target import Target
from lotrinh.web.desk.trying import Outcome, Own, Triable, outcome, triable_rows
from lotrinh.web.desk.typed_number import typed_value
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.finding_names import place_names
from lotrinh.web.register.queries.play import changed, remaining, tried
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.ui.templatetags.plan_words import figure, in_language, language, promise

LONGEST = 30


@require_safe
@needs("read")
def what_if(request: HttpRequest) -> HttpResponse:
    """The answer as a part of the page that asks, or as a page of its own.

    `finding` is the key of the finding on whose page it is asked: its own check is asked again.
    `ready` has the register made ready, so that the first answer comes at once.
    """
    about, is_part = register(), bool(request.headers.get("HX-Request"))
    if request.GET.get("ready"):
        tried(about, "", Decimal(0))
        return HttpResponse(status=204)
    rows = triable_rows([request.GET.get("row", "")])
    if not rows:
        raise Http404
    typed, key = request.GET.get("value", "").strip(), request.GET.get("finding", "")
    checked = check_state(about).checked if key else None
    one = checked.by_key.get(key) if checked else None
    shown = {"row": rows[0], "rows": rows, "typed": typed, "one": one, "oob": is_part}
    shown |= _answered(about, rows[0], typed, one.finding if one else None)
    name = "desk/what_if_answer.html" if is_part else "desk/what_if.html"
    return render(request, name, shown)


def _answered(
    about: RegisterInfo, row: Triable, typed: str, one: Finding | None
) -> dict[str, Outcome | Own | str | None]:
    """What follows from what was typed, or why it is no number; neither for nothing typed."""
    if not typed:
        return {}
    value = typed_value(typed, language()) if len(typed) <= LONGEST else None
    if value is None:
        return {"error": _("“%(typed)s” không phải là một số.") % {"typed": typed[:LONGEST]}}
    try:
        answer = tried(about, row.id, value)
        own = _own(about, row.id, value, one) if one else None
    except InvalidValue as refused:
        return {"error": in_language(refused.message)}
    places = place_names(each.area for each in answer.moved)
    asked = replace(row, value=_value(about, row, value))
    return {"found": outcome(answer, about.area, places, asked), "own": own}


def _own(about: RegisterInfo, row: str, value: Value, one: Finding) -> Own | None:
    left = remaining(about, row, value, one)
    return None if left is None else Own(in_language(left[0].message) if left else "")


def _value(about: RegisterInfo, row: Triable, value: Value) -> str:
    """What the row would say, with its unit."""
    then = changed(about, row.id, value)
    if then is None:
        return row.value
    return promise(then) if isinstance(then, Target) else figure(then)
