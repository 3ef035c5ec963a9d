"""Settings for every test: the same values on every run, and no touch of the user's registers."""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

settings.register_profile("lotrinh", deadline=None, derandomize=True, database=None)
settings.load_profile("lotrinh")


def pytest_configure(config: pytest.Config) -> None:
    """Give the run, and every command it starts, a data folder of its own."""
    folder = TemporaryDirectory(prefix="lotrinh-")
    config.add_cleanup(folder.cleanup)
    os.environ["XDG_DATA_HOME"] = folder.name
    os.environ.pop("LOTRINH_DATABASE", None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The tests' register is a file, as in use: a connection to one in memory is shared between
    threads, and two of them lock each other out for good where a row is checked by a pattern.
    """
    from django.db import connections  # most tests need no site

    register = tmp_path_factory.mktemp("register") / "register.sqlite3"
    connections.databases["default"]["TEST"]["NAME"] = str(register)


@pytest.fixture(scope="session")
def translations() -> None:
    """The site's translations as the build compiles them; nothing to do after an install."""
    root = Path(__file__).parents[1]
    spec = spec_from_file_location("hatch_build", root / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    build = module_from_spec(spec)
    spec.loader.exec_module(build)
    for source in (root / build.LOCALES).glob("*/LC_MESSAGES/django.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
            build.compile_catalogue(source)
