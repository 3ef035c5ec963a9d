"""Periods, values, promises and paths in the words of a reader, in Vietnamese and English."""

import re
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.finding import Extent, Move
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": "= ", "~": "≈ "}
SPOKEN = {
    ">=": Message("ít nhất {}", "at least {}"),
    ">": Message("trên {}", "above {}"),
    "<=": Message("không quá {}", "at most {}"),
    "<": Message("dưới {}", "below {}"),
    "~": Message("khoảng {}", "about {}"),
}
SPOKEN_RANKS = {
    ">=": Message("từ hạng {} trở xuống", "rank {} or below"),
    ">": Message("dưới hạng {}", "below rank {}"),
    "<=": Message("hạng {} trở lên", "rank {} or better"),
    "<": Message("trên hạng {}", "better than rank {}"),
    "~": Message("khoảng hạng {}", "about rank {}"),
}
WITHOUT_NUMBER = {
    "keep": Message("giữ, không xấu đi", "keep, no worse than before"),
    "improve": Message("cải thiện", "improve"),
}
STEPS = {
    "A": Message("năm", "years"),
    "S": Message("nửa năm", "half-years"),
    "Q": Message("quý", "quarters"),
    "M": Message("tháng", "months"),
    "D": Message("ngày", "days"),
}
ENDS = {
    "low": Message("từ {} trở lên", "{} or more"),
    "high": Message("không quá {}", "at most {}"),
    "": Message("số nào cũng được", "any number"),
}
WHOLES = {
    "kế hoạch": Message("kế hoạch", "the plan"),
    "kế hoạch vốn": Message("kế hoạch vốn", "the capital plan"),
    "số vốn đã phân bổ": Message("số vốn đã phân bổ", "the capital allocated"),
    "dự toán": Message("dự toán", "the budget estimate"),
}
PATH_WORDS = {
    "PL": Message("Phụ lục {}", "Annex {}"),
    "Đ": Message("Điều {}", "Article {}"),
    "K": Message("khoản {}", "clause {}"),
    "-": Message("gạch đầu dòng {}", "dash {}"),
    "+": Message("dấu cộng {}", "plus {}"),
    "r": Message("dòng {}", "row {}"),
    "c": Message("cột {}", "column {}"),
    "T": Message("bảng {}", "table {}"),
}
_NUMBERED = re.compile(r"[IVXLC\d]+(\.\d+)*(?=\.|$)")
_ORDINALS = ("I", "II", "III", "IV")


def period_words(period: Period, lang: str = "vi") -> str:
    """`2025-Q1` as quý I/2025, `2025-01/2025-09` as 9 tháng 2025, `2021/2030` as 2021-2030."""
    if period.is_span:
        return _span_words(period, lang)
    year, part, vi = period.start.year, period.text[5:], lang != "en"
    if period.frequency == "D":
        return format_date(period.start, lang)
    if period.frequency == "M":
        return f"tháng {period.start.month}/{year}" if vi else f"{period.start:%B} {year}"
    if period.frequency == "Q":
        return f"quý {_ORDINALS[int(part[1]) - 1]}/{year}" if vi else f"{part} {year}"
    if period.frequency == "S":
        first = part == "S1"
        if vi:
            return f"6 tháng {'đầu' if first else 'cuối'} năm {year}"
        return f"{'first' if first else 'second'} half of {year}"
    return str(year)


def during(period: Period, lang: str = "vi") -> str:
    """When something was so, as a sentence has it: `năm 2024`, `in the first half of 2025`."""
    if lang == "en":
        return f"{'on' if period.frequency == 'D' else 'in'} {_named(period, lang)}"
    return _named(period, lang)


def due(period: Period, lang: str = "vi") -> str:
    """What time a promise is for, as a sentence has it: `giai đoạn 2021-2030`, `for 2025`."""
    return f"for {_named(period, lang)}" if lang == "en" else _named(period, lang)


def number_with_symbol(number: str, symbol: str) -> str:
    """A number and its unit: `9,72%/năm` without a space before the per cent sign, else with."""
    return number + symbol if symbol.startswith("%") else f"{number} {symbol}".rstrip()


def bounds_words(bounds: Bounds, symbol: str, lang: str = "vi", denominator: str = "") -> str:
    """`≥ 9,72%/năm`, `75-80 triệu đồng`, `≤ 25/34`, `≥ 95% (so với kế hoạch)`; or `cải thiện`.

    `symbol` is the unit as printed; `denominator` is the N of a rank or a count, else what the
    value is compared with.
    """
    if bounds.comparator in WITHOUT_NUMBER:
        return WITHOUT_NUMBER[bounds.comparator].in_language(lang)
    ends = [bounds.low, bounds.high] if bounds.comparator == "range" else [_only_end(bounds)]
    number = "-".join(format_number(end, lang) for end in ends if end is not None)
    return SIGNS.get(bounds.comparator, "") + _of(number, bounds.unit, symbol, denominator, lang)


def bounds_spoken(bounds: Bounds, symbol: str, lang: str = "vi", denominator: str = "") -> str:
    """The same without signs, for a sentence: `ít nhất 9,72%/năm`, `hạng 25/34 trở lên`."""
    plain = bounds_words(bounds, symbol, lang, denominator)
    is_rank = bounds.unit is not None and bounds.unit.kind == "rank"
    table = SPOKEN_RANKS if is_rank else SPOKEN
    if bounds.comparator not in table:
        return plain.removeprefix(SIGNS.get(bounds.comparator, ""))
    plain = plain.removeprefix(SIGNS[bounds.comparator])
    return table[bounds.comparator].in_language(lang).format(plain)


def statistic_and_period(target: Target, lang: str = "vi") -> str:
    """What is said of the indicator and over which time: `tăng bình quân 2021-2030`.

    A plain level is not named; a promise without a period gives its statistic alone.
    """
    statistic = "" if target.statistic == "level" else words(STATISTICS, target.statistic, lang)
    period = period_words(target.period, lang) if target.period else ""
    return " ".join(part for part in (statistic, period) if part)


def steps_words(target: Target, lang: str = "vi") -> str:
    """How long an average runs and from where: `10 năm, từ gốc 2020`; empty without a base."""
    if target.base is None or target.steps is None:
        return ""
    unit = STEPS[target.base.frequency].in_language(lang)
    joint = "from base" if lang == "en" else "từ gốc"
    return f"{target.steps} {unit}, {joint} {period_words(target.base, lang)}"


def observation_words(one: Observation, symbol: str, lang: str = "vi") -> str:
    """A figure as printed: `45,13 triệu đồng/người`, `55/63`, `41% (so với kế hoạch)`."""
    number = format_number(one.quantity.value, lang)
    return _of(number, one.quantity.unit, symbol, one.denominator, lang)


def extent_words(one: Extent, symbol: str, lang: str = "vi") -> str:
    """An amount from where to where: `75-80 triệu đồng/người`, `từ 90% trở lên`."""
    low, high = (None if end is None else format_number(end, lang) for end in (one.low, one.high))
    if low is not None and high is not None:
        return number_with_symbol(low if low == high else f"{low}-{high}", symbol)
    end = "low" if low is not None else "high" if high is not None else ""
    return ENDS[end].in_language(lang).format(number_with_symbol(low or high or "", symbol))


def move_words(one: Move, symbol: str, lang: str = "vi") -> tuple[str, str]:
    """What a promise says and what would do: `≈ 102 triệu đồng`, `≈ 82 triệu đồng`."""
    sign = SIGNS["~"] if one.is_about else ""
    before, after = (extent_words(each, symbol, lang) for each in (one.before, one.after))
    return sign + before, sign + after


def extent_spoken(one: Extent, symbol: str, lang: str = "vi") -> str:
    """The same for a sentence: `từ 75 đến 80 triệu đồng`, `ít nhất 10%`, `bất kỳ`."""
    low, high = (None if end is None else format_number(end, lang) for end in (one.low, one.high))
    if low is None and high is None:
        return "any" if lang == "en" else "bất kỳ"
    if low is None or high is None:
        open_ended = ("at least", "at most") if lang == "en" else ("ít nhất", "nhiều nhất")
        return f"{open_ended[low is None]} {number_with_symbol(low or high or '', symbol)}"
    if low == high:
        return number_with_symbol(low, symbol)
    joint = ("between", "and") if lang == "en" else ("từ", "đến")
    return f"{joint[0]} {low} {joint[1]} {number_with_symbol(high, symbol)}"


def path_words(path: str, lang: str = "vi") -> str:
    """`Đ1.K2.b.-1` as Điều 1, khoản 2, điểm b, gạch đầu dòng 1, `II.2.a` as mục II.2, điểm a.

    Unknown parts stand as they are.
    """
    numbered = _NUMBERED.match(path)
    section = numbered[0] if numbered else ""
    parts = [_part_words(part, lang) for part in path[len(section) :].split(".") if part]
    named = [f"{'section' if lang == 'en' else 'mục'} {section}"] if section else []
    return ", ".join(named + parts)


def _of(number: str, unit: Unit | None, symbol: str, denominator: str, lang: str) -> str:
    if denominator.isdigit() and unit is not None and unit.kind in ("rank", "count"):
        return number_with_symbol(f"{number}/{denominator}", symbol)
    value = number_with_symbol(number, symbol)
    whole = words(WHOLES, denominator, lang)
    return f"{value} ({'against' if lang == 'en' else 'so với'} {whole})" if whole else value


def _span_words(period: Period, lang: str) -> str:
    first, last = period.first, period.last
    from_january = first.frequency == "M" and first.start.month == 1
    if from_january and first.start.year == last.start.year:
        months = last.start.month
        return (
            f"{months} tháng {last.start.year}"
            if lang != "en"
            else (f"first {months} months of {last.start.year}")
        )
    if period.frequency == "A":
        return f"{first}-{last}"
    joint = "đến" if lang != "en" else "to"
    return f"{period_words(first, lang)} {joint} {period_words(last, lang)}"


def _named(period: Period, lang: str) -> str:
    said = period_words(period, lang)
    if lang == "en":
        return f"the {said}" if said.startswith(("first", "second")) else said
    if period.frequency == "A":
        return f"giai đoạn {said}" if period.is_span else f"năm {said}"
    return f"ngày {said}" if period.frequency == "D" else said


def _only_end(bounds: Bounds) -> Decimal | None:
    return bounds.low if bounds.low is not None else bounds.high


def _part_words(part: str, lang: str) -> str:
    if len(part) == 1 and part.isalpha() and part.islower():
        return f"điểm {part}" if lang != "en" else f"point {part}"
    for mark, message in PATH_WORDS.items():
        if part.startswith(mark) and part[len(mark) :].isalnum():
            return message.in_language(lang).format(part[len(mark) :])
    return part
