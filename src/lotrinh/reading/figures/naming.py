"""What the catalogue may call a phrase: as printed, with the head its unit implies, of a whole."""

import re
from collections.abc import Iterator

from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.label import Phrase, phrase_with
from lotrinh.reading.figures.noun_phrase import ACT, MEASURED
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Mention

_SHARE_OF = re.compile(r"\s(?:chiếm|đóng góp)\s[^\W\d]")
_OPENED = re.compile(r"\s*\([^(),;]*$")
LONGEST_HEAD = 2
BACK = 12
_GROWS = re.compile(r"tăng trưởng$(?<=\btăng trưởng)")
_ECONOMY = "tăng trưởng kinh tế"
_MORE = re.compile(
    r"\s+(?!(?:của|trên|toàn|cả|tỉnh|vùng|nước|thành phố|bình quân|trung bình|theo|trong|so|từ|được"
    r"|năm|quý|tháng|ước|thực|đã|đạt|tăng|giảm|chiếm|đóng|chung|mới|đa|và|với|tại|ở|đối|ngoài|giai"
    r"|qua|hằng|hàng|cho|là|có|vào|mỗi|chưa|xuống|còn|lên|tham|phải|đến|do|thuộc|bằng|không"
    r"|hạng|chủ|nghìn|đang|xấp|khoảng|tính|hiện|tiếp|duy|giữ|lũy|kế|cao|thấp|lớn|nhất)\b)[^\W\d_]"
)
_COMPLEMENT = re.compile(r"\b(?:trong|trên|vào|theo|so với|cho|từ|qua)\s*$")
_HEADS = {"percent": "tỷ lệ", "area": "diện tích", "length": "chiều dài", "mass": "sản lượng"}
_SIZES = ("area", "length", "mass")
_WHOLE = re.compile(r"\b(?:chiếm|đóng góp)(?:\s+[^\W\d]+){0,3}\s*$")
_OUTPUT = re.compile(r"(?:tốc độ tăng(?: trưởng)? )?(?:tổng )?(?P<head>giá trị sản xuất)\b")
_MEASURES = "tỷ lệ|tỷ suất|doanh thu|diện tích|sản lượng|năng suất|giá trị sản xuất"
_MEASURE = re.compile(rf"(?:tổng )?(?:{_MEASURES})\b")
_HAVING = re.compile(rf"\bcó (?P<measure>{_MEASURES})\b")
_PAID_OUT = re.compile(r"^(?:kế hoạch|(?:tổng )?(?:số )?vốn)\b(?!.*chương trình).* giải ngân$")
_STRUCTURE = re.compile(r"^tỷ trọng(?= trong\b)\s*", re.IGNORECASE)
_RATE_OF = re.compile(r"tỷ lệ (?:số )?")
_TOTAL = re.compile(r"^(?:tổng )?(?:số )?(?=vốn|kinh phí|giá trị)", re.IGNORECASE)
_SUM = re.compile(r"tổng (?:số |mức )?(?:vốn|đầu tư|kinh phí|giá trị)(?: (?:đăng ký|đầu tư))?")
_HARM = re.compile(r"(?:làm|khiến)?\s*(?:người\s+)?(?P<how>chết|bị thương|mất tích|tử vong)")
_ATTRIBUTE = re.compile(
    r"(?:tổng )?(?:năng suất|sản lượng|diện tích|khối lượng|giá bán|kim ngạch|giá trị)"
    r"(?: (?:thu hoạch|khai thác|gieo trồng|bình quân))?"
)
_ATTRIBUTE_OF = re.compile(
    r"(?:(?:tổng )?(?:diện tích|sản lượng|năng suất|khối lượng|lượng)\s+)?"
    r"(?:(?:gieo cấy|gieo trồng|trồng mới|trồng|nuôi trồng|nuôi|thu hoạch|khai thác)\s+)*"
)
LONGEST_OBJECT = 5
LONGEST_THING = 2
LONGEST_ACT = 3
_DOES = re.compile(r"(?:đạt|có|được|chưa|không|sử dụng|tham gia)\b")
_EVENT = re.compile(r"\bvụ\s+")


def label_of(unit: Unit, phrase: Phrase) -> str:
    """The phrase's label; a size of a thing gets its head: "diện tích rừng"."""
    is_thing = 0 < len(phrase.words.split()) <= LONGEST_THING and not phrase.is_measured
    if unit.kind in _SIZES and phrase.label and (is_thing or not phrase.words):
        return f"{_HEADS[unit.kind]} {phrase.label}"
    return phrase.label


def codes_of(sentence: Sentence, unit: Unit, phrase: Phrase) -> Iterator[str]:
    """The indicators that a phrase may mean: those that are all of it, then those it holds.

    One that only complements the head ("… trong GRDP") is left out.
    """
    lexicon = sentence.paper.lexicon
    for name in dict.fromkeys(_names(unit, phrase)):
        key = match_key(name)
        whole = lexicon.whole_label(key) or (_GROWS.search(key) and lexicon.whole_label(_ECONOMY))
        if whole:
            yield whole
    counted = f"{phrase.noun} {phrase.tail}" if phrase.noun else ""
    for name in filter(None, dict.fromkeys((phrase.words, phrase.label, counted))):
        key = match_key(name)
        for start, end, code in lexicon.indicators_in(key):
            if not _COMPLEMENT.search(key, 0, start) and not _MORE.match(key, end):
                yield code


def _names(unit: Unit, phrase: Phrase) -> Iterator[str]:
    if _PAID_OUT.search(match_key(phrase.words)):
        yield "giải ngân"
    yield phrase.label
    if phrase.words:
        yield phrase.words
    if phrase.words and phrase.tail:
        yield f"{phrase.words} {phrase.tail}"
        yield f"tỷ trọng {phrase.words} trong {phrase.tail}"
    if phrase.words and phrase.noun:
        yield f"{phrase.noun} {phrase.words}"
    head = "số" if phrase.noun else _HEADS.get(unit.kind)
    if head:
        yield f"{head} {phrase.label}"
    if head and (phrase.is_act or not phrase.words):
        yield f"{head} {phrase.noun} {phrase.tail}"


def named_with(sentence: Sentence, phrase: Phrase, previous: str) -> tuple[str, str] | None:
    """Label and code of an attribute of what the figure before is about.

    "vốn đăng ký" behind new enterprises is theirs; "làm 8 người chết" is of the accidents before.
    """
    harm = _HARM.search(match_key(phrase.label))
    event = _EVENT.search(match_key(previous)) if harm else None
    if harm and event:
        label = f"người {harm['how']} do {previous[event.end() :]}"
        return label, sentence.paper.lexicon.whole_label(match_key(label))
    if not phrase.words:
        return None
    sum_of = _SUM.fullmatch(match_key(phrase.words))
    whole_label = sentence.paper.lexicon.whole_label
    label = f"{_TOTAL.sub('', phrase.words)} của {previous}"
    code = whole_label(match_key(label))
    if not code:
        label = f"{previous} {phrase.words}"
        code = whole_label(match_key(label))
    if sum_of and not code:
        room = len(phrase.words.split()) * 4 // 3
        act = ACT.match(match_key(previous))
        thing = previous[act.end() if act else 0 :].split()
        return " ".join([phrase.words, *thing[:room]]), ""
    return (label, code) if code else None


def part_of(sentence: Sentence, quantity: Mention, phrase: Phrase, label: str, whole: str) -> str:
    """The label of a branch that is "trong đó" a part of the output before it, else blank.

    "Tổng giá trị sản xuất tăng 9%, trong đó công nghiệp tăng 12%": "giá trị sản xuất công nghiệp".
    """
    head = _OUTPUT.match(match_key(whole))
    if head is None or not phrase.words or MEASURED.match(match_key(phrase.words)):
        return ""
    is_part = "trong đó" in sentence.between(sentence.start, quantity.start)
    return f"{head['head']} {label}" if is_part else ""


def counted_of_rate(sentence: Sentence, quantity: Mention, phrase: Phrase, rate: str) -> str:
    """What a bare count in the bracket of a rate counts: "tỷ lệ xã đạt chuẩn 50% (8 xã)"."""
    if not phrase.noun or phrase.words or phrase.tail:
        return ""
    if not sentence.between(quantity.start - 2, quantity.start).endswith("("):
        return ""
    counted = _RATE_OF.match(match_key(rate))
    thing = rate[counted.end() :] if counted else ""
    return thing if match_key(thing).startswith(f"{match_key(phrase.noun)} ") else ""


def under_its_head(sentence: Sentence, label: str) -> str:
    """The label, under the measure that opens the sentence: "Tỷ lệ đi học: mẫu giáo 91%, …"."""
    start = max(sentence.placed.body_start, sentence.start)
    first = sentence.of_kind("quantity")[0]
    head, colon, _ = sentence.paper.kept.running[start : first.start].partition(": ")
    if not colon or MEASURED.match(match_key(label)):
        return label
    key = match_key(head)
    if _MEASURE.match(key):
        return f"{head.strip()} {label}"
    having = _HAVING.search(key)
    return f"{having['measure']} {label}" if having else label


def said_of(phrase: Phrase, previous: str) -> Phrase:
    """A share that only says what the thing before does ("72% đạt chuẩn") is of that thing."""
    thing = previous.removeprefix("số ")
    if phrase.words or phrase.noun or len(thing.split()) > LONGEST_OBJECT:
        return phrase
    does = _DOES.match(match_key(phrase.tail))
    if not does:
        return phrase
    return phrase_with("", "", f"{thing} {phrase.tail}", phrase.start, phrase.end)


def done_to(sentence: Sentence, quantity: Mention, label: str, previous: str) -> str:
    """The label, where only an act in brackets behind a figure, with the thing of that figure."""
    earlier = sentence.quantity_before(quantity)
    gap = sentence.between(earlier.end, quantity.start) if earlier else ""
    is_act = _OPENED.match(gap) and ACT.match(match_key(label)) and label.count(" ") < LONGEST_ACT
    return f"{previous} {label}" if is_act else label


def attributed(label: str, previous: str) -> str:
    """A bare attribute ("năng suất") with the thing whose area or output was the figure before."""
    if not _ATTRIBUTE.fullmatch(match_key(label)):
        return label
    key = match_key(previous)
    head = _ATTRIBUTE_OF.match(key)
    thing = previous[head.end() :].removesuffix(" được trồng") if head else ""
    is_same = key.startswith(match_key(label))
    if is_same or thing == previous:
        return label
    return f"{label} {thing}" if 0 < len(thing.split()) <= LONGEST_OBJECT else label


def repeated_in(sentence: Sentence, quantity: Mention, label: str) -> Mention | None:
    """The indicator whose name a short label repeats: "tổng thu" of "tổng thu từ du lịch".

    Sought in the sentence, above it, and in the `BACK` lines before.
    """
    key = match_key(label)
    if key.count(" ") >= LONGEST_HEAD or " " not in key:
        return None
    openings = (f"{key} ", f"tổng {key} ", f"{key.removeprefix('tổng ')} ")
    for one in named_before(sentence, quantity):
        if sentence.paper.kept.key.startswith(openings, one.start, one.end):
            return one
    return None


def named_before(sentence: Sentence, quantity: Mention) -> Iterator[Mention]:
    """The indicators before a quantity: in the sentence, above it, in the `BACK` lines before."""
    own = sentence.of_kind("indicator")
    yield from (one for one in reversed(own) if one.end <= quantity.start)
    yield from sentence.governing_mentions("indicator")
    mentions = sentence.paper.mentions
    lines = [start for start in mentions if start < sentence.placed.line.start][-BACK:]
    for start in reversed(lines):
        yield from (one for one in reversed(mentions[start]) if one.kind == "indicator")


def goes_on(label: str) -> bool:
    """Whether a completed label is what the next share is of: "A chiếm …, B chiếm 20%"."""
    return bool(_SHARE_OF.search(match_key(label)))


def completed(sentence: Sentence, quantity: Mention, label: str, phrase: Phrase) -> str:
    """The label with what its percentage is measured against: a plan, or the whole."""
    if quantity.value.unit != "%":
        return label
    of_plan = cues.OF_PLAN.match(sentence.after(quantity))
    if of_plan:
        return f"{label} so với {of_plan['plan']}"
    part = _WHOLE.search(sentence.between(phrase.start, quantity.start))
    is_said = part and phrase.tail and match_key(phrase.tail) not in match_key(label)
    if part and (phrase.words or is_said):
        whole = _STRUCTURE.sub("", phrase.tail)
        return " ".join(filter(None, (label, part[0].split()[0], whole)))
    return label
