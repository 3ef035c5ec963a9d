"""Filters over findings, with the number of findings behind every choice."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lotrinh.domain.labels import CHECK_FAMILIES, FINDING_STATES, SEVERITIES, words
from lotrinh.reading.folding import folded
from lotrinh.web.desk.facet import Choice, Facet
from lotrinh.web.register.queries.finding import Checked, KeptFinding
from lotrinh.web.ui.templatetags.plan_words import day, language

USUAL = "open"
PREVIOUS = "previous"
LONGEST = 60
_VALUES: Mapping[str, Callable[[KeptFinding], Iterable[str]]] = {
    "state": lambda one: (one.standing,),
    "severity": lambda one: (one.finding.severity,),
    "family": lambda one: (one.finding.family,),
    "document": lambda one: one.documents,
    "indicator": lambda one: one.indicators,
}
FACETS = tuple(_VALUES)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The findings that fit, the gravest first, and the facets by their names.

    `since` are the days on which findings were first seen, the newest first. `has_filter` tells
    whether more than the usual state narrows.
    """

    fitting: Sequence[KeptFinding]
    facets: Mapping[str, Facet]
    since: Sequence[Choice]
    has_filter: bool

    @property
    def selects(self) -> Sequence[Facet]:
        """The facets that are chosen from a list."""
        return [self.facets[field] for field in FACETS[2:]]


@dataclass(frozen=True, slots=True)
class Names:
    """What documents and indicators are called, by id."""

    documents: Mapping[str, str]
    indicators: Mapping[str, str]


def narrowed(checked: Checked, names: Names, asked: Mapping[str, str]) -> Narrowed:
    """What the choices leave; a facet counts what the other facets leave.

    Without a choice of state only what is open is listed; `all` lists every state. `since` is a day
    or `previous`, which asks for what the run before did not find.
    """
    chosen = {field: asked.get(field, "") for field in FACETS}
    chosen["state"] = chosen["state"] or USUAL
    active = {field: value for field, value in chosen.items() if value and value != "all"}
    found = [one for one in checked.findings if _holds(one, asked.get("q", ""))]
    dated = [one for one in found if _is_since(one, asked.get("since", ""))]
    counts = {field: Counter[str]() for field in FACETS}
    fitting: list[KeptFinding] = []
    for one in dated:
        failed = [field for field, value in active.items() if value not in _VALUES[field](one)]
        if not failed:
            fitting.append(one)
        for field in FACETS:
            if not failed or failed == [field]:
                counts[field].update(_VALUES[field](one))
    facets = {
        field: Facet(
            field,
            _title(field),
            chosen[field],
            _choices(field, counts[field], names, chosen[field]),
        )
        for field in FACETS
    }
    usual = {**active, "state": "" if chosen["state"] == USUAL else chosen["state"]}
    has_filter = any((*usual.values(), asked.get("q", ""), asked.get("since", "")))
    return Narrowed(fitting, facets, _days(found, asked.get("since", "")), has_filter)


def _choices(field: str, counts: Counter[str], names: Names, chosen: str) -> Sequence[Choice]:
    if field in ("state", "severity"):
        table = FINDING_STATES if field == "state" else SEVERITIES
        return [Choice(code, words(table, code, language()), counts[code]) for code in table]
    known = {chosen: counts[chosen], **counts} if chosen else counts
    found = [Choice(code, _called(field, code, names), count) for code, count in known.items()]
    return sorted(found, key=lambda one: (-one.count, one.name))


def _called(field: str, code: str, names: Names) -> str:
    if field == "family":
        return words(CHECK_FAMILIES, code, language())
    table = names.documents if field == "document" else names.indicators
    return table.get(code, code)


def _days(found: Sequence[KeptFinding], chosen: str) -> Sequence[Choice]:
    """Since when: what the last run found first, then each day on which something came up."""
    broken = [one for one in found if one.finding.outcome == "broken"]
    counts = Counter(one.since for one in broken)
    choices, whole = [], 0
    for seen in sorted(counts, reverse=True):
        whole += counts[seen]
        choices.append(Choice(str(seen), day(seen), whole))
    new = sum(one.is_new for one in broken)
    first = [Choice(PREVIOUS, _("lần kiểm tra trước"), new)]
    other = chosen not in ("", PREVIOUS, *(one.value for one in choices)) and _day(chosen)
    own = [Choice(chosen, day(_day(chosen)), sum(_is_since(one, chosen) for one in broken))]
    return [*first, *(own if other else []), *choices]


def _is_since(one: KeptFinding, asked: str) -> bool:
    if asked == PREVIOUS:
        return one.is_new
    first = _day(asked)
    return first is None or one.since >= first


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _holds(one: KeptFinding, asked: str) -> bool:
    """Whether every word looked for is in the message, the sentences or the names of its rows."""
    wanted = folded(asked).split()
    if not wanted:
        return True
    messages = [one.finding.message, *(each.about for each in one.subjects if each.about)]
    said = [text for each in messages for text in (each.vi, each.en)]
    quotes = [each.quote for each in one.finding.evidence]
    text = folded(" ".join([one.finding.check, *one.finding.subjects, *said, *quotes]))
    return all(word in text for word in wanted)


def _title(field: str) -> str:
    return {
        "state": _("Tình trạng"),
        "severity": _("Mức độ"),
        "family": _("Loại kiểm tra"),
        "document": pgettext("column", "Văn bản"),
        "indicator": _("Chỉ tiêu"),
    }[field]
