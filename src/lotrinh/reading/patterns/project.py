"""Names of building projects: a kind of works followed by a proper name."""

import re
from collections.abc import Iterator

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.phrases import by_first_letter, pattern_of
from lotrinh.reading.projects.called import called
from lotrinh.reading.projects.described import described
from lotrinh.reading.projects.listed import following
from lotrinh.reading.projects.names import KIND, PLANT, WORK
from lotrinh.reading.projects.standing import found, is_part, named, statement

ABOUT = Message(
    "Tên dự án xây dựng: loại công trình và tên riêng theo sau.",
    "Names of building projects: a kind of works followed by a proper name.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

_BARE_ROAD = by_first_letter(
    "đường bộ cao tốc|đường cao tốc|cao tốc|đường tránh|đường vành đai|vành đai"
    "|đường ven (?:biển|sông)|đường nối|đường sắt(?: nhẹ| đô thị| tốc độ cao)?|đại lộ|cầu vượt"
    "|cầu cảng|cầu(?<!toàn cầu)(?<!nhu cầu)(?<!yêu cầu)(?<!bóng cầu)(?<!điểm cầu)|hầm"
)
_BARE_KIND = by_first_letter(
    rf"tuyến\s+(?:{_BARE_ROAD})|{_BARE_ROAD}"
    r"|tuyến (?:đường )?kết nối|trục (?:đường|đại lộ)|nút giao"
    r"|cảng hàng không(?: quốc tế)?|sân bay|cảng cạn|cảng biển|hồ chứa(?: nước)?|trạm bơm"
    rf"|hồ(?! chí minh)|đập dâng|tuyến (?:kè|đê)|kè|đê|{PLANT}|thủy điện|khu tái định cư"
    r"|khu du lịch|trung tâm y tế"
)
_BARE = re.compile(rf"\b(?P<kind>{_BARE_KIND})\b")
_ROUTE = re.compile(
    r"\b(?P<kind>(?:tuyến\s+)?(?:đường bộ cao tốc|đường cao tốc|cao tốc|đường sắt))"
    r"(?=[^.;:]{4,60} - )"
)
_STARTED = re.compile(
    r"(?:khởi công|khánh thành|thông xe(?: kỹ thuật)?|động thổ|thi công|xây dựng|đầu tư|nâng cấp"
    r"|mở rộng|cải tạo|triển khai),?(?:\s+(?:hạ tầng|mới|công trình|các|và))*\s+"
    rf"(?P<works>{WORK}*)(?P<kind>{KIND})\b"
)
_NEWLY = re.compile(r"xây dựng(?: mới)?\s+(?!và\b)")
_OPENED = re.compile(r"khởi công|khánh thành|thông xe|động thổ")
_SOME_WORKS = r"(?= (?:tuyến |đường|cầu|cao tốc|sân bay|cảng|hầm|hồ|đê|kè|nhà máy|khu ))"
_WORKING = re.compile(
    r"khởi công|khánh thành|động thổ|cải tạo|thông xe|thông tuyến|thi công|đầu tư|xây dựng"
    r"|triển khai|đẩy nhanh|tiến độ|công trình|dự án|nâng cấp"
    r"|mở rộng|tổng mức|mặt bằng|hoàn thành|hợp long"
    r"|dài (?:\w+ )?\d|nhóm [abc]"
    rf"|làm{_SOME_WORKS}|xây{_SOME_WORKS}"
)
_OF_BODY = re.compile(
    r"\b(?:(?:tổng )?công ty(?: cổ phần| cp| tnhh| mtv| mẹ| đầu tư| xây dựng| xây lắp| phát triển"
    r"| và)*|tập đoàn|ban quản lý(?: dự án)?(?: đầu tư)?(?: xây dựng)?|cục|cảng vụ|chi nhánh)"
    r"(?: các)? $"
)
_FROM_TO = re.compile(
    r"\b(?P<kind>(?:tuyến\s+)?đường(?:\s+(?:giao thông|liên \w+|nội (?:đồng|thị)|tránh lũ|cứu hộ"
    r"|bê tông))?)"
    r"(?=\s+từ\s[^.;:]{3,60}\s(?:đến|tới|đi)\s)"
)
_ENDS_AT = re.compile(r"\s(?:đến|tới|đi)\s")
_ROUTED = {_ROUTE: ("cao tốc", "đường sắt")}
_BUILT = {**_ROUTED, _BARE: ("",)}
FAR = 60
_CUES = re.compile(pattern_of((
    "cao tốc", "đường", "cầu", "cảng", "sân bay", "bệnh viện", "trung tâm y tế", "tái định cư",
    "dự án", "quốc lộ", "tỉnh lộ", "kết nối", "nội trú", "du lịch", "hạ tầng", "công trình", "hồ",
    "nhà máy", "thủy điện", "khu công nghiệp", "trường", "trụ sở", "kè", "đê", "đập", "hệ thống",
    "trạm", "khu đô thị", "bv", "kcn", "ccn", "nút giao", "khu liên hợp", "nhà ga",
    "hầm", "đại lộ", "nhà ở", "nhà văn hóa", "chợ", "trung tâm", "bảo tàng", "sân vận động",
    "nghỉ dưỡng", "quảng trường", "công viên", "chủ trương đầu tư", "sân golf", "tổ hợp",
    "cụm công nghiệp", "điện gió", "điện mặt trời", "trục đại lộ", "ql", "đt", "thành phần",
)))  # fmt: skip


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Project mentions with their printed name; the one that starts first where two overlap.

    A name stands behind "dự án" or opens an item of a list with its cost or size; some kinds of
    works ("cao tốc", "cầu") need only a word for building in the line.
    """
    if not _CUES.search(key):
        return
    free, text = Free(len(text)), plain(text)
    first = list(_spans(text, key))
    spans = [*first, *(more for one in first for more in following(text, key, one))]
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        name = text[start:end].rstrip(" ,")
        is_body = _OF_BODY.search(key, max(0, start - FAR), start)
        if not is_body and free.take(start, start + len(name)):
            yield Mention("project", start, start + len(name), name)


def _spans(text: str, key: str) -> Iterator[tuple[int, int]]:
    yield from called(text, key)
    is_worked = bool(_WORKING.search(key))
    for match in found(key, _BUILT if is_worked else _ROUTED):
        is_built = match.re is _ROUTE or _WORKING.search(statement(key, match))
        if is_built and not is_part(text, key, match):
            yield from named(text, key, match, is_named=False)
    if is_worked:
        yield from _roads(text, key)
        yield from _started(text, key)
    yield from described(text, key)


def _roads(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Roads that are called by where they run: "đường từ thôn A đến xã B"."""
    for match in found(key, {_FROM_TO: (" từ ",)}):
        if not is_part(text, key, match):
            spans = named(text, key, match, is_named=False)
            yield from (one for one in spans if _ENDS_AT.search(key, *one))


def _started(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Works behind a word for building, where a capital or that word shows that a name begins."""
    for match in _STARTED.finditer(key):
        is_called = text[match.start("kind")].isupper() or _OPENED.match(match[0])
        if is_called and not is_part(text, key, match):
            for start, end in named(text, key, match, is_named=True):
                newly = _NEWLY.match(key, start)
                yield newly.end() if newly else start, end


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
        (("tuyến kết nối cửa khẩu Sóc Giang",) * 2, ("khu du lịch thác Bản Giốc",) * 2),
    ),
    Example(
        "Dự án đường ven biển từ Lạ Sơn (Lạ Hà) đến Bãi Lạ (Hà Sơn) chậm; phê duyệt chủ trương đầu "
        "tư Nhà máy điện gió Lạ Linh 4; Nhà máy điện gió Lạ Linh 1, 2, 3 có vốn 9 tỷ đồng",
        (
            ("đường ven biển từ Lạ Sơn (Lạ Hà) đến Bãi Lạ (Hà Sơn)",) * 2,
            ("Nhà máy điện gió Lạ Linh 4",) * 2,
            ("Nhà máy điện gió Lạ Linh 1, 2, 3",) * 2,
        ),
    ),
    Example(
        "Hai dự án là đường ven biển từ Lạ Sơn đến Bãi Lạ và đường nối Quốc lộ 7C đến Lạ Hà; dự án "
        "thủy điện Nậm Lạ 4 công suất 54 MW",
        (
            ("đường ven biển từ Lạ Sơn đến Bãi Lạ",) * 2,
            ("đường nối Quốc lộ 7C đến Lạ Hà",) * 2,
            ("thủy điện Nậm Lạ 4",) * 2,
        ),
    ),
    Example(
        "đẩy nhanh dự án cầu Đại Lạ và tuyến Quốc lộ 60 đoạn Lạ Hà; khánh thành Trung tâm Hội chợ "
        "triển lãm quốc gia; nâng cấp Quốc lộ 9 đoạn từ Cảng hàng không Lạ Sơn đến Hà Lạ",
        (
            ("cầu Đại Lạ",) * 2,
            ("tuyến Quốc lộ 60 đoạn Lạ Hà",) * 2,
            ("Trung tâm Hội chợ triển lãm quốc gia",) * 2,
            ("nâng cấp Quốc lộ 9 đoạn từ Cảng hàng không Lạ Sơn đến Hà Lạ",) * 2,
        ),
    ),
    Example(
        "khu nghỉ dưỡng Vũng Lạ vốn gần 2.000 tỷ đồng; Lạ Sơn khởi công khu nhà ở xã hội Hòa Lạ "
        "1.500 tỷ đồng; đề xuất làm sân bay Lạ Đen 9.400 tỷ đồng",
        (
            ("khu nghỉ dưỡng Vũng Lạ",) * 2,
            ("khu nhà ở xã hội Hòa Lạ",) * 2,
            ("sân bay Lạ Đen",) * 2,
        ),
    ),
    Example(
        "điểm cầu Lạ Hà dự lễ khởi công; các huyện Cầu Lạ, Duyên Lạ; hạ tầng 3 khu công nghiệp"
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
    Example(
        "khởi công xây dựng Nhà máy Lạ Hà 5; phê duyệt dự án đầu tư xây dựng công trình hồ chứa "
        "nước Lạ Hà; dự án đường giao thông vào Bệnh viện đa khoa huyện Lạ; 2 tuyến cao tốc Lạ Hà",
        (
            ("Nhà máy Lạ Hà 5",) * 2,
            ("hồ chứa nước Lạ Hà",) * 2,
            ("đường giao thông vào Bệnh viện đa khoa huyện Lạ",) * 2,
        ),
    ),
    Example("khách tới sân bay Bãi Lạ đạt 400.000 lượt. Vốn đầu tư của tỉnh là 3.000 tỷ đồng"),
    Example("xây mới 3 BV vệ tinh từ tiền ngân sách TP với tổng mức đầu tư 5.700 tỷ đồng"),
    Example("sửa chữa đoạn đường từ phường Tứ Lạ đến các mỏ đất"),
    Example("Trường THPT Kim Lạ có 1.200 học sinh; xe chạy trên tuyến đường từ Lạ Hà đến Lạ Sơn"),
    Example("xe qua cầu Bãi Lạ; Bệnh viện Bãi Lạ tiếp nhận 2.000 lượt; Khu công nghiệp Lạ lấp đầy"),
    Example("dự án Luật Quy hoạch; các dự án FDI; dự án có chiều dài 5 km, do Sở Xây dựng làm"),
    Example("bàn giao đoạn Km31 - Km34; Quốc lộ 4A; trong đó cầu Kênh Nhánh dài 386 m"),
    Example(
        "một số công trình như: Quốc lộ 53 đoạn Lạ Hồ - Ba Lạ; nhà thi đấu thị xã Nghĩa Lạ; đường "
        "Đông Tây của tỉnh; cầu Lạ Hà nối Hà Lạ với Sơn Lạ và nhiều dự án",
        (
            ("Quốc lộ 53 đoạn Lạ Hồ - Ba Lạ",) * 2,
            ("nhà thi đấu thị xã Nghĩa Lạ",) * 2,
            ("đường Đông Tây",) * 2,
            ("cầu Lạ Hà nối Hà Lạ với Sơn Lạ",) * 2,
        ),
    ),
    Example(
        "Dự án thành phần 2 - Cầu Nhật Lạ 3 và đường hai đầu cầu; Dự án thành phần 1A có vốn 6 tỷ",
        (
            ("Dự án thành phần 2 - Cầu Nhật Lạ 3 và đường hai đầu cầu",) * 2,
            ("Dự án thành phần 1A",) * 2,
        ),
    ),
    Example(
        "đề nghị về dự án Nông nghiệp sinh thái, tại xã Lạ; dự án Bùng - Vạn Lạ và dự án Nhà nước",
        (("Nông nghiệp sinh thái",) * 2, ("Bùng - Vạn Lạ",) * 2),
    ),
    Example(
        'phê duyệt Dự án "Phát triển tích hợp thích ứng tỉnh Lạ Sơn" vay vốn',
        (("Phát triển tích hợp thích ứng tỉnh Lạ Sơn",) * 2,),
    ),
    Example(
        "Dự án xây dựng tuyến đường ven biển (ĐT.639), đoạn Đề Lạ - Mỹ Lạ. Dự án có chiều dài 7 km",
        (("xây dựng tuyến đường ven biển (ĐT.639), đoạn Đề Lạ - Mỹ Lạ",) * 2,),
    ),
    Example(
        "dự án xây dựng bến cảng số 9, số 10 và số 12 - Khu bến Lạch Lạ, thành phố Hải Lạ",
        (("xây dựng bến cảng số 9, số 10 và số 12 - Khu bến Lạch Lạ",) * 2,),
    ),
    Example(
        "• Khu công nghiệp Yên Lạ với diện tích 377 ha; điện gió Thuận Lạ với công suất 151,95 MW",
        (("Khu công nghiệp Yên Lạ",) * 2, ("điện gió Thuận Lạ",) * 2),
    ),
    Example(
        "Đường tỉnh (ĐT) 830E, đoạn từ nút giao cao tốc TP.Hà Lạ đến ĐT830 đang thi công",
        (("Đường tỉnh (ĐT) 830E, đoạn từ nút giao cao tốc TP.Hà Lạ đến ĐT830",) * 2,),
    ),
    Example(
        "sửa chữa, nâng cấp hệ thống kênh thủy lợi Đạ Lạ, huyện Lâm Lạ (96 tỷ đồng)",
        (("hệ thống kênh thủy lợi Đạ Lạ",) * 2,),
    ),
    Example(
        "dự án xói lở bờ biển Gò Lạ; Dự án Bến cảng tổng hợp Vạn Lạ; dự án Phòng chống xâm thực, "
        "xói lở bờ biển huyện Ba Lạ; dự án nghìn tỷ; dự án của Hà Lạ; nâng cấp tuyến QL15 đoạn Lạ",
        (
            ("xói lở bờ biển Gò Lạ",) * 2,
            ("Bến cảng tổng hợp Vạn Lạ",) * 2,
            ("Phòng chống xâm thực, xói lở bờ biển huyện Ba Lạ",) * 2,
            ("nâng cấp tuyến QL15 đoạn Lạ",) * 2,
        ),
    ),
    Example(
        "2. Dự án Cải tạo, sửa chữa Bảo tàng tỉnh; đầu tư đường tránh lũ từ thôn Phú Lạ đến thôn "
        'Lạ Sơn; dự án "siêu cảng"; đoạn khó nhất của cầu Lạ được mở rộng',
        (
            ("Cải tạo, sửa chữa Bảo tàng tỉnh",) * 2,
            ("đường tránh lũ từ thôn Phú Lạ đến thôn Lạ Sơn",) * 2,
        ),
    ),
    Example(
        "Các dự án Đường tỉnh 988C và Kè chống sạt lở bờ biển Lạ còn vướng mặt bằng",
        (("Đường tỉnh 988C",) * 2, ("Kè chống sạt lở bờ biển Lạ",) * 2),
    ),
    Example("Ban Quản lý dự án đầu tư xây dựng huyện Lạ; Công ty cổ phần Xây dựng Cầu Lạ thi công"),
    Example("Tuyến đường nối tiếp cao tốc Hàm Lạ, điểm cuối thuộc cảng biển Hải Lạ, được thi công"),
    Example("các dự án thuộc Chương trình mục tiêu quốc gia; nhu cầu Vốn; Yêu cầu Giám đốc"),
    Example("phát triển đường cao tốc và cầu đường; Công viên địa chất toàn cầu UNESCO"),
)
