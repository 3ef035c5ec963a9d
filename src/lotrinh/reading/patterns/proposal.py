"""What somebody asks to be changed in a document, target, draft or plan."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lotrinh.domain.message import Message
from lotrinh.reading.changes import CHANGE, EXPLAINED, OBJECT, kind_of, parts
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention
from lotrinh.reading.petitions import ASK_ABOVE, GOES_ON, VOTERS_TELL, WANTS_TOO, voters_ask
from lotrinh.reading.requests import asker_of, requests
from lotrinh.reading.wishes import wishes

ABOUT = Message(
    "Điều được đề nghị thay đổi trong một văn bản, và ai đề nghị.",
    "What somebody asks to be changed in a document, and who asks.",
)
GIVES_WAY_TO: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """A wanted change: its kind, who asks (blank where the clause does not say), and how.

    `way` is "asked" with a word of asking, "above" where the centre is asked, "needed" with "cần"
    or "nên", "told" where the verb opens a line or goes on from what was asked before it.
    """

    kind: str
    by: str = ""
    way: str = "asked"


_PEOPLE = ("cử tri", "dân", "bà con")
_ASKING = ("đề nghị", "kiến nghị", "đề xuất")
_WORDS = (*_ASKING, "cần", "nên", "phải", "yêu cầu", "mong muốn")
_OPENING = re.compile(
    r"\s*(?:đồng thời,? |ngoài ra, |bên cạnh đó, )?"
    r"(?:(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[ivx]+\.)\s*)?(?P<who>[^.;:]{3,110}:\s+)?"
)
_STOP = re.compile(r"[.!?…](?:[\"”)]*\s|\s*$)")
_SAID = re.compile(r"\s*[\"“][^\"”]{20,}(?=[\"”],\s)")
_DECIDES = re.compile(
    r"(?:xem xét|nghiên cứu|rà soát|cân nhắc),? (?:và )?(?:cho|quyết|thông qua|phê duyệt|chấp thuận"
    r"|ban hành|hỗ trợ|bố trí|giải quyết|đầu tư|trình|tháo gỡ|xử lý|sớm|tiến độ)"
)
_CHANGE = re.compile(rf"\b{CHANGE.pattern}")
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
    has_asked = any(one in key for one in _WORDS)
    is_asking = has_asked and any(one in key for one in _ASKING)
    for start, end in _statements(text, key):
        opening = _OPENING.match(key, start, end)
        told = CHANGE.match(key, opening.end(), end) if opening else None
        if opening and told and not any(one in (opening["who"] or "") for one in _ASKING):
            yield from _changes(key, told.start(), end, Wanted("", way="told"))
            continue
        voters = voters_ask(key, start, end) if has_voters else None
        goes_on = _goes_on(key, start, end, asker) if asker and not voters else None
        asks = voters or goes_on or (_above(key, start, end) if is_asking else None)
        if asks:
            by = plain(text[slice(*voters.span("by"))]) if voters else ""
            asker = asker if goes_on else by or asker_of(text, key, start, asks.start())
            way = "asked" if voters or goes_on else "above"
            yield from _works(key, asks.end(), end, Wanted("", asker, way))
            continue
        asker = teller
        for match, verb, stop in requests(key, start, end, lexicon) if has_asked else ():
            by = asker_of(text, key, start, match.start())
            way = "asked" if match["asked"] else "needed"
            before = key[start : match.start()]
            yield from _changes(key, verb, stop, Wanted("", by, way), before)


def _goes_on(key: str, start: int, end: int, asker: str) -> re.Match[str] | None:
    """How the one who asked before goes on; voters do with another fault, too."""
    is_people = any(one in asker.lower() for one in _PEOPLE)
    more = WANTS_TOO.match(key, start, end) if is_people else None
    return GOES_ON.match(key, start, end) or more


def _above(key: str, start: int, end: int) -> re.Match[str] | None:
    """What the centre is asked to give, unless a change is asked for before that."""
    asks = ASK_ABOVE.search(key, start, end)
    return None if asks and _CHANGE.search(key, asks.start(), asks.end()) else asks


def _works(key: str, begin: int, end: int, wanted: Wanted) -> Iterator[Mention]:
    """What voters ask for, each part of the list."""
    for start, stop, kind in wishes(key, begin, end):
        yield Mention("proposal", start, stop, wanted._replace(kind=kind))


def _statements(text: str, key: str) -> Iterator[tuple[int, int]]:
    start, is_quoting = 0, "“" in key or '"' in key
    for stop in _STOP.finditer(key):
        if stop[0][0] == "…" and text[stop.end() : stop.end() + 1].islower():
            continue
        said = _SAID.match(key, start, stop.start()) if is_quoting else None
        yield start, said.end() if said else stop.start()
        start = stop.end()
    if start < len(key):
        yield start, len(key)


def _changes(key: str, start: int, end: int, wanted: Wanted, before: str = "") -> Iterator[Mention]:
    """The changes of a stretch; a verb without an object bears on what stands `before` it."""
    for begin, finish in parts(key, start, end):
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
    Example(
        "UBND huyện Lạ kiến nghị UBND tỉnh xem xét, bố trí vốn làm đường. Giao sở nghiên cứu, kiến "
        "nghị UBND tỉnh bố trí vốn.",
        (("xem xét, bố trí vốn làm đường", Wanted("add", "UBND huyện Lạ", "above")),),
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
    Example(
        "Đề xuất chi 1.250 tỷ đồng xây kè sông Lạ",
        (("chi 1.250 tỷ đồng xây kè sông Lạ", Wanted("add", way="above")),),
    ),
    Example(
        "Ủy ban Lạ cho rằng: Chính phủ cần chủ động xây dựng kịch bản; đánh giá lại các chỉ tiêu.",
        (
            ("chủ động xây dựng kịch bản", Wanted("add", "Ủy ban Lạ", "needed")),
            ("đánh giá lại các chỉ tiêu", Wanted("study", "Ủy ban Lạ", "needed")),
        ),
    ),
    Example("Danh mục đề xuất đầu tư 5.000 tỷ đồng giai đoạn 2026 - 2030"),
    Example("Đề nghị HĐND tỉnh xem xét, thông qua Nghị quyết."),
    Example("Công trình cử tri đề nghị đã được HĐND tỉnh bổ sung vào kế hoạch đầu tư công."),
)
