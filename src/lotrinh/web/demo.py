"""The example as a register of its own, made again whenever what it is made of changes."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import lotrinh
from lotrinh.catalogue import load
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import Package
from lotrinh.web.data_folder import data_folder
from lotrinh.web.register.database import (
    DEMO_FILE,
    close_database,
    demo_database,
    prepare_database,
)

PACKAGE = Path(lotrinh.__file__).parent
EXAMPLE = PACKAGE / "examples" / "caobang"
LOGIN = "planner"
PASSWORD = "lotrinh-demo"  # public on purpose: the demo answers on this machine only


def ensure_demo(example: Path | None = None) -> str:
    """The address of the example's register, made first when missing or of another content."""
    example = example or EXAMPLE
    url = demo_database()
    database = data_folder() / DEMO_FILE
    mark, wanted = _beside(database, ".digest"), digest(example)
    if not (database.is_file() and mark.is_file() and mark.read_text() == wanted):
        package = read_folder(example, load())
        for old in (mark, database, _beside(database, "-wal"), _beside(database, "-shm")):
            old.unlink(missing_ok=True)
        _build(package, url)
        mark.write_text(wanted)
    return url


def _build(package: Package, url: str) -> None:
    prepare_database(url)
    from django.contrib.auth.models import User  # needs the site that was just loaded

    from lotrinh.web.register.actions.plan import import_plan  # needs it too
    from lotrinh.web.register.models import Account  # needs it too

    import_plan(package=package, by="lotrinh demo")
    planner = User.objects.create_user(LOGIN, password=PASSWORD)
    Account.objects.create(user=planner, role=LOGIN)
    close_database()


def digest(example: Path) -> str:
    """What the demo is made of as one number: release, example, catalogue and tables."""
    found = hashlib.sha256(lotrinh.__version__.encode())
    for path in _sources(example):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _sources(example: Path) -> Iterator[Path]:
    yield from sorted(path for path in example.rglob("*") if path.is_file())
    yield from sorted((PACKAGE / "catalogue").glob("*.csv"))
    yield from sorted((PACKAGE / "web" / "register" / "migrations").glob("0*.py"))


def _beside(database: Path, end: str) -> Path:
    return database.with_name(database.name + end)
