"""A broken identity in words: the figure, what it should be, and by how much it misses."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.breaches import Breach
from lotrinh.checks.accounts.explanation import Explainer
from lotrinh.checks.accounts.formula import formula
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result
from lotrinh.checks.words import (
    about_words,
    both,
    filled,
    listed,
    number_words,
    placed,
    quantity_words,
    said,
    source_words,
    symbol,
    value_words,
)
from lotrinh.domain.bounds import Interval
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity, half_digit
from lotrinh.domain.relation import Add, Over
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import during, extent_spoken

NINE, TWO = Context(prec=9), Context(prec=2)
FIGURES, PAPERS = 8, 3
MISSES = Message(
    "{about}: {observed} ({paper}), nhưng tính từ các số khác là {expected}, lệch {gap} ngoài sai "
    "số làm tròn. {identity}. {advice}",
    "{about}: {observed} ({paper}), but the other figures give {expected}, off by {gap} beyond "
    "rounding. {identity}. {advice}",
)
BREAKS = Message(
    "{identity}, nhưng {when}: {formula}, kể cả sai số làm tròn ({papers}). {advice}",
    "{identity}, but {when}: {formula}, rounding included ({papers}). {advice}",
)
ADVICE = {
    "": Message(
        "Đối chiếu các số và sửa số sai.", "Compare the figures and correct the wrong one."
    ),
    "derived": Message(
        "Có số được tính ra từ số khác, không phải số công bố, nên phép so này chưa hẳn độc lập: "
        "đối chiếu từng số với văn bản gốc của nó.",
        "A figure was worked out from others, not published, so this comparison may lean on "
        "itself: compare each figure with its own document.",
    ),
    "mixed": Message(
        "Các số lấy từ nhiều lần công bố: xem số nào đã được sửa đổi.",
        "The figures come from several publications: see which one was revised.",
    ),
    "places": Message(
        "Xem danh mục địa bàn có thiếu đơn vị nào không, rồi đối chiếu các số.",
        "See whether a place is missing from the list, then compare the figures.",
    ),
    "definition": Message(
        "Một số theo định nghĩa khác thì khớp: ghi rõ định nghĩa đã dùng.",
        "A figure by another definition agrees: say which definition was used.",
    ),
}
NAMED = Message("Hệ thức: {formula}", "Identity: {formula}")
GIVES = Message("{formula} = {expected}", "{formula} = {expected}")
WITHIN = Message(
    "{formula} = {expected}, kể cả sai số làm tròn", "{formula} = {expected}, rounding included"
)


def told(breach: Breach, accounts: Accounts, others: Sequence[Breach] = ()) -> Result:
    """A breach as the result of the identity's own check, with others of one wrong figure."""
    identity, row = breach.instance.identity, _left_row(breach, accounts)
    found = (one for each in (breach, *others) for one in each.rows)
    rows = [id for one in found for id in accounts.at.figures.restated(one)]
    return Result(
        outcome="broken",
        check=identity.id,
        subjects=tuple(dict.fromkeys(rows)),
        message=_message(breach, accounts, row),
        severity="warning" if breach.doubt else identity.severity,
        steps=(
            *_steps(breach, accounts, row),
            *(_message(one, accounts, _left_row(one, accounts)) for one in others),
        ),
        expected=_extent(breach.evaluation.right, row),
        observed=_extent(breach.evaluation.left, row),
        off_by=_gap(breach, row, accounts.at) if row else None,
    )


def _message(breach: Breach, accounts: Accounts, row: Observation | None) -> Message:
    at = accounts.at
    parts = {"identity": breach.instance.identity.label, "advice": ADVICE[breach.doubt]}
    if row is None:
        periods = {at.figures.rows[one].period for one in breach.rows}
        period = max(periods, key=lambda one: (one.end, -one.start.toordinal()))
        when = both(lambda lang: during(period, lang))
        parts |= {"papers": listed(_sources(breach, at), PAPERS), "when": when}
        return filled(BREAKS, formula=_numbers(breach, accounts), **parts)
    return filled(
        MISSES,
        about=about_words(at, row),
        observed=value_words(at, row), paper=source_words(at, row),
        expected=_side_words(breach.evaluation.right, row, at),
        gap=quantity_words(at, _as_printed(_gap(breach, row, at), row)),
        **parts,
    )  # fmt: skip


def _sources(breach: Breach, at: Inspection) -> tuple[Message, ...]:
    """Where the figures stand, each once."""
    return tuple(dict.fromkeys(source_words(at, at.figures.rows[one]) for one in breach.rows))


def _side_words(side: Interval, row: Observation, at: Inspection) -> Message:
    """A side of the relation as finely as a figure is printed."""
    expected = _near(_extent(side, row), half_digit(row.quantity.value))
    unit = row.quantity.unit
    return both(lambda lang: extent_spoken(expected, symbol(at, unit, lang), lang))


def _steps(breach: Breach, accounts: Accounts, row: Observation | None) -> Iterator[Message]:
    """The relation in names, the figures that no sentence shows, and the relation in numbers."""
    at = accounts.at
    yield filled(NAMED, formula=_names(breach, accounts))
    if len(_sources(breach, at)) > 1:
        hidden = (one for one in breach.rows[:FIGURES] if not _is_quoted(at, one))
        yield from (said(at, at.figures.rows[one]) for one in hidden)
    numbers = _numbers(breach, accounts)
    if row is None:
        yield numbers
    else:
        right = breach.evaluation.right
        near = _near(_extent(right, row), half_digit(row.quantity.value))
        gives = GIVES if near.low == near.high else WITHIN
        yield filled(gives, formula=numbers, expected=_side_words(right, row, at))


def _is_quoted(at: Inspection, row: int) -> bool:
    """Whether some sentence gives the figure."""
    return any(at.citation(one) for one in at.figures.restated(row))


def _names(breach: Breach, accounts: Accounts) -> Message:
    """The relation with what each cell is of; with places where they differ, without one time."""
    at, cells = accounts.at, [accounts.cells.cell(int(one)) for one in breach.instance.keys]
    is_of_one_time = len({period for _, _, period in cells}) == 1
    is_of_one_place = len({area for _, area, _ in cells}) == 1
    amounts = Amounts(at)

    def told(key: int) -> Message:
        sheet, area, period = accounts.cells.cell(key)
        about = amounts.about(sheet, None if is_of_one_time else period)
        return about if is_of_one_place else placed(at, about, area)

    return formula(breach.instance, told)


def _numbers(breach: Breach, accounts: Accounts) -> Message:
    """The relation that the figures break; of what no figure says, what is possible."""
    at, explainer = accounts.at, Explainer(accounts)
    rows = {int(accounts.figure_key[one]): at.figures.rows[one] for one in breach.rows}
    units = {one.quantity.unit for one in rows.values()}
    is_bare = len(units) == 1 and next(iter(units)).kind != "percent"

    def told(key: int) -> Message:
        if key not in rows:
            return explainer.possible(key)
        quantity = rows[key].quantity
        return number_words(quantity.value) if is_bare else quantity_words(at, quantity)

    left_is = None
    if len(units) == 1 and isinstance(breach.instance.identity.relation.left, Add | Over):
        first = next(iter(rows.values()))
        left_is = _side_words(breach.evaluation.left, first, at)
    return formula(breach.instance, told, is_broken=True, left_is=left_is)


def _as_printed(gap: Quantity, row: Observation) -> Quantity:
    """A distance as finely as the figure is printed, or with two digits where it is less."""
    digit = (2 * half_digit(row.quantity.value)).normalize()
    value = gap.value.quantize(digit)
    return Quantity(value if value >= digit else TWO.plus(gap.value), gap.unit)


def _left_row(breach: Breach, accounts: Accounts) -> Observation | None:
    """The figure that is the left side, where it is one."""
    left = breach.instance.identity.relation.left
    for column, key in zip(breach.instance.pattern.columns, breach.instance.keys, strict=True):
        if column.term == left:
            rows = [one for one in breach.rows if accounts.figure_key[one] == key]
            return accounts.at.figures.rows[rows[0]] if rows else None
    return None


def _extent(side: Interval, row: Observation | None) -> Extent | None:
    """A side of the relation in the unit of its figure, outward."""
    if row is None:
        return None
    unit = row.quantity.unit
    low, high = (None if end is None else _in(end, unit) for end in (side.low, side.high))
    return Extent(low, high, unit.code)


def _gap(breach: Breach, row: Observation, at: Inspection) -> Quantity:
    """How far the figure is from the middle of what the others give; of a wide one from its end."""
    own, side, unit = row.quantity, breach.evaluation.right, row.quantity.unit
    gap = breach.evaluation.gap
    if side.low is not None and side.high is not None and side.high - side.low < 2 * gap:
        gap = abs(own.base_value - (side.low + side.high) / 2)
    points = at.catalogue.units.parse("pp") if unit.kind == "percent" else unit
    return Quantity(_in(gap, unit), points)


def _near(one: Extent | None, half: Decimal) -> Extent:
    """An extent as finely as a figure is printed: its middle, where it is narrow."""
    assert one is not None
    digit = (2 * half).normalize()
    low, high = (end if end is None else end.quantize(digit) for end in (one.low, one.high))
    if low is not None and high is not None and high - low <= 8 * half:
        low = high = ((low + high) / 2).quantize(digit)
    return Extent(low, high, one.unit)


def _in(amount: Fraction, unit: Unit) -> Decimal:
    """An amount in a unit, with nine digits."""
    exact = amount / Fraction(unit.factor)
    return NINE.divide(Decimal(exact.numerator), Decimal(exact.denominator))
