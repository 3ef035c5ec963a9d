"""What voters, provinces and associations ask those above for: works, capital, measures."""

import re
from collections.abc import Iterator

from lotrinh.reading.changes import BUILD, CHANGE, OBJECT, kind_of
from lotrinh.reading.orders import BODY, VERB
from lotrinh.reading.petitions import GIVES

_ITEM = re.compile(
    rf"(?:{BUILD.pattern}|{CHANGE.pattern}|{VERB.pattern}"
    r"|(?:sớm|có giải pháp|giải quyết|nạo vét|đẩy nhanh)\b)"
)
_WHOM = re.compile(
    rf"(?:(?:với|đến|tới)\s+)?(?:{BODY.pattern}|nhà nước|trung ương|chính phủ|quốc hội|tỉnh"
    r"|đại biểu|chính quyền|lãnh đạo)\b[^.;:]{0,100}?\s"
    rf"(?<!bộ )(?<!sở )(?<!ngành )(?:(?:cần|nên|tiếp tục)\s)*(?={_ITEM.pattern})"
)
_SUCH_AS = re.compile(r"[^.;:]{0,120}?\b(?:như|sau|nội dung|vấn đề|về)\s*:\s*")
_CUT = re.compile(
    r"[;,]\s+(?:đồng thời,?\s+)?(?:đề nghị|kiến nghị)\s+|;\s+(?:đồng thời,?\s+)?(?:và\s+)?|$"
)
_PRAISED = re.compile(r"\blà (?:cần thiết|chính đáng|phù hợp|có cơ sở|đúng)\b")
_MODAL = re.compile(r"(?:(?:cần|nên|phải|được|mong muốn|mong|tiếp tục|quan tâm|xem xét|sớm)\s+)+")
_FAULT = re.compile(
    r"\b(?:tình trạng|khó khăn|xuống cấp|hư hỏng|ô nhiễm|gây|bức xúc|thiếu|bị|chưa|không (?:đảm bảo"
    r"|bảo đảm|đáp ứng)|còn (?:kém|chậm|thấp|hạn chế|phức tạp|nhiều|cao|lớn))\b"
)
_WANTS = re.compile(r"\b(?:(?<!không )cần|mong|nên|phải|đề nghị|kiến nghị)\b")
_ACT = (
    r"(?:hỗ trợ|bố trí|tăng(?! trưởng)|nâng(?! cao)|hướng dẫn|cho phép|xây dựng|bổ sung|giải quyết"
    r"|có (?:giải pháp|chính sách)|đẩy nhanh|mở rộng|lắp đặt|nạo vét|khắc phục|giảm|điều chỉnh"
    r"|ban hành|sớm|xử lý)\b"
)
_NEXT_ACT = re.compile(rf"(?:,\s*(?:và |đồng thời )?|\svà\s|\sđồng thời\s)(?={_ACT})")
_ENDS_IN_ACT = re.compile(rf"(?:{_ACT}|(?:đầu tư|sửa chữa|cải tạo|nâng cấp|mở mới))$")
_PURPOSE = re.compile(r"\b(?:để|nhằm|góp phần|đảm bảo|bảo đảm|phục vụ|tạo điều kiện|như)\b")
_SO_THAT = re.compile(r"\s(?:để|nhằm)\s")
_GRANTED = re.compile(
    r"(?:nghiên cứu|xem xét|chấp thuận|thống nhất)\b(?![^;]{0,60}(?:đánh giá|giải pháp|phương án))"
    r"[^;]{0,70}?\b(?:ban hành|đầu tư|hỗ trợ|bố trí|xây dựng|bổ sung|cho phép)\b"
)
_KINDS = (
    ("raise", re.compile(r"(?:.*\bcần (?:được )?)?(?:tăng(?! cường)|nâng(?! cao| cấp))\b")),
    ("lower", re.compile(r"(?:giảm|hạ)\b")),
    ("adjust", re.compile(
        r"(?:sớm )?(?:đẩy nhanh|hoàn thành|hoàn thiện (?=dự án|công trình))"
        r"|tăng cường (?:công tác|quản lý|tuần tra)"
        r"|(?:xem xét )?mở rộng (?:dự án|quy mô|phạm vi|đối tượng)|chuyển mục đích")),
    ("fit_resources", re.compile(r"(?:có|cho) ý kiến\b.*\bnguồn (?:vốn|lực)")),
    ("add", _GRANTED),
    ("study", re.compile(
        r".*(?:giải pháp|biện pháp|xem xét|nghiên cứu|rà soát|kiểm tra|làm rõ|tháo gỡ|vấn đề"
        r"|giải quyết)")),
    ("consistency", re.compile(r".*(?:công bằng|đồng bộ|thống nhất)")),
)  # fmt: skip
SHORTEST = 6
LONG_ENOUGH = 6
SURE = 4


def wishes(key: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each thing asked for within `begin`..`end`, from its verb on, with its kind.

    Before the first may stand whom they ask. Ignored: what is only said to be right, and what
    only complains.
    """
    such = _SUCH_AS.match(key, begin, end)
    first = such or _WHOM.match(key, begin, end)
    start = first.end() if first else begin
    for cut in _CUT.finditer(key, start, end):
        for at, until in _acts(key, start, cut.start()):
            part = key[at:until].rstrip(" ,;.…")
            if len(part) > SHORTEST and not _PRAISED.search(part) and not _complains(part):
                yield at, at + len(part), _kind(part)
        start = cut.end()


def _acts(key: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One part for each act: cut before a verb behind an act that has an object, and no purpose."""
    for cut in _NEXT_ACT.finditer(key, start, end):
        above = _MODAL.sub("", key[start : cut.start()], count=1)
        is_whole = len(above.split()) >= LONG_ENOUGH and not _ENDS_IN_ACT.search(above)
        if is_whole and not _PURPOSE.search(above):
            yield start, cut.start()
            start = cut.end()
    yield start, end


def _complains(part: str) -> bool:
    """Whether a part names a fault, and neither a verb nor a wish."""
    is_fault = bool(_FAULT.search(part)) and not _WANTS.search(part)
    return is_fault and not _ITEM.match(part) and not GIVES.match(part)


def _kind(part: str) -> str:
    """The kind of one thing asked for: works and money are added, documents changed."""
    modal = _MODAL.match(part)
    act = _SO_THAT.split(part[modal.end() :] if modal else part)[0]
    if CHANGE.match(act) and OBJECT.search(act) and not _GRANTED.match(act):
        return kind_of(act)
    sure = next((kind for kind, cue in _KINDS[:SURE] if cue.match(act)), "")
    if sure or BUILD.match(act) or GIVES.match(act):
        return sure or "add"
    kind = kind_of(act) if CHANGE.match(act) else "study"
    cued = next((one for one, cue in _KINDS if cue.match(act)), "add")
    return cued if kind == "study" else kind
