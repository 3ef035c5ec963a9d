"""Two versions side by side: the redline by sentence, its filters and its file."""

import csv

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.web.desk.redlining import redline
from lotrinh.web.register.models import Upload
from tests.web.desk.papers import entered, send, text_of

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
)
OLD = (
    f"{HEAD}I. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 8%.\n"
    "2. Tỷ lệ che phủ rừng năm 2026 giữ ở mức 60,5%.\n"
    "3. Tỷ lệ hộ nghèo năm 2026 còn dưới 15%.\n"
    "II. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
    "2. Sở Xây dựng lập quy hoạch chung đô thị, báo cáo Ủy ban nhân dân tỉnh.\n"
)
NEW = (
    f"{HEAD}I. MỤC TIÊU\n"
    "1. Tỷ lệ che phủ rừng năm 2026 giữ ở mức 60,5%.\n"
    "2. Tốc độ tăng GRDP năm 2026 đạt 10%.\n"
    "3. Thu hút 2,4 triệu lượt khách du lịch.\n"
    "II. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
    "2. Sở Xây dựng lập quy hoạch chung đô thị, trình Ủy ban nhân dân tỉnh.\n"
)


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def pair(planner: Client) -> str:
    """The address of the comparison of two versions of a plan."""
    older, newer = entered(planner, OLD), entered(planner, NEW)
    return f"/van-ban/{newer}/so-voi/{older}"


def test_a_sentence_is_edited_added_removed_or_moved(planner: Client, pair: str) -> None:
    page = text_of(planner.get(f"{pair}/").text)
    assert "Tất cả" in page
    for kind in ("Sửa", "Thêm", "Bỏ"):
        assert kind in page
    assert "8% → 10%" in page
    assert "thêm 2,4 triệu lượt" in page
    assert "bỏ 15%" in page


def test_versions_of_one_number_are_told_apart(planner: Client, pair: str) -> None:
    assert "9/KH-UBND, bản 2 khác gì 9/KH-UBND" in text_of(planner.get(f"{pair}/").text)


@pytest.mark.parametrize("is_reversed", [False, True])
def test_a_promise_whose_words_stand_in_the_other_text_is_not_said_to_be_gone(
    planner: Client, is_reversed: bool
) -> None:
    older, upload = entered(planner, OLD), send(planner, NEW)
    planner.post(f"/tai-len/{upload.pk}/van-ban/", upload.identity)
    planner.post(f"/tai-len/{upload.pk}/ghi/")  # the paper and none of its rows
    newer = Upload.objects.get(pk=upload.pk).document_id
    one, other = (older, newer) if is_reversed else (newer, older)
    html = planner.get(f"/van-ban/{one}/so-voi/{other}/").text
    rows = html.split("<tbody>")[1].split("</tbody>")[0].split("<tr>")
    said = {name: text_of(row) for row in rows for name in ("rừng", "nghèo") if name in row}
    there = "có trong lời văn" if is_reversed else "còn trong lời văn"
    assert f"{there}, chưa vào sổ" in said["rừng"]
    assert "chưa so được" in said["rừng"]
    assert ("không có" if is_reversed else "không còn") in said["nghèo"]
    assert "rừng" in rows[-1]
    lead = "2 mục tiêu khác nhau, 0 mục tiêu giữ nguyên, 1 mục tiêu mới ghi vào sổ từ một bản"
    assert lead in text_of(html)


@pytest.mark.parametrize(
    ("asked", "there", "absent"),
    [
        ("loai=sua", "quy hoạch chung", "2,4 triệu lượt"),
        ("loai=them", "2,4 triệu lượt", "quy hoạch chung"),
        ("loai=bo", "Tỷ lệ hộ nghèo", "2,4 triệu lượt"),
        ("so=1", "2,4 triệu lượt", "quy hoạch chung"),
        ("loai=sua&so=1", "8% → 10%", "quy hoạch chung"),
    ],
)
def test_filters_stand_in_the_address(
    planner: Client, pair: str, asked: str, there: str, absent: str
) -> None:
    shown = planner.get(f"{pair}/?{asked}").text.split('<ol class="lines"')[1].split("</ol>")[0]
    assert there in text_of(shown)
    assert absent not in text_of(shown)


def test_each_sentence_leads_to_both_places(planner: Client, pair: str) -> None:
    html = planner.get(f"{pair}/?loai=sua&so=1").text
    newer, older = pair.removeprefix("/van-ban/").split("/so-voi/")
    for id, text, words in ((older, OLD, "Tốc độ"), (newer, NEW, "Tốc độ")):
        line = text.rfind("\n", 0, text.index(words)) + 1
        assert f'href="/van-ban/{id}/?at=' in html
        assert f"#s{line}" in html
        assert f'id="s{line}"' in planner.get(f"/van-ban/{id}/").text


def test_what_no_sentence_fits_says_so_and_leads_back(planner: Client, pair: str) -> None:
    page = text_of(planner.get(f"{pair}/?loai=chuyen&so=1").text)
    assert "Không có câu nào như vậy" in page
    assert "Tất cả" in text_of(planner.get(f"{pair}/?loai=x&so=2&page=99").text)


def test_the_file_holds_the_sentences_of_the_filter(planner: Client, pair: str) -> None:
    text = planner.get(f"{pair}.csv?so=1").content.decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    edited = next(row for row in rows if row["kind"] == "edited")
    assert edited["figures"] == "8% → 10%"
    assert OLD[int(edited["start_before"]) :].startswith(edited["before"])
    assert NEW[int(edited["start_after"]) :].startswith(edited["after"])
    assert planner.get(f"{pair}.xlsx").status_code == 200
    assert planner.get(f"{pair}-khong-co.csv").status_code == 404


def test_the_page_takes_few_queries(
    planner: Client, pair: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        planner.get(f"{pair}/")


def test_counts_are_of_what_a_filter_would_show() -> None:
    every, figures = redline(OLD, NEW, {}), redline(OLD, NEW, {"so": "1"})
    for found, asked in ((every, {}), (figures, {"so": "1"})):
        for kind, count in found.counts.items():
            assert len(redline(OLD, NEW, {**asked, "loai": kind}).fitting) == count
        assert sum(found.counts.values()) == found.total == len(found.fitting)
    assert every.figures == figures.total


def test_a_missing_text_has_no_redline() -> None:
    assert redline("", NEW, {}).changes == redline(OLD, "", {}).changes == ()
