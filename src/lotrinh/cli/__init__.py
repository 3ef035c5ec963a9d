"""The `lotrinh` command: each file of this folder adds its own command to `app`."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated

import typer

from lotrinh import __version__

app = typer.Typer(
    name="lotrinh",
    help="Lộ Trình: từ văn bản kế hoạch đến sổ chỉ tiêu đã kiểm tra. "
    "From plan documents to a checked register.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="In phiên bản rồi thoát. Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Hold the options that stand before the name of a command."""


def main() -> None:
    """Import every file of this folder, in the order of their names, and run the command line."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    app()
