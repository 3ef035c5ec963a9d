"""What every command shares: the language, machine output, and one sentence for what went wrong."""

import json
import sys
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from decimal import Decimal
from textwrap import indent
from typing import Any

import typer
from typer.core import TyperGroup

from lotrinh.cli.misuse import misuse_words
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message

MISUSE = 2
USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]


class Commands(TyperGroup):
    """The group of commands: `--lang` before or after their names, and no traceback for misuse."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options, with `--lang` moved to where the frame looks for it."""
        return super().parse_args(ctx, _language_first(args))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what its caller can mend becomes a sentence and status 2."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except USAGE_ERROR as error:
            if ctx.params.get("lang", "vi") == "en":
                raise
            typer.echo(misuse_words(error), err=True)
        except (LotrinhError, OSError) as error:
            complain(error, ctx.params.get("lang", "vi"))
        raise typer.Exit(MISUSE)


def language(context: typer.Context) -> str:
    """The language of the answers, `vi` or `en`."""
    return str(context.obj or "vi")


def say(context: typer.Context, *messages: Message) -> None:
    """Print sentences for people on stdout, in their language."""
    for message in messages:
        typer.echo(message.in_language(language(context)))


@contextmanager
def waiting(context: typer.Context, doing: Message) -> Iterator[None]:
    """Show a person at a terminal, on stderr, what is being done while it takes its time."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # not for `lotrinh --help`

    with Console(stderr=True).status(doing.in_language(language(context))):
        yield


def complain(error: LotrinhError | OSError, lang: str) -> None:
    """Say on stderr, in one sentence, what the caller can mend."""
    message = error.message if isinstance(error, LotrinhError) else _unreadable(error)
    typer.echo(message.in_language(lang), err=True)


def write_json(value: object) -> None:
    """Print `value` as JSON on stdout, and nothing else.

    Decimals become numbers, messages a pair of languages, sets sorted lists, the rest its print.
    """
    typer.echo(_json(value))


def write_json_list(values: Iterable[object]) -> int:
    """Print a JSON list while it is being made, nothing at all for none; how many there were."""
    count = 0
    for count, value in enumerate(values, start=1):
        typer.echo("[\n" if count == 1 else ",\n", nl=False)
        typer.echo(indent(_json(value), "  "), nl=False)
    if count:
        typer.echo("\n]")
    return count


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Message):
        return value.as_dict()
    return sorted(value) if isinstance(value, Set) else str(value)


def _language_first(args: list[str]) -> list[str]:
    end = args.index("--") if "--" in args else len(args)
    for place, arg in enumerate(args[:end]):
        if arg == "--lang" or arg.startswith("--lang="):
            after = place + (1 if "=" in arg else 2)
            return [*args[place:after], *args[:place], *args[after:]]
    return args


def _unreadable(error: OSError) -> Message:
    name = "" if error.filename is None else f" {error.filename}"
    if isinstance(error, FileNotFoundError):
        return Message(f"Không có tệp hay thư mục{name}.", f"There is no file or folder{name}.")
    if isinstance(error, PermissionError):
        return Message(
            f"Không có quyền đọc hay ghi{name}.", f"No permission to read or write{name}."
        )
    reason = error.strerror or str(error)
    return Message(
        f"Không đọc hay ghi được{name}: {reason}.", f"Cannot read or write{name}: {reason}."
    )
