"""The shares of a project's sources can add up to the whole, and none is upside down.

Ignores:
1. a source whose share is blank: it may pay anything;
2. what rounding of the printed shares explains;
3. projects without a source; sources that fall short of the whole are a warning, since one may
   not be listed.

Source: the shares of one whole add up to 1.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import source_words
from lotrinh.checks.capital.money import Amount, plain, printed, total
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, paying
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, number_words
from lotrinh.domain.funding import Funding
from lotrinh.domain.message import Message

ABOUT = Message(
    "Tỷ lệ vốn theo nguồn của một dự án có thể cộng thành 100%.",
    "The shares of a project's sources can add up to 100%.",
)
IGNORES = (
    Message("Nguồn để trống tỷ lệ.", "A source without a share."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed shares explains."),
    Message(
        "Dự án chưa ghi nguồn; thiếu nguồn chỉ cảnh báo, vì có thể chưa ghi đủ.",
        "Projects without a source; a shortfall is a warning, one may not be listed.",
    ),
)
SOURCE = Message("Các phần của một tổng cộng lại bằng 1.", "The shares of a whole add up to 1.")
WHOLE = Amount(Decimal(1))
ABOVE = Message(
    "{project}: tỷ lệ thấp nhất của các nguồn cộng lại là {sum}%, quá 100%. Hạ tỷ lệ của một "
    "nguồn.",
    "{project}: the least shares of its sources add up to {sum}%, above 100%. Lower one of them.",
)
UPSIDE_DOWN = Message(
    "{project}: nguồn {source} trả ít nhất {least}% mà nhiều nhất chỉ {most}%. Sửa một trong hai "
    "tỷ lệ.",
    "{project}: {source} pays at least {least}% and at most {most}%. Correct one of the two.",
)
BELOW = Message(
    "{project}: tỷ lệ cao nhất của các nguồn cộng lại chỉ {sum}%, còn {gap}% vốn chưa có nguồn. "
    "Thêm nguồn hoặc nâng tỷ lệ.",
    "{project}: the most that its sources pay adds up to {sum}%, and {gap}% has no source. Add a "
    "source or raise a share.",
)


@check(
    title=Message("Tỷ lệ vốn theo nguồn không khớp", "Shares of sources do not fit"),
    severity="error",
)
def run(at: Inspection) -> Iterator[Result]:
    """The sources of each project."""
    sources: dict[str, list[Funding]] = {}
    for one in at.plan.funding:
        sources.setdefault(one.project, []).append(one)
    for project, rows in sources.items():
        if project in at.plan.project:
            yield _result(at.plan.project[project].name, project, rows)


def _result(name: str, project: str, rows: Sequence[Funding]) -> Result:
    upside_down = [one for one in rows if one.is_upside_down]
    if upside_down:
        return broken(project, message=_upside_down(name, upside_down[0]))
    least = total(printed(one.min_share) for one in rows if one.min_share)
    most = [one.max_share for one in rows]
    if least.is_above(WHOLE):
        return broken(project, message=filled(ABOVE, project=name, sum=_percent(least.value)))
    if None in most:  # ignores 1
        return holds(project)
    found = total(printed(one) for one in most if one is not None)
    if not WHOLE.is_above(found):
        return holds(project)
    words = filled(BELOW, project=name, sum=_percent(found.value), gap=_percent(1 - found.value))
    return broken(project, message=words, severity="warning")


def _upside_down(name: str, one: Funding) -> Message:
    least, most = one.min_share or Decimal(0), one.max_share or Decimal(0)
    return filled(
        UPSIDE_DOWN, project=name, source=source_words(one.source), least=_percent(least),
        most=_percent(most),
    )  # fmt: skip


def _percent(share: Decimal) -> Message:
    return number_words(plain(share * 100))


EXAMPLES = (
    example(
        "Trung ương ít nhất 80%, địa phương ít nhất 30%.",
        "At least 80% from the centre and 30% from the province.",
        plan_of(built("p.cau"), paying("p.cau", "central", "0.80", "1.00"),
                paying("p.cau", "local", "0.30", "0.40")),
        "p.cau",
    ),
    example(
        "Một nguồn trả ít nhất 80%, nhiều nhất 40%.",
        "One source pays at least 80% and at most 40%.",
        plan_of(built("p.cau"), paying("p.cau", "central", "0.8", "0.4"),
                paying("p.cau", "local", "0.1", "0.9")),
        "p.cau",
    ),
    example(
        "Hai nguồn nhiều nhất là 60% và 30%.",
        "Two sources of at most 60% and 30%.",
        plan_of(built("p.cau"), paying("p.cau", "central", "0.40", "0.60"),
                paying("p.cau", "local", "0.20", "0.30")),
        "p.cau", severity="warning",
    ),
    example(
        "Ba phần, mỗi phần 33%.",
        "Three parts of 33% each.",
        plan_of(built("p.cau"), *(paying("p.cau", one, "0.33", "0.33")
                                  for one in ("central", "local", "oda"))),
    ),
    example(
        "Nguồn thứ hai để trống tỷ lệ.",
        "The share of the second source is blank.",
        plan_of(built("p.cau"), paying("p.cau", "central", "0.5", "0.6"),
                paying("p.cau", "local", "", "")),
    ),
)  # fmt: skip
