"""Noun phrases cut out of running text: without who acts, asides, leading and ending words."""

import re
from functools import lru_cache

from lotrinh.reading.folding import match_key

_ENDING = (
    "đạt|là|khoảng|xấp xỉ|trên|hơn|gần|từ|có"
    "|(?<!chiều )dài|nhiều nhất|cao nhất|lớn nhất|mạnh nhất|gồm|với"
    "|ước|ước tính|tăng|kéo giảm|(?<!cắt )giảm"
    "|chiếm|còn|(?<!mặt )bằng|đến|(?<!trở )lên|tới|thêm|(?<!trở )xuống"
    "|bình quân|dự kiến|và|tối thiểu|tối đa|ít nhất|không|dưới|quá|thấp"
    "|(?<!nâng )(?<!công nghệ )(?<!chất lượng )cao|so với|so"
    "|thấp hơn|cao hơn|của|đã"
    "|được|sẽ|phải|cần|vẫn|đều|ở"
    "|(?:(?<!chứng )(?<!địa )|(?<=nội địa ))chỉ|(?<!phát )hiện|ở mức|cho|vượt|xa|rút"
    "|lũy kế|thực hiện|xếp|đứng|vào|trong|(?<!tiếp )theo|(?<!nguồn vốn )huy động|gấp"
    "|tương ứng|tương đương"
    "|lần lượt|đóng góp|mỗi năm|(?<!cây )h[ằà]ng năm"
    "|(?:tăng|giảm) (?:khá|mạnh|nhẹ|nhanh|sâu|đều|vọt|đáng kể|trở lại)|nhảy vọt|sơ bộ"
    "|ghi nhận|sụt|ổn định ở mức|rất|thu về|mang về|(?:chiếm|đạt) (?:tỷ lệ|tỷ trọng)"
    "|gồm (?:có|các)"
    "|(?:đề nghị|kiến nghị|đề xuất) (?:hạ|nâng)|tụt|vươn"
    "|(?:(?:bình quân|trung bình) )?mỗi (?:ngày|tháng)"
    "|tiếp tục|duy trì|giữ|(?:cao|thấp|lớn) nhất (?:cả nước|toàn quốc|toàn tỉnh|trong vùng|vùng)"
)
LONGEST_END = 24
SHORTEST_SAID = 3
_END = re.compile(rf"\s*(?:\b(?:{_ENDING})\b|[:,(])\s*$")
_MAY_END = frozenset(re.findall(r"\w+(?=[|()?]|$)", _ENDING))
"""The words that an ending can end in, among others."""
_OPENERS = (
    "và|với|trong đó|riêng|còn(?: lại)?|trong khi|đồng thời|nhưng|song|gồm|bao gồm|là|cùng với|nhờ"
    "|đến hết"
    "|sơ bộ|mặc dù|dù|nhiều(?= mức)|tính chung|tính cả|lũy kế|ước tính|ước|cũng|hiện|nếu"
    "|qua đó|mục tiêu"
    "|trên địa bàn(?: tỉnh| thành phố)?|chỉ tiêu|dự toán|toàn|cả|thấp hơn|cao hơn|vượt|vượt xa"
    "|so với (?:cùng kỳ|tháng trước|quý trước|năm trước)(?: năm trước)?|so với|trở lên|trở xuống"
    "|(?:tăng|giảm|hạ)(?= (?:tỷ lệ|tỷ trọng|tổng số|số|mức)\\b)"
    "|(?:duy trì|giữ vững|giữ|ổn định|kéo)(?: ổn định)?(?= (?:tỷ lệ|tỷ trọng|độ|tổng số|số|mức)\\b)"
    "|(?:đưa|đề|đặt) ra"
    "|đưa|để|giữ|nâng|đã|đề xuất|đề nghị|mới(?=$)|đến nay|hiện nay|qua rà soát|hiện có"
    "|tiếp đến|kế đến|tiếp theo|so(?=$)|trong tổng số|trong(?= tổng)"
    r"|tính(?=\s*,|$)|từ đầu năm(?: đến nay)?|mỗi (?:ngày|tháng|năm)"
)
_OPENING = re.compile(rf"\s*(?:(?:{_OPENERS})\b|[-+,()/])\s*")
_SIZES = (
    "kinh phí|vốn|số tiền|chiều dài|diện tích|quy mô|giá trị|doanh thu|doanh số|sản lượng|tỷ lệ"
    "|năng suất|khối lượng|công suất|lợi nhuận|số lượng|mức|trữ lượng|số|chỉ số"
)
_MEASURES = (
    "tổng|số|tỷ lệ|tỷ trọng|tỷ suất|tốc độ|chỉ số|diện tích|sản lượng|năng suất|kim ngạch"
    "|doanh thu|doanh số|giá trị|khối lượng|lượng|vốn|nguồn vốn|kinh phí|dư nợ|mức|thu|chi"
    "|kế hoạch|dự toán|quy mô|lượt|mật độ|tuổi thọ|chi phí|thu nhập|lãi suất|giá"
)
MEASURED = re.compile(rf"(?:{_MEASURES})\b")
_PARTS = re.compile(
    r"[;:.(,\s](?:(?<=;)|(?<=:)(?=\s*\S)|(?<=\w\w\.)(?<!\btp\.)\s|(?<=\()\d{1,2}\)\s"
    rf"|(?<=,)\s(?=trong đó|riêng)|(?<=\s)(?<!\bso\s)(?=với (?:tổng|(?:số )?(?:{_SIZES}))\b)"
    r"|(?<=\s)có "
    r"(?=(?:tỷ lệ|tổng|diện tích|dân số|sản lượng|công suất|quy mô|năng suất|thu nhập)\b))",
    re.IGNORECASE,
)
_ASIDES = (
    "theo|trong(?! đó)|đến|tính đến|năm|sau|khi|tại|về|bên cạnh|nhờ|để|do|qua|cùng|so với|ở|từ"
    "|xét (?:theo|về)|tuy vậy|tuy nhiên|cụ thể|đáng chú ý|ngoài ra|như vậy|nhìn chung|đặc biệt"
    "|ngược lại"
)
_ASIDE = re.compile(rf"\s*(?:cũng\s+)?(?:{_ASIDES})\b")
_AIMING = re.compile(
    r".*\b(?:phấn đấu|đặt mục tiêu|mục tiêu(?: \w+)? là|bảo đảm|đảm bảo|xác định|dự kiến|cho biết"
    r"|cho thấy|nêu|nhất là|góp phần|quyết tâm|nên"
    r"|(?:kế đến|tiếp (?:đến|theo)|chủ yếu|dẫn đầu|đứng đầu|nhất|vẫn|trước hết)(?: \w+){0,3} là"
    r"|và (?:nâng|giảm|tăng|đưa|hạ)(?= (?:tỷ lệ|tổng|số|mức|trần|tỷ trọng|chỉ)\b))\b"
    r"\s*(?:đưa|nâng|giảm|tăng(?! trưởng)|giữ|duy trì)?\b"
)
ACTS = (
    "trồng|giải ngân|bàn giao|triển khai|khai thác|thu hút|kiên cố|xây|hoàn thành|đào tạo"
    "|tạo(?= việc| thêm| ra| mới)|giải quyết|đón|tưới|cấp(?! xã| huyện| tỉnh| cơ sở)|hỗ trợ"
    "|thành lập|hình thành|phát triển"
    "|sửa chữa|làm|nâng cấp|cải tạo|mở rộng|bố trí|phân bổ|vận chuyển|tiếp nhận|kiểm tra|phát hiện"
    "|xử phạt|xử lý|thu hồi|giao(?! thông| dịch)|cho vay|chi trả|kết nạp|công nhận|xóa|sử dụng"
    "|tiết kiệm|cắt giảm"
    "|đầu tư|thực hiện|hòa giải|bảo vệ|tổ chức|tiêm|khám|lắp đặt|cứng hóa|bê tông|nạo vét|bị|đang"
    "|đúng hạn|quá hạn|chấp thuận|đưa|huy động|thu(?= ngân sách| nội địa)|xảy ra|khởi công"
    "|khánh thành|vận động|ghi nhận|bắt(?! đầu)|bắt giữ|khởi tố|triệt phá|thu hoạch|thu gom|gieo"
    "|cấy|nuôi"
    "|tuyển|trao|tặng|(?<!giá trị )sản xuất|tiêu thụ|phục vụ|ban hành|phê duyệt|số hóa"
    "|di dời|cho(?= vay)|xóa"
    "|tinh gọn|sắp xếp|tiếp(?! theo| tục| đến| cận| giáp)|mở|khôi phục|cung cấp|chăm sóc|trợ giúp"
    "|xuất bán|thả|di chuyển|liên kết"
    "|dành|chuyển giao|chuyển đổi|trang bị|cứu trợ|tập huấn|thanh tra|thẩm định|cuốn trôi"
    "|xuất khẩu(?= sang|$)|thu mua|tiêu hủy"
    "|thiếu|đáp ứng|giúp|nộp|kết nạp"
)
_AGENTS = (
    "tỉnh|thành phố|xã|phường|huyện|địa bàn|nước|địa phương"
    "|ngành(?! (?:hàng|chăn nuôi|trồng trọt|nông|lâm|thủy|công nghiệp|xây|dịch vụ|khai"
    "|chế biến|sản xuất|điện))"
    "|đơn vị|các(?! ngành)|lực lượng|nhà thầu"
    "|người dân|sở|ban|ubnd|ủy ban|chính phủ|chính quyền|bản|bộ|cục|chi cục|công an|công ty"
    "|tập đoàn|ngân hàng|kho bạc|hội(?! viên)|mặt trận|nhà đầu tư|chủ đầu tư|ông|bà|anh|chị"
    "|gia đình|cơ quan|hđnd|hội đồng|thường trực|đảng ủy|tỉnh ủy|chủ tịch"
)
_AGENT = re.compile(rf"(?:(?:toàn|cả|mỗi|trên địa bàn)\s+)*(?:{_AGENTS})\b")
ACT = re.compile(ACTS)
_AGENT_ACTS = re.compile(rf".*?\b(?=(?:{ACTS})\b)")
_DOING = re.compile(
    rf"(?!dự án|công trình).*?\b(?:đã|sẽ|đang|vừa|lãnh đạo|chỉ đạo)\s+(?=(?:{ACTS})\b)"
)
CAPITAL = "A-ZÀ-ÝĂĐĨŨƠƯ" + "".join(filter(str.isupper, map(chr, range(0x1EA0, 0x1EFA))))
_NAMED_DOING = re.compile(rf"(?:[{CAPITAL}]\w*\s+){{2,5}}(?=(?:{ACTS})\b)")
_NAME = rf"(?:[{CAPITAL}][^\W\d_{CAPITAL}]+\s*(?:-\s*)?)"
_KIND = r"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)\s*"
_NAMES = re.compile(rf"{_NAME}{{2,5}}|{_KIND}{_NAME}{{1,5}}")
_BRACKETED = re.compile(r"\s*\((?:chủ yếu|trong đó|bao gồm|gồm|kể cả|không kể|tính cả)\b[^()]*\)")
_PREDICATE = re.compile(
    r"\s(?<=\w\s)(?:(?:vẫn |đã |cũng )?(?:tiếp tục (?:là|duy trì|đà|phục hồi|phát triển|tăng|có|đạt"
    r"|giữ)|duy trì (?:mức|đà|được|tăng|ổn định)|đạt (?:được )?(?:nhiều )?kết quả"
    r"|gặp (?:nhiều )?khó khăn|ghi nhận (?:mức|sự|sụt|tăng|giảm)"
    r"|phát triển (?:khá|ổn định|mạnh|tốt)"
    r"|có (?:nhiều |sự )?(?:chuyển biến|khởi sắc|tiến bộ|bước|mức tăng|đà)"
    r"|hoạt động (?:ổn định|hiệu quả|khá)|khởi sắc|chuyển biến|sôi động|diễn (?:ra|biến)"
    r"|bị ảnh hưởng|chịu ảnh hưởng|đi vào ổn định|phục hồi)|vẫn là|được (?:giữ vững|đẩy mạnh))\b.*$"
)
_SAID_OF = re.compile(
    r"\s(?:so (?:với )?(?:cùng|tháng|quý|năm|kế hoạch|dự toán|mục tiêu|các|đầu)\b.*"
    r"|(?:đã |do )?được [^,()]{0,40}(?:quyết định|giao|thông qua|phê duyệt|đề ra|ban hành))$"
)


@lru_cache(maxsize=512)
def noun_phrase(words: str) -> str:
    """The last phrase of `words`, without who acts, asides, and the verbs that end it."""
    phrase = _PARTS.split(_BRACKETED.sub("", words) if "(" in words else words)[-1]
    if "), " in phrase:
        said, _, after = phrase.rpartition("), ")
        return _phrase_in(after) or _phrase_in(f"{said})")
    return _phrase_in(phrase)


def _phrase_in(phrase: str) -> str:
    if "(" in phrase and ")" not in phrase.rpartition("(")[2]:
        phrase = phrase.rpartition("(")[2]
    pieces = phrase.split(", ")
    while len(pieces) > 1 and (not pieces[0].strip(" ,)") or _ASIDE.match(match_key(pieces[0]))):
        del pieces[0]
    if len(pieces) > 1 and not MEASURED.match(match_key(pieces[0]).lstrip()):
        last = _trimmed(pieces[-1])
        if ACT.fullmatch(match_key(last)):
            return last
        heads = (at for at, one in enumerate(pieces) if MEASURED.match(match_key(one).lstrip()))
        del pieces[: next(heads, 0)]
    return _without_agent(_trimmed(", ".join(pieces)))


def _trimmed(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    key, start, end = match_key(phrase), 0, len(phrase)
    if aiming := _AIMING.match(key):
        start = aiming.end()
    while match := _end(key, max(start, end - LONGEST_END), end):
        if _is_name(phrase[match.start() : end].strip()) and match.start() > start:
            break
        end = match.start()
    is_long = key.count(" ", start, end) >= SHORTEST_SAID
    if is_long and (said := _SAID_OF.search(key, start, end) or _PREDICATE.search(key, start, end)):
        end = said.start()
    while match := _OPENING.match(key, start, end):
        start = match.end()
    phrase = phrase[start:end]
    return phrase.strip(" -+,") if "(" in phrase else phrase.strip(" -+,()")


def _is_name(word: str) -> bool:
    """Whether what could end a phrase is part of a name: "Bãi Dài"."""
    return word.istitle() and word.isalpha()


def _end(key: str, start: int, end: int) -> re.Match[str] | None:
    """The words at the end of a stretch that belong to no noun phrase."""
    last = key[start:end].rpartition(" ")[2]
    is_noun = last.isalpha() and last not in _MAY_END
    return None if is_noun else _END.search(key, start, end)


def _without_agent(phrase: str) -> str:
    """`phrase` without the province, body or people that act: "toàn tỉnh trồng mới"."""
    if _NAMES.fullmatch(phrase):
        return ""
    key = match_key(phrase)
    if MEASURED.match(key):
        return phrase
    doing = _DOING.match(key) or _NAMED_DOING.match(phrase)
    if doing:
        return phrase[doing.end() :]
    agent = _AGENT.match(key)
    if agent is None:
        return phrase
    acts = _AGENT_ACTS.match(phrase, agent.end())
    if acts:
        return phrase[acts.end() :]
    rest = phrase[agent.end() :].strip()
    return "" if not rest or rest[0].isupper() else phrase
