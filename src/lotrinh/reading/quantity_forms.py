"""How amounts are written: ranks, scores, fractions, ranges, single amounts, numbers in words."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from lotrinh.domain.spelled import OPENING, SPELLED, spelled_number
from lotrinh.reading import ranking
from lotrinh.reading.amount import NUMBER, Amount, number
from lotrinh.reading.counting import COUNTING, COUNTS, NO_THING
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Mention

_SIGN = r"(?:(?<![^\s(\t])[-+](?=\d))?"
_WHOLE = r"\d{1,3}(?:\.\d{3})+|\d+"
_FREE = r"(?<![\w.,/])"
_END = r"(?![\d]|[.,/]\d)"
_MULTIPLES = {
    "đôi": Decimal(2), "hai": Decimal(2), "rưỡi": Decimal("1.5"), "ba": Decimal(3),
    "bốn": Decimal(4), "năm": Decimal(5),
}  # fmt: skip
_MULTIPLE = re.compile(rf"\bgấp\s+(?P<times>{'|'.join(_MULTIPLES)})(?:\s+lần)?\b(?!\s+\d)")
_THINGS = re.compile(
    rf"{_FREE}(?P<low>\d{{1,3}}(?:\.\d{{3}})+|\d{{2,3}}){_END}\s+(?P<noun>[^\W\d_]{{2,}})"
)
_SCALE_ONLY = re.compile(
    rf"{_FREE}(?P<low>{NUMBER}){_END}\s+(?P<word>triệu|nghìn)(?=\s*(?:[,;)]|và\b|lên\b|xuống\b))"
)
_AMONG = rf"(?:\s+(?:trên|trong) (?:tổng )?số\s+(?P<of>{SPELLED}))?"
_OUT_OF = re.compile(r"/\s*\d|số\s+\d")
_UP_TO = re.compile(r"-\s*\d|đến\s*\d|tới\s*\d")
_COMPOUND = re.compile(
    rf"{_FREE}(?P<big>{NUMBER})\s+tỷ\s+(?P<small>{NUMBER})\s+triệu(?:\s+đồng)?\b"
)


def _ranks(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    is_ranked = "thứ" in key or "hạng" in key or "vị trí" in key
    for match in ranking.RANK.finditer(key) if is_ranked else ():
        is_class = match["of"] is None and ranking.CLASSED.match(key, match.start())
        if not is_class and (match["of"] or ranking.is_place(key, match)):
            yield from _rank_and_next(key, match)


def _tops(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    """Groups of the best, with the number of all where it stands behind them."""
    for match in ranking.TOP.finditer(key) if "nhóm" in key or "tốp" in key or "top" in key else ():
        if ranking.FOR_YEARS.search(key, max(0, match.start() - 40), match.start()):
            continue
        out_of = None if match["of"] else ranking.OUT_OF.search(key, match.end())
        denominator = out_of["of"] if out_of else match["of"] or ""
        amount = Amount(Decimal(match["top"]), "rank", denominator=denominator, is_top=True)
        yield Mention("quantity", *match.span(), amount)
        if out_of:
            yield Mention("denominator", *out_of.span())


def _spelled_ranks(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    for match in ranking.SPELLED_RANK.finditer(key) if "thứ" in key else ():
        amount = Amount(Decimal(ranking.SPELLED_RANKS[match["rank"]]), "rank")
        yield Mention("quantity", *match.span(), amount)


def _scores(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    """Points without their unit: "tổng điểm là 72,80"."""
    for match in ranking.SCORED.finditer(key) if "điểm" in key else ():
        yield Mention("quantity", *match.span("score"), Amount(number(match["score"]), "points"))


def _rank_and_next(key: str, match: re.Match[str] | None) -> Iterator[Mention]:
    """A rank and those listed behind it: "xếp thứ 15/34 và 19/34"."""
    while match:
        amount = Amount(Decimal(match["rank"]), "rank", denominator=match["of"] or "")
        start = match.end() - len(match[0].lstrip(" ,và"))
        yield Mention("quantity", start, match.end(), amount)
        match = ranking.NEXT_RANK.match(key, match.end())


def _multiples(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    for match in _MULTIPLE.finditer(key) if "gấp" in key else ():
        yield Mention("quantity", *match.span(), Amount(_MULTIPLES[match["times"]], "times"))


def _spelled(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    pattern = _compiled("spelled", lexicon.unit_pattern)
    for opening in OPENING.finditer(key):
        match = pattern.match(key, opening.start())
        value = spelled_number(match["words"]) if match else None
        if match and value is not None:
            of = spelled_number(match["of"]) if match["of"] else None
            whole = str(of) if of is not None else ""
            amount = Amount(Decimal(value), lexicon.unit_code(match["unit"]), denominator=whole)
            yield Mention("quantity", *match.span(), amount)


def _compounds(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    for match in _at_numbers(_COMPOUND, key, openings) if "tỷ" in key and "triệu" in key else ():
        amount = Amount(number(match["big"]) + number(match["small"]) / 1000, "billion VND")
        yield Mention("quantity", *match.span(), amount)


def _fractions(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    if not _OUT_OF.search(key):
        return
    for match in _at_numbers(_compiled("fraction", lexicon.unit_pattern), key, openings):
        amount = Amount(
            number(match["low"]),
            lexicon.unit_code(match["unit"]),
            denominator=match["of"].replace(".", ""),
        )
        end = match.start("aside") if match["aside"] else match.end()
        yield Mention("quantity", match.start(), end, amount)


def _ranges(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    if not _UP_TO.search(key):
        return
    for match in _at_numbers(_compiled("range", lexicon.unit_pattern), key, openings):
        low, high = number(match["low"]), number(match["high"])
        unit = lexicon.unit_code(match["unit"])
        if low < high and match["first"] in (None, match["unit"], "%"):
            yield Mention("quantity", *match.span(), Amount(low, unit, high=high))


def _singles(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    for match in _at_numbers(_compiled("single", lexicon.unit_pattern), key, openings):
        low, scale, unit = match.group("low", "scale", "unit")
        amount = _amount(number(low), unit, lexicon, scale)
        if amount:
            yield Mention("quantity", *match.span(), amount)


def _unfinished(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    """Amounts whose unit only the next of the scale has: "5,1 triệu, năm 2020 2,5 triệu lượt"."""
    if "triệu" not in key and "nghìn" not in key:
        return
    single = _compiled("single", lexicon.unit_pattern)
    for match in _at_numbers(_SCALE_ONLY, key, openings):
        following = (
            single.match(key, at) for at in openings if match.end() < at < match.end() + 60
        )
        unit = next((one["unit"] for one in following if one and one["unit"][0] != "%"), "")
        if unit.startswith(f"{match['word']} "):
            code = lexicon.unit_code(unit)
            yield Mention("quantity", *match.span(), Amount(number(match["low"]), code))


def _amount(value: Decimal, unit: str, lexicon: Lexicon, scale: str | None) -> Amount | None:
    """The amount: "61,8 vạn tấn" is 618 thousand tonnes, "1,3 triệu tỷ" 1,300 trillion.

    None for a unit without thousands.
    """
    if scale is None:
        code = lexicon.unit_code(unit)
        return Amount(value, code, is_step=code == "rank")
    thousands = lexicon.unit_phrases.get(f"nghìn {unit}")
    return Amount(value * (10 if "vạn" in scale else 1000), thousands) if thousands else None


def _things(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    """Counts of what no unit of the catalogue names, where the number or its verb shows a count."""
    for match in _at_numbers(_THINGS, key, openings):
        printed, noun = match["low"], match["noun"]
        is_year = len(printed) == 4 and printed[:2] in ("19", "20")
        is_count = "." in printed or COUNTS.search(key, max(0, match.start() - 40), match.start())
        if noun not in NO_THING and is_count and not is_year:
            yield Mention("quantity", *match.span(), Amount(number(printed), "count"))


def _at_numbers(
    pattern: re.Pattern[str], key: str, openings: Sequence[int]
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that a number opens, tried at the numbers only."""
    end = 0
    for start in openings:
        match = pattern.match(key, start) if start >= end else None
        if match:
            end = match.end()
            yield match


IN_WORDS = (_spelled_ranks, _multiples, _spelled)
"""The forms that need no digit."""
FORMS = (
    _ranks,
    _tops,
    _scores,
    _compounds,
    _fractions,
    _ranges,
    _singles,
    _unfinished,
    *IN_WORDS,
    _things,
)


@lru_cache(maxsize=16)
def _compiled(form: str, unit: str) -> re.Pattern[str]:
    low = rf"{_FREE}(?P<low>{_SIGN}(?>{NUMBER})){_END}"
    forms = {
        "single": rf"{low}\s*(?P<scale>vạn\s+|triệu\s+(?=tỷ))?(?P<unit>{unit})",
        "range": rf"{_FREE}(?P<low>(?>{NUMBER}))\s*(?P<first>{unit})?\s*(?:-|đến|tới)\s*"
        rf"(?P<high>{NUMBER}){_END}\s*(?P<unit>{unit})",
        "spelled": rf"(?:{COUNTING})(?P<words>{SPELLED}){_AMONG}\s+(?P<unit>{unit})(?![^\W\d_])",
        "fraction": rf"{_FREE}(?P<low>{_WHOLE})(?:\s*/\s*|\s+(?:trên|trong) (?:tổng )?số\s+)"
        rf"(?P<of>{_WHOLE}){_END}(?P<aside>\s*\([^()]{{0,40}}\))?\s+(?P<unit>{unit})",
    }
    return re.compile(forms[form])
