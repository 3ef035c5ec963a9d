"""What each figure of a sentence is called, and the indicator it is of."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading

ReadingOf = Callable[[str], Reading]


def named(reading: Reading) -> list[tuple[str, str]]:
    """Code and label of each figure, in order."""
    return [(one.code, one.label) for one in reading.figures]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Năm 2026 trồng mới 1.800 ha mắc ca.", [("", "trồng mới mắc ca")]),
        ("Năm 2024, toàn tỉnh có 362.410 ha rừng.", [("forest_area", "diện tích rừng")]),
        ("Năm 2024, 100% trạm y tế có bác sĩ.", [("", "trạm y tế có bác sĩ")]),
        (
            "Đến năm 2030, 60% số xã đạt chuẩn nông thôn mới.",
            [("new_rural_rate", "số xã đạt chuẩn nông thôn mới")],
        ),
        (
            "Năm 2024, kinh tế số chiếm 15% GRDP, nợ xấu chiếm 1,6% tổng dư nợ.",
            [("digital_economy", "kinh tế số chiếm GRDP"), ("bad_debt_rate", "nợ xấu chiếm")],
        ),
        (
            "Năm 2024, thu ngân sách đạt 900 tỷ đồng, bằng 91% dự toán và tăng 8%.",
            [
                ("budget_revenue", "thu ngân sách"),
                ("budget_revenue", "thu ngân sách so với dự toán"),
                ("budget_revenue", "thu ngân sách"),
            ],
        ),
        (
            "Năm 2024, vốn đầu tư toàn xã hội đạt 900 tỷ đồng; khu vực nhà nước tăng 8%.",
            [("social_investment", "vốn đầu tư toàn xã hội"), ("", "khu vực nhà nước")],
        ),
        (
            "Năm 2024, Công an tỉnh đã phát hiện 245 vụ vi phạm giao thông.",
            [("", "phát hiện vụ vi phạm giao thông")],
        ),
        (
            "Năm 2024, GRDP của một số tỉnh: TP Hồ Chí Minh tăng 5%; Đồng Nai tăng 7%.",
            [("grdp", "GRDP"), ("grdp", "GRDP")],
        ),
        (
            "Năm 2024, có 6 tỉnh có GRDP tăng 2 chữ số gồm: Bắc Giang (13,8%), Hà Nam (10,8%).",
            [("", "tỉnh có GRDP tăng 2 chữ số"), ("grdp", "GRDP"), ("grdp", "GRDP")],
        ),
        (
            "Năm 2024, PAR INDEX của tỉnh đạt 87,61 điểm.",
            [("par_index", "PAR INDEX của tỉnh")],
        ),
        (
            "Năm 2024, với 68,5 điểm, tỉnh xếp thứ 14 về PCI.",
            [("pci", "điểm số PCI"), ("pci", "PCI")],
        ),
        (
            "Năm 2024, có 45 vụ tai nạn, bị thương 38 người; so với cùng kỳ giảm 6 vụ.",
            [("", "vụ tai nạn"), ("", "người bị thương do tai nạn"), ("", "vụ tai nạn")],
        ),
        (
            "Năm 2024, dự án đi qua 2 tỉnh Lạng Sơn, Cao Bằng.",
            [("", "số tỉnh dự án đi qua")],
        ),
        (
            "Năm 2024, có hai chỉ số thành phần dẫn đầu cả nước là Chi phí thời gian và Đất đai.",
            [("", "chỉ số thành phần dẫn đầu cả nước")],
        ),
        (
            "Năm 2024, tỷ lệ người từ 15 tuổi trở lên biết chữ đạt 96%.",
            [("literacy_rate", "tỷ lệ người từ 15 tuổi trở lên biết chữ")],
        ),
        (
            "Năm 2024, số xã đạt từ 15 tiêu chí trở lên là 37 xã.",
            [("rural_communes", "số xã"), ("rural_communes", "số xã đạt từ 15 tiêu chí trở lên")],
        ),
        (
            "Công bố PCI năm 2024\nLong An (tăng 8 bậc, đứng thứ 2) tiến bộ.",
            [("pci", "thứ hạng PCI"), ("pci", "thứ hạng PCI")],
        ),
        (
            "Năm 2024, xuất khẩu gạo chiếm 47% giá trị nông sản, trong đó An Giang chiếm 20%.",
            [("", "xuất khẩu gạo chiếm giá trị nông sản")] * 2,
        ),
        (
            "Năm 2024, diện tích mía 2.000 ha (trồng mới 800 ha).",
            [("", "diện tích mía"), ("", "diện tích mía trồng mới")],
        ),
        (
            "Năm 2024, tỷ lệ nuôi lợn trang trại (trên 60%) còn thấp.",
            [("", "tỷ lệ nuôi lợn trang trại")],
        ),
        (
            "Năm 2024, quỹ của xã được sử dụng không quá 70% nguồn thu phí.",
            [("", "sử dụng nguồn thu phí")],
        ),
        (
            "Năm 2026 nâng bội chi từ 4,8% GDP lên 5,3% GDP.",
            [("", "bội chi"), ("", "bội chi")],
        ),
        ("Năm 2024, bão số 3 làm 5 người chết.", [("", "người chết")]),
        ("Năm 2024, còn 312 hộ chưa được bồi thường.", [("", "hộ chưa được bồi thường")]),
        (
            "Năm 2024, diện tích nuôi tôm 6.850 ha, sản lượng 72.000 tấn.",
            [("", "diện tích nuôi tôm"), ("", "sản lượng tôm")],
        ),
        (
            "Năm 2024, tại vùng Trung Bộ, tỷ lệ trẻ em nhiễm bệnh là 3%.",
            [("", "tỷ lệ trẻ em nhiễm bệnh")],
        ),
        (
            "Năm 2024, chăn nuôi giữ đà tăng với sản lượng thịt lợn 21 nghìn tấn.",
            [("", "sản lượng thịt lợn")],
        ),
        (
            "Năm 2024, đạt 12 bác sĩ trên một vạn dân.",
            [
                ("doctors_per_10000", "bác sĩ trên một vạn dân"),
            ],
        ),
        (
            "Năm 2024, thành phố có 1.024 cơ sở giáo dục, trong đó 72,6% đạt chuẩn quốc gia.",
            [("", "cơ sở giáo dục"), ("", "cơ sở giáo dục đạt chuẩn quốc gia")],
        ),
        (
            "Năm 2024, diện tích lúa 89.400 ha, ngô 21.300 ha.",
            [("rice_area", "diện tích lúa"), ("", "diện tích ngô")],
        ),
        (
            "Năm 2024, diện tích gieo trồng rau đạt 500 ha.",
            [("", "diện tích gieo trồng rau")],
        ),
        (
            "Năm 2024, IIP tăng 2,4% so với tháng trước và tăng 13,8% so với cùng kỳ.",
            [("industrial_production_index", "IIP")] * 2,
        ),
        (
            "Năm 2024, du lịch phát triển với 78 bản văn hóa đón khách.",
            [("", "bản văn hóa đón khách")],
        ),
        (
            "Đến năm 2030, tỷ lệ xã đạt chuẩn nông thôn mới đạt 40%.",
            [("new_rural_rate", "tỷ lệ xã đạt chuẩn nông thôn mới")],
        ),
        (
            "Năm 2024, chi phí logistics còn 15% GRDP.",
            [("", "chi phí logistics")],
        ),
    ],
)
def test_names(text: str, names: list[tuple[str, str]], reading_of: ReadingOf) -> None:
    assert named(reading_of(text)) == names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Năm 2024, GRDP quý I tăng 8%, quý II tăng 9%; tính chung 6 tháng tăng 8,5%.",
            ["grdp"] * 3,
        ),
        ("Năm 2024, GRDP tăng 8%. Mức này cao hơn con số 7% của năm 2023.", ["grdp"] * 2),
        ("Năm 2024, đàn trâu giảm 1,8%; đàn bò tăng 2,2%.", ["buffaloes", "cattle"]),
        (
            "Năm 2024, tổng thu từ khách du lịch đạt 900 tỷ đồng. Năm 2026, tổng thu đạt 1.200 tỷ.",
            ["tourism_revenue"] * 2,
        ),
        (
            "Năm 2024 có 500 doanh nghiệp thành lập mới với tổng vốn đăng ký 900 tỷ đồng.",
            ["enterprises_new", "enterprises_registered_capital"],
        ),
        (
            "Năm 2024, tỷ lệ hộ nghèo trong 4 năm tại hai huyện miền núi giảm 33%, còn 41%.",
            ["", "poverty_rate", "poverty_rate"],
        ),
        (
            "Năm 2024, giải ngân 2.110 tỷ đồng, đạt 38% kế hoạch, thấp hơn 4% so với cùng kỳ.",
            ["disbursed", "disbursement_rate", "disbursement_rate"],
        ),
        ("Năm 2024, kinh tế của tỉnh tăng 7,9%.", ["grdp"]),
        ("Năm 2024, tốc độ tăng trưởng đạt 8,3%.", ["grdp"]),
        (
            "Năm 2024, tổng đàn gia súc đạt 90.000 con, trong đó: trâu 42.000 con, bò 48.000 con.",
            ["", "buffaloes", "cattle"],
        ),
        ("Năm 2026 phấn đấu tăng trưởng kinh tế bình quân 10%/năm trở lên.", ["grdp"]),
        (
            "Năm 2024, tăng 33 tiêu chí, bình quân đạt 14,1 tiêu chí/xã.",
            ["", "new_rural_criteria"],
        ),
        (
            "Năm 2024 xảy ra 31 vụ tai nạn giao thông, làm chết 14 người.",
            ["traffic_accidents", "traffic_deaths"],
        ),
    ],
)
def test_a_subject_that_is_left_out_goes_on(
    text: str, codes: list[str], reading_of: ReadingOf
) -> None:
    assert [one.code for one in reading_of(text).figures] == codes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Năm 2024, kim ngạch nhập khẩu giảm 1%; xuất khẩu tăng mạnh với mức tăng 18%.",
            [("imports", "kim ngạch nhập khẩu"), ("exports", "xuất khẩu")],
        ),
        (
            "Năm 2024, GRDP tăng 8%; khu vực dịch vụ tăng khá (đóng góp 3,1 điểm %).",
            [("grdp", "GRDP"), ("grdp_services", "khu vực dịch vụ")],
        ),
        (
            "Năm 2024, tỷ lệ hộ nghèo còn 8,2%, với 9.120 hộ nghèo, giảm 2,5% so với năm 2023.",
            [
                ("poverty_rate", "tỷ lệ hộ nghèo"),
                ("poor_households", "hộ nghèo"),
                ("poverty_rate", "tỷ lệ hộ nghèo"),
            ],
        ),
        (
            "Năm 2024, có 8.100 hộ cận nghèo, chiếm tỷ lệ 4,1%.",
            [("near_poor_households", "hộ cận nghèo"), ("near_poverty_rate", "tỷ lệ hộ cận nghèo")],
        ),
        (
            "Năm 2024, có 85 xã đạt chuẩn nông thôn mới, đạt tỷ lệ 72%.",
            [
                ("new_rural_communes", "xã đạt chuẩn nông thôn mới"),
                ("new_rural_rate", "tỷ lệ xã đạt chuẩn nông thôn mới"),
            ],
        ),
        (
            "Tốc độ tăng trưởng kinh tế năm 2025 đạt 8,1%, bình quân 5 năm đạt 6,9%/năm.",
            [("grdp", "Tốc độ tăng trưởng kinh tế")] * 2,
        ),
        (
            "Năm 2025, tổng vốn đầu tư toàn xã hội 5 năm đạt khoảng 210 nghìn tỷ đồng.",
            [("social_investment", "tổng vốn đầu tư toàn xã hội")],
        ),
        (
            "Thu ngân sách năm 2025 đạt 9.100 tỷ đồng, cả nhiệm kỳ đạt 38.000 tỷ đồng.",
            [("budget_revenue", "Thu ngân sách")] * 2,
        ),
        (
            "Năm 2025 đề ra 15 chỉ tiêu: Tổng sản phẩm trên địa bàn (GRDP), tăng 8,5%.",
            [("", "chỉ tiêu"), ("grdp", "Tổng sản phẩm trên địa bàn (GRDP)")],
        ),
        (
            "Năm 2024, khu vực dịch vụ giảm 1%, làm giảm 0,4 điểm phần trăm tốc độ tăng chung.",
            [("grdp_services", "khu vực dịch vụ")] * 2,
        ),
        (
            "Năm 2024, ngành hàng tôm thu về 800 tỷ đồng, chiếm 17% giá trị toàn ngành.",
            [("", "ngành hàng tôm"), ("", "ngành hàng tôm chiếm giá trị toàn ngành")],
        ),
        (
            "Năm 2024, BHYT có 812.000 người, đạt tỷ lệ bao phủ 92% dân số.",
            [("", "BHYT"), ("health_insurance_coverage", "tỷ lệ bao phủ BHYT")],
        ),
        (
            "Năm 2024, kế hoạch vốn đầu tư công đã giải ngân được 900 tỷ đồng, đạt 31% kế hoạch.",
            [
                ("disbursed", "kế hoạch vốn đầu tư công đã giải ngân"),
                ("disbursement_rate", "kế hoạch vốn đầu tư công đã giải ngân so với kế hoạch"),
            ],
        ),
        (
            "Năm 2023, về PAPI, tỉnh dẫn đầu ở tiêu chí Quản trị điện tử (3,6 điểm), Thủ tục hành "
            "chính công (7,5 điểm).",
            [("", "Quản trị điện tử"), ("", "Thủ tục hành chính công")],
        ),
        (
            "Năm 2023, về PAPI, tỉnh dẫn đầu ở tiêu chí Quản trị môi trường với 4,1 điểm.",
            [("", "Quản trị môi trường")],
        ),
        (
            "Năm 2024, hỗ trợ cho xã Hòa Bình 120 triệu đồng, xã Tân Lập hơn 95 triệu đồng.",
            [("", "hỗ trợ cho xã Hòa Bình"), ("", "hỗ trợ cho xã Tân Lập")],
        ),
        (
            "Năm 2024, có 12 xã đạt từ 15 - 18 tiêu chí.",
            [("", "xã đạt từ 15 - 18 tiêu chí")],
        ),
        (
            "Năm 2024, có 210 sản phẩm OCOP, trong đó 4 sản phẩm 5 sao.",
            [("ocop_products", "sản phẩm OCOP"), ("", "sản phẩm 5 sao")],
        ),
        (
            "Năm 2024, 99% hộ dân đô thị, 90% hộ dân nông thôn được dùng điện.",
            [("", "hộ dân đô thị được dùng điện"), ("", "hộ dân nông thôn được dùng điện")],
        ),
        (
            "Năm 2024, tổng giá trị sản xuất tăng 14%, trong đó công nghiệp tăng 22%, "
            "xây dựng tăng 6%.",
            [
                ("", "tổng giá trị sản xuất"),
                ("industrial_output", "giá trị sản xuất công nghiệp"),
                ("", "giá trị sản xuất xây dựng"),
            ],
        ),
        (
            "Tỷ lệ đi học năm 2024: mẫu giáo 91%, bậc tiểu học 100%.",
            [("", "Tỷ lệ đi học năm 2024 mẫu giáo"), ("", "Tỷ lệ đi học năm 2024 bậc tiểu học")],
        ),
        (
            "Năm 2024, một số nhóm hàng có doanh thu tăng như: đồ gỗ tăng 21%; may mặc tăng 6%.",
            [("", "doanh thu đồ gỗ"), ("", "doanh thu may mặc")],
        ),
        (
            "Năm 2024, có 28/102 nhiệm vụ (chiếm 27%) đã trình cấp có thẩm quyền.",
            [("", "nhiệm vụ đã trình cấp có thẩm quyền")] * 2,
        ),
        (
            "Năm 2024, các ngành tích cực triển khai thực hiện và đã có 12 nhà máy đang chạy thử.",
            [("", "nhà máy đang chạy thử")],
        ),
        (
            "Năm 2024, đề ra 3 công trình trọng điểm và Chương trình đột phá.",
            [("", "công trình trọng điểm")],
        ),
        (
            "Năm 2024, thu ngân sách tăng thêm 300 tỷ đồng, tổng thu cả năm là 7.100 tỷ đồng.",
            [("budget_revenue", "thu ngân sách")] * 2,
        ),
        (
            "Năm 2024, trao 5 biên bản ghi nhớ với tổng số vốn đăng ký 900 tỷ đồng.",
            [("", "trao biên bản ghi nhớ"), ("", "tổng số vốn đăng ký biên bản ghi nhớ")],
        ),
        (
            "Năm 2024, chăn nuôi phát triển ổn định với tổng đàn lợn 425 nghìn con.",
            [("pigs", "tổng đàn lợn")],
        ),
        (
            "Năm 2024, có 34 tỉnh, thành phố, trong đó 8 địa phương tăng trưởng hai con số.",
            [("", "tỉnh, thành phố"), ("", "địa phương tăng trưởng hai con số")],
        ),
        (
            "Năm 2024, bình quân mỗi xã đạt 16,8 tiêu chí.",
            [("new_rural_criteria", "bình quân mỗi xã")],
        ),
        (
            "Năm 2024, tỷ lệ lao động qua đào tạo đạt 71%, trong đó có bằng cấp, chứng chỉ 32%.",
            [
                ("trained_labour_rate", "tỷ lệ lao động qua đào tạo"),
                (
                    "certified_labour_rate",
                    "tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
                ),
            ],
        ),
        (
            "Năm 2024, tỷ lệ giải ngân của các sở đạt 42%, của các địa phương đạt 51%.",
            [
                ("disbursement_rate", "tỷ lệ giải ngân của các sở"),
                ("disbursement_rate", "tỷ lệ giải ngân của các địa phương"),
            ],
        ),
        (
            "Năm 2024, hạ tầng số phát triển, 98% thôn, bản được phủ sóng 4G.",
            [("", "thôn, bản được phủ sóng 4G")],
        ),
        (
            "Năm 2024, có 500 doanh nghiệp đăng ký thành lập mới với số vốn đăng ký 900 tỷ đồng.",
            [
                ("enterprises_new", "doanh nghiệp đăng ký thành lập mới"),
                (
                    "enterprises_registered_capital",
                    "vốn đăng ký của doanh nghiệp đăng ký thành lập mới",
                ),
            ],
        ),
        (
            "Năm 2024, trong tổng số dự án đủ điều kiện, Bộ Xây dựng đề xuất 80 điểm cầu.",
            [("", "điểm cầu")],
        ),
        (
            "Năm 2024, tỷ lệ xã đạt chuẩn nông thôn mới đạt 50% (8 xã).",
            [
                ("new_rural_rate", "tỷ lệ xã đạt chuẩn nông thôn mới"),
                ("new_rural_communes", "số xã đạt chuẩn nông thôn mới"),
            ],
        ),
        (
            "Năm 2024, GRDP đạt 900 tỷ đồng (tăng 7,7%, vượt mục tiêu Nghị quyết 0,3%).",
            [("grdp", "GRDP")] * 3,
        ),
        (
            "Năm 2024, thu ngân sách đạt 22 tỷ đồng (tăng 7% tương đương 1,6 tỷ đồng).",
            [("budget_revenue", "thu ngân sách")] * 3,
        ),
        (
            "Năm 2024, tốc độ tăng giá trị sản xuất đạt 16%, trong đó: dịch vụ tăng 18%.",
            [("", "tốc độ tăng giá trị sản xuất"), ("", "giá trị sản xuất dịch vụ")],
        ),
        (
            "Năm 2024, có 6 nhóm tăng giá so với tháng trước, 3 nhóm giảm giá.",
            [("", "nhóm tăng giá"), ("", "nhóm giảm giá")],
        ),
        (
            "Năm 2024, tỉnh hoàn thành hồ sơ thu hồi đất của 23 hộ dân thuộc khu vực ưu tiên.",
            [("households", "hộ dân")],
        ),
    ],
)
def test_a_clause_names_its_own(
    text: str, names: list[tuple[str, str]], reading_of: ReadingOf
) -> None:
    assert named(reading_of(text)) == names


def test_what_is_measured_on_a_hectare_keeps_its_name(reading_of: ReadingOf) -> None:
    reading = reading_of("Năm 2024, giá trị sản xuất trên một ha đất canh tác đạt 9 triệu đồng.")
    assert named(reading)[-1] == ("", "giá trị sản xuất trên một ha đất canh tác")


def test_another_commodity_is_not_the_whole_it_is_a_part_of(reading_of: ReadingOf) -> None:
    reading = reading_of("Năm 2024, xuất khẩu đạt 5 tỷ USD, trong đó sản phẩm thép 2 tỷ USD.")
    assert named(reading)[1] == ("", "sản phẩm thép")
