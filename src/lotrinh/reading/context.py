"""Sentences with their mentions and everything they inherit from."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter

from lotrinh.reading.candidates import Identity
from lotrinh.reading.folding import match_key
from lotrinh.reading.identity.paper import provinces_on
from lotrinh.reading.lexicon import Lexicon, without_kind
from lotrinh.reading.mention import Mention
from lotrinh.reading.patterns import mentions_in, mentions_of
from lotrinh.reading.sentences import sentences
from lotrinh.reading.structure import Placed, place
from lotrinh.reading.text import KeptText, Line
from lotrinh.reading.timeframe import in_capitals, in_opening, titled
from lotrinh.reading.writing_day import last_reported, printed_month

REACH = 20
NEAR = 400


_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, eq=False)
class Paper:
    """The document as a whole: its kept text, identity, area, and the words it is matched with."""

    kept: KeptText
    identity: Identity
    area: str
    lexicon: Lexicon
    placed: tuple[Placed, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "placed", tuple(place(self.kept.lines)))

    @cached_property
    def mentions(self) -> dict[int, list[Mention]]:
        """The mentions of each line, by the line's start, at their place in the kept text."""
        lines = [line for line in self.kept.lines if not line.is_blank]
        found = mentions_of([(line.text, line.key) for line in lines], self.lexicon)
        return {
            line.start: [one.moved(line.start) for one in mentions]
            for line, mentions in zip(lines, found, strict=True)
        }

    @cached_property
    def title_mentions(self) -> list[Mention]:
        """The mentions of the document's title."""
        kept = KeptText.of(self.identity.title)
        same = next((line for line in self.kept.lines if line.text == kept.text), None)
        if same is not None and not same.is_blank:
            return [one.moved(-same.start) for one in self.mentions[same.start]]
        return mentions_in(kept.text, kept.key, self.lexicon)

    @cached_property
    def title_periods(self) -> list[Mention]:
        """The periods that the title, or the capitals it goes on in, gives to all below it."""
        found = titled(self.title_mentions)
        return found or list(in_capitals(self.kept.lines, self.mentions))

    @cached_property
    def opening_periods(self) -> list[Mention]:
        """The periods of the headline or lead of news."""
        is_news = self.identity.kind == "news"
        return in_opening(self.kept.lines, self.mentions) if is_news else []

    @cached_property
    def title_key(self) -> str:
        """The title for matching."""
        return match_key(self.identity.title)

    @cached_property
    def year(self) -> int | None:
        """The year of writing, else the first that is told: that of "quý II" and "9 tháng"."""
        if self.written_after:
            return self.written_after.year
        found = (one for mentions in self.mentions.values() for one in mentions)
        told = (one.value.year for one in found if one.kind == "period")
        return next(filter(None, told), None)

    @cached_property
    def written_after(self) -> date | None:
        """The day of issue; without one the last day that the text reports figures of."""
        return self.identity.issued_on or last_reported(
            self.placed, self.mentions, is_promising=self.identity.is_promising
        )

    @cached_property
    def printed_month(self) -> date | None:
        """The first of the month in which a news page came out, by the day at its head."""
        return printed_month(self.kept.lines) if self.identity.kind == "news" else None

    def places_in(self, name: str) -> tuple[str, ...]:
        """The places that a name holds, on the day of issue."""
        return self.lexicon.places_in(name, self.identity.issued_on)

    def area_called(self, label: str) -> str:
        """The area that a label names as a whole ("Lạng Sơn", "Xã Trà Lĩnh"), else the paper's."""
        found = self.lexicon.places_called(without_kind(label.strip()), self.identity.issued_on)
        return found[0] if len(found) == 1 else self.area

    @cached_property
    def provinces(self) -> Mapping[str, str]:
        """The ids of the provinces that the text names, by their name without the kind."""
        standing = provinces_on(self.lexicon.catalogue, self.identity.issued_on)
        names = {without_kind(name): id for name, id in standing.items()}
        return {name: id for name, id in names.items() if name in self.kept.text}

    @cached_property
    def names_others(self) -> bool:
        """Whether the text names a province that it is not about."""
        return any(id != self.area for id in self.provinces.values())

    def sentences(self) -> Iterator["Sentence"]:
        """The sentences of every line that is not a table row, each with those before it."""
        previous: Sentence | None = None
        for placed in self.placed:
            if placed.line.is_blank or placed.line.is_row:
                continue
            above, previous = previous, None
            for start, end in sentences(placed.line.text):
                offset = placed.line.start
                previous = Sentence(self, placed, offset + start, offset + end, previous, above)
                yield previous


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence's span, where it stands, the one before it in its line, the last line's last."""

    paper: Paper
    placed: Placed
    start: int
    end: int
    previous: "Sentence | None" = None
    above: "Sentence | None" = None

    @cached_property
    def key(self) -> str:
        """The sentence for matching."""
        return self.paper.kept.key[self.start : self.end]

    @cached_property
    def mentions(self) -> list[Mention]:
        """The mentions inside the sentence."""
        line = self.paper.mentions[self.placed.line.start]
        first = bisect_left(line, self.start, key=_start)
        last = bisect_left(line, self.end, key=_start)
        return [one for one in line[first:last] if one.end <= self.end]

    def of_kind(self, kind: str) -> Sequence[Mention]:
        """The mentions of one kind, in order."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[Mention]]:
        found: dict[str, list[Mention]] = defaultdict(list)
        for one in self.mentions:
            found[one.kind].append(one)
        return found

    @cached_property
    def _before(self) -> dict[int, str]:
        return {}

    @cached_property
    def _own_starts(self) -> dict[int, int]:
        return {}

    @cached_property
    def _after(self) -> dict[int, str]:
        return {}

    @cached_property
    def _has_clauses(self) -> bool:
        return ";" in self.key

    @property
    def earlier(self) -> Iterator["Sentence"]:
        """The sentences before it in its line, the nearest first, at most `REACH`."""
        return islice(self._all_earlier(), REACH)

    def _all_earlier(self) -> Iterator["Sentence"]:
        one = self.previous
        while one is not None:
            yield one
            one = one.previous

    def lines_before(self) -> Iterator["Sentence"]:
        """The sentences of the lines before its own, the nearest first, at most `REACH`."""
        return islice(self._all_above(), REACH)

    def _all_above(self) -> Iterator["Sentence"]:
        one = self.above
        while one is not None:
            yield one
            one = one.previous or one.above

    def between(self, start: int, end: int) -> str:
        """The key between two places of the kept text, not beyond the sentence."""
        end = end if end > start else start
        start = start if start > self.start else self.start
        return self.paper.kept.key[start : end if end < self.end else self.end]

    def clause_start(self, at: int) -> int:
        """Where the clause around `at` begins: behind a semicolon, else at the sentence's start."""
        if not self._has_clauses:
            return self.start
        return max(self.start, self.paper.kept.key.rfind(";", self.start, at) + 1)

    def clause_end(self, at: int) -> int:
        """Where the clause around `at` ends: the next semicolon, or the sentence's end."""
        stop = self.paper.kept.key.find(";", at, self.end) if self._has_clauses else -1
        return self.end if stop < 0 else stop

    def quantity_before(self, one: Mention) -> Mention | None:
        """The last quantity that ends before a mention."""
        quantities = self.of_kind("quantity")
        at = bisect_right(quantities, one.start, key=_end)
        return quantities[at - 1] if at else None

    def quantity_after(self, one: Mention) -> Mention | None:
        """The first quantity that begins at or behind the end of a mention."""
        quantities = self.of_kind("quantity")
        at = bisect_left(quantities, one.end, key=_start)
        return quantities[at] if at < len(quantities) else None

    def next_start(self, at: int, *kinds: str) -> int:
        """Where the first mention of some kinds at or behind a place begins; else the end."""
        stop = self.end
        for kind in kinds:
            mentions = self.of_kind(kind)
            first = bisect_left(mentions, at, key=_start)
            if first < len(mentions):
                stop = min(stop, mentions[first].start)
        return stop

    def own_start(self, one: Mention) -> int:
        """Where the words of a mention alone begin: its clause, or the quantity before it ends."""
        known = self._own_starts.get(one.start)
        if known is None:
            earlier = self.quantity_before(one)
            clause = self.clause_start(one.start)
            known = self._own_starts[one.start] = max(clause, earlier.end) if earlier else clause
        return known

    def own_words(self, one: Mention) -> str:
        """What its clause says before a mention, behind the quantity before it."""
        return self.between(self.own_start(one), one.start)

    def before(self, one: Mention) -> str:
        """What its clause says before a mention, at most `NEAR` characters."""
        known = self._before.get(one.start)
        if known is None:
            since = max(self.clause_start(one.start), one.start - NEAR)
            known = self._before[one.start] = self.between(since, one.start)
        return known

    def after(self, one: Mention) -> str:
        """What its clause says behind a mention, at most `NEAR` characters."""
        known = self._after.get(one.end)
        if known is None:
            until = min(self.clause_end(one.end), one.end + NEAR)
            known = self._after[one.end] = self.between(one.end, until)
        return known

    @property
    def governing(self) -> tuple[Line, ...]:
        """The lines it inherits from, the nearest first."""
        return self.placed.governing

    def governing_mentions(self, kind: str) -> Iterator[Mention]:
        """Mentions of one kind in the lines above it, then in its earlier sentences."""
        for line in self.governing:
            yield from (one for one in self.paper.mentions[line.start] if one.kind == kind)
        for sentence in self.earlier:
            yield from reversed(sentence.of_kind(kind))

    def year_near(self, at: int) -> int | None:
        """The year that a quarter or month without one belongs to.

        That of the nearest period beside it, else the one after "cùng kỳ năm …", else of what is
        above, earlier or the title's.
        """
        own = sorted(self.of_kind("period"), key=lambda one: abs(one.start - at))
        own.sort(key=lambda one: one.value.is_compared)
        said_before = (one for earlier in self.earlier for one in earlier.of_kind("period"))
        above = (one for line in self.governing for one in self.paper.mentions[line.start])
        named = chain(own, above, said_before, self.paper.title_mentions)
        told = (one.value.year for one in named if one.kind == "period")
        return next(filter(None, told), self.paper.year)
