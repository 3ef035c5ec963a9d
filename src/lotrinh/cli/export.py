"""`lotrinh export`: a plan as files."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.cli.console import say, write_json
from lotrinh.cli.plan import PLAN_HELP, is_workbook, open_package
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package

SETTINGS = {"epilog": "Ví dụ · example: lotrinh export --to folder --out ke-hoach"}
OUT_HELP = "Nơi ghi; .zip thì ghi một tệp nén. Where to write; .zip gives a zip."
TEXTS_HELP = (
    "Kế hoạch có văn bản đã giữ và tệp gốc của một sổ Excel. "
    "The plan whose texts and files belong to a workbook."
)


USUAL = ("documents", "targets", "observations")


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
    if to is Form.FOLDER and is_workbook(Path(plan)) and not texts:
        _refuse_without_texts(package, plan)
    _write(package, to, out)
    if as_json:
        counts = {name: len(package.plan.rows(name)) for name in USUAL}
        write_json({"to": to, "out": out, **counts})
        return
    say(context, _summary(package, out))


def _refuse_without_texts(package: "Package", plan: str) -> None:
    if any(one.file or one.text_file for one in package.plan.documents):
        raise LotrinhError(
            f"{plan} nêu văn bản mà sổ Excel không chứa; thêm --texts KE_HOACH là kế hoạch "
            "(thư mục, .zip hay cơ sở dữ liệu) có các tệp đó.",
            f"{plan} names texts that a workbook does not hold; give --texts PLAN, the plan "
            "(folder, .zip or database) that has these files.",
        )


def _summary(package: "Package", out: Path) -> Message:
    """What was written: the usual tables, or those of a plan that has no documents."""
    from lotrinh.catalogue import load
    from lotrinh.exchange.assembly import written_tables
    from lotrinh.exchange.tables import plan_tables

    catalogue = load()
    tables = {table.name: table for table in plan_tables(catalogue.units)}
    own = {table.name: len(rows) for table, rows in written_tables(package, catalogue) if rows}
    shown = own if own and "documents" not in own else USUAL
    vi, en = (
        ", ".join(f"{own.get(one, 0)} {getattr(tables[one], lang).lower()}" for one in shown)
        for lang in ("vi", "en")
    )
    return Message(f"Đã ghi {out}: {vi}.", f"Wrote {out}: {en}.")


def _write(package: "Package", to: Form, out: Path) -> None:
    from lotrinh.catalogue import load

    if to is Form.XLSX:
        from lotrinh.exchange.workbook.writer import write_workbook

        write_workbook(package, out, load())
        return
    from lotrinh.exchange.folder import write_folder

    write_folder(package, out, load())
