"""Outlines of places out of a GeoJSON file, into the register."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.web.register.actions.boundary import BoundaryResult

SUFFIX = ".geojson"


def is_outlines(path: Path) -> bool:
    """Whether a path names a file of outlines."""
    return path.suffix.lower() == SUFFIX


def import_outlines(path: Path, database: str, *, dry_run: bool) -> "BoundaryResult":
    """Take every outline of the file, or none; a dry run needs a register and writes nothing.

    Where they come from stands in the file's own `source` and `licence`, else it is its name.
    """
    from lotrinh.exchange.geojson import read_areas
    from lotrinh.web.register.database import default_database, open_database, prepare_database

    content = path.read_bytes()
    areas = read_areas(content, path.name)
    said = json.loads(content)
    (open_database if dry_run else prepare_database)(database or default_database())
    from lotrinh.web.register.actions.boundary import import_boundaries, preview_boundaries

    source = str(said.get("source") or path.name)
    licence = str(said.get("licence") or "")
    if dry_run:
        return preview_boundaries(areas=areas, source=source, licence=licence)
    return import_boundaries(areas=areas, source=source, licence=licence, by="lotrinh import")


def outlines_summary(result: "BoundaryResult", *, dry_run: bool) -> Message:
    """What was done, or would be."""
    vi = "Chạy thử, chưa ghi gì" if dry_run else "Đã nhập ranh giới"
    en = "Dry run, nothing written" if dry_run else "Outlines imported"
    return Message(
        f"{vi}: thêm {result.added}, thay {result.changed}, không đổi {result.unchanged}.",
        f"{en}: {result.added} added, {result.changed} replaced, {result.unchanged} equal.",
    )
