"""`lotrinh import`: a plan folder into the register, all or nothing."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.cli.console import say, write_json
from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.actions.plan import ImportResult

SETTINGS = {"epilog": "Ví dụ · example: lotrinh import ke-hoach --dry-run"}
DATABASE_HELP = "Địa chỉ cơ sở dữ liệu (mặc định: sổ của bạn). Database URL (default: yours)."


def command(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="Thư mục kế hoạch hoặc .zip. Plan folder or .zip.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Chỉ xem thay đổi. Only show what would change.")
    ] = False,
    database: Annotated[str, typer.Option(help=DATABASE_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Nhập kế hoạch vào sổ · import a plan into the register."""
    from lotrinh.catalogue import load
    from lotrinh.exchange.folder import read_folder

    package = read_folder(path, load())
    result = _preview(package, database) if dry_run else _import(package, database)
    if as_json:
        write_json({"is_dry_run": dry_run, **_as_dict(result)})
        return
    say(context, *_rows(result), _summary(result, dry_run))


def _import(package: "Package", database: str) -> "ImportResult":
    from lotrinh.web.register.database import default_database, prepare_database

    prepare_database(database or default_database())
    from lotrinh.web.register.actions.plan import import_plan

    return import_plan(package=package, by="lotrinh import")


def _preview(package: "Package", database: str) -> "ImportResult":
    from lotrinh.web.register.database import (
        IN_MEMORY,
        default_database,
        is_missing,
        open_database,
        prepare_database,
    )

    url = database or default_database()
    if is_missing(url):
        prepare_database(IN_MEMORY)
    else:
        open_database(url)
    from lotrinh.web.register.actions.plan import preview_import

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
