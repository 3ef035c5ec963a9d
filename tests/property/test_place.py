"""Laws of lineage: walks end whatever the rows say, and only standing places are answers."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.organisation import Organisation, responsible_on
from lotrinh.domain.place import Place, Successor, ancestors, lineage_on, predecessors, shares_on
from lotrinh.domain.validity import Validity

IDS = [f"p{number}" for number in range(8)]
DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))


@st.composite
def validities(draw: st.DrawFn) -> Validity:
    """Days in order, either end possibly open."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Validity(draw(st.sampled_from([None, first])), draw(st.sampled_from([None, last])))


@st.composite
def maps(draw: st.DrawFn) -> dict[str, Place]:
    """Places with any parents and successors: loops, self-reference and unknown ids included."""
    named = st.sampled_from([*IDS, "unknown"])
    return {
        id: Place(
            id=id,
            name=id,
            kind="commune",
            parent=draw(named | st.just("")),
            validity=draw(validities()),
            successors=tuple(map(Successor, draw(st.lists(named, max_size=4)))),
        )
        for id in draw(st.lists(st.sampled_from(IDS), unique=True))
    }


@given(maps(), st.sampled_from(IDS), DAYS)
def test_lineage_ends_and_names_standing_places_once(
    places: dict[str, Place], id: str, day: date
) -> None:
    found = lineage_on(places, id, day)
    assert all(places[one].exists_on(day) for one in found)
    assert len(found) == len(set(found))


@given(maps(), st.sampled_from(IDS), DAYS)
def test_a_standing_place_is_its_own_lineage(places: dict[str, Place], id: str, day: date) -> None:
    stands = id in places and places[id].exists_on(day)
    assert (lineage_on(places, id, day) == (id,)) == stands


@given(maps(), st.sampled_from(IDS), DAYS)
def test_lineage_is_what_the_successors_became(
    places: dict[str, Place], id: str, day: date
) -> None:
    if id in places and places[id].validity.has_ended(day):
        parts = {
            one
            for successor in places[id].successors
            if successor.place != id
            for one in lineage_on(places, successor.place, day)
        }
        assert set(lineage_on(places, id, day)) == parts


@st.composite
def splits(draw: st.DrawFn) -> dict[str, Place]:
    """Places in generations: each ends and is split among later ones by weights that make one."""
    places = {}
    for number, id in enumerate(IDS):
        later = draw(st.lists(st.sampled_from(IDS[number + 1 :] or [id]), unique=True, max_size=3))
        cuts = sorted(draw(st.lists(st.integers(1, 99), unique=True, min_size=2, max_size=2)))
        parts = {1: [100], 2: [cuts[0], 100 - cuts[0]], 3: [cuts[0], cuts[1] - cuts[0]]}
        hundredths = [*parts.get(len(later), []), *([100 - cuts[1]] if len(later) == 3 else [])]
        heirs = [
            Successor(heir, Decimal(part) / 100)
            for heir, part in zip(later, hundredths, strict=True)
        ]
        ended = Validity(None, date(2020, 1, 1)) if heirs and id != IDS[-1] else Validity()
        places[id] = Place(
            id=id, name=id, kind="commune", validity=ended,
            successors=tuple(heirs) if id != IDS[-1] else (),
        )  # fmt: skip
    return places


@given(splits(), st.sampled_from(IDS), st.integers(1, 10**6))
def test_lineage_conserves_area_and_people(places: dict[str, Place], id: str, people: int) -> None:
    shares = shares_on(places, id, date(2026, 1, 1))
    assert shares is not None
    assert sum(people * share for share in shares.values()) == people
    assert set(shares) == set(lineage_on(places, id, date(2026, 1, 1)))


@given(maps(), st.sampled_from(IDS), DAYS)
def test_parts_lie_only_where_something_stands(
    places: dict[str, Place], id: str, day: date
) -> None:
    shares = shares_on(places, id, day) or {}
    assert all(places[one].exists_on(day) for one in shares)
    assert set(shares) <= set(lineage_on(places, id, day))


@given(maps(), st.sampled_from(IDS))
def test_the_walk_upwards_ends_and_never_returns(places: dict[str, Place], id: str) -> None:
    above = [place.id for place in ancestors(places, id)]
    assert id not in above
    assert len(above) == len(set(above))


@given(maps(), st.sampled_from(IDS))
def test_predecessors_are_the_inverse_of_successors(places: dict[str, Place], id: str) -> None:
    for other in places.values():
        names_it = any(successor.place == id for successor in other.successors)
        assert (other in predecessors(places, id)) == names_it


@given(validities(), DAYS)
def test_on_any_day_a_thing_is_to_come_stands_or_has_ended(validity: Validity, day: date) -> None:
    is_to_come = validity.valid_from is not None and day < validity.valid_from
    assert [is_to_come, validity.covers(day), validity.has_ended(day)].count(True) == 1
    assert (
        validity.covers(day)
        or not validity.covers(day - timedelta(days=1))
        or (validity.valid_to == day - timedelta(days=1))
    )


@given(st.dictionaries(st.sampled_from(IDS), st.tuples(validities(), st.sampled_from(IDS))), DAYS)
def test_responsibility_ends_at_a_standing_body_or_nowhere(
    rows: dict[str, tuple[Validity, str]], day: date
) -> None:
    bodies = {
        id: Organisation(id=id, name=id, kind="department", validity=validity, successor=successor)
        for id, (validity, successor) in rows.items()
    }
    for id in IDS:
        found = responsible_on(bodies, id, day)
        assert found is None or bodies[found].exists_on(day)
        if id in bodies and bodies[id].exists_on(day):
            assert found == id
