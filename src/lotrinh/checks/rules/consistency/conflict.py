"""Promises in force can all be true, with each other and with what is known.

Every promise, every newest figure and every identity of the catalogue that holds between them are
one system of numbers within their rounding. Where no numbers fulfil all of it, a smallest set of
statements that quarrel is told, of which any one may give way; then the next such set without
the softest statement of the first. Ignored:
1. promises without a number or a time, of replaced papers, and those that are amended;
2. one promise against figures of its time: that is a verdict, not a contradiction;
3. figures that break an identity by themselves (told by that identity's own check), figures that
   are assumed, and those of drafts;
4. promises whose time is over against figures, though not against each other;
5. what stands on another price basis, base year, whole or definition;
6. a hope (an aspirational promise) beyond what is promised of the same.
A quarrel with a draft or a hope is a warning, as is one that takes an identity which may
not hold for a good reason (the rate of a part by that of its whole).
Source: the identities; interval arithmetic.
"""

from collections.abc import Iterator

from lotrinh.checks.accounts.disputes import Quarrel, disputes_of
from lotrinh.checks.accounts.explanation import Explainer
from lotrinh.checks.accounts.gap import gap_of
from lotrinh.checks.accounts.repairing import repairs_of
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import about_words, filled, gap_words, given, listed
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.place import Place
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.reference import Reference

ABOUT = Message(
    "Các mục tiêu còn hiệu lực phải cùng đạt được với nhau, với số liệu đã biết và với các hệ thức "
    "thống kê; nếu không, nêu tập câu nhỏ nhất không thể cùng đúng và mức sửa ít nhất.",
    "Promises in force can all be kept together, with the known figures and the identities; else "
    "the smallest set of sentences that cannot all be true is told, and the least change.",
)
IGNORES = (
    Message("mục tiêu không có số hoặc thời hạn, của văn bản đã bị thay thế, hoặc đã được sửa đổi",
            "promises without a number or a time, of replaced papers, and those that are amended"),
    Message("một mục tiêu so với số liệu cùng thời gian: đó là kết quả thực hiện",
            "one promise against figures of its time: a verdict, no contradiction"),
    Message("số liệu tự mâu thuẫn (có phép kiểm tra riêng), số giả định, số của dự thảo",
            "figures that break an identity themselves, assumed ones, those of drafts"),
    Message("mục tiêu đã hết hạn so với số liệu", "promises past their time, against figures"),
    Message("khác loại giá, năm gốc, mẫu số hoặc định nghĩa",
            "another price basis, base year, whole or definition"),
    Message("mức phấn đấu vượt mức đã hứa", "a hope beyond what is promised of the same"),
)  # fmt: skip
SOURCE = Message(
    "các hệ thức của danh mục; số học khoảng trong sai số làm tròn",
    "the identities of the catalogue; interval arithmetic within rounding",
)
ONE_CELL = Message(
    "{about}: {first} và {second} không thể cùng đúng, cách nhau ít nhất {gap}. Thống nhất một "
    "mức, hoặc ghi rõ khác nhau về định nghĩa, loại giá hay phạm vi.",
    "{about}: {first} and {second} cannot both be true, at least {gap} apart. Agree on one level, "
    "or say how definition, prices or scope differ.",
)
PAIR = Message(
    "{first} và {second} không thể cùng đúng. Thống nhất một mức, hoặc ghi rõ khác nhau về định "
    "nghĩa, loại giá hay phạm vi.",
    "{first} and {second} cannot both be true. Agree on one level, or say how definition, prices "
    "or scope differ.",
)
SEVERAL = Message(
    "{count} điều không thể cùng đúng: {all}. Sửa một trong các điều đó là đủ.",
    "{count} statements cannot all be true: {all}. To change any one of them is enough.",
)
EXAMPLES = (
    example(
        "102 triệu và 75-80 triệu đồng một người", "102 million and 75-80 million a head",
        plan_of(
            promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person"),
            promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
        ),
        "qh.1 nq.1",
    ),
    example(
        "tổng lượt khách và hai phần của nó", "visitors and their two parts",
        plan_of(
            promised("a.1", "tourist_arrivals", "2030", "<= 4 million visitors"),
            promised("b.1", "tourist_arrivals_domestic", "2030", ">= 3.5 million visitors"),
            promised("b.2", "tourist_arrivals_international", "2030", ">= 0.8 million visitors"),
        ),
        "a.1 b.1 b.2",
    ),
    example(
        "bình quân mười năm, năm năm đã qua và năm năm tới", "ten years, the five past, the next",
        plan_of(
            promised("qh.1", "grdp", "2021/2030", "range 9 9.5 %/year",
                     statistic="average_growth", base_period="2020"),
            observed("o.1", "grdp", "2021/2025", "4.46 %/year", statistic="average_growth"),
            promised("nq.1", "grdp", "2026/2030", "range 10 11 %/year",
                     statistic="average_growth", base_period="2025"),
        ),
        "o.1 qh.1 nq.1",
    ),
    example(
        "dự thảo trái quy hoạch", "a draft against the master plan",
        plan_of(
            paper("dt", status="draft"),
            promised("qh.1", "forest_cover", "2030", ">= 60 %"),
            promised("dt.1", "forest_cover", "2030", "<= 55 %"),
        ),
        "qh.1 dt.1", severity="warning",
    ),
    example(
        "tỷ lệ của một phần cao hơn tỷ lệ của tổng", "a part's rate above that of its whole",
        plan_of(
            Indicator(code="x_r", name=Message("Tỷ lệ", "Rate"), unit="%"),
            Indicator(code="x_r_a", name=Message("Phần", "Part"), unit="%", parent="x_r"),
            promised("nq.1", "x_r", "2030", "= 55 %"), promised("nq.2", "x_r_a", "2030", "= 65 %"),
        ),
        "nq.1 nq.2", severity="warning",
    ),
    example(
        "giảm 0,8 điểm mỗi năm từ 3,1%", "0.8 points a year less, from 3.1%",
        plan_of(
            observed("bc.1", "unemployment_rate", "2025", "3.1 %"),
            promised("nq.1", "unemployment_rate", "2026/2030", ">= 0.8 pp/year",
                     statistic="average_reduction", base_period="2025"),
            observed("bc.2", "clean_water_rate", "2025", "90 %"),
            promised("nq.2", "clean_water_rate", "2026/2030", "= 9 pp", statistic="change"),
        ),
        "bc.1 nq.1",
    ),
    example(
        "hai khoảng chạm nhau", "two ranges that touch",
        plan_of(
            promised("qh.1", "grdp_per_capita", "2030", "range 80 85 million VND/person"),
            promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
        ),
    ),
    example(
        "thực hiện thấp hơn mục tiêu đã hết hạn", "a promise that was missed",
        plan_of(
            promised("nq.1", "forest_cover", "2024", ">= 60 %"),
            observed("o.1", "forest_cover", "2024", "56.5 %"),
        ),
    ),
    example(
        "mức phấn đấu cao hơn mức giao", "a hope above what is bound to",
        plan_of(
            promised("nq.1", "forest_cover", "2030", "range 56 57 %"),
            promised("kh.1", "forest_cover", "2030", ">= 60 %", modality="aspirational"),
        ),
    ),
    example(
        "cùng mức, khác tổng số", "ranks among other numbers of provinces",
        plan_of(
            promised("a.1", "pci", "2030", "= 30 rank", statistic="rank", denominator="63"),
            promised("b.1", "pci", "2030", "= 20 rank", statistic="rank", denominator="34"),
        ),
    ),
    example(
        "một xã hứa nhiều hơn cả tỉnh cho phép", "a commune promises more than its province allows",
        plan_of(
            Place(id="04-x", name="Xã X", kind="commune", parent="04"),
            promised("nq.1", "forest_planting", "2026", "<= 500 ha"),
            promised("xa.1", "forest_planting", "2026", ">= 700 ha", area="04-x"),
        ),
        "nq.1 xa.1",
    ),
    example(
        "một xã không phải là cả tỉnh", "one commune is not the whole province",
        plan_of(
            Place(id="04-x", name="Xã X", kind="commune", parent="04"),
            promised("nq.1", "forest_planting", "2026", "= 1500 ha"),
            promised("xa.1", "forest_planting", "2026", "= 300 ha", area="04-x"),
        ),
    ),
    example(
        "văn bản cũ đã bị thay thế", "a replaced paper",
        plan_of(
            paper("moi", replaces=("cu",)),
            promised("cu.1", "forest_cover", "2030", ">= 60 %"),
            promised("moi.1", "forest_cover", "2030", "range 56 57 %"),
        ),
    ),
    example(
        "nghị quyết sửa đổi nói lại một chỉ tiêu", "an amending resolution says one number anew",
        plan_of(
            paper("sd", "2025-06-10"),
            Reference(document="sd", number="1", relation="amends", target="nq", start=0, end=1),
            promised("nq.1", "urbanisation_rate", "2030", "range 38 39 %"),
            promised("sd.1", "urbanisation_rate", "2030", "range 41 42 %"),
        ),
    ),
    example(
        "che phủ rừng 55%, tăng 2 điểm đến 2030, và 60% năm 2030",
        "forest cover of 55%, two points more until 2030, and 60% in 2030",
        plan_of(
            observed("bc.1", "forest_cover", "2025", "55.0 %"),
            promised("nq.1", "forest_cover", "2026/2030", "= 2 pp", statistic="change"),
            promised("dh.1", "forest_cover", "2030", "= 60 %"),
        ),
        "nq.1 dh.1 bc.1",
    ),
)  # fmt: skip


@check(
    title=Message("Lời hứa không thể cùng đúng", "Promises that cannot all be true"),
    severity="error",
)
def run(at: Inspection) -> Iterator[Result]:
    """The quarrels of promises in force, then those with drafts."""
    found = at.once(disputes_of)
    explainer = Explainer(found.accounts)
    for one in found.promises:
        yield _told(one, explainer, "warning" if one.is_doubtful else "error")
    for one in found.drafts:
        yield _told(one, explainer, "warning")


def _told(quarrel: Quarrel, explainer: Explainer, severity: str) -> Result:
    gap = gap_of(quarrel)
    return broken(
        *quarrel.rows,
        message=_message(quarrel, explainer, gap.size if gap else None),
        severity=severity,
        steps=gap.steps if gap else explainer.steps(quarrel),
        off_by=gap.size if gap else None,
        repair=repairs_of(quarrel),
    )


def _message(quarrel: Quarrel, explainer: Explainer, gap: Quantity | None) -> Message:
    """What cannot be true, promises before figures; of two about one thing how far apart."""
    at, accounts = explainer.accounts.at, explainer.accounts
    ordered = sorted(quarrel.conflict.statements, key=lambda one: bool(accounts.is_figure[one]))
    statements = list({accounts.said.row[one]: one for one in reversed(ordered)}.values())[::-1]
    named = [explainer.said(one) for one in statements]
    if len(named) != 2:
        return filled(SEVERAL, count=str(len(named)), all=listed(named))
    first, second = (explainer.row(one) for one in statements)
    about = about_words(at, first)
    if gap is None or about != about_words(at, second):
        return filled(PAIR, first=named[0], second=named[1])
    return filled(
        ONE_CELL, about=about, first=given(at, first), second=given(at, second),
        gap=gap_words(at, gap),
    )  # fmt: skip
