"""What stands behind a number and names it: the thing it counts, and what is said of that."""

import re

from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.noun_phrase import CAPITAL
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

_NUMERAL = re.compile(
    r"(?:[\d.,/\s-]|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|lăm|mốt|tư|linh|lẻ|đến"
    r"|tới|trên tổng số|trong số|nghìn|ngàn|triệu|tỷ|vạn)\b)*"
)
_TAIL_ENDS = (
    "so với|năm|vào(?= năm| cuối| đầu| tháng| quý| ngày| dịp|$)"
    "|để|nhằm|do|với|tại|theo|nhưng|thì|trở lên|trở xuống|cả năm|làm(?! việc)"
    r"|từ đầu năm|trên địa bàn|trong(?= năm| tháng| quý| \d| đó| giai đoạn)"
)
_TAIL_END = re.compile(
    rf"\s(?:{_TAIL_ENDS})\b"
    r"|\s(?:và|tăng|giảm|chiếm|đạt|là|có|gồm|dài|rộng)(?=\s*$)"
)
_NO_NOUN = re.compile(
    r"(?:mới|đã|sẽ|phải|cũng|đều|vẫn|nhờ|nên|song|bởi|vì|khi|nếu|mà|giữa|thuộc)\b"
)
_PER = re.compile(
    r"[^;.]{0,40}?(?P<whole>(?:trên|/)\s*(?:một |1 )?(?:vạn|nghìn|10\.000|1\.000) dân)"
)
_DOES = re.compile(
    r"\s+(?P<whole>(?:phải|chưa|không|bị|còn|đã|đang|được|từ \d sao"
    r"|trên(?! địa bàn| một| \d| tổng))\s[^,;.:()]{3,60})"
)
_WITHOUT_TAIL = frozenset({"rank", "pp", "pp/year", "times", "points"})
_LOOSE = re.compile(r"(?:\s+(?:trong|của|vào|từ|đến|và|có|với|cho))+$")
_VERB_BEHIND = re.compile(r"\s(?:và|tăng|giảm|chiếm|đạt|là|của|trên|từ|đến|còn|trong)\b")
_STARS = re.compile(
    r"\s+(?P<whole>(?:đạt )?(?:hạng )?(?:từ )?\d(?:\s?(?:-|đến)\s?\d)? sao"
    r"(?: trở lên)?)\b"
)
_REACHED = re.compile(
    r"\s+(?:(?:đã|mới|cơ bản|chỉ)\s+)*đạt\s+(?:(?:từ|trên|dưới|đủ|khoảng|được)\s+)*"
)
_PREDICATE = re.compile(r"\b(?:được|có|đạt|sử dụng|tham gia|là|không|phải)\b")
_SHARED_BY_THE_NEXT = re.compile(
    r",\s+(?:và\s+)?[\d.,]+\s*%\s+[^;.:()%]{4,90}?\s(?P<does>(?:được|có|đạt|sử dụng|tham gia)"
    r"\s[^;.:(),]{3,60})"
)
_LISTED = (
    "nhà|phường|xóm|bản|ấp|tổ dân phố|thị trấn|đặc khu|đơn vị|ngành|doanh nghiệp|tổ chức|khu|cụm"
    "|điểm"
)
_LIST = re.compile(rf"(?:,\s+(?:các )?(?:{_LISTED})\b[^,;.:()]*)+")
_NAMED_ONES = re.compile(rf"\s(?:là|gồm|như|và)\s(?=[{CAPITAL}])")
_ASIDE = re.compile(r"\s*\((?:chiếm|đạt|bằng|tương ứng|tương đương|tỷ lệ)[^();]*\)")
COUNTED = frozenset("count people households visitors beds products".split())


def tail_of(sentence: Sentence, quantity: Mention, *, is_alone: bool) -> str:
    """The noun phrase behind a quantity: `xã có bác sĩ` of `100% xã có bác sĩ`.

    What a count without words of its own does belongs to it: `hộ chưa được phê duyệt`; what is
    said of two shares belongs to the first too: `90% hộ thành thị, 80% hộ nông thôn được …`.
    """
    if quantity.value.unit in _WITHOUT_TAIL:
        return ""
    clause_end = sentence.clause_end(quantity.end)
    aside = _ASIDE.match(sentence.between(quantity.end, clause_end))
    at = quantity.end + aside.end() if aside else quantity.end
    end = min(clause_end, sentence.next_start(at, "quantity", "period"))
    if " dân" in sentence.key and _is_count(quantity):
        per = _PER.match(sentence.between(quantity.end, clause_end))
        if per:
            return per["whole"]
    after = sentence.between(at, end)
    graded = _graded(sentence, quantity, after) if _is_count(quantity) else ""
    if graded:
        return graded
    does = _DOES.match(after) if is_alone else None
    behind = does or cues.SHARED.match(after)
    if behind is None or (not does and _NO_NOUN.match(behind["whole"])):
        return ""
    start = at + behind.start("whole")
    listed = _LIST.match(sentence.paper.kept.key, start + len(behind["whole"]), end)
    stop = listed.end() if listed else start + len(behind["whole"])
    whole = _NAMED_ONES.split(sentence.paper.kept.running[start:stop])[0]
    key = match_key(whole)
    ends = [match.start() for match in [_TAIL_END.search(key)] if match]
    if not _is_count(quantity) and quantity.value.unit != "%":
        ends += [match.start() for match in [_VERB_BEHIND.search(key)] if match]
    tail = _LOOSE.sub("", whole[: min(ends, default=len(whole))].strip())
    is_bare = quantity.value.unit == "%" and not ends and not _PREDICATE.search(tail)
    shared = _SHARED_BY_THE_NEXT.match(sentence.between(stop, clause_end)) if is_bare else None
    return f"{tail} {shared['does']}" if shared else tail


def _graded(sentence: Sentence, quantity: Mention, after: str) -> str:
    """What a count has reached, which is a number itself: "đạt 19/19 tiêu chí", "5 sao"."""
    stars = _STARS.match(sentence.after(quantity))
    if stars:
        return stars["whole"]
    reached = _REACHED.fullmatch(after)
    following = sentence.quantity_after(quantity) if reached else None
    if following is None:
        return ""
    said = sentence.paper.kept.running[quantity.end : following.end]
    return said.strip() if said.endswith(("tiêu chí", "sao")) else ""


def counted_noun(sentence: Sentence, quantity: Mention) -> str:
    """What a quantity counts, as printed: `lao động` of `15.640 lao động`."""
    if not _is_count(quantity):
        return ""
    raw = sentence.paper.kept.running[quantity.start : quantity.end]
    numeral = _NUMERAL.match(match_key(raw))
    return raw[numeral.end() :] if numeral else raw


def _is_count(quantity: Mention) -> bool:
    amount = quantity.value
    return amount.plain_unit in COUNTED and not amount.unit.startswith("per ")
