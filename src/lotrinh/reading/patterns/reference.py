"""Numbers of documents: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`."""

import re
from collections.abc import Iterator

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention

ABOUT = Message(
    "Số hiệu văn bản: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`.",
    "Numbers of documents: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

_GROUP = r"[^\W\d_]{1,6}\d{0,2}"
_NUMBER = re.compile(
    rf"(?<![\w/-])(?P<number>\d{{1,5}}(?:/\d{{4}}/{_GROUP}(?:-{_GROUP})*"  # 21/2017/QH14
    rf"|/{_GROUP}(?:-{_GROUP})+"  # 1486/QĐ-TTg
    rf"|-{_GROUP}/{_GROUP}))(?![\w/])"  # 10-CTr/TU
)
_RELATIONS = (
    ("replaces", re.compile(r"thay thế")),
    ("amends", re.compile(r"sửa đổi|điều chỉnh, bổ sung")),
    ("based_on", re.compile(r"căn cứ|xét|theo đề nghị")),
    ("approves", re.compile(r"phê duyệt|thông qua")),
    ("implements", re.compile(r"thực hiện|triển khai")),
)
_STOP = re.compile(r"[;.]")
_LEAD = 300


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Document numbers with their relation; the first word of the clause decides the relation."""
    for match in _NUMBER.finditer(plain(text)):
        if not any(char.isupper() for char in match["number"]):
            continue
        clause = _STOP.split(key[max(0, match.start() - _LEAD) : match.start()])[-1]
        yield Mention("reference", match.start(), match.end(), (match["number"], _relation(clause)))


def _relation(clause: str) -> str:
    found = [(match.start(), name) for name, cue in _RELATIONS if (match := cue.search(clause))]
    return min(found)[1] if found else "mentions"


EXAMPLES = (
    Example(
        "Quyết định số 1486/QĐ-TTg ngày 24/11/2023", (("1486/QĐ-TTg", ("1486/QĐ-TTg", "mentions")),)
    ),
    Example(
        "Căn cứ Luật Quy hoạch số 21/2017/QH14;", (("21/2017/QH14", ("21/2017/QH14", "based_on")),)
    ),
    Example("thực hiện Chương trình số 10-CTr/TU", (("10-CTr/TU", ("10-CTr/TU", "implements")),)),
    Example(
        "thay thế Quyết định 18/2016/QĐ-UBND",
        (("18/2016/QĐ-UBND", ("18/2016/QĐ-UBND", "replaces")),),
    ),
    Example(
        "trình HĐND phê duyệt Đề án số 05/ĐA-UBND", (("05/ĐA-UBND", ("05/ĐA-UBND", "approves")),)
    ),
    Example("sửa đổi Nghị quyết số 07/NQ-HĐND", (("07/NQ-HĐND", ("07/NQ-HĐND", "amends")),)),
    Example("quyết định 12/qd-ubnd viết thường"),
    Example("diện tích 24/11 ha, xếp thứ 55/63 tỉnh, thành phố"),
    Example("đạt 9,72%/năm, khoảng 102 triệu đồng/người"),
)
