"""Names of building projects: a kind of works followed by a proper name."""

import re
from collections.abc import Iterator

from lotrinh.domain.message import Message
from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention

ABOUT = Message(
    "Tên dự án xây dựng: loại công trình và tên riêng theo sau.",
    "Names of building projects: a kind of works followed by a proper name.",
)
GIVES_WAY_TO: tuple[str, ...] = ()

_UPPER = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper())
NAME = rf"[{_UPPER}][^\W\d_]*(?:[ ][{_UPPER}][^\W\d_]*)*"
_ASIDE = r"(?:[ ]\((?:tỉnh|huyện|xã|thành phố)[^)]{2,25}\))?"
_ROUTE = rf"{NAME}{_ASIDE}(?:\s*-\s*{NAME}{_ASIDE})*"
_STAGE = r"(?:,?\s*\(?giai đoạn\s+\d(?:\s*(?:và|,)\s*\d)*\)?)?"
_ROAD = (
    r"(?:[Tt]uyến\s+)?(?:[Đđ]ường bộ cao tốc|[Cc]ao tốc|[Đđ]ường tránh|[Đđ]ường vành đai|"
    r"(?<!toàn )(?<![Nn]hu )(?<![Yy]êu )[Cc]ầu|[Đđ]ường sắt)"
)
_PLACE = r"[Cc]ảng hàng không|[Ss]ân bay|[Bb]ệnh viện|[Tt]rung tâm y tế|[Kk]hu tái định cư"
_WORKS = re.compile(
    r"(?<=[Dd]ự án )(?:(?:đầu tư|xây dựng|cải tạo|nâng cấp|mở rộng|công trình|tuyến|đường|"
    r"đường tỉnh|quốc lộ|thủy điện|[Nn]hà máy|[Hh]ồ chứa nước|[Kk]hu công nghiệp|"
    r"[Cc]ụm công nghiệp|[Kk]hu đô thị|[Tt]rường)\s+)+"
    rf"(?:\d{{1,3}}[A-Z]?\b|{_ROUTE}){_STAGE}"
)
_ROADWORKS = re.compile(
    r"(?:[Nn]âng cấp|[Cc]ải tạo|[Mm]ở rộng|[Xx]ây dựng)(?:,\s*(?:nâng cấp|cải tạo|mở rộng))*\s+"
    rf"(?:tuyến\s+)?(?:[Qq]uốc lộ|[Đđ]ường tỉnh|[Tt]ỉnh lộ)\s+\d{{1,3}}[A-Z]?\b{_STAGE}"
)
_NAMED = re.compile(rf"(?:{_ROAD}|{_PLACE})\s+{_ROUTE}{_STAGE}")
_LINKS = re.compile(
    r"(?:[Cc]ác\s+)?tuyến(?:\s+đường)?\s+kết nối\s+(?:với\s+|các\s+)?[^.;:…\n]{3,140}?"
    r"(?=\s*(?:[.;:…\n]|ngay từ|$|trong giai đoạn|đến năm))"
)
_SITES = re.compile(
    rf"[Kk]hu du lịch\s+(?:(?:thác|hồ|động|sinh thái)\s)?{NAME}"
    rf"|[Hh]ạ tầng kỹ thuật các cửa khẩu\s+{NAME}(?:,\s*{NAME})*"
)
_SCHOOLS = re.compile(
    r"(?<!\d)\d{1,3}\s+trường\s+(?:phổ thông\s+)?nội trú(?:\s+liên cấp)?"
    r"(?:\s+tiểu học - trung học cơ sở)?"
)

_CUES = (
    "cao tốc", "đường", "cầu", "cảng", "sân bay", "bệnh viện", "trung tâm y tế", "tái định cư",
    "dự án", "quốc lộ", "tỉnh lộ", "kết nối", "nội trú", "du lịch", "hạ tầng",
)  # fmt: skip


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Project mentions with their printed name; the first form that fits where two overlap."""
    if not any(cue in key for cue in _CUES):
        return
    free, text = Free(len(text)), plain(text)
    for pattern in (_NAMED, _WORKS, _ROADWORKS, _LINKS, _SCHOOLS, _SITES):
        for match in pattern.finditer(text):
            name = match[0].rstrip(" ,")
            start, end = match.start(), match.start() + len(name)
            if free.take(start, end):
                yield Mention("project", start, end, name)


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
        "các tuyến kết nối cửa khẩu Sóc Giang, Tà Lùng; khu du lịch thác Bản Giốc",
        (
            ("các tuyến kết nối cửa khẩu Sóc Giang, Tà Lùng",) * 2,
            ("khu du lịch thác Bản Giốc",) * 2,
        ),
    ),
    Example(
        "Đầu tư cải tạo, nâng cấp Quốc lộ 6 đoạn Km78+300",
        (("cải tạo, nâng cấp Quốc lộ 6",) * 2,),
    ),
    Example("xây 11 trường nội trú liên cấp", (("11 trường nội trú liên cấp",) * 2,)),
    Example("các dự án thuộc Chương trình mục tiêu quốc gia; nhu cầu Vốn; Yêu cầu Giám đốc"),
    Example("phát triển đường cao tốc và cầu đường; Công viên địa chất toàn cầu UNESCO"),
)
