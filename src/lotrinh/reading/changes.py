"""The words that ask for a change of a document, and which kind of change they ask for."""

import re
from collections.abc import Iterator
from itertools import pairwise

CHANGE = re.compile(
    r"(?:(?:điều chỉnh|sửa đổi),? bổ sung|bổ sung|đưa|thêm|cập nhật|ghi (?:rõ|thêm|nhận)|nêu rõ"
    r"|quy định (?:rõ|cụ thể|thêm)|quan tâm(?: đến| tới)? (?:các )?chỉ (?:số|tiêu)|nâng(?! cao"
    r"| cấp)"
    r"|tăng (?=(?:thêm |tỷ |mức |các )*(?:chỉ tiêu|mục tiêu|mức|tỷ lệ|tốc độ|tổng|quy mô|định mức"
    r"|hạn mức|thời gian|số|dự toán|diện tích|trần|bội chi))"
    r"|hạ|giảm|rút (?:ngắn|bớt|xuống)|điều chỉnh"
    r"|chỉnh (?:lý|sửa)|sửa(?! chữa)(?: đổi)?|thay(?: thế| đổi)?(?! mặt)|kéo dài|gia hạn|lùi"
    r"|giãn|(?:điều )?chuyển|tách|gộp"
    r"|bỏ(?! phiếu| qua| vốn)|lược bỏ|loại bỏ|loại|cắt|bãi bỏ|(?:không|chưa) (?:đưa|quy định|nên)"
    r"|(?:chủ động )?xây dựng (?=(?:các |thêm )?(?:kịch bản|phương án|lộ trình))"
    r"|có (?=(?:thêm |các |những )?(?:giải pháp|cơ chế|chính sách|lộ trình|phương án))"
    r"|nghiên cứu|xem (?:xét|lại)|cân nhắc|rà soát|đánh giá|làm rõ|giải trình|thuyết minh"
    r"|luận chứng|phân tích|kiểm tra|đối chiếu|xác minh|chuẩn xác|xác định|tính toán|cân đối"
    r"|chịu trách nhiệm (?=về (?:tính|độ) (?:chính xác|trung thực))|phân kỳ"
    r"|báo cáo (?:rõ|thêm|bổ sung|cụ thể|đầy đủ|chi tiết)"
    r"|(?:thực hiện|áp dụng|thí điểm)"
    r" (?=(?:thí điểm|các|một số )*(?:cơ chế|chính sách|mức|phương án))"
    r"|dự báo|bảo đảm|đảm bảo|(?:thống nhất(?! với| như| cao| nội dung)|(?:(?<=phải )"
    r"|(?<=cần ))thống nhất với)|đồng bộ"
    r"|(?:xây dựng|tính|lập) lại|đặt (?=[^,;]*(?:cao|thấp) hơn)|biên tập|viết|diễn đạt|trình bày)\b"
)
"""The verbs with which a wanted change begins."""

OBJECT = re.compile(
    r"\b(?:chỉ tiêu|chỉ số|mục tiêu|tiêu chí|số liệu|hiện trạng|thực trạng|dự thảo|nghị quyết"
    r"|kế hoạch|quy hoạch|đề án|chương trình|báo cáo|tờ trình|hồ sơ|văn bản|phụ lục|bảng|biểu"
    r"|danh mục|điều \d|khoản|điểm|căn cứ|luật|nghị định|thông tư|quyết định|quy định|chính sách"
    r"|cơ chế|nội dung|giải pháp|nhiệm vụ|phương án|mô hình|dự án|hạng mục"
    r"|công trình|tổng mức|quy mô|định mức|mức|tỷ lệ|tốc độ|thời (?:gian|hạn|điểm)|lộ trình"
    r"|tiến độ|đối tượng|phạm vi|thứ tự|cụm từ|câu|từ ngữ|tên|nguồn (?:lực|vốn)|phần|dự toán"
    r"|(?:học |viện |lệ )?phí|thuế|lãi suất|(?:phụ|trợ) cấp|biên chế"
    r"|bối cảnh|nguyên nhân|kịch bản|cơ sở|hiệu quả|tác động|khu|tuyến)\b"
)
"""What a change of a document bears on."""

EXPLAINED = re.compile(
    r"(?:làm rõ|giải trình|báo cáo (?:rõ|thêm|bổ sung|cụ thể|đầy đủ|chi tiết)|thuyết minh)\b[^;]*"
    r"\b(?:việc|lý do|vấn đề|trách nhiệm|sự cần thiết)\b"
)
"""What somebody who reviews asks to have explained."""

BUILD = re.compile(
    r"(?:(?:sớm|khẩn trương|quan tâm|xem xét|tiếp tục|nghiên cứu|bố trí (?:kinh phí|nguồn vốn|vốn)"
    r"(?: để)?|hỗ trợ(?: kinh phí)?),? )*(?:đầu tư|xây dựng|xây mới|làm mới|nâng cấp|mở rộng"
    r"|mở mới|lắp đặt|sửa chữa|cải tạo|cứng hóa|bê tông hóa|khởi công|hoàn thiện hệ thống)\b"
)
"""The verbs with which voters ask for works, with what softens them."""

_SOFT = (
    r"(?:(?:cần|nên|phải|sớm|tiếp tục|xem xét|cân nhắc|nghiên cứu|rà soát|tính toán|đánh giá"
    r"|kiểm tra|phân tích|đối chiếu|lại|kỹ|thêm|để|việc|và|,)\s*)*"
)
_CHECK = (
    r"(?:(?:xem xét|rà soát|kiểm tra|đối chiếu|cập nhật|xác minh|chuẩn xác|làm rõ|thống nhất"
    r"|bảo đảm|chỉnh lý|chỉnh sửa|điều chỉnh|sửa|đánh giá|tính toán|lại|thêm|các|và|,)\s*)+"
)
_MEANS = (
    r"(?:nguồn (?:lực|vốn|kinh phí)|khả năng (?:cân đối|huy động|bố trí|thực hiện|đáp ứng|thu)"
    r"|cân đối (?:lại )?(?:ngân sách|vốn)|kinh phí)"
)
_SUITS = r"(?:phù hợp|tương xứng|sát) với\s+(?:nguồn|khả năng|điều kiện|năng lực)"
_KINDS = (
    ("wording", r"câu chữ|cụm từ|\btừ [\"“]|từ ngữ|thuật ngữ|câu dẫn|diễn đạt|biên tập|chính tả"
                r"|văn phong"
                r"|viết (?:lại|hoa|gọn|tắt)|thể thức|lỗi (?:kỹ thuật|đánh máy)|^viết\b"),
    ("check_data", r"^chịu trách nhiệm"
                   r"|^(?:rà soát|kiểm tra|đối chiếu|xác minh)(?: lại| kỹ)? (?:từng|danh sách)\b"
                   rf"|^{_CHECK}(?:[^,;]{{0,40}}\s)?số liệu"
                   r"|đánh giá (?:sát|đúng|lại)\s*(?:đúng\s+)?"
                   r"(?:thực trạng|hiện trạng)"),
    ("lower", rf"^{_SOFT}cắt,? giảm\b"),
    ("remove", rf"^{_SOFT}(?:lược bỏ|loại bỏ|bãi bỏ|bỏ|loại|cắt"
               r"|(?:không|chưa)(?: nên)? (?:đưa|quy định))\b"
               r"|^\s*(?:đưa|rút)\s[^;]*\bra khỏi\b"),
    ("fit_resources", rf"^{_SOFT}(?:điều chỉnh|xác định|cân đối|bảo đảm)[^;]*{_SUITS}"),
    ("raise", rf"^{_SOFT}(?:nâng|tăng|điều chỉnh (?:tăng|nâng)|đặt[^;]*cao hơn"
              r"|điều chỉnh[^;]*\slên\s(?:\w+ )?\d)"),
    ("lower", rf"^{_SOFT}(?:hạ|giảm|rút (?:bớt|xuống)|điều chỉnh (?:giảm|hạ)"
              r"|điều chỉnh[^;]*\s(?:giảm )?xuống\s)"),
    ("consistency", r"^cập nhật[^;]*(?:theo|nghị quyết|chiến lược|quy hoạch)"
                    rf"|^{_SOFT}chỉnh (?:lý|sửa)[^;]*thống nhất"),
    ("add", rf"^{_SOFT}(?:bổ sung|đưa|thêm|cập nhật|quan tâm|ghi|nêu rõ|quy định"
            r"|thực hiện|áp dụng|thí điểm)|^(?:chủ động )?xây dựng (?!lại)"),
    ("adjust", rf"^{_SOFT}(?:điều chỉnh|chỉnh|sửa|thay|kéo dài|gia hạn|lùi|giãn"
               r"|(?:điều )?chuyển|tách|gộp|rút ngắn|(?:xây dựng|tính|lập) lại)"),
    ("fit_resources", rf"{_SUITS}|{_MEANS}"),
    ("consistency", r"thống nhất|đồng bộ|nhất quán|trùng khớp"
                    r"|phù hợp với (?:các )?(?:quy hoạch|nghị quyết|luật|quy định|kế hoạch)"),
    ("study", r"^(?!bảo đảm|đảm bảo|đặt)"),
)  # fmt: skip
_REASON = re.compile(
    r"\s(?:vì|do (?:đã|chưa|không|trùng)|nhằm (?:phát huy|nâng cao|tạo|đáp ứng|góp phần))\b.*",
    re.S,
)
_RULES = tuple((kind, re.compile(cue)) for kind, cue in _KINDS)


def kind_of(key: str) -> str:
    """The kind of change that a request asks for, which opens with its verb; blank for none."""
    asked = _REASON.sub("", key)
    return next((kind for kind, cue in _RULES if cue.search(asked)), "")


_NEXT = re.compile(
    rf"(?:,\s*(?:đồng thời\s+|và\s+)?|;\s*(?:đồng thời\s+)?|\s+và\s+|\s+đồng thời\s+)"
    rf"(?:đề nghị\s+)?(?={CHANGE.pattern})"
)
_SO_THAT = re.compile(r"(?:bảo đảm|đảm bảo)\b")
_PURPOSE = re.compile(r"\b(?:để|nhằm|do|vì|bảo đảm|đảm bảo|làm cơ sở|làm căn cứ)\b[^;]*$")
_TRAILING = re.compile(r"(?:[\s,;.]|\s(?:và|đồng thời)(?=[\s,;]*$))+$")
_FIRM = frozenset(("add", "remove", "raise", "lower", "adjust"))
_SURE = frozenset((*_FIRM, "wording"))


def parts(key: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The changes of a request: cut before a verb of change that has an object of its own."""
    cuts = [start]
    for cut in _NEXT.finditer(key, start, end):
        is_list = ";" in cut[0]
        purpose = None if is_list else _PURPOSE.search(key, cuts[-1], cut.start())
        is_reason = purpose and purpose[0].startswith(("do ", "vì "))
        if purpose and not (is_reason and kind_of(key[cut.end() : end]) in _SURE):
            continue
        if cut[0] == ", " and _SO_THAT.match(key, cut.end()):
            continue
        cuts.append(cut.end())
    merged = [start]
    for begin, finish in pairwise([*cuts[1:], end]):
        if _stands_alone(key[merged[-1] : begin], key[begin:finish]):
            merged.append(begin)
    for begin, finish in pairwise([*merged, end]):
        yield begin, begin + len(_TRAILING.sub("", key[begin:finish]))


def _stands_alone(above: str, own: str) -> bool:
    """Whether a verb behind another opens a change of its own."""
    first, second = kind_of(above), kind_of(own)
    has_object = len(above.strip(" ,;").split()) > 3
    return has_object and (first != second or second in _FIRM or _both_bear(above, own, second))


def _both_bear(above: str, own: str, kind: str) -> bool:
    return kind == "study" and bool(OBJECT.search(above)) and bool(OBJECT.search(own))
