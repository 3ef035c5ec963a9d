"""Figures that are neither aims nor results: what a text works with."""

import re

from lotrinh.reading.context import Sentence
from lotrinh.reading.figures.cue import Ending, told
from lotrinh.reading.mention import Mention

PLACES = (
    "xã", "phường", "đặc khu", "thị trấn", "huyện", "thành phố", "tỉnh", "thôn", "xóm", "bản", "ấp",
    "đơn vị hành chính", "tổ dân phố", "địa phương", "tỉnh, thành", "tỉnh thành", "thị xã", "quận",
    "sở, ngành", "ban, ngành", "bộ, ngành", "quốc lộ", "ngân hàng chính sách",
)  # fmt: skip
PARTS = (
    "chỉ tiêu", "mục tiêu", "nhiệm vụ", "giải pháp", "nhóm nhiệm vụ và giải pháp", "trụ cột",
    "đột phá", "chương trình", "đề án", "dự thảo", "quyết định đầu tư", "biên bản ghi nhớ",
    "thỏa thuận", "quan điểm", "nội dung", "vấn đề", "kịch bản", "ngành hàng", "vùng trồng",
    "vùng sản xuất", "điểm cầu", "tổ công tác", "lĩnh vực", "chỉ số", "chỉ số thành phần",
    "tiểu dự án",
)  # fmt: skip
_MONEY = frozenset({"VND", "USD", "VND/ha", "VND/person"})
_TERRITORY = re.compile(
    r"phạm vi|ranh giới|diện tích tự nhiên|đơn vị hành chính|đường biên giới|lãnh thổ"
    r"|\b(?:tỉnh|huyện|xã|phường|đảo)\b[^,;:]{0,30}\b(?:có|rộng) (?:tổng )?diện tích (?:là )?\s*$"
)
_is_about_land = told("phạm vi|ranh giới|diện tích|đơn vị hành chính|đường biên giới|lãnh thổ")
_PARTED = tuple(f" {one}" for one in PARTS)
_NAMED = tuple(f" {one}" for one in (*PLACES, *PARTS))
_SAID_OF = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:,|và)\s+\d+\s+[^\W\d]+\s*)*"
    r"(?:(?:tại|ở|của|trong|thuộc) [^,;.:\d]{2,30}? )?"
    r"(?:(?:này|chủ yếu|quan trọng|nói trên|đã|được|mới|sẽ|cơ bản|đều|tiếp tục|đang|quá hạn"
    r"|(?:phát triển )?kinh tế ?- ?xã hội|phát triển|trọng tâm|cụ thể|về"
    r"|đăng ký|cùng|cũng|khác)\s+)*"
    r"(?:đạt|hoàn thành|không còn|công nhận|có(?! (?:tên|biển|biên))|chưa|thoát|ra khỏi|về đích"
    r"|nông thôn mới|kiểu mẫu|nâng cao|bị|không|duy trì|vượt|tham gia|triển khai|tổ chức"
    r"|sử dụng|dẫn đầu|chứng kiến|đứng đầu|thành lập|phê duyệt|ghi nhận|giảm|tăng|còn|trở thành"
    r"|kết nối|phủ|giải ngân)\b"
)
_ADDED = re.compile(
    r"\b(?:thêm|công nhận|đưa|đạt|tăng|giảm|lên|xuống|còn|số xã[^,;]*|chỉ có|mới có|mới chỉ"
    r"|(?<=\()(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết)(?: (?:năm|giao|là|đề ra|\d+))*"
    r"|toàn bộ|hoàn thành|thực hiện|ban hành|quá hạn|đúng hạn|xử lý|giải quyết)\s*$"
)
_SET_OUT = re.compile(r"\b(?:đề ra|đưa ra|đặt ra|xác định)\s*$")
_AND = re.compile(r"[^,;:\d]{0,40}(?:,| và)\s+")
_WITH = re.compile(
    r"\s*,?\s*(?:và|với|gồm)?\s*(?:(?:trên|hơn|gần|khoảng|tổng|số|quy mô|dân số|là|hộ dân)\s+)*$"
)
_ASSIGNED = re.compile(
    r"\b(?:kế hoạch (?:vốn|đầu tư công)(?! được giải ngân)|vốn kế hoạch|dự toán(?! thu\b))"
    r"\b(?! (?:đầu năm|đạt))[^,;()]{0,90}?"
    r"\b(?:là|giao|cấp|bố trí|bổ sung|sang năm \d{4}|trên|hơn|gần|khoảng|công|vốn)\s*$"
    r"|\b(?:được (?:[^\W\d]+ ){0,5}?(?:giao|phân bổ|bố trí|cấp)|đã (?:[^\W\d]+ ){0,3}?giao)"
    r"(?: (?:chi tiết|tổng|số|kế hoạch|vốn|đầu tư công|nguồn|hơn|trên|gần|khoảng|dự toán|là"
    r"|năm \d{4}|kinh phí))*\s*$"
    r"|\b(?:phân bổ|bố trí|bổ sung|cấp cho (?:[^\W\d]+ ){1,5}|điều chỉnh (?:tăng|giảm))"
    r"(?:\s*\b(?:cho (?:[^\W\d]+ ){1,5}|thêm|chi tiết|tổng|số|kinh phí|vốn|hơn|trên|gần|khoảng"
    r"|là|tiền))*\s*$"
)
_is_of_capital = told("giao|phân bổ|bố trí|bổ sung|cấp|điều chỉnh|quyết nghị|kế hoạch|dự toán")
_ALLOTTED = re.compile(
    r"\b(?:được|đã|chưa|chính phủ|quốc hội|trung ương|hđnd tỉnh|ubnd tỉnh) (?:[^\W\d]+ ){0,3}?"
    r"(?:giao|phân bổ|quyết nghị)(?: chi tiết| vốn| kế hoạch)*(?: cho [^;:()\d]{3,80}?)?"
    r"\s*(?:là|:)\s*(?:(?:hơn|trên|gần|khoảng)\s+)?$"
)
_NOT_YET = re.compile(r"\s+(?:vốn |kinh phí )?chưa (?:được )?(?:phân bổ|giao chi tiết)\b")
_NEXT_OF_SHARES = re.compile(
    r"(?:,| và|;|\s*\()\s*(?:(?:bao gồm|gồm|trong đó)[:,]?\s+)?(?!(?:thu|chi|bằng|đã)\b)"
    r"(?:[^\W\d]+\s+){1,8}?(?:(?:hơn|trên|gần|khoảng)\s+)?"
)
_PAID = re.compile(
    r"(?<!điều chỉnh )(?<!thời gian )\b(?:giải ngân|thực hiện|thanh toán|thu được|ước|đạt|tăng|giảm"
    r"|vượt)\b"
)
_MEANS = re.compile(
    r"\b(?:kinh phí|nguồn kinh phí|nguồn vốn|nhu cầu vốn|nguồn lực|vốn thực hiện|vốn đối ứng"
    r"|ngân sách (?:nhà nước|trung ương|địa phương|tỉnh|thành phố|huyện|xã)(?: hỗ trợ| cấp)?"
    r"|xã hội hóa)\b[^;.]{0,60}$"
)
_RAISED = re.compile(
    r"\b(?:đạt|tăng|giảm|thu ngân sách|chi ngân sách|huy động|thu hút|phấn đấu|mục tiêu|chỉ tiêu"
    r"|toàn xã hội|tối thiểu|ít nhất)\b"
)
_RATE = re.compile(
    r"\b(?:mức (?:hỗ trợ|chi|vay|cho vay|thưởng|phạt|đóng|trợ cấp|lương|phí|quà|khoán)"
    r"|định mức|lương cơ sở|hỗ trợ (?:tối đa|một lần|bằng tiền))\b[^,;\d]*$"
    r"|\bmỗi (?:hộ|người|xã|nhà|căn|suất|mô hình|học sinh|thôn|gia đình|suất quà)\b[^,;\d]*"
    r"\b(?:hỗ trợ|trị giá|vay|nhận|được|tặng)\b[^,;\d]*$"
)
_SUPPORTED = re.compile(r"\b(?:hỗ trợ|miễn|cấp|trợ cấp)\s+(?:(?:tối đa|không quá|từ|đến)\s+)*$")
_OF_COST = re.compile(r"\s*(?:chi phí|lãi suất|kinh phí|học phí|mức đóng|tiền|giá trị|giá giống)\b")
_EACH = re.compile(r"\s*/\s*(?:hộ|nhà|căn|suất|mô hình|lượt|con|xã|thôn|tháng|ngày|dự án|lớp)\b")
_CAPPED = re.compile(r"\b(?:tối đa|không quá|không vượt quá)\s+(?:không quá\s+)?$")
_RULE = re.compile(
    r"\b(?:đối với|áp dụng|trường hợp|nếu|rà soát|điều chuyển|ưu tiên|kiểm điểm|phê bình|thu hồi"
    r"|đối tượng|điều kiện|tiêu chuẩn|quy định)\b"
)
_CONDITION = Ending(
    r"\b(?:các|những|với|có) (?:dự án|xã|hộ|đơn vị|chủ đầu tư|doanh nghiệp|địa phương|công trình"
    r"|nhà thầu|cơ sở|nguồn vốn)\b[^,;.\d]{0,50}"
    r"\b(?:dưới|trên|từ|vượt|quá|thấp hơn|cao hơn|lớn hơn)"
)


def is_timeless(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a figure is given and no result of the time that is spoken of.

    A territory, places spoken of ("trên địa bàn 56 xã" and the people in them), a norm ("mức hỗ trợ
    50 triệu đồng/hộ"), a condition ("các dự án giải ngân dưới 30%" in an order). Places of which
    something is said ("15 xã đạt chuẩn", "7/8 huyện") are figures of their own.
    """
    own = sentence.own_words(quantity)
    return (
        _is_of_territory(sentence, quantity, own)
        or _is_of_places(sentence, quantity)
        or _is_norm(sentence, quantity, own)
        or _is_condition(sentence, quantity)
    )


def is_part(sentence: Sentence, quantity: Mention) -> bool:
    """Whether parts of a plan or paper are counted, which are of its time: "12 chỉ tiêu"."""
    return sentence.between(quantity.start, quantity.end).endswith(_PARTED)


def is_means(sentence: Sentence, quantity: Mention) -> bool:
    """Whether an amount is what a plan costs or by whom it is paid: "Kinh phí thực hiện: 45 tỷ".

    What is raised or to be reached ("huy động 45 tỷ", "đạt") is an aim.
    """
    if quantity.value.plain_unit not in _MONEY:
        return False
    own = sentence.own_words(quantity)
    return bool(_MEANS.search(own)) and not _RAISED.search(own)


def goes_on_given(sentence: Sentence, quantity: Mention) -> bool:
    """Whether an amount behind a given one is said of with no word of a result: its part."""
    own = sentence.own_words(quantity)
    return quantity.value.plain_unit in _MONEY and not _PAID.search(own)


def _is_of_territory(sentence: Sentence, quantity: Mention, own: str) -> bool:
    if quantity.value.unit == "km2":
        return True
    if not _is_about_land(sentence.key):
        return False
    behind = sentence.after(quantity).partition(",")[0]
    raw = sentence.between(quantity.start, quantity.end)
    return bool(_TERRITORY.search(own) or _TERRITORY.search(f"{raw}{behind}"))


def _is_of_places(sentence: Sentence, quantity: Mention) -> bool:
    own = sentence.own_words(quantity)
    if quantity.value.plain_unit in ("people", "households"):
        earlier = sentence.quantity_before(quantity)
        return bool(
            earlier
            and _WITH.fullmatch(own)
            and not _SAID_OF.match(sentence.after(quantity))
            and _is_of_places(sentence, earlier)
        )
    if quantity.value.unit != "count" or quantity.value.denominator:
        return False
    raw = sentence.between(quantity.start, quantity.end)
    if own.endswith("trong tổng số "):
        return raw.endswith(_NAMED)
    if _SET_OUT.search(own):
        return True
    earlier = sentence.quantity_before(quantity)
    if earlier and earlier.value.denominator and "trong đó" in own:
        return False
    if earlier and _AND.fullmatch(own) and _noun(sentence, earlier) == _noun(sentence, quantity):
        return _is_of_places(sentence, earlier)
    if not raw.endswith(_NAMED) or _ADDED.search(own):
        return False
    return not _SAID_OF.match(sentence.after(quantity))


def _noun(sentence: Sentence, quantity: Mention) -> str:
    return sentence.between(quantity.start, quantity.end).partition(" ")[2]


def is_assigned(sentence: Sentence, quantity: Mention) -> bool:
    """Whether a figure is capital that is assigned: "được giao kế hoạch vốn 5.000 tỷ đồng".

    So are the next in a row of shares: "cấp cho xã A 112 triệu đồng, xã B 48 triệu đồng".
    """
    if quantity.value.plain_unit not in _MONEY or not _is_of_capital(sentence.key):
        return False
    own = sentence.own_words(quantity)
    last = own.rpartition(", ")[2]
    if _ALLOTTED.search(own) or _NOT_YET.match(sentence.after(quantity)):
        return True
    if _ASSIGNED.search(last):
        return not _PAID.search(last)
    earlier = sentence.quantity_before(quantity)
    return bool(
        earlier
        and _NEXT_OF_SHARES.fullmatch(own)
        and not _PAID.search(own)
        and "VND" in quantity.value.unit
        and is_assigned(sentence, earlier)
    )


def _is_norm(sentence: Sentence, quantity: Mention, own: str) -> bool:
    after = sentence.after(quantity)
    if quantity.value.unit == "%":
        return bool(_SUPPORTED.search(own) and _OF_COST.match(after))
    if quantity.value.plain_unit not in _MONEY:
        return False
    if _RATE.search(own):
        return True
    return "hỗ trợ" in sentence.key and bool(_EACH.match(after) or _CAPPED.search(own))


def _is_condition(sentence: Sentence, quantity: Mention) -> bool:
    before = sentence.before(quantity)
    return bool(_CONDITION.search(before) and _RULE.search(before))
