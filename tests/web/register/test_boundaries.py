"""Outlines of places: matched by code or name, all or nothing, audited, never silently wrong."""

import json

import pytest

from lotrinh.exchange.geojson import Area, read_areas
from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.actions.boundary import (
    BoundariesRefused,
    BoundaryResult,
    import_boundaries,
    preview_boundaries,
)
from lotrinh.web.register.queries.boundary import outline_sources, outlines

RING = ((106.0, 22.0), (106.5, 22.0), (106.5, 22.5), (106.0, 22.0))


def area(code: str, name: str = "", shift: float = 0) -> Area:
    return Area(code, name, ((tuple((x + shift, y) for x, y in RING),),))


def taken(*areas: Area, source: str = "tệp thử", licence: str = "") -> BoundaryResult:
    return import_boundaries(areas=areas, source=source, licence=licence, by="test")


def test_outlines_are_taken_by_code_and_by_name(imported: Package) -> None:
    result = taken(area("01273"), area("khác", "Phường Nùng Trí Cao"))
    assert result == BoundaryResult(added=2, changed=0, unchanged=0)
    assert set(outlines()) == {"01273", "01279"}
    assert outline_sources() == [("tệp thử", "")]


def test_the_same_outlines_again_change_nothing(imported: Package) -> None:
    taken(area("01273"))
    events = models.AuditEvent.objects.count()
    assert taken(area("01273")) == BoundaryResult(0, 0, 1)
    assert models.AuditEvent.objects.count() == events


def test_a_new_outline_replaces_the_old_one_and_is_recorded(imported: Package) -> None:
    taken(area("01273"))
    assert taken(area("01273", shift=1), licence="CC-BY-4.0") == BoundaryResult(0, 1, 0)
    event = models.AuditEvent.objects.filter(noun="boundaries").last()
    assert event is not None
    assert (event.verb, event.row, event.by) == ("changed", "01273", "test")
    assert event.after == {"source": "tệp thử", "licence": "CC-BY-4.0", "points": "4"}
    assert read_areas(_file("01273"))[0].code == "01273"


def test_a_place_that_is_not_there_leaves_everything_as_it_was(imported: Package) -> None:
    with pytest.raises(BoundariesRefused) as caught:
        taken(area("01273"), area("99999", "Xã Lạ"), area("", "Xã Khác"))
    said = str(caught.value.message).splitlines()
    assert len(said) == 2
    assert "“99999 Xã Lạ”" in said[0]
    assert outlines() == {}
    assert not models.AuditEvent.objects.filter(noun="boundaries").exists()


def test_a_place_given_twice_is_refused(imported: Package) -> None:
    with pytest.raises(BoundariesRefused, match="comes twice"):
        taken(area("01273"), area("x", "Phường Thục Phán"))


def test_a_name_of_two_places_asks_for_the_code(imported: Package) -> None:
    models.Place.objects.filter(id="01279").update(name="Phường Thục Phán")
    with pytest.raises(BoundariesRefused, match="may be 01273, 01279"):
        taken(area("", "phuong thuc phan"))


def test_a_preview_writes_nothing(imported: Package) -> None:
    assert preview_boundaries(areas=[area("01273")], source="x") == BoundaryResult(1, 0, 0)
    assert outlines() == {}
    with pytest.raises(BoundariesRefused):
        preview_boundaries(areas=[area("99999")], source="x")


def _file(code: str) -> bytes:
    """The outline of a place as a file that can be taken again."""
    held = {"type": "Feature", "properties": {"code": code}, "geometry": outlines()[code]}
    return json.dumps({"type": "FeatureCollection", "features": [held]}).encode()
