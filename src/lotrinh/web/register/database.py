"""Which database a command or the site works on, and the door to it from outside the site."""

import os
from pathlib import Path
from urllib.parse import quote

import django
import environ
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from lotrinh.domain.errors import UnreadableFile
from lotrinh.web.data_folder import data_folder

SCHEMES = ("sqlite", "postgres", "postgresql")
DEMO_FILE = "demo.sqlite3"
IN_MEMORY = "sqlite://:memory:"


def named_database() -> str:
    """The address that LOTRINH_DATABASE names; blank when it names none."""
    return os.environ.get("LOTRINH_DATABASE", "")


def default_database() -> str:
    """The address of the register: the one that is named, else a SQLite file of the user."""
    return named_database() or sqlite_address(data_folder() / "lotrinh.sqlite3")


def demo_database() -> str:
    """The address of the example's register."""
    return sqlite_address(data_folder() / DEMO_FILE)


def sqlite_address(file: Path) -> str:
    """A SQLite file as a database address."""
    return f"sqlite:///{quote(file.absolute().as_posix(), safe='/:')}"


def is_missing(url: str) -> bool:
    """Whether `url` is a SQLite file that is not there; a server is only asked when opened."""
    settings = _settings_of(url)
    is_file = "sqlite" in settings["ENGINE"] and settings["NAME"] != ":memory:"
    return is_file and not Path(settings["NAME"]).is_file()


def choose_database(url: str) -> None:
    """Make `url` the register of this process, before anything of the site is loaded."""
    os.environ["LOTRINH_DATABASE"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")


def open_database(url: str) -> None:
    """Load the site for one existing register; `UnreadableFile` when none is there, or an old one.

    A process works on one register: a second address is misuse.
    """
    if is_missing(url):
        raise UnreadableFile(
            f"Chưa có sổ đăng ký tại {url}; nêu sổ của bạn bằng LOTRINH_DATABASE hoặc địa chỉ "
            "trong lệnh, hoặc tạo bằng lotrinh demo, lotrinh import.",
            f"There is no register at {url}; name yours by LOTRINH_DATABASE or its address in the "
            "command, or make one with lotrinh demo or lotrinh import.",
        )
    _set_up(url)
    try:
        executor = MigrationExecutor(connection)
        is_old = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (DatabaseError, ImproperlyConfigured) as error:
        raise _unreadable(url, error) from error
    if is_old:
        raise UnreadableFile(
            f"Sổ đăng ký {url} thuộc bản khác của chương trình; chạy lotrinh manage migrate.",
            f"The register {url} belongs to another release; run lotrinh manage migrate.",
        )


def prepare_database(url: str) -> None:
    """Load the site for a register, made or brought up to date when needed."""
    _set_up(url)
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except (DatabaseError, ImproperlyConfigured) as error:
        raise _unreadable(url, error) from error


def close_database() -> None:
    """Close the connection, so that a process started from this one opens its own."""
    connections.close_all()


def _settings_of(url: str) -> dict[str, str]:
    if url.partition("://")[0] not in SCHEMES:
        raise UnreadableFile(
            f"“{url}” không phải địa chỉ cơ sở dữ liệu; viết như sqlite:///tep.sqlite3 hoặc "
            "postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu.",
            f"“{url}” is not a database address; write sqlite:///file.sqlite3 or "
            "postgres://user:password@host/database.",
        )
    return environ.Env.db_url_config(url)


def _set_up(url: str) -> None:
    if apps.ready and os.environ["LOTRINH_DATABASE"] != url:
        raise RuntimeError("a process works on one register")
    _settings_of(url)
    choose_database(url)
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise _unreadable(url, error) from error


def _unreadable(url: str, error: Exception) -> UnreadableFile:
    address = _settings_of(url)["NAME"]
    return UnreadableFile(
        f"Không mở được cơ sở dữ liệu {address}: {error}.",
        f"The database {address} cannot be opened: {error}.",
    )
