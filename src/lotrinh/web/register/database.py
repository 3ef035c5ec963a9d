"""Which database a command or the site works on, and the door to it from outside the site."""

import os
from pathlib import Path
from urllib.parse import quote

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from lotrinh.domain.errors import UnreadableFile
from lotrinh.web.data_folder import data_folder


def default_database() -> str:
    """The address of the register: LOTRINH_DATABASE, else a SQLite file of the user."""
    return os.environ.get("LOTRINH_DATABASE") or sqlite_address(data_folder() / "lotrinh.sqlite3")


def demo_database() -> str:
    """The address of the example's register."""
    return sqlite_address(data_folder() / "demo.sqlite3")


def sqlite_address(file: Path) -> str:
    """A SQLite file as a database address."""
    return f"sqlite:///{quote(file.absolute().as_posix(), safe='/:')}"


def choose_database(url: str) -> None:
    """Make `url` the register of this process, before anything of the site is loaded."""
    os.environ["LOTRINH_DATABASE"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")


def open_database(url: str) -> None:
    """Load the site for one existing register; `UnreadableFile` when none is there, or an old one."""
    _set_up(url)
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and name != ":memory:" and not Path(name).is_file():
        raise UnreadableFile(
            f"Chưa có sổ đăng ký tại {name}; tạo bằng lotrinh demo hoặc lotrinh import.",
            f"There is no register at {name}; make one with lotrinh demo or lotrinh import.",
        )
    try:
        executor = MigrationExecutor(connection)
        is_old = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        raise _unreadable(name, error) from error
    if is_old:
        raise UnreadableFile(
            f"Sổ đăng ký {name} thuộc bản khác của chương trình; chạy lotrinh manage migrate.",
            f"The register {name} belongs to another release; run lotrinh manage migrate.",
        )


def prepare_database(url: str) -> None:
    """Load the site for a register, made or brought up to date when needed."""
    _set_up(url)
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise _unreadable(str(connection.settings_dict["NAME"]), error) from error


def _set_up(url: str) -> None:
    if apps.ready and os.environ["LOTRINH_DATABASE"] != url:
        raise RuntimeError("a process works on one register")
    choose_database(url)
    django.setup()


def _unreadable(name: str, error: DatabaseError) -> UnreadableFile:
    return UnreadableFile(
        f"Không mở được cơ sở dữ liệu {name}: {error}.",
        f"The database {name} cannot be opened: {error}.",
    )
