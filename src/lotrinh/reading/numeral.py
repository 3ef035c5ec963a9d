"""Numbers that only tell things apart: of paragraphs, papers, houses, lists, names."""

import re
from collections.abc import Sequence

from lotrinh.reading.amount import COUNTED, Amount
from lotrinh.reading.mention import Mention

ORDINAL = re.compile(
    r"(?:(?<!tổng )(?<!dân )(?<!trong )\bsố|\blần|thứ"
    r"|khoản|điều|điểm|(?<!danh )mục|kỳ họp|khóa|phòng|quận"
    r"|phụ lục|\bkm|quốc lộ|đường|luật bóng đá|bóng đá|áo|\bsân"
    r"|nghị quyết|chuyên đề|(?<!mỗi )\btổ|khu vực|quầy|vành đai"
    r"|chi đoàn|thành phần|giai đoạn)\s+$"
)
_GRADE = re.compile(
    r"(?:(?<!đã )(?<!được )(?<!tỉnh )(?<!mới )\bcấp|\blớp|loại|đợt|tầng|bước|đội)\s+$"
)
_HIGHEST_GRADE = 20
_PER = re.compile(r"(?:/|\b(?:trên|tính trên|cho))\s*$")
_SO_MANY = re.compile(r"(?:1|một|1\.000|10\.000)(?:\s+(?:vạn|nghìn))?\s+(?:dân|người)")
_LISTED = re.compile(r"(?<![\d.])\d{1,2}\s*(?:,|và)\s*$")
FEW = 10
_NAME_GOES_ON = re.compile(r"\s+[A-ZĐÂÔĂÊƯƠ\d]|\s+[^\W\d]+\s+[A-ZĐ]|\s*$")


def is_numeral(text: str, key: str, one: Mention) -> bool:
    """Whether a number only tells things apart: "khoản 2 Nghị quyết", "nhà số 3 Trung tâm".

    Nor is a year before "lần lượt" so many times.
    """
    if one.kind == "quantity" and one.value.unit == "times":
        return key.startswith(" lượt", one.end)
    if one.kind != "quantity" or one.value.plain_unit not in COUNTED:
        return False
    words = text[one.start : one.end].split()
    if _LISTED.search(key, max(0, one.start - 12), one.start):
        return True
    if _SO_MANY.fullmatch(key, one.start, one.end) and _PER.search(key, 0, one.start):
        return True
    if (
        key.endswith(" con", 0, one.end)
        and one.value == Amount(one.value.low, "count")
        and (one.value.low < FEW)
    ):
        return True
    if _is_of_a_name(text, one, words[1:]):
        return True
    since = max(0, one.start - 20)
    is_grade = one.value.low <= _HIGHEST_GRADE and _GRADE.search(key, since, one.start)
    return bool(is_grade or ORDINAL.search(key, since, one.start))


def _is_of_a_name(text: str, one: Mention, words: Sequence[str]) -> bool:
    """Whether capitals show a name behind a number: "số 3 Trung tâm Y tế", not "3 Quốc lộ này"."""
    capitals = [word[0].isupper() and not word.isupper() for word in words]
    if any(capitals[1:]) or not any(capitals):
        return any(capitals)
    return _NAME_GOES_ON.match(text, one.end) is not None
