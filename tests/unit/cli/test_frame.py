"""The frame of every command: languages, misuse in one sentence, machine output."""

import json
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from errno import EIO
from io import StringIO

import pytest
import typer
from typer.testing import CliRunner

from lotrinh import __version__, cli
from lotrinh.cli.console import Commands, language, say, waiting, write_json
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period

RUN = CliRunner()
HELLO = Message("Xin chào", "Hello")


def _raise(error: Exception) -> None:
    raise error


def _app(act: Callable[[typer.Context], None]) -> typer.Typer:
    app = typer.Typer(cls=Commands)
    app.callback()(cli.options)

    @app.command("act")
    def command(context: typer.Context) -> None:
        act(context)

    return app


def test_every_command_of_the_folder_is_there_with_an_example() -> None:
    names = [command.name for command in cli.app.registered_commands]
    assert {"export", "import", "demo", "serve", "manage"} <= set(names)
    for name in names:
        page = RUN.invoke(cli.app, [str(name), "--help"]).stdout
        assert f"lotrinh {name}" in page


def test_the_version() -> None:
    assert RUN.invoke(cli.app, ["--version"]).stdout == f"{__version__}\n"


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (["act"], "Xin chào"),
        (["--lang", "en", "act"], "Hello"),
        (["act", "--lang", "en"], "Hello"),
        (["act", "--lang=en"], "Hello"),
        (["act", "--lang", "vi"], "Xin chào"),
    ],
)
def test_the_language_stands_before_or_after_the_command(given: list[str], answer: str) -> None:
    result = RUN.invoke(_app(lambda context: say(context, HELLO)), given)
    assert result.stdout == f"{answer}\n"


class Screen(StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("screen", "shown"), [(Screen(), True), (StringIO(), False)])
def test_only_a_person_is_told_what_is_being_done(
    monkeypatch: pytest.MonkeyPatch, screen: StringIO, shown: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")

    def act(context: typer.Context) -> None:
        monkeypatch.setattr(sys, "stderr", screen)
        with waiting(context, HELLO):
            say(context, HELLO)

    result = RUN.invoke(_app(act), ["act", "--lang", "en"])
    assert "Hello" in result.stdout
    assert ("Hello" in screen.getvalue()) == shown


def test_what_follows_two_dashes_is_left_to_the_command() -> None:
    result = RUN.invoke(_app(lambda context: say(context, HELLO)), ["act", "--", "--lang", "en"])
    assert result.exit_code == 2


def test_another_language_is_misuse() -> None:
    result = RUN.invoke(_app(lambda context: say(context, HELLO)), ["--lang", "fr", "act"])
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("error", "vi", "en"),
    [
        (LotrinhError("Sai", "Wrong"), "Sai", "Wrong"),
        (FileNotFoundError(2, "x", "a.csv"), "Không có tệp hay thư mục a.csv.",
         "There is no file or folder a.csv."),
        (PermissionError(13, "x", "a.csv"), "Không có quyền đọc hay ghi a.csv.",
         "No permission to read or write a.csv."),
        (OSError(EIO, "Input/output error"), "Không đọc hay ghi được: Input/output error.",
         "Cannot read or write: Input/output error."),
        (OSError(EIO, "Input/output error", "a.csv"),
         "Không đọc hay ghi được a.csv: Input/output error.",
         "Cannot read or write a.csv: Input/output error."),
    ],
)  # fmt: skip
def test_what_the_caller_can_mend_is_one_sentence_and_status_2(
    error: Exception, vi: str, en: str
) -> None:
    app = _app(lambda _: _raise(error))
    for given, sentence in ((["act"], vi), (["act", "--lang", "en"], en)):
        result = RUN.invoke(app, given)
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence}\n")


def test_a_mistake_of_the_program_is_not_hidden() -> None:
    error = ZeroDivisionError()
    assert RUN.invoke(_app(lambda _: _raise(error)), ["act"]).exception is error


def test_a_reader_that_stops_early_is_no_misuse() -> None:
    result = RUN.invoke(_app(lambda _: _raise(BrokenPipeError(32, "x"))), ["act"])
    assert (result.exit_code, result.stderr) == (1, "")


def test_machine_output_is_json_and_nothing_else() -> None:
    value = {
        "a": Decimal("7.25"), "b": Decimal("7.00"), "c": HELLO, "d": date(2025, 2, 1),
        "e": Period("2025-Q1"), "f": (1, None), "ă": frozenset({"x", "b", "y", "a"}),
    }  # fmt: skip
    result = RUN.invoke(_app(lambda _: write_json(value)), ["act"])
    assert json.loads(result.stdout) == {
        "a": 7.25, "b": 7, "c": {"vi": "Xin chào", "en": "Hello"}, "d": "2025-02-01",
        "e": "2025-Q1", "f": [1, None], "ă": ["a", "b", "x", "y"],
    }  # fmt: skip
    assert "ă" in result.stdout


def test_the_language_is_vietnamese_where_no_frame_chose() -> None:
    assert language(typer.Context(typer.core.TyperCommand("x"))) == "vi"


def test_main_runs_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["lotrinh", "--version"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert (ended.value.code, capsys.readouterr().out) == (0, f"{__version__}\n")
