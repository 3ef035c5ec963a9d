"""What somebody asks to be changed in a document, target, draft or plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from lotrinh.domain.message import Message
from lotrinh.reading.changes import BUILD, CHANGE, EXPLAINED, OBJECT, kind_of
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention
from lotrinh.reading.orders import BODY

ABOUT = Message(
    "Điều được đề nghị thay đổi trong một văn bản, và ai đề nghị.",
    "What somebody asks to be changed in a document, and who asks.",
)
GIVES_WAY_TO: tuple[str, ...] = ()
REACH = 160


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wanted change: its kind, who asks (blank where the clause does not say), and how.

    `way` is "asked" with a word of asking, "needed" with "cần" or "nên", "told" where the verb
    opens a line or goes on from what was asked before it.
    """

    kind: str
    by: str = ""
    way: str = "asked"


_WORDS = ("đề nghị", "kiến nghị", "đề xuất", "cần", "nên", "phải", "yêu cầu", "mong muốn")
_ASKS = re.compile(
    r"(?<!theo )(?<!xét )(?<!về )(?<!các )(?<!những )(?<!nội dung )(?<!được )(?<!mức )(?<!trên )"
    r"\b(?:(?P<asked>đề nghị|kiến nghị|đề xuất|mong muốn|yêu cầu(?= làm rõ))"
    r"|(?P<needed>cần(?! thiết)(?: phải| được| tiếp tục| sớm)*|phải(?: được)?|nên))"
    r"\b[:,]?\s+(?!đã\b|là\b|được\b|của\b|tại\b|này\b|trên\b|nêu\b|số\b|mức\b)"
)
_ASKER = re.compile(
    rf"(?:(?:đại biểu|cử tri|nhân dân|người dân|ý kiến|thành viên|đại diện|tổ thảo luận|chuyên gia"
    rf"|nhà khoa học|hiệp hội|hợp tác xã|tổ đại biểu|phó trưởng|trưởng đoàn|thống kê"
    rf"|chính phủ|quốc hội|vcci)\b"
    rf"|{BODY.pattern})[^;.:]{{0,160}}"
)
_VOTERS = re.compile(
    rf"(?P<by>(?:cử tri|nhân dân|người dân)\b[^.;:]{{0,120}}?)\s+(?:(?:có )?(?:ý )?(?:tiếp tục )?"
    r"(?:đề nghị|kiến nghị|mong muốn|đề xuất)(?: và)?\s?)+[:,]?\s*"
    rf"(?:(?:{BODY.pattern}|nhà nước|trung ương|tỉnh)\b[^,.;:]{{0,80}}?\s)??(?={BUILD.pattern})"
)
_SEMICOLON = re.compile(r";\s+")
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
_STOP = re.compile(r"[.!?](?:[\"”)]*\s|\s*$)")
_SAID = re.compile(r"\s*[\"“][^\"”]{20,}(?=[\"”],\s)")
_GAP = re.compile(r"[^;.]{0,140}$")
_PASSED_ON = re.compile(r"(?:chỉ đạo|giao|yêu cầu)\b")
_ELSE = re.compile(
    r"\b(?:tập trung|tăng cường|đẩy (?:mạnh|nhanh)|hỗ trợ|hoàn thiện|phê duyệt|thông qua|ban hành"
    r"|quyết định|chấp thuận|trình|giải quyết|triển khai|thực hiện|bố trí|đầu tư|xây dựng|tháo gỡ"
    r"|phối hợp|hướng dẫn|tham mưu|báo cáo|khẩn trương|chủ động|tổ chức|quan tâm|sớm|tạo điều kiện"
    r"|phổ biến|quản lý|có)\b"
)
_SUPPORT = re.compile(
    r"(?:bổ sung|cân đối|xem xét|tăng|hỗ trợ)(?:,? (?:bổ sung|bố trí|hỗ trợ|cấp|thêm|có mục tiêu))*"
    r" (?:nguồn )?(?:vốn|kinh phí|ngân sách|biên chế|nhân lực|giáo viên|kế hoạch vốn)"
)
_DECIDES = re.compile(
    r"(?:xem xét|nghiên cứu|rà soát|cân nhắc),? (?:và )?(?:cho|quyết|thông qua|phê duyệt|chấp thuận"
    r"|ban hành|hỗ trợ|bố trí|giải quyết|đầu tư|trình|tháo gỡ|xử lý|sớm|tiến độ)"
)
_NEXT = re.compile(
    rf"(?:,\s*(?:đồng thời\s+|và\s+)?|;\s*(?:đồng thời\s+)?|\s+và\s+|\s+đồng thời\s+)"
    rf"(?:đề nghị\s+)?(?={CHANGE.pattern})"
)
_PURPOSE = re.compile(r"\b(?:để|nhằm|do|vì|bảo đảm|đảm bảo|làm cơ sở|làm căn cứ)\b[^;]*$")
_TRAILING = re.compile(r"(?:[\s,;.]|\s(?:và|đồng thời)(?=[\s,;]*$))+$")
_FIRM = frozenset(("add", "remove", "raise", "lower", "adjust"))
_PLAIN = frozenset(
    ("wording", "check_data", "remove", "raise", "lower", "consistency", "fit_resources")
)


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Proposal mentions: each verb of change with its own object, from the verb on.

    Ignored: orders ("đề nghị các cấp tập trung …"), wishes for money or a decision, and what
    serves a purpose ("để …") or continues one change of the same kind.
    """
    has_voters = "cử tri" in key or "dân" in key
    for start, end in _statements(key):
        opening = _OPENING.match(key, start, end)
        told = CHANGE.match(key, opening.end(), end) if opening else None
        if opening and told:
            yield from _changes(key, told.start(), end, Wanted("", way="told"))
            continue
        voters = _VOTERS.search(key, start, end) if has_voters else None
        if voters:
            yield from _works(text, key, voters, end)
            continue
        for match, verb, stop in _requests(key, start, end, lexicon):
            by = _by(text, key, start, match.start())
            way = "asked" if match["asked"] else "needed"
            before = key[start : match.start()]
            yield from _changes(key, verb, stop, Wanted("", by, way), before)


def _works(text: str, key: str, voters: re.Match[str], end: int) -> Iterator[Mention]:
    """The works that voters ask for, parted by semicolons."""
    by, begin = plain(text[slice(*voters.span("by"))]), voters.end()
    while BUILD.match(key, begin):
        stop = key.find(";", begin, end)
        stop = stop if stop >= 0 else end
        yield Mention("proposal", begin, stop, Wanted("add", by))
        following = _SEMICOLON.match(key, stop)
        begin = following.end() if following else end
    if begin < end and CHANGE.match(key, begin):
        yield from _changes(key, begin, end, Wanted("", by))


def _requests(
    key: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each word of asking with where the change begins, and where the next request does."""
    found: list[tuple[re.Match[str], int]] = []
    for match in _ASKS.finditer(key, start, end) if _asks(key, start, end) else ():
        is_needed = bool(match["needed"])
        verb = _verb(key, match.end(), end, lexicon, is_close=is_needed)
        is_apart = not found or key.find(";", found[-1][1], match.start()) >= 0
        if verb >= 0 and (is_apart or not is_needed):
            found.append((match, verb))
    for (match, verb), following in zip_longest(found, found[1:]):
        stop = following[0].start() if following else end
        if following and ";" in key[verb:stop]:
            stop = key.rfind(";", verb, stop)
        if verb < stop:
            yield match, verb, stop


def _statements(key: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(key):
        said = _SAID.match(key, start, stop.start())
        yield start, said.end() if said else stop.start()
        start = stop.end()
    if start < len(key):
        yield start, len(key)


def _asks(key: str, start: int, end: int) -> bool:
    return any(key.find(word, start, end) >= 0 for word in _WORDS)


def _verb(key: str, start: int, end: int, lexicon: Lexicon, *, is_close: bool) -> int:
    """Where the change begins behind the word of asking; -1 where something else is asked."""
    if is_close:
        return start if CHANGE.match(key, start, end) else -1
    until = min(end, start + REACH)
    names = [(start + s, start + e) for s, e, _ in lexicon.bodies_in(key[start:until])]
    at = start
    while match := CHANGE.search(key, at, until):
        if not any(s <= match.start() < e for s, e in names):
            gap = key[start : match.start()]
            return match.start() if _is_addressee(gap) else -1
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
    asker = _ASKER.search(key, clause, at)
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
        if not kind or _DECIDES.match(part) or _SUPPORT.match(part):
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
        if _PURPOSE.search(key, cuts[-1], cut.start()) and ";" not in cut[0]:
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
    Example("Đề nghị Chính phủ bổ sung kinh phí; UBND tỉnh đề nghị các huyện sớm đầu tư đường."),
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
