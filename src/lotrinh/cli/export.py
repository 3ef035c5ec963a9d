"""`lotrinh export`: a plan as files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lotrinh.cli.console import say, write_json
from lotrinh.cli.plan import PLAN_HELP, open_package
from lotrinh.domain.message import Message

SETTINGS = {"epilog": "Ví dụ · example: lotrinh export --to folder --out ke-hoach"}
OUT_HELP = "Nơi ghi; .zip thì ghi một tệp nén. Where to write; .zip gives a zip."


class Form(StrEnum):
    """The forms a plan can take."""

    FOLDER = "folder"


def command(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help=OUT_HELP)],
    plan: Annotated[str, typer.Argument(help=PLAN_HELP)] = "",
    to: Annotated[Form, typer.Option(help="Dạng xuất ra. The form to write.")] = Form.FOLDER,
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Xuất kế hoạch ra tệp · write a plan as files."""
    from lotrinh.catalogue import load
    from lotrinh.exchange.folder import write_folder

    package = open_package(plan)
    write_folder(package, out, load())
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
