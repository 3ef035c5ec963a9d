"""What a plan says and nobody knew yet on the day it is looked at is counted.

Looked at as of a day, papers issued later and figures published later are left out, and with them
whatever they contradict. One note says how many, so that silence is not taken for agreement. A
paper dated after the plan's own today cannot have been issued yet: its date is wrong.

Ignores:
1. papers without a date, which count as known;
2. figures after the plan's own day, when it is looked at as of that day, and those without one.

Source: the dates of the documents and the vintages of the figures.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, document_words, filled, listed
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.observation import Observation

ABOUT = Message(
    "Những gì chưa biết đến ngày xem được đếm ra; văn bản không ghi ngày trong tương lai.",
    "What is not yet known on the day is counted; no document is dated in the future.",
)
IGNORES = (
    Message("Văn bản không có ngày: coi như đã biết.", "Documents without a date count as known."),
    Message(
        "Số liệu không có ngày biết, hoặc sau ngày của chính kế hoạch khi xem đúng ngày đó.",
        "Figures without a vintage, or after the plan's own day when seen as of it.",
    ),
)
SOURCE = Message(
    "Ngày ban hành của văn bản, ngày biết của số liệu.",
    "The dates of documents, the vintages of figures.",
)
SHOWN, MOST = 6, 20
FUTURE = Message(
    "{count} văn bản ghi ngày sau hôm nay ({today}): {papers}. Các văn bản này bị để ngoài, không "
    "được kiểm tra; sửa ngày ban hành.",
    "{count} documents are dated after today ({today}): {papers}. They are left out and not "
    "checked; correct their dates.",
)
LATER = Message(
    "Đến ngày {day} chưa biết {what}: phần này không được kiểm tra. Chọn ngày muộn hơn để kiểm tra "
    "cả phần này.",
    "Not yet known on {day}: {what}. These are not checked; choose a later day to check them too.",
)
PAPERS = Message("{count} trong {all} văn bản ({papers})", "{count} of {all} documents ({papers})")
FIGURES = Message("{count} trong {all} số liệu", "{count} of {all} figures")


@check(title=Message("Chưa biết vào ngày xem", "Not yet known on the day"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """Papers from the future, then what is left out on the day."""
    today = max(filter(None, (at.today, at.whole.today, at.whole.as_of)))
    future = [one for one in at.whole.documents if one.issued_on and one.issued_on > today]
    if future:
        yield _from_the_future(future, today)
    known = {one.id for one in (*at.plan.documents, *future)}
    late = [one for one in at.whole.documents if one.id not in known]
    figures = _later(at)
    if late or figures:
        yield _left_out(at, late, figures)
    elif not future:
        yield holds(*(one.id for one in at.plan.documents[:MOST]))


def _later(at: Inspection) -> list[Observation]:
    """Figures with a vintage after a day that is not the plan's own."""
    day = at.plan.as_of
    if day is None or day == at.whole.as_of:  # 2
        return []
    return [one for one in at.whole.observations if one.known_from and one.known_from > day]


def _from_the_future(papers: Sequence[Document], today: date) -> Result:
    named = listed(
        (filled(Message("{p}, {d}", "{p}, {d}"), p=document_words(one), d=_day(one.issued_on))
         for one in papers if one.issued_on),
        SHOWN,
    )  # fmt: skip
    message = filled(FUTURE, count=str(len(papers)), today=_day(today), papers=named)
    return broken(*(one.id for one in papers), message=message, severity="warning", key="future")


def _left_out(at: Inspection, papers: Sequence[Document], figures: Sequence[Observation]) -> Result:
    told = []
    if papers:
        named = listed((document_words(one) for one in papers), SHOWN)
        count, every = str(len(papers)), str(len(at.whole.documents))
        told.append(filled(PAPERS, count=count, all=every, papers=named))
    if figures:
        count, every = str(len(figures)), str(len(at.whole.observations))
        told.append(filled(FIGURES, count=count, all=every))
    message = filled(LATER, day=_day(at.plan.as_of or at.today), what=listed(told))
    return broken(*(one.id for one in papers or figures[:MOST]), message=message)


def _day(day: date) -> Message:
    return both(lambda lang: format_date(day, lang))


EXAMPLES = (
    example(
        "nghị quyết ghi ngày năm 2035", "a resolution dated 2035",
        plan_of(paper("nq", "2035-12-11"), promised("nq.1", "grdp", "2030", ">= 5 %")),
        "nq", severity="warning",
    ),
    example(
        "mọi văn bản đã biết, một số liệu công bố sau ngày của kế hoạch",
        "every document is known, a figure comes after the plan's own day",
        plan_of(promised("nq.1", "grdp", "2030", ">= 5 %"),
                observed("a", "exports", "2024", "5 million USD", known_from="2027-01-31"),
                observed("b", "imports", "2024", "5 million USD")),
    ),
)  # fmt: skip
