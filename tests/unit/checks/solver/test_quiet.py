"""Standard output of libraries goes to standard error, and comes back."""

import os
import subprocess
import sys
from contextlib import suppress

import pytest

from lotrinh.checks.solver.quiet import stdout_to_stderr

PROBE = """
import ctypes, os
from lotrinh.checks.solver.quiet import stdout_to_stderr
library = ctypes.CDLL(None)
with stdout_to_stderr():
    library.puts(b"outer")
    with stdout_to_stderr():
        library.puts(b"inner")
    library.puts(b"outer again")
os.write(1, b"result")
"""


@pytest.mark.skipif(os.name != "posix", reason="the C library is found by another name there")
def test_what_a_library_prints_is_not_in_the_result() -> None:
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, check=True)
    assert run.stdout == b"result"
    assert run.stderr.split() == [b"outer", b"inner", b"outer", b"again"]


def test_it_comes_back_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(ValueError), stdout_to_stderr():
        os.write(1, b"away ")
        raise ValueError
    os.write(1, b"back")
    assert capfd.readouterr() == ("back", "away ")


def test_without_descriptors_nothing_is_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: int) -> int:
        raise OSError("closed")

    monkeypatch.setattr(os, "dup", closed)
    with stdout_to_stderr():
        pass
