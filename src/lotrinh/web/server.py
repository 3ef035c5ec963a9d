"""The web server that comes with the package, for one machine."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import monotonic, sleep

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.register.database import choose_database
from lotrinh.web.worker import worker

THREADS = 4
PORTS_TRIED = 50
SECONDS_TO_START, SECONDS_TO_STOP = 60, 5


class PortTaken(LotrinhError):
    """Another program listens where the site should."""


def free_port(host: str, first: int, *, tries: int = PORTS_TRIED) -> int:
    """The first port from `first` on that nobody listens on; `PortTaken` after `tries`."""
    for port in range(first, min(first + tries, 65536)):
        if _is_free(host, port):
            return port
    raise PortTaken(
        f"Cổng {first} đã có chương trình khác dùng; chọn cổng khác bằng --port.",
        f"Another program uses port {first}; choose another one with --port.",
    )


def run_site(database: str, host: str, port: int, on_start: Callable[[], None]) -> None:
    """Serve the site and one worker until Ctrl-C or SIGTERM; `on_start` runs once it answers."""
    choose_database(database)
    server = Granian(
        "lotrinh.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=SECONDS_TO_STOP,
    )
    waiting = Thread(target=_when_open, args=(host, port, on_start), daemon=True)
    server.on_startup(waiting.start)
    with worker():
        server.serve()


def _when_open(host: str, port: int, then: Callable[[], None]) -> None:
    """Granian reports its start before the port is open, so ask the port itself."""
    deadline = monotonic() + SECONDS_TO_START
    while not _answers(host, port):
        if monotonic() > deadline:
            return
        sleep(0.02)
    then()


def _answers(host: str, port: int) -> bool:
    with suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":  # elsewhere this option would share a port that is in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
