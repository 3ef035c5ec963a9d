"""Settings for every test: the same values on every run, and no touch of the user's registers."""

import os
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
