"""A figure stands in the sentence that is cited for it.

Whoever types 1.2 beside a sentence that prints 12% promises something that nobody decided. Every
number of a promise, a figure or an amount of a project is looked for among those of its sentence,
in any form: `1.234,5`, `1,234.5`, `2 nghìn tỷ` for 2,000 billion, the ends of `75-80 triệu`,
amounts in two parts, a rate as `21/53`, numbers in words. More than five of one document are told
together.

Ignores: (1) sentences without a digit; (2) what is told in relation (`gấp đôi`, `1,5 lần`, `một
phần ba`, `tất cả`, a number for each month); (3) a number in another unit of the same kind (ha and
km²), or in the scale that stands above a table; (4) signs; (5) derived and assumed figures; (6)
none left and the first and last of a ranking, which are told in words.

Source: the kept sentence of each row.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.cited import Cited, cited
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import (
    about_words,
    both,
    document_words,
    filled,
    label_words,
    listed,
    quantity_words,
    value_words,
)
from lotrinh.domain.citation import Citation
from lotrinh.domain.labels import PROJECT_FIGURES
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.printed import SCALES, fractions_in, numbers_in, prints
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity, half_digit
from lotrinh.domain.spelled import SPELLED, spelled_number
from lotrinh.domain.target import Target

ABOUT = Message(
    "Con số của mỗi dòng đứng trong câu được dẫn cho nó.",
    "A figure stands in the sentence that is cited for it.",
)
IGNORES = (
    Message("câu không có chữ số", "sentences without a digit"),
    Message("điều nói bằng quan hệ: gấp đôi, 1,5 lần, một phần ba, tất cả, mỗi tháng",
            "what is told in relation: twice, 1.5 times, a third, all, for each month"),
    Message("số ghi bằng đơn vị khác cùng loại, bằng đơn vị ở đầu bảng",
            "numbers in another unit of the kind, or in the scale above a table"),
    Message("dấu cộng, trừ", "signs"),
    Message("số tính ra, số giả định", "derived and assumed figures"),
    Message("không còn, hạng đầu và cuối nói bằng lời", "none left, first and last, in words"),
)  # fmt: skip
SOURCE = Message("Câu đã lưu của từng dòng.", "The kept sentence of each row.")
RELATIVE = re.compile(
    r"\b(?:gấp|lần(?!\s+(?:thứ|đầu|lượt)\b)|một phần|phần (?:hai|ba|tư|mười)|nửa|rưỡi|chục|tất cả"
    r"|toàn bộ|mỗi tháng|một tháng|h[àằ]ng tháng|twice|double|times|half|third|quarter|all)\b"
    r"|/tháng"
)
NONE, RANKED = (
    re.compile(r"\b(?:không|xóa|xoá|hết|no|none)\b"),
    re.compile(r"\b(?:đầu|cuối|nhất)\b"),
)
DIGIT = re.compile(r"\d")
FEW_PLACES = 3
CONVERTED = frozenset({"area", "length", "mass", "energy", "power", "volume", "yield"})
SHIFTS = (-6, -4, -3, -2, -1, 1, 2, 3, 4, 6)
HEADING = 3000  # characters before a table's row in which its unit stands
MOST, SHOWN = 5, 80
SPELT = re.compile(rf"\b{SPELLED}\b")
A_YEAR = "năm"  # five, and a year
SCALE = re.compile(rf"\b(?:{'|'.join(SCALES)})\b")
WORDS = Message(
    "{what}, nhưng câu được dẫn ghi “{printed}”, không có số này. Đối chiếu văn bản rồi sửa con "
    "số, đơn vị hoặc câu được dẫn.",
    "{what}, but the sentence cited for it prints “{printed}” and not this number. Check the "
    "document and mend the number, its unit or the sentence.",
)
MANY = Message(
    "{paper}: {many} con số không đứng trong câu được dẫn: {figures}. Đối chiếu văn bản, có lẽ các "
    "câu bị gắn lệch dòng.",
    "{paper}: {many} figures do not stand in the sentences cited for them: {figures}. Check the "
    "document; the sentences may have been attached to the wrong rows.",
)
WHY_NOT = Message("câu không nói con số bằng chữ số", "the sentence does not tell it in digits")


@check(title=Message("Con số khác câu được dẫn", "Figures unlike their sentence"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Rows whose number their sentence does not print, document by document."""
    found: dict[tuple[str, ...], Cited] = {}
    others: dict[tuple[str, ...], Result] = {}
    for one in at.once(cited):
        is_printed = _is_printed(one)
        if not is_printed and not _is_told_otherwise(at, one):
            found[_subjects(one)] = one
        elif at.is_full:
            subjects = _subjects(one)
            others[subjects] = (
                holds(*subjects) if is_printed else not_applicable(*subjects, why=WHY_NOT)
            )
    papers: dict[str, list[Cited]] = defaultdict(list)
    for one in found.values():
        papers[one.citation.document].append(one)
    for document, rows in papers.items():
        yield from _results(at, document, rows)
    yield from (others[one] for one in others if one not in found)


def _is_printed(one: Cited) -> bool:
    """(4) Whether the sentence prints every number of the row."""
    scale, quote = one.unit.scale, one.citation.quote
    return all(prints(quote, number, scale) for number in one.numbers)


def _is_told_otherwise(at: Inspection, one: Cited) -> bool:
    quote = one.citation.quote.lower()
    if not DIGIT.search(quote) or RELATIVE.search(quote):  # (1) (2)
        return True
    if isinstance(one.row, Observation) and one.row.basis != "sourced":  # (5)
        return True
    missing = [each for each in one.numbers if not prints(quote, each, one.unit.scale)]
    missing = [each for each in missing if not _is_of_fraction(quote, each, one.unit.kind)]
    return all(_is_in_words(at, one, quote, each) for each in missing)


def _is_of_fraction(quote: str, number: Decimal, kind: str) -> bool:
    """Whether a rate is what `21/53` in the sentence gives."""
    shares = (Decimal(100 * part) / whole for part, whole in fractions_in(quote))
    return kind == "percent" and any(abs(one - number) <= half_digit(number) for one in shares)


def _is_in_words(at: Inspection, one: Cited, quote: str, number: Decimal) -> bool:
    """(3) (6) Whether a number that is not printed is told in words or in another unit."""
    if number == 0 and NONE.search(quote):
        return True
    if one.unit.kind == "rank" and RANKED.search(quote) and number <= FEW_PLACES:
        return True
    told = {words[0] for words in SPELT.finditer(quote)} - {A_YEAR}
    if any(spelled_number(words) == number for words in told):
        return True
    if one.unit.kind in CONVERTED:
        return any(prints(quote, number.scaleb(shift)) for shift in SHIFTS)
    return "\t" in quote and _is_in_table(at, one, quote, number)


def _is_in_table(at: Inspection, one: Cited, quote: str, number: Decimal) -> bool:
    """Whether it stands there in a scale that the lines above the row name."""
    text = at.plan.texts.get(one.citation.document, "")
    above = text[max(0, one.citation.start - HEADING) : one.citation.start].lower()
    wanted = abs(number) * one.unit.scale
    scales = {SCALES[found[0]] for found in SCALE.finditer(above)}
    return any(each.value * scale == wanted for each in numbers_in(quote) for scale in scales)


def _results(at: Inspection, document: str, rows: Sequence[Cited]) -> Iterator[Result]:
    if len(rows) <= MOST:
        for one in rows:
            message = filled(WORDS, what=_said(at, one), printed=_printed(at, one.citation))
            yield broken(*_subjects(one), message=message)
        return
    message = filled(
        MANY, paper=document_words(at.plan.document.get(document)), many=str(len(rows)),
        figures=listed(_said(at, one) for one in rows),
    )  # fmt: skip
    subjects = dict.fromkeys(id for one in rows for id in _subjects(one))
    yield broken(*subjects, message=message)


def _subjects(one: Cited) -> tuple[str, ...]:
    row = one.row
    if isinstance(row, ProjectFigure):
        return f"{row.project}:{row.what}", row.project
    return (row.id,)


def _said(at: Inspection, one: Cited) -> Message:
    """What the row says: `Tăng bình quân thu ngân sách 2026-2030: 1,2%/năm (68/NQ-HĐND)`."""
    row = one.row
    paper = document_words(at.plan.document.get(one.citation.document))
    if isinstance(row, ProjectFigure):
        project = at.plan.project.get(row.project)
        name = project.name if project else row.project
        what = label_words(PROJECT_FIGURES, row.what)
        about = both(lambda lang: f"{name}, {what.in_language(lang)}")
        value = quantity_words(at, Quantity(one.numbers[0], one.unit))
    else:
        about, value = about_words(at, row), value_words(at, row)
    return filled(Message("{a}: {v} ({p})", "{a}: {v} ({p})"), a=about, v=value, p=paper)


def _printed(at: Inspection, one: Citation) -> str:
    """The cited figure where its text is kept and it has a digit, else the sentence, shortened."""
    figure = at.plan.texts.get(one.document, "")[one.start : one.end]
    shown = " ".join((figure if DIGIT.search(figure) else one.quote).split())
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN].rstrip()}…"


def _citing(row: Target | Observation, quote: str) -> Target | Observation:
    return replace(row, citation=Citation(row.document, 0, 1, quote))


EXAMPLES = (
    example(
        "1,2% cạnh câu ghi 12%; 100% cạnh câu ghi 10%", "1.2% beside 12%, 100% beside 10%",
        plan_of(
            _citing(promised("nq.1", "budget_revenue", "2026/2030", ">= 1.2 %/year",
                             statistic="average_growth", base_period="2025"),
                    "Thu ngân sách tăng bình quân 12%/năm."),
            _citing(promised("nq.2", "grdp", "2026/2030", ">= 100 %/year",
                             statistic="average_growth", base_period="2025"),
                    "GRDP bình quân 2026-2030 tăng từ 10%/năm trở lên."),
        ),
        "nq.1", "nq.2",
    ),
    example(
        "185.000 tỷ cạnh câu ghi 185 tỷ; 25 xã cạnh câu ghi 21/53",
        "185,000 billion beside 185 billion; 25 communes beside 21 of 53",
        plan_of(
            _citing(observed("bc.1", "budget_revenue", "2024", "185000 billion VND"),
                    "Thu ngân sách đạt 185 tỷ đồng."),
            _citing(promised("nq.1", "new_rural_communes", "2030", ">= 25 count",
                             denominator="53"), "Đạt trên 39,62%, tương ứng 21/53 xã."),
        ),
        "bc.1", "nq.1",
    ),
    example(
        "cùng một số ghi cách khác", "the same number in another form",
        plan_of(
            _citing(promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
                    "GRDP bình quân đầu người đạt từ 75 đến 80 triệu đồng."),
            _citing(observed("bc.1", "budget_revenue", "2024", "2524.5 billion VND"),
                    "Thu ngân sách đạt 2,5245 nghìn tỷ đồng."),
            _citing(observed("bc.2", "natural_area", "2024", "670030 ha"),
                    "Diện tích tự nhiên 6.700,3 km2."),
            _citing(observed("bc.3", "new_rural_rate", "2024", "39.62 %"),
                    "Có 21/53 xã đạt chuẩn."),
            _citing(observed("bc.4", "poverty_rate", "2024", "-4.49 pp", statistic="change"),
                    "Tỷ lệ hộ nghèo giảm 4,49 điểm %."),
        ),
    ),
    example(
        "nói bằng lời hoặc bằng quan hệ", "told in words or in relation",
        plan_of(
            _citing(promised("nq.1", "international_border_gates", "2030", ">= 3 count"),
                    "Đến năm 2030 có ba cửa khẩu quốc tế."),
            _citing(promised("nq.2", "tourist_arrivals", "2030", ">= 3600000 visitors"),
                    "Khách du lịch gấp đôi năm 2024."),
            _citing(promised("nq.3", "poverty_rate", "2030", "<= 0 %"),
                    "Đến năm 2030 không còn hộ nghèo."),
            _citing(promised("nq.4", "grdp", "2030", ">= 8 %", statistic="growth"),
                    "Tăng trưởng cao."),
        ),
    ),
)  # fmt: skip
