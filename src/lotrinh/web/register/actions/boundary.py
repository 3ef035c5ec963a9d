"""Taking outlines of places into the register."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from lotrinh.catalogue.table import Problem
from lotrinh.domain.place import Place
from lotrinh.exchange.changes import Change
from lotrinh.exchange.geojson import Area
from lotrinh.exchange.package import FolderError, file_problem
from lotrinh.reading.folding import folded
from lotrinh.web.register import models
from lotrinh.web.register.audit import record
from lotrinh.web.register.queries.place import places

FILE = "geojson"


@dataclass(frozen=True)
class BoundaryResult:
    """How many outlines were new, were replaced, and were there already."""

    added: int
    changed: int
    unchanged: int


class BoundariesRefused(FolderError):
    """Outlines of places that the register does not have; one line for each."""


def preview_boundaries(*, areas: Sequence[Area], source: str, licence: str = "") -> BoundaryResult:
    """What `import_boundaries` would do; refuses what it would refuse, writes nothing."""
    rows = _rows(areas, source, licence)
    return _result(rows, _changes(rows))


@transaction.atomic
def import_boundaries(
    *, areas: Sequence[Area], source: str, licence: str = "", by: str
) -> BoundaryResult:
    """Give places their outlines; all or nothing.

    An area is found by its code, else by the one place of its name that still stands; an unknown,
    ambiguous or repeated one is `BoundariesRefused`. An outline of the same place is replaced.
    Every change has its audit event.
    """
    rows = _rows(areas, source, licence)
    changes = _changes(rows)
    wanted = {one.id for one in changes}
    models.Boundary.objects.bulk_create(
        [row for row in rows if row.place_id in wanted],
        update_conflicts=True,
        unique_fields=["place"],
        update_fields=["geometry", "source", "licence"],
    )
    record(changes, by=by)
    return _result(rows, changes)


def _rows(areas: Sequence[Area], source: str, licence: str) -> list[models.Boundary]:
    return [
        models.Boundary(place_id=id, geometry=one.geometry, source=source, licence=licence)
        for id, one in _matched(areas, places()).items()
    ]


def _changes(rows: Sequence[models.Boundary]) -> list[Change]:
    held = models.Boundary.objects.in_bulk([row.place_id for row in rows])
    found = (_change(held.get(row.place_id), row) for row in rows)
    return [one for one in found if one is not None]


def _result(rows: Sequence[models.Boundary], changes: Sequence[Change]) -> BoundaryResult:
    added = sum(one.kind == "added" for one in changes)
    return BoundaryResult(added, len(changes) - added, len(rows) - len(changes))


def _matched(areas: Iterable[Area], every: Mapping[str, Place]) -> dict[str, Area]:
    by_name: dict[str, list[str]] = {}
    for one in every.values():
        if one.validity.valid_to is None:
            by_name.setdefault(folded(one.name), []).append(one.id)
    found: dict[str, Area] = {}
    problems: list[Problem] = []
    for area in areas:
        ids = [area.code] if area.code in every else by_name.get(folded(area.name), [])
        if len(ids) == 1 and ids[0] not in found:
            found[ids[0]] = area
        else:
            problems.append(_refusal(area, ids))
    if problems:
        raise BoundariesRefused(problems)
    return found


def _refusal(area: Area, ids: Sequence[str]) -> Problem:
    called = " ".join(filter(None, (area.code, area.name)))
    if not ids:
        return file_problem(
            FILE,
            f"không có địa bàn nào mang mã hay tên “{called}”; thêm nó vào places.csv trước.",
            f"no place has the code or name “{called}”; add it to places.csv first.",
        )
    if len(ids) > 1:
        named = ", ".join(ids)
        return file_problem(
            FILE,
            f"“{called}” có thể là {named}; ghi mã vào thuộc tính code.",
            f"“{called}” may be {named}; write the code into the property code.",
        )
    return file_problem(FILE, f"“{called}” có hai lần.", f"“{called}” comes twice.")


def _change(held: models.Boundary | None, row: models.Boundary) -> Change | None:
    before, after = _cells(held), _cells(row)
    if held is not None and (held.geometry, before) == (row.geometry, after):
        return None
    kind = "added" if held is None else "changed"
    return Change("boundaries", row.place_id, kind, before, after)


def _cells(row: models.Boundary | None) -> dict[str, str]:
    """What is recorded of an outline: where it comes from and how many points it has."""
    if row is None:
        return {}
    points = sum(len(ring) for polygon in row.geometry["coordinates"] for ring in polygon)
    return {"source": row.source, "licence": row.licence, "points": str(points)}
