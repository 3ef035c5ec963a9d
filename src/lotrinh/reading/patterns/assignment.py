"""Who is told to do something: "Giao Sở A chủ trì, phối hợp với B …", "Sở C tham mưu …"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention
from lotrinh.reading.orders import BODY, NO_NAME, VERB, WITHIN_A_NAME

ABOUT = Message(
    "Ai được giao làm gì: “Giao Sở A chủ trì, phối hợp với B …”, “Sở C tham mưu …”.",
    "Who is told to do something: “Giao Sở A chủ trì, phối hợp với B …”, “Sở C tham mưu …”.",
)
GIVES_WAY_TO: tuple[str, ...] = ()


class Assigned(NamedTuple):
    """How a task is given (assigned, asked, or told of the body itself), to whom, with whom.

    `is_heading` is set where the tasks follow in a list below.
    """

    way: str
    lead: str
    partners: str = ""
    is_heading: bool = False


REACH = 260
LONGEST_HEADING = 150
_MARKER = (
    r"(?:[-+*•]|điều\s+\d+[a-z]?\s*[.:]|\d{1,2}(?:\.\d{1,2})*\s*[.)]?|[a-zđ]\)"
    r"|[ivx]+\s*[.\-/])(?=\s)"
)
_START = re.compile(rf"\s*+(?>(?:{_MARKER}\s*+)?)\"?+")
_WHEN = re.compile(
    r"(?:trước|trong|chậm nhất|đến hết|vào|định kỳ|hằng (?:năm|quý|tháng|tuần))\b[^,;.:]{0,60},\s*"
)
_BEFORE = re.compile(
    r"(?:sau khi|trên cơ sở|căn cứ|theo|đồng thời|ngoài ra|bên cạnh đó|riêng|cùng với đó|trong đó"
    r"|cụ thể|trước mắt|để|nhằm|đối với|về)\b[^;.:]{0,200}"
)
_ALONE = re.compile(rf"(?:riêng|đối với|riêng đối với|về phía)\s+(?={BODY.pattern})")
_COMMA = re.compile(rf",\s+(?={BODY.pattern})")
_TO = (
    r"(?:,\s+(?:(?:trong|từ nay|thời gian|chậm nhất|trước|đến|ngay)\b[^,;.:]{0,60},\s+)?|\s+)"
    r"(?:cho\s+|trách nhiệm cho\s+)?"
)
_SPEAKER = re.compile(
    r"(?:đồng chí|chủ tịch|bí thư|thủ tướng|bộ(?! máy| phận)|sở|ubnd|ủy ban|lãnh đạo"
    r"|chủ trì|hội nghị|trưởng ban|ban chỉ (?:huy|đạo)|tỉnh|thành phố|tp|huyện|thị xã|"
    r"thường trực|hđnd|ban thường vụ|bộ trưởng|giám đốc|chính phủ"
    r"|kết luận|văn bản|công văn|công điện|chỉ thị)\b"
)
_SPOKEN = re.compile(
    r"(?<!đã )(?<!được )(?<!bàn )(?<!chuyển )(?<!phân )(?<!theo )(?<!xét )(?<!việc )(?<!nhằm )"
    r"(?<!trực tiếp )(?<!lãnh đạo, )(?<!ban )(?<!tập trung )(?<!quyết liệt )"
    rf"\b(?=(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công){_TO}{BODY.pattern})"
)
_BY = (
    r"(?:(?:(?:phó )?chủ tịch|ủy ban|ubnd|hội nghị|bí thư|thường trực|ban|hội đồng|hđnd)\b"
    r"(?:(?!phối hợp)[^,;.:]){0,60}?\s)?"
)
_LEAD_IN = (
    r"(?:(?:phát biểu|tại|để|nhằm|trong|thời gian|từ|trước mắt|bên cạnh|đồng thời|ngoài ra"
    r"|theo đó|cụ thể|cùng với|tiếp đó|riêng|đối với|về)\b[^,;.:]{0,120},\s*)?"
)
_AND_ORDERS = re.compile(rf",\s+(?:đồng thời\s+)?(?=(?:giao|yêu cầu)\s+(?:cho\s+)?{BODY.pattern})")
_ORDER = re.compile(
    rf"{_LEAD_IN}{_BY}(?<!đã )(?<!tập trung )(?<!quyết liệt )"
    rf"(?P<verb>(?<!được )giao|yêu cầu|đề nghị|chỉ đạo|phân công)"
    rf"{_TO}(?:đồng chí\s+)?"
)
_FURTHER = re.compile(
    rf"[.;:]\s{_START.pattern}"
    rf"(?P<told>(?={_ORDER.pattern}|{_WHEN.pattern}|{_BEFORE.pattern}|{BODY.pattern}))?"
)
"""Where a sentence or clause begins, and whether anything that opens an order stands there."""
_NO_HEADING = re.compile(rf"{NO_NAME.pattern}|[.:\t]|;(?!\s*{BODY.pattern})")
_PROPER = re.compile(r"(?:Phòng|Sở|Ban|Cục|Chi cục|Trung tâm|Hội|Viện|Đài)\s+[A-ZĐÀ-Ỹ]")
_GROUP = re.compile(r"(?:các|thủ trưởng|người đứng đầu|ủy ban|ubnd|giám đốc|chủ tịch)\b")
_CHAIRS = re.compile(r"\s*,?\s*(?:làm\s+)?chủ trì\b(?:\s*,)?\s*(?:và\s+)?")
_WITH = re.compile(
    r"\s*,?\s*(?:chủ động\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:(?:cùng với|cùng|với)\s+)?"
)
_MUST = re.compile(r"\s*,?\s*(?:có trách nhiệm(?! thi hành)|có nhiệm vụ|cần|phải)\s+")
_NAMED = re.compile(rf"(?P<body>[^.;:\t]{{4,150}}):\s+(?={VERB.pattern})")
_LABEL = re.compile(r"(?:cơ quan|đơn vị)\s+(?:chủ trì|phối hợp|thực hiện|đầu mối)[^.;]{0,20}:")
_CLAUSE_END = re.compile(rf"[.:]\s|;\s(?!{BODY.pattern})")
_LISTED = re.compile(
    r"(?:sở|ban|bộ|ngành|xã|phường|huyện|thị xã|thành phố|tỉnh|đơn vị|cơ quan|địa phương)$"
)
_HANDS_ON = re.compile(
    rf"\b(?<!đã )(?<!được )(?<!theo )(?:giao|yêu cầu|đề nghị|chỉ đạo)\s+(?={BODY.pattern})"
)
_GIVEN = re.compile(
    rf"(?:giao|phân công|(?P<asked>yêu cầu))\s+(?:(?:nhiệm vụ|trách nhiệm)\s+)?(?={VERB.pattern})"
)
_MANY = re.compile(r"(?:các|những|cơ quan|đơn vị|chủ đầu tư|địa phương)\b")
_HEADS = re.compile(
    r"(?:phó )?(?:chủ tịch|bí thư|thủ tướng)|(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố)|chính phủ"
)
_BLANK = re.compile(r"[ :]++")
_LIST = re.compile(r"[^.;:]{0,60}:?\s*$")
_BELOW = re.compile(
    rf"{_LIST.pattern}|(?:tập trung|triển khai|thực hiện|tổ chức)\b[^.;:]{{0,100}}\b(?:một số|các)"
    r" (?:giải pháp|nhiệm vụ|nội dung|công việc)\b[^.;:]{0,30}:\s*$"
)
_ORDERS = {"giao": "assigned", "yêu cầu": "asked", "đề nghị": "asked", "chỉ đạo": "asked",
           "phân công": "assigned"}  # fmt: skip
_LISTS = re.compile(
    rf"(?:đôn đốc|hướng dẫn|chỉ đạo|giúp)\s+{BODY.pattern}(?:(?!\b{VERB.pattern})[^;]){{0,60}};\s"
)
"""A task that ends in a list of bodies, which goes on behind the semicolon."""
_SAYS = re.compile(r"(?<!ý kiến )(?:chỉ đạo|yêu cầu|đề nghị):\s$")
_ORDERED = re.compile(rf"(?:{'|'.join(_ORDERS)}){_TO}{BODY.pattern}")
_VERB = re.compile(rf"\b{VERB.pattern}")
_PLACE = re.compile(
    rf"(?:^|[.,;:]\s)(?P<who>\w+(?:\s\w+){{1,3}})\s(?=(?:giao|yêu cầu)\s+{BODY.pattern})"
)
"""What may be a province that orders: "Bắc Kạn yêu cầu các xã"."""


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Assignment mentions: from where the order opens to where the words of the task begin.

    An order or a body opens a line, a sentence or a clause; its name ends before the first verb
    that is no part of the name.
    """
    end = 0
    for at, is_opening in _places(text, key):
        order = _ORDER.match(key, at)
        if order and not BODY.match(key, order.end()):
            order = None
        alone = None if order else _ALONE.match(key, at)
        if alone and _assigned(text, key, lexicon, alone.end(), "told"):
            first = alone.end()
        else:
            first = order.end() if order else _behind(text, key, at)
        is_within = at < end + 3 and bool(end) and not is_opening and ";" not in key[end - 1 : at]
        if at < end or is_within or not BODY.match(key, first) or _LISTS.fullmatch(key, end, at):
            continue
        way = _ORDERS[order["verb"]] if order else "asked" if _SAYS.search(key, 0, at) else "told"
        found = _assigned(text, key, lexicon, first, way)
        if found is None and (is_opening or order):
            found = _heading(text, key, lexicon, first, "assigned" if order else "told")
        if found is None or (not order and _is_other(key, first > at, *found)):
            continue
        end, assigned = found
        yield Mention("assignment", at, end, assigned)


def _behind(text: str, key: str, at: int) -> int:
    """Where the body stands behind a time or a ground that opens the sentence.

    A comma before a capital parts them better than one inside a list of bodies.
    """
    when = _WHEN.match(key, at)
    if when:
        return when.end()
    before = _BEFORE.match(key, at)
    commas = list(_COMMA.finditer(key, at, before.end())) if before else []
    starts = [one.end() for one in commas]
    if starts and _HANDS_ON.search(key, at, starts[0]):
        return at
    return next((one for one in starts if text[one].isupper()), starts[0] if starts else at)


def _is_other(key: str, is_behind: bool, at: int, assigned: Assigned) -> bool:
    """Whether a body is told nothing here: it orders another, or opens a list behind its ground."""
    order = _ORDER.match(key, at)
    hands_on = bool(order and BODY.match(key, order.end()))
    hands_on = hands_on and not (order and order["verb"] == "chỉ đạo" and assigned.partners)
    return hands_on or (assigned.is_heading and is_behind)


def _places(text: str, key: str) -> list[tuple[int, bool]]:
    """Where an order may begin, and whether that is the line's start.

    At the line, a sentence, a clause, or behind the one who gives it.
    """
    start = _START.match(key)
    at = start.end() if start else 0
    further = _FURTHER.finditer(key, at)
    told = {one.end(): one.start() == 0 for one in further if one["told"] is not None}
    found = {at: True} | told
    if _ORDERED.search(key):
        found |= {one.end(): False for one in _AND_ORDERS.finditer(key)}
        named = (one for one in _PLACE.finditer(key) if text[slice(*one.span("who"))].istitle())
        for place in chain(_spoken(key), (one.end() for one in named)):
            found.setdefault(place, False)
    return sorted(found.items())


def _spoken(key: str) -> Iterator[int]:
    """Where one who may order does so in the same clause: "Chủ tịch UBND tỉnh … yêu cầu các sở"."""
    done = 0
    for order in _SPOKEN.finditer(key):
        since = max(done, key.rfind(";", 0, order.start()) + 1)
        if _SPEAKER.search(key, since, order.start()):
            done = order.start()
            yield done


def _assigned(
    text: str, key: str, lexicon: Lexicon, first: int, way: str
) -> tuple[int, Assigned] | None:
    stop = _verb(text, key, lexicon, first)
    named = _NAMED.match(key, first)
    if named and not first <= stop < named.end("body"):
        stop = named.end("body")
    if stop < 0 or _LABEL.match(key, first):
        return None
    lead = plain(text[first:stop]).rstrip(" ,")
    given = _GIVEN.match(key, stop) if lead.endswith(" được") else None
    if given and (given["asked"] or not _MANY.match(key, first)):
        way, lead, stop = "assigned", lead.removesuffix(" được"), given.end()
    if len(lead) < 3 or _is_statement(key, first, first + len(lead), way):
        return None
    if way == "told" and _HEADS.match(key, first):
        if _tells_of_orders(key, stop):
            return None
        wanted = stop + len("yêu cầu ")
        if key.startswith("yêu cầu ", stop) and not BODY.match(key, wanted):
            return wanted, Assigned("asked", "")
    chairs = _CHAIRS.match(key, stop)
    joined = _partners(text, key, lexicon, chairs.end() if chairs else stop)
    if joined is None:
        return None
    begin, partners = joined
    for words in (_MUST, _BLANK):
        match = words.match(key, begin)
        begin = match.end() if match else begin
    is_heading = key.endswith(":") and bool(_BELOW.fullmatch(key, begin))
    return begin, Assigned(way, lead, partners, is_heading)


def _is_statement(key: str, first: int, end: int, way: str) -> bool:
    """Whether the words up to a verb state something; "được giao" behind an order does not."""
    stated = NO_NAME.search(key, first, end)
    is_charged = way != "told" and stated and key.startswith("được giao ", stated.start())
    return bool(stated) and not is_charged


def _tells_of_orders(key: str, stop: int) -> bool:
    """Whether a leader is only said to have written, or is quoted: "Chủ tịch tỉnh yêu cầu: …"."""
    is_quoted = key.startswith(("yêu cầu:", "chỉ đạo:"), stop) and not key.endswith(":")
    return is_quoted or key.startswith("có văn bản", stop)


def _partners(text: str, key: str, lexicon: Lexicon, begin: int) -> tuple[int, str] | None:
    """Where the task begins behind "phối hợp với …", and with whom; `None` without a task."""
    joined = _WITH.match(key, begin)
    if joined is None:
        return begin, ""
    done = _verb(text, key, lexicon, joined.end())
    if done < 0 and not _LIST.match(key, joined.end()):
        return None if re.search("với|cùng", joined[0]) else (begin, "")
    done = done if done >= 0 else len(key.rstrip(" :"))
    return done, plain(text[joined.end() : done]).rstrip(" ,")


def _heading(
    text: str, key: str, lexicon: Lexicon, first: int, way: str
) -> tuple[int, Assigned] | None:
    """A line that only names the body: its tasks follow below."""
    end = len(key.rstrip(" :"))
    if end - first > LONGEST_HEADING or _NO_HEADING.search(key, first, end):
        return None
    is_known = any(start == 0 for start, _, _ in lexicon.bodies_in(key[first:end]))
    is_named = bool(_PROPER.match(text, first))
    if not (is_known or is_named or _GROUP.match(key, first)) and not key.rstrip().endswith(":"):
        return None
    return end, Assigned(way, plain(text[first:end]), is_heading=True)


def _verb(text: str, key: str, lexicon: Lexicon, first: int) -> int:
    """Where the first verb behind a name begins; -1 where the clause has none."""
    until = min(len(key), first + REACH)
    named = [(first + s, first + e) for s, e, _ in lexicon.bodies_in(key[first:until])]
    for match in _VERB.finditer(key, first, until):
        at = match.start()
        if any(_parts(text, key, one) for one in _CLAUSE_END.finditer(key, first, at)):
            return -1
        is_name: object = any(start <= at < end for start, end in named) or text[at].isupper()
        is_name = is_name or WITHIN_A_NAME.search(key[max(first, at - 40) : match.end()])
        if not is_name:
            return at
    return -1


def _parts(text: str, key: str, end: re.Match[str]) -> bool:
    """Whether a mark ends a clause; a colon before names does not: "UBND các xã: Lạ, Quen"."""
    is_list = end[0][0] == ":" and text[end.end() : end.end() + 1].isupper()
    return not (is_list and _LISTED.search(key[max(0, end.start() - 20) : end.start()]))


EXAMPLES = (
    Example(
        "- Giao Sở Công Thương chủ trì, phối hợp với UBND các huyện, thành phố rà soát năng lực",
        (
            (
                "Giao Sở Công Thương chủ trì, phối hợp với UBND các huyện, thành phố ",
                Assigned("assigned", "Sở Công Thương", "UBND các huyện, thành phố"),
            ),
        ),
    ),
    Example(
        "Sở Xây dựng xây dựng đơn giá; giao Ban Quản lý dự án đầu tư xây dựng tỉnh đẩy nhanh",
        (
            ("Sở Xây dựng ", Assigned("told", "Sở Xây dựng")),
            (
                "giao Ban Quản lý dự án đầu tư xây dựng tỉnh ",
                Assigned("assigned", "Ban Quản lý dự án đầu tư xây dựng tỉnh"),
            ),
        ),
    ),
    Example(
        "1. Yêu cầu Giám đốc các sở, Chủ tịch UBND các xã, phường tập trung giải ngân",
        (
            (
                "Yêu cầu Giám đốc các sở, Chủ tịch UBND các xã, phường ",
                Assigned("asked", "Giám đốc các sở, Chủ tịch UBND các xã, phường"),
            ),
        ),
    ),
    Example(
        "2. Sở Tài chính phối hợp với cơ quan thuế, hải quan khai thác nguồn thu",
        (
            (
                "Sở Tài chính phối hợp với cơ quan thuế, hải quan ",
                Assigned("told", "Sở Tài chính", "cơ quan thuế, hải quan"),
            ),
        ),
    ),
    Example(
        "1. Ủy ban nhân dân tỉnh Cao Bằng có trách nhiệm:",
        (
            (
                "Ủy ban nhân dân tỉnh Cao Bằng ",
                Assigned("told", "Ủy ban nhân dân tỉnh Cao Bằng", is_heading=True),
            ),
        ),
    ),
    Example(
        "Giao Sở Tài chính:",
        (("Giao Sở Tài chính", Assigned("assigned", "Sở Tài chính", is_heading=True)),),
    ),
    Example(
        "UBND tỉnh giao các sở, ngành; UBND các huyện, thị xã tổ chức tiêm phòng",
        (
            (
                "UBND tỉnh giao các sở, ngành; UBND các huyện, thị xã ",
                Assigned("assigned", "các sở, ngành; UBND các huyện, thị xã"),
            ),
        ),
    ),
    Example(
        "Trên cơ sở báo cáo của các bộ, ngành, Sở Y tế lập kế hoạch, giao UBND các xã rà soát.",
        (
            ("Trên cơ sở báo cáo của các bộ, ngành, Sở Y tế ", Assigned("told", "Sở Y tế")),
            ("giao UBND các xã ", Assigned("assigned", "UBND các xã")),
        ),
    ),
    Example(
        "Theo Công điện 57/CĐ-TTg, các bộ được yêu cầu báo cáo trước 31/7. Bắc Kạn yêu cầu các xã "
        "được giao làm chủ đầu tư khởi công.",
        (
            ("Theo Công điện 57/CĐ-TTg, các bộ được yêu cầu ", Assigned("assigned", "các bộ")),
            (
                "yêu cầu các xã được giao làm chủ đầu tư ",
                Assigned("asked", "các xã được giao làm chủ đầu tư"),
            ),
        ),
    ),
    Example("Sở Công Thương đã ban hành quy chế; giao thông nông thôn được cải thiện"),
    Example("Các đại biểu đề nghị bổ sung chỉ tiêu. Thu ngân sách được Chính phủ giao cho tỉnh"),
    Example("Theo đề nghị của Giám đốc Sở Tài chính. Ban hành kèm theo Quyết định này"),
)
