"""Places and bodies: what stands, what ended, what became of what; sources of figures."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from lotrinh.exchange.package import Package
from lotrinh.web.desk.lineage import lineage
from lotrinh.web.register import models


def test_the_registers_area_comes_before_former_and_other_places(planner: Client) -> None:
    html = planner.get("/dia-ban/").text
    positions = [html.index(one) for one in ("Phường Thục Phán", "Thành phố cũ", "Tỉnh Hà Giang")]
    assert positions == sorted(positions)


def test_places_are_found_by_words_without_marks(planner: Client) -> None:
    html = planner.get("/dia-ban/?q=thuc+phan").text
    assert "Phường Thục Phán" in html
    assert "Thành phố cũ" not in html
    assert "Không có nơi nào chứa “xyz”." in planner.get("/dia-ban/?q=xyz").text


def test_a_place_tells_what_it_was_made_of(planner: Client) -> None:
    html = planner.get("/dia-ban/ph.moi/").text
    assert "Đơn vị này có từ ngày 01/07/2025." in html
    assert "Diện tích 55,44 km²." in html
    assert "Dân số 31.000 người." in html
    assert re.search(r'Phường Thục Phán</span> <span class="source">60%</span>', html)
    assert re.search(r'Xã Bên</a> <span class="source">40%</span>', html)
    assert re.search(r'Huyện cũ</a><span class="source">chưa rõ tỷ lệ từng phần</span>', html)
    assert "Đường cao tốc" in html


def test_a_former_place_tells_what_stands_there_now(planner: Client, package: Package) -> None:
    html = planner.get("/dia-ban/tx.xua/").text
    assert "Đơn vị này thôi tồn tại sau ngày 24/09/2012." in html
    assert "Ngày 19/12/2025 nơi này thuộc" in html
    places = package.plan.place
    found = lineage(places, places["tx.xua"], date(2025, 12, 19))
    assert [change.last_day for change in found.changes] == [date(2012, 9, 24), date(2025, 6, 30)]
    assert [
        (flow.former.id, [(one.place.id, one.share) for one in flow.parts])
        for change in found.changes
        for flow in change.flows
    ] == [
        ("tx.xua", [("tp.cu", Decimal(1))]),
        ("tp.cu", [("ph.moi", Decimal("0.6")), ("xa.ben", Decimal("0.4"))]),
    ]
    assert [(one.place.id, one.share) for one in found.standing] == [
        ("ph.moi", Decimal("0.6")), ("xa.ben", Decimal("0.4")),
    ]  # fmt: skip
    assert not lineage(places, places["tp.cu"], date(2025, 12, 19)).standing
    assert not lineage(places, places["tp.cu"], date(2025, 1, 1)).standing


def test_a_place_shows_what_is_known_and_promised_there(planner: Client) -> None:
    html = planner.get("/dia-ban/04/").text
    assert "45,13 triệu đồng/người" in html
    assert "≈ 102 triệu đồng/người" in html
    assert "Đường cao tốc" in html
    earlier = planner.get("/dia-ban/04/?as_of=2024-06-30").text
    assert "45,13" not in earlier
    assert "40,3 triệu đồng/người" in earlier


def test_a_body_tells_who_took_over(planner: Client) -> None:
    html = planner.get("/co-quan/04-so-ke-hoach-va-dau-tu/").text
    assert "đã kết thúc" in html
    assert '<a href="/co-quan/04-so-tai-chinh/" lang="vi">Sở Tài chính</a>' in html
    assert "đến hết 28/02/2025" in html


def test_a_body_shows_what_it_answers_for(planner: Client) -> None:
    html = planner.get("/co-quan/04-so-tai-chinh/").text
    assert "Chủ trì 5 nhiệm vụ." in html
    assert "Việc quá hạn" in html
    other = planner.get("/co-quan/04-so-xay-dung/").text
    assert "Nhiệm vụ phối hợp" in other
    assert "Làm chủ đầu tư 1 dự án." in other
    issuer = planner.get("/co-quan/VN-thu-tuong/").text
    assert "Ban hành 1 văn bản." in issuer
    assert "Quy hoạch tỉnh 2021-2030" in issuer
    assert "Chưa có văn bản, nhiệm vụ" in planner.get("/co-quan/VN-bo-y-te/").text


def test_bodies_are_found_by_short_names(planner: Client) -> None:
    html = planner.get("/co-quan/?q=ttg").text
    assert "Thủ tướng Chính phủ" in html
    assert "Sở Tài chính" not in html
    assert "Không có cơ quan nào chứa “xyz”." in planner.get("/co-quan/?q=xyz").text


def test_sources_say_where_figures_come_from(planner: Client) -> None:
    html = planner.get("/nguon-so-lieu/").text
    assert "nso.example" in html
    assert "Niên giám thống kê" in html
    assert '<h2 id="cited">Văn bản có số liệu</h2>' in html
    assert "Báo cáo kinh tế - xã hội" in html
    assert "1 số không do nguồn nào công bố" in html
    assert "Sổ ghi những gì biết đến ngày 19/12/2025" in html


@pytest.mark.parametrize(
    ("table", "numbers"),
    [
        ("Số liệu", ["11", "1", "1"]),
        ("Văn bản", ["4", "", "1"]),
        ("Giải ngân", ["2", "1", ""]),
        ("Nhiệm vụ", ["7", "1", ""]),
    ],
)
def test_rows_without_a_day_or_a_source_are_counted(
    planner: Client, table: str, numbers: list[str]
) -> None:
    html = planner.get("/nguon-so-lieu/").text
    row = html[html.index(f'<th scope="row">{table}</th>') :]
    assert re.findall(r"<td[^>]*>([^<]*)</td>", row)[:3] == numbers


def test_long_lists_of_a_place_and_of_sources_lead_to_the_rest(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.views.place.SHOWN", 1)
    html = planner.get("/dia-ban/04/").text
    assert re.search(r'href="/muc-tieu/\?area=04">Còn \d+ mục tiêu', html)
    assert "7 mục tiêu" not in planner.get("/muc-tieu/?area=VN").text
    monkeypatch.setattr("lotrinh.web.desk.views.source.SHOWN", 1)
    cited = models.Citation.objects.filter(document="qd-1").first()
    models.Observation.objects.filter(id="so.2").update(citation=cited)
    for rest in ("Còn 1 nguồn", "Còn 1 văn bản"):
        assert f'<a href="?all=1">{rest}</a>' in planner.get("/nguon-so-lieu/").text
        assert rest not in planner.get("/nguon-so-lieu/?all=1").text


def test_the_population_that_a_table_has_is_said_above_it(planner: Client) -> None:
    said = "Chưa rõ dân số."
    assert said in planner.get("/dia-ban/04/").text
    models.Observation.objects.filter(id="so.10").update(
        indicator="population", statistic="level", value="547849", unit="people"
    )
    html = planner.get("/dia-ban/04/").text
    assert said not in html
    assert "Dân số <span>547.849 người</span> (2024" in html


def test_a_place_shows_the_tasks_that_name_it_and_not_a_longer_name(planner: Client) -> None:
    models.Task.objects.filter(id="t7").update(name="Bàn giao mặt bằng tại Thục Phán")
    models.Task.objects.filter(id="qd-1.t3").update(name="Làm đường Thục Phánh")
    html = planner.get("/dia-ban/ph.moi/").text
    assert "Nhiệm vụ nhắc đến nơi này" in html
    assert "Bàn giao mặt bằng tại Thục Phán" in html
    assert "Thục Phánh" not in html
    assert "Nhiệm vụ nhắc đến" not in planner.get("/dia-ban/04/").text


def test_a_region_opens_to_its_provinces(planner: Client) -> None:
    html = planner.get("/dia-ban/").text
    assert "<summary>Trung du và miền núi phía Bắc" in html
    assert html.index("<summary>Trung du") < html.index("Tỉnh Hà Giang")


def test_places_are_taken_away_as_a_table(planner: Client) -> None:
    lines = planner.get("/dia-ban.csv?q=thanh+pho+cu").content.decode("utf-8-sig").splitlines()
    assert "tp.cu,Thành phố cũ,city,04,,2025-06-30,ph.moi:0.6;xa.ben:0.4,,,,,0,0,0" in lines
    assert planner.get("/dia-ban.xlsx").content[:2] == b"PK"


def test_the_rest_of_a_places_projects_is_one_step_away(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.Project.objects.filter(id="p-3").update(places=["ph.moi"])
    monkeypatch.setattr("lotrinh.web.desk.views.place.SHOWN", 1)
    assert '<a href="/du-an/?place=ph.moi">Còn 1 dự án</a>' in planner.get("/dia-ban/ph.moi/").text
