"""Findings as a run stores them, and from what a run stored."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from lotrinh.catalogue import load
from lotrinh.domain.citation import Citation
from lotrinh.domain.finding import Extent, Finding, Move
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity
from lotrinh.web.register.queries.finding import Checked, KeptFinding, Rule, Subject, key_of

Cells = dict[str, Any]


def stored(
    findings: Iterable[KeptFinding], rules: Mapping[str, Rule], numbers: Mapping[str, int],
    as_of: date, ledger: Mapping[str, Mapping[str, Cells]],
) -> Cells:  # fmt: skip
    """What the checks found as a run stores it; decisions stand in their own table."""
    return {
        "as_of": str(as_of),
        "numbers": dict(numbers),
        "rules": {id: _rule_cells(one) for id, one in rules.items()},
        "findings": [_kept_cells(one) for one in findings],
        "ledger": ledger,
    }


def restored(result: Mapping[str, Any], finished_at: datetime) -> Checked:
    """What the checks found, from what a run stored."""
    return Checked(
        findings=tuple(_kept(cells) for cells in result["findings"]),
        rules={id: _rule(cells) for id, cells in result["rules"].items()},
        numbers=result["numbers"],
        as_of=date.fromisoformat(result["as_of"]),
        finished_at=finished_at,
        ledger=result.get("ledger", {}),
    )


def _kept_cells(one: KeptFinding) -> Cells:
    return {
        "finding": _finding_cells(one.finding),
        "subjects": [subject_cells(each) for each in one.subjects],
        "since": str(one.since),
        "is_new": one.is_new,
    }


def _kept(cells: Mapping[str, Any]) -> KeptFinding:
    finding = _finding(cells["finding"])
    return KeptFinding(
        finding=finding,
        key=key_of(finding.id),
        subjects=tuple(restored_subject(each) for each in cells["subjects"]),
        since=date.fromisoformat(cells["since"]),
        is_new=cells["is_new"],
    )


def _finding_cells(one: Finding) -> Cells:
    """Its cells; what is blank is left out."""
    off_by = one.off_by
    cells = {
        "id": one.id,
        "check": one.check,
        "outcome": one.outcome,
        "severity": one.severity,
        "message": _said(one.message),
        "subjects": list(one.subjects),
        "evidence": [_place(each) for each in one.evidence],
        "why": _said(one.why_not_applicable),
        "steps": [_said(each) for each in one.steps],
        "expected": _ends(one.expected),
        "observed": _ends(one.observed),
        "off_by": [str(off_by.value), off_by.unit.code] if off_by else None,
        "repair": [
            [[move.subject, _ends(move.before), _ends(move.after), move.is_about] for move in way]
            for way in one.repair
        ],
    }
    return {name: cell for name, cell in cells.items() if cell}


def _finding(cells: Mapping[str, Any]) -> Finding:
    message, off_by = _message(cells["message"]), cells.get("off_by")
    assert message is not None  # every finding says something
    return Finding(
        id=cells["id"],
        check=cells["check"],
        outcome=cells["outcome"],
        severity=cells["severity"],
        message=message,
        subjects=tuple(cells.get("subjects", ())),
        evidence=tuple(Citation(*each) for each in cells.get("evidence", ())),
        why_not_applicable=_message(cells.get("why")),
        steps=tuple(Message(*each) for each in cells.get("steps", ())),
        expected=_extent(cells.get("expected")),
        observed=_extent(cells.get("observed")),
        off_by=Quantity(Decimal(off_by[0]), load().units.parse(off_by[1])) if off_by else None,
        repair=tuple(tuple(_move(*move) for move in way) for way in cells.get("repair", ())),
    )


def subject_cells(one: Subject) -> Cells:
    """A row in words as a run stores it; what is blank is left out."""
    cells = {
        "id": one.id,
        "noun": one.noun,
        "about": _said(one.about),
        "value": _said(one.value),
        "indicator": one.indicator,
        "document": one.document,
        "source": one.source,
        "citation": _place(one.citation) if one.citation else None,
        "mark": list(one.mark) if one.mark else None,
        "said": one.said,
    }
    return {name: cell for name, cell in cells.items() if cell}


def restored_subject(cells: Mapping[str, Any]) -> Subject:
    """A row in words, from what a run stored."""
    citation, mark = cells.get("citation"), cells.get("mark")
    return Subject(
        id=cells["id"],
        noun=cells.get("noun", ""),
        about=_message(cells.get("about")),
        value=_message(cells.get("value")),
        indicator=cells.get("indicator", ""),
        document=cells.get("document", ""),
        source=cells.get("source", ""),
        citation=Citation(*citation) if citation else None,
        mark=(mark[0], mark[1]) if mark else None,
        said=cells.get("said", ""),
    )


def _rule_cells(one: Rule) -> list[Any]:
    return [
        _said(one.title), _said(one.about), [_said(each) for each in one.ignores],
        _said(one.source),
    ]  # fmt: skip


def _rule(cells: list[Any]) -> Rule:
    title, about, ignores, source = cells
    return Rule(
        Message(*title), Message(*about), tuple(Message(*each) for each in ignores),
        Message(*source),
    )  # fmt: skip


def _said(one: Message | None) -> list[str] | None:
    return [one.vi, one.en] if one else None


def _message(cells: list[str] | None) -> Message | None:
    return Message(*cells) if cells else None


def _place(one: Citation) -> list[Any]:
    return [one.document, one.start, one.end, one.quote, one.path]


def _ends(one: Extent | None) -> list[Any] | None:
    return [_text(one.low), _text(one.high), one.unit] if one else None


def _extent(cells: list[Any] | None) -> Extent | None:
    return Extent(_number(cells[0]), _number(cells[1]), cells[2]) if cells else None


def _move(subject: str, before: list[Any], after: list[Any], is_about: bool = False) -> Move:
    first, then = _extent(before), _extent(after)
    assert first is not None
    assert then is not None  # a move has both ends
    return Move(subject, first, then, is_about)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
