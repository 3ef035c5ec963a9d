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
