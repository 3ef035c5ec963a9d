"""What a rate says that it is out of: whose plan, or the same time of the year before."""

import re
from unicodedata import normalize

GIVERS = {
    "pm": r"thủ tướng|\bttg\b|trung ương|\btw\b|bộ tài chính|\bbtc\b|chính phủ|\bpm\b",
    "council": r"hđnd|hội đồng nhân dân|council",
    "committee": r"ubnd|ủy ban nhân dân|uỷ ban nhân dân",
    "detailed": r"phân bổ|phân khai|chi tiết|tabmis|detailed",
}
_LONGER = re.compile(r"trung hạn|giai đoạn|5 năm|năm năm|lũy kế|luỹ kế")
_PLAIN = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|nghị quyết|nhiệm vụ|vốn|giao|đầu năm|cả năm|năm|được|đã|số|tỉnh|"
    r"thành phố|thủ tướng|chính phủ|\bttg\b|hội đồng nhân dân|hđnd|ủy ban nhân dân|uỷ ban nhân dân|"
    r"ubnd|bộ tài chính|\bbtc\b|trung ương(?<!ngân sách trung ương)|\btw\b|đầu tư công|phân bổ|"
    r"phân khai|chi tiết|\bkh\b|\bthu\b|\bchi\b|ngân sách nhà nước|\bnsnn\b|\bđề ra\b|[0-9]+"
)
_PLAN = re.compile(r"kế hoạch|dự toán|chỉ tiêu|nghị quyết|nhiệm vụ|\bgiao\b|\bkh\b|plan|budget")
_BEFORE = re.compile(
    r"cùng kỳ|cùng kì|(?<!đầu )(?<!cuối )năm trước|năm ngoái|year before|same period"
)


def said_in(words: str) -> str:
    """Words as they are looked for: composed, in small letters."""
    return normalize("NFC", words).lower()


def givers(words: str) -> frozenset[str]:
    """Who gave the plan that words speak of; none where they do not say."""
    plain = said_in(words)
    return frozenset(name for name, pattern in GIVERS.items() if re.search(pattern, plain))


def is_plan(words: str) -> bool:
    """Whether words speak of a year's plan, budget or task: `kế hoạch HĐND giao`, `dự toán`."""
    plain = said_in(words)
    is_of_year = not is_year_before(words) and not _LONGER.search(plain)
    return is_of_year and _PLAN.search(plain) is not None


def is_plain(words: str) -> bool:
    """Whether words of a plan say no more than whose it is: no source, quarter or adjustment."""
    return not _PLAIN.sub("", said_in(words)).strip(" .,;-/()")


def is_year_before(words: str) -> bool:
    """Whether words speak of the same time a year before: `cùng kỳ`, `năm trước = 100`."""
    return _BEFORE.search(said_in(words)) is not None
