"""Two people over one row: what each made of a cell, and the choice between them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from lotrinh.catalogue.table import Problem
from lotrinh.domain.message import Message
from lotrinh.exchange.changes import Cells
from lotrinh.web.desk.editing import Sheet
from lotrinh.web.register.queries.row import digest, tables

_CHOOSE = Message(
    "người khác cũng đã sửa ô này; chọn một trong hai",
    "was changed by somebody else too; choose one of the two",
)


def undecided(post: QueryDict, table: str) -> list[Problem]:
    """The cells that two people changed and nobody has chosen between yet."""
    file = tables()[table].file
    names = [name for name in post.getlist("clash") if f"choose.{name}" not in post]
    return [Problem(file, None, name, "", _CHOOSE) for name in names]


@dataclass(frozen=True)
class Clash:
    """A cell that somebody else has changed: as it was, theirs, mine; both were changed or one."""

    name: str
    was: str
    theirs: str
    mine: str

    @property
    def is_both(self) -> bool:
        """Whether the two must be chosen between."""
        return self.was != self.mine != self.theirs


def clashes(sheet: Sheet, post: Mapping[str, str], theirs: Cells) -> tuple[Sheet, list[Clash]]:
    """The sheet over the row as it stands now, and every cell that somebody else has changed.

    What was typed stays; a cell that only they changed takes their value.
    """
    names = [column.name for column in tables()[sheet.table].columns]
    found = []
    typed = dict(sheet.typed)
    for name in names:
        is_field = f"was.{name}" in post
        was, mine = post.get(f"was.{name}", ""), sheet.typed.get(name, "")
        now = theirs.get(name, "")
        if not is_field:
            typed[name] = now if name not in sheet.part.sets else mine
        elif now != was:
            found.append(Clash(name, was, now, mine))
            typed[name] = now if mine == was else mine
    return replace(sheet, now=theirs, typed=typed, seen=digest(theirs)), found
