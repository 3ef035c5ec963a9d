"""Noun phrases cut out of running text."""

import pytest

from lotrinh.reading.figures.noun_phrase import noun_phrase


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Thu ngân sách nhà nước trên địa bàn ước đạt ", "Thu ngân sách nhà nước trên địa bàn"),
        (", trong đó ngành chế biến, chế tạo tăng ", "ngành chế biến, chế tạo"),
        ("Theo Sở Tài chính, toàn tỉnh giải ngân ", "giải ngân"),
        ("Tuy nhiên, nợ xấu còn ", "nợ xấu"),
        ("Tỉnh phấn đấu giảm tỷ lệ nợ thuế xuống dưới ", "tỷ lệ nợ thuế"),
        (" cho hộ nghèo với tổng kinh phí ", "tổng kinh phí"),
        (" (riêng công nghiệp tăng ", "công nghiệp"),
        ("Diện tích sử dụng đất: ", "Diện tích sử dụng đất"),
        ("tổng chiều dài ", "tổng chiều dài"),
        ("có bằng cấp, chứng chỉ đạt ", "có bằng cấp, chứng chỉ"),
        ("Lực lượng kiểm lâm phát hiện ", "phát hiện"),
        ("Sở Giáo dục và Đào tạo ", ""),
        ("tỉnh Thái Nguyên ", ""),
        ("Bản Mù có ", ""),
        ("Đồng Nai tăng ", ""),
        ("TP Huế ", ""),
        ("Bà Rịa - Vũng Tàu giảm ", ""),
        ("Phú Hạ ", ""),
        ("ngành công nghiệp và xây dựng tăng ", "ngành công nghiệp và xây dựng"),
        ("Trong đó, xuất khẩu thủy sản (chủ yếu là tôm) đạt ", "xuất khẩu thủy sản"),
        ("Chỉ số tiêu thụ so với tháng trước và cùng kỳ tăng lần lượt ", "Chỉ số tiêu thụ"),
        ("và nâng trần bội chi đã được Quốc hội quyết định từ ", "trần bội chi"),
        ("(sơ bộ tăng ", ""),
        ("Mặc dù nông, lâm nghiệp ghi nhận sụt giảm ", "nông, lâm nghiệp"),
        (
            "khu vực dịch vụ gặp nhiều khó khăn do bão, tác động làm giảm ",
            "khu vực dịch vụ",
        ),
        ("thu ngân sách đạt được kết quả đáng ghi nhận, ước đạt ", "thu ngân sách"),
        ("Khu vực dịch vụ duy trì mức tăng trưởng khá, đóng góp ", "Khu vực dịch vụ"),
        ("sản xuất công nghiệp có mức tăng khá với Chỉ số sản xuất tăng ", "Chỉ số sản xuất"),
        ("Các vị trí tiếp theo trong ", "Các vị trí tiếp theo"),
        ("chi phí giải phóng mặt bằng ", "chi phí giải phóng mặt bằng"),
        ("Doanh thu dịch vụ tăng mạnh ", "Doanh thu dịch vụ"),
        (", tăng ", ""),
        ("khu vực dịch vụ tăng rất cao ", "khu vực dịch vụ"),
        ("Duy trì tỷ lệ che phủ rừng ổn định ở mức ", "tỷ lệ che phủ rừng"),
        ("Giữ vững ổn định độ che phủ rừng từ ", "độ che phủ rừng"),
        ("hộ nghèo chiếm tỷ lệ ", "hộ nghèo"),
        ("(2) Kết nạp đảng viên: ", "Kết nạp đảng viên"),
        ("Ổn định đời sống. Tiến hành nâng cấp ", "Tiến hành nâng cấp"),
        ("Tổng doanh thu của TP. HCM đạt ", "Tổng doanh thu của TP. HCM"),
        ("Tổng sản phẩm trong nước (GDP), tăng khoảng ", "Tổng sản phẩm trong nước (GDP)"),
        ("Ngành chăn nuôi có giá trị sản xuất ", "Ngành chăn nuôi có giá trị sản xuất"),
        ("Tỉnh yêu cầu triển khai tối thiểu ", "triển khai"),
        ("Còn lại ", ""),
        ("Tổng nguồn vốn huy động đạt ", "Tổng nguồn vốn huy động"),
        ("số xã nông thôn mới nâng cao đạt ", "số xã nông thôn mới nâng cao"),
        ("tổng sản lượng lương thực đã tăng so với , ước đạt ", "tổng sản lượng lương thực"),
        ("khu nghỉ dưỡng Bãi Dài đạt ", "khu nghỉ dưỡng Bãi Dài"),
        ("tổng vốn so với tổng kim ngạch ", "tổng vốn so với tổng kim ngạch"),
        ("trong đó đưa ra ", ""),
    ],
)
def test_noun_phrase(words: str, phrase: str) -> None:
    assert noun_phrase(words) == phrase


def test_a_noun_phrase_is_one_already() -> None:
    phrase = "Tỷ lệ lao động qua đào tạo"
    assert noun_phrase(noun_phrase(f"{phrase} đạt ")) == phrase


@pytest.mark.parametrize(
    "ending",
    [
        "đạt",
        "ước tính",
        "tăng mạnh",
        "hằng năm",
        "trung bình mỗi tháng",
        "cao nhất cả nước",
    ],
)
def test_the_words_that_lead_to_a_number_are_no_part_of_a_name(ending: str) -> None:
    assert noun_phrase(f"sản lượng lúa {ending} ") == "sản lượng lúa"
