"""Words before a period that change what it does: a cut-off, a comparison, an event."""

import re

UNTIL = re.compile(
    r"\b(?:đến|tới|tính đến)\s+(?:(?:hết|cuối|ngày|thời điểm|nay|cả|\d{1,2} giờ)\s+)*$"
)
ON_DAY = re.compile(r"\b(?:tại|trong|vào)\s+(?:thời điểm\s+)?(?:ngày\s+)?$")
COMPARED = re.compile(
    r"\b(?:so với|so|lần|gấp đôi|gấp rưỡi|cao hơn|thấp hơn|nhiều hơn|ít hơn|kém)\s+"
    r"(?:(?:cùng kỳ|cùng thời điểm|thời điểm|ngày|cuối|đầu|mức|ước|kết quả|thực hiện|cả|của)\s+)*$"
    r"|\b(?:cùng kỳ|cùng thời điểm|cùng thời gian)(?:\s+(?:của|tháng \d{1,2}))?\s+$"
)
OF_PRICES = re.compile(r"\bgiá (?:so sánh|cố định|gốc)\s+(?:của\s+)?$")
YEAR_AGO = re.compile(r"\bcùng (?:kỳ|thời điểm|thời gian)(?:\s+(?:của|tháng \d{1,2}))?\s+$")
EVENT = re.compile(
    r"\b(?:trước|sau|từ|kỳ họp|hội nghị|kỳ báo cáo|thường kỳ|phiên họp|khởi công|công bố"
    r"|(?<=, )tầm nhìn(?:\s+đến)?)"
    r"\s+(?:(?:cả|là|ngày|cuối|đầu|thứ|vào)\s+)*$"
)
LAST = frozenset(
    "đến tới hết cuối ngày điểm nay cả giờ vào với so lần đôi rưỡi hơn kém kỳ đầu mức ước quả hiện"
    " của gian sánh định gốc trước sau từ họp nghị cáo công bố nhìn là thứ tại trong".split()
)
"""The words with which all these end; two end in the number of a month."""
_MARK = re.compile(r"\W")


def may_end(before: str) -> bool:
    """Whether any of these words may end where a period begins."""
    words = before.rsplit(None, 1) if before[-1:].isspace() else []
    last = words[-1] if words else ""
    if not last.isalnum():
        last = _MARK.split(last)[-1]
    return last in LAST or last.isdigit()
