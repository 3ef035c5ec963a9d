"""HiGHS prints to the process's own standard output, which belongs to the caller's result."""

import ctypes
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

STDOUT, STDERR = 1, 2


class _Turned:
    """How many are at work with standard output turned away, and where it went before."""

    lock = threading.Lock()
    count = 0
    kept: int | None = None


@contextmanager
def stdout_to_stderr() -> Iterator[None]:
    """Send what libraries print to standard output to standard error meanwhile.

    Several threads may be inside at once: the first turns it away, the last turns it back. Without
    open descriptors (a service) nothing is turned. On Windows a library's own buffer may be
    written later.
    """
    with _Turned.lock:
        if _Turned.count == 0:
            _turn_away()
        _Turned.count += 1
    try:
        yield
    finally:
        with _Turned.lock:
            _Turned.count -= 1
            if _Turned.count == 0:
                _turn_back()


def _turn_away() -> None:
    with suppress(OSError):
        _Turned.kept = os.dup(STDOUT)
        os.dup2(STDERR, STDOUT)


def _turn_back() -> None:
    if _Turned.kept is None:
        return
    if os.name == "posix":
        ctypes.CDLL(None).fflush(None)
    os.dup2(_Turned.kept, STDOUT)
    os.close(_Turned.kept)
    _Turned.kept = None
