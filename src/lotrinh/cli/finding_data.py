"""Findings as machines read them."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from lotrinh.cli.ledger_data import ledger_rows
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.citation import Citation
from lotrinh.domain.finding import Extent, Finding, Move

if TYPE_CHECKING:
    from lotrinh.checks.accounts.implied import Implied
    from lotrinh.checks.inspection import Inspection
    from lotrinh.checks.run import Report


def as_dict(report: "Report", at: "Inspection") -> dict[str, Any]:
    """The report in the contract's form, with how promises compare and what follows from them."""
    from lotrinh.checks.accounts.implied import implied_of

    return {
        "findings": [_finding(one) for one in report.findings],
        "ledger": ledger_rows(at),
        "implied": [_implied(one) for one in implied_of(at)],
        "summary": report.counts,
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "id": one.id,
        "check": one.check,
        "family": one.family,
        "outcome": one.outcome,
        "severity": one.severity,
        "subjects": one.subjects,
        "message": one.message,
        "steps": one.steps,
        "why_not_applicable": one.why_not_applicable,
        "evidence": [_citation(citation) for citation in one.evidence],
        "expected": _extent(one.expected),
        "observed": _extent(one.observed),
        "off_by": one.off_by and {"value": one.off_by.value, "unit": one.off_by.unit.code},
        "repair": [[_move(move) for move in way] for way in one.repair],
        "accepted": _accepted(one.accepted),
        "lapsed": _accepted(one.lapsed),
    }


def _implied(one: "Implied") -> dict[str, Any]:
    return {
        "indicator": one.sheet.indicator,
        "statistic": one.statistic,
        "area": one.area,
        "period": one.period,
        "price_basis": one.sheet.prices,
        "base_year": one.sheet.base_year,
        "definition": one.sheet.definition,
        **asdict(one.extent),
        "conflict": one.conflict,
    }


def _citation(one: Citation) -> dict[str, Any]:
    return asdict(one)


def _extent(one: Extent | None) -> dict[str, Any] | None:
    return asdict(one) if one else None


def _move(one: Move) -> dict[str, Any]:
    return {"subject": one.subject, "from": _extent(one.before), "to": _extent(one.after)}


def _accepted(one: Acceptance | None) -> dict[str, Any] | None:
    return asdict(one) if one else None
