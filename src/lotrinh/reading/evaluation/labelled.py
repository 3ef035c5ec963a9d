"""Texts with what people say they say: `NAME.json` beside a document `NAME` of any form.

A label has the lists of `lotrinh read --json` (`figures`, `tasks`, `projects`, `proposals`,
`references`) with `start`, `end` in the kept text and, as a check, `raw`; keys that are not scored
may be left out, and so may whole lists.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lotrinh.catalogue.units import Units
from lotrinh.domain.errors import InvalidValue, UnreadableFile
from lotrinh.domain.period import Period

SPAN = ("start", "end")
NEEDED = {
    "figures": (*SPAN, "role", "indicator", "comparator", "period", "statistic"),
    "tasks": SPAN,
    "projects": ("name",),
    "proposals": (*SPAN, "kind"),
    "references": ("number", "relation"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document and its label."""

    path: Path
    label: Mapping[str, Any]

    def check(self, text: str, units: Units) -> None:
        """Refuse a label that does not fit the kept text of its document, or names no such unit."""
        for noun, needed in NEEDED.items():
            for place, item in enumerate(self.label.get(noun, ()), start=1):
                problem = _problem(item, needed, text, units)
                if problem:
                    raise _refused(self.path.with_suffix(".json"), f"{noun}[{place}]: {problem}")


def labelled(folder: Path) -> Iterator[Labelled]:
    """The labelled documents of a folder by name; `UnreadableFile` names the one that is wrong.

    A folder without any label is refused too.
    """
    labels = sorted(folder.rglob("*.json"))
    if not labels:
        raise UnreadableFile(
            f"{folder}: không có nhãn nào; cần tệp TÊN.json bên cạnh mỗi văn bản TÊN.",
            f"{folder}: no label; each document NAME needs its NAME.json beside it.",
        )
    for said in labels:
        papers = [one for one in said.parent.glob(f"{said.stem}.*") if one.suffix != ".json"]
        if len(papers) != 1:
            raise _refused(said, f"{len(papers)} documents of that name stand beside it, not 1")
        try:
            label = json.loads(said.read_text(encoding="utf-8"))
        except ValueError as error:
            raise _refused(said, str(error)) from error
        if not isinstance(label, dict):
            raise _refused(said, "it is no JSON object")
        yield Labelled(papers[0], label)


def _problem(item: Mapping[str, Any], needed: tuple[str, ...], text: str, units: Units) -> str:
    missing = [name for name in needed if name not in item]
    if missing:
        return f"{', '.join(missing)} missing"
    if "raw" in item and text[item["start"] : item["end"]] != item["raw"]:
        return f"the text there is “{text[item['start'] : item['end']]}”, not “{item['raw']}”"
    try:
        if item.get("unit"):
            units.parse(item["unit"])
        for name in ("period", "base_period", "deadline"):
            if item.get(name):
                Period(str(item[name]))
    except InvalidValue as error:
        return str(error)
    return ""


def _refused(path: Path, why: str) -> UnreadableFile:
    return UnreadableFile(
        f"{path}: nhãn không dùng được: {why}.", f"{path}: the label cannot be used: {why}."
    )
