"""Static files that are not in the repository: libraries out of installed packages."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import vl_convert
from django.contrib.staticfiles.finders import BaseFinder, find
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.storage import FileSystemStorage

from lotrinh.charts.svg import VERSION

VEGA = "vendor/vega.js"
EXPORTED = "window.vegaEmbed = vegaEmbed;"
_LEAFLET = "static/leaflet"
FILES = {
    "vendor/htmx.js": ("django_htmx", "static/django_htmx/htmx-2.min.js"),
    "vendor/leaflet.js": ("leaflet", f"{_LEAFLET}/leaflet.js"),
    "vendor/leaflet.js.map": ("leaflet", f"{_LEAFLET}/leaflet.js.map"),
    "vendor/leaflet.css": ("leaflet", f"{_LEAFLET}/leaflet.css"),
    "vendor/images/layers.png": ("leaflet", f"{_LEAFLET}/images/layers.png"),
    "vendor/images/layers-2x.png": ("leaflet", f"{_LEAFLET}/images/layers-2x.png"),
    "vendor/images/marker-icon.png": ("leaflet", f"{_LEAFLET}/images/marker-icon.png"),
}


def cache_folder() -> Path:
    """Where generated files are kept: under XDG_CACHE_HOME or ~/.cache, by version."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "lotrinh" / f"vl-convert-{version('vl-convert-python')}"


def vega_bundle() -> Path:
    """Vega, Vega-Lite and Embed as one file, written whole or not at all."""
    target = cache_folder() / VEGA
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f".{os.getpid()}")
        part.write_text(vl_convert.javascript_bundle(EXPORTED, VERSION), encoding="utf-8")
        part.replace(target)
    return target


class ChartLibraryFinder(BaseFinder):
    """Serves the chart library at `vendor/vega.js`, and nothing else."""

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing to configure."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The bundle's file for its path; nothing for any other."""
        found = [str(vega_bundle())] if path == VEGA else []
        return found if find_all or not found else found[0]

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        """The bundle, with the folder it is in."""
        yield VEGA, FileSystemStorage(location=vega_bundle().parents[1])


class PackageFinder(BaseFinder):
    """Serves the files of `FILES` out of installed packages, which are found but not imported."""

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing to configure."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The package's file for its address; nothing for any other."""
        found = [str(packaged(path))] if path in FILES else []
        return found if find_all or not found else found[0]

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        """Every file, each with a folder that calls it by its address."""
        for path in FILES:
            yield path, _Single(packaged(path))


class _Single(FileSystemStorage):
    """One file, whatever it is asked for."""

    def __init__(self, file: Path) -> None:
        super().__init__(location=file.parent)
        self.file = file

    def path(self, name: str) -> str:
        return str(self.file)


def packaged(path: str) -> Path:
    """Where the installed package keeps the file with this address."""
    package, file = FILES[path]
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None  # a dependency of the site
    return Path(spec.origin).parent / file


class VersionedStorage(StaticFilesStorage):
    """Addresses that change with the content, so that browsers may keep the files for long."""

    def url(self, name: str | None) -> str:
        """The address with the first characters of the content's hash."""
        return f"{super().url(name)}?v={_fingerprint(name or '')}"


@cache
def _fingerprint(name: str) -> str:
    found = find(name)
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:12] if found else ""
