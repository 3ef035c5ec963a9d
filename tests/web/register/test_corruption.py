"""Law of the register: files with anything wrong in them leave it as it was."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from xlsxwriter import Workbook

from lotrinh.catalogue import load
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.reader import read_workbook
from lotrinh.exchange.workbook.writer import write_workbook
from lotrinh.web.register import models
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.queries.plan import files, plan
from lotrinh.web.register.queries.register import register

PLAN = Path(__file__).resolve().parents[2] / "plan"
TABLES = plan_tables(load().units)

pytestmark = pytest.mark.django_db

Spoilt = dict[str, list[list[str]]]


@pytest.fixture
def whole(db: None) -> Package:
    package = read_folder(PLAN, load())
    import_plan(package=package, by="test")
    return package


def _spoilt(seed: int) -> Iterator[Spoilt]:
    """The tables with one required cell blank, one unknown code, or one row twice."""
    random = Random(seed)
    for _ in range(5):
        texts = {one.name: (PLAN / one.file).read_text(encoding="utf-8") for one in TABLES}
        grid = {name: list(csv.reader(io.StringIO(text))) for name, text in texts.items()}
        table = random.choice(TABLES)
        row = random.choice(grid[table.name][1:])
        needed = [at for at, column in enumerate(table.columns) if column.required]
        match random.choice(["blank", "unknown", "twice"]):
            case "blank":
                row[random.choice(needed)] = ""
            case "unknown":
                grid["targets"][1][2] = f"khong_co_{seed}"
            case "twice":
                grid[table.name].append([*row])
        yield grid


def _state() -> tuple[object, ...]:
    return plan(), files(), models.AuditEvent.objects.count(), register().revision


@pytest.mark.parametrize("seed", range(5))
def test_a_spoilt_folder_leaves_the_register_as_it_was(
    whole: Package, seed: int, tmp_path: Path
) -> None:
    before = _state()
    for number, grid in enumerate(_spoilt(seed)):
        root = tmp_path / str(number)
        for one in PLAN.rglob("*.*"):
            path = root / one.relative_to(PLAN)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.read_bytes())
        for table in TABLES:
            with (root / table.file).open("w", encoding="utf-8", newline="") as handle:
                csv.writer(handle).writerows(grid[table.name])
        with pytest.raises(FolderError):
            import_plan(package=read_folder(root, load()), by="test")
    assert _state() == before


@pytest.mark.parametrize("seed", range(5))
def test_a_spoilt_workbook_leaves_the_register_as_it_was(
    whole: Package, seed: int, tmp_path: Path
) -> None:
    before = _state()
    for number, grid in enumerate(_spoilt(seed)):
        path = tmp_path / f"{number}.xlsx"
        with Workbook(str(path)) as book:
            for table in TABLES:
                sheet = book.add_worksheet(table.vi)
                for at, row in enumerate(grid[table.name], start=1):
                    sheet.write_row(at, 0, row)
        kept = Package(plan(), files())
        with pytest.raises(FolderError):
            import_plan(package=read_workbook(path, load(), kept), by="test")
    assert _state() == before


def test_a_workbook_changes_what_it_says_and_keeps_texts_and_files(
    whole: Package, tmp_path: Path
) -> None:
    path = tmp_path / "so.xlsx"
    write_workbook(whole, path, load())
    result = import_plan(package=read_workbook(path, load(), Package(plan(), files())), by="test")
    assert (result.added, result.changed) == (0, 0)
    assert (dict(plan().texts), dict(files())) == (dict(whole.plan.texts), dict(whole.files))
