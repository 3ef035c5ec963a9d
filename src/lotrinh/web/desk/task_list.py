"""Filters over tasks, with the number of tasks behind every choice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from django.utils.translation import gettext as _

from lotrinh.domain.labels import DEADLINE_KINDS, words
from lotrinh.domain.period import Period
from lotrinh.web.desk.facet import Choice, Facet
from lotrinh.web.desk.task_table import Tally, tally_of
from lotrinh.web.register.queries.task_list import TaskMark, TaskNames
from lotrinh.web.ui.templatetags.plan_words import document_name, language, period

FACETS = ("state", "lead", "programme", "document", "kind", "month")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The tasks that fit, the facets, and the tally of what fits before a state is chosen."""

    fitting: Sequence[TaskMark]
    facets: Sequence[Facet]
    tally: Tally
    has_filter: bool


def narrowed(marks: Sequence[TaskMark], names: TaskNames, asked: Mapping[str, str]) -> Narrowed:
    """What the choices leave; a facet counts what the other facets leave."""
    chosen = {field: asked.get(field, "") for field in FACETS}
    active = [(field, value) for field, value in chosen.items() if value]
    fitting: list[TaskMark] = []
    beside: dict[str, list[TaskMark]] = {field: [] for field in FACETS}
    for one in marks:
        failed = [field for field, value in active if getattr(one, field) != value]
        if not failed:
            fitting.append(one)
        elif len(failed) == 1:
            beside[failed[0]].append(one)
    counts = {
        field: Counter(map(attrgetter(field), chain(fitting, beside[field]))) for field in FACETS
    }
    assumed = sum(one.is_assumed for one in chain(fitting, beside["state"]))
    return Narrowed(
        fitting,
        [_facet(field, chosen[field], counts[field], names) for field in FACETS[1:]],
        tally_of(counts["state"], assumed),
        bool(active) or bool(asked.get("q", "")),
    )


def _facet(field: str, chosen: str, counts: Counter[str], names: TaskNames) -> Facet:
    called = _called(field, counts, names)
    choices = [
        Choice(value, name, counts[value])
        for value, name in called.items()
        if counts[value] or value == chosen
    ]
    return Facet(field, _titles()[field], chosen, choices)


def _called(field: str, counts: Counter[str], names: TaskNames) -> dict[str, str]:
    """The words for every value of a facet, in their order."""
    if field == "lead":
        return dict(names.leads)
    if field == "programme":
        return dict(names.programmes)
    if field == "document":
        return {id: document_name(one) for id, one in names.documents.items()}
    if field == "kind":
        return {code: words(DEADLINE_KINDS, code, language()) for code in DEADLINE_KINDS}
    return {month: period(Period(month)) for month in sorted(counts) if month}


def _titles() -> dict[str, str]:
    return {
        "lead": _("Chủ trì"),
        "programme": _("Chương trình"),
        "document": _("Văn bản"),
        "kind": _("Loại thời hạn"),
        "month": _("Đến hạn trong"),
    }
