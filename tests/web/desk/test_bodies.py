"""The list of bodies narrows by kind, state and what they have; sources say whose the parts are."""

import csv
import re
import tomllib
from html import unescape
from importlib.metadata import metadata
from pathlib import Path

import pytest
from django.test import Client

from lotrinh.web.desk.licences import PARTS, Part
from lotrinh.web.register import models

ROOT = Path(__file__).parents[3]
COPIED = ("htmx", "Leaflet")  # libraries inside packages that have licences of their own
CHOICE = re.compile(
    r'<li>\s*<a href="(\?[^"]*)"[^>]*>([^<]*) <span class="count">(\d+)</span></a></li>'
)


def choices(client: Client, asked: str = "") -> dict[str, tuple[str, int]]:
    """Address and number of every choice by its words."""
    html = client.get(f"/co-quan/{asked}").text
    return {
        words.strip(): (unescape(address), int(n)) for address, words, n in CHOICE.findall(html)
    }


def rows(client: Client, address: str) -> list[dict[str, str]]:
    text = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("words", ["Sở, ban, ngành", "Có nhiệm vụ", "Có dự án", "Đã kết thúc"])
def test_a_choice_leads_to_as_many_bodies_as_it_says(planner: Client, words: str) -> None:
    address, count = choices(planner)[words]
    assert count
    assert len(rows(planner, f"/co-quan.csv{address}")) == count
    assert f">{words}" in planner.get(f"/co-quan/{address}").text


def test_choices_hold_together(planner: Client) -> None:
    address, count = choices(planner, "?kind=department")["Có nhiệm vụ"]
    found = rows(planner, f"/co-quan.csv{address}")
    assert len(found) == count
    assert {one["kind"] for one in found} == {"department"}
    assert all(int(one["tasks"]) for one in found)


def test_bodies_with_something_in_the_register_come_first(planner: Client) -> None:
    found = rows(planner, "/co-quan.csv")
    idle = [not any(int(one[name]) for name in ("documents", "tasks", "projects", "targets"))
            for one in found]  # fmt: skip
    assert idle == sorted(idle)
    assert "chưa có việc trong sổ" in planner.get("/co-quan/").text


def test_a_number_leads_to_the_list_of_what_it_counts(planner: Client) -> None:
    html = planner.get("/co-quan/?q=so+tai+chinh").text
    assert 'href="/nhiem-vu/?lead=04-so-tai-chinh">5</a>' in html


def test_no_body_fits_says_so(planner: Client) -> None:
    assert "Không có cơ quan nào hợp với bộ lọc." in planner.get("/co-quan/?kind=khong-co").text


def test_bodies_come_in_pages_and_as_a_workbook(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.views.organisation.PAGE", 10)
    assert 'href="?page=2" rel="next"' in planner.get("/co-quan/").text
    assert planner.get("/co-quan.xlsx").content.startswith(b"PK")


def test_long_lists_of_a_body_lead_to_the_whole_ones(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.views.organisation.SHOWN", 1)
    html = planner.get("/co-quan/04-so-tai-chinh/").text
    assert '<a href="/nhiem-vu/?lead=04-so-tai-chinh">Xem cả 5 nhiệm vụ</a>' in html


def test_every_source_stands_in_the_table_file(planner: Client) -> None:
    found = rows(planner, "/nguon-so-lieu.csv")
    assert {one["kind"] for one in found} == {"document", "address", "words"}
    figures = models.Observation.objects.exclude(source="").count()
    outside = [int(one["observations"]) for one in found if one["kind"] != "document"]
    assert sum(outside) == figures
    assert planner.get("/nguon-so-lieu.xlsx").content.startswith(b"PK")


def test_every_part_of_the_program_is_named_with_its_licence(planner: Client) -> None:
    html = planner.get("/nguon-so-lieu/").text
    for part in PARTS:
        assert f'<th scope="row">{part.name}</th>' in html
        assert f"{part.package} {part.version}" in html
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=\[]", one)[0] for one in project["dependencies"]}
    assert needed == {part.package for part in PARTS}


@pytest.mark.parametrize(
    "part", [one for one in PARTS if one.name not in COPIED], ids=lambda one: one.package
)
def test_a_licence_is_what_the_package_says(part: Part) -> None:
    said = metadata(part.package)
    given = [said["License-Expression"] or said["License"] or ""]
    given += [one.rpartition(":: ")[2] for one in said.get_all("Classifier") or ()]
    assert part.licence.partition("-")[0] in {re.split(r"[- ]", one)[0] for one in given}


def test_outlines_name_their_source_and_licence(planner: Client) -> None:
    assert "Chưa nạp ranh giới nào" in planner.get("/nguon-so-lieu/").text
    models.Boundary.objects.create(
        place_id="04", geometry={}, source="Nơi đo vẽ", licence="ODbL-1.0"
    )
    assert "1 địa bàn: Nơi đo vẽ, ODbL-1.0" in planner.get("/nguon-so-lieu/").text
