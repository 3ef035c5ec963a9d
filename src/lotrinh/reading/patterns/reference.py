"""Numbers of documents: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`, and how this one uses them."""

import re
from collections.abc import Iterator, Sequence

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention
from lotrinh.reading.relations import goes_on, opens_item, relation_of

ABOUT = Message(
    "Số hiệu văn bản: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`.",
    "Numbers of documents: `1486/QĐ-TTg`, `21/2017/QH14`, `10-CTr/TU`.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

_GROUP = r"[^\W\d_]{1,12}(?:&[^\W\d_]{1,4})?\d{0,2}"
_SLASH, _HYPHEN = r"\s?/\s?", r"\s?-\s?"
_NUMBER = re.compile(
    r"(?P<number>\d(?:(?<![\w/.,-]\d)|(?<=\bsố\d))\d{0,4}[a-z]?(?:"
    rf"/\d{{4}}{_SLASH}{_GROUP}(?:{_HYPHEN}{_GROUP})*"  # 21/2017/QH14
    rf"|{_SLASH}{_GROUP}(?:{_HYPHEN}{_GROUP})+"  # 1486/QĐ-TTg
    rf"|{_HYPHEN}{_GROUP}{_SLASH}{_GROUP}(?:-{_GROUP})?"  # 10-CTr/TU
    r"|(?<=số \d\d)/[A-ZĐ]{2,6}|(?<=số \d{3})/[A-ZĐ]{2,6}|(?<=số \d{4})/[A-ZĐ]{2,6}))(?![\w/])"
)  # the last: 61/SL
_LIKELY = re.compile(r"/\s?[^\W\d_]")
_RULINGS = ("nghị quyết", "chỉ thị", "nghị định", "kết luận", "công điện")
_PAPERS = (
    *_RULINGS, "công văn", "văn bản", "quyết định", "kế hoạch", "thông báo", "tờ trình",
    "thông tư", "báo cáo",
)  # fmt: skip
_BARE = re.compile(
    rf"(?P<paper>{'|'.join(_PAPERS)}) (?P<called>số:? )?"
    r"(?P<number>\d{1,5}[a-z]?(?P<year>/20\d\d)?)"
    r"(?![\w%]|\s?[/–-]|[.,]\d)(?P<goes_on>\s(?!(?:của|về|ngày \d|và)\b))?"
)
_SPACE = re.compile(r"\s+")
_STOP = re.compile(r"\.\s|:\s(?!số\b|\d)")
_HEAD = re.compile(r"\s*số\s*:?\s*\Z")
_DATED = re.compile(r"\s*(?:\||\s{2,}|\t|$)|[^.;]{0,30}, ngày \d")
_AHEAD = 160
SHORT = 3


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Document numbers, without the spaces inside them, each with its relation.

    The words that govern a number decide; one that only goes on with a list has the relation of
    the number before it. In another item of a list it goes on with the first of the item
    before. The press leaves out what stands behind it ("Công văn số 60", "Nghị quyết 68",
    "Quyết định 34/2007"). Ignored: numbers in lower case, and what heads another paper of the same
    file.
    """
    earlier, leading, since = "", "", 0
    for match in _numbers(text, key):
        start, stop = match.span("number")
        stops = _STOP.finditer(key, since, start + 1)
        begin = max((one.end() for one in stops), default=0)
        if begin > since and not goes_on(key[since:begin], earlier):
            earlier, since = "", begin
        before, after = key[since:start], key[stop : stop + _AHEAD]
        is_item = not earlier or opens_item(before)
        earlier = relation_of(before, after, leading if ";" in before and earlier else earlier)
        leading, since = earlier if is_item else leading, stop
        number = _SPACE.sub("", match["number"])
        yield Mention("reference", start, stop, (number, earlier))


def _numbers(text: str, key: str) -> Sequence[re.Match[str]]:
    whole = _NUMBER.finditer(plain(text)) if _LIKELY.search(key) else ()
    found = [one for one in whole if any(char.isupper() for char in one["number"])]
    if found and _HEAD.match(key, 0, found[0].start()) and _DATED.match(key, found[0].end()):
        return found[1:]
    if any(one in key for one in _PAPERS):
        found += (one for one in _BARE.finditer(key) if _is_paper(text, one))
    return sorted(found, key=lambda one: one.start("number"))


def _is_paper(text: str, match: re.Match[str]) -> bool:
    """Whether a number without letters is that of a paper: it is called so, or has a name."""
    if match["called"]:
        return True
    is_short = len(match["number"]) <= SHORT and match["number"].isdigit()
    is_ruling = is_short and match["paper"] in _RULINGS and not match["goes_on"]
    return bool(match["year"] or is_ruling) and text[match.start()].isupper()


EXAMPLES = (
    Example(
        "Thực hiện Nghị quyết 68 của Bộ Chính trị, không theo kế hoạch 5 năm; Nghị quyết 30a",
        (("68", ("68", "implements")),),
    ),
    Example("Số: 77/BC-STC | Đà Lạt, ngày 4 tháng 5 năm 2025"),
    Example(
        "Công văn số 60 và Chỉ thị số 5 ngày 2/3; Nghị quyết số 7.5, kế hoạch số 3 - 4, mẫu số 2",
        (("60", ("60", "mentions")), ("5", ("5", "mentions"))),
    ),
    Example(
        "Nghị quyết 43/2022 của Quốc hội; Công văn số1234/BTC-NSNN; quyết định 10/2021 là hạn, "
        "quyết định 15 dự án",
        (
            ("43/2022", ("43/2022", "mentions")),
            ("1234/BTC-NSNN", ("1234/BTC-NSNN", "mentions")),
        ),
    ),
    Example(
        "Quyết định số 1486/QĐ-TTg ngày 24/11/2023", (("1486/QĐ-TTg", ("1486/QĐ-TTg", "mentions")),)
    ),
    Example(
        "Căn cứ Luật Quy hoạch số 21/2017/QH14 được sửa đổi bởi Luật số 57/2024/QH15;",
        (
            ("21/2017/QH14", ("21/2017/QH14", "based_on")),
            ("57/2024/QH15", ("57/2024/QH15", "based_on")),
        ),
    ),
    Example(
        "Thực hiện Chương trình số 10-CTr/TU và Kết luận số 7-KL/TU, UBND tỉnh có Công văn số "
        "123/UBND-TH",
        (
            ("10-CTr/TU", ("10-CTr/TU", "implements")),
            ("7-KL/TU", ("7-KL/TU", "implements")),
            ("123/UBND-TH", ("123/UBND-TH", "mentions")),
        ),
    ),
    Example(
        "Triển khai đầy đủ và có hiệu quả các nhiệm vụ, giải pháp nêu tại Kế hoạch số 8/KH-UBND; "
        "rà soát nhu cầu theo nội dung Chỉ thị số 3/CT-TTg",
        (
            ("8/KH-UBND", ("8/KH-UBND", "implements")),
            ("3/CT-TTg", ("3/CT-TTg", "based_on")),
        ),
    ),
    Example(
        "báo cáo kết quả thực hiện Nghị quyết số 9/NQ-CP",
        (("9/NQ-CP", ("9/NQ-CP", "mentions")),),
    ),
    Example(
        "thay thế Quyết định 18/2016/QĐ-UBND",
        (("18/2016/QĐ-UBND", ("18/2016/QĐ-UBND", "replaces")),),
    ),
    Example(
        "Quyết định này bãi bỏ Điều 7 Quyết định số 27/QD-UBND",
        (("27/QD-UBND", ("27/QD-UBND", "amends")),),
    ),
    Example(
        "trình HĐND phê duyệt Đề án số 05/ĐA-UBND", (("05/ĐA-UBND", ("05/ĐA-UBND", "approves")),)
    ),
    Example("sửa đổi Nghị quyết số 07/NQ-HĐND", (("07/NQ-HĐND", ("07/NQ-HĐND", "amends")),)),
    Example(
        "Tờ trình số 31/TTr-SNN&MT; Sắc lệnh số 61/SL",
        (
            ("31/TTr-SNN&MT", ("31/TTr-SNN&MT", "mentions")),
            ("61/SL", ("61/SL", "mentions")),
        ),
    ),
    Example("quyết định 12/qd-ubnd viết thường"),
    Example("diện tích 24/11 ha, xếp thứ 55/63 tỉnh, thành phố"),
    Example("đạt 9,72%/năm, khoảng 102 triệu đồng/người, 12 ha/hộ - năm"),
)
