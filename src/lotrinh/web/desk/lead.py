"""The sentences that open an indicator's page, fit to be repeated aloud."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from lotrinh.domain import labels, wording
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.web.desk.series import PanelView
from lotrinh.web.desk.statements import Promise, together
from lotrinh.web.ui.templatetags.plan_words import document_name, figure, language, symbol

_UNCERTAIN = ("estimate", "preliminary")
_PLAIN = ("level", "total", "rank")
_MAY_FALL = ("growth", "average_growth", "change")


def lead(
    views: Sequence[PanelView], name: str, documents: Mapping[str, Document], today: date
) -> list[SafeString]:
    """The latest full year, the part of a year after it, and what is promised next.

    The first panel with figures speaks, and the first with promises still open on `today`; an area
    that is not the register's is named. Every number leads to its sentence where it has one.
    """
    place = views[0].place if views else None
    where = f" ({place.name})" if place else ""
    known = next((one for one in views if one.figures), None)
    main = _main(known) if known else None
    if known and main:
        said = _stated(main, _after(known, main), name + where)
    else:
        said = _fill(_("Chưa có số liệu nào được biết."))
    due = next(filter(None, (_due(view, documents, today) for view in views)), [])
    return [said, _promised(due, main, documents, where)] if due else [said]


def _stated(main: Observation, after: Observation | None, name: str) -> SafeString:
    """What is known, as in `GRDP năm 2024 tăng 6,74%; 6 tháng đầu năm 2025 tăng 6,6%`."""
    said = _fill(_("%(name)s %(during)s %(verb)s"), name=name, **_said(main))
    more = _fill(_("; %(during)s %(verb)s"), **_said(after)) if after else ""
    return SafeString(f"{said}{more}.")


def _main(view: PanelView) -> Observation:
    """The value known last for the latest full year; without one, for the latest period."""
    rows = [one.newest for one in view.figures if not one.is_replaced]
    years = [one for one in rows if one.period.frequency == "A" and not one.period.is_span]
    return max(years or rows, key=lambda one: (one.period, not one.definition))


def _after(view: PanelView, main: Observation) -> Observation | None:
    """What is known of the time after `main`: the latest, and of those the longest, period."""
    rows = [
        one.newest for one in view.figures
        if not one.is_replaced and one.newest.series == main.series
        and one.newest.period.start > main.period.end
    ]  # fmt: skip
    return max(rows, key=lambda one: (one.period.end, -one.period.start.toordinal()), default=None)


def _due(view: PanelView, documents: Mapping[str, Document], today: date) -> list[Promise]:
    """The promises for the period that ends next, those in force where there are any."""
    dated = [one for one in view.promises if one.target.period and one.target.period.end >= today]
    due = [one for one in dated if one.target.period == dated[0].target.period]
    in_force = [one for one in due if documents[one.target.document].status == "adopted"]
    return in_force or due


def _promised(
    due: Sequence[Promise], main: Observation | None, documents: Mapping[str, Document], where: str
) -> SafeString:
    """`Mục tiêu năm 2030: ít nhất 3 (Nghị quyết 2025; 1486/QĐ-TTg).`, each to its sentence."""
    items = []
    for same in together(due, lambda one: _demand(one.target, main)):
        papers = "; ".join(
            _linked(document_name(documents[one.target.document]), _first(one)) for one in same
        )
        said = _linked(_demand(same[0].target, main), _first(same[0]))
        items.append(SafeString(f"{said} ({papers})"))
    period = due[0].target.period
    during = (wording.due(period, language()) if period else "") + where
    joined = SafeString(", ".join(items))
    return _fill(_("Mục tiêu %(during)s: %(items)s."), during=during, items=joined)


def _demand(target: Target, main: Observation | None) -> str:
    unit = symbol(target.bounds.unit)
    said = wording.bounds_spoken(target.bounds, unit, language(), target.denominator)
    if target.statistic not in _PLAIN and not (main and target.statistic == main.statistic):
        return f"{labels.words(labels.STATISTICS, target.statistic, language())} {said}"
    return said


def _first(promise: Promise) -> Citation | None:
    return promise.citations[0] if promise.citations else None


def _said(one: Observation) -> dict[str, str]:
    is_fall = one.quantity.value < 0 and one.statistic in _MAY_FALL
    shown = replace(one, quantity=replace(one.quantity, value=abs(one.quantity.value)))
    value = _linked(figure(shown if is_fall else one), one.citation)
    verb = _fill(_verbs()[f"-{one.statistic}" if is_fall else one.statistic], value=value)
    doubt = ""
    if one.basis == "assumed":
        doubt = labels.words(labels.BASES, one.basis, language())
    elif one.status in _UNCERTAIN:
        doubt = labels.words(labels.STATUSES, one.status, language())
    return {
        "during": wording.during(one.period, language()),
        "verb": SafeString(f"{verb} ({doubt})") if doubt else verb,
    }


def _verbs() -> dict[str, str]:
    return {
        "level": _("là %(value)s"),
        "total": _("là %(value)s"),
        "share": _("chiếm %(value)s"),
        "growth": _("tăng %(value)s"),
        "-growth": _("giảm %(value)s"),
        "contribution": _("đóng góp %(value)s"),
        "average_growth": _("tăng bình quân %(value)s"),
        "average_reduction": _("giảm bình quân %(value)s"),
        "-average_growth": _("giảm bình quân %(value)s"),
        "change": _("tăng thêm %(value)s"),
        "-change": _("giảm %(value)s"),
        "rank": _("xếp hạng %(value)s"),
        "each_year": _("mỗi năm là %(value)s"),
    }


def _linked(said: str, cited: Citation | None) -> SafeString:
    link = render_to_string("desk/to_sentence.html", {"said": said, "cited": cited})
    return SafeString(link.strip())


def _fill(template: str, **values: str) -> SafeString:
    escaped = {name: conditional_escape(value) for name, value in values.items()}
    return SafeString(conditional_escape(template) % escaped)
