from dataclasses import replace
from datetime import date

from lotrinh.checks.examples.example import paper
from lotrinh.checks.ledger.succession import successions
from lotrinh.domain.document import Document


def titled(id: str, title: str, day: str, **more: str) -> Document:
    return replace(paper(id, day, **more), title=title)


def pairs(*papers: Document) -> list[tuple[str, str]]:
    return [(old.id, new.id) for old, new in successions(papers)]


def test_a_paper_names_what_it_replaces() -> None:
    assert pairs(paper("a"), paper("b", replaces=("a", "unknown"))) == [("a", "b")]


def test_drafts_and_the_adopted_paper_follow_each_other_once() -> None:
    first = titled("v1", "Dự thảo Kế hoạch A", "2025-01-01", status="draft")
    second = titled("v2", "Dự thảo kế hoạch A", "2025-02-01", status="draft")
    adopted = titled("a", "Kế hoạch A", "2025-03-01")
    assert pairs(adopted, first, second) == [("v1", "v2"), ("v2", "a")]


def test_a_named_succession_goes_before_titles() -> None:
    first = titled("v1", "Kế hoạch A", "2025-01-01")
    second = titled("v2", "Kế hoạch A", "2025-02-01")
    third = replace(titled("v3", "Kế hoạch A", "2025-03-01"), replaces=("v1",))
    assert pairs(first, second, third) == [("v1", "v3"), ("v2", "v3")]


def test_reports_and_other_titles_take_no_place() -> None:
    assert not pairs(
        titled("r1", "Báo cáo tháng", "2025-01-01", kind="report"),
        titled("r2", "Báo cáo tháng", "2025-02-01", kind="report"),
        titled("k1", "Kế hoạch A", "2025-01-01"),
        titled("k2", "Kế hoạch B", "2025-02-01"),
    )


def test_undated_papers_follow_nothing() -> None:
    undated = Document(id="u", title="Kế hoạch A")
    assert not pairs(undated, titled("a", "Kế hoạch A", "2025-01-01"))
    assert paper("x").issued_on == date(2025, 1, 15)
