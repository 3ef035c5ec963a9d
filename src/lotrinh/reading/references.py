"""References: the numbers of other documents, with the relation that their list gives them."""

import re
from collections.abc import Iterator

from lotrinh.reading.candidates import Reference
from lotrinh.reading.context import Paper
from lotrinh.reading.mention import Mention
from lotrinh.reading.relations import relation_of
from lotrinh.reading.structure import Placed

_LISTING = re.compile(r"\b(căn cứ|bãi bỏ|thay thế|hủy bỏ|sửa đổi)\b[^.;]*:\s*$")
_ITEM = re.compile(r"[^,;.]{3,60}$")


def references_of(paper: Paper) -> Iterator[Reference]:
    """The numbers of other documents in reading order; its own is none.

    An item of a list has the relation that the line above the list names ("Bãi bỏ các văn bản
    sau:").
    """
    own, verb = paper.identity.number, ""
    for placed in paper.placed:
        opens = placed.line.key.rstrip().endswith(":")
        intro = _LISTING.search(placed.line.key) if opens else None
        if intro or placed.body_start == placed.line.start:
            verb = intro[1] if intro else ""
        for at, one in enumerate(_numbers(paper, placed)):
            number, relation = one.value
            if number != own:
                if relation == "mentions" and verb and not at:
                    relation = _listed(paper, placed, one, verb)
                yield Reference(start=one.start, end=one.end, number=number, relation=relation)


def _numbers(paper: Paper, placed: Placed) -> list[Mention]:
    return [one for one in paper.mentions.get(placed.line.start, ()) if one.kind == "reference"]


def _listed(paper: Paper, placed: Placed, one: Mention, verb: str) -> str:
    before = paper.kept.key[placed.body_start : one.start]
    return relation_of(f"{verb} {before}", "", "") if _ITEM.fullmatch(before) else "mentions"
