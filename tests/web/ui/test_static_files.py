"""The chart library from the installed package, and addresses that follow the content."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from lotrinh.web.ui.static_files import VEGA, ChartLibraryFinder, vega_bundle


def test_the_chart_library_is_written_once_per_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    bundle = vega_bundle()
    first = bundle.read_bytes()
    assert b"vegaEmbed" in first
    assert b"cdn." not in first
    bundle.write_bytes(b"kept")
    assert vega_bundle().read_bytes() == b"kept"
    assert sorted(one.name for one in bundle.parent.iterdir()) == ["vega.js"]


def test_the_finder_gives_the_library_and_nothing_else() -> None:
    finder = ChartLibraryFinder()
    assert Path(finder.find(VEGA)).name == "vega.js"
    assert finder.find(VEGA, find_all=True) == [finder.find(VEGA)]
    assert finder.find("vendor/other.js") == []
    assert finder.check() == []


def test_a_static_address_names_its_content(db: None, client: Client) -> None:
    address = staticfiles_storage.url("ui/tokens.css")
    assert address.startswith("/static/ui/tokens.css?v=")
    response = client.get(address)
    found = finders.find("ui/tokens.css")
    assert found is not None
    assert b"".join(response.streaming_content) == Path(found).read_bytes()
    assert "max-age=31536000" in response["Cache-Control"]
