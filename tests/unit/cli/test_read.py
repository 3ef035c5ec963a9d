"""`lotrinh read`: for people, for machines, and one sentence for what cannot be read."""

import json
import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lotrinh.catalogue import load
from lotrinh.cli import app
from lotrinh.cli.reading import lines
from lotrinh.reading import read
from lotrinh.reading.files.source import FORMATS
from lotrinh.reading.text import KeptText

RUN = CliRunner()
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND\tCao Bằng, ngày 25 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế - xã hội
Căn cứ Nghị quyết số 07/NQ-HĐND;
1. Mục tiêu
- Phấn đấu GRDP năm 2026 tăng trên 8% theo giá so sánh.
- Thu ngân sách năm 2025 ước đạt 2.500 tỷ đồng.
- Khởi công năm 2026 cao tốc Bắc Kạn - Cao Bằng dài 87,3 km, tổng mức đầu tư 29.893 tỷ đồng.
- Các đại biểu đề nghị bổ sung chỉ tiêu về môi trường.
- Giao Sở Tài chính tham mưu phương án thu trước ngày 20/7.
"""
GRDP = "Tổng sản phẩm trên địa bàn (GRDP)"
REVENUE = "Thu ngân sách nhà nước trên địa bàn"
VIETNAMESE = [
    "Kế hoạch · 12/KH-UBND · Ủy ban nhân dân tỉnh Cao Bằng · 25/12/2025 · "
    "Phát triển kinh tế - xã hội",
    "Con số: 4",
    f"mục tiêu | > 8% | {GRDP} · tốc độ tăng 2026 · giá so sánh · phấn đấu | dòng 7 (1.-1)",
    f"số liệu | 2.500 tỷ đồng | {REVENUE} · 2025 · ước tính | dòng 8 (1.-2)",
    "của dự án | 87,3 km | “chiều dài cao tốc Bắc Kạn - Cao Bằng” | dòng 9 (1.-3)",
    "của dự án | 29.893 tỷ đồng | “tổng mức đầu tư” | dòng 9 (1.-3)",
    "Nhiệm vụ: 1",
    "20/07/2026 | Sở Tài chính | tham mưu phương án thu · dòng 11 (1.-5)",
    "Dự án: 1",
    "cao tốc Bắc Kạn - Cao Bằng · dài 87,3 km · tổng mức đầu tư 29.893 tỷ đồng · 2026",
    "Đề nghị: 1",
    "bổ sung | bổ sung chỉ tiêu về môi trường (Các đại biểu)",
    "Dẫn chiếu: 1",
    "07/NQ-HĐND | căn cứ",
    "Bỏ qua 8 số không phải số liệu (ngày tháng, số văn bản, số thứ tự…).",
]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_person_reads_aligned_lines(plan: Path) -> None:
    result = RUN.invoke(app, ["read", str(plan)])
    assert (result.exit_code, result.stderr) == (0, "")
    file, *lines = result.stdout.splitlines()
    assert file == str(plan)
    assert [re.sub(" {2,}", " | ", line.strip()) for line in lines if line] == VIETNAMESE
    assert len({line.index("dòng ") for line in lines[:6] if "dòng " in line}) == 1


def test_english_is_complete(plan: Path) -> None:
    result = RUN.invoke(app, ["--lang", "en", "read", str(plan)])
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[1].startswith("Plan · 12/KH-UBND · Ủy ban nhân dân tỉnh Cao Bằng · 25 December")
    assert "Figures: 4" in lines
    assert "20 July 2026  Sở Tài chính  tham mưu phương án thu · line 11 (1.-5)" in lines
    assert [line.split("  ")[0] for line in lines[4:8]] == [
        "target", "figure", "of a project", "of a project",
    ]  # fmt: skip
    assert (
        "cao tốc Bắc Kạn - Cao Bằng · 87.3 km long · total cost 29,893 billion VND · 2026" in lines
    )
    assert "add  bổ sung chỉ tiêu về môi trường (Các đại biểu)" in lines
    assert "07/NQ-HĐND  based on" in lines
    assert lines[-1].startswith("Skipped 8 numbers that are no figures")


def test_the_page_is_named_and_whether_it_was_scanned() -> None:
    kept = KeptText.of_pages(enumerate(PLAN.splitlines(), start=1), scans={8})
    shown = [line for line in lines(read(kept, load()), load(), "vi") if "dòng" in line]
    places = [re.sub(" {2,}", " | ", line).split(" | ")[-1] for line in shown]
    assert places[:2] == ["trang 7, dòng 7 (1.-1)", "trang 8 (quét), dòng 8 (1.-2)"]
    assert "page 8 (scan), line 8 (1.-2)" in "\n".join(lines(read(kept, load()), load(), "en"))


def test_machine_output_follows_the_contract(plan: Path) -> None:
    result = RUN.invoke(app, ["read", str(plan), "--json"])
    assert (result.exit_code, result.stderr) == (0, "")
    (one,) = json.loads(result.stdout)
    assert list(one) == [
        "file", "document", "text_sha256", "figures", "tasks", "projects", "proposals",
        "references", "skipped",
    ]  # fmt: skip
    assert one["document"] == {
        "number": "12/KH-UBND", "kind": "plan", "issuer": "04-ubnd",
        "issuer_name": "Ủy ban nhân dân tỉnh Cao Bằng", "signer": None, "issued_on": "2025-12-25",
        "title": "Phát triển kinh tế - xã hội",
    }  # fmt: skip
    figure = one["figures"][0]
    assert PLAN[figure["start"] : figure["end"]] == figure["raw"] == "8%"
    assert figure | {"start": 0, "end": 0, "confidence": 1} == {
        "id": "f1", "start": 0, "end": 0, "raw": "8%", "role": "target",
        "indicator": {"code": "grdp", "label": "GRDP"}, "area": "04", "comparator": ">",
        "low": 8, "high": None, "unit": "%", "period": "2026", "base_period": None,
        "statistic": "growth", "denominator": None, "modality": "aspirational",
        "price_basis": "constant", "status": None, "parent": None, "path": "1.-1", "confidence": 1,
    }  # fmt: skip
    (project,) = one["projects"]
    assert project | {"start": 0, "end": 0, "confidence": 1} == {
        "start": 0, "end": 0, "name": "cao tốc Bắc Kạn - Cao Bằng", "group": None, "owner": None,
        "places": ["19", "04"], "total_cost_bn_vnd": 29893, "length_km": 87.3, "start_year": 2026,
        "end_year": None, "figures": ["f3", "f4"], "path": "1.-3", "confidence": 1,
    }  # fmt: skip
    assert [list(row) for row in one["proposals"] + one["references"] + one["skipped"][:1]] == [
        ["start", "end", "kind", "subject", "by", "path"],
        ["start", "end", "number", "relation"],
        ["start", "end", "why"],
    ]
    (task,) = one["tasks"]
    assert PLAN[task["start"] : task["end"]].startswith("Giao Sở Tài chính")
    assert task | {"start": 0, "end": 0, "confidence": 1} == {
        "start": 0, "end": 0, "name": "tham mưu phương án thu", "lead": "Sở Tài chính",
        "lead_id": "04-so-tai-chinh", "partners": [], "partner_ids": [], "deliverable": None,
        "authority": None, "deadline_kind": "dated", "deadline": "2026-07-20",
        "deadline_text": "trước ngày 20/7", "recurrence": None, "path": "1.-5", "confidence": 1,
    }  # fmt: skip


def test_the_text_comes_on_request(plan: Path) -> None:
    for_machines = RUN.invoke(app, ["read", str(plan), "--json", "--with-text"]).stdout
    assert json.loads(for_machines)[0]["text"] == PLAN
    assert RUN.invoke(app, ["read", str(plan), "--with-text"]).stdout.endswith(f"\n{PLAN}\n")


def test_several_files_keep_their_order(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "thu.html"
    other.write_text("<p>Chúc mừng năm mới.</p>", encoding="utf-8")
    result = RUN.invoke(app, ["read", str(other), str(plan), "--json"])
    assert [one["file"] for one in json.loads(result.stdout)] == [str(other), str(plan)]
    shown = RUN.invoke(app, ["read", str(other), str(plan)]).stdout
    assert shown.startswith(f"{other}\n  Tin bài · Chúc mừng năm mới.\n  Không thấy con số nào")
    assert f"\n\n{plan}\n" in shown


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("trong.txt", b"", "trong.txt: tệp rỗng."),
        ("nhi-phan.txt", b"\0\1\2", "nhi-phan.txt: là tệp nhị phân"),
        ("pdf.docx", b"%PDF-1.7", "pdf.docx: nội dung là tệp PDF, không phải .docx;"),
        ("hong.pdf", b"%PDF-1.7", "hong.pdf: không phải tệp PDF đọc được"),
        ("hong.docx", b"PK\3\4", "hong.docx: không phải tệp Word (.docx) đọc được;"),
        ("bang.xls", b"PK\3\4", "bang.xls: không phải tệp Excel (.xlsx) đọc được"),
    ],
)
def test_a_bad_file_is_one_sentence_and_keeps_nothing_back(
    plan: Path, tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    result = RUN.invoke(app, ["read", str(bad), str(plan), "--json"])
    assert result.exit_code == 2
    assert [one["file"] for one in json.loads(result.stdout)] == [str(plan)]
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1


def test_people_read_the_good_files_beside_a_bad_one(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "trong.txt"
    bad.touch()
    result = RUN.invoke(app, ["read", str(plan), str(bad), str(plan)])
    assert (result.exit_code, result.stderr) == (2, "trong.txt: tệp rỗng.\n")
    assert result.stdout.count("Con số: 4") == 2


def test_a_missing_file_and_a_folder_are_one_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "khong-co.txt"
    result = RUN.invoke(app, ["read", str(missing)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Không có tệp hay thư mục {missing}.\n"
    result = RUN.invoke(app, ["read", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "không phải là tệp" in result.stderr


def test_a_huge_file_is_one_sentence(tmp_path: Path) -> None:
    huge = tmp_path / "lon.txt"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 200 * 2**20)
    result = RUN.invoke(app, ["read", "--lang", "en", str(huge)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("lon.txt: 200 MB is over the limit")


def test_the_help_names_every_kind_of_file_and_every_thing_that_is_read() -> None:
    page = " ".join(RUN.invoke(app, ["read", "--help"]).stdout.split())
    assert [one for one in FORMATS if one not in page] == []
    assert "Mỗi con số, nhiệm vụ có vị trí chính xác." in page
