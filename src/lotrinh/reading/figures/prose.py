"""Figures of running text: each quantity linked to what governs it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import OVER_SPANS
from lotrinh.domain.unit import Unit
from lotrinh.reading.amount import Amount
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.area import area_of_figure
from lotrinh.reading.figures.attachment import Governor
from lotrinh.reading.figures.dating import period_beside, period_of
from lotrinh.reading.figures.elision import a_year_before, as_a_move, is_of_points, own_move
from lotrinh.reading.figures.governed import Governed, governed_in
from lotrinh.reading.figures.meaning import Said, said
from lotrinh.reading.figures.parts import whole_of
from lotrinh.reading.figures.project_labels import project_label
from lotrinh.reading.figures.promise import bounds_of, mirrored
from lotrinh.reading.figures.role import (
    Signs,
    is_among_aims,
    is_baseline,
    is_given,
    is_planned,
    role_of,
    signs_of,
    starts_a_move,
)
from lotrinh.reading.figures.scope import goes_on_given, is_means, is_part
from lotrinh.reading.figures.works import is_of_works
from lotrinh.reading.mention import Mention

_NEXT = re.compile(r"\s*(?:\([^)]*\))?\s*(?:[,;]|và\b)")
Dating = tuple[Period | None, Period | None, float]
"""The period of a figure, its base, and how sure."""


def figures_of(sentence: Sentence, ids: Iterator[int]) -> Iterator[Figure]:
    """The figures of one sentence in order; numbers that are no figures are left out.

    Left out: counts of things that are neither places nor an indicator, durations, "N lần" that
    multiply nothing. A rank said of several indices at once is a figure of each.
    """
    if not sentence.of_kind("quantity"):
        return
    made: list[Figure] = []
    for named in governed_in(sentence, made):
        for governor in named.governors:
            figure = _figure(sentence, named, governor, made, f"f{next(ids)}")
            figure = a_year_before(sentence, figure, made)
            whole = whole_of(sentence, figure, made)
            figure = replace(figure, parent=whole) if whole else figure
            made.append(figure)
            yield figure


def _heading(sentence: Sentence, quantity: Mention, label: str) -> str:
    """The label, with the opening of a list of growth rates ("tốc độ tăng: A 4%; B 9%")."""
    start = sentence.clause_start(quantity.start)
    if start == sentence.start or label.lower().startswith(("tỷ lệ", "tỉ lệ")):
        return label
    lead, own = sentence.between(sentence.start, start), sentence.between(start, quantity.start)
    is_growth = cues.GROWTH.search(lead) and own.strip() and not cues.SHARE.search(f"{lead} {own}")
    return f"{lead} {label}" if is_growth else label


def _figure(
    sentence: Sentence, named: Governed, governor: Governor, made: list[Figure], id: str
) -> Figure:
    paper, quantity = sentence.paper, named.quantity
    after = sentence.after(quantity)
    before = as_a_move(sentence.before(quantity), after)
    indicator = paper.lexicon.catalogue.indicators.get(governor.code)
    signs = signs_of(sentence, quantity)
    own = "" if signs.starts else own_move(sentence, quantity, before)
    said_so = _said(sentence, named, governor, indicator, own, made)
    meaning, (period, base, sure) = _dated(sentence, quantity, signs, said_so, indicator)
    role, role_sure = _role(sentence, quantity, signs, governor, made, period, sure)
    meaning = _as_part(sentence, quantity, _as_compared(meaning, role, made), made)
    meaning = _as_before(sentence, quantity, meaning, made)
    meaning = _as_wanted(meaning, role, period)
    unit = paper.lexicon.catalogue.units.parse(meaning.unit)
    code, label = _name(sentence, named, governor, unit, role)
    return Figure(
        id=id, start=quantity.start, end=quantity.end,
        raw=paper.kept.text[quantity.start : quantity.end],
        sentence=(sentence.start, sentence.end),
        role=role,
        code="" if _is_added(indicator, unit, before) else code,
        label=label,
        area=area_of_figure(sentence, quantity),
        bounds=_bounds(quantity.value, unit, before, after, meaning, role, indicator),
        period=None if role == "project" else period,
        base_period=base or _implied_base(sentence, meaning, period),
        statistic=meaning.statistic,
        denominator=quantity.value.denominator or _plan(unit, after),
        modality=_modality(sentence, before) if role == "target" else "",
        price_basis=_price_basis(sentence, quantity),
        status=_status(before, role),
        path=sentence.placed.path,
        confidence=governor.confidence * sure * role_sure,
        is_of_others=role == "target" and is_planned(sentence, quantity, signs),
    )  # fmt: skip


def _said(
    sentence: Sentence, named: Governed, governor: Governor, indicator: Indicator | None,
    own: str, made: list[Figure],
) -> Said:  # fmt: skip
    """What is said of the indicator, by the words before (`own`) and behind the quantity."""
    quantity = named.quantity
    return said(
        "pp" if is_of_points(sentence, quantity, made) else named.unit, indicator,
        own, sentence.after(quantity),
        label=_heading(sentence, quantity, governor.label),
        is_yearly=_is_yearly(sentence, quantity), is_step=quantity.value.is_step,
    )  # fmt: skip


def _dated(
    sentence: Sentence, quantity: Mention, signs: Signs, meaning: Said, indicator: Indicator | None
) -> tuple[Said, Dating]:
    """The meaning and its time; an average that no span of time can have is mere growth."""
    when = _when(sentence, quantity, signs, meaning, indicator)
    is_average = meaning.statistic == "average_growth" and quantity.value.unit == "%"
    if when[0] is not None or not is_average:
        return meaning, when
    growth = Said("growth", "%")
    return growth, _when(sentence, quantity, signs, growth, indicator)


def _name(
    sentence: Sentence, named: Governed, governor: Governor, unit: Unit, role: str
) -> tuple[str, str]:
    """The code and label; a figure of works has the label of what it measures of them."""
    if role != "project":
        return governor.code, governor.label
    return "", project_label(sentence, named.quantity, unit, named.phrase, governor.label)


def _is_yearly(sentence: Sentence, quantity: Mention) -> bool:
    """Whether "each year" opens what is said of a quantity, or follows it at once."""
    if cues.A_YEAR.match(sentence.after(quantity)):
        return True
    each = sentence.of_kind("each")
    if not each:
        return False
    start, end = sentence.clause_start(quantity.start), sentence.clause_end(quantity.end)
    return any(
        _is_free(sentence.between(one.end, quantity.start), ")")
        if one.start < quantity.start
        else _is_free(sentence.between(quantity.end, one.start), "(", ",")
        for one in each
        if start <= one.start < end
    )


def _is_free(gap: str, *stops: str) -> bool:
    return not any(stop in gap for stop in stops)


def _when(
    sentence: Sentence, quantity: Mention, signs: Signs, meaning: Said,
    indicator: Indicator | None,
) -> Dating:  # fmt: skip
    if signs.starts and not signs.is_asked:
        return period_beside(sentence, quantity) or _start_of_move(sentence, quantity), None, 0.9
    part = signs.is_timeless and is_part(sentence, quantity)
    period, base, sure = period_of(
        sentence,
        quantity,
        needs_span=meaning.statistic in OVER_SPANS or _is_over_span(sentence, quantity),
        is_flow=_is_flow(meaning, indicator),
        accrues=part or (meaning.unit != "%" and _accrues(sentence, quantity)),
        own_only=(signs.is_timeless and not part) or signs.is_quoted,
    )
    return _end_of_move(sentence, quantity, period), base, sure


def _start_of_move(sentence: Sentence, quantity: Mention) -> Period | None:
    """The first year of the years before a move: "từ năm 2016-2019 giảm từ 50% xuống 20%"."""
    spans = (one.value.period() for one in sentence.of_kind("period") if one.end <= quantity.start)
    return next((one.first for one in spans if one and one.is_of_years), None)


def _end_of_move(sentence: Sentence, quantity: Mention, period: Period | None) -> Period | None:
    """The last of several years, where a figure is what a move ends at."""
    earlier = sentence.quantity_before(quantity)
    if period is None or earlier is None or not period.is_of_years:
        return period
    return period.last if starts_a_move(sentence, earlier) else period


def _is_flow(meaning: Said, indicator: Indicator | None) -> bool:
    """Whether an amount adds up over years; what each person has, and a share, do not."""
    if meaning.unit.endswith("/person") or meaning.statistic == "share":
        return False
    return indicator is None or indicator.stock_or_flow == "flow"


def _accrues(sentence: Sentence, quantity: Mention) -> bool:
    own = sentence.own_words(quantity)
    return cues.accrues(sentence.key) and bool(cues.ACCRUING.search(own))


def _is_over_span(sentence: Sentence, quantity: Mention) -> bool:
    if not cues.is_of_a_span(sentence.key):
        return False
    earlier = sentence.quantity_before(quantity)
    since = earlier if earlier and earlier.value.unit == "years" else quantity
    said = max(
        (one.end for one in sentence.of_kind("period") if one.end <= quantity.start), default=0
    )
    lead = sentence.between(max(sentence.own_start(since), said), quantity.start)
    return bool(cues.WHOLE_SPAN.search(lead))


def _role(
    sentence: Sentence, quantity: Mention, signs: Signs, governor: Governor,
    made: list[Figure], period: Period | None, dated: float,
) -> tuple[str, float]:  # fmt: skip
    if quantity.value.unit == "count" and is_given(sentence, quantity, signs):
        return "other", 0.8
    if is_of_works(sentence, quantity, governor.at, made):
        return "project", 0.9
    if not signs.is_asked and is_baseline(sentence, quantity, signs):
        return "baseline", 0.9
    role, sure = role_of(sentence, quantity, signs, period, dated)
    if role == "target" and _is_given_with(sentence, quantity, made):
        return "other", 0.7
    return role, sure


def _is_given_with(sentence: Sentence, quantity: Mention, made: list[Figure]) -> bool:
    """Whether an amount is what a plan costs, or a part of one that is given.

    Costs among the aims of a plan are aims.
    """
    if is_means(sentence, quantity) and not is_among_aims(sentence):
        return True
    last = made[-1] if made else None
    return (
        last is not None
        and last.role == "other"
        and last.start >= sentence.start
        and goes_on_given(sentence, quantity)
    )


def _is_added(indicator: Indicator | None, unit: Unit, before: str) -> bool:
    """Whether what comes to a stock is counted, which is no figure of it: "có thêm 5 xã"."""
    is_stock = indicator is not None and indicator.stock_or_flow == "stock"
    return is_stock and unit.kind == "count" and bool(cues.MORE.search(before))


def _as_compared(meaning: Said, role: str, made: list[Figure]) -> Said:
    """What a rate is compared with says the same as the rate: "tăng 9%, cao hơn cả nước (8%)"."""
    if role != "baseline" or (meaning.statistic, meaning.unit) != ("level", "%") or not made:
        return meaning
    return Said("growth", "%") if made[-1].statistic == "growth" else meaning


def _as_part(sentence: Sentence, quantity: Mention, meaning: Said, made: list[Figure]) -> Said:
    """A bare percentage in the bracket of an amount is its share: "2.045 xã (23%)"."""
    last = made[-1] if made else None
    if last is None or (meaning.statistic, meaning.unit) != ("growth", "%"):
        return meaning
    raw = sentence.between(quantity.start, quantity.end)
    is_bare = sentence.between(last.end, quantity.start).strip() == "(" and raw[0].isdigit()
    return Said("share", "%") if is_bare and last.statistic == "level" else meaning


def _as_before(sentence: Sentence, quantity: Mention, meaning: Said, made: list[Figure]) -> Said:
    """A bare percentage behind a growth rate is one: "công nghiệp tăng 12,9%, xây dựng 10,5%"."""
    last = made[-1] if made else None
    if last is None or meaning[:2] != ("share", "%") or last.statistic != "growth":
        return meaning
    own = sentence.own_words(quantity)
    if cues.STATES.search(own) or cues.SHARE.search(sentence.before(quantity)):
        return meaning
    after = sentence.after(quantity)
    if cues.OF_WHOLE.match(after) or cues.OF_PLAN.match(after) or not _NEXT.match(own):
        return meaning
    return Said("growth", "%", is_decline=(last.bounds.low or last.bounds.high or 0) < 0)


def _as_wanted(meaning: Said, role: str, period: Period | None) -> Said:
    """A fall that is wanted is a reduction: a year over a span, as printed in a single year.

    One that is reported is a change or growth below zero. What works yield a year is their size.
    """
    if role != "target" and meaning.statistic == "average_reduction":
        is_of_points = meaning.unit.startswith("pp")
        return Said("change" if is_of_points else "average_growth", meaning.unit, is_decline=True)
    is_added = meaning.statistic == "change" and meaning.unit in ("ha", "km2")
    if role == "project" and (meaning.statistic == "each_year" or is_added):
        return Said("level", meaning.unit)
    if role != "target" or not meaning.is_decline:
        return meaning
    if meaning.statistic == "each_year" and meaning.unit == "pp":
        return Said("each_year", "pp")
    if meaning.unit in ("pp", "%") and meaning.statistic != "each_year":
        is_span = period is not None and period.is_of_years
        return Said("average_reduction", f"{meaning.unit}/year" if is_span else meaning.unit)
    return Said("average_reduction", meaning.unit) if meaning.statistic == "change" else meaning


def _bounds(
    amount: Amount, unit: Unit, before: str, after: str, meaning: Said, role: str,
    indicator: Indicator | None,
) -> Bounds:  # fmt: skip
    level = meaning.statistic in ("level", "share", "total")
    wants_less = level and indicator is not None and indicator.less_is_better
    bounds = bounds_of(
        amount, unit, before, after,
        is_target=role == "target", less_is_better=wants_less or meaning.statistic == "rank",
    )  # fmt: skip
    return mirrored(bounds) if meaning.is_decline and amount.low > 0 else bounds


def _implied_base(sentence: Sentence, meaning: Said, period: Period | None) -> Period | None:
    if meaning.unit == "times":
        compared = (one.value for one in sentence.of_kind("period") if one.value.is_compared)
        return next((when.period(sentence.paper.year) for when in compared), None)
    spans = meaning.statistic in ("average_growth", "average_reduction")
    return period.base if period is not None and period.is_span and spans else None


def _plan(unit: Unit, after: str) -> str:
    match = cues.OF_PLAN.match(after) if unit.kind == "percent" else None
    return match["plan"] if match else ""


def _modality(sentence: Sentence, before: str) -> str:
    heads = (line.key for line in sentence.governing if line.text.rstrip().endswith(":"))
    hopes = cues.ASPIRATION.search(before) or any(map(cues.ASPIRATION.search, heads))
    return "aspirational" if hopes else "binding"


def _price_basis(sentence: Sentence, quantity: Mention) -> str:
    if "giá" not in sentence.key:
        return ""
    start, end = sentence.clause_start(quantity.start), sentence.clause_end(quantity.end)
    found = [
        (abs(start + match.start() - quantity.start), name)
        for name, cue in (("constant", cues.CONSTANT), ("current", cues.CURRENT))
        for match in cue.finditer(sentence.between(start, end))
    ]
    return min(found)[1] if found else ""


def _status(before: str, role: str) -> str:
    if role not in ("actual", "other"):
        return ""
    return "estimate" if cues.ESTIMATE.search(before.rsplit(",", 1)[-1]) else "reported"
