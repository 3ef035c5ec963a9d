"""Two numbers that look alike, or are laid side by side, are of different concepts.

Promises of two indicators that are taken for each other, with numbers within a tenth; promises of
one indicator and time with other units, wholes, prices, definitions or places; figures of one time
on two definitions or base years; rates of two wholes that follow each other in one year; a promise
with a rank or count out of another number than the newest figure, or by another definition.

Ignores:
1. times that do not meet, for promises;
2. one figure at current and at constant prices: both are usual;
3. a whole that one of the two does not state;
4. two figures of one time that agree within rounding.

Source: the comparability rules of the statistical system (Law on Statistics 89/2015/QH13).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.measure import same_whole
from lotrinh.checks.ledger.mixing import mixed_cells, mixed_wholes
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.reason import definition_words, promise_words, whole_words, why
from lotrinh.checks.ledger.relation import Pair
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import about_words, filled, listed, source_words, value_words
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation

ABOUT = Message(
    "Hai con số trông giống nhau nhưng nói về hai khái niệm thì không được so sánh hay thay thế "
    "cho nhau.",
    "Two numbers that look alike but are of two concepts must not be compared or exchanged.",
)
IGNORES = (
    Message("lời hứa về hai thời gian không giao nhau", "promises whose times do not meet"),
    Message(
        "một chỉ tiêu theo cả giá hiện hành và giá so sánh, vì cả hai đều thường dùng",
        "one indicator at current and at constant prices, since both are usual",
    ),
    Message("tổng mà một bên không nói rõ", "a whole that one side does not state"),
    Message("hai số liệu khớp nhau trong phạm vi làm tròn", "figures that agree within rounding"),
)
SOURCE = Message(
    "Nguyên tắc thống nhất, so sánh được của Luật Thống kê 89/2015/QH13",
    "The principle of comparability of the Law on Statistics 89/2015/QH13",
)
EXAMPLES = (
    example(
        "Thu nhập và GRDP bình quân cùng là 75-80 triệu",
        "Income and GRDP per head with the same 75-80 million",
        plan_of(
            promised("nq.1", "income_per_capita", "2030", "range 75 80 million VND/person"),
            promised("kh.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
        ),
        "nq.1 kh.1",
    ),
    example(
        "Hạng 63 trên 63 tỉnh và mục tiêu trong 25 của 34 tỉnh",
        "Rank 63 of 63 now, among the first 25 of 34 promised",
        plan_of(
            observed("bc.1", "par_index", "2024", "63 rank", statistic="rank", denominator="63"),
            promised("kh.1", "par_index", "2030", "<= 25 rank", statistic="rank", denominator="34"),
        ),
        "bc.1 kh.1",
    ),
    example(
        "Giải ngân tính trên kế hoạch, rồi tính trên số vốn đã phân bổ",
        "Disbursed of the plan, then of what had been allocated",
        plan_of(
            observed(
                "a.1", "disbursement_rate", "2025-01/2025-07", "41.8 %", denominator="kế hoạch"
            ),
            observed(
                "b.1", "disbursement_rate", "2025-10-30", "40.6 %", denominator="số vốn đã phân bổ"
            ),
        ),
        "a.1 b.1",
    ),
    example(
        "Tăng trưởng một quý theo hai số gốc",
        "Growth of one quarter on two bases",
        plan_of(
            observed("a.1", "grdp", "2025-Q1", "6.01 %", statistic="growth"),
            observed("a.2", "grdp", "2025-Q1", "6.83 %", statistic="growth", definition="gốc cũ"),
        ),
        "a.1 a.2",
    ),
    example(
        "Giảm nghèo theo hai chuẩn nghèo",
        "Poverty reduced by two poverty standards",
        plan_of(
            promised("a.1", "poverty_rate", "2030", "<= 5 %", definition="chuẩn 2022-2025"),
            promised("b.1", "poverty_rate", "2030", "<= 8 %", definition="chuẩn 2027-2030"),
        ),
        "a.1 b.1",
    ),
    example(
        "Thu nhập và GRDP bình quân khác hẳn nhau: không ai nhầm",
        "Income and GRDP per head far apart: nobody takes one for the other",
        plan_of(
            promised("nq.1", "income_per_capita", "2030", ">= 50 million VND/person"),
            promised("kh.1", "grdp_per_capita", "2030", ">= 80 million VND/person"),
        ),
    ),
    example(
        "Hai cách gọi của cùng một tổng, và một số không nói rõ tổng",
        "Two names of one whole, and a figure that states none",
        plan_of(
            observed("a.1", "disbursement_rate", "2025-S1", "41 %", denominator="kế hoạch"),
            observed("b.1", "disbursement_rate", "2025-10-30", "60 %", denominator="kế hoạch vốn"),
            observed("c.1", "disbursement_rate", "2025-11-30", "62 %"),
        ),
    ),
    example(
        "GRDP theo giá hiện hành và giá so sánh",
        "GRDP at current and at constant prices",
        plan_of(
            observed("a.1", "grdp", "2024", "25204 billion VND", price_basis="current"),
            observed("a.2", "grdp", "2024", "12772 billion VND", price_basis="constant"),
        ),
    ),
)
PROMISES = Message(
    "{why}. Không so sánh hai số này; ghi rõ khái niệm trong mỗi văn bản.",
    "{why}. Do not compare the two; each document should name its concept.",
)
OTHERS = Message("Các cặp khác: {pairs}.", "The other pairs: {pairs}.")
FIGURES = Message(
    "{a} ({document_a}) {basis_a}, {b} ({document_b}) {basis_b}: hai số không nối tiếp nhau. Chọn "
    "một cách tính và ghi rõ.",
    "{a} ({document_a}) is {basis_a}, {b} ({document_b}) {basis_b}: the two do not follow on each "
    "other. Choose one basis and say which.",
)
PROMISE_AND_FIGURE = Message(
    "Số đã biết {a} ({document_a}) {basis_a}, lời hứa {b} {basis_b}: phải quy về một thang trước "
    "khi nói đã tiến bao xa.",
    "The known figure {a} ({document_a}) is {basis_a}, the promise {b} {basis_b}: bring both to "
    "one scale before saying how far it has come.",
)
OUT_OF = Message("tính trên {whole}", "out of {whole}")
BY = Message("theo {definition}", "by {definition}")


@check(title=Message("Hai con số, hai khái niệm", "Two numbers, two concepts"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """Promises among each other, figures among each other, promises against figures."""
    yield from _between_promises(at)
    yield from _between_figures(at)
    yield from _promises_and_figures(at)


def _between_promises(at: Inspection) -> Iterator[Result]:
    grouped: dict[object, list[Pair]] = defaultdict(list)
    for pair in at.ledger.pairs:
        if pair.relation == "different_concept" and pair.a.overlaps(pair.b):  # 1
            grouped[_group(pair)].append(pair)
    for pairs in grouped.values():
        rows = rows_of(one for pair in pairs for one in (pair.a, pair.b))
        best = min(pairs, key=lambda pair: _drafts(pair.a, pair.b))
        yield broken(
            *rows, message=filled(PROMISES, why=_with_others(why(at, best), len(pairs) - 1)),
            steps=_others(at, [pair for pair in pairs if pair is not best]),
        )  # fmt: skip


def _others(at: Inspection, pairs: Sequence[Pair]) -> tuple[Message, ...]:
    """The pairs that the message only counts, by their two promises."""
    both = Message("{a}, {b}", "{a}, {b}")
    named = [filled(both, a=promise_words(at, one.a), b=promise_words(at, one.b)) for one in pairs]
    return (filled(OTHERS, pairs=listed(named, most=len(named))),) if named else ()


def _with_others(said: Message, others: int) -> Message:
    if not others:
        return said
    return Message(
        f"{said.vi} (và {others} cặp khác như vậy)", f"{said.en} (and {others} more such pairs)"
    )


def _group(pair: Pair) -> object:
    """Pairs told together: of the same two numbers; of two places, whatever they are about."""
    if pair.respect == "place":
        return frozenset(one.target.area for one in (pair.a, pair.b))
    sides = (
        (one.target.indicator, one.target.area, one.measure, one.time) for one in (pair.a, pair.b)
    )
    return pair.respect, frozenset(sides)


def _drafts(*promises: Promise) -> tuple[int, int]:
    return sum(one.force != "in_force" for one in promises), sum(one.rank for one in promises)


def _between_figures(at: Inspection) -> Iterator[Result]:
    for a, b in (*mixed_cells(at.known), *mixed_wholes(at.known)):  # 2-4
        figures = at.figures
        rows = dict.fromkeys((*figures.restated(a), *figures.restated(b)))
        yield broken(*rows, message=_figures(at, a, b))


def _figures(at: Inspection, a: int, b: int) -> Message:
    one, other = _shown(at, a), _shown(at, b)
    by_whole = not same_whole(one.denominator, other.denominator)
    return filled(
        FIGURES, a=_said(at, one), document_a=source_words(at, one),
        b=_said(at, other), document_b=source_words(at, other),
        basis_a=_out_of(one.denominator) if by_whole else _by(one.definition, one.base_year),
        basis_b=_out_of(other.denominator) if by_whole else _by(other.definition, other.base_year),
    )  # fmt: skip


def _shown(at: Inspection, row: int) -> Observation:
    """A figure, of its restatements rather one that stands in a document."""
    restated = [at.plan.observation[id] for id in at.figures.restated(row)]
    return next((one for one in restated if one.citation), restated[0])


def _out_of(whole: str) -> Message:
    return filled(OUT_OF, whole=whole_words(whole))


def _by(definition: str, base_year: str = "") -> Message:
    said = filled(BY, definition=definition_words(definition))
    if not base_year:
        return said
    return Message(f"{said.vi} (gốc {base_year})", f"{said.en} (base {base_year})")


def _said(at: Inspection, one: Observation) -> Message:
    about, value = about_words(at, one), value_words(at, one)
    return Message(f"{about.vi} {value.vi}", f"{about.en} {value.en}")


def _promises_and_figures(at: Inspection) -> Iterator[Result]:
    grouped: dict[tuple[int, str], list[Promise]] = defaultdict(list)
    for (indicator, area), timeline in at.ledger.standing.items():
        for one in timeline:
            row = _other_scale(at, one, indicator, area)
            if row is not None:
                grouped[row, one.measure.whole or one.measure.definition].append(one)
    for (row, _), promises in grouped.items():
        figure, best = _shown(at, row), min(promises, key=_drafts)
        is_whole = not same_whole(figure.denominator, best.measure.whole)
        said = filled(
            PROMISE_AND_FIGURE, a=_said(at, figure), document_a=source_words(at, figure),
            b=promise_words(at, best),
            basis_a=_out_of(figure.denominator) if is_whole else _by(figure.definition),
            basis_b=_out_of(best.measure.whole) if is_whole else _by(best.measure.definition),
        )  # fmt: skip
        yield broken(*at.figures.restated(row), *rows_of(promises), message=said)


def _other_scale(at: Inspection, one: Promise, indicator: str, area: str) -> int | None:
    """The newest figure of another whole or definition, where none is of the promise's own."""
    measure, newest = one.measure, []
    for sheet, rows in at.known.of(indicator, area):
        if (sheet.statistic, sheet.kind, sheet.prices) != measure[:3]:
            continue
        last = rows[-1]
        is_own = same_whole(at.figures.rows[last].denominator, measure.whole)
        if is_own and sheet.definition == measure.definition:
            return None
        newest.append(last)
    figure = at.figures.rows
    return max(newest, key=lambda row: (figure[row].period.end, figure[row].id), default=None)
