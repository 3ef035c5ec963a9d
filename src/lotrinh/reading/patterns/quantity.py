"""Amounts with a unit: one number, a range, a fraction of a count, a rank."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from lotrinh.domain.message import Message
from lotrinh.reading import ranking
from lotrinh.reading.amount import NUMBER, Amount, number
from lotrinh.reading.counting import COUNTING, COUNTS, NO_THING
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.numeral import is_numeral
from lotrinh.reading.spelled import OPENING, SPELLED, spelled_number

ABOUT = Message(
    "Lượng có đơn vị: một số, một khoảng, một phần của tổng số, một thứ hạng.",
    "Amounts with a unit: one number, a range, a fraction of a count, a rank.",
)
GIVES_WAY_TO: tuple[str, ...] = ("reference", "period")

_SIGN = r"(?:(?<![^\s(\t])[-+](?=\d))?"
_WHOLE = r"\d{1,3}(?:\.\d{3})+|\d+"
_FREE = r"(?<![\w.,/])"
_END = r"(?![\d]|[.,/]\d)"


_OPENING = re.compile(r"[-+\d](?<![\d.,/].)")
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


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Quantity mentions, the widest where forms overlap."""
    free = Free(len(key))
    openings = [one.start() for one in _OPENING.finditer(key)]
    for form in _FORMS if openings else _IN_WORDS:
        for one in form(key, lexicon, openings):
            if not is_numeral(text, key, one) and free.take(one.start, one.end):
                yield one


def _ranks(key: str, lexicon: Lexicon, openings: Sequence[int]) -> Iterator[Mention]:
    for match in (
        ranking.RANK.finditer(key) if "thứ" in key or "hạng" in key or "vị trí" in key else ()
    ):
        is_class = match["of"] is None and ranking.CLASSED.match(key, match.start())
        if not is_class and (match["of"] or ranking.is_place(key, match)):
            yield from _rank_and_next(key, match)
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


_IN_WORDS = (_spelled_ranks, _multiples, _spelled)
_FORMS = (
    _ranks,
    _scores,
    _compounds,
    _fractions,
    _ranges,
    _singles,
    _unfinished,
    *_IN_WORDS,
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


EXAMPLES = (
    Example("diện tích 6.700,3 km2, gồm", (("6.700,3 km2", Amount(Decimal("6700.3"), "km2")),)),
    Example("đạt 9,72%/năm", (("9,72%/năm", Amount(Decimal("9.72"), "%/year")),)),
    Example(
        "khoảng 102 triệu đồng/người (giá hiện hành)",
        (("102 triệu đồng/người", Amount(Decimal(102), "million VND/person")),),
    ),
    Example(
        "75-80 triệu đồng/năm",
        (("75-80 triệu đồng", Amount(Decimal(75), "million VND", high=Decimal(80))),),
    ),
    Example(
        "từ 8,0 đến 8,5%", (("8,0 đến 8,5%", Amount(Decimal("8.0"), "%", high=Decimal("8.5"))),)
    ),
    Example(
        "31 tỷ 875 triệu đồng",
        (("31 tỷ 875 triệu đồng", Amount(Decimal("31.875"), "billion VND")),),
    ),
    Example("thu 2 triệu tỷ đồng", (("2 triệu tỷ đồng", Amount(Decimal(2000), "trillion VND")),)),
    Example(
        "xếp thứ 55/63 tỉnh, thành phố",
        (("xếp thứ 55/63 tỉnh, thành phố", Amount(Decimal(55), "rank", denominator="63")),),
    ),
    Example(
        "có 5.775/8.227 xã",
        (("5.775/8.227 xã", Amount(Decimal(5775), "count", denominator="8227")),),
    ),
    Example("tương ứng 21/53 xã", (("21/53 xã", Amount(Decimal(21), "count", denominator="53")),)),
    Example(
        "thứ hạng 40 và nằm trong nhóm 25 tỉnh dẫn đầu trong tổng số 34 tỉnh",
        (
            ("trong nhóm 25 tỉnh", Amount(Decimal(25), "rank", denominator="34", is_top=True)),
            ("trong tổng số 34 tỉnh", None),
        ),
    ),
    Example(
        "giảm 4,49 điểm %, gấp 2,5 lần",
        (
            ("4,49 điểm %", Amount(Decimal("4.49"), "pp")),
            ("2,5 lần", Amount(Decimal("2.5"), "times")),
        ),
    ),
    Example(
        "biến động -1,5% hoặc +2%",
        (
            ("-1,5%", Amount(Decimal("-1.5"), "%")),
            ("+2%", Amount(Decimal(2), "%")),
        ),
    ),
    Example("ĐẠT 2.500 TỶ ĐỒNG", (("2.500 TỶ ĐỒNG", Amount(Decimal(2500), "billion VND")),)),
    Example(
        "in kiểu 5.5% và 1.234,5 ha",
        (
            ("5.5%", Amount(Decimal("5.5"), "%")),
            ("1.234,5 ha", Amount(Decimal("1234.5"), "ha")),
        ),
    ),
    Example(
        "từ 4.000 tỷ đồng đến 5.000 tỷ đồng",
        (
            (
                "4.000 tỷ đồng đến 5.000 tỷ đồng",
                Amount(Decimal(4000), "billion VND", high=Decimal(5000)),
            ),
        ),
    ),
    Example("lần thứ 20, hạng mục, 1.2.3 ha, 12/2024/QĐ-UBND; Quốc lộ 4A, Km8+590, khóa 20"),
    Example("bảng xếp hạng PCI 2023 lần lượt là Hải Phòng, Bắc Giang"),
    Example(
        "xếp thứ 15/34 và 19/34 tỉnh, thành phố",
        (
            ("xếp thứ 15/34", Amount(Decimal(15), "rank", denominator="34")),
            ("19/34 tỉnh, thành phố", Amount(Decimal(19), "rank", denominator="34")),
        ),
    ),
    Example(
        "trong nhóm 10/34 địa phương dẫn đầu",
        (
            (
                "trong nhóm 10/34 địa phương",
                Amount(Decimal(10), "rank", denominator="34", is_top=True),
            ),
        ),
    ),
    Example(
        "có thêm bốn xã, xóa được một nghìn hai trăm căn, trong đó chín trăm năm mươi căn",
        (
            ("bốn xã", Amount(Decimal(4), "count")),
            ("một nghìn hai trăm căn", Amount(Decimal(1200), "count")),
            ("chín trăm năm mươi căn", Amount(Decimal(950), "count")),
        ),
    ),
    Example(
        "sản lượng đạt 61,8 vạn tấn, 7/16 khoản thu vượt dự toán",
        (
            ("61,8 vạn tấn", Amount(Decimal("618.0"), "thousand tonnes")),
            ("7/16 khoản thu", Amount(Decimal(7), "count", denominator="16")),
        ),
    ),
    Example(
        "tiếp nhận 1.250 cuốn sách, có dân số 3,2 triệu người",
        (
            ("1.250 cuốn", Amount(Decimal(1250), "count")),
            ("3,2 triệu người", Amount(Decimal("3.2"), "million people")),
        ),
    ),
    Example("dự lễ có 150 đại biểu; lúc 17 giờ; tính trên 1 vạn dân"),
    Example("số trường gấp đôi năm 2024", (("gấp đôi", Amount(Decimal(2), "times")),)),
    Example(
        "đàn lợn có 512 nghìn con", (("512 nghìn con", Amount(Decimal(512), "thousand count")),)
    ),
    Example(
        "Hai huyện về đích; đi qua ba tỉnh, đây là năm tỉnh có điểm cao nhất; xếp hạng 63 tỉnh",
        (
            ("Hai huyện", Amount(Decimal(2), "count")),
            ("ba tỉnh", Amount(Decimal(3), "count")),
            ("63 tỉnh", Amount(Decimal(63), "count")),
        ),
    ),
    Example(
        "tổng điểm là 72,80, tăng 8 bậc, cao thứ hai cả nước, lên hạng thứ 12; lần thứ hai",
        (
            ("72,80", Amount(Decimal("72.80"), "points")),
            ("8 bậc", Amount(Decimal(8), "rank", is_step=True)),
            ("cao thứ hai", Amount(Decimal(2), "rank")),
            ("lên hạng thứ 12", Amount(Decimal(12), "rank")),
        ),
    ),
    Example(
        "xếp thứ 17/34, kinh tế số thứ 22, đô thị thứ 4 toàn quốc; năm thứ 3, kỳ họp thứ 2 trong",
        (
            ("xếp thứ 17/34", Amount(Decimal(17), "rank", denominator="34")),
            ("thứ 22", Amount(Decimal(22), "rank")),
            ("thứ 4", Amount(Decimal(4), "rank")),
        ),
    ),
    Example(
        "ký 5 biên bản ghi nhớ, cả 3 Quốc lộ này, tại hai huyện, 12 mục tiêu; số 3 Trung tâm Y tế",
        (
            ("5 biên bản ghi nhớ", Amount(Decimal(5), "count")),
            ("3 Quốc lộ", Amount(Decimal(3), "count")),
            ("hai huyện", Amount(Decimal(2), "count")),
            ("12 mục tiêu", Amount(Decimal(12), "count")),
        ),
    ),
    Example(
        "Ba trong số mười hai chỉ tiêu; 7 trong số 11 xã; có 187 trên tổng số 503 trường học",
        (
            ("Ba trong số mười hai chỉ tiêu", Amount(Decimal(3), "count", denominator="12")),
            ("7 trong số 11 xã", Amount(Decimal(7), "count", denominator="11")),
            ("187 trên tổng số 503 trường", Amount(Decimal(187), "count", denominator="503")),
        ),
    ),
    Example(
        "cấp 320 giấy phép, danh mục 65 dự án; 37/102 (chiếm 36,3%) nhiệm vụ; cử tri tổ 5 tổ chức",
        (
            ("320 giấy phép", Amount(Decimal(320), "count")),
            ("65 dự án", Amount(Decimal(65), "count")),
            ("37/102", Amount(Decimal(37), "count", denominator="102")),
            ("36,3%", Amount(Decimal("36.3"), "%")),
        ),
    ),
    Example(
        "năm 2019 đạt 5,1 triệu, năm 2020 đạt 2,5 triệu lượt khách; vay 3 triệu, trả 2 tỷ đồng",
        (
            ("5,1 triệu", Amount(Decimal("5.1"), "million visitors")),
            ("2,5 triệu lượt khách", Amount(Decimal("2.5"), "million visitors")),
            ("2 tỷ đồng", Amount(Decimal(2), "billion VND")),
        ),
    ),
    Example("khoản 2 Nghị quyết này; hội trường số 3 Trung tâm Hội nghị; trong năm xã hội"),
)
