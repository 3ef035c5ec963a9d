"""`lotrinh evaluate`: how well the reader does on texts that people have labelled."""

from pathlib import Path
from typing import Annotated

import typer

from lotrinh.cli.console import language, write_json

SETTINGS = {"epilog": "Ví dụ · example: lotrinh evaluate nhan/ --errors 50"}


def command(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Thư mục văn bản có nhãn. Labelled documents.")],
    errors: Annotated[
        int, typer.Option(min=0, help="Số lỗi nặng nhất được in. How many errors to print.")
    ] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Chấm điểm việc đọc trên văn bản có nhãn · score the reading of labelled documents.

    In độ chính xác, độ phủ, F1 của từng mặt và lỗi nặng nhất. Prints precision, recall, F1 of each
    measure and the worst errors.
    """
    from lotrinh.catalogue import load
    from lotrinh.cli.evaluation import as_dict, lines
    from lotrinh.reading.evaluation.folder import evaluate

    folder.stat()  # a folder that is not there is told from one without labels
    found = evaluate(folder, load())
    if as_json:
        write_json(as_dict(found, errors))
        return
    for line in lines(found, errors, language(context)):
        typer.echo(line.rstrip())
