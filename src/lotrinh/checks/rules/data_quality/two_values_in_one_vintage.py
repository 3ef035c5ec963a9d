"""One publication gives one figure one value.

Two figures of one series and period, with the same status and known since the same day (or both
since nobody knows when), stand in one document (or one outside source) and no number is printed as
both.

Ignores: (1) the same amount printed coarser (1.8 million for 1,834,730; whole numbers may have been
rounded to their last zeros); (2) vintages that can be told apart by day or status; (3) other
papers of the same day, which `duplicate` looks at; (4) figures of unknown vintage and source are
only a warning; (5) ranks among others as many, and counts of another whole.

Source: a figure has one value in each vintage.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of
from lotrinh.checks.figures.outcomes import given_again, outcomes
from lotrinh.checks.figures.restatement import agree, disputed, publication, spread
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    about_words,
    filled,
    given,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import Plan

ABOUT = Message(
    "Trong một lần công bố, một số liệu chỉ có một giá trị.",
    "In one publication a figure has one value.",
)
IGNORES = (
    Message("cùng một số viết gọn hơn", "the same amount printed coarser"),
    Message("các lần công bố khác ngày hoặc khác trạng thái", "vintages of other days or statuses"),
    Message("văn bản khác cùng ngày", "other papers of the same day"),
    Message(
        "số không rõ ngày công bố và nguồn: chỉ cảnh báo",
        "undated figures without a source: a warning only",
    ),
    Message("hạng, số đếm có tổng khác", "ranks and counts of another whole"),
)
SOURCE = Message("Mỗi lần công bố cho một giá trị.", "A vintage has one value.")


def _undated(*rows: Observation) -> Plan:
    """A plan looked at as a whole, of figures of which nobody knows since when."""
    return replace(plan_of(*(replace(one, known_from=None) for one in rows)), as_of=None)


EXAMPLES = (
    example(
        "một báo cáo, hai số thu ngân sách", "one report, two revenues",
        plan_of(
            observed("bc.1", "budget_revenue", "2024", "2524 billion VND"),
            observed("bc.2", "budget_revenue", "2024", "2292 billion VND"),
        ),
        "bc.1 bc.2",
    ),
    example(
        "có thể là một số đã làm tròn", "what may be one figure, rounded much",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "2000000 visitors"),
            observed("bc.2", "tourist_arrivals", "2024", "1834730 visitors"),
        ),
        "bc.1 bc.2",
        severity="warning",
    ),
    example(
        "hai số trong dự thảo", "two values in a draft",
        plan_of(
            paper("dt", status="draft"),
            observed("dt.1", "pci", "2024", "59.58 points"),
            observed("dt.2", "pci", "2024", "62.1 points"),
        ),
        "dt.1 dt.2",
        severity="warning",
    ),
    example(
        "hai số của một nguồn, không ghi ngày công bố", "two values of one source, both undated",
        _undated(
            observed("a", "forest_cover", "2024", "55.2 %"),
            observed("b", "forest_cover", "2024", "57.9 %"),
        ),
        "a b",
        severity="error",
    ),
    example(
        "hai số không ghi ngày, không ghi nguồn", "two values with neither day nor source",
        _undated(
            observed("a", "forest_cover", "2024", "55.2 %", source=""),
            observed("b", "forest_cover", "2024", "57.9 %", source=""),
        ),
        "a b",
        severity="warning",
    ),
    example(
        "hai nguồn không ghi ngày; một số ước tính", "two undated sources; an estimate",
        _undated(
            observed("a", "forest_cover", "2024", "55.2 %"),
            observed("b", "forest_cover", "2024", "57.9 %", source="kiểm lâm"),
            observed("c", "pci", "2024", "59 points", status="estimate"),
            observed("d", "pci", "2024", "61 points"),
        ),
    ),
    example(
        "làm tròn, ước tính rồi chính thức, công bố lại, định nghĩa hoặc tổng khác",
        "rounding, an estimate and a final figure, a later vintage, another definition or whole",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "1.8 million visitors"),
            observed("bc.2", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("bc.3", "exports", "2024", "412 million USD", status="estimate"),
            observed("bc.4", "exports", "2024", "436 million USD", status="final"),
            observed("bc.5", "pci", "2024", "59 points", known_from="2024-12-31"),
            observed("bc.6", "pci", "2024", "61 points", known_from="2025-01-31"),
            observed("bc.7", "poverty_rate", "2024", "12.1 %", definition="chuẩn 2022-2025"),
            observed("bc.8", "poverty_rate", "2024", "15.3 %", definition="chuẩn 2027-2030"),
            observed("bc.9", "new_rural_communes", "2024", "21 count", denominator="53"),
            observed("bc.10", "new_rural_communes", "2024", "15 count", denominator="177"),
        ),
    ),
)  # fmt: skip
WHY_NOT = Message("mới công bố một lần", "it was published once")


@check(title=Message("Một lần công bố, hai giá trị", "Two values in one vintage"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """Each publication that gives two values."""
    yield from outcomes(at, _broken(at), lambda: given_again(at.figures), WHY_NOT)


def _broken(at: Inspection) -> Iterator[Result]:
    for cell in disputed(at.figures):
        together: dict[object, list[Observation]] = defaultdict(list)
        for one in cell:
            together[publication(one), one.known_from, one.status].append(one)  # (2) (3)
        for rows in together.values():
            least, most = spread(rows)
            if not agree(least, most):  # (1)
                yield _result(at, rows, least, most)


def _result(
    at: Inspection, rows: Sequence[Observation], least: Observation, most: Observation
) -> Result:
    is_told_apart = bool(publication(least) or least.known_from)  # (4)
    is_in_force = is_told_apart and at.is_in_force(least.document)
    is_sure = is_in_force and not agree(least, most, loosely=True)
    words = Message(
        "{about} có hai giá trị trong một lần công bố: {least} và {most}. Đối chiếu nguồn, giữ một "
        "số; nếu là số sửa lại thì ghi ngày công bố hoặc trạng thái của từng số.",
        "{about} has two values in one publication: {least} and {most}. Check the source and keep "
        "one; if one is a revision, state the day or the status of each.",
    )
    message = filled(
        words, about=about_words(at, most), least=given(at, least), most=given(at, most)
    )
    return broken(*(one.id for one in rows), message=message, severity="" if is_sure else "warning")
