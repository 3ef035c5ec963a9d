"""Looking through what was read from a file: its candidates beside the text, one decision each."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lotrinh.domain.errors import LotrinhError
from lotrinh.reading.versions.restatement import KINDS
from lotrinh.web.desk.review_cards import Marks, Names, card, card_form, identity_form
from lotrinh.web.desk.review_order import ORDERS, Excerpt, in_order, page_of
from lotrinh.web.desk.upload_cells import typed_cells
from lotrinh.web.desk.upload_form import FIELDS, FIGURES, fields_of, other_problems
from lotrinh.web.desk.upload_passages import headings, part_of, passages
from lotrinh.web.desk.views.package import package
from lotrinh.web.desk.views.upload import person, visible_upload
from lotrinh.web.register.actions import decision as action
from lotrinh.web.register.models import Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.label import is_reviewed
from lotrinh.web.register.queries.review import ROLES, STATES, SURE, Item, Review, review
from lotrinh.web.register.queries.row import tables
from lotrinh.web.ui.templatetags.plan_words import language

SURE_PERCENT = round(SURE * 100)
KEPT = ("id", "text_sha256", "is_summary")


@require_safe
@needs("upload")
def show(request: HttpRequest, id: int) -> HttpResponse:
    """The kept text with its candidates and, beside it, what each is taken to mean."""
    upload = visible_upload(request, id)
    if upload.state not in ("ready", "entered"):
        return redirect("upload")
    if upload.kind == "package":
        return package(request, upload)
    found = review(upload)
    return render(request, "desk/review.html", _page(request, found))


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def item(request: HttpRequest, id: int, key: str) -> HttpResponse:
    """One candidate: its card, the form to correct it, and what is decided on it."""
    upload = visible_upload(request, id)
    found = review(upload)
    one = found.by_key.get(key)
    if one is None and request.method == "POST" and found.was_replaced(key):
        return _gone(request, found, key, action.Reshaped())
    if one is None and request.method == "POST" and found.was_added(key):
        return _gone(request, found, key)
    if one is None:
        raise Http404
    if request.method != "POST":
        return _answer_card(request, found, one, is_edited="edit" in request.GET)
    if request.POST.get("action") == "check":
        return _check(request, upload, one)
    return _decide(request, found, one)


@require_POST
@needs("upload")
def undo(request: HttpRequest, id: int) -> HttpResponse:
    """Take back this person's latest step."""
    upload = visible_upload(request, id)
    keys = action.undo(upload=upload, by=person(request).get_username())
    if not keys:
        messages.info(request, _("Không còn bước nào của bạn để hoàn tác."))
        return back(request, upload)
    said = _("Đã hoàn tác %(count)d quyết định.")
    messages.success(request, said % {"count": len(keys)})
    return back(request, upload, f"#k-{keys[0]}")


@require_POST
@needs("upload")
def accept_sure(request: HttpRequest, id: int) -> HttpResponse:
    """Take those on this page that reading is sure of."""
    upload = visible_upload(request, id)
    keys = frozenset(request.POST.get("keys", "").split())
    by = person(request).get_username()
    count = action.accept_from(upload=upload, least=SURE, keys=keys, by=by)
    messages.success(request, _("Đã nhận %(count)d mục chắc chắn.") % {"count": count})
    return back(request, upload)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def identity(request: HttpRequest, id: int) -> HttpResponse:
    """What document the file is: the form, checked as typed, and its confirmation."""
    upload = visible_upload(request, id)
    typed = typed_cells(tables()["documents"], request.POST.dict())
    cells = {name: upload.identity[name] for name in KEPT if name in upload.identity} | typed
    if request.method != "POST":
        return render(request, "desk/review_identity.html", identity_form(upload))
    if request.POST.get("action") == "check":
        return _checked(request, "documents", "doc", cells, action.identity_problems(cells))
    try:
        _confirm(request, upload, cells)
    except action.NotARow as error:
        shown = identity_form(upload, cells, error.problems)
        return render(request, "desk/review_identity.html", shown, status=422)
    except LotrinhError as error:
        messages.error(request, error.message.in_language(language()))
    return back(request, upload)


def _confirm(request: HttpRequest, upload: Upload, cells: Mapping[str, str]) -> None:
    is_seen = request.POST.get("seen", "") == _stamp(upload)
    action.confirm_identity(
        upload=upload,
        cells=cells,
        seen=upload.confirmed_at if is_seen else None,
        by=person(request).get_username(),
    )
    messages.success(request, _("Đã xác nhận thông tin văn bản."))


def _stamp(upload: Upload) -> str:
    return upload.confirmed_at.isoformat() if upload.confirmed_at else ""


def _page(request: HttpRequest, found: Review) -> dict[str, Any]:
    state, role = _chosen(request, "state", STATES), _chosen(request, "role", ROLES)
    order, marks = _chosen(request, "order", ORDERS), Marks.of(found, found.items)
    only_changes = marks.since is not None and request.GET.get("changes") == "1"
    wanted = [one for one in found.items if one.is_of(state, role)]
    if marks.since is not None and only_changes:
        wanted = [one for one in wanted if marks.since.differs(one)]
    wanted = in_order(wanted, order)
    number = page_of(wanted, request.GET.get("at", ""), request.GET.get("page", "1"))
    part = part_of(wanted, number, len(found.text), is_sliced=bool(order))
    shown = part.within(wanted, is_sliced=bool(order))
    names = Names.of(shown)
    body = () if order else passages(found.text, found.items, shown, part)
    edited = found.by_key.get(request.GET.get("edit", ""))
    return {
        "found": found, "upload": found.upload, "names": names, "passages": body, "part": part,
        "contents": headings(body), "state": state, "role": role, "marks": marks,
        "change_kinds": KINDS, "is_reviewed": is_reviewed(found),
        "order": order, "orders": ORDERS, "only_changes": only_changes, "usual": SURE_PERCENT,
        "listed": [Excerpt.of(found.text, one) for one in shown] if order else [],
        "shown": shown, "shown_keys": {one.key for one in shown}, "states": STATES,
        "sure": [one for one in shown if one.is_sure and not marks.stands_against(one.key)],
        "roles": [one for one in ROLES if found.roles[one]], "query": request.GET.urlencode(),
        "edited": card_form(found.upload, edited) if edited else None,
        "can_undo": bool(found.last_of(person(request).get_username())),
        **identity_form(found.upload),
    }  # fmt: skip


def _chosen(request: HttpRequest, name: str, known: tuple[str, ...]) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in known else ""


def _check(request: HttpRequest, upload: Upload, one: Item) -> HttpResponse:
    table = _table(request, one)
    cells = _typed(request, table, one)
    problems = action.problems_of(upload, one.key, table, cells)
    return _checked(request, table, one.key, cells, problems)


def _checked(
    request: HttpRequest, table: str, key: str, cells: Mapping[str, str], problems: Any
) -> HttpResponse:
    """What stands below each field, for the page that is being typed into."""
    fields, others = fields_of(table, cells, problems), other_problems(table, problems)
    shown = {"fields": fields, "others": others, "key": key}
    return render(request, "desk/review_hints.html", shown)


def _decide(request: HttpRequest, found: Review, one: Item) -> HttpResponse:
    """Do what was asked; a conflict, or what is no row yet, answers with the card as it stands."""
    asked, upload = request.POST.get("action", ""), found.upload
    seen = request.GET.get("seen") or request.POST.get("seen") or "0"
    given: dict[str, Any] = {
        "upload": upload, "key": one.key, "seen": int(seen[:18]) if seen.isdecimal() else -1,
        "by": person(request).get_username(),
    }  # fmt: skip
    try:
        if asked == "reject":
            action.reject(**given)
        elif asked == "correct":
            table = _table(request, one)
            action.accept(**given, table=table, cells=_typed(request, table, one))
        elif asked == "accept":
            action.accept(**given)
        else:
            raise Http404
    except action.NotARow as error:
        return _refused(request, found, one, error)
    except (action.TakenBack, action.Reshaped) as error:
        return _gone(request, review(upload), one.key, error)
    except LotrinhError as error:
        messages.warning(request, error.message.in_language(language()))
        return _answer_card(request, review(upload), None, key=one.key, status=409)
    return _answer_card(request, review(upload), None, key=one.key)


def _refused(request: HttpRequest, found: Review, one: Item, error: action.NotARow) -> HttpResponse:
    """The form with what is wrong; what was typed stands in it."""
    table = _table(request, one)
    is_typed = request.POST.get("action") == "correct"
    cells = _typed(request, table, one) if is_typed else one.cells
    form = card_form(found.upload, one, table, cells, error.problems)
    return _answer(request, found, one, form, status=422)


def _answer_card(
    request: HttpRequest,
    found: Review,
    one: Item | None,
    *,
    key: str = "",
    is_edited: bool = False,
    status: int = 200,
) -> HttpResponse:
    one = one or found.by_key.get(key)
    if one is None:
        return _gone(request, found, key)
    table = request.GET.get("table", "")
    form = card_form(found.upload, one, table if table in FIELDS else "") if is_edited else None
    return _answer(request, found, one, form, status=status)


def _gone(
    request: HttpRequest, found: Review, key: str, why: LotrinhError | None = None
) -> HttpResponse:
    """Where the card stood: whoever added it has taken it back meanwhile, or `why` else."""
    said = (why or action.TakenBack()).message.in_language(language())
    if request.headers.get("HX-Request") != "true":
        messages.warning(request, said)
        return back(request, found.upload)
    can_undo = bool(found.last_of(person(request).get_username()))
    shown = {"found": found, "upload": found.upload, "key": key, "said": said}
    shown |= {"is_part": True, "oob": True, "can_undo": can_undo}
    return render(request, "desk/review_gone.html", shown)


def _answer(
    request: HttpRequest, found: Review, one: Item, form: Any, *, status: int
) -> HttpResponse:
    """The card alone for a script that asked for it, which shows what it says; else the page."""
    if request.headers.get("HX-Request") == "true":
        shown = {
            **card(found, one), "edited": form, "is_part": True, "oob": True,
            "can_undo": bool(found.last_of(person(request).get_username())),
        }  # fmt: skip
        return render(request, "desk/review_answer.html", shown)
    if form is None:
        return back(request, found.upload, f"#{one.anchor}")
    shown = _page(request, found) | {"edited": form}
    return render(request, "desk/review.html", shown, status=status)


def _table(request: HttpRequest, one: Item) -> str:
    """The table that was chosen for a figure; anything else keeps its own."""
    asked = request.POST.get("table", "")
    is_choice = asked in FIGURES and (one.table in FIGURES or not one.table)
    return asked if is_choice else one.table or FIGURES[1]


def _typed(request: HttpRequest, table: str, one: Item) -> dict[str, str]:
    """The cells of the form; where it stands in the text is not for the form to say."""
    place = {
        name: one.cells[name] for name in ("path", "start", "end", "quote") if name in one.cells
    }
    typed = typed_cells(tables()[table], request.POST.dict())
    return {name: typed[name] for name in FIELDS[table] if name in typed} | place


def back(request: HttpRequest, upload: Upload, anchor: str = "") -> HttpResponse:
    """To the review with the filter that it had."""
    query = request.POST.get("query", "")
    address = reverse("review", args=[upload.pk])
    return redirect(f"{address}?{query}{anchor}" if query else f"{address}{anchor}")
