"""A later figure moves the earlier one no further than usual.

Of two vintages of one period that no number agrees with, the later differs by more than 5% (half a
point for growth, a point for rates), and by more than three times what the indicator's revisions
usually are, where five or more are known.

Ignores: (1) figures that agree within rounding, also of round numbers; (2) vintages of one day or
without a day; (3) ranks; (4) growth where the level of the same period was revised too; (5) steps
so large that one of the figures must be wrong, which `outlier` and `unit_slip` look at.

Source: usual revisions of provincial accounts, from estimate to final.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.figures.outcomes import given_again, outcomes
from lotrinh.checks.figures.restatement import agree, disputed, restatements
from lotrinh.checks.figures.step import Step, follows_level, step, step_words, usual_step
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    about_words,
    filled,
    given,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation

FEWEST = 5
TIMES_USUAL = 3
ABOUT = Message(
    "Số sửa lại không khác số cũ nhiều hơn mức thường gặp của chỉ tiêu.",
    "A revision moves a figure no further than the indicator's revisions usually do.",
)
IGNORES = (
    Message("các số khớp nhau trong phạm vi làm tròn", "what agrees within rounding"),
    Message("các số cùng ngày công bố hoặc không rõ ngày", "vintages of one day or of none"),
    Message("thứ hạng", "ranks"),
    Message("tốc độ tăng khi mức cùng kỳ cũng được sửa", "growth where the level was revised too"),
    Message("chênh lệch quá lớn, do một số sai", "steps so large that one figure is wrong"),
)
SOURCE = Message(
    "Mức sửa thường gặp từ ước tính đến chính thức.", "Usual revisions from estimate to final."
)
EXAMPLES = (
    example(
        "thu ngân sách năm 2024: 2.292 tỷ tháng 12, 2.524 tỷ tháng 1",
        "revenue of 2024: 2,292 in December, 2,524 in January",
        plan_of(
            observed("a", "budget_revenue", "2024", "2292 billion VND", known_from="2024-12-31"),
            observed("b", "budget_revenue", "2024", "2524 billion VND", known_from="2025-01-31"),
            observed("c", "budget_revenue", "2024", "9 %", statistic="growth",
                     known_from="2024-12-31"),
            observed("d", "budget_revenue", "2024", "13 %", statistic="growth",
                     known_from="2025-01-31"),
        ),
        "a b",
    ),
    example(
        "sửa nhỏ, làm tròn, hạng, số gần gấp đôi",
        "a small revision, rounding, a rank, nearly twice as much",
        plan_of(
            observed("a", "trade_turnover", "2023", "738 million USD", known_from="2024-12-31"),
            observed("b", "trade_turnover", "2023", "732 million USD", known_from="2025-01-31"),
            observed("c", "trade_turnover", "2024", "900 million USD", known_from="2024-12-31"),
            observed("d", "trade_turnover", "2024", "0.9 billion USD", known_from="2025-01-31"),
            observed("e", "pci", "2024", "51 rank", statistic="rank", known_from="2024-12-31"),
            observed("f", "pci", "2024", "55 rank", statistic="rank", known_from="2025-01-31"),
            observed("g", "exports", "2024", "300 million USD", known_from="2024-12-31"),
            observed("h", "exports", "2024", "580 million USD", known_from="2025-01-31"),
        ),
    ),
)  # fmt: skip
Revision = tuple[Step, list[Observation]]
WHY_NOT = Message("mới công bố một lần", "it was published once")


@check(title=Message("Sửa số lớn bất thường", "Unusually large revisions"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """The widest revision of each figure that is larger than usual."""
    yield from outcomes(at, _broken(at), lambda: given_again(at.figures), WHY_NOT)


def _broken(at: Inspection) -> Iterator[Result]:
    known: dict[tuple[str, str], list[Revision]] = defaultdict(list)
    for cell in disputed(at.figures):
        widest = _widest(cell)
        if widest and not follows_level(at, cell[0]):  # (4)
            known[cell[0].indicator, cell[0].statistic].append((widest, cell))
    for revisions in known.values():
        usual = median(one.size for one, _ in revisions) if len(revisions) >= FEWEST else 0.0
        for one, cell in revisions:
            if one.size > max(usual_step(one), TIMES_USUAL * usual) and not one.is_gross:  # (5)
                yield _result(at, one, cell)


def _widest(cell: Sequence[Observation]) -> Step | None:
    """The widest step between two vintages that follow each other."""
    dated = [one for one in cell if one.known_from]  # (2)
    steps = (
        step(first, second)
        for first, second in pairwise(dated)
        if first.known_from != second.known_from and not agree(first, second)  # (1)
    )
    counted = (one for one in steps if one.measure != "rank")  # (3)
    return max(counted, key=lambda one: one.size, default=None)


def _result(at: Inspection, one: Step, cell: Sequence[Observation]) -> Result:
    words = Message(
        "{about} được sửa {by}: {before}, sau đó {after}. Ghi rõ lý do sửa, dùng số mới cho mọi "
        "phép tính và xem lại các mục tiêu dựa trên số cũ.",
        "{about} was revised by {by}: {before}, then {after}. State why, use the new figure in all "
        "arithmetic and look again at promises that rest on the old one.",
    )
    message = filled(
        words, about=about_words(at, one.after), by=step_words(one),
        before=given(at, one.before), after=given(at, one.after),
    )  # fmt: skip
    return broken(*restatements(cell, one.before, one.after), message=message)
