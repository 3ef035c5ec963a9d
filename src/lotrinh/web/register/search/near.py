"""Words that somebody may have meant: near ones, words typed together, and unturned keys."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from lotrinh.web.register.search.question import Needle
from lotrinh.web.register.search.telex import typed_plainly

SHORTEST = 3
LONG = 8
MOST = 40
_KEYS, _SPLIT, _APART = 0.5, 1.0, 0.6

Words = tuple[str, ...]
Held = Mapping[int, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Mesh:
    """What may stand in the place of a typed word: words, and how far they are from it.

    `begun` is a word that is right but may go on.
    """

    costs: Mapping[Words, float]
    begun: str = ""

    def needles(self) -> tuple[Needle, ...]:
        """Where to look for them."""
        begun = (Needle("folded", (self.begun,), True),) if self.begun else ()
        return (*(Needle("folded", words, False) for words in self.costs), *begun)

    def held(self, said: Sequence[str]) -> dict[int, tuple[float, int]]:
        """Where they stand among these words: how far from the typed one, and how many they are."""
        pairs = enumerate(pairwise(said))
        found = {at: (self.costs[one], 2) for at, one in pairs if one in self.costs}
        for at, word in enumerate(said):
            if (word,) in self.costs:
                found[at] = (self.costs[word,], 1)
            elif self.begun and word.startswith(self.begun):
                found[at] = (0, 1)
        return found


Net = tuple[Mesh, ...]


@dataclass(frozen=True, slots=True)
class Caught:
    """The words of an entry that stand in a net: how far from the typed ones, and their places.

    Words that stand apart are as far as if more than a half of a letter were wrong.
    """

    cost: float
    is_apart: bool
    places: tuple[int, ...]


def own(word: str, *, is_begun: bool) -> Mesh:
    """A word as it was typed."""
    return Mesh({(word,): 0}, word if is_begun else "")


def guessed(word: str, known: Set[str]) -> Mesh:
    """What `word` may stand for among `known` words, the nearest first, without itself.

    One letter more, less, other or swapped; two in a word of eight letters or where no word is one
    away. A word that is shorter than three letters or holds digits stands for what its keys give.
    """
    found: dict[Words, float] = {}
    if len(word) >= SHORTEST and word.isalpha():
        found |= {(near,): float(away) for near, away in _near(word, known) if near != word}
        found |= dict.fromkeys(_split(word, known), _SPLIT)
    found |= {(plain,): _KEYS for plain in typed_plainly(word) & known}
    ordered = sorted(found.items(), key=lambda one: (one[1], one[0][0][0] != word[0], one[0]))
    return Mesh(dict(ordered[:MOST]))


def caught(said: Sequence[str], net: Net) -> Caught | None:
    """The nearest words of an entry in the net; nothing when one of them is missing."""
    held = [mesh.held(said) for mesh in net]
    if not all(held):
        return None
    return min([*_rows(held), _apart(held)], key=lambda one: one.cost)


def _near(word: str, known: Set[str]) -> Iterator[tuple[str, float]]:
    most = 2 if len(word) >= LONG else 1
    found = extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=MOST)
    if not found and len(word) > SHORTEST:
        found = extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=MOST)
    return ((near, away) for near, away, _ in found)


def _split(word: str, known: Set[str]) -> Iterator[Words]:
    """Two known words that were typed together, as letters or as keys."""
    for plain in {word, *typed_plainly(word)} - known:
        parts = ((plain[:at], plain[at:]) for at in range(2, len(plain) - 1))
        yield from ((one, two) for one, two in parts if one in known and two in known)


def _rows(held: Sequence[Held]) -> Iterator[Caught]:
    """The words in a row, from each place at which they stand so."""
    for start in held[0]:
        total, at = 0.0, start
        for found in held:
            if at not in found:
                break
            cost, size = found[at]
            total, at = total + cost, at + size
        else:
            yield Caught(total, False, tuple(range(start, at)))


def _apart(held: Sequence[Held]) -> Caught:
    """Each word where it stands nearest."""
    chosen = [min((cost, at, size) for at, (cost, size) in found.items()) for found in held]
    places = tuple(place for _, at, size in chosen for place in range(at, at + size))
    return Caught(sum(cost for cost, _, _ in chosen) + _APART, True, places)
