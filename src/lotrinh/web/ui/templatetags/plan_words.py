"""Domain values in the language of the page."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import urlsplit

from django import template
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language

from lotrinh.catalogue import load
from lotrinh.domain import labels, title, wording
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.domain.unit import Unit

register = template.Library()

_TABLES = {
    "kind": labels.KINDS,
    "role": labels.ROLES,
    "status": labels.STATUSES,
    "statistic": labels.STATISTICS,
    "basis": labels.BASES,
    "modality": labels.MODALITIES,
    "price_basis": labels.PRICE_BASES,
    "field": labels.FIELDS,
    "task_state": labels.TASK_STATES,
    "standing": labels.STANDINGS,
    "reason": labels.REASONS,
    "deadline": labels.DEADLINE_KINDS,
    "recurrence": labels.RECURRENCES,
    "group": labels.PROJECT_GROUPS,
    "project_status": labels.PROJECT_STATUSES,
    "priority_class": labels.PRIORITY_CLASSES,
    "project_figure": labels.PROJECT_FIGURES,
    "capital_source": labels.CAPITAL_SOURCES,
    "level": labels.ALLOCATION_LEVELS,
    "proposal": labels.PROPOSALS,
    "disposition": labels.DISPOSITIONS,
    "relation": labels.RELATIONS,
    "sector": labels.SECTORS,
    "cause": labels.CAUSES,
    "place_kind": labels.PLACE_KINDS,
    "body_kind": labels.BODY_KINDS,
    "severity": labels.SEVERITIES,
    "finding_state": labels.FINDING_STATES,
    "check_family": labels.CHECK_FAMILIES,
}


def language() -> str:
    """The language of the page, `vi` or `en`."""
    return "en" if get_language() == "en" else "vi"


def symbol(unit: Unit | None) -> str:
    """A unit as printed, in the language of the page; nothing without a unit."""
    return load().units.symbol(unit, language()) if unit else ""


def document_name(document: Document) -> str:
    """How people call a document in passing: its number, else its short title; its version."""
    return title.document_name(document, language())


register.filter("symbol", symbol)
register.filter("document_name", document_name)


@register.filter
def of(table: Mapping[str, object], key: str) -> object:
    """What a table holds under this key; nothing where it holds none."""
    return table.get(key)


@register.filter
def day(value: date | None) -> str:
    """A date; an unknown one is empty."""
    return format_date(value, language()) if value else ""


@register.filter
def moment(at: datetime) -> str:
    """A time of day and its date, where the site is: `06:01 23/11/2026`."""
    here = localtime(at)
    return f"{here:%H:%M} {format_date(here.date(), language())}"


@register.filter
def period(value: Period | None) -> str:
    """A period; an unknown one is empty."""
    return wording.period_words(value, language()) if value else ""


@register.filter
def promise(target: Target) -> str:
    """What a target demands, with its unit."""
    bounds = target.bounds
    return wording.bounds_words(bounds, symbol(bounds.unit), language(), target.denominator)


@register.filter
def when(target: Target) -> str:
    """What a target says of its indicator, and over which time."""
    return wording.statistic_and_period(target, language())


@register.filter
def steps(target: Target) -> str:
    """The steps of an average and its base; empty for other promises."""
    return wording.steps_words(target, language())


@register.filter
def figure(one: Observation) -> str:
    """An observed value with its unit."""
    return wording.observation_words(one, symbol(one.quantity.unit), language())


@register.filter
def number(value: Decimal | int | None) -> str:
    """A number as printed; an unknown one is empty."""
    return "" if value is None else format_number(Decimal(value), language())


@register.filter
def billion(value: Decimal | None) -> str:
    """An amount of capital in billion VND on one line with its unit; an unknown one is empty."""
    unit = symbol(load().units.parse("billion VND"))
    return "" if value is None else _kept(wording.number_with_symbol(number(value), unit))


@register.filter
def per_cent(share: Decimal | None) -> str:
    """A share of one as per cent with at most one decimal; an unknown one is empty."""
    if share is None:
        return ""
    rounded = (share * 100).quantize(Decimal("0.1"))
    whole = rounded.to_integral_value()
    return f"{number(whole if rounded == whole else rounded)}%"


@register.filter
def version(one: ProjectFigure) -> str:
    """One version of a project's figure: an amount with its unit, or a time."""
    if isinstance(one.value, Period):
        return period(one.value)
    return _kept(wording.number_with_symbol(number(one.value.value), symbol(one.value.unit)))


@register.filter
def added(one: Contribution, indicator: Indicator) -> str:
    """What a project adds to an indicator, in the indicator's own unit."""
    unit = load().units.parse(indicator.unit)
    return wording.number_with_symbol(number(one.amount), symbol(unit))


@register.filter
def deadline(task: Task) -> str:
    """By when a task is due: its day, how often, or what kind of deadline it has."""
    kind = labels.words(labels.DEADLINE_KINDS, task.deadline_kind, language())
    often = labels.words(labels.RECURRENCES, task.recurrence, language())
    rest = often if task.deadline_kind == "recurring" and often else kind
    if task.deadline_kind == "dated":
        return day(task.due_on)
    return f"{rest}, {day(task.due_on)}" if task.due_on else rest


@register.filter
def host(source: str) -> str:
    """The site of a source that is an address; empty for a source in words."""
    try:
        return urlsplit(source).netloc.removeprefix("www.")
    except ValueError:  # brackets that hold no address
        return ""


@register.filter
def in_language(message: Message) -> str:
    """A pair of sentences in the language of the page."""
    return message.in_language(language())


@register.filter
def words(code: str, table: str) -> str:
    """The words for a code: `{{ one.status|words:"status" }}`."""
    return labels.words(_TABLES[table], code, language())


@register.filter
def path(value: str) -> str:
    """Where in a document: Điều 1, khoản 2."""
    return wording.path_words(value, language())


@register.simple_tag(takes_context=True)
def current(context: template.Context, section: str) -> SafeString:
    """Marks the navigation entry of the section that is open."""
    match = getattr(context.get("request"), "resolver_match", None)
    is_open = match is not None and (match.url_name or "").startswith(section)
    return SafeString(' aria-current="page"' if is_open else "")


def _kept(amount: str) -> str:
    return amount.replace(" ", "\N{NO-BREAK SPACE}")
