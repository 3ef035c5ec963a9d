"""Who asks for which change: by the clause, the heading, the table, or the paper as a whole."""

import pytest

from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

VERIFICATION = (
    "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nBAN PHÁP CHẾ\nSố: 12/BC-BPC\n"
    "Lào Cai, ngày 02 tháng 12 năm 2025\nBÁO CÁO\nThẩm tra dự thảo Nghị quyết\n"
)
COMMITTEE = "Ban Pháp chế Hội đồng nhân dân tỉnh Lào Cai"
LETTER = "SỞ Y TẾ\nSố: 5/SYT-KH\nV/v góp ý dự thảo Đề án\nKính gửi: Sở Tài chính\n"
PLAN = (
    "UBND TỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 02 tháng 12 năm 2025\n"
    "KẾ HOẠCH\nĐầu tư công năm 2026\n"
)
MINUTES = "SỞ TÀI CHÍNH\nBIÊN BẢN\nHội nghị\n"
SUBMISSION = "Số: 7/TTr-STC\nTỜ TRÌNH\nĐiều chỉnh chủ trương đầu tư dự án\n"


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        (
            f"{VERIFICATION}- Nâng chỉ tiêu GRDP lên 10%.\n- Rà soát lại số liệu dân số.",
            [
                f"raise: Nâng chỉ tiêu GRDP lên 10% ({COMMITTEE})",
                f"check_data: Rà soát lại số liệu dân số ({COMMITTEE})",
            ],
        ),
        (
            "Thẩm tra ngân sách\nỦy ban Kinh tế cho rằng cần bổ sung chỉ tiêu việc làm.\n"
            '"Đề nghị Chính phủ làm rõ hơn việc bù hụt thu", ông nói.',
            [
                "add: bổ sung chỉ tiêu việc làm (Ủy ban Kinh tế)",
                "study: làm rõ hơn việc bù hụt thu",
            ],
        ),
        (
            f"{VERIFICATION}Nhà ở chưa nêu vốn; đề nghị làm rõ khả năng cân đối ngân sách.",
            [f"fit_resources: làm rõ khả năng cân đối ngân sách ({COMMITTEE})"],
        ),
        (
            f"{VERIFICATION}Số liệu tại biểu 3 chưa khớp, đề nghị UBND tỉnh đối chiếu.",
            [f"check_data: đối chiếu ({COMMITTEE})"],
        ),
        (
            f"{VERIFICATION}Ban đề nghị thêm tiêu chí, đồng thời đề nghị sở rà soát số liệu.",
            ["add: thêm tiêu chí (Ban)", "check_data: rà soát số liệu (Ban)"],
        ),
        (
            f"{LETTER}1. Tại trang 4, đề nghị sửa cụm từ “huyện” thành “xã”.",
            ["wording: sửa cụm từ “huyện” thành “xã” (Sở Y tế)"],
        ),
        (
            f"{MINUTES}II. Ý KIẾN\n1. Sở Y tế: Đề nghị hạ chỉ tiêu giường bệnh xuống 30.",
            ["lower: hạ chỉ tiêu giường bệnh xuống 30 (Sở Y tế)"],
        ),
        (
            f"{SUBMISSION}a) Kéo dài thời gian thực hiện đến năm 2028.",
            ["adjust: Kéo dài thời gian thực hiện đến năm 2028"],
        ),
        (
            "Tin hội nghị\nSở Du lịch đề nghị giảm chỉ tiêu khách. Đồng thời bổ sung giải pháp.",
            ["lower: giảm chỉ tiêu khách (Sở Du lịch)", "add: bổ sung giải pháp (Sở Du lịch)"],
        ),
        (f"{PLAN}- Rà soát, bổ sung danh mục dự án.\n- Đề nghị các sở rà soát kế hoạch.", []),
        (f"{PLAN}Chủ tịch UBND tỉnh đề nghị điều chỉnh kế hoạch vốn.", []),
        (
            "Ý kiến cử tri sau kỳ họp\nCử tri xã Nậm Lạ đề nghị:\nKhẩn trương xây dựng tuyến đường "
            "liên xã.\nTrả lời:\nXây dựng đường cần nhiều vốn.",
            ["add: Khẩn trương xây dựng tuyến đường liên xã (Cử tri xã Nậm Lạ)"],
        ),
        (
            "Tiếp xúc\nCử tri tổ 5 đề nghị: Lắp đèn; sửa chữa cầu.\nCử tri tổ 7 kiến nghị tỉnh đầu "
            "tư trạm y tế; nâng mức hỗ trợ.",
            [
                "add: Lắp đèn (Cử tri tổ 5)",
                "add: sửa chữa cầu (Cử tri tổ 5)",
                "add: đầu tư trạm y tế (Cử tri tổ 7)",
                "raise: nâng mức hỗ trợ (Cử tri tổ 7)",
            ],
        ),
        (
            "Thẩm tra\nĐại biểu đề nghị bỏ Điều 6 vì trùng luật, thay từ “được” bằng “phải”; cần "
            "làm rõ mức chi, bảo đảm sát thực tế, nên nâng mức hỗ trợ.\nĐánh giá kế hoạch, các "
            "đại biểu thống nhất.",
            [
                "remove: bỏ Điều 6 vì trùng luật (Đại biểu)",
                "wording: thay từ “được” bằng “phải” (Đại biểu)",
                "study: làm rõ mức chi, bảo đảm sát thực tế (Đại biểu)",
                "raise: nâng mức hỗ trợ (Đại biểu)",
            ],
        ),
        (
            f"{VERIFICATION}Kết quả như sau:\n1. Ban đề nghị chưa đưa 7 dự án vào danh mục; "
            "rà soát lại thứ tự ưu tiên.\n2. Đại biểu kiến nghị sớm ban hành nghị định, đồng thời "
            "xem lại chỉ tiêu nợ xấu vì số liệu chưa thống nhất.",
            [
                "remove: chưa đưa 7 dự án vào danh mục (Ban)",
                "study: rà soát lại thứ tự ưu tiên (Ban)",
                "study: xem lại chỉ tiêu nợ xấu vì số liệu chưa thống nhất (Đại biểu)",
            ],
        ),
        (
            "Quốc hội họp\nĐại biểu đề nghị Chính phủ đánh giá tác động và bổ sung kịch bản.",
            ["study: đánh giá tác động (Đại biểu)", "add: bổ sung kịch bản (Đại biểu)"],
        ),
        (
            "Kiến nghị\nCử tri các xã:\nTin khác\nCử tri xã Lạ đề nghị:\n- Đầu tư cầu; việc bồi "
            "thường phải công bằng.\nĐắk Lạ kiến nghị Bộ Tài chính bố trí vốn cho dự án.",
            [
                "add: Đầu tư cầu (Cử tri xã Lạ)",
                "consistency: việc bồi thường phải công bằng (Cử tri xã Lạ)",
                "add: bố trí vốn cho dự án",
            ],
        ),
        (
            "Kết quả giải quyết kiến nghị\nCử tri xã Lạ: Đường lầy lội. Kiến nghị xã cứng hóa "
            "đường.\nTrả lời: UBND xã đã giao tổ công tác lập dự án, đề xuất bổ sung vốn năm 2026.",
            ["add: cứng hóa đường (Cử tri xã Lạ)"],
        ),
        (
            "Làm việc\nBí thư Tỉnh ủy Lạ kiến nghị Chính phủ: Điều chỉnh quy hoạch cảng; đưa tỉnh "
            "vào chương trình.\nChủ tịch UBND tỉnh đề nghị bổ sung vốn cho dự án.",
            [
                "adjust: Điều chỉnh quy hoạch cảng (Bí thư Tỉnh ủy Lạ)",
                "add: đưa tỉnh vào chương trình (Bí thư Tỉnh ủy Lạ)",
            ],
        ),
        (
            "Tiếp xúc\nCử tri phường Lạ đề nghị chế độ (khám bệnh…) phải công bằng; kiểm tra từng "
            "hộ nhận hỗ trợ; chất lượng nước còn kém.",
            [
                "consistency: chế độ (khám bệnh…) phải công bằng (Cử tri phường Lạ)",
                "check_data: kiểm tra từng hộ nhận hỗ trợ (Cử tri phường Lạ)",
            ],
        ),
        (
            "Lạ Giang: Kiến nghị hỗ trợ 1.250 tỷ đồng xây kè\nUBND tỉnh Lạ kiến nghị Bộ Lạ sớm "
            "thi công cống ngăn mặn. Tỉnh cũng kiến nghị Chính phủ sớm có ý kiến về nguồn vốn "
            "cho dự án.",
            [
                "add: hỗ trợ 1.250 tỷ đồng xây kè",
                "add: sớm thi công cống ngăn mặn (UBND tỉnh Lạ)",
                "fit_resources: sớm có ý kiến về nguồn vốn cho dự án (UBND tỉnh Lạ)",
            ],
        ),
        (
            "Lạ Giang cần bổ sung 5 chỉ tiêu\nPhó Chủ tịch Thường trực HĐND tỉnh đề nghị UBND tỉnh "
            "làm rõ nguyên nhân hụt thu.",
            ["study: làm rõ nguyên nhân hụt thu (Phó Chủ tịch Thường trực HĐND tỉnh)"],
        ),
        (
            "Tiếp xúc\nCử tri xã Lạ kiến nghị: Cầu treo xuống cấp, đề nghị huyện sửa chữa. Tình "
            "trạng trộm cắp cần có biện pháp xử lý. Nhiều lớp thiếu phòng, đề nghị tỉnh bố trí "
            "kinh phí xây mới. Huyện trả lời, đề nghị xã bố trí vốn.",
            [
                "add: huyện sửa chữa (Cử tri xã Lạ)",
                "study: có biện pháp xử lý (Cử tri xã Lạ)",
                "add: bố trí kinh phí xây mới (Cử tri xã Lạ)",
            ],
        ),
        ("CHỈ THỊ\nGiải ngân\n1. Sở Tài chính\na) Đề xuất điều chuyển vốn các dự án chậm.", []),
        (f"{VERIFICATION}III. TIẾP THU\n- Bổ sung chỉ tiêu nước sạch.", []),
    ],
)
def test_proposals_of_running_text(text: str, proposals: list[str], lexicon: Lexicon) -> None:
    found = read(KeptText.of(text), lexicon).proposals
    assert [f"{one.kind}: {one.subject}" + f" ({one.by})" * bool(one.by) for one in found] == (
        proposals
    )


def test_an_opinion_in_a_table_is_of_the_body_of_its_row(lexicon: Lexicon) -> None:
    rows = (
        "TT\tNội dung\tÝ kiến góp ý\tCơ quan góp ý\tTiếp thu\n"
        "1\tMục 2\tĐề nghị nâng lên 4 triệu lượt khách\tSở Tài chính\tTiếp thu\n"
        "2\tMục 3\tThống nhất với dự thảo\tSở Xây dựng\t\n"
        "3\tMục 4\tBỏ nội dung này; bổ sung phụ lục\t\tGiải trình\n"
    )
    found = read(KeptText.of(rows), lexicon).proposals
    assert [(one.kind, one.by) for one in found] == [
        ("raise", "Sở Tài chính"),
        ("remove", "Sở Xây dựng"),
        ("add", "Sở Xây dựng"),
    ]
