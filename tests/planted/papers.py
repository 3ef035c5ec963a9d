"""The papers of a province: who issued them when, and which are in force."""

from tests.planted.sheets import Sheets

PAPERS = (  # id, number, kind, issuer, day, title, area, status, replaces, based on
    ("nq-cp", "25/NQ-CP", "resolution", "VN-chinh-phu", "2026-01-08",
     "Giao mục tiêu tăng trưởng năm 2026", "VN", "adopted", "", ""),
    ("nq-vung", "11/NQ-CP", "resolution", "VN-chinh-phu", "2022-04-20",
     "Phát triển vùng đến năm 2030", "VN-R1", "adopted", "", ""),
    ("qh-cu", "512/QĐ-TTg", "decision", "VN-thu-tuong", "2020-05-11",
     "Quy hoạch tổng thể đến năm 2030 (cũ)", "P", "superseded", "", ""),
    ("qh", "1412/QĐ-TTg", "decision", "VN-thu-tuong", "2023-11-20",
     "Quy hoạch tỉnh thời kỳ 2021-2030", "P", "adopted", "qh-cu", "nq-vung"),
    ("nq-5nam-cu", "61/NQ-HĐND", "resolution", "P-hdnd", "2020-12-10",
     "Kế hoạch phát triển 5 năm 2021-2025", "P", "adopted", "", ""),
    ("nq-2025", "99/NQ-HĐND", "resolution", "P-hdnd", "2024-12-11",
     "Kế hoạch phát triển năm 2025", "P", "adopted", "", "nq-5nam-cu"),
    ("dai-hoi", "01-NQ/ĐH", "resolution", "P-dai-hoi", "2025-09-25",
     "Nghị quyết Đại hội nhiệm kỳ 2025-2030", "P", "adopted", "", ""),
    ("dt-5nam", "", "draft", "P-ubnd", "2025-10-20",
     "Dự thảo kế hoạch 5 năm 2026-2030", "P", "draft", "", "dai-hoi"),
    ("nq-5nam", "70/NQ-HĐND", "resolution", "P-hdnd", "2025-12-11",
     "Kế hoạch phát triển 5 năm 2026-2030", "P", "adopted", "dt-5nam", "dai-hoi;qh"),
    ("nq-2026", "72/NQ-HĐND", "resolution", "P-hdnd", "2025-12-11",
     "Kế hoạch phát triển năm 2026", "P", "adopted", "", "nq-5nam"),
    ("ct-du-lich", "15/CTr-UBND", "programme", "P-ubnd", "2025-12-20",
     "Chương trình phát triển du lịch 2026-2030", "P", "adopted", "", "nq-5nam"),
    ("kh-giao", "20/KH-UBND", "plan", "P-ubnd", "2026-01-15",
     "Giao chỉ tiêu năm 2026 cho các xã, phường", "P", "adopted", "", "nq-2026"),
    ("kb-2026", "31/KH-UBND", "plan", "P-ubnd", "2026-01-20",
     "Kịch bản tăng trưởng năm 2026", "P", "adopted", "", "nq-2026"),
    ("qh-a", "901/QĐ-TTg", "decision", "VN-thu-tuong", "2023-08-02",
     "Quy hoạch tỉnh cũ thời kỳ 2021-2030", "P-cu1", "adopted", "", ""),
    ("nq-von", "73/NQ-HĐND", "resolution", "P-hdnd", "2025-12-11",
     "Kế hoạch đầu tư công năm 2026", "P", "adopted", "", ""),
    ("tk-q1", "31/BC-TK", "report", "P-thong-ke", "2025-04-06",
     "Kinh tế - xã hội quý I năm 2025", "P", "adopted", "", ""),
    ("tk-6t", "62/BC-TK", "report", "P-thong-ke", "2025-07-06",
     "Kinh tế - xã hội 6 tháng năm 2025", "P", "adopted", "", ""),
    ("tk-9t", "93/BC-TK", "report", "P-thong-ke", "2025-10-06",
     "Kinh tế - xã hội 9 tháng năm 2025", "P", "adopted", "", ""),
    ("tk-2025", "01/BC-TK", "report", "P-thong-ke", "2026-01-06",
     "Kinh tế - xã hội năm 2025", "P", "adopted", "", ""),
    ("ng-2023", "", "report", "P-thong-ke", "2024-07-15",
     "Niên giám thống kê 2023", "P", "adopted", "", ""),
    ("ng-2024", "", "report", "P-thong-ke", "2025-07-15",
     "Niên giám thống kê 2024", "P", "adopted", "", ""),
)  # fmt: skip


def add_papers(sheets: Sheets, province: str) -> None:
    """`P` stands for the province."""

    def local(id: str) -> str:
        return province + id[1:] if id == "P" or id.startswith("P-") else id

    for id, number, kind, issuer, day, title, area, status, replaces, based_on in PAPERS:
        sheets.add(
            "documents", id=id, number=number, kind=kind, issuer=local(issuer), issued_on=day,
            title=title, area=local(area), status=status, replaces=replaces, based_on=based_on,
        )  # fmt: skip


def issued(paper: str) -> str:
    """The day on which a paper was issued."""
    return next(one[4] for one in PAPERS if one[0] == paper)
