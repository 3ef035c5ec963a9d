"""The time a whole text is about: its title's, the capitals' below it, or its opening's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from lotrinh.reading.mention import Mention
from lotrinh.reading.text import Line
from lotrinh.reading.writing_day import is_aim

HEAD = 25

Mentions = Mapping[int, Sequence[Mention]]


def titled(title: Iterable[Mention]) -> list[Mention]:
    """The periods of a title that can date figures."""
    return [one for one in title if dates_figures(one)]


def in_capitals(lines: Iterable[Line], mentions: Mentions) -> Iterator[Mention]:
    """The periods of the lines in capitals at the head of a paper, where its title goes on."""
    for line in islice((one for one in lines if not one.is_blank), HEAD):
        if line.text.isupper():
            yield from filter(dates_figures, mentions.get(line.start, ()))


def in_opening(lines: Iterable[Line], mentions: Mentions) -> list[Mention]:
    """The periods of the first line, which is the headline of news, or its lead where it has none.

    Those of aims are left out; spans of years come last.
    """
    line = next((one for one in lines if not one.is_blank), None)
    found = mentions.get(line.start, ()) if line else ()
    own = (one for one in found if line and dates_figures(one) and not is_aim(line, one))
    return sorted(own, key=lambda one: one.value.is_of_years)


def dates_figures(one: Mention) -> bool:
    """Whether a mention is a period that figures can have, neither compared with nor an event's."""
    return one.kind == "period" and not (one.value.is_compared or one.value.is_event)
