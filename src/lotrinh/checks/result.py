"""What a rule says of some rows, before the check's name and the sentences are added."""

from dataclasses import dataclass

from lotrinh.domain.finding import Extent, Move
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One outcome about some rows; a blank severity is the check's own.

    `why` says why the rule does not apply, `key` tells apart results about the same rows. A check
    that finds other ids than its own (identities) names them in `check`.
    """

    outcome: str
    subjects: tuple[str, ...]
    message: Message | None = None
    severity: str = ""
    why: Message | None = None
    steps: tuple[Message, ...] = ()
    expected: Extent | None = None
    observed: Extent | None = None
    off_by: Quantity | None = None
    repair: tuple[tuple[Move, ...], ...] = ()
    key: str = ""
    check: str = ""


def broken(
    *subjects: str,
    message: Message,
    severity: str = "",
    steps: tuple[Message, ...] = (),
    expected: Extent | None = None,
    observed: Extent | None = None,
    off_by: Quantity | None = None,
    repair: tuple[tuple[Move, ...], ...] = (),
    key: str = "",
) -> Result:
    """The rule is broken: which figure of which rows, what was expected, by how much it is off."""
    return Result(
        outcome="broken", subjects=subjects, message=message, severity=severity, steps=steps,
        expected=expected, observed=observed, off_by=off_by, repair=repair, key=key,
    )  # fmt: skip


def holds(*subjects: str, message: Message | None = None) -> Result:
    """The rule was tried on these rows and holds."""
    return Result(outcome="holds", subjects=subjects, message=message)


def not_applicable(*subjects: str, why: Message) -> Result:
    """The rule says nothing of these rows, and why."""
    return Result(outcome="not_applicable", subjects=subjects, why=why)
