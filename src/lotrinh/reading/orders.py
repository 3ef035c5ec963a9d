"""Words by which an order to a body is known: how its name begins, where its task begins."""

import re

from lotrinh.reading.phrases import by_first_letter

_BODIES = (
    r"sở|ban(?! hành| đầu)|bql|bộ(?! máy| phận)|"
    r"cục|chi cục|công an|thanh tra|thống kê (?:tỉnh|cơ sở)|văn phòng|ủy ban|ubnd|hđnd|"
    r"hội(?! nghị| thảo| nhập)|mặt trận|kho bạc|trung tâm|trường(?! hợp)|báo(?! cáo| đảm)|đài|"
    r"quỹ|đảng ủy|đảng bộ|cấp ủy|cấp|cơ quan|đơn vị(?! tính)|ngành|địa phương|chủ tịch|bí thư|"
    r"giám đốc|thủ trưởng|người đứng đầu|tổ công tác|tiểu ban|chủ đầu tư|chủ rừng|chủ hồ|"
    r"phó (?:thủ tướng|chủ tịch|giám đốc)|chánh (?:văn phòng|thanh tra)|thống đốc|"
    r"chỉ huy trưởng|tổng giám đốc|hiệu trưởng|lực lượng|hạt kiểm lâm|nhà máy|"
    r"trưởng (?:ban|phòng|thôn|bản|các|công an)|"
    r"nhà đầu tư|nhà thầu|doanh nghiệp|hợp tác xã|tỉnh đoàn|liên đoàn|liên minh|bảo hiểm xã hội|"
    r"ngân hàng|thuế (?:tỉnh|khu vực)|hải quan|điện lực|công ty|xã(?! hội)|phường|huyện|"
    r"thành phố|viện|học viện|thường trực|ban thường vụ|tổ chức (?:đảng|đoàn|chính trị)|"
    r"chi bộ|đoàn (?:thanh niên|đại biểu)|tập đoàn|tổng công ty|hiệp hội|tòa án|viện kiểm sát|"
    r"phòng (?=[^\W\d_]+[^.;:]{2,60})(?!chống|cháy|ngừa|học|bệnh|khám)"
)
BODY = re.compile(
    rf"(?:(?:các|toàn thể|đồng chí|lãnh đạo|mỗi)\s+)*(?:{by_first_letter(_BODIES)})\b"
)
"""How the printed name of a body begins."""

_VERBS = (
    r"chủ trì|phối hợp|tham mưu|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|cần|phải|sớm|"
    r"bằng (?:mọi|nhiều) (?:hình thức|biện pháp)|tiến hành|(?:nghiêm )?cấm|"
    r"là (?:người|cơ quan|đơn vị|đầu mối)|làm (?:đầu mối|tốt)|trong (?:phạm vi|quá trình)|"
    r"theo (?:chức năng|dõi|phân cấp)|trên cơ sở|căn cứ|định kỳ|hằng (?:ngày|tuần|tháng|quý|"
    r"năm)|thường xuyên|khẩn trương|tập trung|chủ động|tích cực|kịp thời|nghiêm túc|"
    r"quyết liệt|tiếp tục|đồng thời|phấn đấu|trực tiếp|xây dựng|rà soát|đẩy (?:nhanh|mạnh)|"
    r"hoàn (?:tất|thành|thiện|chỉnh|trả)|"
    r"triển khai|tổ chức (?!đảng|đoàn|chính trị)|thực hiện|báo cáo|"
    r"trình(?<!công trình)(?<!chương trình)(?<!quá trình)(?<!quy trình)(?<!lộ trình)"
    r"(?<!tiến trình)|"
    r"đôn đốc|kiểm tra|giám sát|hướng dẫn|tổng hợp|đề xuất|ban hành|cụ thể hóa|bố trí|"
    r"cân đối|phân (?:bổ|khai|công|tích)|giải (?:ngân|quyết|phóng|trình)|tháo gỡ|khai thác|"
    r"mở (?:rộng|đợt|lớp)|phát (?:triển|động|huy)|nâng (?:cao|cấp)|cải (?:thiện|tạo)|tăng cường|"
    r"bảo đảm|"
    r"đảm bảo|chuẩn bị|lập|thẩm định|phê duyệt|cung cấp|cập nhật|công (?:bố|khai)|"
    r"tuyên truyền|chỉ đạo|lãnh đạo|quán triệt|nghiên cứu|đánh giá|điều (?:chỉnh|tra|hành)|"
    r"bổ sung|quản lý|vận (?:hành|động)|thu hút|xúc tiến|kêu gọi|huy động|bàn giao|thi công|"
    r"khởi công|đầu tư|đưa|xử lý|khắc phục|hỗ trợ|đào tạo|tuyển dụng|sắp xếp|bồi dưỡng|"
    r"ứng dụng|số hóa|kết nối|chuyển|gửi|đăng ký|cam kết|ký|"
    r"giao(?! thông| dịch| lưu| ban)|xác định|làm rõ|tiếp thu|"
    r"dự (?:thảo|báo)|khảo sát|lựa chọn|bảo (?:vệ|tồn)|trồng|giữ|duy trì|tạo|xem xét|"
    r"quyết định|tính toán|ước tính|cấp (?:phát|giấy|vốn|kinh phí|bù)|thanh toán|quyết toán|"
    r"nghiệm thu|tham gia|tổng kết|sơ kết|kích cầu|quảng bá|khuyến khích|ưu tiên|thông tuyến|"
    r"phổ biến|nhân rộng|phục dựng|thành lập|kiện toàn|đề ra|yêu cầu|đề nghị|"
    r"khôi phục|di dời|niêm yết|tuần tra|làm việc|lắp đặt|sửa chữa|cắt giảm|rút ngắn|lồng ghép|"
    r"thu hồi|cưỡng chế|bồi thường|kiểm (?:soát|kê|đếm)|đối thoại|tiếp nhận|tích hợp|đo đạc|"
    r"mua sắm|trả lời|thông (?:báo|xe)|cho ý kiến|đăng tải|chấm dứt|nộp|tạm ứng|trang bị|nắm|"
    r"mời|cấp bổ sung|có (?:văn bản|kế hoạch|phương án|giải pháp|trách nhiệm)|sơ tán|"
    r"gia (?:cố|hạn)|nạo vét|khơi thông|tiêm phòng|xác minh|ngăn chặn|chi trả|thu gom|chăm sóc|"
    r"bám sát|chấn chỉnh|tạm dừng|thí điểm|truyền thông|rút kinh nghiệm|"
    r"thăm hỏi|tìm kiếm(?! cứu nạn)|cảnh báo|kiên quyết|tuyệt đối|không để|hạn chế|phân luồng|"
    r"điều tiết|tháo dỡ|thẩm tra|sử dụng|nhắc nhở|phê bình|kiểm điểm|quan tâm|lưu ý|phát hiện|"
    r"tất toán|thanh tra(?! tỉnh| bộ| sở| chính phủ| nhà nước)|liên hệ|"
    r"sẵn sàng|túc trực|ra quân|khoanh vùng|tiêu hủy|cử|củng cố|tư vấn|tập huấn|"
    r"diễn tập|chia sẻ|trao đổi|kê khai|chuẩn hóa|nỗ lực|"
    r"giảm (?=lãi suất|thời gian|thủ tục)|"
    r"trực (?=ban|24|gác)|"
    r"tăng(?! trưởng)"
)
VERB = re.compile(rf"(?:{by_first_letter(_VERBS)})\b")
"""The verbs, and the words before a verb, with which a task begins."""

WITHIN_A_NAME = re.compile(
    r"\b(?:(?:chủ|nhà) đầu tư|dự án (?:đầu tư|phát triển|xây dựng)|đầu tư (?:xây dựng|"
    r"phát triển)|(?<!các )ban (?:chỉ đạo|quản lý|điều hành|tổ chức|vận động|giám sát|"
    r"đầu tư|xây dựng)|qlda (?:đầu tư|xây dựng|phát triển)|"
    r"(?:trung tâm|quỹ|phòng|viện|công ty) (?:xúc tiến|phát triển|hỗ trợ|điều hành|giám sát|"
    r"ứng dụng|đào tạo|bồi dưỡng|đầu tư|bảo vệ|nghiên cứu|xây dựng|quản lý)|(?:sở|ngành|"
    r"cơ quan|đơn vị) quản lý|(?:cơ quan|đơn vị|tổ chức|doanh nghiệp) sử dụng|"
    r"(?:cơ quan|đơn vị),? (?:khác )?(?:chủ trì|tham mưu|quản lý|phối hợp|"
    r"được giao|ban hành)|(?:sở|ngành|huyện|xã|phường|địa phương) được giao)$"
)
"""Verbs that are part of a name: “chủ đầu tư”, “Ban quản lý”."""

NO_NAME = re.compile(
    r"\b(?:đã|đang|được|chưa|sẽ|bị|vẫn|không|đối với|nếu|khi|vì|để|thì|như|rất|còn|nhằm|"
    r"của việc|thống nhất|nhất trí|cho rằng|"
    r"(?<!nơi )có(?! liên quan| trách nhiệm| thẩm quyền| dự án| công trình| rừng| tuyến))\b"
    r"|[%\"?!]|(?<!khu vực )(?<!khu vực \d)(?<!\bsố )(?<!\bsố \d)\d(?!\d*\s+(?:xã|phường|"
    r"huyện|sở|ngành))"
)
"""What no name of a body holds: the words of a statement."""
