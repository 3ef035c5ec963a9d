"""Where news tells of orders: a paper that gives them, a leader who concludes a meeting."""

import re
from collections.abc import Sequence
from itertools import islice

from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.orders import BODY, VERB
from lotrinh.reading.patterns.assignment import Assigned

ANNOUNCES = re.compile(
    r"\b(?:(?:ban hành|ký|có|ra|gửi|phát|tại|theo)\s(?:[^.;,]{1,40}\s)??"
    r"(?:công điện|chỉ thị|công văn|văn bản|thông báo (?:số|kết luận|ý kiến))"
    r"|ban hành kế hoạch|(?:công điện|chỉ thị|công văn) (?:được gửi|gửi|nêu|yêu cầu))\b"
    r"|^ngày \d[^;.]{3,20}?,\s(?:chủ tịch |ủy ban nhân dân|ubnd)[^,;.]{0,40}\s"
    r"(?:công điện|chỉ thị|công văn) số\b"
)
ANNOUNCING = ("công điện", "chỉ thị", "công văn", "văn bản", "thông báo", "ban hành kế hoạch")
"""The words of which one stands wherever a paper of orders is announced."""
_HEADLINE = re.compile(r"(?:[^,;.:]{2,60}?\s)(?<!được )(?:yêu cầu|chỉ đạo|chỉ thị)\s(?!\w+$)")
_THEREBY = re.compile(
    rf"theo đó,\s(?:[^.;:]{{0,200}}?\s)??(?:yêu cầu|giao|chỉ đạo)(?::\s|\s{BODY.pattern})"
    r"|theo đó,\s[^.;:]{0,200}?\sđề nghị các\s"
)
_AT_ONCE = re.compile(rf"(?:[^,;.:]{{2,60}}?\s)(?<!được )(?:yêu cầu|giao|chỉ đạo)\s{BODY.pattern}")
CONCLUDES = re.compile(
    r"\b(?:phát biểu )?(?:kết luận|chỉ đạo)(?: tại)? (?:cuộc họp|hội nghị|phiên họp|buổi|kỳ họp)"
    r"|\bphát biểu (?:kết luận|chỉ đạo)|\bý kiến (?:kết luận|chỉ đạo)"
    r"|\b(?:chỉ đạo|yêu cầu|kết luận):\s"
)
CONCLUDING = ("kết luận", "chỉ đạo", "yêu cầu:")
"""The words of which one stands wherever a leader concludes."""
WANTS = re.compile(
    r"(?:danh sách|báo cáo|hồ sơ|văn bản)\s(?:[^,;.]{1,40}\s)?(?=gửi về\b)|"
    r"(?<!đã )(?<!được )(?<!theo )(?<!các )\b(?:yêu cầu|đề nghị)\s+"
    rf"(?=(?:(?:chậm nhất|trước|trong|đến)\b[^,;]{{0,40}}?\s(?:phải|cần)\s+)?{VERB.pattern})"
)
"""What is wanted without saying of whom: "yêu cầu báo cáo …"."""
RECITES = re.compile(r"(?:thực hiện|triển khai|tiếp thu|tham gia|phát biểu)\b[^.;]{0,160}?,\s")
"""How a paragraph begins that only says on what ground something was done."""
LISTS = re.compile(r"\b(?:nhiệm vụ|giải pháp|công việc)\b[^.;:]{0,60}:\s*$")
"""How a line ends below which a paper's tasks are listed without saying whose."""
NOBODY = Assigned("told", "")
HEAD = 6


def concluded(line: Sequence[Sentence]) -> Assigned | None:
    """An order to nobody yet, where a leader concludes a meeting in this news paragraph."""
    key = line[0].placed.line.key
    if line[0].paper.identity.kind != "news" or not any(word in key for word in CONCLUDING):
        return None
    return NOBODY if CONCLUDES.search(key) else None


def announces(paper: Paper) -> bool:
    """Whether a news text begins with a paper of orders: "vừa ban hành công điện".

    Its headline may say so too, and "Theo đó, UBND tỉnh yêu cầu …", which goes on with a paper.
    """
    if paper.identity.kind != "news":
        return False
    head = list(islice((line.key for line in paper.kept.lines if not line.is_blank), HEAD))
    is_headed = any(map(_HEADLINE.match, head[:1])) or any(map(_AT_ONCE.match, head[1:2]))
    return is_headed or any(map(_THEREBY.match, head)) or any(map(_names_its_paper, head))


def _names_its_paper(key: str) -> bool:
    is_likely = any(word in key for word in ANNOUNCING)
    return is_likely and bool(ANNOUNCES.search(key))


def told_by(order: Assigned | None, *, is_announced: bool) -> str:
    """What a news paragraph may tell bodies to do: anything, only firm duties, or nothing."""
    if order and is_announced:
        return "anything"
    return "duties" if order or is_announced else ""
