"""What is not yet known on a day is counted, with the documents by name."""

from datetime import date

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.finding import Finding

PLAN = plan_of(
    paper("qh", "2023-11-24"), paper("nq", "2025-12-11"),
    promised("nq.1", "grdp", "2030", ">= 5 %"),
    observed("a", "exports", "2024", "5 million USD", known_from="2024-12-31"),
    observed("b", "imports", "2024", "5 million USD", known_from="2025-06-30"),
)  # fmt: skip


def found(as_of: str = "", *, today: str = "", is_full: bool = False) -> list[Finding]:
    days = [date.fromisoformat(one) if one else None for one in (as_of, today)]
    at = inspect(PLAN, load(), as_of=days[0], today=days[1], is_full=is_full)
    return list(findings_of(checks()["completeness.not_yet_known"], at))


@pytest.mark.parametrize(
    ("as_of", "what", "subjects"),
    [
        ("2020-01-01", "2 trong 2 văn bản (qh; nq); 2 trong 2 số liệu", ("qh", "nq")),
        ("2024-01-31", "1 trong 2 văn bản (nq); 2 trong 2 số liệu", ("nq",)),
        ("2025-12-10", "1 trong 2 văn bản (nq)", ("nq",)),
    ],
)
def test_papers_and_figures_after_the_day_are_counted(
    as_of: str, what: str, subjects: tuple[str, ...]
) -> None:
    (one,) = found(as_of)
    assert one.severity == "note"
    assert f"chưa biết {what}: phần này không được kiểm tra" in one.message.vi
    assert one.subjects == subjects


def test_figures_alone_are_counted_too() -> None:
    at = inspect(
        plan_of(observed("b", "imports", "2024", "5 million USD", known_from="2025-06-30")),
        load(),
        as_of=date(2025, 1, 1),
    )
    (one,) = findings_of(checks()["completeness.not_yet_known"], at)
    assert one.subjects == ("b",)
    assert "1 of 1 figures" in one.message.en


def test_an_earlier_day_does_not_make_a_date_wrong() -> None:
    assert [one.severity for one in found("2020-01-01", today="2020-01-01")] == ["note"]


def test_nothing_is_said_of_a_plan_that_is_known() -> None:
    assert found() == []
    assert [one.outcome for one in found(is_full=True)] == ["holds"]
