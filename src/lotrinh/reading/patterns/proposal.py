"""What somebody asks to be changed in a document, target, draft or plan."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

from lotrinh.domain.message import Message
from lotrinh.reading.changes import CHANGE, EXPLAINED, OBJECT, kind_of
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention
from lotrinh.reading.orders import BODY
from lotrinh.reading.petitions import ASK_ABOVE, GOES_ON, OPINIONS, VOTERS_ASK, VOTERS_TELL
from lotrinh.reading.wishes import wishes

ABOUT = Message(
    "Điều được đề nghị thay đổi trong một văn bản, và ai đề nghị.",
    "What somebody asks to be changed in a document, and who asks.",
)
GIVES_WAY_TO: tuple[str, ...] = ()
REACH = 160


class Wanted(NamedTuple):
    """A wanted change: its kind, who asks (blank where the clause does not say), and how.

    `way` is "asked" with a word of asking, "above" where the centre is asked, "needed" with "cần"
    or "nên", "told" where the verb opens a line or goes on from what was asked before it.
    """

    kind: str
    by: str = ""
    way: str = "asked"


_PEOPLE = ("cử tri", "dân", "bà con")
_WORDS_OF_ASKING = re.compile("đề nghị|kiến nghị|đề xuất")
_WORDS = re.compile("đề nghị|kiến nghị|đề xuất|cần|nên|phải|yêu cầu|mong muốn")
_ASKS = re.compile(
    r"(?<!ý kiến, )(?<!ý kiến và )(?<!theo )(?<!xét )(?<!về )(?<!các )(?<!những )(?<!nội dung )"
    r"(?<!được )(?<!mức )(?<!trên )"
    r"\b(?:(?P<asked>đề nghị|(?<!tham mưu )(?<!tham mưu, )(?<!nghiên cứu, )"
    r"(?<!báo cáo, )(?:kiến nghị|đề xuất)|mong muốn|yêu cầu(?= làm rõ))"
    r"|(?P<needed>cần(?! thiết)(?: phải| được| tiếp tục| sớm)*|phải(?: được)?|nên))"
    r"\b[:,]?\s+(?!đã\b|là\b|được\b|của\b|tại\b|này\b|trên\b|nêu\b|số\b|mức\b)"
)
_ASKED = re.compile(
    r"(?:\b(?:để|nhằm|số liệu|hồ sơ|văn bản|báo cáo)\s"
    r"|\b(?:giao|tham mưu|chủ trì|phối hợp|lập)\b[^;:.]{0,120},\s)(?=(?:đề xuất|đề nghị)?$)"
    r"|(?:nội dung|vấn đề)\s(?:mà\s)?(?:các\s|một số\s)?(?:đại biểu|cử tri|ban|ủy ban)[^,;.]{0,30}$"
)
_ASKED_BEFORE = re.compile(r"(?:đề nghị|kiến nghị|đề xuất)\b[^,;.:]{0,60},\s")
_ASKER = re.compile(
    rf"(?:(?:đại biểu|cử tri|nhân dân|người dân|ý kiến|thành viên|đại diện|tổ thảo luận|chuyên gia"
    rf"|nhà khoa học|hiệp hội|hợp tác xã|tổ đại biểu|phó trưởng|trưởng đoàn|thống kê"
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
_CLAUSE = re.compile(r"[;:]\s")
_OPENING = re.compile(
    r"\s*(?:đồng thời,? |ngoài ra, |bên cạnh đó, )?"
    r"(?:(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[ivx]+\.)\s*)?(?P<who>[^.;:]{3,110}:\s+)?"
)
_STOP = re.compile(r"[.!?…](?:[\"”)]*\s|\s*$)")
_SAID = re.compile(r"\s*[\"“][^\"”]{20,}(?=[\"”],\s)")
_GAP = re.compile(r"[^;.]{0,140}$")
_PASSED_ON = re.compile(r"(?:chỉ đạo|giao|yêu cầu)\b")
_ELSE = re.compile(
    r"\b(?:tập trung|tăng cường|đẩy (?:mạnh|nhanh)|hỗ trợ|hoàn thiện|phê duyệt|thông qua|ban hành"
    r"|quyết định|chấp thuận|trình|giải quyết|triển khai|thực hiện|bố trí|đầu tư|xây dựng|tháo gỡ"
    r"|phối hợp|hướng dẫn|tham mưu|báo cáo|khẩn trương|chủ động|tổ chức|quan tâm|sớm|tạo điều kiện"
    r"|phổ biến|quản lý|có)\b"
)
_DECIDES = re.compile(
    r"(?:xem xét|nghiên cứu|rà soát|cân nhắc),? (?:và )?(?:cho|quyết|thông qua|phê duyệt|chấp thuận"
    r"|ban hành|hỗ trợ|bố trí|giải quyết|đầu tư|trình|tháo gỡ|xử lý|sớm|tiến độ)"
)
_NEXT = re.compile(
    rf"(?:,\s*(?:đồng thời\s+|và\s+)?|;\s*(?:đồng thời\s+)?|\s+và\s+|\s+đồng thời\s+)"
    rf"(?:đề nghị\s+)?(?={CHANGE.pattern})"
)
_CARE = re.compile(
    rf"(?:(?:quan tâm|chú ý|tiếp tục|tập trung|sớm|khẩn trương)\s)?(?P<verb>{CHANGE.pattern})"
)
_CHANGE = re.compile(rf"\b{CHANGE.pattern}")
_ALSO = re.compile(rf",\s*đồng thời\s+(?=(?:đề nghị\s+)?{CHANGE.pattern})")
_SO_THAT = re.compile(r"(?:bảo đảm|đảm bảo)\b")
_PURPOSE = re.compile(r"\b(?:để|nhằm|do|vì|bảo đảm|đảm bảo|làm cơ sở|làm căn cứ)\b[^;]*$")
_TRAILING = re.compile(r"(?:[\s,;.]|\s(?:và|đồng thời)(?=[\s,;]*$))+$")
_FIRM = frozenset(("add", "remove", "raise", "lower", "adjust"))
_SURE = frozenset((*_FIRM, "wording"))
_PLAIN = frozenset(
    ("wording", "check_data", "remove", "raise", "lower", "consistency", "fit_resources")
)


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Proposal mentions: each verb of change with its own object, from the verb on.

    What voters ask for, and what the centre is asked to give, are lists of their own. Ignored:
    orders ("đề nghị các cấp tập trung …"), wishes for a decision, and what serves a purpose
    ("để …") or continues one change of the same kind.
    """
    has_voters = any(one in key for one in _PEOPLE)
    tells = VOTERS_TELL.match(key) if has_voters else None
    teller = asker = plain(text[slice(*tells.span("by"))]) if tells else ""
    has_asked = bool(_WORDS.search(key))
    for start, end in _statements(text, key):
        opening = _OPENING.match(key, start, end)
        told = CHANGE.match(key, opening.end(), end) if opening else None
        if opening and told and not _WORDS_OF_ASKING.search(opening["who"] or ""):
            yield from _changes(key, told.start(), end, Wanted("", way="told"))
            continue
        voters = _voters(key, start, end) if has_voters else None
        goes_on = GOES_ON.match(key, start, end) if asker and not voters else None
        asks = voters or goes_on or (_above(key, start, end) if has_asked else None)
        if asks:
            by = plain(text[slice(*voters.span("by"))]) if voters else ""
            asker = asker if goes_on else by or _by(text, key, start, asks.start())
            way = "asked" if voters or goes_on else "above"
            yield from _works(key, asks.end(), end, Wanted("", asker, way))
            continue
        asker = teller
        for match, verb, stop in _requests(key, start, end, lexicon) if has_asked else ():
            by = _by(text, key, start, match.start())
            way = "asked" if match["asked"] else "needed"
            before = key[start : match.start()]
            yield from _changes(key, verb, stop, Wanted("", by, way), before)


def _voters(key: str, start: int, end: int) -> re.Match[str] | None:
    """Where voters ask, unless their requests are only spoken of."""
    asks = VOTERS_ASK.search(key, start, end)
    return None if asks and OPINIONS.search(key, asks.start(), asks.end()) else asks


def _above(key: str, start: int, end: int) -> re.Match[str] | None:
    """What the centre is asked to give, unless a change is asked for before that."""
    asks = ASK_ABOVE.search(key, start, end)
    return None if asks and _CHANGE.search(key, asks.start(), asks.end()) else asks


def _works(key: str, begin: int, end: int, wanted: Wanted) -> Iterator[Mention]:
    """What voters ask for, each part of the list."""
    for start, stop, kind in wishes(key, begin, end):
        yield Mention("proposal", start, stop, wanted._replace(kind=kind))


def _requests(
    key: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each word of asking with where the change begins, and where the next request does."""
    found: list[tuple[re.Match[str], int]] = []
    for match in _ASKS.finditer(key, start, end):
        if _ASKED.search(key, start, match.start()):
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


def _statements(text: str, key: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(key):
        if stop[0][0] == "…" and text[stop.end() : stop.end() + 1].islower():
            continue
        said = _SAID.match(key, start, stop.start())
        yield start, said.end() if said else stop.start()
        start = stop.end()
    if start < len(key):
        yield start, len(key)


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


def _by(text: str, key: str, start: int, at: int) -> str:
    clause = max((cut.end() for cut in _CLAUSE.finditer(key, start, at)), default=start)
    behind = max((one.end() for one in _ASKED_BEFORE.finditer(key, clause, at)), default=clause)
    asker = _ASKER.search(key, behind, at) or _ASKER.search(key, clause, at)
    if asker is None:
        return ""
    counted = re.search(rf"{_COUNTED}$", key[clause : asker.start()])
    begin = clause + counted.start() if counted else asker.start()
    said = _SAYS.search(key, asker.start(), at)
    return plain(text[begin : said.start() if said else at]).strip(" ,")


def _changes(key: str, start: int, end: int, wanted: Wanted, before: str = "") -> Iterator[Mention]:
    """The changes of a stretch; a verb without an object bears on what stands `before` it."""
    for begin, finish in _parts(key, start, end):
        part = key[begin:finish]
        kind = kind_of(part)
        if not kind or _DECIDES.match(part):
            continue
        is_clear = kind in _PLAIN or part.startswith("nghiên cứu") or EXPLAINED.match(part)
        if not is_clear and not OBJECT.search(part):
            if begin != start or not OBJECT.search(before):
                continue
            kind = "check_data" if kind == "study" and "số liệu" in before else kind
        yield Mention("proposal", begin, finish, Wanted(kind, wanted.by, wanted.way))


def _parts(key: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The changes of a request: cut before a verb of change that has an object of its own."""
    cuts = [start]
    for cut in _NEXT.finditer(key, start, end):
        is_list = ";" in cut[0]
        purpose = None if is_list else _PURPOSE.search(key, cuts[-1], cut.start())
        is_reason = purpose and purpose[0].startswith(("do ", "vì "))
        if purpose and not (is_reason and kind_of(key[cut.end() : end]) in _SURE):
            continue
        if cut[0] == ", " and _SO_THAT.match(key, cut.end()):
            continue
        cuts.append(cut.end())
    merged = [start]
    for begin, finish in pairwise([*cuts[1:], end]):
        if _stands_alone(key[merged[-1] : begin], key[begin:finish]):
            merged.append(begin)
    for begin, finish in pairwise([*merged, end]):
        yield begin, begin + len(_TRAILING.sub("", key[begin:finish]))


def _stands_alone(above: str, own: str) -> bool:
    """Whether a verb behind another opens a change of its own."""
    first, second = kind_of(above), kind_of(own)
    has_object = len(above.strip(" ,;").split()) > 3
    return has_object and (first != second or second in _FIRM or _both_bear(above, own, second))


def _both_bear(above: str, own: str, kind: str) -> bool:
    return kind == "study" and bool(OBJECT.search(above)) and bool(OBJECT.search(own))


EXAMPLES = (
    Example(
        "Các đại biểu đề xuất bổ sung chỉ tiêu về môi trường, nâng chỉ tiêu tăng trưởng.",
        (
            ("bổ sung chỉ tiêu về môi trường", Wanted("add", "Các đại biểu")),
            ("nâng chỉ tiêu tăng trưởng", Wanted("raise", "Các đại biểu")),
        ),
    ),
    Example(
        "Ban Kinh tế - Ngân sách cũng đề nghị bỏ các chỉ tiêu trùng lặp.",
        (("bỏ các chỉ tiêu trùng lặp", Wanted("remove", "Ban Kinh tế - Ngân sách")),),
    ),
    Example(
        "3. Đề nghị UBND tỉnh rà soát lại số liệu hộ nghèo và hạ chỉ tiêu đô thị hóa xuống 40%",
        (
            ("rà soát lại số liệu hộ nghèo", Wanted("check_data")),
            ("hạ chỉ tiêu đô thị hóa xuống 40%", Wanted("lower")),
        ),
    ),
    Example(
        "Có ý kiến cho rằng cần làm rõ nguồn lực thực hiện chính sách.",
        (
            (
                "làm rõ nguồn lực thực hiện chính sách",
                Wanted("fit_resources", "Có ý kiến", "needed"),
            ),
        ),
    ),
    Example(
        "- Điều chỉnh thời hạn hoàn thành dự án sang năm 2028.",
        (("Điều chỉnh thời hạn hoàn thành dự án sang năm 2028", Wanted("adjust", way="told")),),
    ),
    Example(
        'Trang 45: đề nghị thay cụm từ "thị trấn" bằng "đô thị".',
        (('thay cụm từ "thị trấn" bằng "đô thị"', Wanted("wording")),),
    ),
    Example(
        "Cần bổ sung điều khoản chuyển tiếp; quy định tại Điều 4 phải thống nhất với Luật.",
        (
            ("bổ sung điều khoản chuyển tiếp", Wanted("add", way="needed")),
            ("thống nhất với Luật", Wanted("consistency", way="needed")),
        ),
    ),
    Example("Để quy hoạch sớm đi vào cuộc sống, đề nghị các cấp ủy tiếp tục phổ biến nội dung."),
    Example("Theo đề nghị của Ủy ban nhân dân tỉnh tại Tờ trình số 919/TTr-UBND."),
    Example(
        "Cử tri xã Lạ đề nghị tỉnh sớm đầu tư tuyến đường liên xã; xây dựng trạm y tế; nâng mức "
        "hỗ trợ.",
        (
            ("sớm đầu tư tuyến đường liên xã", Wanted("add", "Cử tri xã Lạ")),
            ("xây dựng trạm y tế", Wanted("add", "Cử tri xã Lạ")),
            ("nâng mức hỗ trợ", Wanted("raise", "Cử tri xã Lạ")),
        ),
    ),
    Example(
        "Bà con mong muốn có giải pháp chống ngập; việc đền bù công bằng. Cụ thể là nạo vét kênh.",
        (
            ("có giải pháp chống ngập", Wanted("study", "Bà con")),
            ("việc đền bù công bằng", Wanted("consistency", "Bà con")),
            ("nạo vét kênh", Wanted("add", "Bà con")),
        ),
    ),
    Example(
        "UBND tỉnh kiến nghị Bộ Xây dựng xem xét bổ sung vốn; cho phép kéo dài thời hạn.",
        (
            ("xem xét bổ sung vốn", Wanted("add", "UBND tỉnh", "above")),
            ("cho phép kéo dài thời hạn", Wanted("add", "UBND tỉnh", "above")),
        ),
    ),
    Example("UBND tỉnh đề nghị các huyện sớm đầu tư đường; nghiên cứu, đề xuất UBND tỉnh xem xét."),
    Example(
        "Cử tri xã Lạ phản ánh: Cầu hư hỏng nặng. Đề nghị tỉnh sớm sửa chữa cầu và bổ sung đèn.",
        (("sớm sửa chữa cầu và bổ sung đèn", Wanted("add", "Cử tri xã Lạ")),),
    ),
    Example(
        "Bà con nêu một số kiến nghị về: tăng phụ cấp; tình trạng trộm cắp còn phức tạp; hỗ trợ "
        "kinh phí làm nhà văn hóa, hướng dẫn trồng dâu.",
        (
            ("tăng phụ cấp", Wanted("raise", "Bà con")),
            ("hỗ trợ kinh phí làm nhà văn hóa", Wanted("add", "Bà con")),
            ("hướng dẫn trồng dâu", Wanted("add", "Bà con")),
        ),
    ),
    Example(
        "Lãnh đạo tỉnh kiến nghị Thủ tướng: Nâng mức hỗ trợ; sớm đầu tư cao tốc.",
        (
            ("Nâng mức hỗ trợ", Wanted("raise", "Lãnh đạo tỉnh", "above")),
            ("sớm đầu tư cao tốc", Wanted("add", "Lãnh đạo tỉnh", "above")),
        ),
    ),
    Example(
        "Về giao thông, tỉnh đề nghị đầu tư tuyến tránh, kiến nghị xem xét mở rộng dự án đê.",
        (
            ("đầu tư tuyến tránh", Wanted("add", way="above")),
            ("xem xét mở rộng dự án đê", Wanted("adjust", way="above")),
        ),
    ),
    Example("Sau khi nghe cử tri ý kiến, kiến nghị, lãnh đạo xã đã làm rõ các nội dung."),
    Example("UBND xã kiểm tra để đề xuất UBND tỉnh xem xét; tổng hợp số liệu đề nghị điều chỉnh."),
    Example("Ý kiến cử tri đề nghị xây dựng đường điện là cần thiết."),
    Example(
        "Chính phủ đề nghị Quốc hội cho phép tăng trần nợ công và thực hiện cơ chế thưởng vốn.",
        (
            ("tăng trần nợ công", Wanted("raise", "Chính phủ")),
            ("thực hiện cơ chế thưởng vốn", Wanted("add", "Chính phủ")),
        ),
    ),
    Example(
        "Bộ Lạ đề nghị cắt, giảm chi hội nghị; đề nghị báo cáo rõ lý do hụt thu.",
        (
            ("cắt, giảm chi hội nghị", Wanted("lower", "Bộ Lạ")),
            ("báo cáo rõ lý do hụt thu", Wanted("study")),
        ),
    ),
    Example("Đề nghị HĐND tỉnh xem xét, thông qua Nghị quyết."),
    Example("Công trình cử tri đề nghị đã được HĐND tỉnh bổ sung vào kế hoạch đầu tư công."),
)
