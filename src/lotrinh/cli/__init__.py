"""The `lotrinh` command; a file of this folder that defines `command` is a command of that name.

    '''`lotrinh demo`: what this file does.'''
    import typer
    from lotrinh.cli.console import language, say, write_json

    SETTINGS = {"epilog": "Ví dụ · example: lotrinh demo"}  # optional, goes to app.command()

    def command(context: typer.Context, ...) -> None:
        '''Làm gì · what it does, as `--help` prints it.'''
        from lotrinh.exchange.folder import read_folder
        ...

The file's name is the command's (`import_.py` is `import`). Every command starts up with every
other, so the top of a file imports the standard library, typer and this folder only, and the
rest inside the function. A command raises `LotrinhError`; the frame prints its sentence and exits
with status 2. Findings of severity error end with `typer.Exit(1)`. `--lang` may stand anywhere.
"""

import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Literal

import typer

from lotrinh import __version__
from lotrinh.cli.console import Commands

app = typer.Typer(
    name="lotrinh",
    cls=Commands,
    help="Lộ Trình: từ văn bản kế hoạch đến sổ chỉ tiêu đã kiểm tra. "
    "From plan documents to a checked register.",
    epilog="Ví dụ · example: lotrinh demo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    lang: Annotated[
        Literal["vi", "en"],
        typer.Option("--lang", help="Ngôn ngữ của câu trả lời. Language of the answers."),
    ] = "vi",
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
    context.obj = lang


def _add_commands() -> None:
    for found in iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        if hasattr(module, "command"):
            settings = getattr(module, "SETTINGS", {})
            app.command(found.name.removesuffix("_"), **settings)(module.command)


_add_commands()


def main() -> None:
    """Run the command line; what it prints is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app()
