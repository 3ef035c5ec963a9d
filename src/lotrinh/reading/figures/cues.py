"""Words before and after a number that change what it means.

What is sought in whole sentences has no alternative that begins with a group, a word boundary or a
look behind (these stand behind its first word): a search then skips to letters that can begin it,
which takes a third of the time.
"""

import re
from functools import lru_cache

from lotrinh.reading.figures.cue import KEPT, Ending, told

_AT = r"(?:\s*(?:là|mức))?"
_NOT_ABOVE = r"không (?:quá|vượt quá|cao hơn|lớn hơn)|không để [^,;]{3,80} vượt(?: quá)?"
_COMPARING = {
    ">=": rf"(?:≥|>=|ít nhất|tối thiểu|không (?:thấp|ít|nhỏ) hơn|không dưới){_AT}",
    "<=": rf"(?:≤|<=|tối đa|{_NOT_ABOVE}){_AT}",
    ">": r">|\btrên|(?<!thấp )(?<!kém )\bhơn|vượt(?: mức)?",
    "<": r"<|\bdưới|thấp hơn",
    "~": r"≈|~|\bkhoảng|xấp xỉ|\bgần|chừng|\bcỡ",
}
COMPARATORS = [(name, Ending(pattern)) for name, pattern in _COMPARING.items()]
_BY_HOW_MUCH = r"\bvượt|(?:cao|thấp|kém|nhiều|ít) hơn"
BY = Ending(_BY_HOW_MUCH)
COMPARING = Ending("|".join((*_COMPARING.values(), _BY_HOW_MUCH)))
AND_MORE = re.compile(r"\s*(?:[^\W\d]+\s+){0,2}trở lên")
AND_LESS = re.compile(r"\s*(?:[^\W\d]+\s+){0,2}trở xuống")

_ON = r"(?:\s+(?!(?:còn|xuống|lên|đạt|là|tăng|giảm|bằng|chiếm)\b)[^\W\d]+)"
FALLING = re.compile(rf"giảm(?<=\bgiảm)(?!\s+phát)(?!\s+nghèo(?! bình quân)){_ON}{{0,9}}\s*$")
RISING = re.compile(rf"tăng(?<=\btăng){_ON}{{0,9}}\s*$")
GROWTH = re.compile(r"tăng trưởng|tốc độ tăng")
_BY = r"(?:\s+(?:thêm|được|hơn|gần|khoảng|trên|bớt|từ|ít nhất|tối thiểu|xấp xỉ|không quá)){0,2}"
DIRECTLY_RISING = Ending(rf"\btăng{_BY}")
DIRECTLY_FALLING = Ending(rf"\bgiảm{_BY}")
DROPPING = Ending(r"\b(?:tụt|rớt|lùi|mất|xuống)(?: (?:tới|đến|xuống|hơn|gần|lại))*")
MORE = Ending(r"\bthêm(?:\s+(?:ít nhất|tối thiểu|khoảng|trên|hơn|gần))?")
COMPARED = Ending(r"(?:(?P<less>thấp|kém)|cao|nhiều) hơn")
AGAINST = re.compile(r"\s*(?:so với|cùng kỳ|mức cùng kỳ)\b")
YEAR_BEFORE = re.compile(
    r"cùng (?<!so với cùng )(?<!so cùng )(?<=\bcùng )(?:kỳ|thời điểm)"
    r"(?:\s+(?:của\s+)?(?:tháng \d+\s+)?năm\s+"
    r"(?:trước|ngoái|\d{4}))?,?\s*"
    r"(?:\(|:|đạt|là|chỉ|mới|tăng|giảm|bằng|ở mức|khoảng|tỷ lệ này|con số này|được|giải ngân|\s)*$"
)
_YEARS_AGO = (
    r"\s*(?:trong khi |còn |mà )?(?:cuối |đầu )?(?:năm|nhiệm kỳ|giai đoạn) \d{4}(?:\s?-\s?\d{4})?"
    r",? (?:(?:tỷ lệ này|con số này|chỉ số này|tỉnh|toàn tỉnh|cả tỉnh) )?(?:chỉ|mới)"
    r"(?: (?:là|đạt|có|bằng|chiếm|ở mức|mới|tăng|được))*\s*$"
)
_LESS_OR_MORE = "|".join(f"(?<={one} hơn)" for one in ("cao", "thấp", "kém", "nhiều", "ít"))
BASE = re.compile(
    r"\(\s*(?:đến\s+|cuối\s+|hết\s+|thực hiện\s+|sơ bộ\s+)*"
    r"(?:năm\s+|(?:quý [ivx\d]+|\d+ tháng(?: đầu)?)(?:\s?/\s?|\s+năm\s+))\d{4}[^()]{0,40}$"
    rf"|,{_YEARS_AGO}|\({_YEARS_AGO}|;{_YEARS_AGO}"
    r"|so với (?<=\bso với )"
    r"(?!(?:mức )?(?:kế hoạch|dự toán|mục tiêu|chỉ tiêu|kịch bản|nghị quyết))"
    r"[^,;()\d]{0,40}(?:năm \d{4} )?\((?:(?:chỉ|mới|đạt|là|có|khi đó) )*$"
    r"|so với (?<=\bso với )(?:mức|con số)\s*$|con số(?<=\bcon số)\s*$"
    rf"|hơn(?:{_LESS_OR_MORE})\s+(?:(?:so với|khá|rất|nhiều)\s+)*(?:mức|con số|tốc độ)\b"
    r"[^,;(]{0,30}\(?\s*$"
    r"|trong khi(?<=\btrong khi)(?:\s+đó,?)?\s+(?:[^\W\d]+\s+){0,3}(?:năm|giai đoạn)\s+\d{4}[^,;]*$"
)
SINCE_YEAR = re.compile(r"\b(?:năm \d{4}|đầu nhiệm kỳ|đầu giai đoạn)\b[^;]*$")
LATER = re.compile(
    r",?\s*(?:thì\s+)?(?:đến|tới)\s+(?:hết |cuối |tháng |ngày |quý )*(?:nay|năm|\d)[^,;]{0,12},?"
    r"\s+(?:chỉ |đã )*(?:còn|giảm|tăng|lên|đạt|là)\b"
)
FELL_SINCE = re.compile(
    r"\s*(?:\(?(?:vào |của |cuối |đầu )*(?:năm \d{4}|nhiệm kỳ|giai đoạn)\)?)?,[^;\d]{0,90}"
    r"\b(?:tăng|giảm|nâng|đưa)\b[^;\d]{0,25}\b(?:lên|xuống|còn)\b"
)
OF_YEAR_BEFORE = re.compile(r"\s*(?:của |trong |ở )?cùng (?:kỳ|thời điểm)\b")
FROM = Ending(r"\btừ")
TO = re.compile(
    r"\s*(?:\([^)]*\)\s*)?"
    r"(?:(?:vào |của |trong |cuối |đầu |hết )*(?:[^\W\d]+ \d[\d/]*|(?:năm|nhiệm kỳ|kỳ)\b)\s*)?"
    r"(?:tăng lên|giảm xuống|lên|xuống|còn)\b"
)
AVERAGE = re.compile(
    r"bình quân(?! ?/| đầu người| một người| (?:chung|cả nước|toàn quốc)\b| (?:\d+ )?tháng| quý)"
    r"|trung bình mỗi"
)
SHARE = re.compile(r"tỷ trọng|chiếm\b(?<=\bchiếm)|cơ cấu|đóng góp")
CONTRIBUTION = re.compile(r"đóng góp|điểm tăng trưởng")
_SET_BY = (
    r"(?:(?:hđnd|hội đồng nhân dân|ubnd|trung ương|bộ tài chính|thủ tướng(?: chính phủ)?"
    r"|chính phủ|quốc hội)(?: (?:tỉnh|thành phố|huyện|xã))?|tỉnh|thành phố)"
    r" (?:đã )?(?:giao|thông qua|quyết định|đề ra)\b"
)
OF_PLAN = re.compile(
    r"\s*(?:của\s+|so (?:với )?)?"
    r"(?P<plan>(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản|nghị quyết|(?:tổng\s+)?số vốn"
    rf"|tổng vốn|vốn|{_SET_BY})\b"
    r"(?!\s+số\s+\d)(?:\s+(?:vốn|năm|đã phân bổ|được giao|tỉnh giao|trung ương giao))*)"
)
TIMES_THE_PLAN = re.compile(r"\s*so (?:với )?(?:mục tiêu|kế hoạch|chỉ tiêu|dự toán|nghị quyết)\b")
REACHING = Ending(r"\b(?:đạt|bằng|mới|hoàn thành)")
EXCEEDING = Ending(r"\bvượt(?: mức)?")
INTO_GROWTH = re.compile(r"\s*(?:đóng góp )?(?:vào|trong) (?:mức|tốc độ) tăng\b")
OF_WHOLE = re.compile(
    r"\s+(?:gdp|grdp|dân số|tổng (?!cục|công ty)|lực lượng lao động|số (?:hộ|xã|dân|người)"
    r"|diện tích|toàn ngành)\b"
)
MULTIPLE = re.compile(r"(?:gấp|bằng|tăng)(?:\s+[^\W\d]+){0,2}\s*$")
PLAN = re.compile(r"kế hoạch|kịch bản|mục tiêu|chỉ tiêu|dự toán|sao trở lên")
_FROM_PLAN = (
    r"(?:\s+\d[\d,.]*\s*(?:điểm )?(?:%|phần trăm))?"
    r"(?:\s+(?:so với|mức))?\s+(?:kịch bản|kế hoạch|mục tiêu|dự toán|chỉ tiêu)"
)
SHORT_OF = re.compile(rf"(?:thấp hơn|cao hơn|hụt|thiếu|kém){_FROM_PLAN}")
DEVIATION = re.compile(
    rf"(?:thấp hơn|cao hơn|vượt|hụt|thiếu|kém){_FROM_PLAN}"
    r"(?:\s+[^,;.()\d]{0,60}?(?:đề ra|đặt ra))?"
)
MET = Ending(r"\(\s*(?:đạt|bằng)(?:\s+tỷ lệ)?")
EQUALS = Ending(r"\b(?:bằng|chiếm|tương đương|tương ứng)(?: với)?")
OF_OTHERS = re.compile(
    r"%\s+(?:chỉ tiêu|mục tiêu|kế hoạch)"
    r"|(?<!thông qua )(?<!\d)(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|các|một số|nhiều)"
    r"\s+(?:chỉ tiêu|mục tiêu|kế hoạch)"
    r"|\((?:mục tiêu|chỉ tiêu|kế hoạch|kịch bản)[^)]*(?:\)|$)"
    r"|chương trình mục tiêu|từ \d sao trở lên|kế hoạch số"
    r"|so với (?:mức )?(?:mục tiêu|chỉ tiêu|kế hoạch|kịch bản|dự toán)"
)
_AIM = r"(?:kế hoạch|kh\b|mục tiêu|chỉ tiêu|dự toán|kịch bản|nghị quyết)"
is_of_plans = told(_AIM)
_AGAINST_AIM = rf"(?:so với|hơn|hụt|vượt|kém|(?:chưa|không) đạt)\s+(?:mức\s+)?{_AIM}"
PLANNED = re.compile(
    rf"(?:\(|/)\s*{_AIM}(?:\s+(?:là|đề ra|được giao|giao|đầu|năm|cả|\d{{4}}))*\s*:?\s*$"
    rf"|{_AGAINST_AIM}(?:[^,;()\d]{{0,60}}\(\s*"
    r"|(?:\s+(?:là|đề ra|được giao|giao|năm|cả|trên|khoảng|\d{4}))*\s*\(?)$"
    rf"|^\s*{_AIM}\s+(?:cả\s+)?(?:năm|quý)\b[^,;]*\s$"
)
A_YEAR = re.compile(r"\s*/\s*năm\b")
RANKED_IN = re.compile(r"[^,;.:]{0,60}?\bvề\s+(?P<subject>[^,;.:]{3,80})")
_NO_WHOLE = (
    "so|trong|vào|năm|và|trở|của|kế|dự|mỗi|hằng|hàng|tổng|về|nhưng|thì|là|do|để|đến|cho|khi|theo"
    "|hoặc|bình|trên|tại|từ|với|cùng|giai đoạn|thời kỳ|thời điểm|qua|sau|trước|còn|lên|xuống"
    "|tăng(?! trưởng (?:hai|2|dương|âm|cao|khá)| giá\\b)"
    "|giảm(?! nghèo| giá\\b)|tương đương|tương ứng"
)
SHARED = re.compile(rf"\s+(?P<whole>(?!(?:{_NO_WHOLE})\b)[^\W\d_][^,;.:()]{{2,80}})")
STATES = Ending(
    r"\b(?:đạt|chiếm|là|bằng|còn|lên|xuống)"
    r"(?:\s+(?:tỷ lệ|trên|khoảng|dưới|hơn|gần|tối thiểu|ít nhất))*"
)
_ACCRUING = (
    r"trồng (?:mới|được|rừng)|xây (?:dựng|mới)|giải quyết việc làm|tạo việc làm|đào tạo"
    r"|thành lập mới|huy động|xóa(?: được)?|hỗ trợ|thu hút|kết nạp|có thêm|khởi công|làm mới"
    r"|sửa chữa"
    r"|tổng (?:nhu cầu )?vốn đầu tư|vốn đầu tư (?:toàn xã hội|thực hiện)|cấp mới"
)
ACCRUING = re.compile(rf"\b(?:{_ACCRUING})\b(?![^;]*(?:mỗi năm|hằng năm))[^;]*$")
accrues = told(_ACCRUING)
SUPERLATIVE = re.compile(r"(?:cao|lớn|nhiều|thấp|nhanh|mạnh|tốt|dài|rộng|đông) thứ")
AMONG_PROVINCES = re.compile(r"\b(?:cả nước|toàn quốc|toàn vùng|\d+ tỉnh)\b")
SPEED = re.compile(r"\s*/\s*(?:h|giờ)\b")
WHOLE_SPAN = re.compile(
    r"\b(?:cả|toàn|trong) (?:giai đoạn|nhiệm kỳ|thời kỳ)(?! \d)"
    r"|\b(?:trong |cả )?(?:5|năm) năm\b(?! \d)"
)
is_of_a_span = told("giai đoạn|nhiệm kỳ|thời kỳ|5 năm|năm năm")
PER_PEOPLE = re.compile(r"(?:trên|/)\s*(?:một |1 )?(?P<scale>vạn|nghìn|10\.000|1\.000) dân")
LASTING = re.compile(r"tuổi thọ|số năm\b|lưu trú")
VOTE = re.compile(
    r"tán thành\b(?! (?:mục tiêu|chỉ tiêu|với|nội dung|phương án|mức|cao))"
    r"|biểu quyết\b|bỏ phiếu\b|số phiếu\b|phiếu bầu\b"
)
is_voted = told(VOTE)
ATTENDING = re.compile(
    r"\b(?:tham dự|dự họp|dự hội nghị|tham gia(?! (?:bảo hiểm|bh))|có mặt|triệu tập|mời"
    r"|sự góp mặt|với sự|thành phần|đại diện|dự tại)\b"
    r"(?:[^,;.]|, (?:ban|ngành|phường|đoàn thể)\b){0,40}$"
    r"|\b(?:đoàn|tổ|ban|nhóm|gia đình)\b[^,;.]{0,30}\b(?:gồm|có)\s*$"
    r"|\b(?:cách|sau|(?<!đi )(?<!đoạn )(?<!thông )qua|suốt|mỗi|từng|thuộc)\s*$|^\W*lãnh đạo\s*$"
    r"|\bmỗi (?:đơn vị|cơ quan|đội|đoàn|lớp|tổ|bên)(?: [^\W\d]+){0,2}\s*$"
    r"|\bthứ \d+(?: và \d+)? trong\s*$"
)
ATTENDING_BEHIND = re.compile(
    r"\s+(?:[^\W\d]+\s+){0,3}(?:tham dự|dự họp|có mặt|góp mặt|tranh tài|thi đấu|trúng cử)\b"
)
TAKING_PART = re.compile(r"\s+(?:[^\W\d]+\s+){0,2}(?:tham gia|tham dự|dự|theo dõi|cổ vũ)\b")
EVENT = re.compile(
    r"\b(?:giải|hội thi|cuộc thi|lễ hội|ngày hội|hội thảo|hội nghị|hội chợ|diễn đàn|sự kiện|lễ"
    r"|festival|chương trình (?:giao lưu|nghệ thuật|văn nghệ))\b[^;.]{0,90}$"
)
BANDED = re.compile(
    r"(?:\d|\b(?:các|những|số|không còn|không có|một số))\s+(?:xã|phường|thôn|xóm|bản|huyện)"
    r"(?: (?!bình quân|trung bình|hoàn thành|đã\b)[^\W\d]+){0,3}\s+(?:(?:từ|chỉ|được|mới)\s+)?$"
)
"""Behind these a number of criteria is a class of communes: "47 xã đạt từ 15 - 18 tiêu chí"."""
OUTCOME = re.compile(r"\b(?:đạt|vượt|hoàn thành|thực hiện)\b")
ESTIMATE = re.compile(r"ước\b(?<=\bước)")
ASPIRATION = re.compile(r"phấn đấu|mong muốn|nỗ lực")
CONSTANT = re.compile(r"giá so sánh|giá cố định")
CURRENT = re.compile(r"giá hiện hành|giá thực tế")
NATION = re.compile(r"\b(?:của|bình quân(?: chung)?|mức chung)\s+(?:cả nước|toàn quốc)\b[^,;:]*$")

_STATE = r" (?:[^\W\d]+ ){0,4}(?:nêu rõ|xác định|đề ra|đặt ra)\b"
_NEXT = r" (?:tới|tiếp theo)\b"
_DO = r"(?:thu|tăng|giảm|giải ngân|hoàn thành|thực hiện|đạt|huy động|có|thêm)\b"
TARGET = re.compile(
    r"phấn đấu|mục tiêu|chỉ tiêu|phương hướng|dự kiến|kịch bản|trở lên"
    r"|tối thiểu|ít nhất"
    rf"|nhiệm kỳ{_NEXT}|giai đoạn{_NEXT}|thời gian{_NEXT}|năm{_NEXT}|quý{_NEXT}"
    rf"|phải (?<=\bphải ){_DO}|cần (?<=\bcần ){_DO}"
    r"|kỳ vọng|quyết tâm|tỉnh xác định|bước (?:vào |sang )?năm|sang (?:vào |sang )?năm"
    r"|hướng (?:tới|đến)|đặt kế hoạch|lên kế hoạch|cam kết"
    r"|không thấp hơn|nằm trong nhóm|quy hoạch đặt ra|đến năm|giữ ở mức|phải đạt|dự báo"
    r"|sẽ\b(?<=\bsẽ)|chủ trì\b(?<=\bchủ trì)|bảo đảm|kế hoạch (?:cả )?năm"
    r"|nhiệm vụ, giải pháp|6 tháng cuối năm|giao (?<=\bgiao )(?:dự toán thu|chỉ tiêu năm|tăng)\b"
    r"|yêu cầu (?:các|chủ đầu tư|sở|ubnd|tỉnh|thành phố|đơn vị|đến|phải)\b"
    rf"|nghị quyết{_STATE}|đại hội{_STATE}|quy hoạch{_STATE}|đề án{_STATE}"
    r"|theo (?:quy hoạch|đề án|chiến lược)\b|thông qua (?:\w+ ){0,3}(?:nghị quyết|chỉ tiêu)\b"
)
LISTS_AIMS = re.compile(
    r"\W*(?:(?:các|những|một số|hệ thống|\d+) )*(?:nhóm )?(?:chỉ tiêu|mục tiêu|phương hướng)\b"
)
BY_PLAN = re.compile(r"\W*theo kế hoạch,")


@lru_cache(maxsize=KEPT)
def has_aims(words: str) -> bool:
    """Whether words are of aims."""
    return bool(TARGET.search(words) or BY_PLAN.match(words))


ACTUAL = re.compile(
    r"ước (?<=\bước )(?<!so với ước )(?<!so ước )(?:đạt|tăng|thực hiện|giảm|tính|có|đón|\d)"
    r"|đã\b(?<=\bđã)(?! (?:đề ra|được giao|giao|phê duyệt))"
    r"|so với (?:cùng kỳ|cùng thời điểm|tháng)|kết quả(?<=\bkết quả)"
    r"|lũy kế|thực hiện được|tình hình|đánh giá|hạn chế|thực trạng"
    r"|xếp (?:thứ|hạng)|mới (?:đạt|bằng|thu|giải ngân|thực hiện|chỉ|hoàn thành)|công bố"
    r"|chỉ đạt(?<=\bchỉ đạt)(?<!chứng chỉ đạt)|hiện (?<=\bhiện )(?:có|nay|đạt|xếp)"
)
has_results = told(ACTUAL)
DISCUSSED = re.compile(r"\b(?:đề nghị|đề xuất|kiến nghị)\b")
is_discussed = told("đề nghị|đề xuất|kiến nghị")
ELSEWHERE = re.compile(r"(?:đề ra|đặt ra|quy định|nêu)\b")
