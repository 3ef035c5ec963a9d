"""Works that are no project by their words alone, but by a size or cost stated right behind."""

import re
from collections.abc import Iterator

from lotrinh.reading.projects.names import KIND, PLANT
from lotrinh.reading.projects.standing import found, is_part, named

_SIZE_ASIDE = re.compile(r"\([^()]*(?:vốn|kinh phí|tổng mức|\d\s*(?:km|tỷ|ha)\b)")
_SIZED = re.compile(
    rf"\b(?P<kind>{KIND})\b(?=[^.;:()]{{2,110}}"
    rf"{_SIZE_ASIDE.pattern})"
)
_IN_PLACE = re.compile(
    r"(?:,\s+(?:xã|phường|thị trấn|huyện|thị xã|tp|thành phố|tỉnh)\b[^(),;:]{2,40}){0,2}\s*\("
)
_SUBJECT = re.compile(
    rf"(?:^|[.;]\s+)(?:(?:cụ thể|theo đó|trong đó|ngoài ra|riêng|đồng thời|tiếp đó"
    r"|tại|ở|cùng ngày|ngày|sáng|chiều|mới đây|trước đó)\b(?:[^,.;:]{0,60},)?\s+)?"
    rf"(?P<kind>{KIND})\b(?=(?:[^.;]|\.(?=\d)){{4,90}}?\b(?:được (?:đầu tư|phê duyệt"
    r"|khởi công|xây|chính phủ|thủ tướng|ubnd)|(?:có )?(?:tổng )?(?:mức đầu tư|vốn)\b|quy mô"
    r"|do [^.;]{3,80} (?:làm chủ đầu tư|đầu tư))(?:[^.;]|\.(?=\d))*"
    r"(?:vốn|kinh phí|mức đầu tư|trị giá|chủ đầu tư|tỷ đồng))"
)
_SIZES = re.compile("quy mô|diện tích|rộng|công suất|dài|vốn|trị giá|kinh phí|tổng mức|đầu tư")
_ANY = re.compile(rf"\b(?<!\d )(?<!các )(?<!nhiều )(?P<kind>{KIND})\b")
_DESCRIBED = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:có\s+|với\s+)?"
    r"(?:quy mô|(?:tổng )?diện tích|rộng|công suất|dài|tổng vốn"
    r"|(?:số )?vốn(?! đăng ký| vay| điều lệ)"
    r"|trị giá|(?:tổng )?kinh phí|tổng mức|mức đầu tư|chiều dài)\b(?:[^.;]|\.(?=\d))*?tỷ"
)
_MEASURABLE = {
    "ha": re.compile(
        r"\b(?P<kind>khu công nghiệp|cụm công nghiệp|(?:kcn|ccn)(?= [^\W\d_])|khu đô thị(?: mới)?"
        r"|khu dân cư|khu nhà ở|khu tái định cư|khu công nghệ|tổ hợp|nhà máy)\b"
    ),
    "mw": re.compile(
        rf"\b(?P<kind>{PLANT}|thủy điện|nhiệt điện|(?:cụm )?trang trại điện gió|điện gió"
        r"|điện mặt trời|phong điện)\b"
    ),
}
"""Works by the unit that, stated right behind a name, says that they are being built."""
_MEASURED = {
    "ha": re.compile(
        r"(?:\s*\([^()]*\))?,?\s+(?:được thành lập\s+)?(?:có\s+|với\s+)?(?:tổng\s+)?"
        r"(?:quy mô|diện tích|rộng)(?: [^\W\d_]+){0,3} [\d.,]+\s*ha\b"
    ),
    "mw": re.compile(
        r"(?:\s*\(|,?\s+(?:có\s+|với\s+)?(?:tổng\s+)?công suất )(?:[^\W\d_]+ ){0,3}[\d.,]+\s*mw\b"
    ),
}
STATED = {_SUBJECT: ("vốn", "kinh phí", "mức đầu tư", "trị giá", "chủ đầu tư", "tỷ đồng")}


def described(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Works whose size or cost stands right behind their name."""
    for match in found(key, STATED):
        yield from named(text, key, match, is_named=True)
    if "tỷ" in key and _SIZES.search(key):
        yield from _followed(text, key, _ANY, _DESCRIBED, is_named=False)
    for unit, pattern in _MEASURED.items():
        if unit in key:
            yield from _followed(text, key, _MEASURABLE[unit], pattern, is_named=False)
    if _SIZE_ASIDE.search(key):
        yield from _followed(text, key, _SIZED, _IN_PLACE, is_named=True)


def _followed(
    text: str, key: str, works: re.Pattern[str], behind: re.Pattern[str], *, is_named: bool
) -> Iterator[tuple[int, int]]:
    """The names of works right behind which a pattern fits, those left out that are a part."""
    for match in works.finditer(key):
        spans = list(named(text, key, match, is_named=is_named))
        if spans and behind.match(key, spans[0][1]) and not is_part(text, key, match):
            yield from spans
