"""`lotrinh demo` and `lotrinh serve` as a person starts them."""

import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

import pytest

from lotrinh.cli.demo import has_display
from lotrinh.web.server import PortTaken, free_port

BUILD = "import sys, pathlib; from lotrinh.web.demo import ensure_demo; "
BUILD += "print(ensure_demo(pathlib.Path(sys.argv[1])))"
START = "import sys, pathlib; from lotrinh.web import demo; from lotrinh.cli import main; "
START += "demo.EXAMPLE = pathlib.Path(sys.argv.pop(1)); main()"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """An example of one document."""
    folder = tmp_path / "vi-du"
    folder.mkdir()
    (folder / "datapackage.json").write_text(json.dumps({"title": "Thử", "area": "04"}))
    (folder / "documents.csv").write_text("id,title\nkh-1,Kế hoạch\n", encoding="utf-8")
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that only this test uses."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("LOTRINH_DATABASE", raising=False)
    return tmp_path / "lotrinh"


def _build(example: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BUILD, str(example)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _titles(home: Path) -> list[str]:
    with sqlite3.connect(home / "demo.sqlite3") as database:
        rows = database.execute("SELECT title FROM register_document").fetchall()
    database.close()
    return [title for (title,) in rows]


def test_the_demo_is_built_once(example: Path, home: Path) -> None:
    assert _build(example).stdout.strip() == f"sqlite:///{home}/demo.sqlite3"
    built = (home / "demo.sqlite3").stat()
    assert _titles(home) == ["Kế hoạch"]
    _build(example)
    assert (home / "demo.sqlite3").stat().st_ino == built.st_ino


def test_the_demo_is_built_again_when_the_example_changes(example: Path, home: Path) -> None:
    _build(example)
    (example / "documents.csv").write_text("id,title\nkh-1,Tên mới\n", encoding="utf-8")
    _build(example)
    assert _titles(home) == ["Tên mới"]


def test_the_demo_is_built_again_when_building_was_cut_short(example: Path, home: Path) -> None:
    _build(example)
    (home / "demo.sqlite3.digest").unlink()
    (home / "demo.sqlite3").write_bytes(b"half a file")
    _build(example)
    assert _titles(home) == ["Kế hoạch"]


def test_a_broken_example_leaves_the_old_demo(example: Path, home: Path) -> None:
    _build(example)
    shutil.copy(example / "documents.csv", example / "targts.csv")
    assert _build(example).returncode != 0
    assert _titles(home) == ["Kế hoạch"]


def test_only_the_owner_can_read_the_secret_key(example: Path, home: Path) -> None:
    _build(example)
    assert (home / "secret-key").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def start(example: Path, home: Path) -> Iterator[Start]:
    """Start a command and stop it at the end of the test."""
    running: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", START, str(example), *arguments],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.terminate()
        process.communicate(timeout=30)


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _lines(process: subprocess.Popen[str], count: int) -> str:
    assert process.stdout is not None
    return "".join(process.stdout.readline() for _ in range(count))


def test_the_printed_login_opens_the_printed_address(start: Start) -> None:
    printed = _lines(start("demo", "--no-browser", "--port", str(_port())), 2)
    found = re.search(r"(http\S+)\n\S.*: (\S+) .*: (\S+)\n", printed)
    assert found
    place, login, password = found.groups()
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    form = browser.open(f"{place}dang-nhap/").read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token
    given = {"username": login, "password": password, "csrfmiddlewaretoken": token[1]}
    page = browser.open(f"{place}dang-nhap/", urlencode(given).encode())
    assert page.status == 200
    assert page.url == place


def test_a_login_is_printed_for_every_role(start: Start) -> None:
    printed = _lines(start("demo", "--no-browser", "--port", str(_port())), 7)
    for role in ("planner", "leader", "agency", "delegate", "administrator"):
        assert re.search(rf"\b{role}\b", printed)


def test_the_demo_holds_an_account_for_every_role_and_what_is_public(
    example: Path, home: Path
) -> None:
    rows = "id,title,status\nkh-1,Kế hoạch,adopted\nkh-2,Dự thảo,draft\n"
    (example / "documents.csv").write_text(rows, encoding="utf-8")
    _build(example)
    with sqlite3.connect(home / "demo.sqlite3") as database:
        roles = database.execute("SELECT role FROM register_account ORDER BY role").fetchall()
        public = database.execute("SELECT noun, row FROM register_publication").fetchall()
    database.close()
    assert [role for (role,) in roles] == [
        "administrator", "agency", "delegate", "leader", "planner",
    ]  # fmt: skip
    assert public == [("documents", "kh-1")]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_site_stops_cleanly(start: Start, stop: signal.Signals) -> None:
    port = _port()
    process = start("serve", "--port", str(port))
    assert f"http://127.0.0.1:{port}/" in _lines(process, 1)
    assert urlopen(f"http://127.0.0.1:{port}/dang-nhap/").status == 200
    process.send_signal(stop)
    process.communicate(timeout=30)
    assert process.returncode == 0


def test_a_port_in_use_is_passed_over(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        assert free_port("127.0.0.1", taken) > taken
        with pytest.raises(PortTaken, match=str(taken)):
            free_port("127.0.0.1", taken, tries=1)


def test_a_wanted_port_in_use_is_one_sentence(start: Start) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process = start("demo", "--port", str(other.getsockname()[1]))
        assert process.wait(timeout=30) == 2


@pytest.mark.parametrize(
    ("platform", "screen", "opens"),
    [("linux", ":0", True), ("linux", "", False), ("darwin", "", True), ("win32", "", True)],
)
def test_the_browser_opens_only_where_there_is_a_screen(
    monkeypatch: pytest.MonkeyPatch, platform: str, screen: str, opens: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert has_display() is opens
