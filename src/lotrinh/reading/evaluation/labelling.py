"""What a person made of a reading, as a label that `lotrinh evaluate` scores.

The way back from rows to the lists of `lotrinh read --json`: what was left as read is printed as it
was read, and only the cells that a person changed are taken from the row.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Cells = Mapping[str, str]
Label = dict[str, list[dict[str, Any]]]

LISTS = {
    "targets": "figures", "observations": "figures", "project_figures": "figures", "": "figures",
    "tasks": "tasks", "amendments": "proposals", "references": "references",
}  # fmt: skip
_ROLES = {"targets": "target", "observations": "actual", "project_figures": "project"}
_FIGURE = {
    "role": "other", "indicator": {"code": None, "label": ""}, "area": None, "comparator": "=",
    "low": None, "high": None, "unit": None, "period": None, "base_period": None,
    "statistic": "level", "denominator": None, "modality": None, "price_basis": None,
    "status": None,
}  # fmt: skip
_BEGUN: Mapping[str, Mapping[str, Any]] = {
    "figures": _FIGURE,
    "tasks": {"name": "", "lead": None, "deadline_kind": "undated", "deadline": None},
    "proposals": {"kind": "wording", "subject": None, "by": None},
    "references": {"number": "", "relation": "mentions"},
}
_NUMBERS = ("low", "high")
_ALWAYS = ("comparator", "statistic", "kind", "number", "relation", "name")
_PARTS = ("lead", "partners")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One thing that a document says by a person's word.

    `table` and `cells` are the row as it stands; `read` is the object that was read there, empty
    for what was missed, with the row that it was offered as: `read_table` and `read_cells`.
    `decision` says how a person took it: accepted, corrected, or unseen.
    """

    start: int
    end: int
    table: str
    cells: Cells
    decision: str
    read: Mapping[str, Any] = field(default_factory=dict)
    read_table: str = ""
    read_cells: Cells = field(default_factory=dict)


def label_of(answers: Iterable[Answer], text: str, names: Mapping[str, str] | None = None) -> Label:
    """The label of a text: its lists in the order of the text; `names` are those of bodies by id.

    Projects are left out, and so are not scored: nobody is asked about them.
    """
    label: Label = {name: [] for name in _BEGUN}
    for one in sorted(answers, key=lambda one: (one.start, one.end)):
        label[LISTS[one.table]].append(_object(one, text, names or {}))
    return label


def labelled_files(name: str, text: str, label: Label) -> dict[str, bytes]:
    """The two files of a labelled text, by name, as `labelled` finds them in a folder."""
    printed = json.dumps(label, ensure_ascii=False, indent=1)
    return {f"{name}.txt": text.encode(), f"{name}.json": f"{printed}\n".encode()}


def _object(one: Answer, text: str, names: Mapping[str, str]) -> dict[str, Any]:
    noun = LISTS[one.table]
    found = dict(one.read or _BEGUN[noun])
    is_other = not one.read or one.table != one.read_table
    before = {} if is_other else one.read_cells
    changed = {
        name: one.cells.get(name, "")
        for name in {*one.cells, *before}
        if one.cells.get(name, "") != before.get(name, "")
    }
    if noun == "figures":
        found |= _figure(one, changed, found, is_other=is_other)
    else:
        found |= _row(changed, found, names)
    place = {"start": one.start, "end": one.end, "raw": text[one.start : one.end]}
    return found | place | {"decision": one.decision}


def _figure(
    one: Answer, changed: Cells, found: Mapping[str, Any], *, is_other: bool
) -> dict[str, Any]:
    said = _plain(changed, found)
    if is_other and one.table in _ROLES:
        said["role"] = _ROLES[one.table]
    code = one.cells.get("indicator", "")
    if code and code != found["indicator"]["code"]:
        said["indicator"] = {"code": code, "label": ""}
    if changed.get("value"):
        number = _number(changed["value"])
        said |= {"comparator": "=", "low": number, "high": number}
    return said


def _row(changed: Cells, found: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    said = _plain(changed, found)
    if "due_on" in changed:
        said["deadline"] = changed["due_on"] or None
    for name in _PARTS:
        if name in changed:
            called = [names.get(id, id) for id in changed[name].split(";") if id]
            said[name] = called if name == "partners" else next(iter(called), None)
    return said


def _plain(changed: Cells, found: Mapping[str, Any]) -> dict[str, Any]:
    """The changed cells that are called alike on both sides."""
    return {
        name: _number(text) if name in _NUMBERS and text else text or None
        for name, text in changed.items()
        if name in found and name not in ("indicator", *_PARTS) and (text or name not in _ALWAYS)
    }


def _number(text: str) -> int | float:
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() else float(value)
