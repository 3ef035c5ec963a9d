"""Who is told to do what by when: orders over several bodies, sentences and paragraphs."""

import pytest

from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

HEAD = "UBND TỈNH BÌNH AN\nSố: 8/KH-UBND\nBình An, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nChăn nuôi\n"


def _tasks(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    return [
        (one.lead, one.deadline_kind, str(one.deadline or ""))
        for one in read(KeptText.of(text), lexicon).tasks
    ]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            f"{HEAD}III. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương căn cứ chức năng, nhiệm vụ kiểm tra "
            "thị trường giống.\n2. UBND các xã xây dựng kế hoạch, gửi Sở trước ngày 15/4/2026.\n"
            "3. Các hợp tác xã đầu tư chuồng trại, định kỳ 6 tháng báo cáo kết quả.",
            [
                ("Sở Công Thương", "undated", ""),
                ("UBND các xã", "dated", "2026-04-15"),
                ("Các hợp tác xã", "recurring", ""),
            ],
        ),
        (
            f"{HEAD}III. TỔ CHỨC THỰC HIỆN\nCác sở, ngành căn cứ chức năng, nhiệm vụ triển khai.",
            [],
        ),
        (
            "Giao các sở, ngành tỉnh; UBND các huyện báo cáo giải ngân. Yêu cầu gửi báo cáo về Sở "
            "Tài chính trước ngày 23/5/2019.",
            [("các sở, ngành tỉnh; UBND các huyện", "dated", "2019-05-23")],
        ),
        (
            "Điều 2. Tổ chức thực hiện\n1. Sở Xây dựng rà soát dự án; hoàn thành trong quý "
            "III/2026.\n2. Sở Y tế có 12 bệnh viện.",
            [("Sở Xây dựng", "dated", "2026-Q3")],
        ),
        (
            "Phòng cháy rừng\nChủ tịch UBND tỉnh giao Sở Nông nghiệp và Môi trường tuần tra rừng.\n"
            "Ảnh: người dân giữ rừng\nTiếp tục kiểm tra các chốt gác. Đồng thời nghiên cứu, đề "
            "xuất cơ chế.\nĐến năm 2030, rừng được giữ vững.\nTăng cường bảo vệ rừng",
            [("Sở Nông nghiệp và Môi trường", "undated", "")] * 3,
        ),
        (
            "Tin chỉ đạo\nChủ tịch UBND tỉnh vừa yêu cầu các chủ đầu tư khởi công trước "
            "15/7/2026.\nTrên cơ sở báo cáo của các bộ, ngành, Sở Y tế chủ trì, phối hợp với các "
            "sở lập kế hoạch. Hoàn thành và trình UBND tỉnh trong quý I/2027.\nSau khi có kế "
            "hoạch, các đơn vị báo cáo UBND tỉnh trước ngày 05/6 và 05/12 hàng năm.\nSở Xây dựng "
            "đang chủ trì họp báo.",
            [
                ("các chủ đầu tư", "dated", "2026-07-15"),
                ("Sở Y tế", "dated", "2027-Q1"),
                ("các đơn vị", "recurring", ""),
            ],
        ),
        (
            "Chống hạn ngày 2/4/2026\nCông điện yêu cầu Chủ tịch UBND các huyện rà soát vùng hạn.\n"
            "Chủ tịch UBND tỉnh chỉ đạo, trong thời gian tới, Ban Quản lý dự án ngành giao thông "
            "hoàn tất chi trả trước 30/4.",
            [
                ("Chủ tịch UBND các huyện", "undated", ""),
                ("Ban Quản lý dự án ngành giao thông", "dated", "2026-04-30"),
            ],
        ),
        (
            "Giữ tiến độ ngày 3/3/2026\nUBND tỉnh vừa ban hành công văn. Theo đó, yêu cầu UBND các "
            "xã, phường lập phương án, gửi Sở Lạ trước ngày 25/3 để sở thẩm định trước ngày 5/4. "
            "Riêng UBND xã Lạ xây dựng khu tái định cư; tuyên truyền người dân. Kiểm đếm cây "
            "trồng.\nCông an tỉnh nắm tình hình, đồng thời tuần tra.",
            [
                ("UBND các xã, phường", "dated", "2026-03-25"),
                ("sở", "dated", "2026-04-05"),
                ("UBND xã Lạ", "undated", ""),
                ("UBND xã Lạ", "undated", ""),
                ("UBND xã Lạ", "undated", ""),
                ("Công an tỉnh", "undated", ""),
            ],
        ),
        (
            "CHỈ THỊ\nVề phòng cháy rừng năm 2026\nSau khi nghe các ngành báo cáo, Chủ tịch UBND "
            "tỉnh chỉ thị:\n1. Đối với UBND các xã: Lạ, Quen, khẩn trương trực gác trước 15/02.\n"
            "2. Đề nghị Kho bạc Nhà nước phối hợp tất toán tài khoản. Yêu cầu các sở nghiêm túc "
            "thực hiện; giao Sở Y tế báo cáo.",
            [
                ("UBND các xã: Lạ, Quen", "dated", "2026-02-15"),
                ("Kho bạc Nhà nước", "undated", ""),
                ("Sở Y tế", "undated", ""),
            ],
        ),
        (
            "Họp ngày 12/3/2026\nĐã bố trí vốn. Kết luận cuộc họp, Chủ tịch nhấn mạnh việc gấp. "
            "Sở Xây dựng cần cấp phép trước ngày 31/3.\nChủ tịch yêu cầu, chậm nhất đến ngày 15/4, "
            "các xã bàn giao mặt bằng.\nTheo Nghị quyết số 6/NQ-CP, Chính phủ yêu cầu các bộ, cơ "
            "quan ngang bộ rà soát thủ tục; Bộ Tư pháp được giao thẩm định trong tháng 5.\nSở Y tế "
            "phối hợp với Kho bạc thanh toán 2 tỷ đồng.",
            [
                ("Sở Xây dựng", "dated", "2026-03-31"),
                ("các xã", "dated", "2026-04-15"),
                ("các bộ, cơ quan ngang bộ", "undated", ""),
                ("Bộ Tư pháp", "dated", "2026-05"),
            ],
        ),
        (
            f"{HEAD}III. TỔ CHỨC THỰC HIỆN\n1. Các sở gửi hồ sơ trước ngày 30/6/2026.".replace(
                "8/KH-UBND", "8/HD-SNV"
            ).replace("KẾ HOẠCH", "HƯỚNG DẪN"),
            [("Các sở", "dated", "2026-06-30")],
        ),
        (
            "Tin ngày 12/3/2026\nUBND tỉnh ban hành công văn giao Sở Lạ theo dõi.\nChủ tịch UBND "
            "tỉnh yêu cầu bàn giao đất trước 30/4; đồng thời yêu cầu báo cáo hằng tuần. Trước đó "
            "đã yêu cầu rà soát trước 1/3.\nĐến ngày 9-12, tỉnh gửi công văn đôn đốc và yêu cầu "
            "báo cáo trước ngày 11-12.\nSở Y tế đôn đốc các sở; UBND các xã tổ chức trực.",
            [
                ("Sở Lạ", "undated", ""),
                ("", "dated", "2026-04-30"),
                ("", "recurring", ""),
                ("", "dated", "2026-12-11"),
                ("Sở Y tế", "undated", ""),
            ],
        ),
        (
            "BÁO CÁO\nTháng 5/2026\nII. NHIỆM VỤ THÁNG 6\n1. Thu hoạch lúa.\n2. Tập trung "
            "thu thuế, hoàn thành trước ngày 15/6/2026.",
            [("", "dated", "2026-06-15")],
        ),
        (
            "Tin chỉ đạo\nCập nhật: 27.11.2025\nUBND tỉnh có văn bản chỉ đạo: Sở Lạ phối hợp với "
            "Sở Y tế rà soát nợ trước ngày 10.1.\nĐịnh kỳ 6 tháng báo cáo UBND tỉnh.\nThực hiện Kế "
            "hoạch trên, các ngành họp. Chủ tịch yêu cầu các cấp tập trung một số việc sau đây:",
            [("Sở Lạ", "dated", "2026-01-10"), ("Sở Lạ", "recurring", "")],
        ),
        (
            'Thẩm tra ngân sách\n"Đề nghị Chính phủ làm rõ việc bù hụt thu", một đại biểu nói.',
            [],
        ),
        (
            "Chống ngập ngày 2/4/2026\nUBND tỉnh yêu cầu Sở Y tế hướng dẫn người dân, giao UBND xã "
            "Lạ gia cố đê bao xong trước ngày 20/4.",
            [("Sở Y tế", "undated", ""), ("UBND xã Lạ", "dated", "2026-04-20")],
        ),
        (
            "Số: 21/TTg-CN\nHà Nội, ngày 5 tháng 12 năm 2025\n1. Đồng ý với ý kiến của Bộ Lạ; "
            "giao:\n- Chủ tịch Ủy ban nhân dân tỉnh Bình An là người quyết định đầu tư dự án; "
            "thống nhất với Bộ Lạ trước khi quyết định.",
            [("Chủ tịch Ủy ban nhân dân tỉnh Bình An", "event", "")],
        ),
        (
            "Họp sáng 5/5/2026\nĐồng chí Chủ tịch UBND tỉnh giao Sở Nội vụ lập đề án, trình Chính "
            "phủ trong quý III; giao Sở Y tế bố trí kinh phí.",
            [("Sở Nội vụ", "dated", "2026-Q3"), ("Sở Y tế", "undated", "")],
        ),
        (
            f"{HEAD}III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tổ chức sơ kết hằng năm, sơ kết giữa kỳ vào "
            "năm 2028 và tổng kết vào năm 2030.\n2. Trước ngày 01/7/2026, Sở Công Thương trình "
            "đề án nâng vốn vào năm 2027.\n3. UBND các xã hằng năm báo cáo trước ngày 15/12.",
            [
                ("Sở Y tế", "recurring", ""),
                ("Sở Y tế", "dated", "2028"),
                ("Sở Y tế", "dated", "2030"),
                ("Sở Công Thương", "dated", "2026-07-01"),
                ("UBND các xã", "recurring", ""),
            ],
        ),
        (
            f"{HEAD}Căn cứ Chương trình công tác, Chủ tịch UBND tỉnh tổ chức họp như sau:\n"
            "1. Chủ trì: Phó Chủ tịch UBND tỉnh.",
            [],
        ),
        ("Phòng cháy rừng\nTiếp tục kiểm tra các chốt gác.", []),
        (
            "Bình An chỉ đạo chống rét\nTheo đó, UBND tỉnh yêu cầu Sở Lạ thường xuyên dự báo; "
            "hướng dẫn người dân; phấn đấu giữ 95% đàn; đồng thời phối hợp với Sở Y tế tiêm "
            "phòng.\nCác xã bằng nhiều hình thức tuyên truyền; nghiêm cấm thả rông gia súc.",
            [
                ("Sở Lạ", "recurring", ""),
                ("Sở Lạ", "undated", ""),
                ("Sở Lạ", "undated", ""),
                ("Các xã", "undated", ""),
                ("Các xã", "undated", ""),
            ],
        ),
        (
            "Gỡ vướng mặt bằng\nThành phố Lạ cũng yêu cầu BQL khu kinh tế hoàn thành kiểm đếm "
            "trong tháng 8/2026; hoàn thành chi trả trong tháng 10/2026.\nBình An yêu cầu Ban "
            "QLDA các công trình giao thông tập trung thi công. Danh sách hộ gửi về Sở Xây dựng "
            "trước ngày 20/9/2026.",
            [
                ("BQL khu kinh tế", "dated", "2026-08"),
                ("BQL khu kinh tế", "dated", "2026-10"),
                ("Ban QLDA các công trình giao thông", "dated", "2026-09-20"),
            ],
        ),
        (
            "Thủ tướng yêu cầu các bộ, ngành đẩy nhanh giải ngân\nThủ tướng vừa ký công điện yêu "
            "cầu các bộ, ngành triển khai đồng bộ các giải pháp.\nThủ tướng yêu cầu các đơn vị "
            "được giao làm chủ đầu tư theo chức năng, nhiệm vụ được giao rà soát vốn.\nTheo Công "
            "điện 57/CĐ-TTg, các địa phương được yêu cầu báo cáo trước 31/7/2026.",
            [
                ("các đơn vị được giao làm chủ đầu tư", "undated", ""),
                ("các địa phương", "dated", "2026-07-31"),
            ],
        ),
        (
            "Thu ngân sách năm 2026\nNgày 02/01/2026, UBND tỉnh Chỉ thị số 01/CT-UBND. Nhiệm vụ "
            "chủ yếu như sau:\nRà soát nguồn thu. Chuẩn bị Đại hội lần thứ XI. Thẩm định đề án; "
            "hoàn thành trong tháng 6 năm 2026.\n- Phấn đấu thu 5.000 tỷ đồng.",
            [("", "undated", ""), ("", "undated", ""), ("", "dated", "2026-06")],
        ),
        (
            "UBND TỈNH BÌNH AN\nSố: 8/UBND-TH\nBình An, ngày 5 tháng 3 năm 2026\nGiao các sở rà "
            "soát vốn, gửi Sở Lạ trước ngày 15/3/2025. Giao Sở Y tế thu hồi thuốc cấp trước ngày "
            "1/2/2025.",
            [("các sở", "dated", "2025-03-15"), ("Sở Y tế", "undated", "")],
        ),
        (
            "Cử tri hỏi đường\nCử tri xã Lạ yêu cầu các ngành kiểm tra ô nhiễm.\nChính phủ đã ban "
            "hành nghị quyết, chỉ đạo các bộ tổ chức thực hiện.",
            [],
        ),
        (
            "Chống úng\nCông văn được gửi tới các xã. Theo đó, Sở Lạ đề nghị các đơn vị theo dõi "
            "mưa.\nNăm 2025, mưa lớn gây ngập nhiều nơi.\nCác sở, ngành theo chức năng, nhiệm vụ "
            "được giao trực ban.\nVề thời vụ, UBND các xã phối hợp với Sở Lạ chỉ đạo các hợp tác "
            "xã gặt lúa.\nSở Y tế tổ chức 12 hội nghị.",
            [
                ("các đơn vị", "undated", ""),
                ("Các sở, ngành", "undated", ""),
                ("UBND các xã", "undated", ""),
            ],
        ),
        (
            "BÁO CÁO\nTháng 5/2026\nI. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nTrong tháng, UBND tỉnh tập "
            "trung chỉ đạo các sở gỡ khó.\nUBND tỉnh đã chỉ đạo các ngành họp, yêu cầu các xã báo "
            "cáo hằng tuần.",
            [],
        ),
        (
            "UBND TỈNH NAM AN\nSố: 45/TB-UBND\nNam An, ngày 3 tháng 6 năm 2026\nTHÔNG BÁO\nVề dự "
            "án ven biển\nChủ tịch UBND tỉnh kết luận như sau:\n1. Ban QLDA đôn đốc thi công.",
            [("Ban QLDA", "undated", "")],
        ),
        (
            "Chủ tịch nước yêu cầu làm tốt việc đền ơn\nCác xã tu sửa 35 nghĩa trang.",
            [],
        ),
        ("Sở Y tế đã triển khai tiêm chủng. UBND các xã đã kiểm kê đất trước ngày 30/6/2025.", []),
    ],
)
def test_orders_have_their_body_and_deadline(
    text: str, tasks: list[tuple[str, str, str]], lexicon: Lexicon
) -> None:
    assert _tasks(text, lexicon) == tasks
