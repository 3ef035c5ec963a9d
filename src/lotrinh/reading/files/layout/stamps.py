"""What a digital signature prints on a page."""

import re
from collections.abc import Sequence

from lotrinh.reading.files.layout.boxes import Box

_SIGNED = re.compile(
    r"\s*(?:(?:ký bởi|người ký|được ký bởi|digitally signed by|signed by|thời gian ký"
    r"|signature (?:not verified|valid))\b|ngày ký\s*:.*\d{1,2}:\d\d)",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\s*(?:e-?mail|cơ quan|đơn vị|chức vụ|tổ chức|ngày ký|date|reason|lý do|location|vị trí"
    r"|nơi ký|địa điểm|dn)\s*[:=]",
    re.IGNORECASE,
)
ALIGNED, CLOSE, SMALL = 4.0, 1.8, 11.0


def without_stamps(parts: Sequence[Box]) -> list[Box]:
    """Parts of a page without "Ký bởi: …", "Thời gian ký: …" and what they say of the signer.

    The lines below in smaller letters at the same left edge go with them.
    """
    if not any(_SIGNED.match(part.text) for part in parts):
        return list(parts)
    stamped: list[Box] = []
    kept = []
    for part in sorted(parts, key=lambda one: -one.top):
        if _SIGNED.match(part.text) or any(_goes_with(one, part) for one in stamped):
            stamped.append(part)
        else:
            kept.append(part)
    return kept


def _goes_with(stamp: Box, part: Box) -> bool:
    """Whether a part below belongs to a stamp: a detail by its word, a wrapped line by its size."""
    is_below = 0 < stamp.middle - part.middle < CLOSE * stamp.height
    is_aligned = abs(stamp.left - part.left) < ALIGNED
    is_small = part.height <= stamp.height + 1 and stamp.height < SMALL
    return is_below and is_aligned and (is_small or bool(_DETAIL.match(part.text)))
