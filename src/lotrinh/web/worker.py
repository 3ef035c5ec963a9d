"""The worker beside the site: a process of its own for what takes long, such as reading files.

A file that makes it crash takes no page down with it.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import sleep

import django
from django.core.management import call_command

SECONDS_BETWEEN_LOOKS = 0.5
SECONDS_TO_STOP = 5
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0


@contextmanager
def worker() -> Iterator[None]:
    """Keep one worker running while the site does; one that dies is started again.

    It knows the register by the environment. Each new start waits twice as long, up to a minute.
    """
    is_over = Event()
    keeper = Thread(target=_keep, args=(is_over,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        is_over.set()
        keeper.join(SECONDS_TO_STOP + 1)


def _keep(is_over: Event) -> None:
    pause = FIRST_PAUSE
    while not is_over.is_set():
        process = _start()
        while process.poll() is None and not is_over.wait(SECONDS_BETWEEN_LOOKS):
            pass
        _stop(process)
        is_over.wait(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def _start() -> subprocess.Popen[bytes]:
    """The worker in a session of its own, so that Ctrl-C is the site's alone to answer."""
    command = [sys.executable, "-m", __name__]
    return subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run() -> None:
    """Work until the site ends: its end closes this process's standard input."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    django.setup()
    from lotrinh.web.register.actions.checking import fail_interrupted_runs  # the site is loaded
    from lotrinh.web.register.actions.reading import fail_interrupted

    fail_interrupted()
    fail_interrupted_runs()
    Thread(target=_end_with_the_site, daemon=True).start()
    call_command("db_worker", verbosity=0, interval=SECONDS_BETWEEN_LOOKS, startup_delay=False)


def _end_with_the_site() -> None:
    """Let the task that is running end; one that takes longer is told of at the next start."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
    sleep(SECONDS_TO_STOP - 1)
    os._exit(0)


if __name__ == "__main__":
    run()
