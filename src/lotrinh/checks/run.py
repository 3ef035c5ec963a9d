"""Running every check on a plan, and what it says as machines read it."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lotrinh.checks.accepted import said
from lotrinh.checks.capital.stated import assumed_words
from lotrinh.checks.check import Check
from lotrinh.checks.gravity import gravity
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result
from lotrinh.checks.rules import checks
from lotrinh.domain.acceptance import Acceptance, decision
from lotrinh.domain.finding import SEVERITIES, Finding
from lotrinh.domain.message import Message

HOLDS = Message("Đúng: {}.", "Holds: {}.")
CAPITAL = ("law", "budget")
NOT_APPLICABLE = Message("Không áp dụng: {}.", "Does not apply: {}.")


@dataclass(frozen=True)
class Report:
    """What was found, the gravest first."""

    findings: tuple[Finding, ...]

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What does not agree."""
        return tuple(one for one in self.findings if one.outcome == "broken")

    @property
    def counts(self) -> dict[str, int]:
        """How many broken findings of each severity, and how many of all are accepted."""
        found = Counter(one.severity for one in self.broken)
        accepted = sum(one.accepted is not None for one in self.broken)
        return {severity: found[severity] for severity in SEVERITIES} | {"accepted": accepted}


def run(at: Inspection, chosen: Iterable[Check] | None = None) -> Report:
    """What every check, or the chosen ones, say of a plan: broken before held, errors first, of
    one severity what is gravest.
    """
    with _without_collection():
        findings = [one for check in chosen or checks().values() for one in findings_of(check, at)]
    order = {name: place for place, name in enumerate(("broken", "holds", "not_applicable"))}
    ranks = {one.check: gravity(one.check, checks()) for one in findings}
    findings.sort(
        key=lambda one: (order[one.outcome], SEVERITIES.index(one.severity), ranks[one.check])
    )
    return Report(tuple(findings))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Nobody looks for cycles meanwhile: a plan has none, and going over it takes a tenth of it."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def findings_of(check: Check, at: Inspection) -> Iterator[Finding]:
    """What one check says; held and not applicable ones only of a full inspection."""
    for one in check.run(at):
        if one.outcome == "broken" or at.is_full:
            yield _finding(check, one, at)


def _finding(check: Check, one: Result, at: Inspection) -> Finding:
    id = one.check or check.id
    cited = (at.citation(subject) for subject in one.subjects)
    accepted, lapsed = _decision(id, one, at)
    return Finding(
        id=":".join(filter(None, (id, ",".join(one.subjects), one.key))),
        check=id,
        outcome=one.outcome,
        severity=one.severity or check.severity,
        message=one.message or _usual(check, one),
        subjects=one.subjects,
        evidence=tuple(citation for citation in cited if citation),
        why_not_applicable=one.why,
        steps=(*one.steps, *_assumed(check, one, at)),
        expected=one.expected,
        observed=one.observed,
        off_by=one.off_by,
        repair=one.repair,
        accepted=accepted,
        lapsed=lapsed,
    )


def _assumed(check: Check, one: Result, at: Inspection) -> tuple[Message, ...]:
    """Of capital that is broken, which amounts nobody published."""
    if one.outcome != "broken" or check.family not in CAPITAL:
        return ()
    words = assumed_words(at, one.subjects)
    return (words,) if words else ()


def _usual(check: Check, one: Result) -> Message:
    words = HOLDS if one.outcome == "holds" else NOT_APPLICABLE
    vi, en = (check.about.in_language(lang).rstrip(".") for lang in ("vi", "en"))
    return Message(words.vi.format(vi), words.en.format(en))


def _decision(
    check: str, one: Result, at: Inspection
) -> tuple[Acceptance | None, Acceptance | None]:
    """Who lets it stand, or did until a figure changed."""
    if one.outcome != "broken" or not any(row.check == check for row in at.plan.acceptances):
        return None, None
    return decision(at.plan.acceptances, check, said(at, one.subjects))
