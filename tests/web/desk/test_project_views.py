"""The views of the list of projects: the same rows on a timeline, as money and on a map."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.web.desk.timetable import stages, timing
from lotrinh.web.register import models
from tests.kept import forget_kept


def features(client: Client, address: str) -> list[dict[str, Any]]:
    return list(json.loads(client.get(address).content)["features"])


def rows(html: str, caption: str) -> int:
    """The rows of the table under a caption."""
    table = html[html.index(caption) :]
    body = table[table.index("<tbody>") : table.index("</table>")]
    return body.count('<th scope="row"')


@pytest.mark.parametrize("view", ["list", "map", "timeline"])
@pytest.mark.parametrize(("asked", "count"), [("", 3), ("&sector=transport", 2), ("&q=truong", 1)])
def test_every_view_has_the_same_rows(planner: Client, view: str, asked: str, count: int) -> None:
    html = planner.get(f"/du-an/?view={view}{asked}").text
    names = re.findall(r'<th scope="row"><a href="/du-an/([^/]+)/"', html)
    assert len(set(names)) == count
    assert f"{count} dự án" in html


def test_an_unknown_view_is_the_list(planner: Client) -> None:
    assert "Chưa rõ ngành" in planner.get("/du-an/?view=xyz").text


def test_the_views_and_the_files_keep_the_filter(planner: Client) -> None:
    html = planner.get("/du-an/?sector=transport&page=9").text
    assert 'href="?sector=transport&amp;view=map"' in html
    assert 'href="/du-an.xlsx?sector=transport"' in html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("owner=04-so-xay-dung", ["p-1"]),
        ("priority=ppp", ["p-1"]),
        ("place=04", ["p-1"]),
        ("place=ph.moi", ["p-1"]),
        ("place=xa.ben", []),
        ("place=khong-co", []),
        ("id=p-2", ["p-2"]),
    ],
)
def test_more_filters(planner: Client, asked: str, found: list[str]) -> None:
    lines = planner.get(f"/du-an.csv?{asked}").content.decode("utf-8-sig").splitlines()
    assert [line.partition(",")[0] for line in lines[1:]] == found


def ended(value: str, known_from: str) -> ProjectFigure:
    return ProjectFigure(
        project="p", what="end", value=Period(value), known_from=date.fromisoformat(known_from)
    )


PROJECT = Project(id="p", name="P", start_year=2024, end_year=2026)


def test_a_delay_is_what_two_statements_surely_say() -> None:
    exact = timing(PROJECT, [ended("2025-12-19", "2025-01-01"), ended("2026-04-30", "2025-06-01")])
    assert (exact.late, exact.is_exact, exact.slip_words) == (132, True, "lùi 132 ngày")
    vague = timing(PROJECT, [ended("2025-12-19", "2025-01-01"), ended("2026", "2025-06-01")])
    assert (vague.late, vague.slip_words) == (13, "lùi ít nhất 13 ngày")
    same = timing(PROJECT, [ended("2025-12-19", "2025-01-01"), ended("2025", "2025-06-01")])
    assert (same.late, same.slip_words) == (0, "")
    early = timing(PROJECT, [ended("2026", "2025-01-01"), ended("2025-06-30", "2025-06-01")])
    assert early.late == 0
    assert early.end is not None
    assert early.end.slip == (-549, -185)


def test_without_a_statement_the_years_of_the_row_count() -> None:
    found = timing(PROJECT, [])
    assert found.words == "2024 – 2026"
    assert timing(Project(id="p", name="P"), []).words == ""
    assert timing(Project(id="p", name="P", end_year=2026), []).words == "đến 2026"


def test_a_stage_begins_where_an_end_is_stated_otherwise() -> None:
    told = [ended("2025", "2025-01-01"), ended("2025", "2025-03-01"), ended("2026", "2025-06-01")]
    assert [(one.since, one.timing.words) for one in stages(PROJECT, told)] == [
        (date(2025, 1, 1), "đến 2025"), (date(2025, 6, 1), "đến 2026"),
    ]  # fmt: skip


def test_the_timeline_says_what_is_not_known(planner: Client) -> None:
    html = planner.get("/du-an/?view=timeline").text
    assert "Chưa thấy dự án nào lùi ngày hoàn thành" in html
    assert rows(html, "3 dự án, sớm nhất trước") == 3
    assert '"name": "Đường cao tốc"' in html or "\\u0110" in html


def test_the_timeline_shows_a_delay(planner: Client) -> None:
    project = models.Project.objects.get(id="p-1")
    models.ProjectFigure.objects.create(
        id="x", position=99, project=project, what="end", time="2025-12-19",
        known_from=date(2025, 1, 1),
    )  # fmt: skip
    models.ProjectFigure.objects.create(
        id="y", position=98, project=project, what="end", time="2026-04-30",
        known_from=date(2025, 6, 1),
    )  # fmt: skip
    models.ProjectFigure.objects.filter(what="end", time="2026").delete()
    html = planner.get("/du-an/?view=timeline").text
    assert "1 dự án lùi ngày hoàn thành so với lần nêu đầu" in html
    assert "lùi 132 ngày" in html
    assert "19/12/2025" in html
    page = planner.get("/du-an/p-1/").text
    assert 'data-spec="stages-chart"' in page


def test_money_adds_the_most_detailed_level_by_year_and_source(planner: Client) -> None:
    html = planner.get("/du-an/?view=money").text
    table = html[html.index("Năm 2025, mọi nguồn") :]
    cells = [re.sub(r"<[^>]*>", "", one) for one in re.findall(r"<td[^>]*>(.*?)</td>", table)]
    assert cells[:6] == ["1", "", "4.000", "5.100", "2.500", "50%"]
    assert "Ngân sách địa phương" in table
    assert "Vốn cả tỉnh" not in html
    assert (
        "Chưa rõ vốn giao hay giải ngân của dự án nào ở đây."
        in planner.get("/du-an/?view=money&q=truong").text
    )


def test_the_money_of_the_province_stands_apart_and_not_under_a_filter(planner: Client) -> None:
    models.Allocation.objects.create(
        id="t", position=99, source="oda", plan_year=2025, level="pm", amount="7000"
    )
    assert "Vốn cả tỉnh, không chia theo dự án" in planner.get("/du-an/?view=money").text
    assert "Vốn cả tỉnh" not in planner.get("/du-an/?view=money&sector=transport").text


def placed(id: str, lat: str, lon: str) -> None:
    models.Place.objects.filter(id=id).update(lat=lat, lon=lon)


def test_the_map_draws_a_road_through_its_communes_and_calls_it_a_sketch(planner: Client) -> None:
    placed("ph.moi", "22.6", "106.2")
    placed("xa.ben", "22.7", "106.3")
    models.Project.objects.filter(id="p-1").update(places=["ph.moi", "xa.ben", "cho-la"])
    route, mark = features(planner, "/du-an.geojson")
    assert route["geometry"] == {
        "type": "LineString",
        "coordinates": [[106.2, 22.6], [106.3, 22.7]],
    }
    assert route["properties"]["kind"] == "route"
    assert mark["geometry"] == {"type": "Point", "coordinates": [106.3, 22.7]}
    html = planner.get("/du-an/?view=map").text
    assert "không phải tuyến đã khảo sát" in html
    assert "1 dự án có vị trí trên bản đồ, 2 dự án chưa rõ vị trí" in html
    assert "đường nối các xã" in html
    assert "22,7; 106,3" in html


def test_a_building_stands_at_its_own_point_or_in_the_middle_of_its_commune(
    planner: Client,
) -> None:
    placed("ph.moi", "22.6", "106.2")
    models.Project.objects.filter(id="p-3").update(places=["ph.moi"])
    (one,) = features(planner, "/du-an.geojson?q=truong")
    assert one["geometry"]["coordinates"] == [106.2, 22.6]
    assert one["properties"]["where"] == "Phường Thục Phán"
    models.Project.objects.filter(id="p-3").update(lat="22.55", lon="106.15")
    forget_kept()
    (own,) = features(planner, "/du-an.geojson?q=truong")
    assert own["geometry"]["coordinates"] == [106.15, 22.55]
    assert own["properties"]["url"] == "/du-an/p-3/"


def test_the_map_of_a_project_shows_it_alone(planner: Client) -> None:
    html = planner.get("/du-an/p-1/").text
    assert 'data-items="/du-an.geojson?id=p-1"' in html
    assert "data-items" not in planner.get("/du-an/p-3/").text
