"""Words around a number that show whether it counts something."""

import re

COUNTS = re.compile(
    r"\b(?:có|thêm|còn|gồm|với|đạt|được|lập|mới|cho|xây dựng|tổ chức|hỗ trợ|trao|tặng|cấp|xử lý"
    r"|tiếp nhận|giải quyết|bàn giao|kiểm tra|phát hiện|ban hành|hoàn thành|thu hút|đưa|duy trì"
    r"|phát triển|triển khai|quản lý|kết nạp|đào tạo|tuyển|trồng|nuôi|lắp đặt|công nhận|khởi tố)"
    r"\s+(?:(?:hơn|trên|gần|khoảng|tổng số)\s+)?$"
)
NO_THING = frozenset(
    "giờ phút giây ngày tháng năm tuổi tuần đại thập kỷ điểm lần khoản mục điều và đến so với trong"
    " của là tại từ cho để thì do theo vào ở trên dưới hoặc nhưng sở ngành bộ lãnh nội giải bước"
    " khâu trụ nhóm vòng kỳ khóa đợt cấp tầng chữ trang lớp hạng bậc phần nghìn tỷ triệu vạn đồng"
    " thế độ nhiệm cơ ban đồng tiếng đêm nguyên quý tới đã sẽ cùng ra".split()
)
_VERBS = (
    r"\bcó thêm còn gồm với đạt được và , ; xây~dựng thành~lập lập mới cho nhất thiểu trên hơn gần"
    " khoảng dưới quá chữa riêng giảm tăng : đón ở mô suất sung qua phận hiện trong~đó"
)
COUNTING = "|".join(
    (
        *(f"(?<={one.replace('~', ' ')} )" for one in _VERBS.split()),
        "(?<=là )(?!năm )",
        r"(?:^|(?<=\. ))(?!năm |một )",
        r"(?<!thứ )(?<!lần )(?<!mươi )(?<!số )(?<!tháng )(?<!khóa )"
        r"(?=(?:hai|bốn|sáu|bảy|tám|chín|mười) )",
        "(?<=tư )(?=ba )",
    )
)
"""Behind what a number in words is a count; "năm" may be a year, "một" an article, "ba" a name."""
