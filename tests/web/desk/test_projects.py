"""Projects: the money of the list, the versions and the steps of one."""

import csv
import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.milestone import Milestone
from lotrinh.web.desk.capital import lines, steps
from lotrinh.web.register.actions.rows import Edit, change_rows
from lotrinh.web.register.queries.row import digest, row_cells


def rows(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(client.get(address).content.decode("utf-8-sig").splitlines()))


def page_of(planner: Client, address: str) -> str:
    """A page in which an amount and its unit stand with a plain space."""
    return planner.get(address).text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_list_sums_what_is_known_and_says_what_is_not(planner: Client) -> None:
    html = page_of(planner, "/du-an/")
    assert "3 dự án, tổng mức đầu tư đã biết 14.114 tỷ đồng" in html
    assert "1 dự án chưa rõ tổng mức." in html
    assert "Vốn năm 2025 đã giao 5.100 tỷ đồng, đã giải ngân 2.500 tỷ đồng <span" in html
    assert ">Giao thông" in html
    assert ">Chưa rõ ngành</th>" in html


def test_what_was_kept_of_the_list_goes_with_the_next_change(planner: Client) -> None:
    assert rows(planner, "/du-an.csv")[1]["name"] != "Tên mới"
    now = row_cells("projects", "p-2")
    assert now is not None
    change_rows(edits=[Edit("projects", "p-2", {**now, "name": "Tên mới"}, digest(now))], by="lan")
    assert rows(planner, "/du-an.csv")[1]["name"] == "Tên mới"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sector=transport", ["p-1", "p-2"]),
        ("group=C", ["p-2"]),
        ("status=proposed", ["p-3"]),
        ("q=so+xay+dung", ["p-1"]),
        ("q=truong", ["p-3"]),
        ("owner=04-so-xay-dung&status=completed", []),
    ],
)
def test_filters_narrow_the_file(planner: Client, asked: str, found: list[str]) -> None:
    assert [row["id"] for row in rows(planner, f"/du-an.csv?{asked}")] == found


def test_a_filter_without_result_says_so(planner: Client) -> None:
    assert "Không có dự án nào hợp với bộ lọc." in planner.get("/du-an/?q=xyz").text


def test_the_file_leaves_blank_what_is_not_known(planner: Client) -> None:
    first, second, third = rows(planner, "/du-an.csv")
    assert (first["total_cost"], first["unit"], first["known_from"]) == (
        "14.114", "trillion VND", "2025-09-17",
    )  # fmt: skip
    assert (first["allocated"], first["disbursed"]) == ("5100", "2500")
    assert (second["total_cost"], second["unit"], second["allocated"]) == ("90", "billion VND", "")
    assert (third["total_cost"], third["unit"]) == ("", "")


def test_each_version_leads_to_its_sentence_or_document(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/")
    assert '<a href="/van-ban/qd-1/#c' in html
    assert "14,114 nghìn tỷ đồng" in html
    assert "số khác, nêu trước đó" in html
    assert "https://nso.example/x" in html
    assert "99.999" not in html


def test_money_stands_by_year_and_source_with_its_share(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/")
    assert "đến 30/11/2025" in html
    assert "trong đó 12 chuyển sang" in html
    assert "50%" in html
    assert "4.500" not in html


def test_money_says_which_paper_or_site_gives_it(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/")
    money = html[html.index('id="money"') : html.index('id="steps"')]
    assert '<a href="/van-ban/nq-2/">Nghị quyết Đại hội</a>' in money
    for host, whole in (
        ("kho-bac.example", "https://www.kho-bac.example/2025/11"),
        ("tai-chinh.example", "https://tai-chinh.example/von"),
    ):
        assert f"<summary>{host}</summary>" in money
        assert f'<span class="source">{whole}</span>' in money


def test_an_earlier_day_shows_what_was_known_then(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/?as_of=2025-02-28")
    assert "13.174 tỷ đồng" in html
    assert "14,114" not in html
    assert "4.500" in html
    assert "2.500" not in html
    assert "https://nso.example/x" not in html
    listed = rows(planner, "/du-an.csv?as_of=2025-02-28")
    assert [(one["total_cost"], one["allocated"]) for one in listed[:2]] == [
        ("13174", "4500"), ("", ""),
    ]  # fmt: skip


def test_steps_say_how_late_they_are(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/")
    assert '<span class="state done_late">hoàn thành quá hạn</span>' in html
    assert '<span class="state overdue">quá hạn chưa xong</span>' in html
    assert html.count("10 ngày") == 2


def test_a_project_names_what_it_needs_and_rules_out(planner: Client) -> None:
    html = planner.get("/du-an/p-1/").text
    assert '<a href="/du-an/p-2/" lang="vi">Cầu nhỏ</a>' in html
    assert '<a href="/du-an/p-3/" lang="vi">Trường học</a>' in html
    assert "p-la" in html
    assert '<a href="/dia-ban/ph.moi/" lang="vi">Phường Thục Phán</a>, cho-la' in html


def test_assumed_money_is_greyed_and_called_so(planner: Client) -> None:
    html = page_of(planner, "/du-an/p-1/")
    assert '<tr class="assumed">' in html
    assert "Số in nghiêng là giả định để minh họa" in html
    assert "Số in nghiêng" not in planner.get("/du-an/p-3/").text


def test_a_sum_or_a_share_with_an_assumed_amount_is_assumed(planner: Client) -> None:
    note = "Số in nghiêng là giả định để minh họa"
    for page in ("/du-an/", "/chuong-trinh/ct-1/", "/co-quan/04-so-xay-dung/", "/dia-ban/ph.moi/"):
        html = page_of(planner, page)
        assert '<span class="assumed">2.500 tỷ đồng</span>' in html
        assert '<span class="source assumed">49%</span>' in html
        assert "<span>5.100 tỷ đồng</span>" in html
        assert html.count(note) == 1
    said = re.sub(r"<[^>]*>", "", page_of(planner, "/du-an/"))
    assert "5.100 tỷ đồng, đã giải ngân 2.500 tỷ đồng (giả định để minh họa)." in said
    assert "14.114 tỷ đồng." in said
    assert '<span class="assumed">50%</span>' in planner.get("/du-an/p-1/").text
    assert note not in planner.get("/du-an/?q=truong").text


def test_the_file_says_what_the_money_of_a_row_rests_on(planner: Client) -> None:
    assert [one["basis"] for one in rows(planner, "/du-an.csv")] == ["assumed", "sourced", ""]


def test_a_share_needs_both_amounts_and_takes_the_most_detailed_level() -> None:
    def given(level: str, amount: int) -> Allocation:
        return Allocation(source="local", plan_year=2025, level=level, amount=Decimal(amount))

    paid = Disbursement(
        source="local", plan_year=2025, on=date(2025, 6, 30), cumulative=Decimal(20)
    )
    (line,) = lines([given("pm", 100), given("council", 80)], [paid])
    assert line.share == Decimal("0.25")
    assert lines([given("pm", 0)], [paid])[0].share is None
    assert lines([given("pm", 100)], [])[0].share is None
    assert lines([], [paid])[0].share is None


def test_a_step_without_a_planned_day_is_never_late() -> None:
    done = Milestone(project="p", code="a", name="A", actual_end=date(2025, 1, 1))
    waiting = Milestone(project="p", code="b", name="B", predecessors=("a", "x"))
    first, second = steps([done, waiting], date(2025, 6, 1))
    assert (first.state, first.late) == ("completed", None)
    assert (second.state, second.late, second.after) == ("without_date", None, ("A", "x"))
