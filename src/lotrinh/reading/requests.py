"""Words of asking in a sentence: where the wanted change begins, and who asks."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from lotrinh.reading.changes import CHANGE
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.orders import BODY

REACH = 160
_ASKS = re.compile(
    r"(?:(?P<asked>đề nghị|(?P<forward>kiến nghị|đề xuất)|mong muốn|yêu cầu(?= làm rõ))"
    r"|(?P<needed>cần(?! thiết)(?: phải| được| tiếp tục| sớm)*|phải(?: được)?|nên))"
    r"\b[:,]?\s+(?!đã\b|là\b|được\b|của\b|tại\b|này\b|trên\b|nêu\b|số\b|mức\b)"
)
_SPOKEN_OF = tuple(
    f"{one} " for one in (
        "ý kiến,", "ý kiến và", "theo", "xét", "về", "các", "những", "nội dung", "được", "mức",
        "trên",
    )
)  # fmt: skip
_PREPARED = ("tham mưu ", "tham mưu, ", "nghiên cứu, ", "báo cáo, ")
_ASKED = re.compile(
    r"(?:\b(?:để|nhằm|số liệu|hồ sơ|văn bản|báo cáo)\s"
    r"|\b(?:giao|tham mưu|chủ trì|phối hợp|lập)\b[^;:.]{0,120},\s)$"
    r"|(?:nội dung|vấn đề)\s(?:mà\s)?(?:các\s|một số\s)?(?:đại biểu|cử tri|ban|ủy ban)[^,;.]{0,30}$"
)
_ASKED_BEFORE = re.compile(r"(?:đề nghị|kiến nghị|đề xuất)\b[^,;.:]{0,60},\s")
_ASKER = re.compile(
    rf"(?:(?:đại biểu|cử tri|nhân dân|người dân|ý kiến|thành viên|đại diện|tổ thảo luận|chuyên gia"
    rf"|nhà khoa học|hiệp hội|hợp tác xã|tổ đại biểu|đoàn (?:giám sát|khảo sát)|phó trưởng"
    rf"|trưởng đoàn|thống kê"
    rf"|chính phủ|quốc hội|vcci|lãnh đạo (?:tỉnh|thành phố|huyện))\b"
    rf"|(?<!xã )(?<!xã - )(?<!\w){BODY.pattern})[^;.:]{{0,160}}"
)
_COUNTED = r"(?:(?:các|nhiều|một số|có|đa số)\s+)*"
_SAYS = re.compile(
    r",?\s*\b(?:đề nghị|kiến nghị|đề xuất|cho rằng|cho biết|nhận thấy|thấy|nhất trí|thống nhất"
    r"|tán thành|cơ bản|cũng|đã|còn"
    r"|tiếp tục|phát biểu|bày tỏ|phản ánh|nêu|đồng thời|nhưng|song|do đó|vì vậy"
    r"|trình bày|(?<!cơ quan )thẩm (?:tra|định))\b.*"
)
_CLAUSE = re.compile(r";\s|(?<!cho rằng)(?<!nhấn mạnh):\s")
_GAP = re.compile(r"[^;.]{0,140}$")
_PASSED_ON = re.compile(r"(?:chỉ đạo|giao|yêu cầu)\b")
_ELSE = re.compile(
    r"\b(?:tập trung|tăng cường|đẩy (?:mạnh|nhanh)|hỗ trợ|hoàn thiện|phê duyệt|thông qua|ban hành"
    r"|quyết định|chấp thuận|trình|giải quyết|triển khai|thực hiện|bố trí|đầu tư|xây dựng|tháo gỡ"
    r"|phối hợp|hướng dẫn|tham mưu|báo cáo|khẩn trương|chủ động|tổ chức|quan tâm|sớm|tạo điều kiện"
    r"|phổ biến|quản lý|có)\b"
)
_CARE = re.compile(
    rf"(?:(?:quan tâm|chú ý|tiếp tục|tập trung|sớm|khẩn trương)\s)?(?P<verb>{CHANGE.pattern})"
)
_ALSO = re.compile(rf",\s*đồng thời\s+(?=(?:đề nghị\s+)?{CHANGE.pattern})")


def requests(
    key: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each word of asking with where the change begins, and where the next request does."""
    found: list[tuple[re.Match[str], int]] = []
    for match in _ASKS.finditer(key, start, end):
        if not _is_request(key, start, match):
            continue
        is_needed = bool(match["needed"])
        verb = _verb(key, match.end(), end, lexicon, is_close=is_needed)
        is_apart = not found or key.find(";", found[-1][1], match.start()) >= 0
        is_apart = is_apart or key.endswith(", ", 0, match.start())
        if verb >= 0 and (is_apart or not is_needed):
            found.append((match, verb))
    for (match, verb), following in zip_longest(found, found[1:]):
        stop = following[0].start() if following else end
        if following and ";" in key[verb:stop]:
            stop = key.rfind(";", verb, stop)
        if verb < stop:
            yield match, verb, stop


def _is_request(key: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word of asking is said by somebody, not spoken of or part of a body's task."""
    at = match.start()
    is_word = not at or not key[at - 1].isalnum()
    is_noun = key.endswith(_SPOKEN_OF, 0, at) or (
        bool(match["forward"]) and key.endswith(_PREPARED, 0, at)
    )
    return is_word and not is_noun and not _ASKED.search(key, start, at)


def _verb(key: str, start: int, end: int, lexicon: Lexicon, *, is_close: bool) -> int:
    """Where the change begins behind the word of asking; -1 where something else is asked."""
    if is_close:
        told = _CARE.match(key, start, end)
        return told.start("verb") if told else -1
    until = min(end, start + REACH)
    names = [(start + s, start + e) for s, e, _ in lexicon.bodies_in(key[start:until])]
    at = start
    while match := CHANGE.search(key, at, until):
        if not any(s <= match.start() < e for s, e in names):
            if _is_addressee(key[start : match.start()]):
                return match.start()
            also = _ALSO.search(key, at, end)
            return also.end() if also else -1
        at = match.end()
    return -1


def _is_addressee(gap: str) -> bool:
    """Whether words between asking and change name whom is asked, or what it bears on."""
    if not _GAP.fullmatch(gap):
        return False
    passed = _PASSED_ON.search(gap)
    rest = gap[passed.end() :] if passed else gap
    return not _ELSE.search(rest)


def asker_of(text: str, key: str, start: int, at: int) -> str:
    """Who asks in the clause before `at`, as printed; blank where it does not say."""
    clause = max((cut.end() for cut in _CLAUSE.finditer(key, start, at)), default=start)
    behind = max((one.end() for one in _ASKED_BEFORE.finditer(key, clause, at)), default=clause)
    asker = _ASKER.search(key, behind, at) or _ASKER.search(key, clause, at)
    if asker is None:
        return ""
    counted = re.search(rf"{_COUNTED}$", key[clause : asker.start()])
    begin = clause + counted.start() if counted else asker.start()
    said = _SAYS.search(key, asker.start(), at)
    return plain(text[begin : said.start() if said else at]).strip(" ,")
