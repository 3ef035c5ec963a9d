"""Paces, and the arithmetic that leads to them, in words."""

from collections.abc import Iterator, Sequence

from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import Rate
from lotrinh.checks.ledger.pace import Need
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.words import filled, said, short_words
from lotrinh.domain.message import Message

A_YEAR = Message("{number}%/năm", "{number}%/year")
A_YEAR_IN_POINTS = Message("{number} điểm %/năm", "{number} pp/year")
BEST = Message(
    "Nhịp cao nhất đã biết: {best} ({when}); bình quân các năm đã biết: {mean}.",
    "The highest pace known: {best} ({when}); the mean of the known years: {mean}.",
)
AMONG_PEERS = Message(
    "Cao nhất trong {many} nơi cùng loại đã biết: {best} ({place}, {when}).",
    "The highest of {many} places of its kind: {best} ({place}, {when}).",
)
AVERAGED = Message(
    "các năm {first}-{last} mới đạt bình quân {pace}", "the years {first}-{last} averaged {pace}"
)
FROM = Message("Từ {start} cần {need}.", "From {start} it needs {need}.")
AFTER = Message("Vì {start}, cần {need}.", "As {start}, it needs {need}.")
COMPOUND = Message(
    "(1 + {whole}%)^{steps} : (1 + {known}%)^{past} = {left}; căn bậc {years} cho {need}.",
    "(1 + {whole}%)^{steps} / (1 + {known}%)^{past} = {left}; the root of order {years} gives "
    "{need}.",
)
MEAN = Message(
    "({steps} × {whole} \N{MINUS SIGN} {past} × {known}) : {years} = {need}.",
    "({steps} × {whole} \N{MINUS SIGN} {past} × {known}) / {years} = {need}.",
)
FROM_LEVEL = Message(
    "{end} : {start} = {left} trong {years} năm, tức {need}.",
    "{end} / {start} = {left} in {years} years, that is {need}.",
)


def move_words(value: float, in_points: bool) -> Message:
    """`15,2%/năm`, `−4,5 điểm %/năm`."""
    template = A_YEAR_IN_POINTS if in_points else A_YEAR
    return filled(template, number=short_words(value, 1))


def need_words(need: Need) -> Message:
    """`15,2%/năm trong 2026-2030`."""
    move = move_words(need.middle, need.in_points)
    when = str(need.first) if need.first == need.last else f"{need.first}-{need.last}"
    return Message(f"{move.vi} trong {when}", f"{move.en} in {when}")


def start_words(at: Inspection, one: Promise, need: Need) -> Message:
    """The figures that a need starts from: a stated average, that of each year, or a level."""
    if need.known is None and need.achieved is not None:
        pace = move_words(need.achieved, need.in_points)
        return filled(AVERAGED, first=str(one.start.year), last=str(need.first - 1), pace=pace)
    return said(at, need.known or at.figures.rows[need.rows[0]])


def way_words(at: Inspection, one: Promise, need: Need) -> Message:
    """What a promise needs, from which figures: `Từ GRDP 2024: 25.204 tỷ đồng cần 9%/năm …`."""
    template = FROM if need.achieved is None else AFTER
    return filled(template, start=start_words(at, one, need), need=need_words(need))


def history_words(at: Inspection, history: Sequence[Rate], need: Need) -> Iterator[Message]:
    """The most that was ever reached in the direction of the need, where anything is known."""
    if not history:
        return
    sign = -1 if need.middle < 0 else 1
    best = max(history, key=lambda one: sign * one.value)
    yield filled(
        BEST, best=move_words(best.value, need.in_points), when=_when(best),
        mean=move_words(sum(one.value for one in history) / len(history), need.in_points),
    )  # fmt: skip


def peer_words(at: Inspection, fastest: tuple[str, Rate], many: int, need: Need) -> Message:
    """The most that another of so many places of the kind has reached."""
    place, best = fastest
    return filled(
        AMONG_PEERS, many=str(many), best=move_words(best.value, need.in_points),
        place=at.catalogue.places[place].name, when=_when(best),
    )  # fmt: skip


def _when(one: Rate) -> str:
    return str(one.year) if one.year == one.base + 1 else f"{one.base + 1}-{one.year}"


def arithmetic(at: Inspection, one: Promise, need: Need) -> tuple[Message, ...]:
    """How the need follows, in one step; none where the promise is its own need."""
    if one.wanted_end is None or not need.rows:
        return ()
    years, end = need.last - need.first + 1, float(one.wanted_end)
    value = need.achieved
    if value is None:
        level = float(at.figures.value[need.rows[0]])
        return (_from_level(level, end, years, need),) if level else ()
    steps = one.end.year - one.start.year + 1
    compound = (1 + end / 100) ** steps / (1 + value / 100) ** (steps - years)
    return (
        filled(
            MEAN if need.in_points else COMPOUND, whole=short_words(end, 2), steps=str(steps),
            known=short_words(value, 2), past=str(steps - years), left=short_words(compound, 3),
            years=str(years), need=move_words(need.middle, need.in_points),
        ),
    )  # fmt: skip


def _from_level(value: float, end: float, years: int, need: Need) -> Message:
    if need.in_points:
        template = Message(
            "({end} \N{MINUS SIGN} {start}) : {years} = {need}.",
            "({end} \N{MINUS SIGN} {start}) / {years} = {need}.",
        )
    else:
        template = FROM_LEVEL
    scale = 10 ** _thousands(max(abs(value), abs(end)))
    return filled(
        template, end=short_words(end / scale, 2), start=short_words(value / scale, 2),
        left=short_words(end / value, 3), years=str(years),
        need=move_words(need.middle, need.in_points),
    )  # fmt: skip


def _thousands(value: float) -> int:
    """The power of ten, a multiple of three, that leaves a number short."""
    power = 0
    while value >= 10_000 and power < 15:
        value, power = value / 1000, power + 3
    return power
