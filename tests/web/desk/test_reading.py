"""Marks in a text: pieces join to the text, overlapping spans share a mark."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.web.desk.outline import blocks
from lotrinh.web.desk.reading import Note, passages

TEXT = "Điều 1. Tăng 9,72%\nA\tB\n1\t2\n- ba bốn\n"
GRDP = Indicator(code="grdp", name=Message("GRDP", "GRDP"), unit="%")


def note(start: int, end: int) -> Note:
    bounds = Bounds(">=", Decimal(1), None, Unit("%", "percent"))
    cited = Citation("d", start, end, TEXT[start:end])
    return Note(
        Target(id=f"{start}-{end}", document="d", indicator="grdp", area="04", bounds=bounds,
               citation=cited),
        GRDP,
        "",
    )  # fmt: skip


spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 12)).map(
    lambda one: (one[0], min(one[0] + one[1], len(TEXT)))
)


@given(st.lists(spans, max_size=8))
def test_pieces_always_join_to_the_text(marks: list[tuple[int, int]]) -> None:
    notes = sorted((note(*span) for span in set(marks)), key=lambda one: one.citation.start)
    for passage in passages(blocks(TEXT), notes):
        for row, cells in zip(passage.rows, passage.block.rows, strict=True):
            for pieces, cell in zip(row, cells, strict=True):
                assert "".join(one.text for one in pieces) == cell.text


def test_references_and_figures_of_projects_are_links_where_no_mark_is() -> None:
    figures = [
        ProjectFigure(
            project="p", what="end", value=Period("2026"), document="d",
            citation=Citation("d", *span, TEXT),
        )
        for span in ((12, 18), (8, 11), (8, 10))
    ]  # fmt: skip
    named = [Reference(document="d", number="1", target="e", start=0, end=4)]
    (passage, *_) = passages(blocks(TEXT), [note(13, 18)], references=named, figures=figures)
    pieces = passage.rows[0][0]
    assert [(one.text, one.link, one.project) for one in pieces if one.link or one.project] == [
        ("Điều", "e", ""), ("Tăn", "", "p"),
    ]  # fmt: skip
    starts = [at for one in pieces for at in (one.others if not one.notes else ())]
    assert starts == [12]


def test_overlapping_spans_share_a_mark_that_both_addresses_reach() -> None:
    start = TEXT.index("9,72%")
    (passage, *_) = passages(blocks(TEXT), [note(start, start + 5), note(start + 2, start + 5)])
    marked = [piece for piece in passage.rows[0][0] if piece.notes]
    assert [(one.start, one.text, one.others) for one in marked] == [(start, "9,72%", (start + 2,))]
    assert [one.row.id for group in passage.groups for one in group] == [
        f"{start}-{start + 5}",
        f"{start + 2}-{start + 5}",
    ]
