"""Organisations as a document prints them, and which of the catalogue's they are on its day."""

import re
from collections.abc import Iterable

from lotrinh.domain.organisation import responsible_on
from lotrinh.reading.context import Paper
from lotrinh.reading.folding import match_key
from lotrinh.reading.orders import BODY

_WHOLE = re.compile(
    r"\b(?:các |cấp )?(?:sở, ban, ngành|sở, ngành|xã, phường|huyện, thành phố|cấp, ngành|ban, ngành"
    r"|cơ quan, đơn vị|ngành, địa phương|tổ chức, cá nhân)"
)
_BREAK = re.compile(
    r"\s*;\s*|\s*(?:,|\bvà\b|\bcùng với\b|\bcùng\b)\s*"
    rf"(?=(?:(?:những|một số|đại diện) )*(?:{BODY.pattern}"
    r"|(?:tổ chức|hợp tác xã|hiệp hội)\b))"
)
_POST = re.compile(
    r"(?:(?:các|đồng chí|lãnh đạo|đại diện|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|trưởng"
    r"|chánh)\s+)*"
)


def printed_bodies(printed: str) -> tuple[str, ...]:
    """The names in a printed list, each as printed; a comma inside a name does not part it."""
    key = match_key(printed)
    within = [match.span() for match in _WHOLE.finditer(key)]
    cuts = [
        one for one in _BREAK.finditer(key)
        if not any(start < one.start() < end for start, end in within)
    ]  # fmt: skip
    starts = [0, *(one.end() for one in cuts)]
    ends = [*(one.start() for one in cuts), len(printed)]
    names = (printed[start:end].strip(" ,;.") for start, end in zip(starts, ends, strict=True))
    return tuple(filter(None, names))


def body_id(paper: Paper, printed: str) -> str:
    """The organisation that a printed name opens with, after its post; blank when unknown.

    Only bodies of the paper's province and the centre; one that has ended by the day of issue
    gives way to its successor. "UBND tỉnh" with the name of another province is unknown.
    """
    key = match_key(printed)
    post = _POST.match(key)
    opening = post.end() if post else 0
    bodies = paper.lexicon.catalogue.organisations
    for start, end, id in paper.lexicon.bodies_in(key):
        if key[:end].endswith("tỉnh") and printed[end:].lstrip()[:1].isupper():
            continue
        if start <= opening and id.partition("-")[0] in (paper.area, "VN"):
            issued_on = paper.identity.issued_on
            return (responsible_on(bodies, id, issued_on) or "") if issued_on else id
    return ""


def known_ids(paper: Paper, printed: Iterable[str]) -> tuple[str, ...]:
    """The organisations of the catalogue among printed names, each once."""
    return tuple(dict.fromkeys(filter(None, (body_id(paper, one) for one in printed))))
