"""What would follow if one promised or observed figure were another one."""

from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.domain.errors import InvalidValue
from lotrinh.web.desk.trying import Outcome, outcome, triable_rows
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.finding_names import place_names
from lotrinh.web.register.queries.play import tried
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.ui.templatetags.plan_words import in_language, language

LONGEST = 30


@require_safe
@needs("read")
def what_if(request: HttpRequest) -> HttpResponse:
    """The answer as a part of the page that asks, or as a page of its own.

    `ready` has the register made ready, so that the first answer comes at once.
    """
    about, is_part = register(), bool(request.headers.get("HX-Request"))
    if request.GET.get("ready"):
        tried(about, "", Decimal(0))
        return HttpResponse(status=204)
    rows = triable_rows([request.GET.get("row", "")])
    if not rows:
        raise Http404
    typed = request.GET.get("value", "").strip()
    found, error = _answered(about, rows[0].id, typed)
    shown = {"row": rows[0], "rows": rows, "typed": typed, "found": found, "error": error}
    name = "desk/what_if_answer.html" if is_part else "desk/what_if.html"
    return render(request, name, shown)


def _answered(about: RegisterInfo, row: str, typed: str) -> tuple[Outcome | None, str]:
    """What follows from what was typed, or why it is no number; neither for nothing typed."""
    if not typed:
        return None, ""
    number = plain_number(typed, language()) if len(typed) <= LONGEST else None
    if number is None:
        return None, _("“%(typed)s” không phải là một số.") % {"typed": typed[:LONGEST]}
    try:
        answer = tried(about, row, Decimal(number))
    except InvalidValue as refused:
        return None, in_language(refused.message)
    places = place_names(one.area for one in answer.moved)
    return outcome(answer, about.area, places), ""
