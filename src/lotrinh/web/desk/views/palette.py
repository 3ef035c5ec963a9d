"""The palette: from any page to any thing, page or deed by a few letters."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from lotrinh.web.desk.commands import ACTIONS, PAGES, offered
from lotrinh.web.desk.things import address, one_of
from lotrinh.web.register.queries.search import named
from lotrinh.web.register.search.question import LONGEST

MOST_THINGS = 8
MOST_COMMANDS = 5


@require_safe
def palette(request: HttpRequest) -> HttpResponse:
    """The options for `q` as a part of a page: things by name, pages, deeds; all without `q`."""
    asked = request.GET.get("q", "")[:LONGEST].strip()
    called = one_of()
    most = MOST_COMMANDS if asked else None
    shown = {
        "q": asked,
        "things": [
            (row, called[row.kind], address(row.kind, row.row, paper, row.start))
            for row, paper in named(asked, most=MOST_THINGS)
        ],
        "pages": offered(PAGES, request.user, asked)[:most],
        "actions": offered(ACTIONS, request.user, asked)[:most],
        "everywhere": f"{reverse('search')}?{urlencode({'q': asked})}",
    }
    return render(request, "desk/palette.html", shown)
