"""Misuse and unreadable input, each with one clear sentence; data problems are findings instead."""

from lotrinh.domain.message import Message


class LotrinhError(Exception):
    """What a caller can mend: one sentence that says what was expected and what to do."""

    def __init__(self, vi: str, en: str) -> None:
        self.message = Message(vi, en)
        super().__init__(en)


class InvalidValue(LotrinhError, ValueError):
    """A value that its noun does not allow, such as 31 February or an unknown comparator."""


class UnreadableFile(LotrinhError):
    """A file that cannot be read as what its name says."""
