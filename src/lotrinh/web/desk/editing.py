"""What a person is about to change: which row, by which form, with which rights."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from lotrinh.catalogue.table import Problem
from lotrinh.domain.message import Message
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.exchange.changes import Cells
from lotrinh.reading.folding import folded
from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.edit_form import Form, columns_of, form
from lotrinh.web.desk.edit_parts import Part, part_of
from lotrinh.web.desk.edit_values import typed_cells
from lotrinh.web.register.actions.rows import Edit, problems_of
from lotrinh.web.register.models.unit import unit_of
from lotrinh.web.register.permissions import OWN, OWN_CELLS, Person, cell, may
from lotrinh.web.register.queries.named import Named, ids_called, named
from lotrinh.web.register.queries.row import digest, owner_column, owners, row_cells, tables

ADDABLE = ("indicators", "observations")
_ADDED = ("documents", "indicators")  # whose rows and states only the verb `add` may change
_USUAL = {"direction": "neutral", "stock_or_flow": "flow", "aggregation": "none"}
_GIVEN_AWAY = Message(
    "chỉ người lập kế hoạch mới chuyển được dòng của cơ quan mình cho nơi khác",
    "is changed by a planner only: a body does not hand its own rows to others",
)
_PLANNERS = Message(
    "chỉ người lập kế hoạch mới sửa được ô này", "is for a planner to change, not for the body"
)
_NEEDED = Message("cần có để ghi", "is needed")


@dataclass(frozen=True)
class Sheet:
    """One row under a form: its cells now, none for a row to be added, and what was typed."""

    table: str
    id: str
    part: Part
    now: Cells | None
    typed: Cells
    seen: str
    kept: frozenset[str] = frozenset()  # the cells that this person may not change

    @property
    def was(self) -> Cells:
        """The row as it is now; blank for one that is not there yet."""
        return self.now or {}

    @property
    def is_stale(self) -> bool:
        """Whether somebody has changed the row since the form was shown."""
        return self.now is not None and self.seen != digest(self.now)

    @property
    def edit(self) -> Edit:
        """What saving would write."""
        return Edit(self.table, self.id, self.typed, self.seen)

    def problems(self) -> list[Problem]:
        """Everything that stands in the way of saving."""
        one, found = problems_of(self.edit)
        its = one.table
        missing = [name for name in self.part.needs if not self.typed.get(name)]
        found = [*self._beyond(), *found]
        return [*found, *(Problem(its.file, None, name, "", _NEEDED) for name in missing)]

    def form(self, problems: list[Problem] | None = None) -> Form:
        """The form with what was typed and what is wrong with it."""
        key = tables()[self.table].columns[0].name
        return form(
            self.table,
            self.part,
            self.typed,
            was=self.was,
            problems=problems or [],
            fixed=(key, *self.kept) if self.now else (),
        )

    def _beyond(self) -> Iterator[Problem]:
        file, own = tables()[self.table].file, owner_column(self.table)
        for name in sorted(self.kept):
            text = self.typed.get(name, "")
            if text != self.was.get(name, ""):
                yield Problem(file, None, name, text, _GIVEN_AWAY if name == own else _PLANNERS)


def verb_of(table: str) -> str:
    """The verb that changing a row of a table takes."""
    if table == "acceptances":
        return "decide"
    return "add" if table in _ADDED else "write"


def opened(request: HttpRequest, table: str, id: str) -> Sheet:
    """The row to be changed; 404 where there is none, refused where the person may not."""
    part = part_of(table, request.GET.get("viec", ""))
    now = row_cells(table, id) if part else None
    if part is None or now is None:
        raise Http404
    if not may(request.user, verb_of(table), *owners(table, now)):
        raise PermissionDenied
    kept = kept_cells(request.user, table)
    if request.method != "POST":
        return Sheet(table, id, part, now, {**now, **part.sets}, digest(now), kept)
    typed = _typed(request.POST, table, part, now)
    return Sheet(table, id, part, now, typed, request.POST.get("seen") or "-", kept)


def kept_cells(user: Person, table: str) -> frozenset[str]:
    """The cells that whoever may write own rows only does not change, by `OWN_CELLS`."""
    if cell(user, verb_of(table)) != OWN:
        return frozenset()
    names = {column.name for column in tables()[table].columns}
    own = OWN_CELLS.get(table)
    return frozenset(names - {*own} if own else names & {owner_column(table)})


def added(request: HttpRequest, table: str) -> Sheet:
    """A row to be added, begun like the one that `from` names where it names one."""
    part = part_of(table, "")
    if part is None or table not in ADDABLE:
        raise Http404
    start = _begun(request, table)
    if not may(request.user, verb_of(table), *owners(table, start)):
        raise PermissionDenied
    key = tables()[table].columns[0].name
    typed = _typed(request.POST, table, part, start) if request.method == "POST" else dict(start)
    if table == "indicators" and not typed.get(key):
        typed[key] = suggested_code(typed.get("name_vi", "")) if request.method == "POST" else ""
    return Sheet(table, typed.get(key, ""), part, None, typed, "")


def suggested_code(name: str) -> str:
    """A free code made of a name: no marks, small letters, `_` between words."""
    code = re.sub(r"[^a-z0-9]+", "_", folded(name)).strip("_")[:60]
    if not code or not named([("indicators", code)]):
        return code
    numbers = (f"{code}_{number}" for number in range(2, 100))
    return next((one for one in numbers if not named([("indicators", one)])), code)


def same_name(name: str) -> tuple[str, str] | None:
    """An indicator that is called so already: its code and its name."""
    ids = ids_called("indicators", name) if folded(name).split() else []
    found = named(("indicators", id) for id in ids[:1])
    return next(((id, one.name) for (_, id), one in found.items()), None)


def other_unit(target: Target) -> Unit | None:
    """The unit of the indicator's level where a promised level has one of another kind."""
    row = row_cells("indicators", target.indicator) if target.statistic == "level" else None
    own = unit_of(row["unit"]) if row else None
    given = target.bounds.unit
    return own if own and given and own.kind != given.kind else None


def way_back(request: HttpRequest, table: str, id: str) -> str:
    """Where to go afterwards: where the person came from, else the page that shows the row."""
    return heading(request, table, id)[1]


def heading(request: HttpRequest, table: str, id: str) -> tuple[str, str]:
    """What a row is called above its form, and where to go afterwards."""
    one = named([(table, id)]).get((table, id))
    title = one.name if one and one.name else f"{table_words(table)} {id}"
    back = came_from(request) or page_of(one) or reverse("history", args=[table, id])
    return title, back


def came_from(request: HttpRequest) -> str:
    """The page of this site that the person came from; blank where none is given."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    is_safe = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if is_safe else ""


def page_of(one: Named | None) -> str:
    """The address of the page that shows a row; blank where none does."""
    return reverse(one.noun, args=[one.id]) if one and one.noun and one.id else ""


def title_of(sheet: Sheet) -> str:
    """What a row is called in a heading."""
    one = named([(sheet.table, sheet.id)]).get((sheet.table, sheet.id))
    return one.name if one and one.name else f"{table_words(sheet.table)} {sheet.id}"


def _begun(request: HttpRequest, table: str) -> dict[str, str]:
    """The cells that a new row begins with: a new vintage says the same of the same series."""
    if table == "indicators":
        return dict(_USUAL)
    like = request.GET.get("from", "")
    row = row_cells(table, like)
    if row is None:
        raise Http404
    gone = ("value", "known_from", "source", "document", "path", "start", "end", "quote")
    begun = {name: "" if name in gone else text for name, text in row.items()}
    begun["id"] = next(one for one in _numbered(like) if row_cells(table, one) is None)
    return begun


def _numbered(id: str) -> Iterator[str]:
    number = 2
    while True:
        yield f"{id}.{number}"
        number += 1


def _typed(post: QueryDict, table: str, part: Part, now: Cells) -> dict[str, str]:
    """The row as typed: fields that came over the row as it is, with what the form itself sets.

    Where two people changed a cell, the choice between them decides.
    """
    key = tables()[table].columns[0].name
    columns = [one for one in columns_of(table, part) if one.name != key or not now.get(key)]
    typed = typed_cells(columns, post)
    for name in {one.name for one in columns} & {*post.getlist("clash")}:
        if post.get(f"choose.{name}") == "theirs":
            typed[name] = post.get(f"was.{name}", "")
    if typed.get("comparator") in ("=", "~"):
        typed |= _same_ends(now, typed)
    return {**now, **typed, **part.sets}


def _same_ends(now: Cells, typed: Cells) -> dict[str, str]:
    """A single level has two equal ends: the one that was typed anew goes for both."""
    low, high = typed.get("low", ""), typed.get("high", "")
    is_low_typed = low != now.get("low", "") or not high
    return {"low": low, "high": low} if low and is_low_typed else {"low": high, "high": high}


def said(sheet: Sheet) -> str:
    """What was saved, in a sentence."""
    return _("Đã ghi: %(name)s.") % {"name": title_of(sheet)}
