"""Names of building projects: a kind of works followed by a proper name."""

import re
from collections.abc import Iterable, Iterator

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.projects.names import KIND, NAME, WORK, name_end

ABOUT = Message(
    "Tên dự án xây dựng: loại công trình và tên riêng theo sau.",
    "Names of building projects: a kind of works followed by a proper name.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

BUSINESS = r"(?:(?:và )?kinh doanh (?:kết cấu )?hạ tầng (?:kỹ thuật )?)"
_CALLED = re.compile(
    rf"(?:tên (?:dự án|công trình)\s*:\s*|\b(?:dự án|công trình)\s+){WORK}*"
    rf"{BUSINESS}?(?P<kind>{KIND})\b"
)
_ITEM = re.compile(
    rf"^\s*(?:[-+*•]\s*|\d{{1,2}}[.)]\s+|[a-zđ]\)\s*)?(?:dự án\s+)?{WORK}*(?P<kind>{KIND})\b"
    r"(?=[^:;.]{3,110}:.*(?:\d\s*(?:km|m|ha|mw|tỷ)\b|\d\s*tỷ|đầu tư))"
)
_WORKED = re.compile(rf"(?<!\w)(?:{WORK})+(?P<kind>(?:tuyến\s+)?(?:quốc lộ|đường tỉnh|tỉnh lộ))\b")
_SIZED = re.compile(
    rf"(?<!\w)(?P<kind>{KIND})\b(?=[^.;:,()]{{2,90}}"
    r"\([^()]*(?:vốn|kinh phí|tổng mức|\d\s*(?:km|tỷ|ha)\b))"
)
_TITLED = re.compile(
    r"\bdự án (?P<kind>(?:kết nối|phát triển|cải thiện|tăng cường|hiện đại hóa|cấp nước|thoát nước"
    r"|chỉnh trang|xử lý|thu gom|chống|phục hồi|quản lý|chuyển đổi|nâng cao|hạ tầng|môi trường)\b)"
)
_BARE = re.compile(
    r"(?<!toàn )(?<!nhu )(?<!yêu )(?<!bóng )\b(?P<kind>(?:tuyến\s+)?(?:đường bộ cao tốc"
    r"|đường cao tốc|cao tốc|đường tránh|đường vành đai|vành đai|đường ven biển|đường nối"
    r"|đường sắt(?: nhẹ| đô thị| tốc độ cao)?|cầu vượt|cầu cảng|cầu)"
    r"|cảng hàng không(?: quốc tế)?|sân bay|cảng cạn|cảng biển|hồ chứa(?: nước)?"
    r"|hồ(?! chí minh)|thủy điện|nhà máy|khu tái định cư|khu du lịch|trung tâm y tế)\b"
)
_ROUTE = re.compile(
    r"\b(?P<kind>(?:tuyến\s+)?(?:đường bộ cao tốc|đường cao tốc|cao tốc|đường sắt))"
    r"(?=[^.;:]{4,60} - )"
)
_STARTED = re.compile(
    r"(?:khởi công|khánh thành|thông xe(?: kỹ thuật)?|động thổ|thi công|xây dựng|đầu tư|nâng cấp"
    r"|mở rộng|cải tạo|triển khai)(?:\s+(?:hạ tầng|mới|công trình|các|và))*\s+"
    rf"(?P<works>{WORK}*)(?P<kind>{KIND})\b"
)
_OPENED = re.compile(r"khởi công|khánh thành|thông xe|động thổ")
_WORKING = re.compile(
    r"khởi công|khánh thành|thông xe|thông tuyến|thi công|đầu tư|xây dựng|triển khai|đẩy nhanh"
    r"|tiến độ|công trình|dự án|nâng cấp|mở rộng|tổng mức|mặt bằng|hoàn thành|hợp long"
    r"|dài (?:\w+ )?\d|nhóm [abc]"
)
_OF_BODY = re.compile(
    r"\b(?:(?:tổng )?công ty(?: cổ phần| tnhh(?: mtv)?| mẹ)*|tập đoàn|ban quản lý(?: dự án)?|cục"
    r"|cảng vụ|chi nhánh)(?: các)? $"
)
_SUBJECT = re.compile(
    rf"(?:^|[.;]\s+)(?:(?:cụ thể|theo đó|trong đó|ngoài ra|riêng|đồng thời|tiếp đó"
    r"|tại|ở|cùng ngày|ngày|sáng|chiều|mới đây|trước đó)\b(?:[^,.;:]{0,60},)?\s+)?"
    rf"(?P<kind>{KIND})\b(?=(?:[^.;]|\.(?=\d)){{4,90}}?\b(?:được (?:đầu tư|phê duyệt"
    r"|khởi công|xây|chính phủ|thủ tướng|ubnd)|(?:có )?(?:tổng )?(?:mức đầu tư|vốn)\b|quy mô"
    r"|do [^.;]{3,80} (?:làm chủ đầu tư|đầu tư))(?:[^.;]|\.(?=\d))*"
    r"(?:vốn|kinh phí|mức đầu tư|trị giá|chủ đầu tư|tỷ đồng))"
)
_DESCRIBED = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:có\s+|với\s+)?"
    r"(?:quy mô|(?:tổng )?diện tích|rộng|công suất|dài|tổng vốn"
    r"|tổng mức|vốn đầu tư|mức đầu tư|chiều dài)\b(?:[^.;]|\.(?=\d))*?tỷ đồng"
)
_ANY = re.compile(rf"(?<!\w)(?<!\d )(?<!các )(?<!nhiều )(?P<kind>{KIND})\b")
_FROM_TO = re.compile(
    r"\b(?P<kind>(?:tuyến\s+)?đường(?:\s+(?:giao thông|liên \w+|nội đồng))?)"
    r"(?=\s+từ\s[^.;:]{3,60}\s(?:đến|tới|đi)\s)"
)
_ENDS_AT = re.compile(r"\s(?:đến|tới|đi)\s")
_LINKS = re.compile(
    r"(?:các\s+)?tuyến(?:\s+đường)?\s+kết nối\s+(?:với\s+|các\s+)?[^.;:…\n]{3,140}?"
    r"(?=\s*(?:[.;:…\n]|ngay từ|$|trong giai đoạn|đến năm))"
)
_GATES = re.compile(r"hạ tầng kỹ thuật các cửa khẩu\s+[^.;:…\n]{3,80}")
_SCHOOLS = re.compile(
    r"(?<!\d)\d{1,3}\s+trường\s+(?:phổ thông\s+)?nội trú(?:\s+liên cấp)?"
    r"(?:\s+tiểu học - trung học cơ sở)?"
)
NEEDED = {
    _CALLED: ("dự án", "công trình"), _ITEM: (":",), _WORKED: ("quốc lộ", "đường tỉnh", "tỉnh lộ"),
    _ROUTE: (" - ",), _SIZED: ("(",), _LINKS: ("kết nối",), _GATES: ("cửa khẩu",),
    _SCHOOLS: ("nội trú",), _FROM_TO: (" từ ",),
    _TITLED: ("dự án",),
    _SUBJECT: ("vốn", "kinh phí", "mức đầu tư", "trị giá", "chủ đầu tư", "tỷ đồng"),
}  # fmt: skip
"""The words of which one stands wherever a pattern finds something."""
COST = "tỷ đồng"
_BUILDING = re.compile(r"^(?!.*kinh doanh)(?:đầu tư xây dựng|đầu tư|công trình)\s+")
_A_PART = re.compile(
    r"trong đó\s+(?:\w+\s+)?$|\b(?:nút giao|đầu|cuối|gần|giữa|chân|nối(?: với| vào)?"
    r"|giao(?: với)?|qua|tại|trên|thôn|xóm|ấp|xã"
    r"|phường|chợ|ngã (?:ba|tư))\s+$"
)
_PROPER = re.compile(rf"(?<!\w){NAME} $")
NEAR = 24
_CUES = (
    "cao tốc", "đường", "cầu", "cảng", "sân bay", "bệnh viện", "trung tâm y tế", "tái định cư",
    "dự án", "quốc lộ", "tỉnh lộ", "kết nối", "nội trú", "du lịch", "hạ tầng", "công trình", "hồ ",
    "nhà máy", "thủy điện", "khu công nghiệp", "trường", "trụ sở", "kè", "đê", "đập", "hệ thống",
    "trạm", "khu đô thị", "bv ", "kcn", "ccn", "nút giao", "khu liên hợp", "nhà ga",
)  # fmt: skip


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Project mentions with their printed name; the one that starts first where two overlap.

    A name stands behind "dự án" or opens an item of a list with its cost or size; some kinds of
    works ("cao tốc", "cầu") need only a word for building in the line.
    """
    if not any(cue in key for cue in _CUES):
        return
    free, text = Free(len(text)), plain(text)
    for start, end in sorted(_spans(text, key), key=lambda span: (span[0], -span[1])):
        name = text[start:end].rstrip(" ,")
        is_body = _OF_BODY.search(key, max(0, start - NEAR), start)
        if not is_body and free.take(start, start + len(name)):
            yield Mention("project", start, start + len(name), name)


def _spans(text: str, key: str) -> Iterator[tuple[int, int]]:
    for match in _found(key, (_CALLED, _TITLED, _ITEM, _WORKED, _SUBJECT)):
        yield from _named(text, key, match, is_named=True)
    for match in _found(key, (_ROUTE, _BARE)):
        is_built = match.re is _ROUTE or _WORKING.search(_statement(key, match))
        if is_built and not _is_part(text, key, match):
            yield from _named(text, key, match, is_named=False)
    for match in _found(key, (_FROM_TO,)) if _WORKING.search(key) else ():
        for start, end in (
            () if _is_part(text, key, match) else _named(text, key, match, is_named=False)
        ):
            if _ENDS_AT.search(key, start, end):
                yield start, end
    for match in _STARTED.finditer(key):
        is_called = text[match.start("kind")].isupper() or _OPENED.match(match[0])
        if is_called and not _is_part(text, key, match):
            yield from _named(text, key, match, is_named=True)
    for match in _ANY.finditer(key) if COST in key else ():
        found = list(_named(text, key, match, is_named=False))
        if found and _DESCRIBED.match(key, found[0][1]) and not _is_part(text, key, match):
            yield from found
    for match in _found(key, (_SIZED,)):
        found = list(_named(text, key, match, is_named=True))
        if found and key[found[0][1] :].lstrip()[:1] == "(" and not _is_part(text, key, match):
            yield from found
    yield from (match.span() for match in _found(key, (_LINKS, _GATES, _SCHOOLS)))


def _found(key: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """What patterns find, each tried only where one of the words that it needs stands."""
    for pattern in patterns:
        if any(word in key for word in NEEDED.get(pattern, ("",))):
            yield from pattern.finditer(key)


def _named(
    text: str, key: str, match: re.Match[str], *, is_named: bool
) -> Iterator[tuple[int, int]]:
    start = _start(key, match) if is_named else match.start("kind")
    end = name_end(text, key, start, match.end("kind"), is_named=is_named)
    if end is not None:
        yield start, end


def _is_part(text: str, key: str, match: re.Match[str]) -> bool:
    """Whether works are only a part or place of what the line is about, or end another name."""
    start = match.start("kind")
    is_within = text[start].isupper() and not text.isupper()
    if is_within and _PROPER.search(text, max(0, start - NEAR), start):
        return True
    return bool(_A_PART.search(key, max(0, start - NEAR), start))


def _statement(key: str, match: re.Match[str]) -> str:
    """The sentence that works stand in."""
    begin = key.rfind(". ", 0, match.start()) + 1
    end = key.find(". ", match.end())
    return key[begin : end if end >= 0 else len(key)]


def _start(key: str, match: re.Match[str]) -> int:
    """Where a name begins: its kind of works, with "nâng cấp" but not "đầu tư xây dựng" before.

    "Đầu tư xây dựng và kinh doanh hạ tầng" of an industrial park belongs to its name.
    """
    works = re.search(
        rf"(?:{WORK})*{BUSINESS}$|(?:{WORK})+$", key[match.start() : match.start("kind")]
    )
    start = match.start("kind") - (len(works[0]) if works else 0)
    while opening := _BUILDING.match(key[start : match.start("kind")]):
        start += opening.end()
    return start


EXAMPLES = (
    Example(
        "gồm Cao tốc Đồng Đăng - Trà Lĩnh (giai đoạn 1 và 2), chuẩn bị",
        (("Cao tốc Đồng Đăng - Trà Lĩnh (giai đoạn 1 và 2)",) * 2,),
    ),
    Example("khởi công cao tốc Bắc Kạn - Cao Bằng cùng", (("cao tốc Bắc Kạn - Cao Bằng",) * 2,)),
    Example(
        "Đường bộ cao tốc Đồng Đăng (tỉnh Lạng Sơn) - Trà Lĩnh (tỉnh Cao Bằng) giai đoạn 1, dài",
        (
            ("Đường bộ cao tốc Đồng Đăng (tỉnh Lạng Sơn) - Trà Lĩnh (tỉnh Cao Bằng) giai đoạn 1",)
            * 2,
        ),
    ),
    Example(
        "Dự án Nhà máy thủy điện Bảo Lạc B, nhóm B",
        (("Nhà máy thủy điện Bảo Lạc B",) * 2,),
    ),
    Example("dự án nâng cấp đường tỉnh 208 dài 35 km", (("nâng cấp đường tỉnh 208",) * 2,)),
    Example("Khởi công dự án Cầu Sông Hiến trong năm", (("Cầu Sông Hiến",) * 2,)),
    Example(
        "đầu tư các tuyến kết nối cửa khẩu Sóc Giang, Tà Lùng; khu du lịch thác Bản Giốc",
        (
            ("các tuyến kết nối cửa khẩu Sóc Giang, Tà Lùng",) * 2,
            ("khu du lịch thác Bản Giốc",) * 2,
        ),
    ),
    Example(
        "Đầu tư cải tạo, nâng cấp Quốc lộ 6 đoạn Km78+300",
        (("cải tạo, nâng cấp Quốc lộ 6",) * 2,),
    ),
    Example(
        "khởi công dự án Đường nối cao tốc Hữu Lũng - Chi Lộc với cửa khẩu Nà Sa.",
        (("Đường nối cao tốc Hữu Lũng - Chi Lộc với cửa khẩu Nà Sa",) * 2,),
    ),
    Example(
        "- Trường Phổ thông nội trú Sín Hồ: 36 phòng học, kinh phí 218 tỷ đồng",
        (("Trường Phổ thông nội trú Sín Hồ",) * 2,),
    ),
    Example(
        "2. Tên dự án: Kè chống sạt lở bờ suối Nậm Kim đoạn qua xã Lạ, nhóm C",
        (("Kè chống sạt lở bờ suối Nậm Kim đoạn qua xã Lạ",) * 2,),
    ),
    Example(
        "thành lập Khu công nghiệp Long Hà II (diện tích 492 ha)",
        (("Khu công nghiệp Long Hà II",) * 2,),
    ),
    Example(
        "làm Cầu Phú Lâm và đường dẫn hai đầu cầu, công trình nhóm B",
        (("Cầu Phú Lâm và đường dẫn hai đầu cầu",) * 2,),
    ),
    Example(
        "thông xe tuyến đường ven sông kết nối cao tốc Hạ Lang với xã Đông Sơn, giai đoạn 1.",
        (("tuyến đường ven sông kết nối cao tốc Hạ Lang với xã Đông Sơn, giai đoạn 1",) * 2,),
    ),
    Example(
        "Nhà ga hành khách T3 Bãi Lạ được Chính phủ phê duyệt với tổng vốn 10.990 tỷ đồng, do Tổng "
        "công ty Cảng hàng không Lạ Sơn đầu tư",
        (("Nhà ga hành khách T3 Bãi Lạ",) * 2,),
    ),
    Example(
        "Bệnh viện Đa khoa Bãi Lạ cơ sở 2, quy mô 800 giường, tổng mức đầu tư 1.600 tỷ đồng",
        (("Bệnh viện Đa khoa Bãi Lạ cơ sở 2",) * 2,),
    ),
    Example(
        "xây dựng tuyến đường từ Trung tâm huyện đến Trung tâm xã Xuân Lạ tạo điều kiện đi lại",
        (("tuyến đường từ Trung tâm huyện đến Trung tâm xã Xuân Lạ",) * 2,),
    ),
    Example("Tổng công ty Cảng hàng không Lạ Sơn lãi 10.000 tỷ đồng nhờ đầu tư; cục Đường bộ Lạ"),
    Example(
        "đầu tư nâng cấp tuyến đường từ trung tâm xã Lạ đi xã Đông Thọ, đoạn qua thôn Cầu Khoai",
        (("tuyến đường từ trung tâm xã Lạ đi xã Đông Thọ",) * 2,),
    ),
    Example(
        "dự án đầu tư xây dựng và kinh doanh kết cấu hạ tầng khu công nghiệp Lạ Hà 1, tỉnh Bình An",
        (("đầu tư xây dựng và kinh doanh kết cấu hạ tầng khu công nghiệp Lạ Hà 1",) * 2,),
    ),
    Example(
        "Khu đô thị hỗn hợp Lạ Hà rộng gần 227ha, vốn hơn 17.000 tỷ đồng",
        (("Khu đô thị hỗn hợp Lạ Hà",) * 2,),
    ),
    Example(
        "Dự án nhà ở xã hội tại Khu tái định cư Thành Lạ cung cấp 1.352 căn hộ, vốn 1.136 tỷ đồng",
        (("nhà ở xã hội tại Khu tái định cư Thành Lạ",) * 2,),
    ),
    Example(
        "điểm cuối tại nút giao Bãi Lạ thuộc Dự án Kết nối khu vực trung tâm đồng bằng Lạ Sơn.",
        (("Kết nối khu vực trung tâm đồng bằng Lạ Sơn",) * 2,),
    ),
    Example(
        "Cụ thể, BV đa khoa khu vực Bãi Lạ có tổng mức đầu tư 1.915 tỷ đồng; KCN Lạ Hà (xã Lạ), "
        "quy mô 200 ha, vốn 900 tỷ đồng",
        (("BV đa khoa khu vực Bãi Lạ",) * 2, ("KCN Lạ Hà (xã Lạ)",) * 2),
    ),
    Example(
        "Tại Bãi Lạ, tuyến đường Hà Lạ - Sơn Lạ được đầu tư 8 km, vốn 1.100 tỷ đồng",
        (("tuyến đường Hà Lạ - Sơn Lạ",) * 2,),
    ),
    Example("tại đầu cầu vượt sông Lạ phía Bãi Hà, thi công; liên danh Bãi Cầu IIC làm dự án PPP"),
    Example("khách tới sân bay Bãi Lạ đạt 400.000 lượt. Vốn đầu tư của tỉnh là 3.000 tỷ đồng"),
    Example("xây mới 3 BV vệ tinh từ tiền ngân sách TP với tổng mức đầu tư 5.700 tỷ đồng"),
    Example("sửa chữa đoạn đường từ phường Tứ Lạ đến các mỏ đất"),
    Example("Trường THPT Kim Lạ có 1.200 học sinh; xe chạy trên tuyến đường từ Lạ Hà đến Lạ Sơn"),
    Example("xe qua cầu Bãi Lạ; Bệnh viện Bãi Lạ tiếp nhận 2.000 lượt; Khu công nghiệp Lạ lấp đầy"),
    Example("dự án Luật Quy hoạch; các dự án FDI; dự án có chiều dài 5 km, do Sở Xây dựng làm"),
    Example("bàn giao đoạn Km31 - Km34; Quốc lộ 4A; trong đó cầu Kênh Nhánh dài 386 m"),
    Example("xây 11 trường nội trú liên cấp", (("11 trường nội trú liên cấp",) * 2,)),
    Example("các dự án thuộc Chương trình mục tiêu quốc gia; nhu cầu Vốn; Yêu cầu Giám đốc"),
    Example("phát triển đường cao tốc và cầu đường; Công viên địa chất toàn cầu UNESCO"),
)
