"""Tasks: the tally, the filters, and the six things that must be clear."""

import re

import pytest
from django.test import Client

STATES = {
    "qd-1.t1": "done_in_time", "qd-1.t2": "done_late", "qd-1.t3": "overdue",
    "qd-1.t4": "in_term", "qd-1.t5": "to_confirm", "qd-1.t6": "without_date", "t7": "without_date",
}  # fmt: skip


def listed(html: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="/nhiem-vu/([^"]*)/"', html)


@pytest.mark.parametrize("state", sorted(set(STATES.values())))
def test_each_state_lists_its_tasks(planner: Client, state: str) -> None:
    html = planner.get(f"/nhiem-vu/?state={state}").text
    assert listed(html) == [id for id, one in STATES.items() if one == state]


def test_the_tally_counts_every_state_whatever_state_is_chosen(planner: Client) -> None:
    for page in ("/nhiem-vu/", "/nhiem-vu/?state=overdue"):
        text = re.sub(r"<[^>]*>", "", planner.get(page).text)
        assert "1 hoàn thành đúng hạn" in text
        assert "1 quá hạn chưa xong" in text
        assert "2 không có ngày hạn" in text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("lead=04-so-tai-chinh&q=viec+qua", ["qd-1.t3"]),
        ("document=qd-1&q=hang+thang", ["qd-1.t6"]),
        ("q=bao+cao", ["qd-1.t1"]),
        ("document=nq-2", []),
    ],
)
def test_filters_narrow_the_list(planner: Client, asked: str, found: list[str]) -> None:
    html = planner.get(f"/nhiem-vu/?{asked}").text
    assert listed(html) == found
    assert ("Không có nhiệm vụ nào hợp với bộ lọc." in html) == (not found)


def test_an_earlier_day_shows_the_states_of_then(planner: Client) -> None:
    html = planner.get("/nhiem-vu/?as_of=2025-07-01&state=to_confirm").text
    assert listed(html) == ["qd-1.t1"]
    assert listed(planner.get("/nhiem-vu/?as_of=2020-01-01").text) == ["t7"]


def test_a_task_stands_with_its_sentence_and_its_place(planner: Client) -> None:
    html = planner.get("/nhiem-vu/qd-1.t1/").text
    assert "a) Nâng thứ hạng chỉ số PCI." in html
    assert re.search(
        r'<a href="/van-ban/qd-1/#c\d+"[^>]*>1/QĐ-TTg</a>, Điều 1, khoản 2, điểm a', html
    )
    assert "Giám đốc Sở" in html
    assert "co-quan-la" in html
    assert 'href="/chi-tieu/pci/?area=04"' in html


def test_what_a_task_does_not_state_is_called_missing(planner: Client) -> None:
    assert planner.get("/nhiem-vu/qd-1.t1/").text.count("chưa nêu") == 0
    assert planner.get("/nhiem-vu/qd-1.t3/").text.count("chưa nêu") == 3
    assert planner.get("/nhiem-vu/t7/").text.count("chưa nêu") == 5


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("qd-1.t1", "30/06/2025"),
        ("qd-1.t5", "theo sự kiện, 31/12/2025"),
        ("qd-1.t6", "hằng tháng"),
    ],
)
def test_a_deadline_is_said_in_words(planner: Client, task: str, said: str) -> None:
    assert said in planner.get(f"/nhiem-vu/{task}/").text


def test_a_programme_gathers_its_tasks_projects_and_promises(planner: Client) -> None:
    assert "Chương trình du lịch" in planner.get("/chuong-trinh/").text
    html = planner.get("/chuong-trinh/ct-1/").text
    assert listed(html) == ["qd-1.t1"]
    assert "Đường cao tốc" in html
    assert "≥ 9,72%/năm" in html


def test_a_programme_without_anything_says_so(planner: Client) -> None:
    html = planner.get("/chuong-trinh/ct-2/").text
    assert "Chưa nêu cơ quan chủ trì." in html
    assert "Chưa có nhiệm vụ nào thuộc chương trình này." in html
    assert "Chưa có dự án nào thuộc chương trình này." in html


def test_an_assumed_completion_is_called_so_wherever_it_counts(planner: Client) -> None:
    word = '<small class="assumed">giả định</small>'
    tallied = "1 nhiệm vụ tính theo ngày hoàn thành giả định để minh họa."
    html = planner.get("/nhiem-vu/").text
    assert html.count(word) == html.count(tallied) == 1
    assert f"hoàn thành quá hạn</span> {word}" in html
    assert tallied not in planner.get("/nhiem-vu/?document=nq-2").text
    assert planner.get("/nhiem-vu/qd-1.t2/").text.count(word) == 3
    assert word not in planner.get("/nhiem-vu/qd-1.t1/").text
    assert word in planner.get("/van-ban/qd-1/").text


def test_a_task_is_open_before_its_assumed_completion(planner: Client) -> None:
    html = planner.get("/nhiem-vu/?as_of=2025-07-15").text
    assert "giả định" not in html


def test_a_facet_counts_what_the_other_choices_leave(planner: Client) -> None:
    html = planner.get("/nhiem-vu/?state=overdue").text
    assert '<option value="04-so-tai-chinh">Sở Tài chính (1)</option>' in html
    html = planner.get("/nhiem-vu/?lead=04-so-tai-chinh").text
    assert '<option value="04-so-tai-chinh" selected>Sở Tài chính (5)</option>' in html
    assert '<option value="2025-06">Tháng 6/2025 (2)</option>' in html
    assert "Bỏ bộ lọc" in html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("programme=ct-1", ["qd-1.t1"]),
        ("kind=recurring", ["qd-1.t6"]),
        ("month=2026-03", ["qd-1.t4"]),
        ("month=2026-03&lead=khong-co", []),
    ],
)
def test_choices_stay_in_the_address(planner: Client, asked: str, found: list[str]) -> None:
    assert listed(planner.get(f"/nhiem-vu/?{asked}").text) == found


def test_tasks_come_by_their_deadline(planner: Client) -> None:
    found = listed(planner.get("/nhiem-vu/").text)
    assert found[:3] == ["qd-1.t1", "qd-1.t2", "qd-1.t3"]
    assert found[-2:] == ["qd-1.t6", "t7"]


def test_the_file_holds_the_filtered_tasks_with_their_states(planner: Client) -> None:
    lines = planner.get("/nhiem-vu.csv?state=overdue").text.splitlines()
    assert len(lines) == 2
    assert "qd-1.t3,Việc quá hạn,qd-1,1/QĐ-TTg" in lines[1]
    assert ",overdue," in lines[1]
    assert planner.get("/nhiem-vu.xlsx").content.startswith(b"PK")


def test_programmes_say_what_belongs_to_them(planner: Client) -> None:
    html = planner.get("/chuong-trinh/").text
    row = next(one for one in html.split("<tr>") if "Chương trình du lịch" in one)
    assert 'href="/nhiem-vu/?programme=ct-1">1</a>' in row
    assert "1 đã xong" in row
    assert 'href="/chuong-trinh/ct-1/#projects">1</a>' in row
    assert "5.100" in row
    lines = planner.get("/chuong-trinh.csv").text.splitlines()
    assert lines[1].startswith("ct-1,Chương trình du lịch,qd-1,")
    assert lines[1].endswith(",1,1,0,3,1,2025,5100,2500")
