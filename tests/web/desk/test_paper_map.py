"""What rests on what as a drawing: upper rows first, nothing lost, circles endured."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.document import Document
from lotrinh.domain.reference import Reference
from lotrinh.web.desk.paper_map import MOST, PER_ROW, WIDTH, around, draw, links, listed


def papers(count: int, based: dict[int, list[int]]) -> dict[str, Document]:
    return {
        f"d{n}": Document(
            id=f"d{n}",
            title=f"Văn bản {n}",
            issued_on=date(2025, 1, 1 + n % 28),
            based_on=tuple(f"d{up}" for up in based.get(n, [])),
        )
        for n in range(count)
    }


pairs = st.dictionaries(st.integers(0, 11), st.lists(st.integers(0, 11), max_size=4), max_size=12)


@given(pairs)
def test_every_joined_document_has_one_box_inside_the_drawing(based: dict[int, list[int]]) -> None:
    every = papers(12, based)
    found = links(every, [])
    drawn = draw(every, found)
    ids = [box.document.id for box in drawn.boxes]
    assert sorted(ids + [one.id for one in drawn.alone]) == sorted(every)
    assert len(drawn.lines) == len(found)
    assert all(box.x >= 0 and box.x + 180 <= WIDTH for box in drawn.boxes)
    assert len({(box.x, box.y) for box in drawn.boxes}) == len(drawn.boxes)


@given(pairs)
def test_what_rests_on_a_document_stands_below_it_unless_in_a_circle(
    based: dict[int, list[int]],
) -> None:
    acyclic = {low: [up for up in ups if up < low] for low, ups in based.items()}
    every = papers(12, acyclic)
    drawn = draw(every, links(every, []))
    place = {box.document.id: box.y for box in drawn.boxes}
    assert all(place[line.link.upper] < place[line.link.lower] for line in drawn.lines)


@given(pairs)
def test_the_list_holds_every_drawn_document_once(based: dict[int, list[int]]) -> None:
    every = papers(12, based)
    drawn = draw(every, links(every, []))
    boxes = sorted(box.document.id for box in drawn.boxes)
    assert sorted(one.document.id for one in listed(drawn)) == boxes


def test_a_circle_is_drawn_and_listed_whole() -> None:
    every = papers(3, {0: [1], 1: [2], 2: [0]})
    drawn = draw(every, links(every, []))
    assert len(drawn.boxes) == len(drawn.lines) == len(listed(drawn)) == 3


def test_two_documents_are_joined_once_by_the_strongest_relation() -> None:
    every = papers(2, {})
    said = [
        Reference(document="d1", number="0", relation=relation, target="d0", start=at, end=at + 1)
        for at, relation in enumerate(("mentions", "replaces", "implements"))
    ]
    (one,) = links(every, said)
    assert (one.lower, one.upper, one.relation) == ("d1", "d0", "implements")
    assert links(every, said[:1]) == []


def test_many_of_one_layer_stand_in_rows_and_the_oldest_are_left_out() -> None:
    count = MOST + 10
    every = papers(count, {n: [0] for n in range(1, count)})
    drawn = draw(every, links(every, []))
    assert len(drawn.boxes) == MOST
    widest = max(sum(1 for box in drawn.boxes if box.y == y) for y in {b.y for b in drawn.boxes})
    assert widest == PER_ROW


def test_around_a_document_is_all_that_it_leads_to() -> None:
    every = papers(5, {1: [0], 2: [1], 4: [3]})
    assert around("d1", links(every, [])) == {"d0", "d1", "d2"}
