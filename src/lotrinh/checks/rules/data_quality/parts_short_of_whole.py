"""Parts that one sentence lists, or whose list ends with "other", make up their whole.

`Gồm xoài 88.500 tấn, bưởi 61.200 tấn, cây khác 54.300 tấn`: where one sentence gives a whole, the
word "gồm" and at least two of its parts, or the parts end with "khác" or "còn lại", they are all
there are; then they do not fall short of it.

Ignores:
1. what rounding explains;
2. "trong đó" and parts without a closing one, which may be only some;
3. wholes and parts of two sentences without a closing part, or of two publications;
4. rates, means, promises of "at least", and parts that may be negative.

Source: the parts of a whole that are all listed add up to it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rates.wholes import said_in
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, listed, said
from lotrinh.domain.citation import Citation
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

ABOUT = Message(
    "Các bộ phận được kể đủ (“gồm”, “… khác”, “còn lại”) cộng lại bằng toàn bộ.",
    "Parts that are all listed make up their whole.",
)
IGNORES = (
    Message("sai lệch do làm tròn", "what rounding explains"),
    Message("“trong đó” không có khoản “khác”, vì có thể chỉ kể một số",
            "“of which” without a closing “other”, which may name only some"),
    Message("tổng và bộ phận ở hai câu mà không có khoản “khác”, hoặc ở hai nơi công bố",
            "a whole and parts of two sentences without an “other”, or of two publications"),
    Message("tỷ lệ, số bình quân, lời hứa “ít nhất”, bộ phận có thể âm",
            "rates, means, promises of “at least”, parts that may be negative"),
)  # fmt: skip
SOURCE = Message(
    "Các bộ phận được kể đủ của một tổng cộng lại bằng tổng đó.",
    "The parts of a whole that are all listed add up to it.",
)


def quoted(words: str, document: str) -> Citation:
    """A citation of a sentence."""
    return Citation(document, 0, 1, words)


LISTED = quoted("Kim ngạch gồm xuất khẩu và nhập khẩu.", "nq")
SOME = quoted("Kim ngạch, trong đó xuất khẩu và nhập khẩu.", "nq")
EXAMPLES = (
    example(
        "gồm xuất khẩu và nhập khẩu, thiếu 52 triệu USD", "exports and imports fall 52 short",
        plan_of(
            promised("nq.1", "trade_turnover", "2026", "= 952 million USD", citation=LISTED),
            promised("nq.2", "exports", "2026", "= 500 million USD", citation=LISTED),
            promised("nq.3", "imports", "2026", "= 400 million USD", citation=LISTED),
        ),
        "nq.1 nq.2 nq.3",
    ),
    example(
        "trong đó; làm tròn; ít nhất", "of which; rounding; at least",
        plan_of(
            promised("nq.1", "trade_turnover", "2026", "= 952 million USD", citation=SOME),
            promised("nq.2", "exports", "2026", "= 500 million USD", citation=SOME),
            promised("nq.3", "imports", "2026", "= 400 million USD", citation=SOME),
            promised("nq.4", "trade_turnover", "2027", "= 952 million USD", citation=LISTED),
            promised("nq.5", "exports", "2027", "= 500.4 million USD", citation=LISTED),
            promised("nq.6", "imports", "2027", "= 451.4 million USD", citation=LISTED),
            promised("nq.7", "trade_turnover", "2028", "= 952 million USD", citation=LISTED),
            promised("nq.8", "exports", "2028", ">= 500 million USD", citation=LISTED),
            promised("nq.9", "imports", "2028", ">= 400 million USD", citation=LISTED),
            observed("x", "exports", "2025", "1 million USD"),
        ),
    ),
)  # fmt: skip
WORDS = Message(
    "{parts} cộng lại chưa đủ {whole}, dù kể là đủ. Kiểm tra các số, hoặc nêu khoản còn thiếu.",
    "{parts} together fall short of {whole}, though told as all there are. Check them, or name "
    "what is missing.",
)
_ALL = re.compile(r"gồm(?! cả)|bao gồm(?! cả)|:|chia ra|made up of|consist")
_SOME = re.compile(r"trong đó|of which|chủ yếu|như ")
_REST = re.compile(r"\bkhác\b|còn lại|\bother\b|\brest\b")
Row = Observation | Target
Key = tuple[object, ...]


@dataclass(frozen=True)
class Said:
    """A level of one indicator, as printed."""

    row: Row
    low: float
    high: float


@check(title=Message("Bộ phận kể đủ mà thiếu so với tổng", "Listed parts short of their whole"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each whole beside parts of the same paper, area, time and prices."""
    kin = at.catalogue.kinship.children
    wholes = {code for code in kin if len(kin[code]) > 1 and _is_sum(at, code)}
    parts = {part for code in wholes for part in kin[code]}
    told: dict[Key, dict[str, Said]] = defaultdict(dict)
    for row in _rows(at, wholes | parts):
        if (one := _said(row)) is not None:
            told[_key(row)].setdefault(row.indicator, one)
    for beside in told.values():
        for code in wholes & set(beside):
            yield from _judged(at, beside[code], [beside[one] for one in kin[code]
                                                  if one in beside])  # fmt: skip


def _rows(at: Inspection, codes: set[str]) -> Iterator[Row]:
    for code in sorted(codes & set(at.known.sheets)):
        for number in at.known.sheets[code]:
            if at.figures.sheets[number].statistic == "level":
                rows = (at.figures.rows[one] for one in at.figures.on_sheet(number).tolist())
                yield from (row for row in rows if row.citation and row.basis != "assumed"
                            and at.is_in_force(row.document))  # fmt: skip
    for one in at.plan.targets:
        is_level = statistic_class(one.statistic) == "level"
        if one.indicator in codes and is_level and at.is_in_force(one.document):
            yield one


def _key(row: Row) -> Key:
    days = (row.period.start, row.period.end) if row.period else None
    return type(row), row.document, row.area, days, row.price_basis, row.definition


def _said(row: Row) -> Said | None:  # ignores 4
    if isinstance(row, Target):
        unit, bounds = row.bounds.unit, row.bounds
        if unit is None or bounds.comparator != "=" or bounds.low is None:
            return None
        low, high = Quantity(bounds.low, unit).rounding
    else:
        unit = row.quantity.unit
        low, high = row.quantity.rounding
    return Said(row, float(low * unit.factor), float(high * unit.factor))


def _is_sum(at: Inspection, code: str) -> bool:
    children = [at.catalogue.indicators[one] for one in at.catalogue.kinship.children[code]]
    return at.catalogue.indicators[code].aggregation == "sum" and all(
        one.aggregation == "sum" and not (one.bounds[0] is not None and one.bounds[0] < 0)
        and _kind(at, one.unit) == _kind(at, at.catalogue.indicators[code].unit)
        for one in children
    )  # fmt: skip


def _kind(at: Inspection, unit: str) -> str:
    return at.catalogue.units.parse(unit).kind


def _judged(at: Inspection, whole: Said, parts: Sequence[Said]) -> Iterator[Result]:
    short = sum(one.high for one in parts) < whole.low * (1 - 1e-9)  # ignores 1
    if len(parts) < 2 or not short or not _are_all(at, whole, parts):
        return
    message = filled(WORDS, parts=listed(said(at, one.row) for one in parts),
                     whole=said(at, whole.row))  # fmt: skip
    yield broken(whole.row.id, *(one.row.id for one in parts), message=message)


def _are_all(at: Inspection, whole: Said, parts: Sequence[Said]) -> bool:
    """Whether the parts are told as all there are (2, 3)."""
    names = (at.catalogue.indicators[one.row.indicator].name.vi for one in parts)
    if any(_REST.search(said_in(name)) for name in names):
        return True
    quote = _quote(whole.row.citation)
    is_one = all(_quote(one.row.citation) == quote for one in parts)
    return is_one and _ALL.search(quote) is not None and not _SOME.search(quote)


def _quote(citation: Citation | None) -> str:
    return said_in(citation.quote) if citation else ""
