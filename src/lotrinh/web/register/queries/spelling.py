"""What a reader may have meant by words that are not found as typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.web.register import models
from lotrinh.web.register.search.index import near
from lotrinh.web.register.search.near import SHORTEST, Net, caught, guessed, own
from lotrinh.web.register.search.question import Phrase

MOST = 3
_MOST_ENTRIES = 200
_MOST_CHANGED = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """Words of an entry in the place of the typed ones, written as the entry writes them."""

    words: str
    is_in_a_row: bool


def meant(asked: Sequence[Phrase]) -> list[Meant]:
    """At most three ways in which the words may have been meant, the nearest first.

    Words that the register does not know are put right; where all are known or that gives nothing,
    one word after the other. Each way is found in at least one entry. Numbers stay as typed, and
    so does everything when something stands in quotes.
    """
    if any(one.is_whole for one in asked):
        return []
    typed = [word for one in asked for word in one.folded]
    known = _known(typed)
    if not known:
        return []
    whole = [own(word, is_begun=False) for word in typed[:-1]]
    kept: Net = (*whole, own(typed[-1], is_begun=not asked[-1].is_whole))
    unknown = [at for at, word in enumerate(typed) if word[0].isalpha() and word not in known]
    found = _found([_with_guesses(kept, typed, known, unknown)]) if unknown else []
    return found or _found([_with_guesses(kept, typed, known, [at]) for at in _longest(typed)])


def _known(typed: Sequence[str]) -> set[str]:
    """The register's words that are about as long as the typed ones, or parts of those."""
    longest = max(map(len, typed))
    words = models.SearchWord.objects.filter(size__lte=longest + (2 if longest > SHORTEST else 1))
    return set(words.values_list("word", flat=True))


def _longest(typed: Sequence[str]) -> list[int]:
    """Where the words are that may hold a mistake, the longest first."""
    places = [at for at, word in enumerate(typed) if len(word) >= SHORTEST and word.isalpha()]
    return sorted(places, key=lambda at: -len(typed[at]))[:_MOST_CHANGED]


def _with_guesses(kept: Net, typed: Sequence[str], known: set[str], changed: list[int]) -> Net:
    return tuple(
        guessed(typed[at], known) if at in changed else mesh for at, mesh in enumerate(kept)
    )


def _found(nets: Sequence[Net]) -> list[Meant]:
    """The nearest wordings of the entries in the nets, each once."""
    full = [net for net in nets if all(mesh.costs for mesh in net)]
    ordered = sorted(_caught(near(full, most=_MOST_ENTRIES), full), key=lambda one: one[:2])
    found: dict[tuple[str, ...], Meant] = {}
    for _cost, _order, is_apart, folded, said in ordered:
        found.setdefault(folded, Meant(said, not is_apart))
    return list(found.values())[:MOST]


def _caught(
    rows: Iterable[tuple[str, str]], nets: Sequence[Net]
) -> Iterator[tuple[float, int, bool, tuple[str, ...], str]]:
    for order, (folded, marked) in enumerate(rows):
        said, written = folded.split(), marked.split()
        for net in nets:
            if one := caught(said, net):
                words = " ".join(written[at] for at in one.places)
                yield one.cost, order, one.is_apart, tuple(said[at] for at in one.places), words
