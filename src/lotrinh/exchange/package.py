"""A plan with its original files, and the error that lists everything wrong with one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.domain.plan import Plan


@dataclass(frozen=True)
class Package:
    """A plan and the original files of its documents, by their path in the plan folder.

    `open_links` are references into tables that were not given, by the table's name: engines read
    on without them, the register refuses those that it cannot follow either. `row_numbers` are
    those of the rows of each table in its file; a register has none.
    """

    plan: Plan
    files: Mapping[str, bytes] = field(default_factory=dict)
    open_links: tuple[tuple[str, Problem], ...] = ()
    row_numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False)


class FolderError(LotrinhError):
    """Every problem of a plan folder at once; its sentence has one line for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        messages = [one.message for one in self.problems]
        super().__init__(
            "\n".join(one.vi for one in messages), "\n".join(one.en for one in messages)
        )


def file_problem(file: str, vi: str, en: str) -> Problem:
    """A problem of a whole file."""
    return Problem(file, None, "", "", Message(vi, en))
