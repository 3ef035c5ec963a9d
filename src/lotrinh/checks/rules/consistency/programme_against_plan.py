"""A programme promises less than the plan that it serves, about the same thing and time.

Ignores:
1. what differs in concept, and numbers that differ only by their print or by an end left out;
2. plans that are drafts or superseded, and programmes that are superseded;
3. plans of a higher rank: the comparison with the level above says that.

Source: programmes carry out the socio-economic plan (Law on Public Investment 58/2024/QH15).
"""

from collections.abc import Iterator

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, value_words
from lotrinh.domain.message import Message

ABOUT = Message(
    "Chương trình, đề án không hứa thấp hơn kế hoạch mà nó thực hiện.",
    "A programme or scheme does not promise less than the plan it carries out.",
)
IGNORES = (
    Message("khác khái niệm, hoặc chỉ khác cách in", "other concepts, or only another print"),
    Message("kế hoạch là dự thảo hoặc đã bị thay thế", "plans that are drafts or superseded"),
    Message(
        "kế hoạch của cấp trên: kiểm tra với cấp trên nói điều đó",
        "plans of a higher level: the check against the level above says that",
    ),
)
SOURCE = Message("Luật Đầu tư công 58/2024/QH15", "Law on Public Investment 58/2024/QH15")
PLAN = paper("kh", issuer="04-ubnd", kind="plan")
PROGRAMME = paper("ctr", "2025-12-15", issuer="04-tinh-uy", kind="programme")
EXAMPLES = (
    example(
        "Kế hoạch: 4 triệu lượt khách; chương trình du lịch: 3 triệu",
        "Plan: 4 million visitors; tourism programme: 3 million",
        plan_of(
            PLAN, PROGRAMME,
            promised("kh.1", "tourist_arrivals", "2030", ">= 4 million visitors"),
            promised("ctr.1", "tourist_arrivals", "2030", ">= 3 million visitors"),
        ),
        "kh.1 ctr.1",
    ),
    example(
        "Chương trình hứa nhiều hơn, hoặc cùng mức in theo đơn vị khác",
        "The programme promises more, or the same in another unit",
        plan_of(
            PLAN, PROGRAMME,
            promised("kh.1", "tourist_arrivals", "2030", ">= 4 million visitors"),
            promised("ctr.1", "tourist_arrivals", "2030", ">= 4.2 million visitors"),
            promised("kh.2", "tourism_revenue", "2030", ">= 5 trillion VND"),
            promised("ctr.2", "tourism_revenue", "2030", ">= 5000 billion VND"),
        ),
    ),
)  # fmt: skip
BELOW = Message(
    "{lower}, thấp hơn kế hoạch đang có hiệu lực: {higher}. Đưa chương trình về mức "
    "{demand}, hoặc điều chỉnh kế hoạch.",
    "{lower}, which is less than the plan in force: {higher}. Bring the programme to "
    "{demand}, or adjust the plan.",
)


@check(
    title=Message("Chương trình hứa thấp hơn kế hoạch", "A programme promises less than the plan"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each programme's promise that falls short of a plan's."""
    for one in at.ledger.weakenings:  # 1-3
        if one.how == "programme":
            message = filled(
                BELOW, lower=promise_words(at, one.weaker), higher=promise_words(at, one.stronger),
                demand=value_words(at, one.stronger.target),
            )  # fmt: skip
            yield broken(*one.stronger.rows, *one.weaker.rows, message=message)
