"""The time that a whole text is about: its title's, that of the capitals below, or its lead's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from lotrinh.reading.mention import Mention
from lotrinh.reading.text import Line
from lotrinh.reading.writing_day import is_aim

HEAD = 25
LEAD = 8
TELLING = frozenset({"news", "report"})

Mentions = Mapping[int, Sequence[Mention]]


def titled(title: Iterable[Mention]) -> list[Mention]:
    """The periods of a title that can date figures."""
    return [one for one in title if dates_figures(one)]


def in_capitals(lines: Iterable[Line], mentions: Mentions) -> Iterator[Mention]:
    """The periods of the lines in capitals at the head of a paper, where its title goes on."""
    for line in islice((one for one in lines if not one.is_blank), HEAD):
        if line.text.isupper():
            yield from filter(dates_figures, mentions.get(line.start, ()))


def in_lead(lines: Iterable[Line], mentions: Mentions) -> list[Mention]:
    """The periods of the first paragraphs of news or a report without those of aims.

    Spans of years come last.
    """
    found = [
        one
        for line in islice((one for one in lines if not one.is_blank), LEAD)
        for one in mentions.get(line.start, ())
        if dates_figures(one) and not is_aim(line, one)
    ]
    return sorted(found, key=lambda one: one.value.is_of_years)


def dates_figures(one: Mention) -> bool:
    """Whether a mention is a period that figures can have, neither compared with nor an event's."""
    return one.kind == "period" and not (one.value.is_compared or one.value.is_event)
