"""Taking rows away again: only what an undoing added, and only when nothing refers to it."""

from collections.abc import Collection, Iterator, Mapping

from django.db.models import ProtectedError, Q

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.register import models
from lotrinh.web.register.actions.row_problems import links_of
from lotrinh.web.register.queries.row import tables
from lotrinh.web.register.search.entries import SOURCES

Ids = Mapping[str, Collection[str]]


class StillNeeded(LotrinhError):
    """Rows that others refer to, or that the public sees; they stay."""


def remove_rows(ids: Ids) -> None:
    """Delete rows by table with what is found of them; a document goes with its text and file.

    `StillNeeded` names a row that stays and refers to one of them.
    """
    for table, gone in ids.items():
        _refuse_published(table, gone)
        for other, id in _referring(table, gone, ids):
            raise _needed(table, f"{tables()[other].vi} {id}", f"{tables()[other].en} {id}")
    for table in reversed([*models.TABLES]):
        if ids.get(table):
            _remove(table, {*ids[table]})


def _refuse_published(table: str, ids: Collection[str]) -> None:
    shown = models.Publication.objects.filter(noun=table, row__in=ids).first()
    if shown is not None:
        raise StillNeeded(
            f"{shown.row} đang được công bố; hãy thôi công bố trước khi gỡ.",
            f"{shown.row} is shown to everyone; stop showing it before it is taken away.",
        )


def _referring(table: str, ids: Collection[str], going: Ids) -> Iterator[tuple[str, str]]:
    """Rows of any table that stay and name one of `ids`."""
    for other, its in tables().items():
        for column in its.columns:
            if column.refers_to == table:
                for id, names in links_of(other, column):
                    if id not in going.get(other, ()) and not set(ids).isdisjoint(names):
                        yield other, id


def _remove(table: str, ids: set[str]) -> None:
    _open_again(table, ids)
    try:
        if table == "projects":
            models.CapitalRules.objects.filter(project__in=ids).delete()
        if table == "documents":
            _remove_papers(ids)
        models.TABLES[table]._default_manager.filter(id__in=ids).delete()
    except ProtectedError as error:
        kinds = sorted({str(one._meta.verbose_name) for one in error.protected_objects})
        raise _needed(table, ", ".join(kinds), ", ".join(kinds)) from error
    if table in SOURCES:
        kind = SOURCES[table].kind
        models.SearchEntry.objects.filter(kind=kind, row__in=ids).delete()


def _open_again(table: str, ids: set[str]) -> None:
    """What was entered from files that were sent may be entered from them again."""
    tables = Q(table=table) | Q(table="")
    models.Decision.objects.filter(tables, row__in=ids).update(row="")
    if table == "documents":
        models.Upload.objects.filter(document__in=ids).update(document=None, state="ready")


def _remove_papers(ids: set[str]) -> None:
    """What belongs to documents alone: kept text, its lines, places cited in it, the file."""
    models.DocumentText.objects.filter(document__in=ids).delete()
    models.SearchEntry.objects.filter(kind="sentence", row__in=ids).delete()
    models.Citation.objects.filter(document__in=ids).delete()
    files = models.Document.objects.filter(id__in=ids).exclude(file="")
    others = models.Document.objects.exclude(id__in=ids).values("file")
    names = files.exclude(file__in=others).values_list("file", flat=True)
    models.DocumentFile.objects.filter(name__in=list(names)).delete()


def _needed(table: str, vi: str, en: str) -> StillNeeded:
    its = tables()[table]
    return StillNeeded(
        f"{vi} còn dẫn tới dòng này của bảng {its.vi}; sửa chỗ đó trước khi gỡ.",
        f"{en} still refers to this row of {its.en}; change that before it is taken away.",
    )
