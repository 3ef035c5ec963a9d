"""A check of the tests' own: what the pages show of findings does not rest on the real rules."""

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.checks.check import Check
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.domain.finding import Extent, Move
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity

UNIT = "million VND/person"
PAIR = ("qd-1.2", "nq-2.1")


def said(text: str) -> Message:
    """The same words in both languages, told apart."""
    return Message(text, f"{text} (en)")


def run(at: Inspection) -> Iterator[Result]:
    """One error about two promises, a warning about a figure, one that holds, one that does not."""
    if PAIR[0] in at.plan.target and PAIR[1] in at.plan.target:
        promised = at.plan.target[PAIR[1]].bounds
        first = Extent(Decimal(102), Decimal(102), UNIT)
        second = Extent(promised.low, promised.high, UNIT)
        yield broken(
            *PAIR,
            message=Message(
                "Hai mức GRDP bình quân đầu người năm 2030 loại trừ nhau. Chọn một mức.",
                "Two levels of GRDP per head in 2030 exclude each other. Choose one.",
            ),
            severity="error",
            steps=(said("Văn bản thứ nhất: 102 triệu"), said("Văn bản thứ hai: 75-80 triệu")),
            expected=first,
            observed=second,
            off_by=Quantity(Decimal(22), load().units.parse(UNIT)),
            repair=((Move(PAIR[1], second, first),), (Move(PAIR[0], first, second),)),
        )
    figure = next((one for one in at.plan.observations if one.citation), None)
    if figure:
        yield broken(figure.id, message=said("Số này lệch hẳn so với các năm trước"))
        yield holds(figure.id)
        yield not_applicable(figure.id, why=said("không có số của năm trước"))


CHECK = Check(
    id="consistency.planted", title=said("Cam kết không loại trừ nhau"), severity="warning",
    version=1, run=run, about=said("Hai mức của một chỉ tiêu cùng kỳ phải có số chung"),
    ignores=(said("cam kết không có số"),), source=said("Quy ước của phần mềm"), examples=(),
)  # fmt: skip
