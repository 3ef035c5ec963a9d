"""`lotrinh export`: a plan as files."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.cli.console import say, write_json
from lotrinh.cli.plan import PLAN_HELP, open_package
from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package

SETTINGS = {"epilog": "Ví dụ · example: lotrinh export --to folder --out ke-hoach"}
OUT_HELP = "Nơi ghi; .zip thì ghi một tệp nén. Where to write; .zip gives a zip."
TEXTS_HELP = (
    "Kế hoạch có văn bản đã giữ và tệp gốc của một sổ Excel. "
    "The plan whose texts and files belong to a workbook."
)


class Form(StrEnum):
    """The forms a plan can take."""

    FOLDER = "folder"
    XLSX = "xlsx"


def command(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help=OUT_HELP)],
    plan: Annotated[str, typer.Argument(help=PLAN_HELP)] = "",
    to: Annotated[Form, typer.Option(help="Dạng xuất ra. The form to write.")] = Form.FOLDER,
    texts: Annotated[str, typer.Option(help=TEXTS_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Xuất kế hoạch ra tệp · write a plan as files."""
    package = open_package(plan, texts)
    _write(package, to, out)
    found = package.plan
    documents, targets = len(found.documents), len(found.targets)
    observations = len(found.observations)
    if as_json:
        counts = {"documents": documents, "targets": targets, "observations": observations}
        write_json({"to": to, "out": out, **counts})
        return
    said = Message(
        f"Đã ghi {out}: {documents} văn bản, {targets} mục tiêu, {observations} số liệu.",
        f"Wrote {out}: {documents} documents, {targets} targets, {observations} observations.",
    )
    say(context, said)


def _write(package: "Package", to: Form, out: Path) -> None:
    from lotrinh.catalogue import load

    if to is Form.XLSX:
        from lotrinh.exchange.workbook.writer import write_workbook

        write_workbook(package, out, load())
        return
    from lotrinh.exchange.folder import write_folder

    write_folder(package, out, load())
