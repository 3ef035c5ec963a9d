"""Whether a figure describes building works: their cost, size, capacity or sources of money."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.cue import told
from lotrinh.reading.mention import Mention

_OWN = re.compile(
    r"tổng mức đầu tư(?! toàn xã hội| xã hội| công)|sơ bộ tổng mức|tổng chi phí đầu tư"
    r"|(?:diện tích|nhu cầu|quy mô) sử dụng đất|(?:nền|mặt) đường|mặt cắt"
    r"|(?<!tổng )công suất (?:lắp|thiết kế)"
    r"|dung tích|chiều (?:dài|rộng) (?:tuyến|toàn tuyến|cầu|đường)|diện tích (?:sàn|xây dựng)"
    r"|tổng chiều dài|năng lực tưới|chi phí (?:xây dựng|thiết bị|bồi thường|giải phóng|dự phòng"
    r"|khác)"
)
_SHARED = re.compile(
    r"\b(?:dài|rộng|chiều dài|(?<!công suất )sử dụng"
    r"|quy mô(?! (?:grdp|gdp|nền|kinh tế|dân số|đàn|thị trường|tín dụng))"
    r"|công suất(?! sử dụng)|diện tích|(?:tổng )?(?:vốn|kinh phí|mức vốn|số vốn)(?: đầu tư)?"
    r"|trị giá|tưới|cấp nước|chi phí|vốn (?:nhà nước|ngân sách|đối ứng|oda|vay|nhà đầu tư)"
    r"|vốn chủ sở hữu|ngân sách (?:nhà nước|trung ương|địa phương|tỉnh|xã)|nguồn (?:vốn|tăng thu)"
    r"|suất đầu tư)\b"
)
_NOT_WORKS = re.compile(
    r"\b(?:toàn xã hội|diện tích (?:lúa|cây|rừng|gieo|nuôi|trồng)|đăng ký|đầu tư công|giải ngân"
    r"|thực hiện được|đã(?! đồng ý| phê duyệt| ký"
    r"| chấp thuận| thông qua)|ước|lũy kế|bàn giao"
    r"|hoàn thành|phân bổ|(?<!nhà đầu tư )huy động|khối lượng|sản lượng(?! điện| dự kiến)|phấn đấu"
    r"|định hướng|kế hoạch vốn|giá trị)\b"
    r"|\bđạt\s*$"
)
_LINE = re.compile(r"\b(?:tuyến|cầu|đường|cao tốc|hầm|đê|kè)\b[^;]*$")
_NAMED = re.compile(
    r"\b(?:(?<!các )(?<!chủ đầu tư )dự án(?! dở dang)|công trình|tuyến(?! đầu)|cao tốc|cầu(?! thủ)"
    r"|hồ chứa|hồ|nhà máy|thủy điện|khu (?:công nghiệp|đô thị|dân cư|tái định cư|kinh tế)"
    r"|cụm công nghiệp|trụ sở|bệnh viện|trường|cảng|sân bay|hầm|đường (?:tỉnh|tránh|vành đai|nối"
    r"|ven biển|bộ|chuyên dụng)|quốc lộ|trung tâm (?:hành chính|y tế|văn hóa)|đại lộ"
    r"|nút giao|kè|sân vận động|nhà ga|điện gió"
    r"|khu (?:nghỉ dưỡng|du lịch|nhà ở))\b"
)
_PROPER = re.compile(
    r"(?:[Dd]ự án|[Cc]ông trình|[Tt]uyến|[Cc]ao tốc|[Cc]ầu|[Hh]ồ(?: chứa nước)?|[Nn]hà máy"
    r"|[Bb]ệnh viện|[Tt]rường|[Cc]ảng|[Cc]ụm công nghiệp|[Kk]hu (?:công nghiệp|đô thị))"
    r"(?: [^\W\d_]+){0,5}? [A-ZĐ][^\W\d_]"
)
_is_of_one_project = told(
    r"(?:phê duyệt|điều chỉnh|quyết định|về)\s+(?:[^\W\d]+\s+){0,4}?"
    r"(?:(?<!danh mục )(?<!các )dự án(?! đầu tư công trung hạn)|chủ trương đầu tư)"
)
_CAPACITY = re.compile(r"\bcông suất(?! sử dụng| phát| huy động)(?: [^\W\d]+){0,5}\s*$")
_COST = re.compile(r"tổng mức đầu tư(?! toàn xã hội| xã hội| công)[^,;\d]{0,30}$")
_PARTS = re.compile(
    r"(?:\d+|[^\W\d]+) (?:làn|cầu|hầm|nút giao|trạm thu phí|cống|nhịp|tòa|block|tầng|phòng học"
    r"|phòng|căn hộ|căn|trụ|tua ?bin|tổ máy|vị trí)\b"
)
_MADE_OF = re.compile(r"\b(?:gồm|quy mô|với|cung cấp|xây dựng|có|thêm|dài|mỗi bên|là)\b[^.;]*$")
_YIELD = re.compile(
    r"\b(?:cung cấp|sản lượng(?: điện)?|điện năng|sản xuất|phát(?: điện)?)\b[^.;\d]{0,60}$"
)
_SERVES = re.compile(r"\b(?:tưới|phục vụ|cấp nước|cung cấp nước|cấp điện)\b[^.;]{0,60}$")
_ONCE_DONE = re.compile(r"\bkhi (?:dự án |công trình )?(?:hoàn thành|đi vào|đưa vào)")
_EACH_YEAR = re.compile(r"/ ?năm|(?:mỗi|hằng|hàng|một) năm|bình quân năm|khi (?:hoàn thành|đi vào)")
_TOUCH = "ảnh hưởng|thu hồi|di dời|giải tỏa|bố trí tái định cư"
_touches = told(_TOUCH)
_TOUCHED = re.compile(rf"\b(?:{_TOUCH})\b[^.;]{{0,80}}$")
_WORKS = ("dự án", "bệnh viện", "bv", "trường", "nhà máy", "công trình", "cầu")
_BEDS = re.compile(
    r"\b(?:xây dựng|xây mới|đầu tư|khởi công|dự án)[^.;,\d]{0,90}"
    r"\b(?:bệnh viện|trung tâm y tế)\b[^.;,\d]{0,40}$"
)
_TO_BUILD = re.compile(r"\bxây dựng(?: mới)?\s*$")
_COSTING = re.compile(r"[^;]{0,120}\bvới tổng mức đầu tư\b")
_is_of_one = told(
    r"dự án (?<!các dự án )(?<!những dự án )(?<=\bdự án )(?:này|có|được|gồm|do|đi|ảnh hưởng"
    r"|thu hồi)\b"
)
_BUILT = re.compile(
    r"khởi công|khánh thành|thông xe|động thổ|hợp long|xây dựng|được đầu tư|đầu tư|tiến độ|thi công"
    r"|giải phóng mặt bằng|\bdự án\b"
)
_SPENT = re.compile(
    r"\s*(?:để\s+|cho\s+)?(?:đầu tư\s+)?(?:xây dựng|xây|làm|nâng cấp|mở rộng|cải tạo|sửa chữa"
    r"|đầu tư|thi công)\b"
)
_WORTH = re.compile(
    r"\b(?:khởi công|khánh thành|thông xe|động thổ|xây dựng|đầu tư|xây|duyệt|nâng cấp|mở rộng"
    r"|sắp có"
    r"|đề xuất|dự án)\b[^,;:\d]{2,90}$"
)
HEADLINE = 150
OPENING = 30
_SHARES = re.compile(r"^[^;]*; (?:trong đó|giai đoạn \d)[^;]*$")
_PROGRESS = re.compile(r"\b(?:đã|giải ngân|lũy kế|tiến độ|đến ngày|hiện)\b")
_COUNTED = re.compile(r"\b\d+(?:\.\d+)* dự án\b")
SERVED = ("ha", "people", "households")
ENERGY = ("kWh", "MWh", "GWh")
UNITS = frozenset("km m VND USD ha m2 m3 MW MWp kWh MWh GWh beds km2".split())
STATED = UNITS - {*ENERGY, "km2"}
MONEY_AND_PARTS = UNITS | {"%", "count"}


def is_of_works(
    sentence: Sentence, quantity: Mention, governed_at: int, made: Sequence[Figure]
) -> bool:
    """Whether a figure is the cost, size, capacity or financing of one building project.

    By a word that only works have ("tổng mức đầu tư"), by one that they share with other things
    where the sentence, its paragraph or the lines above name works, by the figure of works before
    it that it is a part of, or because the whole paper is about one project. What is done, paid or
    handed over is a result.
    """
    kind = quantity.value.plain_unit
    own = _own_words(sentence, quantity)
    if kind == "km" and cues.SPEED.match(sentence.after(quantity)):
        return False
    projects = sentence.of_kind("project")
    if projects and any(one.overlaps(quantity) for one in projects):
        return True
    is_of_several = "dự án" in sentence.key and _COUNTED.search(sentence.before(quantity))
    if kind in ("VND", "USD") and _COST.search(own):
        return True
    if _is_in_headline(sentence, quantity, kind):
        return True
    if _NOT_WORKS.search(own):
        return False
    if _is_about_works(sentence.paper) and not _PROGRESS.search(sentence.key):
        return True
    if _is_of_design(sentence, quantity, own) or _is_joined(sentence, quantity, made):
        return True
    if _is_yield(sentence, quantity, kind) or _is_touched(sentence, quantity):
        return True
    if kind not in MONEY_AND_PARTS:
        return False
    if _goes_on(sentence, quantity, made) or _is_item(sentence, quantity):
        return True
    if _OWN.search(own):
        return not is_of_several
    if kind not in UNITS or is_of_several or not _names_works(sentence, quantity):
        return False
    named = [one for one in sentence.of_kind("project") if one.start <= quantity.start]
    if named and governed_at < named[-1].start and kind in STATED:
        return True
    if kind in ("km", "m") and _LINE.search(sentence.before(quantity)):
        return True
    return bool(_SHARED.search(own))


def _is_in_headline(sentence: Sentence, quantity: Mention, kind: str) -> bool:
    """Whether a headline gives the cost of works: "khởi công đường ven biển 1.500 tỷ đồng"."""
    line = sentence.placed.line.text
    if kind not in ("VND", "USD") or len(line) > HEADLINE or line.rstrip().endswith((".", ";")):
        return False
    before, after = sentence.before(quantity), sentence.after(quantity)
    if _COUNTED.search(before) or _NOT_WORKS.search(before):
        return False
    named_behind = _SPENT.match(after) and _NAMED.search(after)
    return bool(named_behind or (_WORTH.search(before) and _NAMED.search(before)))


def _is_of_design(sentence: Sentence, quantity: Mention, own: str) -> bool:
    """Lanes, bridges and crossings, or a capacity of works: "4 làn xe", "công suất 50 tấn"."""
    raw = sentence.between(quantity.start, quantity.end)
    if quantity.value.unit == "beds" and _BEDS.search(sentence.before(quantity)):
        return True
    if ("làn" in raw and "làn" in raw.split()) or _is_built(sentence, quantity, raw):
        return True
    is_part = _PARTS.match(raw) and _MADE_OF.search(sentence.before(quantity))
    return bool(is_part or _CAPACITY.search(own)) and _names_works(sentence, quantity)


def _is_yield(sentence: Sentence, quantity: Mention, kind: str) -> bool:
    """Whether works give so much energy every year, or serve so many once they are done.

    What they gave in one year is a result.
    """
    before = sentence.before(quantity)
    if kind in ENERGY:
        is_given = bool(_YIELD.search(before) and _EACH_YEAR.search(sentence.key))
    else:
        is_given = bool(kind in SERVED and _SERVES.search(before) and _ONCE_DONE.search(before))
    return is_given and _names_works(sentence, quantity)


def _is_touched(sentence: Sentence, quantity: Mention) -> bool:
    """Whether works need so much land or so many households to move, not what is done of it."""
    before = sentence.before(quantity)
    if not _touches(sentence.key) or not _TOUCHED.search(before):
        return False
    if _PROGRESS.search(before) or _NOT_WORKS.search(before):
        return False
    named = [one for one in sentence.of_kind("project") if one.start <= quantity.start]
    return bool(named or _is_of_one(sentence.key))


def _is_built(sentence: Sentence, quantity: Mention, raw: str) -> bool:
    """Whether works are counted that are to be built: "xây dựng 3 bệnh viện với tổng mức …"."""
    if not raw.endswith(_WORKS):
        return False
    behind = sentence.after(quantity)
    builds = "xây dựng" in behind or _TO_BUILD.search(sentence.before(quantity))
    return bool(builds) and bool(_COSTING.match(behind))


def _is_joined(sentence: Sentence, quantity: Mention, made: Sequence[Figure]) -> bool:
    """Whether nothing but "và" stands between a figure of works and this one."""
    last = made[-1] if made else None
    if last is None or last.role != "project":
        return False
    return sentence.between(last.end, quantity.start).strip() in ("và", ",")


def _is_news_of_works(paper: Paper) -> bool:
    """Whether the headline, or the first words of the lead, name works that are being built."""
    if paper.identity.kind not in ("", "news"):
        return False
    title = paper.title_key
    if len(title) < HEADLINE and _PROPER.match(paper.identity.title):
        return True
    named = _NAMED.search(title, 0, OPENING if len(title) > HEADLINE else HEADLINE)
    return bool(named and _BUILT.search(title))


def _own_words(sentence: Sentence, quantity: Mention) -> str:
    """The words before a quantity from the last comma, bracket or name of a project on."""
    named = [one.end for one in sentence.of_kind("project") if one.end <= quantity.start]
    since = max([sentence.own_start(quantity), *named])
    own = sentence.between(since, quantity.start).rstrip(" :(,")
    return own[max(own.rfind("("), own.rfind(";"), own.rfind(",")) + 1 :]


def _is_item(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a list item opens with the name of works: "- Trụ sở xã A: 38 tỷ đồng"."""
    item = sentence.between(sentence.placed.body_start, quantity.start)
    name, colon, _ = item.partition(":")
    return bool(colon and sentence.placed.body_start > sentence.placed.line.start) and bool(
        _NAMED.match(name.strip())
    )


def _goes_on(sentence: Sentence, quantity: Mention, made: Sequence[Figure]) -> bool:
    last = made[-1] if made else None
    if last is None or last.role != "project":
        return False
    between = sentence.between(last.end, quantity.start)
    return ";" not in between or bool(_SHARES.search(between))


def _is_about_works(paper: Paper) -> bool:
    return paper.identity.kind not in ("", "news") and _is_of_one_project(paper.title_key)


def _names_works(sentence: Sentence, quantity: Mention) -> bool:
    """Whether the words before a quantity, its owner behind it, or what is above, name works."""
    return bool(
        sentence.of_kind("project")
        or _NAMED.search(sentence.between(sentence.start, quantity.start))
        or "chủ đầu tư" in sentence.after(quantity)
        or _is_among_works(sentence)
    )


@lru_cache(maxsize=1)
def _is_among_works(sentence: Sentence) -> bool:
    """Whether the lines above, the headline or the earlier sentences name works."""
    if any(_NAMED.search(line.key) for line in sentence.governing[:2]):
        return True
    if _is_news_of_works(sentence.paper):
        return True
    text = sentence.paper.kept.text
    return any(
        one.of_kind("project") or _PROPER.search(text, one.start, one.end) or _is_of_one(one.key)
        for one in sentence.earlier
    )
