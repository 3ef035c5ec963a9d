"""What delegates ask to be done to a draft."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention

ABOUT = Message(
    "Điều được đề nghị thay đổi trong một văn bản.",
    "What somebody asks to be changed in a document.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

_ASKS = re.compile(
    r"(?P<by>(?:(?:các|nhiều|một số|có|đa số)\s+)?"
    r"(?:đại biểu|đại diện|ý kiến|thành viên)[^,;.:]{0,80}?)"
    r"\s+(?:đề nghị|đề xuất|kiến nghị)\b[:,]?\s*"
)
_VERB = (
    r"(?:bổ sung|đưa thêm|đưa|thêm|cập nhật|quan tâm|nâng|hạ|nghiên cứu|xem xét|rà soát|đánh giá|"
    r"điều chỉnh|cân nhắc|bỏ|lược bỏ|loại bỏ|chỉnh sửa|sửa|bảo đảm thống nhất|thống nhất|làm rõ|"
    r"kiểm tra|xác định|giảm chỉ tiêu|tăng chỉ tiêu|biên tập|đối chiếu|hoàn thiện)\b"
)
_NEXT = re.compile(rf"(?:,\s*(?:đồng thời\s+|và\s+)?|;\s*|\s+và\s+|\s+đồng thời\s+)(?={_VERB})")
_GOES_ON = re.compile(rf"(?<=\. )[^.,;:]{{3,80}}\s+cần\s+(?={_VERB})")
_PURPOSE = re.compile(r"\bđể\b[^;]*$")
_REACH = 400
_FIRST = re.compile(_VERB)
_KINDS = (
    ("wording", r"câu chữ|cụm từ|diễn đạt|biên tập|lỗi chính tả|văn phong"),
    (
        "fit_resources",
        r"phù hợp với\s+(?:nguồn lực|điều kiện|khả năng)|khả năng (?:cân đối|thực hiện)",
    ),
    ("check_data", r"số liệu|đánh giá (?:sát|đúng|lại)\s*(?:đúng\s+)?(?:thực trạng|hiện trạng)"),
    ("remove", r"^(?:lược bỏ|loại bỏ|bỏ)\b"),
    ("raise", r"^(?:nâng|tăng)\s+(?:cao\s+|mức\s+|các\s+)*chỉ tiêu|^nâng\b"),
    ("lower", r"^(?:hạ|giảm)\b"),
    ("adjust", r"điều chỉnh"),
    (
        "consistency",
        r"thống nhất|đồng bộ|nhất quán|^cập nhật[^;]*(?:theo|nghị quyết|chiến lược|quy hoạch)",
    ),
    ("add", r"bổ sung|^đưa|^thêm|^quan tâm"),
    ("study", r"nghiên cứu|xem xét|cân nhắc|hoàn thiện|đánh giá|rà soát|làm rõ|xác định"),
)
_RULES = tuple((kind, re.compile(cue)) for kind, cue in _KINDS)
_TRAILING = re.compile(r"(?:[\s,;]|\s(?:và|đồng thời)(?=[\s,;]*$))+$")
_STOP = re.compile(rf"\.(?:\s|$)|;(?!\s*{_VERB})(?:\s|$)|$")


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Proposal mentions: the kind and who asks; "đề nghị các cấp …" is an order to agencies.

    One request may hold several: each verb with its own object is a proposal of its own; what
    serves a purpose ("để …") is not. A next sentence "… cần rà soát …" goes on with the request.
    """
    asks = list(_ASKS.finditer(key))
    for match, following in zip_longest(asks, asks[1:]):
        until = following.start() if following else len(key)
        by = plain(text[match.start("by") : match.end("by")])
        for opening in (match, *_GOES_ON.finditer(key, match.end(), until)):
            stop = _STOP.search(key, opening.end(), until)
            for start, end in _parts(key, opening.end(), stop.start() if stop else until):
                kind = _kind(key[start:end])
                if kind:
                    yield Mention("proposal", start, end, (kind, by))


def _parts(key: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = _FIRST.search(key, start, end)
    if first is None:
        return
    found = _NEXT.finditer(key, first.end(), end)
    own = (cut.end() for cut in found if not _serves(key, first.end(), cut.start()))
    cuts = [first.start(), *own, end]
    merged = [cuts[0]]
    for begin, finish in pairwise(cuts):
        has_object = len(key[begin:finish].strip(" ,;").split()) > 2
        if has_object or finish == end:
            opened = merged.pop()
            yield opened, opened + len(_TRAILING.sub("", key[opened:finish]))
            merged.append(finish)


def _serves(key: str, start: int, end: int) -> bool:
    return bool(_PURPOSE.search(key, max(start, end - _REACH), end))


def _kind(part: str) -> str:
    return next((kind for kind, cue in _RULES if cue.search(part)), "")


EXAMPLES = (
    Example(
        "Các đại biểu đề xuất bổ sung chỉ tiêu về môi trường, nâng chỉ tiêu tăng trưởng.",
        (
            ("bổ sung chỉ tiêu về môi trường", ("add", "Các đại biểu")),
            ("nâng chỉ tiêu tăng trưởng", ("raise", "Các đại biểu")),
        ),
    ),
    Example(
        "đại biểu đề nghị rà soát, bổ sung đánh giá bối cảnh mới.",
        (("rà soát, bổ sung đánh giá bối cảnh mới", ("add", "đại biểu")),),
    ),
    Example(
        "Đại diện Sở Tài chính đề nghị bỏ các chỉ tiêu trùng lặp.",
        (("bỏ các chỉ tiêu trùng lặp", ("remove", "Đại diện Sở Tài chính")),),
    ),
    Example(
        "Để quy hoạch sớm đi vào cuộc sống, đề nghị các cấp ủy Đảng tiếp tục phổ biến nội dung."
    ),
    Example("Theo đề nghị của Ủy ban nhân dân tỉnh tại Tờ trình số 919/TTr-UBND."),
)
