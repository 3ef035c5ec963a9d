"""References: the numbers of other documents, with the relation that their list gives them."""

import re
from collections.abc import Iterator

from lotrinh.reading.candidates import Reference
from lotrinh.reading.context import Paper
from lotrinh.reading.mention import Mention
from lotrinh.reading.relations import relation_of
from lotrinh.reading.structure import Placed

_LISTING = re.compile(r"\b(bãi bỏ|thay thế|hủy bỏ|sửa đổi)\b[^.;]*:\s*$")
_GROUNDS = re.compile(r"\b(?:căn cứ|cơ sở pháp lý)\b[^.;:\d]{0,60}:?\s*$")
_ITEM = re.compile(r"[^,;.]{3,60}$")


def references_of(paper: Paper) -> Iterator[Reference]:
    """The numbers of other documents in reading order; its own is none.

    An item of a list has the relation that the line above names ("Bãi bỏ các văn bản sau:", "I.
    Căn cứ pháp lý"); so has a line right below a ground that ends in ";".
    """
    own, carried = paper.identity.number, ""
    for placed in paper.placed:
        if placed.line.is_blank:
            continue
        verb, earlier, since = _verb(placed) or carried, "", placed.body_start
        carried = ""
        for one in _numbers(paper, placed):
            number, relation = one.value
            if relation == "mentions" and verb:
                relation = _listed(paper.kept.key[since : one.start], verb, earlier)
            if not earlier and relation == "based_on" and placed.line.key.rstrip().endswith(";"):
                carried = "căn cứ"
            earlier, since = relation, one.end
            if number != own:
                yield Reference(start=one.start, end=one.end, number=number, relation=relation)


def _verb(placed: Placed) -> str:
    """The word of the line above that governs a list of papers; blank for none."""
    for line in placed.governing[:1]:
        listing = _LISTING.search(line.key)
        return listing[1] if listing else "căn cứ" if _GROUNDS.search(line.key) else ""
    return ""


def _numbers(paper: Paper, placed: Placed) -> list[Mention]:
    return [one for one in paper.mentions.get(placed.line.start, ()) if one.kind == "reference"]


def _listed(before: str, verb: str, earlier: str) -> str:
    if earlier:
        return relation_of(before, "", earlier)
    return relation_of(f"{verb} {before}", "", "") if _ITEM.fullmatch(before) else "mentions"
