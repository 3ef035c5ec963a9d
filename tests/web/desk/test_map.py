"""The ground of the maps: places, outlines, and no map server unless the operator names one."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lotrinh.exchange.geojson import Area
from lotrinh.web.register import models
from lotrinh.web.register.actions.boundary import import_boundaries
from lotrinh.web.tiles import tile_hosts

RING = ((106.0, 22.0), (106.5, 22.0), (106.5, 22.5), (106.0, 22.0))


def drawn(client: Client, address: str = "/dia-ban.geojson") -> dict[str, list[dict[str, Any]]]:
    """What is said of each feature, by the name of its place."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in json.loads(client.get(address).content)["features"]:
        found.setdefault(one["properties"]["name"], []).append(one["properties"])
    return found


def test_places_that_stand_are_points_and_areas_where_their_outline_is_known(
    planner: Client,
) -> None:
    models.Place.objects.filter(id__in=["ph.moi", "tp.cu"]).update(lat="22.6", lon="106.2")
    import_boundaries(
        areas=[Area("ph.moi", "", ((RING,),))], source="hình thử", licence="CC0", by="test"
    )
    for page in ("/dia-ban/", "/du-an/?view=map"):
        assert "Ranh giới: hình thử (CC0)." in planner.get(page).text
    found = drawn(planner)
    own = [one for one in found["Phường Thục Phán"] if one["url"] == "/dia-ban/ph.moi/"]
    assert [one["kind"] for one in own] == ["area", "place"]
    assert "Thành phố cũ" not in found
    assert found["Xã Trà Lĩnh"][0]["kind"] == "place"
    assert "Tỉnh Cao Bằng" not in found


def test_the_place_of_a_page_is_shown_though_it_ended(planner: Client) -> None:
    models.Place.objects.filter(id="tp.cu").update(lat="22.6", lon="106.2")
    (one,) = drawn(planner, "/dia-ban.geojson?here=tp.cu")["Thành phố cũ"]
    assert one["here"]
    assert "Tỉnh Cao Bằng" in drawn(planner, "/dia-ban.geojson?here=04")


def test_a_border_gate_is_a_site(planner: Client) -> None:
    models.Place.objects.filter(id="xa.ben").update(kind="border_gate", lat="22.9", lon="106.1")
    (one,) = drawn(planner)["Xã Bên"]
    assert (one["kind"], one["look"], one["said"]) == ("site", "border_gate", "cửa khẩu, lối mở")
    html = planner.get("/dia-ban/").text
    assert '<h2 id="sites">Cửa khẩu, di tích, điểm du lịch</h2>' in html


@pytest.mark.parametrize("page", ["/dia-ban/", "/dia-ban/04/", "/du-an/?view=map", "/du-an/p-1/"])
def test_a_map_asks_no_other_host_unless_the_operator_names_one(
    planner: Client, settings: Any, page: str
) -> None:
    assert "data-tiles" not in planner.get(page).text
    settings.TILES = "https://maps.example/{z}/{x}/{y}.png"
    settings.TILES_CREDIT = "Bản đồ nền: Ví dụ"
    html = planner.get(page).text
    assert 'data-tiles="https://maps.example/{z}/{x}/{y}.png"' in html
    assert 'data-credit="Bản đồ nền: Ví dụ"' in html


def test_a_map_server_becomes_a_source_of_pictures() -> None:
    assert tile_hosts("") == []
    assert tile_hosts("https://{s}.tile.example:8443/{z}/{x}/{y}.png") == [
        "https://*.tile.example:8443"
    ]
    for wrong in ("maps.example/{z}.png", "javascript:x", "https:///x", "https://a b/{z}"):
        with pytest.raises(ValueError, match="LOTRINH_TILES"):
            tile_hosts(wrong)


@pytest.mark.parametrize("address", ["/du-an.geojson", "/dia-ban.geojson"])
def test_the_files_of_the_maps_are_geojson_for_signed_in_readers(
    planner: Client, client: Client, address: str
) -> None:
    response = planner.get(address)
    assert response["Content-Type"] == "application/geo+json"
    assert json.loads(response.content)["type"] == "FeatureCollection"
    assert planner.post(address).status_code == 405
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize(
    "page",
    [
        "/du-an/", "/du-an/?view=map", "/du-an/?view=timeline", "/du-an/?view=money", "/du-an/p-1/",
        "/du-an/?q=xyz", "/dia-ban/", "/dia-ban/04/", "/dia-ban/ph.moi/", "/dia-ban/tx.xua/",
    ],
)  # fmt: skip
def test_the_pages_of_projects_and_places_are_valid(
    planner: Client, mistakes: Callable[[str], list[str]], page: str
) -> None:
    assert mistakes(planner.get(page).text) == []
