"""How a place in a ranking, a top group, or points without their unit are written."""

import re

PEERS = r"(?:\s+(?:tỉnh|địa phương|bộ|đơn vị)(?:, thành phố)?)?"
PLACED = (
    r"(?:xếp|đứng|ở|lên|giữ|xuống|về)\s+(?:ở\s+)?(?:hạng|thứ|vị trí)(?:\s+(?:thứ|hạng|từ))?"
    r"|\b(?:cao|lớn|nhiều|thấp|nhanh|mạnh|tốt|dài|rộng|đông)\s+thứ"
)
RANK = re.compile(
    rf"(?:(?:{PLACED})|vị trí thứ|thứ hạng|hạng|\bthứ)"
    rf"\s*(?P<rank>\d{{1,3}})(?![\d.,]\d)(?:\s*/\s*(?P<of>\d{{1,3}}))?{PEERS}"
)
ONE_OF_A_ROW = re.compile(
    r"\b(?:lần|họp|khóa|năm|ngày|phiên|phần|người|quý|tuần|chuyến|hội|bước|tháng|vụ|đợt|thế hệ)\s+$"
)
AMONG_ALL = re.compile(r"\s+(?:trong|cả nước|toàn quốc|toàn vùng|vùng|khu vực|so với cả nước)\b")
"""Behind a bare "thứ 4" that is a place in a ranking; before one that only counts on."""
ALREADY_PLACED = re.compile(r"\b(?:xếp|đứng|hạng|vị trí|cao|lớn|nhanh) thứ \d[^.;]*,[^.;,\d]*$")
SPELLED_RANKS = {
    "nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
SPELLED_RANK = re.compile(
    rf"(?:{PLACED})\s*(?P<rank>{'|'.join(SPELLED_RANKS)})\b(?! (?:mươi|liên tiếp))"
)
CLASSED = re.compile(r"xếp hạng \d+ (?:tỉnh|địa phương|bộ|đơn vị)")
SCORED = re.compile(
    r"\bđiểm(?: số)?(?: tổng hợp)?(?: chung)?\s+(?:là|đạt)\s+(?P<score>\d{1,3}(?:,\d+)?)"
    r"(?=\s*(?:[,;.)]|và\b|$))(?![.,]\d)"
)
NEXT_RANK = re.compile(
    rf"\s*(?:,|và)\s*(?:(?:thứ|hạng)\s+)?(?P<rank>\d{{1,3}})(?:\s*/\s*(?P<of>\d{{1,3}}))?"
    rf"(?=\s*(?:[,.;)]|và\b|tỉnh|địa phương|trong|cả nước|$)){PEERS}"
)
TOP = re.compile(
    r"(?:trong|vào|thuộc)\s+(?:nhóm|tốp|top)\s+(?P<top>\d{1,3})\b(?:\s*/\s*(?P<of>\d{1,3}))?"
    rf"{PEERS}"
)
FOR_YEARS = re.compile(r"\b(?:năm (?:liên )?tiếp|năm thứ \d+|vị trí)[^,;.]*$")
OUT_OF = re.compile(r"trong(?: tổng số)?\s+(?P<of>\d{1,3})\s+(?:tỉnh|địa phương)")


def is_place(key: str, match: re.Match[str]) -> bool:
    """Whether a rank without a whole is one: a bare "thứ 4" goes on with a rank, or says where."""
    if not match[0].startswith(("thứ", "hạng")):
        return True
    start = match.start()
    if match[0].startswith("hạng") or ONE_OF_A_ROW.search(key, max(0, start - 12), start):
        return False
    return bool(
        AMONG_ALL.match(key, match.end()) or ALREADY_PLACED.search(key, max(0, start - 80), start)
    )
