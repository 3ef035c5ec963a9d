"""What the card and the form of a candidate show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lotrinh.catalogue.table import Problem
from lotrinh.reading.versions.restatement import Aligned
from lotrinh.web.desk.upload_form import FIELDS, FIGURES, Field, fields_of, other_problems
from lotrinh.web.register.models import Upload
from lotrinh.web.register.queries.identity import printed_issuer
from lotrinh.web.register.queries.lookup import names_of
from lotrinh.web.register.queries.restated import Known, echoes, known_rows
from lotrinh.web.register.queries.review import Item, Review, whole_row
from lotrinh.web.register.queries.row import tables
from lotrinh.web.register.queries.versions import Since, since
from lotrinh.web.ui.templatetags.plan_words import language

_NAMED = {
    "indicator": "indicators", "area": "places", "lead": "organisations",
    "partners": "organisations", "project": "projects", "target": "documents",
}  # fmt: skip
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """What the rows that candidates refer to are called, by table and id."""

    indicators: Mapping[str, str]
    places: Mapping[str, str]
    organisations: Mapping[str, str]
    projects: Mapping[str, str]
    documents: Mapping[str, str]

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Names":
        """The names of everything that these candidates refer to."""
        wanted: dict[str, set[str]] = {table: set() for table in _NAMED.values()}
        for one in items:
            for column, table in _NAMED.items():
                wanted[table].update(id for id in one.cells.get(column, "").split(";") if id)
        return cls(**{table: names_of(table, ids, language()) for table, ids in wanted.items()})


@dataclass(frozen=True, slots=True)
class CardForm:
    """The form of one candidate: its table, the tables to choose from, its fields and problems."""

    key: str
    table: str
    tables: tuple[str, ...]
    fields: tuple[Field, ...]
    others: list[str]
    seen: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What cards say besides: the register's equal rows, echoes, changes since another version."""

    known: Mapping[str, Known]
    echoes: Mapping[str, tuple[str, Item]]
    since: Since | None

    @classmethod
    def of(cls, found: Review, items: Iterable[Item]) -> "Marks":
        """The marks of some candidates of a review."""
        known = known_rows(items, found.upload.identity)
        return cls(known, echoes(found.items), since(found))

    @property
    def changes(self) -> Mapping[str, Aligned]:
        """What became of each candidate since the version before; nothing without one."""
        return self.since.changes if self.since else {}

    def stands_against(self, key: str) -> bool:
        """Whether something speaks against taking a candidate without looking."""
        return key in self.known or key in self.echoes


def card(found: Review, one: Item) -> dict[str, Any]:
    """What a candidate's card shows."""
    return {
        "found": found, "upload": found.upload, "one": one, "names": Names.of([one]),
        "marks": Marks.of(found, [one]),
    }  # fmt: skip


def card_form(
    upload: Upload, one: Item, table: str = "", cells: Cells | None = None,
    problems: Iterable[Problem] | None = None,
) -> CardForm:  # fmt: skip
    """The form to correct a candidate, for another table too where it is a figure."""
    is_figure = one.table in FIGURES or not one.table
    table = table if is_figure and table in FIGURES else one.table or FIGURES[1]
    given = _carried(one.cells, one.table, table) if cells is None else cells
    given = whole_row(tables()[table], given, upload.identity, one.key) | dict(given)
    known = one.problems if problems is None and table == one.table else problems or ()
    return CardForm(
        key=one.key, table=table, tables=FIGURES if is_figure else (), seen=one.seen,
        fields=fields_of(table, given, known), others=other_problems(table, known),
    )  # fmt: skip


def identity_form(
    upload: Upload, cells: Cells | None = None, problems: Iterable[Problem] = ()
) -> dict[str, Any]:
    """The form that says what document a file is."""
    given = upload.identity if cells is None else cells
    return {
        "upload": upload,
        "identity": fields_of("documents", given, problems),
        "identity_others": other_problems("documents", problems),
        "is_refused": bool(problems),
        "printed_issuer": "" if given.get("issuer") else printed_issuer(upload),
        "stamp": upload.confirmed_at.isoformat() if upload.confirmed_at else "",
    }


def _carried(cells: Cells, before: str, table: str) -> dict[str, str]:
    """The cells of a figure as those of another table: its number, its shared cells."""
    found = {name: cells[name] for name in FIELDS[table] if name in cells}
    if before == table:
        return found
    if table == "targets" and "value" in cells:
        return {"comparator": ">=", "low": cells["value"], "modality": "binding"} | found
    value = cells.get("value") or cells.get("low") or cells.get("high")
    return found | ({"value": value, "status": "reported"} if value else {})
