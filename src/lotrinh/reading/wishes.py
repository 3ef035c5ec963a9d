"""What voters, provinces and associations ask those above for: works, capital, measures."""

import re
from collections.abc import Iterator

from lotrinh.reading.changes import BUILD, CHANGE, OBJECT, kind_of
from lotrinh.reading.orders import BODY, VERB

_WORDS = r"(?:(?:đề nghị|kiến nghị|mong muốn|đề xuất|mong)\b(?:,| và)?\s*+)++[:,]?\s*+"
_ASKS = (
    r"(?:(?:có|cũng|đều|đã|tiếp tục|ý kiến|bày tỏ|phản ánh(?: và)?)\s+)*"
    rf"{_WORDS}(?!(?:đã|là|được|của|tại|này|trước|sau|thuộc|trên|nêu|về)\b)"
)
VOTERS_ASK = re.compile(
    r"(?<!mà )(?<!công trình )(?<!nội dung )(?<!vấn đề )(?<!kiến nghị )(?<!của )"
    r"(?<!ủy ban )(?<!hội đồng )(?<!tòa án )(?<!viện kiểm sát )"
    r"\b(?P<by>(?:cử tri|nhân dân|người dân|bà con)\b[^.;:]{0,120}?)"
    rf"(?:;\s*đồng thời)?[,:]?\s+{_ASKS}"
)
"""Who among the people asks, up to what they ask for."""

_SOFTLY = (
    r"(?:(?:sớm|xem xét|quan tâm|ưu tiên|tiếp tục|nghiên cứu|cân đối|tổng hợp|tạo điều kiện|và|,)"
    r"\s*)*"
)
_GIVE = (
    r"(?<!việc )(?<!được )(?:hỗ trợ|bổ sung|bố trí|cấp|đầu tư|phân bổ|cho chủ trương|giao|ban hành"
    r"|thành lập|ứng trước"
    r"|cho phép(?! (?:tăng|giảm|điều chỉnh|thực hiện|áp dụng)))\b"
)
_ABOVE = (
    r"(?:chính phủ|thủ tướng|quốc hội|trung ương|(?<!các )bộ(?! máy| phận)"
    r"|ủy ban thường vụ quốc hội|ngân hàng nhà nước|cấp trên)\b"
)
_NO_NAME = r"(?:về|phê duyệt|chủ trương|dự án|công trình|kế hoạch|thẩm định|trình|thông qua)\b"
ASK_ABOVE = re.compile(
    rf"(?<!theo )(?<!xét )(?<!nội dung )(?<!được )\b(?:đề nghị|kiến nghị|đề xuất)\b,?\s+(?:với\s+)?"
    rf"{_ABOVE}(?: kế hoạch và đầu tư|(?!\b{_NO_NAME})[^.;:]){{0,140}}?\s"
    rf"(?!và |,)(?={_SOFTLY}{_GIVE})"
)
"""A request to the centre, up to what it is to give, build or allow."""

GOES_ON = re.compile(
    r"\s*(?:(?:cụ thể|đó)(?: là|,|:)+"
    r"|(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),?\s+)?(?:đề nghị|kiến nghị))\s+"
)
"""How a sentence goes on with what was asked for in the one before."""

_ITEM = re.compile(
    rf"(?:{BUILD.pattern}|{CHANGE.pattern}|{VERB.pattern}"
    r"|(?:sớm|có giải pháp|giải quyết|nạo vét|đẩy nhanh)\b)"
)
_WHOM = re.compile(
    rf"(?:(?:với|đến|tới)\s+)?(?:{BODY.pattern}|nhà nước|trung ương|chính phủ|quốc hội|tỉnh"
    r"|đại biểu|chính quyền|lãnh đạo)\b[^.;:]{0,100}?\s"
    rf"(?<!bộ )(?<!sở )(?<!ngành )(?:(?:cần|nên|tiếp tục)\s)*(?={_ITEM.pattern})"
)
_SUCH_AS = re.compile(r"[^.;:]{0,120}?\b(?:như|sau)\s*:\s*")
_CUT = re.compile(r";\s+(?:đồng thời,?\s+)?(?:(?:đề nghị|kiến nghị|và)\s+)?|$")
_PRAISED = re.compile(r"\blà (?:cần thiết|chính đáng|phù hợp|có cơ sở|đúng)\b")
_GIVES = re.compile(rf"{_SOFTLY}{_GIVE}")
_KINDS = (
    ("study", re.compile(
        r"giải pháp|biện pháp|xem xét|nghiên cứu|rà soát|kiểm tra|làm rõ|tháo gỡ|vấn đề")),
    ("consistency", re.compile(r"công bằng|đồng bộ|thống nhất")),
    ("adjust", re.compile(r"(?:sớm )?(?:đẩy nhanh|hoàn thành)")),
)  # fmt: skip
SHORTEST = 6


def wishes(key: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each thing asked for within `begin`..`end`, from its verb on, with its kind.

    Before the first may stand whom they ask. Ignored: what is only said to be right.
    """
    such = _SUCH_AS.match(key, begin, end)
    first = such or _WHOM.match(key, begin, end)
    start = first.end() if first else begin
    for cut in _CUT.finditer(key, start, end):
        part = key[start : cut.start()].rstrip(" ,;.…")
        if len(part) > SHORTEST and not _PRAISED.search(part):
            yield start, start + len(part), _kind(part)
        start = cut.end()


def _kind(part: str) -> str:
    """The kind of one thing asked for: works and money are added, documents changed."""
    if CHANGE.match(part) and OBJECT.search(part):
        return kind_of(part)
    if BUILD.match(part) or _GIVES.match(part):
        return "add"
    kind = kind_of(part) if CHANGE.match(part) else "study"
    cued = next((one for one, cue in _KINDS if cue.search(part)), "add")
    return cued if kind == "study" else kind
