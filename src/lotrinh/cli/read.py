"""`lotrinh read`: what documents say, each figure with its exact place."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lotrinh.cli.console import MISUSE, complain, language, write_json_list

if TYPE_CHECKING:
    from lotrinh.catalogue import Catalogue
    from lotrinh.reading import Reading
    from lotrinh.reading.files.options import Changes

SETTINGS = {"epilog": "Ví dụ · example: lotrinh read quyet-dinh.docx --json"}
FILES_HELP = (
    "Văn bản .docx, .doc, .rtf, .xlsx, .pdf, .html, .txt, .md; ảnh .png, .jpg, .jpeg, .tif, .tiff. "
    "Documents to read, or pictures of them."
)


def command(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help=FILES_HELP)],
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Kèm văn bản đã giữ. Include the kept text.")
    ] = False,
    changes: Annotated[
        Literal["accepted", "rejected"],
        typer.Option(help="Bản Word sau hay trước khi sửa. Tracked changes: after or before."),
    ] = "accepted",
) -> None:
    """Đọc văn bản ra con số, nhiệm vụ, dự án, đề nghị · read what documents say.

    Mỗi con số, nhiệm vụ có vị trí chính xác. Each figure and task has its exact place.
    """
    from lotrinh.catalogue import load

    catalogue, lang = load(), language(context)
    readings = _read(files, catalogue, changes, lang)
    if as_json:
        found = (one.as_dict(str(file), with_text=with_text) for file, one in readings)
        count = write_json_list(found)
    else:
        count = _show(readings, catalogue, lang, with_text=with_text)
    if count < len(files):
        raise typer.Exit(MISUSE)


def _show(
    found: Iterable[tuple[Path, "Reading"]],
    catalogue: "Catalogue",
    lang: str,
    *,
    with_text: bool,
) -> int:
    """Print each reading as soon as it is there; how many there were."""
    from lotrinh.cli.reading import lines

    count = 0
    for count, (file, reading) in enumerate(found, start=1):
        typer.echo(f"\n{file}" if count > 1 else file)
        for line in lines(reading, catalogue, lang):
            typer.echo(f"  {line}".rstrip())
        if with_text:
            typer.echo(f"\n{reading.text}")
    return count


def _read(
    files: Sequence[Path], catalogue: "Catalogue", changes: "Changes", lang: str
) -> Iterator[tuple[Path, "Reading"]]:
    """What each file says; of a file that cannot be read, one sentence on stderr instead."""
    from rich.console import Console
    from rich.progress import track

    from lotrinh.domain.errors import LotrinhError
    from lotrinh.reading import Lexicon, read
    from lotrinh.reading.files import load

    lexicon = Lexicon(catalogue)
    is_quiet = len(files) == 1 or sys.stdout.isatty() or not sys.stderr.isatty()
    console = Console(stderr=True)
    for file in track(files, "", console=console, disable=is_quiet, transient=True):
        try:
            reading = read(load(file, changes), lexicon)
        except (LotrinhError, OSError) as error:
            complain(error, lang)
        else:
            yield file, reading
