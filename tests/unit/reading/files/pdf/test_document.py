"""PDF documents: paragraphs out of printed lines."""

from collections.abc import Callable

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text

Pdf = Callable[..., bytes]
LOCKED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'11' * 32}> /U <{'22' * 32}> /P -4 >> "
    "/ID [<00> <00>]"
)


def test_the_lines_of_a_paragraph_are_joined_and_page_numbers_left_out(pdf: Pdf) -> None:
    first = [
        "1",
        "KẾ HOẠCH",
        "Phấn đấu tốc độ tăng trưởng GRDP bình quân thời kỳ 2021-2030 của",
        "tỉnh đạt 9,72%/năm.",
        "- Thu ngân sách nhà nước trên địa bàn tăng bình quân trên 12%/năm",
        "- Tỷ lệ hộ nghèo giảm; tỷ lệ che phủ rừng giữ ở mức của năm trước và",
    ]
    second = ["2", "tăng dần."]
    assert kept_text("a.pdf", pdf([first, second])).text == (
        "KẾ HOẠCH\n"
        "Phấn đấu tốc độ tăng trưởng GRDP bình quân thời kỳ 2021-2030 của tỉnh đạt 9,72%/năm.\n"
        "- Thu ngân sách nhà nước trên địa bàn tăng bình quân trên 12%/năm\n"
        "- Tỷ lệ hộ nghèo giảm; tỷ lệ che phủ rừng giữ ở mức của năm trước và tăng dần.\n"
    )


def grid(across: list[float], down: list[float]) -> list[tuple[float, float, float, float]]:
    """The rules of a table: level ones at `across`, upright ones at `down`."""
    level = [(down[0], y, down[-1] - down[0], 1.0) for y in across]
    return level + [(x, across[0], 1.0, across[-1] - across[0]) for x in down]


def test_a_ruled_table_gives_rows_and_wrapped_cells_are_one(pdf: Pdf) -> None:
    page = [
        *grid([600, 650, 700], [40, 80, 300, 400]),
        (45, 680, "TT"), (85, 680, "Danh mục"), (85, 665, "dự án"), (305, 680, "Vốn"),
        (45, 630, "11"), (85, 630, "Cầu Sông Hiến"), (85, 615, "giai đoạn 1"),
        (40, 750, "Bảng 1 (ĐVT: tỷ đồng)"), (40, 560, "Ghi chú: dự kiến."),
    ]  # fmt: skip
    assert kept_text("a.pdf", pdf([page])).text == (
        "Bảng 1 (ĐVT: tỷ đồng)\n"
        "TT\tDanh mục dự án\tVốn\n"
        "11\tCầu Sông Hiến giai đoạn 1\t\n"
        "Ghi chú: dự kiến.\n"
    )


def test_a_merged_head_stands_in_its_first_column(pdf: Pdf) -> None:
    rules = grid([600, 640, 700], [40, 140, 240, 340])
    rules[4] = (140, 600, 1.0, 100)
    rules[5] = (240, 600, 1.0, 70)
    page = [
        *rules, (140, 670, 200, 1.0),
        (45, 660, "Dự án"), (145, 680, "Kế hoạch vốn"), (145, 650, "NSTW"), (245, 650, "NSĐP"),
        (45, 615, "Cầu"), (145, 615, "50"), (245, 615, "20"),
    ]  # fmt: skip
    assert kept_text("a.pdf", pdf([page])).text == (
        "Dự án\tKế hoạch vốn\t\n\tNSTW\tNSĐP\nCầu\t50\t20\n"
    )


def test_a_table_goes_on_over_a_page_and_its_header_counts_once(pdf: Pdf) -> None:
    rules = grid([600, 650, 700], [40, 140, 240, 340])
    pages = [
        [*rules, (45, 680, "Dự án"), (145, 680, "Vốn"), (245, 680, "Năm"),
         (45, 630, name), (145, 630, "50"), (245, 630, "2026")]
        for name in ("Cầu", "Đường")
    ]  # fmt: skip
    assert (
        kept_text("a.pdf", pdf(pages)).text == "Dự án\tVốn\tNăm\nCầu\t50\t2026\nĐường\t50\t2026\n"
    )


def test_a_letterhead_in_two_columns_is_one_row(pdf: Pdf) -> None:
    page = [
        (40, 750, "ỦY BAN NHÂN DÂN"), (300, 750, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (40, 735, "TỈNH CAO BẰNG"), (300, 735, "Độc lập - Tự do - Hạnh phúc"),
        (40, 715, "Số: 12/KH-UBND"), (300, 715, "Cao Bằng, ngày 25 tháng 12 năm 2025"),
    ]  # fmt: skip
    assert kept_text("a.pdf", pdf([page])).text == (
        "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\t"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-UBND\tCao Bằng, ngày 25 tháng 12 năm 2025\n"
    )


def test_an_indent_opens_a_paragraph_and_a_line_at_the_edge_goes_on(pdf: Pdf) -> None:
    page = [
        (70, 750, "- Giao Sở Xây dựng đẩy nhanh tiến độ cao tốc Đồng Đăng"),
        (40, 735, "- Trà Lĩnh; tổng mức đầu tư của dự án sau khi điều chỉnh là"),
        (40, 720, "14.114 tỷ đồng."),
        (70, 705, "Sở Tài chính báo cáo."),
    ]
    assert kept_text("a.pdf", pdf([page])).text == (
        "- Giao Sở Xây dựng đẩy nhanh tiến độ cao tốc Đồng Đăng - Trà Lĩnh; tổng mức đầu tư của "
        "dự án sau khi điều chỉnh là 14.114 tỷ đồng.\nSở Tài chính báo cáo.\n"
    )


def test_a_centred_title_goes_on_below_and_ends_before_the_text(pdf: Pdf) -> None:
    title = ("Về việc thực hiện kịch bản tăng trưởng của toàn tỉnh", "trong năm 2025 đạt 8%")
    body = "Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh về tăng trưởng"
    middle = 40 + len(body) * 5 / 2
    page = [
        *((middle - len(line) * 5 / 2, 750 - 15 * at, line) for at, line in enumerate(title)),
        (40, 700, body),
    ]
    lines = kept_text("a.pdf", pdf([page])).text.splitlines()
    assert lines == [" ".join(title), body]


def test_a_scan_without_text_is_one_sentence(pdf: Pdf) -> None:
    with pytest.raises(UnreadableFile, match="no text to read"):
        kept_text("a.pdf", pdf([[]]))


def test_a_locked_file_is_one_sentence(pdf: Pdf) -> None:
    with pytest.raises(UnreadableFile, match="locked with a password"):
        kept_text("a.pdf", pdf([["mật"]], LOCKED))


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"not a pdf at all"])
def test_a_broken_file_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="not a readable PDF"):
        kept_text("a.pdf", data)


@pytest.mark.parametrize(
    ("font", "codes", "text"),
    [
        (".VnTime", "tØnh Cao B»ng", "tỉnh Cao Bằng"),
        ("ABCDEF+.VnTimeH", "tØnh Cao B»ng", "TỈNH CAO BẰNG"),
        ("VNI-Times", "tænh Cao Baèng", "tỉnh Cao Bằng"),
        ("Times", "tænh", "tænh"),
    ],
)
def test_old_fonts_become_unicode(pdf: Pdf, font: str, codes: str, text: str) -> None:
    assert kept_text("a.pdf", pdf([[codes]], font=font)).text == f"{text}\n"
