"""`lotrinh export`: a plan as files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lotrinh.cli.console import say
from lotrinh.cli.plan import PLAN_HELP, open_package
from lotrinh.domain.message import Message

SETTINGS = {"epilog": "Ví dụ · example: lotrinh export --to folder --out ke-hoach"}


class Form(StrEnum):
    """The forms a plan can take."""

    FOLDER = "folder"


def command(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Nơi ghi. Where to write.")],
    plan: Annotated[str, typer.Argument(help=PLAN_HELP)] = "",
    to: Annotated[Form, typer.Option(help="Dạng xuất ra. The form to write.")] = Form.FOLDER,
) -> None:
    """Xuất kế hoạch ra tệp · write a plan as files."""
    from lotrinh.catalogue import load
    from lotrinh.exchange.folder import write_folder

    package = open_package(plan)
    write_folder(package, out, load())
    found = package.plan
    say(
        context,
        Message(
            f"Đã ghi {out}: {len(found.documents)} văn bản, {len(found.targets)} mục tiêu, "
            f"{len(found.observations)} số liệu.",
            f"Wrote {out}: {len(found.documents)} documents, {len(found.targets)} targets, "
            f"{len(found.observations)} observations.",
        ),
    )
