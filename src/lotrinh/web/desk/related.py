"""Which papers a document leads to and which lead to it, each once with all that joins them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.domain.document import Document
from lotrinh.domain.reference import RELATIONS, Reference
from lotrinh.web.register.queries.document import Named, Paper


@dataclass(frozen=True, slots=True)
class End:
    """The paper at the other end; `document` is `None` where the register does not have it.

    `relations` come from the strongest on; `places` are where it is named in a text of the
    register, as far as a link stands there.
    """

    name: str
    document: Document | None
    relations: tuple[str, ...]
    places: tuple[Reference, ...]


Joined = tuple[str, Document | None, str, Reference | None]


def ends(
    paper: Paper, own: Sequence[Named], others: Sequence[Named]
) -> tuple[list[End], list[End]]:
    """The papers that a document names, and those that name it; what it declares counts too."""
    declared = _declared(paper.document)
    below = [
        *_joined(own),
        *((id, paper.papers.get(id), relation, None) for id, relation in declared),
    ]
    above = [
        *_joined(others),
        *(
            (one.id, one, relation, None)
            for one in paper.papers.values()
            for id, relation in _declared(one)
            if id == paper.document.id
        ),
    ]
    return _once(below), _once(above)


def _declared(one: Document) -> list[tuple[str, str]]:
    return [(id, "based_on") for id in one.based_on] + [(id, "replaces") for id in one.replaces]


def _joined(named: Iterable[Named]) -> Iterator[Joined]:
    for one in named:
        key = one.document.id if one.document else one.reference.number
        yield key, one.document, one.reference.relation, one.reference


def _once(joined: Iterable[Joined]) -> list[End]:
    found: dict[str, list[Joined]] = {}
    for one in joined:
        found.setdefault(one[0], []).append(one)
    return [
        End(
            key,
            same[0][1],
            tuple(sorted({one[2] for one in same}, key=RELATIONS.index)),
            tuple(one[3] for one in same if one[3] and one[3].target),
        )
        for key, same in found.items()
    ]
