"""A check: one file of `rules/<family>/`, known by its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from lotrinh.checks.examples.example import Example
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result
from lotrinh.domain.choice import require_choice
from lotrinh.domain.finding import SEVERITIES
from lotrinh.domain.message import Message

Run = Callable[[Inspection], Iterable[Result]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with what people read of it: what it demands, what it ignores, where it comes from.

    `version` goes up when the rule's meaning changes. `severity` is that of its findings unless
    one says otherwise.
    """

    id: str
    title: Message
    severity: str
    version: int
    run: Run
    about: Message
    ignores: tuple[Message, ...]
    source: Message
    examples: tuple[Example, ...]

    def __post_init__(self) -> None:
        require_choice("severity", self.severity, SEVERITIES)

    @property
    def family(self) -> str:
        """The folder it stands in."""
        return self.id.partition(".")[0]


def check(*, title: Message, severity: str, version: int = 1) -> Callable[[Run], Run]:
    """Mark the function of a rule's file that runs it."""

    def mark(run: Run) -> Run:
        run.__dict__["check"] = (title, severity, version)
        return run

    return mark


def check_of(module: ModuleType) -> Check:
    """The check that a rule's file defines: `run`, ABOUT, IGNORES, SOURCE and EXAMPLES."""
    _, family, name = module.__name__.rsplit(".", 2)
    title, severity, version = module.run.check
    return Check(
        f"{family}.{name}", title, severity, version, module.run,
        module.ABOUT, module.IGNORES, module.SOURCE, module.EXAMPLES,
    )  # fmt: skip


def load_check(name: str) -> Check:
    """The check of the module with this full name."""
    return check_of(import_module(name))
