"""Names of projects that the text announces: "dự án …", a quotation, an entry of a list."""

import re
from collections.abc import Iterator

from lotrinh.reading.projects.listed import listed
from lotrinh.reading.projects.names import KIND, WORK, is_plain_start, name_end, title_end
from lotrinh.reading.projects.standing import BUSINESS, found, name_start, named

_NO_BODY = r"(?<!quản lý )(?<!quản lý các )"
_PROJECT = r"dự án(?<=\bdự án)(?<!quản lý dự án)(?<!quản lý các dự án) "
_CALLED = re.compile(
    rf"(?:tên (?:dự án|công trình)\s*:\s*|{_NO_BODY}\b(?:dự án|công trình)\s+"
    rf"|chủ trương đầu tư (?:(?:đối với|cho) )?){WORK}*"
    rf"{BUSINESS}?(?P<kind>{KIND})\b"
)
_ITEM = re.compile(
    rf"^\s*(?:[-+*•]\s*|\d{{1,2}}[.)]\s+|[a-zđ]\)\s*)?(?:dự án\s+)?{WORK}*(?P<kind>{KIND})\b"
    r"(?=[^:;.]{3,110}:.*(?:\d\s*(?:km|m|ha|mw|tỷ)\b|\d\s*tỷ|đầu tư))"
)
_WORKED = re.compile(
    rf"(?<!\w)(?:{WORK})+(?P<kind>(?:tuyến\s+)?(?:quốc lộ|đường tỉnh|tỉnh lộ"
    r"|(?:ql|đt|tl)\.?\s?\d{1,4}[a-z]?))\b"
)
_TITLED = re.compile(
    rf"(?:{_PROJECT}|\bcông trình )(?:{WORK})*(?P<kind>(?:kết nối|phát triển|cải thiện|tăng cường"
    r"|hiện đại hóa|cấp nước|cấp điện|thoát nước|chỉnh trang|xử lý|thu gom|phòng chống"
    r"|chống|phục hồi|quản lý|chuyển đổi|nâng cao|hạ tầng|môi trường|bồi thường"
    r"|di dời|bố trí|sắp xếp|sản xuất|chăn nuôi|trồng|nhà ở|khu)\b)"
)
_WORKS_CALLED = re.compile(
    rf"{_PROJECT}(?:đầu tư )?(?:xây dựng|cải tạo|nâng cấp|mở rộng|sửa chữa)"
    r"(?:, [^\W\d_]+ [^\W\d_]+)? "
    r"(?!công trình )(?P<kind>[^\W\d_]+)"
)
_QUOTED = re.compile(rf"\b(?:dự án|công trình) (?:{WORK})*\"(?P<name>[^\"\n]{{16,200}})\"")
_PROPERLY = re.compile(
    rf"{_PROJECT}(?<!các dự án )(?<!những dự án )(?<!nhiều dự án )(?<!một số dự án )"
    r"(?<!loại dự án )(?<!mỗi dự án )(?<!\d dự án )"
    rf"(?!{WORK}|khu vực|hợp tác|hỗ trợ kỹ thuật|trọng điểm|thành phần|nghìn|ngàn|triệu|luật"
    rf"|pháp lệnh|nghị định|nghị quyết|thông tư|đề án|chương trình|quy hoạch"
    r"|(?:bot|bt|ppp|fdi|oda|ngo|tp|thành phố|tỉnh|huyện|bộ|sở|nhà nước"
    r"|trung ương|quốc gia|dự án)\b)(?P<kind>[^\W\d_]{2,})"
)
_COMPONENT = re.compile(
    r"dự án(?<=\bdự án) thành phần (?:số )?\d{1,2}[a-z]?(?:[.-]\d)?(?![\w.,]*\d)"
)
_STRETCH = re.compile(
    r"(?<!trên )\b(?P<kind>quốc lộ|đường tỉnh|tỉnh lộ|(?:đt|ql|tl)\.?\s?\d{1,4}[a-z]?)"
    r"(?=[^.;:]{0,45}\bđoạn (?:[^.;]|\.(?=\S)){0,160}"
    r"\b(?:thi công|khởi công|nâng cấp|mở rộng|đầu tư|xây dựng|hoàn thành))"
)
_OF_COMPONENT = re.compile(
    rf"\s*(?:-|:|,|thuộc|của|)\s*(?:dự án |công trình )?{WORK}*(?P<kind>{KIND})\b"
)
_COMPONENT_CALLED = re.compile(r"\s*[-:]\s*(?P<kind>[^\W\d_]+)")
ANNOUNCED = {
    _CALLED: ("dự án", "công trình", "chủ trương"), _TITLED: ("dự án", "công trình"), _ITEM: (":",),
    _WORKED: ("quốc lộ", "đường tỉnh", "tỉnh lộ", "ql", "đt", "tl"), _WORKS_CALLED: ("dự án",),
    _STRETCH: ("đoạn",),
}  # fmt: skip
"""The words of which one stands wherever a pattern finds something."""
SOON = 5


def called(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Names that the words "dự án", a quotation or a list of works announce."""
    for match in found(key, ANNOUNCED):
        if match.re is _CALLED and not text.isupper():
            yield from _with_title(text, key, match)
        else:
            yield from named(text, key, match, is_named=True)
    yield from _titled(text, key)
    for match in listed(key):
        yield from _with_title(text, key, match)
    yield from (match.span("name") for match in found(key, {_QUOTED: '"'}))
    for match in found(key, {_COMPONENT: ("thành phần",)}):
        yield match.start(), _component_end(text, key, match)


def _titled(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Names behind "dự án" without a kind of works: a capital opens them, or comes soon."""
    for match in found(key, {_PROPERLY: ("dự án",)}) if not text.isupper() else ():
        start = match.start("kind")
        if text[start].isupper():
            yield from _with_title(text, key, match)
        elif is_plain_start(key, start):
            spans = named(text, key, match, is_named=True)
            yield from (span for span in spans if _opens_soon(text, *span))


def _with_title(text: str, key: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A name with a proper word, else a title that a capital opens."""
    start = name_start(key, match)
    spans = list(named(text, key, match, is_named=True))
    is_title = not spans and text[start].isupper()
    end = title_end(key, match.start("kind")) if is_title else None
    yield from spans if end is None else [(start, end)]


def _opens_soon(text: str, start: int, end: int) -> bool:
    words = text[start:end].split()
    return any(word[0].isupper() for word in words[: SOON + 1])


def _component_end(text: str, key: str, component: re.Match[str]) -> int:
    """Where "Dự án thành phần 2 - Cầu A" ends: with the name behind it, or with its number."""
    end = component.end()
    works = _OF_COMPONENT.match(key, end)
    named = works or _COMPONENT_CALLED.match(key, end)
    if named is None:
        return end
    start = named.start("kind")
    return name_end(text, key, start, named.end("kind"), is_named=True) or end
