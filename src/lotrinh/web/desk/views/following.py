"""What becomes of the citations of an older version, and letting rows cite the newer one."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from lotrinh.domain.errors import LotrinhError
from lotrinh.reading.anchoring import Anchored
from lotrinh.reading.redline import Piece, pieces
from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.editing import page_of
from lotrinh.web.desk.redlining import Place, line_of, place
from lotrinh.web.desk.views.comparison import Kept, versions
from lotrinh.web.register.actions.carrying import carry
from lotrinh.web.register.permissions import may, needs
from lotrinh.web.register.queries.fate import Fate, Fates, fates
from lotrinh.web.register.queries.named import Key, Named, named
from lotrinh.web.register.queries.row import cells, digest, stored
from lotrinh.web.register.queries.upload import upload_of
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language

PAGE = 50
ONGOING = ("tasks", "amendments")
COLUMNS = (
    "kind", "table", "id", "name", "path_before", "start_before", "end_before", "quote_before",
    "path_after", "start_after", "end_after", "sentence_after", "rows_there",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A citation on the page: its row, both places, and the sentence as it is now, in pieces.

    `token` names the row and the state in which it is shown; blank where it cannot follow.
    """

    fate: Fate
    table: str
    name: str
    address: str
    line: int
    now: Place | None
    pieces: tuple[Piece, ...]
    token: str

    @property
    def is_advised(self) -> bool:
        """Whether it is work that goes on; promises are of use where they were made."""
        return self.fate.table in ONGOING


@require_http_methods(["GET", "HEAD", "POST"])
@needs("read")
def citations(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """Each row that cites the older version `other`, the orphaned ones first."""
    pair = versions(id, other)
    if request.method == "POST":
        return _carry(request, id, other)
    found, asked = _fates(pair), request.GET
    fitting = found.fitting(asked.get("loai", ""), asked.get("bang", ""))
    page = Paginator(fitting, PAGE).get_page(asked.get("page"))
    can_carry = may(request.user, "add")
    lines = _lines(list(page), pair, can_carry=can_carry)
    shown = {
        "newer": pair[0][0], "older": pair[1][0], "fates": found, "page": page,
        "lines": lines, "chosen": asked, "has_choice": any(one.token for one in lines),
        "tables": [(name, table_words(name), count) for name, count in found.tables.items()],
        "can_carry": can_carry, "upload": upload_of(request.user, id),
    }  # fmt: skip
    return render(request, "desk/following.html", shown)


@require_safe
@needs("read")
def citations_file(request: HttpRequest, id: str, other: str, kind: str) -> HttpResponse:
    """The citations that are asked for as a table file."""
    found = _fates(versions(id, other))
    fitting = found.fitting(request.GET.get("loai", ""), request.GET.get("bang", ""))
    names = named(one.key for one in fitting)
    rows = (_cells(one, names.get(one.key)) for one in fitting)
    return table_file(kind, f"trich-dan-{other}", COLUMNS, rows)


def _fates(pair: tuple[Kept, Kept]) -> Fates:
    (newer, new_text), (older, old_text) = pair
    return fates(older.id, newer.id, old_text, new_text)


def _carry(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """Let the chosen rows cite the newer version, and say how to take it back."""
    if not may(request.user, "add"):
        raise PermissionDenied
    back = redirect(f"{reverse('followed', args=[id, other])}?{request.GET.urlencode()}")
    seen = dict(_chosen(request))
    if not seen:
        say(request, _("Chọn ít nhất một dòng để dẫn sang bản mới."))
        return back
    try:
        saved = carry(older=other, newer=id, seen=seen, by=request.user.get_username())
    except LotrinhError as error:
        say(request, error.message.in_language(language()), level=messages.ERROR)
        return back
    count = len(saved.changes)
    done = ngettext("Đã dẫn %(n)d dòng sang bản mới.", "Đã dẫn %(n)d dòng sang bản mới.", count) % {
        "n": count
    }
    say(request, done, undo=reverse("undo", args=[saved.event]))
    return back


def _chosen(request: HttpRequest) -> Iterator[tuple[Key, str]]:
    for token in request.POST.getlist("row"):
        table, _, rest = token.partition(":")
        id, _, seen = rest.rpartition(":")
        if id and seen:
            yield (table, id), seen


def _lines(found: list[Fate], pair: tuple[Kept, Kept], *, can_carry: bool) -> list[Line]:
    names = named(one.key for one in found)
    tokens = _tokens([one for one in found if one.can_follow]) if can_carry else {}
    (_, new_text), (_, old_text) = pair
    return [
        Line(
            one,
            table_words(one.table),
            names[one.key].name if one.key in names else one.id,
            page_of(names.get(one.key)),
            line_of(old_text, one.cited.start),
            place(one.found.passage, new_text),
            _pieces(one),
            tokens.get(one.key, ""),
        )
        for one in found
    ]


def _pieces(one: Fate) -> tuple[Piece, ...]:
    """The sentence of the older version against that of the newer; nothing where it is gone."""
    return tuple(pieces(one.cited.quote, one.found.passage.text)) if one.found.passage else ()


def _tokens(found: list[Fate]) -> dict[Key, str]:
    tokens = {}
    for table in {one.table for one in found}:
        for id, row in stored(table, [one.id for one in found if one.table == table]).items():
            tokens[table, id] = f"{table}:{id}:{digest(cells(table, row))}"
    return tokens


def _cells(one: Fate, name: Named | None) -> list[object]:
    at, passage = one.cited, one.found.passage
    found = one.found
    start, end = (found.start, found.end) if isinstance(found, Anchored) else (None, None)
    return [
        one.kind, one.table, one.id, name.name if name else "", at.path, at.start, at.end,
        at.quote, passage.path if passage else "", start, end, passage.text if passage else "",
        ";".join(one.beside),
    ]  # fmt: skip
