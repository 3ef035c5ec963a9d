"""How far the name of a building project goes: a kind of works, and the words that belong to it."""

import re

from lotrinh.reading.phrases import by_first_letter

_UPPER = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper())
NAME = rf"[{_UPPER}][^\W\d_]*(?:[ ][{_UPPER}][^\W\d_]*)*"
"""A proper name: words with a capital."""
MOST_PLAIN = 9
PLANT = (
    r"nhà máy(?: (?:thủy điện|thuỷ điện|nhiệt điện|điện (?:gió|mặt trời|rác|khí|sinh khối)|xi măng"
    r"|xử lý (?:rác|nước|chất) thải(?: rắn| sinh hoạt| y tế| nguy hại)*|(?:cấp )?nước sạch"
    r"|đốt rác))?"
)
_ROAD = by_first_letter(
    r"đường bộ cao tốc|đường cao tốc|cao tốc|đường sắt"
    r"(?: nhẹ| đô thị| tốc độ cao)?|"
    r"đường tránh|đường vành đai|vành đai|đường (?:hành lang )?ven (?:biển|sông|hồ)|đường hành lang"
    r"|đường trục(?: chính)?|trục (?:đường|đại lộ|giao thông)|đường (?:kết )?nối|"
    r"đường dẫn|đường vào|đường liên \w+|đường giao thông|đường chuyên dụng|đường tỉnh|tỉnh lộ|"
    r"quốc lộ|hương lộ|đại lộ|đường hầm|đường dây|đường|cầu vượt|cầu cảng|cầu|hầm|nút giao|kè|đê"
    r"|tuyến"
)
KIND = by_first_letter(
    rf"tuyến\s+(?:{_ROAD})|{_ROAD}"
    r"|(?:đt|ql|tl)\.?\s?\d{1,4}[a-z]?"
    r"|cảng hàng không(?: quốc tế)?|sân bay|cảng cạn|cảng biển|(?:khu )?bến cảng|bến(?= số)"
    r"|cảng|bến xe|nhà ga|ga"
    r"|bệnh viện|(?:bv|kcn|ccn)(?= [^\W\d_])|khu liên hợp|khu phức hợp"
    rf"|{PLANT}|trung tâm|trường|nhà văn hóa|nhà thi đấu|nhà hát|nhà ở xã hội|trụ sở|bảo tàng"
    r"|nhà (?:khám chữa bệnh|làm việc|truyền thống|thiếu nhi|tưởng niệm|lưu niệm|tang lễ|điều trị)"
    r"|thư viện|sân vận động|quảng trường|công viên|sân (?:golf|gôn)|tượng đài|chợ|trạm bơm"
    r"|trạm biến áp|trạm"
    r"|khu công nghiệp|cụm công nghiệp|khu đô thị(?: mới)?|khu tái định cư|khu dân cư|khu du lịch"
    r"|khu (?:nhà ở(?: xã hội)?|nghỉ dưỡng|dịch vụ|thể thao|công nghệ|thương mại|xử lý|hành chính"
    r"|lưu niệm|di tích|sinh thái|neo đậu)|khách sạn|chung cư|ký túc xá|tòa nhà|nghĩa trang"
    r"|cung (?:văn hóa|thể thao|thiếu nhi)|học viện|âu thuyền|bãi rác|tổ hợp"
    r"|hạ tầng(?: kỹ thuật)?"
    r"|hồ chứa(?: nước)?|hồ|đập(?: dâng)?|kênh(?: mương)?|mương|cống|rạch|hệ thống|thủy lợi"
    r"|thủy điện|thuỷ điện"
    r"|nhiệt điện|(?:cụm )?trang trại điện gió|điện gió|điện mặt trời|phong điện"
)
WORK = (
    r"(?:(?:đầu tư xây dựng|xây dựng mới|xây dựng|xây mới|cải tạo|nâng cấp|mở rộng|sửa chữa|gia cố"
    r"|tu bổ|tôn tạo|bảo tồn|chỉnh trang|hoàn thiện|công trình|đầu tư)(?:,\s*|\s+và\s+|\s+))"
)
_WORD = re.compile(r"(?P<gap>(?:\s+-\s+|-|\s+)?)(?P<word>[^\W_]+(?:['’.+/&][^\W_]+)*)")
_ALIAS = re.compile(r"\s+\((?:kcn|ccn|bv|đt|ql|tl|tp|gđ)?\.?\s?(?:\d{1,4}[a-z]?)?\)")
_NUMBERED = re.compile(r"\d[a-z]?\)?$")
_TAIL = re.compile(
    r"\s+(?:mở rộng|mới(?! (?:được|đưa|hoàn|thông|khánh|khởi|bàn|đi))|cũ|đa khoa"
    r"|(?:và\s+)?(?:đường(?: dẫn)?\s+)?hai đầu cầu"
    r"|(?:và\s+)?đường dẫn)\b"
)
_PLACE = re.compile(
    r"\s+\((?:(?:tỉnh|huyện|xã|thành phố)[^()]{2,25}\)|[^()]{2,25}\)(?=\s+(?:-|đến|tới|đi)\s))"
)
_STAGE = re.compile(r"(?:,|\s+-)?\s*\(?giai đoạn\s+(?:\d|[iv]+)\b(?:\s*(?:và|,|-)\s*\d)*\)?")
_ASIDE = re.compile(r"\s+\((?:tỉnh|huyện|xã|thành phố|cơ sở|đoạn|giai đoạn)[^()]{1,40}\)")
_SECTION = re.compile(
    r",\s+\(?đoạn\s+(?!qua (?:địa (?:bàn|phận) )?(?:thôn|bản|ấp|xã|phường|thị trấn|huyện|quận)\b)"
)
_FAR_PLACE = re.compile(r"\s+\([^()\d]{2,25}\)")
_NUMBERS = re.compile(
    r"(?:(?:,|\s+và)\s+(?:số\s+\d{1,3}[a-z]?"
    r"|(?:(?<=\d, )|(?<=\d và ))\d\b(?=[,;.)]|$|\s(?:và|mỗi|có|với|tại|được|là)\b)))+"
)
_JOINING = r"(?:,|\s+và)\s+(?:mở rộng|nâng cấp|cải tạo|hỗ trợ|tái định cư|hệ thống|hạ tầng|đường"
_OF_ROAD = re.compile(rf"{_JOINING} (?:dẫn|gom|hai))\b")
_JOINED = re.compile(rf"{_JOINING} (?:dẫn|gom|hai|nối))\b")
_LISTED = re.compile(
    r"(?:,|\s+và)(?=\s+(?!(?:tại|xã|phường|thị|thành|tp|huyện|quận|tỉnh|công suất|diện tích"
    r"|quy mô|vốn"
    r"|do|dự án|công trình|các|những|nhiều|một|trong|với|theo)\b)[a-zà-ỹđ]+ [^\W\d_]+)"
)
_ROAD_NUMBER = re.compile(
    r"\d{1,4}[a-zđ]?\b(?![.,]\d|\s*%|\s*(?:km|m|m2|tỷ|triệu|nghìn|ngàn|ha|mw|kwh|tấn|tỉnh|xã"
    r"|huyện|phường|hộ|người|căn|giường|phòng|tầng|làn|nhịp|trụ|khu|cụm|dự án|công trình|bệnh viện"
    r"|trường)\b)"
)
_MARKER = re.compile(r"km\d")
_LINKS = frozenset(
    "nối kết đoạn qua từ đến tỉnh huyện xã phường thị trấn thành phố khu vực quận sông suối hồ thác"
    " núi đèo biển cửa khẩu quốc lộ đường tỉnh liên số cao tốc vành đai cảng hàng không mốc bản"
    " thôn ấp khu trung tâm phía khoa học đa sinh thái động nước công nghiệp du lịch thương"
    " mại phân nút giao ngã ba tư cầu".split()
)
_STOPS = frozenset(
    "có dài được do là theo trên trong đã đang sẽ để nhằm vào trước hoàn khởi đạt cho bằng sang"
    " ngay"
    " của phục tại gồm bao thuộc khi sau nên còn tiếp bảo và với hoặc nhưng này đó các những một"
    " vẫn chưa phải cần đúng kịp sớm đi sử như ước dự nhóm tổng quy lên về so năm nguồn ở"
    " đưa bàn tăng giảm đồng cung rộng gần khoảng hơn vốn trị".split()
)
_ONLY_BEHIND = {
    "với": ("nối",),
    "đi": ("đường từ",),
    "tới": ("đường từ",),
    "tại": ("nhà ở", "nhà máy"),
    "sử": ("hiệu quả",),
    "vào": ("đường",),
    "các": ("trụ sở", "nhà làm việc"),
    "cho": ("cấp nước", "cấp điện", "nhà ở"),
}
_ONLY_IN = {
    "ở": ("nhà ở",), "dài": ("kéo dài",), "tổng": ("tổng hợp",), "đồng": ("đồng bằng",),
    "bằng": ("đồng bằng",), "rộng": ("mở rộng",), "không": ("hàng không",),
}  # fmt: skip
_SIZES = {"công": "suất", "diện": "tích", "chiều": "dài", "sản": "lượng", "dung": "tích"}
_HOUSE = re.compile(r"(?:trung tâm|bảo tàng|thư viện|bệnh viện|trường|nhà|cung|khu|học viện)\b")
_OF_OFFICE = re.compile(
    rf"(?: (?!(?:{'|'.join(sorted(_STOPS))})\b)[a-zà-ỹđ]+){{0,6}}?"
    rf" (?:quốc gia|quốc tế|tỉnh|thành phố)\b(?! [{_UPPER}])"
)
_TIMES = frozenset("năm nguồn ngày tháng nay quý đầu cuối".split())


def name_end(text: str, key: str, start: int, kind_end: int, *, is_named: bool) -> int | None:
    """Where the name ends whose kind of works is `start`..`kind_end`; `None` without a proper name.

    Proper words and numbers belong to it, with the kinds of places between them; where the text
    says that a project's name follows (`is_named`), also other words up to a verb or a stop. A
    section, a stage, "mở rộng", "mới" at its end belong to it.
    """
    alias = _ALIAS.match(key, kind_end)
    since = alias.end() if alias else kind_end
    end = since if _NUMBERED.search(key, start, since) else None
    end = _words_end(text, key, (start, since), end, is_named=is_named)
    section = _SECTION.match(key, since if end is None else end)
    if section:
        end = _words_end(text, key, section.span(), None, is_named=True) or end
    if end is None:
        return None
    office = _OF_OFFICE.match(text, end) if _HOUSE.match(key, start) else None
    return _with_tail(key, office.end() if office else end)


def _words_end(
    text: str, key: str, span: tuple[int, int], end: int | None, *, is_named: bool
) -> int | None:
    """Where the last proper word ends of those that go on behind a span; `end` without any."""
    (start, at), plain_words = span, 0
    while match := _WORD.match(
        text, _joined(text, key, start, at, is_first=end is None) if is_named else at
    ):
        word = key[match.start("word") : match.end("word")]
        first = text[match.start("word")]
        plain_words = 0 if match.start() > at else plain_words
        if _MARKER.match(word):
            break
        if first.isupper() or first.isdigit():
            if first.isdigit() and not _is_number_of(key, match.start("word")):
                break
            end, plain_words = _proper_end(key, start, match), 0
        elif (end is not None and word == "tại") or not _goes_on(
            key, start, match.end(), word, is_named=is_named
        ):
            break
        else:
            plain_words += 1
        if plain_words > MOST_PLAIN:
            break
        at = max(match.end(), end or 0)
    return end


def _joined(text: str, key: str, start: int, at: int, *, is_first: bool) -> int:
    """Behind ", hỗ trợ" or "và đường dẫn", which goes on with a name; else `at`.

    "Đường A và đường nối B" are two. Before the first proper word, also behind any comma or
    "và" with a plain word after it.
    """
    is_road = key.startswith(("đường", "tuyến"), start)
    joined = _OF_ROAD if is_road else _JOINED
    while more := joined.match(key, at) or (_LISTED.match(text, at) if is_first else None):
        at = more.end()
    return at


def title_end(key: str, start: int) -> int | None:
    """Where a title ends that a capital opens: before a stop; `None` if it is a single word."""
    first = _WORD.match(key, start)
    end = at = first.end() if first else start
    while (match := _WORD.match(key, at)) and _goes_on(
        key, start, match.end(), match["word"], is_named=True
    ):
        at = match.end()
    return at if at > end else None


def is_plain_start(key: str, start: int) -> bool:
    """Whether the word there can open a name: it is no verb or stop."""
    first = _WORD.match(key, start)
    return first is not None and _goes_on(key, start, first.end(), first["word"], is_named=True)


def _proper_end(key: str, start: int, match: re.Match[str]) -> int:
    """Where a proper word ends, with a place in brackets or more numbers behind it.

    The far end of a route has its place in brackets where the near end had.
    """
    more = _PLACE.match(key, match.end()) or _NUMBERS.match(key, match.end())
    if more is None and key.rfind(")", start, match.end()) >= 0:
        more = _FAR_PLACE.match(key, match.end())
    return more.end() if more else match.end()


def _is_number_of(key: str, at: int) -> bool:
    """Whether a number is a road's or a stage's, not a count or a size."""
    return bool(_ROAD_NUMBER.match(key, at))


def _goes_on(key: str, start: int, end: int, word: str, *, is_named: bool) -> bool:
    """Whether a plain word belongs to a name: it is no verb or stop, opens no time and no size."""
    following = _WORD.match(key, end)
    if word in ("từ", "đến", "vào") and following and following["word"] in _TIMES:
        return False
    if word in _ONLY_IN:
        return any(
            key.endswith(one, 0, end) or key.startswith(one, end - len(word))
            for one in _ONLY_IN[word]
        )
    if following and following["word"] == _SIZES.get(word):
        return False
    if word == "thông" and following and following["word"] in ("xe", "tuyến", "qua"):
        return False
    if word in _ONLY_BEHIND:
        return any(one in key[start:end] for one in _ONLY_BEHIND[word])
    if word in _STOPS:
        return False
    return is_named or word in _LINKS


def _with_tail(key: str, end: int) -> int:
    for pattern in (_TAIL, _TAIL, _ASIDE, _STAGE):
        match = pattern.match(key, end)
        end = match.end() if match else end
    return end
