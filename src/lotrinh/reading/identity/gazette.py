"""The table of facts that gazette and legal pages print above a paper: “Số hiệu | 62/NQ-HĐND”."""

import re
from collections.abc import Iterable, Mapping, Sequence

from lotrinh.reading.folding import match_key, plain
from lotrinh.reading.text import Line

_LABELS = {
    "số hiệu": "number", "số ký hiệu": "number", "số/ký hiệu": "number", "số văn bản": "number",
    "số, ký hiệu": "number", "loại văn bản": "kind", "hình thức văn bản": "kind",
    "cơ quan ban hành": "issuer", "nơi ban hành": "issuer", "đơn vị ban hành": "issuer",
    "ngày ban hành": "issued_on", "trích yếu": "title", "trích yếu nội dung": "title",
    "tên văn bản": "title", "chức vụ": "signer", "chức vụ người ký": "signer",
    "chức danh": "signer",
}  # fmt: skip
_OTHERS = frozenset(
    ("người ký", "ngày hiệu lực", "ngày có hiệu lực", "lĩnh vực", "tình trạng hiệu lực",
     "tình trạng", "số công báo", "ngày đăng công báo", "ngày đăng", "áp dụng", "hết hiệu lực")
)  # fmt: skip
_PARTS = re.compile(r"[\t|]")
_NAMED = re.compile(r"(?P<label>[^:]{4,24}):\s*(?P<value>.*)")
FEWEST = 3


def facts_of(head: Sequence[Line]) -> Mapping[str, str]:
    """Number, kind, issuer, day, title and office by what their label says, as printed.

    Only where at least three labels stand there; who signed is never kept.
    """
    if not any("ban hành" in line.key for line in head):
        return {}
    found: dict[str, str] = {}
    labels, label = 0, ""
    for part in _parts(head):
        named = _NAMED.fullmatch(part)
        key = match_key(named["label"] if named else part).strip(" :")
        if key in _LABELS or key in _OTHERS:
            labels, label = labels + 1, _LABELS.get(key, "")
            value = named["value"] if named else ""
        else:
            value = part
        if value and label:
            found.setdefault(label, value)
            label = ""
    return found if labels >= FEWEST else {}


def _parts(head: Iterable[Line]) -> Iterable[str]:
    parts = (part.strip() for line in head for part in _PARTS.split(plain(line.text)))
    return filter(None, parts)
