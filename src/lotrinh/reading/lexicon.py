"""The catalogue turned into what patterns look for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.units import SCALE_WORDS
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import lineage_on
from lotrinh.reading.folding import match_key
from lotrinh.reading.mention import Free
from lotrinh.reading.phrases import pattern_of

_WORD = re.compile(r"[^\W_]+|,")
_GAP = r"[^\w\n]{0,4}"
_WITHIN_A_PHRASE = re.compile(r"[ /(&-]{0,3}|\) ?-? ?")
_SLASH = re.compile(r"\s*/\s*")
_KIND = re.compile(r"^(?:Tỉnh|Thành phố|Xã|Phường) ")
WHOLE = "="
SHORTEST_BODY = 5
OPENING = 3


@dataclass
class _Node:
    code: str = ""
    next: dict[str, "_Node"] = field(default_factory=dict)


@dataclass(frozen=True)
class _Phrases:
    """Phrases word by word, and what shows where one may begin: its first words."""

    root: _Node
    openings: re.Pattern[str]


@dataclass(frozen=True)
class Lexicon:
    """Unit phrases and indicator phrases of one catalogue, ready for matching on keys."""

    catalogue: Catalogue

    @cached_property
    def unit_phrases(self) -> Mapping[str, str]:
        """Unit codes by printed phrase: `tỷ đồng` is `billion VND`; a bare `tỷ` is money too."""
        phrases = {"tỷ": "billion VND", "nghìn tỷ": "trillion VND", "ngàn tỷ": "trillion VND"}
        for row in self.catalogue.units.rows:
            for alias in map(match_key, row.aliases):
                phrases[alias] = row.unit.code
                if row.is_scalable:
                    for scale, words in SCALE_WORDS.items():
                        for word in map(match_key, words):
                            phrases[f"{word} {alias}"] = f"{scale} {row.unit.code}"
        return phrases

    @cached_property
    def unit_pattern(self) -> str:
        """A regular expression of all unit phrases, the longest first."""
        return pattern_of(self.unit_phrases)

    def unit_code(self, printed: str) -> str:
        """The code of a phrase that `unit_pattern` matched."""
        code = self.unit_phrases.get(printed)
        return code or self.unit_phrases[" ".join(_SLASH.sub("/", printed).split())]

    def indicators_in(self, key: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and code of each indicator phrase in `key`, the longest where they overlap.

        A phrase may run over spaces, slashes, brackets and hyphens; over a comma only where the
        catalogue has it; never over a stop.
        """
        return _longest_in(key, self._indicators)

    def bodies_in(self, key: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and id of each organisation named in `key`, the longest where they overlap."""
        return _longest_in(key, self._bodies)

    def whole_label(self, key: str) -> str:
        """The indicator whose phrase, or bare label, is all of `key`; blank when none is."""
        is_plain = key.replace(" ", "").isalnum()
        words = tuple(key.split() if is_plain else _WORD.findall(key))
        return self._labels.get(words, "")

    @cached_property
    def ratios_of(self) -> Mapping[str, Sequence[Indicator]]:
        """The indicators that are a ratio of another one, by the code of that numerator."""
        found: dict[str, list[Indicator]] = defaultdict(list)
        for one in self.catalogue.indicators.values():
            found[one.numerator].append(one)
        return dict(found)

    def places_in(self, name: str, day: date | None) -> tuple[str, ...]:
        """The ids of the provinces, communes and wards whose proper name stands in `name`.

        Those that exist on `day`, or took over from one that has ended; without a day, today's.
        """
        found = (self.places_called(match[0], day) for match in self._place_pattern.finditer(name))
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def places_called(self, name: str, day: date | None) -> tuple[str, ...]:
        """The places with one proper name on `day`, else those that took over from them."""
        places, day = self.catalogue.places, day or date.max
        ids = self._places.get(name, ())
        standing = tuple(id for id in ids if places[id].exists_on(day))
        return standing or tuple(chain.from_iterable(lineage_on(places, id, day) for id in ids))

    @cached_property
    def _places(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for place in self.catalogue.places.values():
            if place.kind in ("commune", "ward", "province"):
                name = without_kind(place.name)
                found[name] = (*found.get(name, ()), place.id)
        return found

    @cached_property
    def _place_pattern(self) -> re.Pattern[str]:
        names = sorted(self._places, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")

    @cached_property
    def _indicators(self) -> _Phrases:
        return _phrases_of(self._phrases(bare=False))

    @cached_property
    def _bodies(self) -> _Phrases:
        return _phrases_of((tuple(_WORD.findall(name)), id) for name, id in self._names_of_bodies)

    @cached_property
    def body_names(self) -> Sequence[tuple[str, str]]:
        """The names of organisations as matched, each with the id; too short ones left out."""
        return [(name, id) for name, id in self._names_of_bodies if len(name) > SHORTEST_BODY]

    @cached_property
    def _names_of_bodies(self) -> Sequence[tuple[str, str]]:
        return [
            (match_key(name), body.id)
            for body in self.catalogue.organisations.values()
            for name in (*body.aliases, body.name)
            if len(name) >= SHORTEST_BODY
        ]

    @cached_property
    def _labels(self) -> Mapping[tuple[str, ...], str]:
        return dict([*self._phrases(bare=True), *self._phrases(bare=False)])

    def _phrases(self, *, bare: bool) -> Iterator[tuple[tuple[str, ...], str]]:
        for one in self.catalogue.indicators.values():
            for alias in (one.name.vi, *one.aliases):
                if alias.startswith(WHOLE) == bare:
                    words = tuple(_WORD.findall(match_key(alias)))
                    yield words, one.code
                    yield tuple(word for word in words if word != ","), one.code


@lru_cache(maxsize=8192)
def without_kind(name: str) -> str:
    """The proper name of a place: `Trà Lĩnh` of "Xã Trà Lĩnh"."""
    return _KIND.sub("", name)


def _phrases_of(phrases: Iterable[tuple[tuple[str, ...], str]]) -> _Phrases:
    root, openings = _Node(), set()
    for words, code in phrases:
        node = root
        for word in words:
            node = node.next.setdefault(word, _Node())
        node.code = code
        openings.add(" ".join(words[:OPENING]))
    return _Phrases(root, re.compile(rf"[\W_](?={pattern_of(sorted(openings), space=_GAP)})"))


def _longest_in(key: str, phrases: _Phrases) -> Iterator[tuple[int, int, str]]:
    found = []
    for opening in phrases.openings.finditer(f" {key}"):
        start = opening.start()
        end, code = _longest(phrases.root, key, start)
        if code:
            closes = "(" in key[start:end] and key[end : end + 1] == ")"
            found.append((start, end + closes, code))
    if len(found) > 1:
        free = Free(len(key))
        longest_first = sorted(found, key=lambda one: (one[0] - one[1], one[0]))
        found = sorted(one for one in longest_first if free.take(one[0], one[1]))
    return iter(found)


def _longest(node: _Node, key: str, start: int) -> tuple[int, str]:
    """Where the longest phrase that begins at a word ends, and its code."""
    last, best, code = start, start, ""
    for word in _WORD.finditer(key, start):
        following = node.next.get(word[0])
        if following is None or not _is_within(key, last, word.start()):
            break
        node, last = following, word.end()
        if node.code:
            best, code = last, node.code
    return best, code


def _is_within(key: str, start: int, end: int) -> bool:
    """Whether a phrase may run over what stands between two of its words."""
    return key[start:end] == " " or bool(_WITHIN_A_PHRASE.fullmatch(key, start, end))
