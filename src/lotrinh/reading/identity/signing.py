"""The office of who signed a paper; never the name."""

import re
from collections.abc import Sequence

from lotrinh.reading.folding import plain
from lotrinh.reading.text import Line

TAIL = 40
_PARTS = re.compile(r"\t|\||\s{4,}")
_ACTS_FOR = r"(?:KT|TL|TUQ|Q)\s*\.\s*"
_OFFICE = (
    r"(?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG"
    r"|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA"
    r"|CHỦ NHIỆM|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TỔNG BÍ THƯ|TỔNG THANH TRA|TRƯỞNG ĐOÀN|CHÁNH ÁN)"
    r"|THỨ TRƯỞNG|PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ BÍ THƯ THƯỜNG TRỰC"
)
_ANY = re.compile(r"CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|THỦ TƯỚNG|CHÁNH|CHỦ NHIỆM|THANH TRA")
_SIGNS = re.compile(rf"(?P<office>(?:{_ACTS_FOR})?(?:{_OFFICE})(?: THƯỜNG TRỰC)?)\b")


def signer_of(lines: Sequence[Line]) -> str:
    """The office below a paper ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH"); blank where none is printed.

    Of the last block of lines in capitals that name one; not of the one above the recitals.
    """
    found: list[str] = []
    last = -1
    for at, line in enumerate(one for one in lines if not one.is_blank):
        if line.key.startswith(("căn cứ ", "xét ")):
            found = []
        if not _ANY.search(line.text):
            continue
        offices = [match["office"] for one in _PARTS.split(plain(line.text))
                   if (match := _SIGNS.match(one.strip())) and _is_alone(one, match)]  # fmt: skip
        if offices and at - last > 2:
            found = []
        if offices:
            found, last = [*found, *offices], at
    return " ".join(" ".join(one.split()) for one in found)


def _is_alone(printed: str, match: re.Match[str]) -> bool:
    rest = printed.strip()[match.end() :]
    return not rest or (rest.isupper() and len(rest) < TAIL)
