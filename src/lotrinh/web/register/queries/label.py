"""A finished review as a label for the reader."""

from collections.abc import Mapping
from typing import Any

from lotrinh.reading.evaluation.labelling import Answer, Label, label_of
from lotrinh.web.register.models import UploadReading
from lotrinh.web.register.queries.lookup import names_of
from lotrinh.web.register.queries.review import Item, Review

Read = Mapping[str, Mapping[str, Any]]


def is_reviewed(found: Review) -> bool:
    """Whether people have decided on everything that could become a row."""
    is_open = any(one.state == "waiting" and one.is_ready for one in found.items)
    return bool(found.decisions) and not is_open


def label(found: Review) -> Label:
    """What people have said of a document: accepted, corrected, added, merged, split.

    What was rejected is not in it. What cannot become a row and was left alone is there as read,
    marked `unseen`.
    """
    reading = UploadReading.objects.get(upload=found.upload)
    offered = {one["key"]: one for one in reading.result["candidates"]}
    kept = [one for one in found.items if one.state != "rejected"]
    ids = {one.cells.get("lead", "") for one in kept}
    ids.update(id for one in kept for id in one.cells.get("partners", "").split(";"))
    names = names_of("organisations", {id for id in ids if id}, "vi")
    answers = (_answer(one, offered, reading.said) for one in kept)
    return label_of(answers, found.text, names)


def _answer(one: Item, offered: Read, said: Read) -> Answer:
    """A candidate with what was read there; of a merged or split one, with the first it is of."""
    origin = next((key for key in (one.key, *one.made_of) if key in offered), "")
    before = offered.get(origin, {})
    return Answer(
        start=one.start, end=one.end, table=one.table, cells=one.cells, decision=_decision(one),
        read=said.get(origin, {}), read_table=before.get("table", ""),
        read_cells=before.get("cells", {}),
    )  # fmt: skip


def _decision(one: Item) -> str:
    if one.decision is None and not one.row:
        return "unseen"
    return "corrected" if one.is_corrected or one.settled_by else "accepted"
