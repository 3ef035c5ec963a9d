"""Tasks for the examples of rules."""

from datetime import date
from typing import Any

from lotrinh.domain.citation import Citation
from lotrinh.domain.task import Task

_CLEAR = {
    "responsible": "Giám đốc sở", "lead": "04-so-tai-chinh", "deliverable": "Báo cáo",
    "authority": "UBND tỉnh", "deadline_kind": "dated", "due_on": "2026-06-30",
}  # fmt: skip
_DAYS = ("due_on", "completed_on", "confirmed_on")


def told(id: str, **more: Any) -> Task:
    """A task of the document before the id's last dot that says all six clear things.

    Fields by name change it; days are ISO dates.
    """
    fields: dict[str, Any] = {"name": f"việc {id}"} | _CLEAR | more
    for name in _DAYS:
        if isinstance(fields.get(name), str):
            fields[name] = date.fromisoformat(fields[name])
    document = id.rpartition(".")[0]
    return Task(id=id, document=document, citation=Citation(document, 0, 1, id), **fields)
