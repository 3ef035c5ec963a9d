"""The words that name a figure: its own noun phrase, what it counts, what it is a share of."""

import re
from typing import NamedTuple

from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.behind import counted_noun, tail_of
from lotrinh.reading.figures.noun_phrase import ACTS, CAPITAL, MEASURED, noun_phrase
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

_ACTING = re.compile(rf"(?:{ACTS})\b")
_LEADS = (
    "hai|ba|bốn|cả|hết|đến|tính|trong|từ|đầu|cuối|riêng|vào|của|cùng|lũy kế|giữa|ngày|tại thời điểm"
)
_DATED = re.compile(rf"(?:\b(?:{_LEADS})\s+)*\x00[\s\x00]*", re.IGNORECASE)
_JOINED = re.compile(r" và |(?<!so) với ")
_NAMES_ON = re.compile(
    r"(?:(?:từ )?[\w,.-]+ (?:[^\W\d]+ ){1,3}trở (?:lên|xuống)|[\d\s-]+tuổi(?! thọ)) ?"
    r"[^\d,;.:()]*\b(?:là|đạt|còn|chiếm|tăng|giảm|có|bằng)\b[^\d,;.:()]*"
)
LONGEST_LEAD = 6
_PEOPLE = re.compile(r"(?:lượt|người|hộ|chỉ tiêu|lao động|khách)\b")
_COMMA = re.compile(",")
_POINTERS = (
    "kế hoạch|mục tiêu|chỉ tiêu|dự toán|kịch bản|con số|mức|mức tăng|mức giảm|tốc độ|tốc độ tăng"
    "|tốc độ tăng trưởng|tỷ lệ|chỉ số|khoản|số|giá trị|kết quả|quy mô|cùng kỳ|cùng thời điểm"
    "|năm trước|năm ngoái|này|đó|trên|nêu trên|đề ra|đặt ra|chung|giao|xa|được giao|ước tính"
    "|ước thực hiện"
    "|(?:cả |trong )?(?:nhiệm kỳ|giai đoạn)|bình quân|chiếm|làm|khiến|tác động|bao phủ"
    "|nghị quyết|trước đó|công bố|chưa đạt|không đạt|đạt|còn|cao hơn|thấp hơn"
    "|của (?:cả nước|toàn quốc|tỉnh|vùng)|thành(?: phố)?(?: trong)? (?:cả nước|toàn quốc)"
    "|(?:ở )?(?:địa phương|tỉnh|chỉ số|bảng xếp hạng) này"
)
_POINTING = re.compile(rf"(?:.*\b(?:so với|thì|đề xuất)\s+)?(?:(?:{_POINTERS})(?:\s+|$))+")
_RAISED = re.compile(r" (?!năm|quý|tháng)[^\d,;.:()]{2,40}(?= (?:lên|xuống|còn|đến)\b)")
_MAY = re.compile(rf".*\s(?:được|phải|sẽ) (?P<act>(?:{ACTS}))$")
_PLACES = re.compile(r"tỉnh|thành phố|địa phương|huyện|xã|phường|tỉnh, thành(?: phố)?")
_NAME = re.compile(rf"(?:TP\.? ?)?[{CAPITAL}][^\W\d_{CAPITAL}]")
_OPENED = re.compile(
    r"\s\((?P<does>(?:đóng góp|chiếm|(?:tác động )?(?:làm )?(?:tăng|giảm))\s)?"
    r"(?:trên|dưới|khoảng|hơn|gần|đạt|ước|là|\s)*$"
)
_CRITERION = re.compile(
    rf".*\b(?:tiêu chí|nội dung|trụ cột|chỉ số (?:thành phần|nội dung))(?: [^\W\d_]+){{0,3}}?"
    rf"(?::| -)?\s+(?=[{CAPITAL}])"
)
_WITHIN = re.compile(
    r"\b(?:tỷ lệ|tỷ trọng|thu nhập|giá trị|tổng|số|sản lượng|diện tích)\b[^,;:.()\d]*"
    r"\b(?:trong|qua|sau|tại|ở|bình quân|của|trên)\s$|^ (?:tại|ở|của) $"
)
_SAID_OF_PLACES = re.compile(
    r"[\w.-]+ (?:năm(?: qua)?(?= (?:tại|ở|của)\b)|ha(?= đất)|huyện|xã|tỉnh|thành phố|phường|thôn"
    r"|địa phương)\b[^,;:.()]*"
)
_JOINING = re.compile(r"^[\s,;:)]*(?:và\s+)?")
_HAS = re.compile(r"\bcó(?: (?:khoảng|trên|hơn|gần|tới|đến|ít nhất|tổng số|tổng cộng|cả))*$")
_WITH = re.compile(
    r"\b(?:(?<!đầu )(?<!nhất )với|của|trong (?:tổng )?số|gồm|ở cả)"
    r"(?: hơn| gần| khoảng| trên| tổng số| các)?\s*$"
)
_ENDS_IN_ACT = re.compile(rf".*?\s(?<!chủ )(?P<act>(?!làm$)(?:{ACTS})(?: dựng)?(?: mới)?)$")


class Phrase(NamedTuple):
    """The words before a quantity that name it, what stands in and behind it, and its label.

    `is_act`: the words before are a verb that wants what is behind it; `is_pointing`: they only
    point at what was named before ("con số này", "kế hoạch đề ra").
    """

    words: str
    noun: str
    tail: str
    start: int
    end: int
    is_act: bool
    is_pointing: bool
    label: str

    @property
    def is_measured(self) -> bool:
        """Whether the words before the quantity say what of a thing is measured, or an act."""
        return self.is_act or bool(MEASURED.match(match_key(self.words)))


def phrase_with(words: str, noun: str, tail: str, start: int, end: int) -> Phrase:
    """The phrase; its label joins an act, or nothing, before the quantity to what it counts."""
    key = match_key(words)
    is_act = bool(_ACTING.match(key))
    is_pointing = bool(_POINTING.fullmatch(key)) and not (
        noun and (is_act or key.startswith("nghị quyết"))
    )
    if words and not is_act:
        label = (_counted(words, noun, tail) or words) if not is_pointing else ""
    else:
        label = " ".join(filter(None, (words, noun, tail)))
    return Phrase(words, noun, tail, start, end, is_act, is_pointing, label)


def _counted(words: str, noun: str, tail: str) -> str:
    """What is counted, where the words before it say only who has it or where it happens."""
    if not noun or not tail or MEASURED.match(match_key(words)):
        return ""
    if f" {match_key(noun)} " in f" {match_key(words)} ":
        return ""
    return f"{noun} {tail}"


def phrase_of(sentence: Sentence, quantity: Mention) -> Phrase:
    """The phrase that a quantity has to itself: since the quantity before it, up to the next."""
    start = max(_own_start(sentence, quantity), sentence.placed.body_start)
    words = _subject(_undated(sentence, start, quantity.start))
    noun = counted_noun(sentence, quantity)
    if noun and _WITH.search(sentence.before(quantity)):
        words = ""
    part = _component(sentence, start, quantity) if quantity.value.unit == "points" else ""
    named = part or ("" if words else _before_bracket(sentence, start, quantity))
    if named:
        return phrase_with(named, "", "", start, quantity.start)
    tail = tail_of(sentence, quantity, is_alone=not words and bool(noun))
    is_counted = noun or (tail and quantity.value.unit == "%")
    if is_counted and _is_first(sentence.between(start, quantity.start), words, tail):
        words = ""
    if _NAME.match(tail) and _PLACES.fullmatch(match_key(noun)):
        words, noun, tail = " ".join(filter(None, ("số", noun, words))), "", ""
    if tail and (noun or quantity.value.unit == "%"):
        words = _act_of(words, _ENDS_IN_ACT if noun else _MAY)
    is_thing = " " in noun and not _PEOPLE.match(match_key(noun))
    if is_thing and words.count(" ") >= LONGEST_LEAD and not MEASURED.match(match_key(words)):
        acting = _ENDS_IN_ACT.match(match_key(words))
        words = words[acting.start("act") :] if acting else ""
    return phrase_with(words, noun, tail, start, quantity.start)


def _is_first(said: str, words: str, tail: str) -> bool:
    """Whether a count opens what is said of it: "…, 37 nhiệm vụ đã xong", "và có 23 xã đạt chuẩn".

    `said`: what stands before it.
    """
    said = said.rstrip()
    is_named = MEASURED.match(match_key(words))
    is_left = said.endswith(",") or (tail and _HAS.search(said))
    return bool(is_left and not is_named)


def _subject(said: str) -> str:
    """The noun phrase before a quantity; what only points is of the one before "với mức tăng"."""
    words = noun_phrase(said)
    subject, led, _ = said.rpartition(" với ")
    is_pointing = (
        led and not subject.endswith("so") and words and _POINTING.fullmatch(match_key(words))
    )
    return (noun_phrase(subject) or words) if is_pointing else words


def _component(sentence: Sentence, start: int, quantity: Mention) -> str:
    """The part of an index that has so many points: "ở tiêu chí Quản trị điện tử (3,1 điểm)"."""
    said = sentence.paper.kept.running[start : quantity.start]
    bracket = _OPENED.search(said)
    led = _CRITERION.match(said)
    if led:
        return noun_phrase(said[led.end() : bracket.start() if bracket else len(said)])
    named = _JOINING.sub("", said[: bracket.start()]) if bracket else ""
    is_of_more = any(start <= one.start < quantity.start for one in sentence.of_kind("indicator"))
    is_name = named and named[0].isupper() and named.count(" ") and not is_of_more
    return named if is_name and noun_phrase(named) else ""


def _before_bracket(sentence: Sentence, start: int, quantity: Mention) -> str:
    """The measure right before a bracket that opens with the quantity: "tỷ lệ nợ xấu (1,2%)".

    Or whatever a bracket says the first figure of: "khu vực dịch vụ tăng khá (đóng góp 1 điểm %)".
    """
    said = sentence.between(start, quantity.start)
    opened = _OPENED.search(said) if "(" in said else None
    if opened is None:
        return ""
    named = noun_phrase(sentence.paper.kept.running[start : start + opened.start()])
    is_first = start == sentence.clause_start(quantity.start) and opened["does"]
    return named if is_first or MEASURED.match(match_key(named)) else ""


def _act_of(words: str, ending: re.Pattern[str]) -> str:
    """Of the words before a count or share only the verb at their end that wants it."""
    key = match_key(words)
    is_said = _ACTING.match(key) or MEASURED.match(key)
    act = None if is_said else ending.match(key)
    return words[act.start("act") :] if act else words


def _own_start(sentence: Sentence, quantity: Mention) -> int:
    """Where the words of a quantity begin: what the one before it still has ends at a comma."""
    earlier = sentence.quantity_before(quantity)
    start = sentence.own_start(quantity)
    if earlier is None or start > earlier.end:
        return start
    if _is_in_name(sentence, earlier, quantity):
        return _own_start(sentence, earlier)
    key = sentence.paper.kept.key
    if cues.FROM.search(sentence.before(earlier)):
        raised = _RAISED.match(key, earlier.end, quantity.start)
        start = raised.end() if raised else start
    named = sentence.of_kind("indicator")
    listed = key.rfind(": ", start, quantity.start) + 1
    if listed and noun_phrase(sentence.paper.kept.running[listed : quantity.start].rstrip(" (")):
        return listed
    commas = (match.start() for match in _COMMA.finditer(key, start, quantity.start))
    stop = next((at for at in commas if not any(one.start < at < one.end for one in named)), -1)
    if stop < 0:
        joined = _JOINED.search(key, start, quantity.start)
        stop = joined.start() if joined else start
    return stop


def _is_in_name(sentence: Sentence, one: Mention, quantity: Mention) -> bool:
    """Whether a number is part of what names the next: "tỷ lệ trẻ em dưới 5 tuổi bị … còn 16%"."""
    if any(name.start < one.start < name.end for name in sentence.of_kind("indicator")):
        return True
    words = sentence.between(one.start, quantity.start)
    if _WITHIN.search(sentence.own_words(one)):
        return bool(_SAID_OF_PLACES.fullmatch(words))
    return ("tuổi" in words or "trở" in words) and bool(_NAMES_ON.fullmatch(words))


def _undated(sentence: Sentence, start: int, end: int) -> str:
    """The text between two places without the periods in it and the words that lead to them."""
    text = sentence.paper.kept.running
    times = sorted([*sentence.of_kind("period"), *sentence.of_kind("each")], key=_start)
    if not times:
        return text[start:end]
    parts, at = [], start
    for one in times:
        if at <= one.start and one.end <= end and not text.endswith("cây ", at, one.start):
            parts += [text[at : one.start], "\x00"]
            at = one.end
    return _DATED.sub(" ", "".join([*parts, text[at:end]])) if parts else text[start:end]


def _start(one: Mention) -> int:
    return one.start
