"""Rows out of candidates: the laws that no document of the example shows."""

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import read
from lotrinh.reading.rows import candidates, same_project
from lotrinh.reading.text import SCANNED, KeptText

PROJECTS = {
    "p-1": "Cao tốc Đồng Đăng - Trà Lĩnh, giai đoạn 1",
    "p-2": "Cao tốc Đồng Đăng - Trà Lĩnh, giai đoạn 2",
    "p-3": "Đường tỉnh 204",
    "p-4": "Đường tỉnh 204",
}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("cao tốc Đồng Đăng (Lạng Sơn) - Trà Lĩnh (Cao Bằng) giai đoạn 1", "p-1"),
        ("cao tốc Đồng Đăng - Trà Lĩnh giai đoạn 2", "p-2"),
        ("cao tốc Đồng Đăng - Trà Lĩnh", ""),
        ("đường tỉnh 204", ""),
        ("bệnh viện tỉnh", ""),
        ("", ""),
    ],
)
def test_a_project_is_known_by_its_words_and_numbers(name: str, id: str) -> None:
    assert same_project(name, PROJECTS) == id


def test_no_project_is_known_where_there_is_none() -> None:
    assert same_project("Đường tỉnh 204", {}) == ""


def test_a_range_reported_has_no_value_and_a_range_promised_two_ends() -> None:
    text = (
        "I. KẾT QUẢ\n1. Tốc độ tăng GRDP năm 2025 đạt 7-8%.\n"
        "II. MỤC TIÊU\n1. Tốc độ tăng GRDP năm 2026 đạt 9-10%.\n"
    )
    found = {one.role: one.cells for one in candidates(read(KeptText(text), load()))}
    assert "value" not in found["actual"]
    assert (found["target"]["low"], found["target"]["high"]) == ("9", "10")


def test_what_the_text_leaves_open_is_no_cell() -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nPhát triển\n"
        "III. NHIỆM VỤ\n1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày "
        "30 tháng 6 năm 2026.\n"
    )
    (task,) = (one for one in candidates(read(KeptText(text), load())) if one.role == "task")
    assert (task.table, task.key) == ("tasks", "t1")
    assert task.cells["due_on"] == "2026-06-30"
    assert not {"recurrence", "partners", "authority"} & task.cells.keys()
    assert "" not in task.cells.values()


def test_everything_from_a_scanned_page_is_less_sure() -> None:
    lines = [
        (1, "Số: 9/KH-UBND"), (2, "I. NHIỆM VỤ"),
        (2, "1. Sở Tài chính chủ trì thực hiện Nghị quyết số 7/NQ-HĐND trước 30/6/2026."),
        (3, "2. Phấn đấu tốc độ tăng GRDP năm 2026 đạt 9,5%."),
    ]  # fmt: skip
    printed = candidates(read(KeptText.of_pages(lines), load()))
    scanned = candidates(read(KeptText.of_pages(lines, scans={2}), load()))
    assert {one.role for one in printed} == {"task", "reference", "target"}
    assert [(one.role, round(one.confidence / other.confidence, 2))
            for one, other in zip(scanned, printed, strict=True)] == [
        (one.role, 1.0 if one.role == "target" else SCANNED) for one in printed
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("Phấn đấu tỷ lệ che phủ rừng năm 2030 đạt 60%.", "targets"),
        ("Sở Y tế đề nghị nâng tỷ lệ che phủ rừng lên 60%.", ""),
        ("Theo Quyết định số 15/QĐ-TTg, tỷ lệ che phủ rừng đến năm 2030 đạt 60%.", ""),
        ("Tổng kế hoạch vốn đầu tư công được giao là 5.000 tỷ đồng.", "observations"),
        ("Chương trình triển khai trên địa bàn 56 xã.", ""),
    ],
)
def test_only_a_document_s_own_aims_are_its_targets(sentence: str, table: str) -> None:
    (one,) = (
        found for found in candidates(read(KeptText(f"Tin\n\n{sentence}\n"), load()))
        if found.role in ("target", "other")
    )  # fmt: skip
    assert one.table == table
