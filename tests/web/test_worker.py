"""The worker beside the site: one process, started again when it dies, gone with the site."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

WAIT = 30


def until(found: Callable[[], bool]) -> None:
    """Wait for something that another process does, and fail when it never comes."""
    deadline = time.monotonic() + WAIT
    while not found():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.05)


def children_of(pid: int) -> list[int]:
    """The processes that a process has started."""
    listed = (one.read_text().split() for one in Path(f"/proc/{pid}/task").glob("*/children"))
    return [int(one) for found in listed for one in found]


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"
    except FileNotFoundError:
        return True


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A register of its own."""
    folder = tmp_path_factory.mktemp("worker")
    own = os.environ | {
        "XDG_DATA_HOME": str(folder),
        "LOTRINH_DATABASE": f"sqlite:///{folder}/register.sqlite3",
    }
    migrate = [sys.executable, "-m", "lotrinh", "manage", "migrate", "-v", "0"]
    subprocess.run(migrate, env=own, check=True)
    return own


SITE = """
import sys
from threading import Event
from lotrinh.web import worker
worker.FIRST_PAUSE = 0.1
with worker.worker():
    print("running", flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="children are listed by /proc")
def test_one_worker_runs_dies_comes_again_and_ends(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SITE], env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as site:  # fmt: skip
        until(lambda: len(children_of(site.pid)) == 1)
        first = children_of(site.pid)[0]
        os.kill(first, signal.SIGKILL)
        until(lambda: is_gone(first) and any(one != first for one in children_of(site.pid)))
        second = next(one for one in children_of(site.pid) if one != first)
        assert site.stdin is not None
        site.stdin.close()
        assert site.wait(WAIT) == 0
        until(lambda: is_gone(second))
        assert site.stderr is not None
        assert site.stderr.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="children are listed by /proc")
def test_a_worker_ends_with_a_site_that_is_killed(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SITE], env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as site:  # fmt: skip
        until(lambda: len(children_of(site.pid)) == 1)
        child = children_of(site.pid)[0]
        site.kill()
        until(lambda: is_gone(child))
