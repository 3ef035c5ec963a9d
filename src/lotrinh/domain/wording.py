"""Periods, values, promises and paths in the words of a reader, in Vietnamese and English."""

from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.target import Target

SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": "= ", "~": "≈ "}
WITHOUT_NUMBER = {
    "keep": Message("giữ, không xấu đi", "keep, no worse than before"),
    "improve": Message("cải thiện", "improve"),
}
STATISTICS = {
    "level": Message("mức", "level"),
    "total": Message("tổng số", "total"),
    "share": Message("tỷ trọng", "share"),
    "growth": Message("tốc độ tăng", "growth"),
    "contribution": Message("đóng góp", "contribution"),
    "average_growth": Message("tăng bình quân", "average growth"),
    "average_reduction": Message("giảm bình quân", "average reduction"),
    "change": Message("thay đổi", "change"),
    "rank": Message("thứ hạng", "rank"),
    "each_year": Message("mỗi năm", "in each year"),
}
STATUSES = {
    "estimate": Message("ước tính", "estimate"),
    "preliminary": Message("sơ bộ", "preliminary"),
    "final": Message("chính thức", "final"),
    "reported": Message("theo báo cáo", "as reported"),
    "draft": Message("dự thảo", "draft"),
    "adopted": Message("đã ban hành", "adopted"),
    "superseded": Message("đã thay thế", "superseded"),
}
KINDS = {
    "decision": Message("Quyết định", "Decision"),
    "resolution": Message("Nghị quyết", "Resolution"),
    "plan": Message("Kế hoạch", "Plan"),
    "report": Message("Báo cáo", "Report"),
    "minutes": Message("Biên bản", "Minutes"),
    "directive": Message("Chỉ thị", "Directive"),
    "conclusion": Message("Kết luận", "Conclusion"),
    "programme": Message("Chương trình", "Programme"),
    "draft": Message("Dự thảo", "Draft"),
}
BASES = {
    "sourced": Message("có nguồn", "sourced"),
    "derived": Message("tính ra từ số khác", "derived"),
    "assumed": Message("giả định để minh họa", "assumed, for illustration"),
}
ROLES = {
    "target": Message("mục tiêu", "target"),
    "actual": Message("số liệu", "figure"),
}
MODALITIES = {
    "binding": Message("cam kết", "binding"),
    "aspirational": Message("phấn đấu", "aspirational"),
}
PRICE_BASES = {
    "constant": Message("giá so sánh", "constant prices"),
    "current": Message("giá hiện hành", "current prices"),
}
FIELDS = {
    "economy": Message("kinh tế", "economy"),
    "budget": Message("ngân sách", "budget"),
    "investment": Message("đầu tư", "investment"),
    "trade": Message("thương mại, cửa khẩu", "trade and border gates"),
    "tourism": Message("du lịch", "tourism"),
    "social": Message("xã hội", "social affairs"),
    "environment": Message("môi trường", "environment"),
    "governance": Message("quản trị, cải cách", "governance and reform"),
    "digital": Message("chuyển đổi số", "digital transformation"),
    "land": Message("đất đai, địa giới", "land and boundaries"),
    "agriculture": Message("nông nghiệp, nông thôn", "agriculture and rural areas"),
    "party": Message("xây dựng Đảng", "Party building"),
    "education": Message("giáo dục", "education"),
    "health": Message("y tế", "health"),
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
_ORDINALS = ("I", "II", "III", "IV")


def words(table: dict[str, Message], key: str, lang: str = "vi") -> str:
    """The words for a code of one of the tables above; an unknown code stands for itself."""
    return table[key].in_language(lang) if key in table else key


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


def number_with_symbol(number: str, symbol: str) -> str:
    """A number and its unit: `9,72%/năm` without a space before the per cent sign, else with."""
    return number + symbol if symbol.startswith("%") else f"{number} {symbol}".rstrip()


def bounds_words(bounds: Bounds, symbol: str, lang: str = "vi", denominator: str = "") -> str:
    """`≥ 9,72%/năm`, `75-80 triệu đồng`, `≤ 25/34`, `≥ 95% kế hoạch`; `keep`, `improve` in words.

    `symbol` is the unit as printed; `denominator` is the N of a rank or what a share is taken of.
    """
    if bounds.comparator in WITHOUT_NUMBER:
        return WITHOUT_NUMBER[bounds.comparator].in_language(lang)
    ends = [bounds.low, bounds.high] if bounds.comparator == "range" else [_only_end(bounds)]
    number = "-".join(format_number(end, lang) for end in ends if end is not None)
    return SIGNS.get(bounds.comparator, "") + _of(number, symbol, denominator, lang)


def target_words(target: Target, symbol: str, lang: str = "vi") -> str:
    """A promise in one line: `≥ 9,72%/năm · tăng bình quân 2021-2030 (10 bước từ 2020)`."""
    value = bounds_words(target.bounds, symbol, lang, target.denominator)
    return " · ".join(part for part in (value, statistic_and_period(target, lang)) if part)


def statistic_and_period(target: Target, lang: str = "vi") -> str:
    """What is said of the indicator and over which time, with the steps of an average.

    A plain level is not named; a promise without a period gives its statistic alone.
    """
    statistic = "" if target.statistic == "level" else words(STATISTICS, target.statistic, lang)
    period = period_words(target.period, lang) if target.period else ""
    return " ".join(part for part in (statistic, period, _steps_words(target, lang)) if part)


def observation_words(one: Observation, symbol: str, lang: str = "vi") -> str:
    """A figure with its unit and denominator: `45,13 triệu đồng/người`, `55/63`, `41% kế hoạch`."""
    return _of(format_number(one.quantity.value, lang), symbol, one.denominator, lang)


def path_words(path: str, lang: str = "vi") -> str:
    """`Đ1.K2.b.-1` as Điều 1, khoản 2, điểm b, gạch đầu dòng 1; unknown parts as they stand."""
    return ", ".join(_part_words(part, lang) for part in path.split(".") if part)


def _of(number: str, symbol: str, denominator: str, lang: str) -> str:
    if denominator.isdigit():
        return number_with_symbol(f"{number}/{denominator}", symbol)
    value = number_with_symbol(number, symbol)
    if not denominator:
        return value
    return f"{value} ({denominator})" if lang == "en" else f"{value} {denominator}"


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


def _steps_words(target: Target, lang: str) -> str:
    if target.base is None or target.steps is None:
        return ""
    base = period_words(target.base, lang)
    if lang == "en":
        return f"({target.steps} steps from {base})"
    return f"({target.steps} bước từ {base})"


def _only_end(bounds: Bounds) -> Decimal | None:
    return bounds.low if bounds.low is not None else bounds.high


def _part_words(part: str, lang: str) -> str:
    if len(part) == 1 and part.isalpha() and part.islower():
        return f"điểm {part}" if lang != "en" else f"point {part}"
    for mark, message in PATH_WORDS.items():
        if part.startswith(mark) and part[len(mark) :].isalnum():
            return message.in_language(lang).format(part[len(mark) :])
    return part
