"""Trying another figure: which can be tried, and what would then follow, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Q
from django.utils.translation import gettext as _

from lotrinh.checks.what_if import NO_VALUE, Answer, Moved
from lotrinh.checks.words import told_of
from lotrinh.domain.document import Document
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.web.desk.finding_words import extent
from lotrinh.web.register.queries.finding import KeptFinding
from lotrinh.web.register.queries.finding_names import document_values, indicator_names
from lotrinh.web.register.queries.observation import observations
from lotrinh.web.register.queries.target import targets_among
from lotrinh.web.ui.templatetags.plan_words import (
    document_name,
    figure,
    host,
    in_language,
    path,
    promise,
    symbol,
)

MOST = 20
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Triable:
    """A promise or figure of which another value can be tried: what it says, and of what."""

    id: str
    about: str
    value: str
    unit: str
    source: str

    @property
    def words(self) -> str:
        """All of it in one line."""
        said = f"{self.about}: {self.value}"
        return f"{said} ({self.source})" if self.source else said


@dataclass(frozen=True, slots=True)
class Shift:
    """What an amount would lie between, as things are and as asked."""

    about: str
    area: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would follow: amounts that move, quarrels that appear and vanish, those that stay.

    `rest` is how many more amounts move, `doubt` a word on a value far out of scale.
    """

    is_known: bool
    shifts: list[Shift]
    rest: int
    appear: list[list[Triable]]
    vanish: list[list[Triable]]
    stay: int
    doubt: str


@dataclass(frozen=True, slots=True)
class Own:
    """What the check of a finding would still say of its rows; blank once it is mended."""

    remains: str


def triable(
    rows: Iterable[Target | Observation],
    papers: Mapping[str, Document],
    names: Mapping[str, Message],
) -> list[Triable]:
    """Those of these rows that have a number, in words; by their documents and indicators."""
    told = [_told(one, papers, names) for one in rows if _unit(one) is not None]
    alike = Counter((one.words, one.unit) for one, _row in told)
    return [
        replace(one, source=_apart(one, row)) if alike[one.words, one.unit] > 1 else one
        for one, row in told
    ]


def _told(
    one: Target | Observation, papers: Mapping[str, Document], names: Mapping[str, Message]
) -> tuple[Triable, Target | Observation]:
    name = names.get(one.indicator, Message(one.indicator, one.indicator))
    paper = papers.get(_paper(one))
    source = document_name(paper) if paper else host(getattr(one, "source", ""))
    value = promise(one) if isinstance(one, Target) else figure(one)
    about = in_language(told_of(name, one.statistic, one.period))
    return Triable(one.id, about, value, symbol(_unit(one)), source), one


def _apart(one: Triable, row: Target | Observation) -> str:
    """Where a row stands, said so that it is not taken for one that says the same."""
    place = path(row.citation.path) if row.citation and row.citation.path else row.id
    return ", ".join(filter(None, (one.source, place)))


def triable_rows(ids: Iterable[str]) -> list[Triable]:
    """The promises and figures with these ids of which another value can be tried."""
    wanted = list(dict.fromkeys(ids))
    targets = [row.target for row in targets_among(Q(id__in=wanted))]
    rows: list[Target | Observation] = [*targets, *observations(wanted).values()]
    papers = document_values(_paper(one) for one in rows)
    return triable(rows, papers, indicator_names(one.indicator for one in rows))


def triable_of(one: KeptFinding) -> list[Triable]:
    """The rows of a finding with a number."""
    nouns = ("targets", "observations")
    return triable_rows(row.id for row in one.subjects if row.noun in nouns)


def outcome(answer: Answer, area: str, places: Mapping[str, str], asked: Triable) -> Outcome:
    """An answer in words; areas other than `area` are named, `asked` says what was tried."""
    before, after = set(answer.before), set(answer.after)
    rows = {row for one in before ^ after for row in one}
    known = {one.id: one for one in triable_rows(rows)}
    return Outcome(
        is_known=answer.is_known,
        shifts=[_shift(one, area, places) for one in answer.moved[:MOST]],
        rest=max(0, len(answer.moved) - MOST),
        appear=[
            _named(one, {**known, asked.id: asked}) for one in answer.after if one not in before
        ],
        vanish=[_named(one, known) for one in answer.before if one not in after],
        stay=len(before & after),
        doubt=in_language(answer.doubt) if answer.doubt else "",
    )


def _named(rows: Iterable[str], known: Mapping[str, Triable]) -> list[Triable]:
    return [known[row] for row in sorted(rows) if row in known]


def _shift(one: Moved, area: str, places: Mapping[str, str]) -> Shift:
    named = "" if one.area == area else places.get(one.area, one.area)
    return Shift(in_language(one.about), named, _rounded(one.before), _rounded(one.after))


def _rounded(one: Extent | None) -> str:
    """An extent with as many digits as a reader compares."""
    if one is None:
        return in_language(NO_VALUE)
    if one.low is None and one.high is None:
        return _("chưa bị giới hạn")
    low, high = (None if end is None else _short(end) for end in (one.low, one.high))
    return extent(Extent(low, high, one.unit))


def _short(number: Decimal) -> Decimal:
    if not number:
        return number
    places = max(0, DIGITS - 1 - number.adjusted())
    kept = round(number, places).normalize()
    return Decimal(f"{kept:f}")


def _unit(one: Target | Observation) -> Unit | None:
    if isinstance(one, Observation):
        return one.quantity.unit
    return one.bounds.unit if one.bounds.is_numeric and one.period else None


def _paper(one: Target | Observation) -> str:
    if isinstance(one, Target):
        return one.document
    return one.citation.document if one.citation else ""
