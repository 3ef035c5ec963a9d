"""Where news tells of orders: a paper that gives them, a leader who concludes a meeting."""

import re
from collections.abc import Sequence

from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.orders import VERB
from lotrinh.reading.patterns.assignment import Assigned

_ANNOUNCES = re.compile(
    r"\b(?:(?:ban hành|ký|có|ra|gửi|phát|tại|theo)\s(?:[^.;,]{1,40}\s)??"
    r"(?:công điện|chỉ thị|công văn|văn bản|thông báo (?:số|kết luận|ý kiến))"
    r"|ban hành kế hoạch)\b"
)
_CONCLUDES = re.compile(
    r"\b(?:phát biểu )?(?:kết luận|chỉ đạo)(?: tại)? (?:cuộc họp|hội nghị|phiên họp|buổi|kỳ họp)"
    r"|\bphát biểu (?:kết luận|chỉ đạo)|\bý kiến (?:kết luận|chỉ đạo)"
    r"|\b(?:chỉ đạo|yêu cầu|kết luận):\s"
)
WANTS = re.compile(
    r"(?<!đã )(?<!được )(?<!theo )(?<!các )\b(?:yêu cầu|đề nghị)\s+"
    rf"(?=(?:(?:chậm nhất|trước|trong|đến)\b[^,;]{{0,40}}?\s(?:phải|cần)\s+)?{VERB.pattern})"
)
"""What is wanted without saying of whom: "yêu cầu báo cáo …"."""
RECITES = re.compile(r"(?:thực hiện|triển khai|tiếp thu|tham gia|phát biểu)\b[^.;]{0,160}?,\s")
"""How a paragraph begins that only says on what ground something was done."""
NOBODY = Assigned("told", "")
HEAD = 6


def concluded(line: Sequence[Sentence]) -> Assigned | None:
    """An order to nobody yet, where a leader concludes a meeting in this news paragraph."""
    is_news = line[0].paper.identity.kind == "news"
    return NOBODY if is_news and _CONCLUDES.search(line[0].placed.line.key) else None


def announces(paper: Paper) -> bool:
    """Whether a news text begins with a paper of orders: "vừa ban hành công điện"."""
    head = [line.key for line in paper.kept.lines if not line.is_blank][:HEAD]
    return paper.identity.kind == "news" and any(map(_ANNOUNCES.search, head))


def told_by(order: Assigned | None, *, is_announced: bool) -> str:
    """What a news paragraph may tell bodies to do: anything, only firm duties, or nothing."""
    if order and is_announced:
        return "anything"
    return "duties" if order or is_announced else ""
