"""The example as a register of its own, made again whenever what it is made of changes."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lotrinh
from lotrinh.catalogue import load
from lotrinh.domain.message import Message
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
BY = "lotrinh demo"
PASSWORD = "lotrinh-demo"  # public on purpose: the demo answers on this machine only


@dataclass(frozen=True, slots=True)
class Login:
    """A login of the demo, called like its role, and the body that it is held for."""

    role: str
    words: Message
    organisation: str = ""


LOGINS = (
    Login("planner", Message("Cán bộ kế hoạch", "Planner")),
    Login("leader", Message("Lãnh đạo", "Leader")),
    Login(
        "agency",
        Message("Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
        "04-so-van-hoa-the-thao-va-du-lich",
    ),
    Login("delegate", Message("Đại biểu", "Delegate")),
    Login("administrator", Message("Quản trị", "Administrator")),
)


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
    from lotrinh.web.example import fill  # needs the site that was just loaded

    fill(package)
    close_database()


def digest(example: Path) -> str:
    """What the demo is made of as one number: release, example, catalogue and tables."""
    found = hashlib.sha256(lotrinh.__version__.encode())
    for path in _sources(example):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _sources(example: Path) -> Iterator[Path]:
    yield from sorted(path for path in example.rglob("*") if path.is_file())
    yield from sorted((PACKAGE / "catalogue").rglob("*.csv"))
    yield from sorted((PACKAGE / "catalogue").rglob("*.toml"))
    yield from sorted((PACKAGE / "checks").rglob("*.py"))
    yield from sorted((PACKAGE / "web" / "register" / "migrations").glob("0*.py"))
    yield from (PACKAGE / "web" / name for name in ("demo.py", "example.py"))


def _beside(database: Path, end: str) -> Path:
    return database.with_name(database.name + end)
