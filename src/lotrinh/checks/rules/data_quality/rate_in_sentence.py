"""A rate is that of the counts or amounts beside it in its own sentence.

A sentence that gives a rate and what it is a rate of (21/53 communes; 3,889 of 9,582 billion) says
the same thing twice: the two agree within the rounding of the rate. A promise of at least so many
per cent may be told as the next whole number of things.

Ignores: (1) rounding; (2) sentences that give the numerator twice, or of several times or places;
(3) wholes that are not in the sentence, rates of another whole; (4) ranges, approximations and
promised amounts; (5) documents that are replaced.

Source: the numerator and denominator of the rate in the catalogue.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.approximation import is_approximate
from lotrinh.checks.figures.cited import Cited, cited
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, said, short_words
from lotrinh.domain.citation import Citation
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import Plan
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity, half_digit
from lotrinh.domain.target import Target

Row = Observation | Target
ABOUT = Message(
    "Tỷ lệ khớp với số đếm, số tiền cùng câu: 21/53 xã là 39,62%.",
    "A rate is that of the counts or amounts of its own sentence: 21 of 53 communes are 39.62%.",
)
IGNORES = (
    Message("sai lệch do làm tròn", "what rounding explains"),
    Message("câu có nhiều tử số, nhiều thời điểm, nhiều nơi", "sentences of several times, places"),
    Message("tổng không có trong câu, tỷ lệ của tổng khác", "wholes not given, other wholes"),
    Message("khoảng, số xấp xỉ, số tiền được hứa", "ranges, approximations, promised amounts"),
    Message("văn bản đã bị thay thế", "documents that are replaced"),
)
SOURCE = Message("Tử số, mẫu số của tỷ lệ trong danh mục.", "The rate's numerator and denominator.")
WORDS = Message(
    "{rate}, nhưng cùng câu ghi {part}, tức {share}%. Đối chiếu văn bản, sửa tỷ lệ hoặc số đếm, số "
    "tiền.",
    "{rate}, but the same sentence gives {part}, which is {share}%. Check the document and mend "
    "the rate or the numbers behind it.",
)
OF = Message("{part} trên {whole}", "{part} out of {whole}")


class Part(NamedTuple):
    """The numerator of a rate and its whole, with the rows that give them."""

    share: Fraction
    slack: Fraction
    rows: tuple[Row, ...]


@check(title=Message("Tỷ lệ khác số cùng câu", "Rates unlike their sentence"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """The rates of each sentence that also gives what they are rates of."""
    sentences: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for one in at.once(cited):
        row, citation = one.row, one.citation
        if isinstance(row, ProjectFigure) or _is_about(one):  # (4)
            continue
        if citation.document not in at.replaced:  # (5)
            sentences[citation.document, citation.quote].append(row)
    for rows in sentences.values():
        for rate in rows:
            part = _part(at, rate, rows) if len(rows) > 1 else None
            if part:
                yield _result(at, rate, part)


def _is_about(one: Cited) -> bool:
    row = one.row
    if isinstance(row, Observation):
        return len(one.numbers) != 1 or is_approximate(row)
    is_about = isinstance(row, Target) and row.bounds.comparator in ("~", "range")
    return is_about or len(one.numbers) != 1


def _quantity(row: Row) -> Quantity:
    if isinstance(row, Observation):
        return row.quantity
    number = row.bounds.low if row.bounds.low is not None else row.bounds.high
    assert number is not None and row.bounds.unit is not None
    return Quantity(number, row.bounds.unit)


def _part(at: Inspection, rate: Row, rows: Sequence[Row]) -> Part | None:
    indicator = at.indicator(rate.indicator)
    is_rate = rate.statistic == "level" and _quantity(rate).unit.kind == "percent"
    if indicator is None or not indicator.numerator or not is_rate:
        return None
    parts = _of(indicator.numerator, rate, rows)
    if len(parts) != 1:  # (2)
        return None
    number = _quantity(parts[0])
    if parts[0].denominator.isdecimal():
        if rate.denominator not in ("", parts[0].denominator):  # (3)
            return None
        whole = Fraction(int(parts[0].denominator))
        return Part(100 * number.base_value / whole, Fraction(0), parts) if whole else None
    if isinstance(rate, Target):  # (4)
        return None
    wholes = _of(_whole(at, rate, indicator.denominator), rate, rows)
    if len(wholes) != 1 or not _quantity(wholes[0]).base_value:  # (2) (3)
        return None
    total = _quantity(wholes[0])
    share = 100 * number.base_value / total.base_value
    slack = (100 * number.slack + abs(share) * total.slack) / abs(total.base_value)
    return Part(share, slack, (*parts, *wholes))


def _whole(at: Inspection, rate: Row, usual: str) -> str:
    """The indicator that a rate is out of: the one that its stated whole names, else the usual."""
    named = rate.denominator.casefold()
    if not named:
        return usual
    called = (
        code for code, one in at.catalogue.indicators.items()
        if named in {word.casefold().lstrip("=") for word in (*one.aliases, one.name.vi)}
    )  # fmt: skip
    return next(called, "")


def _of(code: str, rate: Row, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The levels of an indicator for the place of a rate, of its year or of no other."""
    return tuple(
        one
        for one in rows
        if one.indicator == code and one.statistic == "level" and one.area == rate.area
        and type(one) is type(rate) and _year(one) == _year(rate)
    )  # fmt: skip


def _year(one: Row) -> int | None:
    return one.period.end.year if one.period else None


def _result(at: Inspection, rate: Row, part: Part) -> Result:
    said_rate = _quantity(rate)
    room = Fraction(half_digit(said_rate.value)) + part.slack  # (1)
    if isinstance(rate, Target) and rate.bounds.comparator != "=" and len(part.rows) == 1:
        room += Fraction(100, int(part.rows[0].denominator))
    ids = (rate.id, *(one.id for one in part.rows))
    if abs(part.share - Fraction(said_rate.value)) <= room:
        return holds(*ids)
    told = said(at, part.rows[0])
    if len(part.rows) > 1:
        told = filled(OF, part=told, whole=said(at, part.rows[1]))
    message = filled(WORDS, rate=said(at, rate), part=told, share=short_words(float(part.share), 2))
    return broken(*ids, message=message)


def _in_one(quote: str, *rows: Row) -> Plan:
    """A plan whose rows all stand in one sentence."""
    return plan_of(*(replace(one, citation=Citation(one.document, 0, 1, quote)) for one in rows))


EXAMPLES = (
    example(
        "trên 60%, tương ứng 21/53 xã", "above 60%, that is 21 of 53 communes",
        _in_one(
            "Đạt trên 60%, tương ứng 21/53 xã.",
            promised("nq.1", "new_rural_rate", "2030", "> 60 %"),
            promised("nq.2", "new_rural_communes", "2030", ">= 21 count", denominator="53"),
        ),
        "nq.1 nq.2",
    ),
    example(
        "3.889 tỷ, bằng 50,6% của 9.582 tỷ đã phân bổ",
        "3,889 billion, said to be 50.6% of the 9,582 billion allocated",
        _in_one(
            "Giải ngân 3.889 tỷ đồng, bằng 50,6% số vốn đã phân bổ 9.582 tỷ đồng.",
            observed("bc.1", "disbursed", "2025", "3889 billion VND"),
            observed("bc.2", "public_investment_allocated", "2025", "9582 billion VND"),
            observed("bc.3", "disbursement_rate", "2025", "50.6 %",
                     denominator="số vốn đã phân bổ"),
        ),
        "bc.3 bc.1 bc.2",
    ),
    example(
        "khoảng 9.900 trên khoảng 205 nghìn hộ, 4,80%",
        "about 9,900 of about 205 thousand households, 4.80%",
        _in_one(
            "Hộ nghèo còn khoảng 9.900 hộ trên khoảng 205 nghìn hộ, tỷ lệ 4,80%.",
            observed("bc.1", "poor_households", "2025", "9900 households"),
            observed("bc.2", "households", "2025", "205 thousand households"),
            observed("bc.3", "poverty_rate", "2025", "4.80 %"),
        ),
    ),
    example(
        "39,62% là 21/53; ít nhất một nửa là 27/53; 40,6%; tỷ lệ của tổng khác",
        "39.62% are 21 of 53; at least half are 27 of 53; 40.6%; a rate of another whole",
        _in_one(
            "Một câu.",
            promised("nq.1", "new_rural_rate", "2030", "> 39.62 %"),
            promised("nq.2", "new_rural_communes", "2030", ">= 21 count", denominator="53"),
            promised("nq.3", "new_rural_rate", "2031", ">= 50 %"),
            promised("nq.4", "new_rural_communes", "2031", ">= 27 count", denominator="53"),
            observed("nq.5", "disbursed", "2025", "3889 billion VND"),
            observed("nq.6", "public_investment_allocated", "2025", "9582 billion VND"),
            observed("nq.7", "disbursement_rate", "2025", "40.6 %",
                     denominator="số vốn đã phân bổ"),
            observed("nq.8", "disbursement_rate", "2025", "38.6 %", denominator="kế hoạch"),
        ),
    ),
)  # fmt: skip
