"""What a figure of a project measures: "chiều dài", "tổng mức đầu tư Khu công nghiệp Đoan Hùng"."""

import re

from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures.label import Phrase
from lotrinh.reading.figures.noun_phrase import noun_phrase
from lotrinh.reading.folding import match_key, words_of
from lotrinh.reading.mention import Mention

_BY_KIND = {
    "length": "chiều dài",
    "money_vnd": "tổng mức đầu tư",
    "money_usd": "tổng mức đầu tư",
    "area": "diện tích",
    "power": "công suất",
    "volume": "dung tích",
    "energy": "sản lượng điện",
}
_PROPERTY = re.compile(
    r"\b(?:(?:sơ bộ )?tổng (?:mức|vốn|kinh phí|chi phí|chiều dài|diện tích|công suất|số|dự toán)"
    r"|chi phí|(?:mức |suất )?kinh phí|(?:số |mức |nguồn )?vốn|(?<!kho bạc )ngân sách|nguồn"
    r"|chiều (?:dài|rộng|cao|sâu)|bề rộng|diện tích|nhu cầu|quy mô|công suất|dung tích|năng lực"
    r"|suất đầu tư|trữ lượng|sản lượng|giá (?:trị|gói thầu)|trị giá|doanh thu"
    r"|số(?= [^\W\d])(?! hóa))\b"
)
_MEASURED = re.compile(
    r"\b(?P<how>dài|rộng|cao|sâu|tưới|đầu tư)"
    r"(?: (?:tiêu|cho|khoảng|hơn|gần|trên|thêm|là|tới|đến))*\s*$"
)
_NAMED_BY = {
    ("length", "rộng"): "bề rộng",
    ("length", "cao"): "chiều cao",
    ("length", "sâu"): "chiều sâu",
    ("area", "tưới"): "diện tích tưới",
    ("money_vnd", "đầu tư"): "vốn đầu tư",
    ("money_usd", "đầu tư"): "vốn đầu tư",
}
_PIECES = re.compile(r"[,(]\s|\(|\s(?=với\b)|\scó\s")
_ALSO = re.compile(r"\s*\((?:tương đương|hay|khoảng)\b[^\d,;]*$")
_HAS = re.compile(
    r"(?P<subject>[^;:()]{4,90}?)\s(?:(?:có|với) )?"
    r"(?=(?:sơ bộ )?(?:tổng|vốn|kinh phí|quy mô|chi phí)\b)"
)
_WORKS_OF = re.compile(
    r"(?:(?:bổ sung|xây dựng(?: mới)?|đầu tư|cải tạo|nâng cấp|mở rộng|làm mới|sửa chữa|hạng mục|gồm"
    r"|trong đó)(?:,\s+|\s+))+(?!và )"
)
_ASIDE = re.compile(r"\([^()]*\)")
_ENCLOSED = re.compile(r"[^(),;:]{0,40}\([^()]*")
_NEAR = re.compile(r"[^,;:\d]{1,60}")
_EXTENT = re.compile(r"\s(?:của|cho|để|theo|do|tại|trên)\s")
LONGEST = 10
LONGEST_SUBJECT = 6
LONGEST_NAMED = 4


def project_label(
    sentence: Sentence, quantity: Mention, unit: Unit, phrase: Phrase, label: str
) -> str:
    """The property that the sentence says of a project, with the name where it is the first.

    A sentence that says none gets the property that its unit has ("chiều dài"), with what is so
    long; a thing counted is "số" of it; a share keeps its `label`.
    """
    named = [one for one in sentence.of_kind("project") if one.end <= quantity.start]
    name = named[-1] if named else None
    earlier = sentence.quantity_before(quantity)
    start = max(
        name.end if name else 0,
        earlier.end if earlier else 0,
        sentence.clause_start(quantity.start),
        sentence.placed.body_start,
    )
    words = sentence.paper.kept.running[start : quantity.start]
    if earlier and _ALSO.match(words):
        return label
    stated = _stated(words, phrase)
    if stated and len(words_of(stated)) <= LONGEST:
        is_here = name and name.end > sentence.clause_start(quantity.start)
        subject = "" if is_here else _subject(words)
        return _with_name(sentence, quantity, name, stated, subject)
    if unit.kind in _BY_KIND:
        return _measured(sentence, quantity, name, unit, words)
    if phrase.noun:
        head = phrase.words if phrase.is_act else "số"
        return " ".join(filter(None, (head, phrase.noun, phrase.tail)))
    return label or "quy mô"


def _subject(words: str) -> str:
    """What the words say has a property, where it is a name: "BV Củ Chi có tổng mức đầu tư"."""
    has = None if words.lstrip().startswith(",") else _HAS.match(match_key(words))
    subject = noun_phrase(words[: has.end("subject")]) if has else ""
    return subject if any(word[0].isupper() for word in subject.split()[1:]) else ""


def _stated(words: str, phrase: Phrase) -> str:
    """The property in the words before a figure, from the last piece that holds one on."""
    key = match_key(words)
    for at in reversed([0, *(match.end() for match in _PIECES.finditer(words))]):
        found = _PROPERTY.search(key, at)
        if found:
            stated = noun_phrase(words[found.start() :])
            if len(words_of(stated)) > LONGEST:
                stated = _EXTENT.split(stated)[0]
            is_whole = not phrase.noun or phrase.noun in stated
            return stated if is_whole else f"{stated} {phrase.noun}"
    return ""


def _measured(
    sentence: Sentence, quantity: Mention, name: Mention | None, unit: Unit, words: str
) -> str:
    """The property that the unit has, with the part of the works that the words say it of."""
    words = _ASIDE.sub(" ", words)
    key = match_key(words)
    how = _MEASURED.search(key)
    usual = _NAMED_BY.get((unit.kind, how["how"]) if how else ("", ""), _BY_KIND[unit.kind])
    if unit.kind != "length":
        return _with_name(sentence, quantity, name, usual)
    said = _PIECES.split(words[: how.start()] if how else words)[-1]
    works = _WORKS_OF.match(match_key(said.lstrip()))
    subject = noun_phrase(said.lstrip()[works.end() if works else 0 :])
    if 0 < len(subject.split()) <= LONGEST_SUBJECT:
        return f"{usual} {subject}"
    return _with_name(sentence, quantity, name, usual)


def _with_name(
    sentence: Sentence, quantity: Mention, named: Mention | None, stated: str, subject: str = ""
) -> str:
    """A short property with the name that it is the first thing said of."""
    name = subject or (named.value if named and _is_first(sentence, quantity, named) else "")
    works = _WORKS_OF.match(match_key(name))
    name = name[works.end() if works else 0 :].partition(",")[0]
    length = len(set(words_of(match_key(stated))))
    return f"{stated} {name}".rstrip() if length <= LONGEST_NAMED else stated


def _is_first(sentence: Sentence, quantity: Mention, name: Mention) -> bool:
    """Whether a figure is the first thing said of a name, or in the bracket behind it.

    What stands under the name as a heading is not.
    """
    gap = sentence.between(name.end, quantity.start)
    return bool(_NEAR.fullmatch(gap) or _ENCLOSED.fullmatch(gap))
