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
