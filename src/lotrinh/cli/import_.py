"""`lotrinh import`: a plan folder, or outlines of places, into the register, all or nothing."""

import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.cli.console import language, say, write_json
from lotrinh.cli.outlines import import_outlines, is_outlines, outlines_summary
from lotrinh.cli.plan import is_workbook, read_files
from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.actions.plan import ImportResult

SETTINGS = {"epilog": "Ví dụ · example: lotrinh import ke-hoach --dry-run"}
PATH_HELP = (
    "Thư mục kế hoạch, .zip, .xlsx, hoặc ranh giới .geojson. "
    "Plan folder, .zip, .xlsx, or outlines .geojson."
)
READING = Message("Đang đọc tệp", "Reading files")
CHECKING = Message("Đang so với sổ", "Comparing with the register")
WRITING = Message("Đang ghi dòng và nhật ký", "Writing rows and their audit events")
Step = Callable[..., None]
DATABASE_HELP = "Địa chỉ cơ sở dữ liệu (mặc định: sổ của bạn). Database URL (default: yours)."


def command(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help=PATH_HELP)],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Chỉ xem thay đổi. Only show what would change.")
    ] = False,
    database: Annotated[str, typer.Option(help=DATABASE_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Nhập kế hoạch vào sổ · import a plan into the register."""
    if is_outlines(path):
        outlined = import_outlines(path, database, dry_run=dry_run)
        if as_json:
            write_json({"is_dry_run": dry_run, **asdict(outlined)})
            return
        say(context, outlines_summary(outlined, dry_run=dry_run))
        return
    gc.disable()  # millions of values without cycles: looking for some takes a tenth of the time
    with _steps(context, is_quiet=as_json or not sys.stderr.isatty()) as step:
        step(READING)
        result = _preview(path, database, step) if dry_run else _import(path, database, step)
    if as_json:
        write_json({"is_dry_run": dry_run, **_as_dict(result)})
        return
    say(context, *_rows(result), _summary(result, dry_run))


@contextmanager
def _steps(context: typer.Context, *, is_quiet: bool) -> Iterator[Step]:
    """Show on stderr what is being done, and how much of how much of it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(
        *shown, TimeElapsedColumn(), console=console, disable=is_quiet, transient=True
    ) as progress:
        task = progress.add_task("", total=None)

        def step(doing: Message, done: int = 0, of: int | None = None) -> None:
            said = doing.in_language(language(context))
            progress.update(task, description=said, completed=done, total=of)

        yield step


def _import(path: Path, database: str, step: Step) -> "ImportResult":
    from lotrinh.web.register.database import default_database, prepare_database

    url = database or default_database()
    package = read_files(path)
    prepare_database(url)
    package = _beside_the_register(path) if is_workbook(path) else package
    from lotrinh.web.register.actions.plan import import_plan

    def watch(written: int, of: int) -> None:
        step(WRITING, written, of)

    step(CHECKING)
    return import_plan(package=package, by="lotrinh import", watch=watch)


def _beside_the_register(path: Path) -> "Package":
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.queries.plan import files, plan

    return read_files(path, Package(plan(), files()))


def _preview(path: Path, database: str, step: Step) -> "ImportResult":
    from lotrinh.web.register.database import (
        IN_MEMORY,
        default_database,
        is_missing,
        open_database,
        prepare_database,
    )

    url = database or default_database()
    package = read_files(path)
    if is_missing(url):
        prepare_database(IN_MEMORY)
    else:
        open_database(url)
    package = _beside_the_register(path) if is_workbook(path) else package
    from lotrinh.web.register.actions.plan import preview_import

    step(CHECKING)
    return preview_import(package=package)


def _as_dict(result: "ImportResult") -> dict[str, object]:
    return {
        "added": result.added,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "kept": result.kept,
        "changes": [
            {
                "table": one.table,
                "id": one.id,
                "kind": one.kind,
                "fields": [
                    {"name": cell.name, "before": cell.before, "after": cell.after}
                    for cell in one.fields
                ],
            }
            for one in result.changes
        ],
    }


def _rows(result: "ImportResult") -> list[Message]:
    counts = Counter((one.table, one.kind) for one in result.changes)
    lines = [
        f"{table}: +{counts[table, 'added']} ~{counts[table, 'changed']}"
        for table in dict.fromkeys(table for table, kind in counts if kind != "missing")
    ]
    for one in result.changes:
        if one.kind == "changed":
            cells = (f"    {cell.name}: {cell.before} → {cell.after}" for cell in one.fields)
            lines += [f"~ {one.table} {one.id}".rstrip(), *cells]
    return [Message(line, line) for line in lines]


def _summary(result: "ImportResult", dry_run: bool) -> Message:
    vi = "Chạy thử, chưa ghi gì" if dry_run else "Đã nhập"
    en = "Dry run, nothing written" if dry_run else "Imported"
    return Message(
        f"{vi}: thêm {result.added}, sửa {result.changed}, không đổi {result.unchanged}; "
        f"{result.kept} dòng chỉ có trong sổ được giữ nguyên.",
        f"{en}: {result.added} added, {result.changed} changed, {result.unchanged} equal; "
        f"{result.kept} rows that only the register has are kept.",
    )
