"""Static files that are not in the repository: the chart library, written once per version."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert
from django.contrib.staticfiles.finders import BaseFinder, find
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.storage import FileSystemStorage

from lotrinh.charts.svg import VERSION

VEGA = "vendor/vega.js"
EXPORTED = "window.vegaEmbed = vegaEmbed;"


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


class VersionedStorage(StaticFilesStorage):
    """Addresses that change with the content, so that browsers may keep the files for long."""

    def url(self, name: str | None) -> str:
        """The address with the first characters of the content's hash."""
        return f"{super().url(name)}?v={_fingerprint(name or '')}"


@cache
def _fingerprint(name: str) -> str:
    found = find(name)
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:12] if found else ""
