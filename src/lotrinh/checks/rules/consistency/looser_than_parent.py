"""A lower document promises less than a higher one in force for the same time, or than the region
or nation for its whole.

Ranks: nation, region, province (Party, council, committee, departments), then what lies in it.

Ignores:
1. what differs in concept, and numbers that differ only by their print or by an end left out;
2. higher papers that are drafts, superseded or only aspire to it;
3. a higher paper that itself also states the lower number: it quotes both;
4. drafts, where something adopted already speaks of it;
5. numbers that no value fulfils together: the conflict of figures says that;
6. of region and nation, and of the province over a commune, all that grows with the size of a
   place, and ranks; what the province's own papers give a commune;
7. a higher paper of the province issued after the lower one, unless that rests on it.

Source: plans below must keep to plans above (Law on Planning 21/2017/QH14, article 6; Law on the
Organisation of Local Government 72/2025/QH15).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.ledger.weaker import is_material
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, value_words
from lotrinh.domain.message import Message
from lotrinh.domain.place import Place

ABOUT = Message(
    "Văn bản cấp dưới không hứa thấp hơn văn bản cấp trên đang có hiệu lực về cùng chỉ tiêu và "
    "thời gian.",
    "A lower document does not promise less than a higher one in force about the same thing and "
    "time.",
)
IGNORES = (
    Message("khác khái niệm, hoặc chỉ khác cách in", "other concepts, or only another print"),
    Message(
        "văn bản cấp trên là dự thảo, đã bị thay thế hoặc chỉ nêu hướng phấn đấu",
        "higher papers that are drafts, superseded or only aspire to it",
    ),
    Message(
        "văn bản cấp trên tự nêu cả hai con số", "a higher paper that states both numbers itself"
    ),
    Message(
        "dự thảo, khi đã có văn bản được ban hành nói về điều đó",
        "drafts, where something adopted already speaks of it",
    ),
    Message(
        "hai mức không thể cùng đúng: kiểm tra xung đột nói điều đó",
        "levels that cannot both be true: the check of conflicts says so",
    ),
    Message(
        "so với vùng và cả nước, của xã so với tỉnh: thứ hạng, những gì lớn theo quy mô địa bàn, "
        "mức tỉnh giao cho xã",
        "against region and nation, of a commune against the province: ranks, what grows with the "
        "size of a place, what the province's own papers give a commune",
    ),
    Message(
        "văn bản cấp trên của tỉnh ban hành sau văn bản cấp dưới",
        "a higher paper of the province issued after the lower one",
    ),
)
SOURCE = Message(
    "Luật Quy hoạch 21/2017/QH14, Luật Tổ chức chính quyền địa phương 72/2025/QH15",
    "Law on Planning 21/2017/QH14, Law on the Organisation of Local Government 72/2025/QH15",
)
NATION = paper("qd", issuer="VN-thu-tuong", kind="decision")
COUNCIL = paper("nq", "2025-12-11", issuer="04-hdnd", kind="resolution")
COMMUNE = Place(id="04-xa", name="Xã Một", kind="commune", parent="04")
POVERTY = {"statistic": "average_reduction", "base_period": "2025"}
EXAMPLES = (
    example(
        "Quy hoạch: giảm nghèo trên 4 điểm một năm; kế hoạch 5 năm: trên 3 điểm",
        "Master plan: poverty falls by more than 4 points a year; five-year plan: more than 3",
        plan_of(
            NATION, COUNCIL,
            promised("qd.1", "poverty_rate", "2026/2030", "> 4.0 pp/year", **POVERTY),
            promised("nq.1", "poverty_rate", "2026/2030", "> 3 pp/year", **POVERTY),
        ),
        "qd.1 nq.1",
    ),
    example(
        "Mức giảm của 2021-2025 được “duy trì đến 2030”, kế hoạch sau lại thấp hơn",
        "A fall of 2021-2025 is “kept to 2030”, the later plan has less",
        plan_of(
            NATION, COUNCIL,
            promised(
                "qd.1", "poverty_rate", "2021/2025", "> 4.0 pp/year",
                statistic="average_reduction", base_period="2020",
            ),
            promised("qd.2", "poverty_rate", "2030", "keep", statistic="average_reduction"),
            promised("nq.1", "poverty_rate", "2026/2030", "> 3 pp/year", **POVERTY),
        ),
        "qd.2 nq.1",
    ),
    example(
        "Tỉnh hứa tăng trưởng thấp hơn vùng",
        "A province promises less growth than its region",
        plan_of(
            NATION, COUNCIL,
            promised("qd.1", "grdp", "2026", ">= 9 %", statistic="growth", area="VN-R1"),
            promised("nq.1", "grdp", "2026", ">= 7 %", statistic="growth"),
        ),
        "qd.1 nq.1",
    ),
    example(
        "Vùng giảm nghèo 2-3 điểm một năm, tỉnh từ 1 điểm",
        "The region's poverty falls by 2-3 points a year, the province's by 1 or more",
        plan_of(
            NATION, COUNCIL,
            promised("qd.1", "poverty_rate", "2026/2030", "range 2 3 pp/year", area="VN-R1",
                     **POVERTY),
            promised("nq.1", "poverty_rate", "2026/2030", ">= 1 pp/year", **POVERTY),
        ),
        "qd.1 nq.1",
    ),
    example(
        "Nghị quyết của xã thấp hơn tỉnh",
        "A commune's resolution has less than its province",
        plan_of(
            COUNCIL, COMMUNE, paper("xa", "2025-12-15", area="04-xa"),
            promised("nq.1", "health_insurance_coverage", "2026", ">= 97 %"),
            promised("xa.1", "health_insurance_coverage", "2026", ">= 90 %", area="04-xa"),
        ),
        "nq.1 xa.1",
    ),
    example(
        "Tỉnh giao xã mức thấp hơn bình quân; thu của xã; số mới của cấp trên",
        "The province gives a commune less; a commune's revenue; a later higher paper",
        plan_of(
            COUNCIL, COMMUNE, paper("xa", "2025-12-15", area="04-xa"),
            paper("dh", "2025-12-18", issuer="04-tinh-uy", kind="resolution"),
            promised("nq.1", "health_insurance_coverage", "2026", ">= 97 %"),
            promised("nq.2", "health_insurance_coverage", "2026", ">= 90 %", area="04-xa"),
            promised("nq.3", "budget_revenue", "2026", ">= 3 trillion VND"),
            promised("xa.3", "budget_revenue", "2026", ">= 30 billion VND", area="04-xa"),
            promised("nq.4", "forest_cover", "2030", ">= 57 %"),
            promised("dh.4", "forest_cover", "2030", ">= 60 %"),
        ),
    ),
    example(
        "9,72% in gọn thành 9,7%; “trên 3” và “từ 3”",
        "9.72% printed as 9.7%; “above 3” and “from 3”",
        plan_of(
            NATION, COUNCIL,
            promised("qd.1", "grdp", "2026", ">= 9.72 %", statistic="growth"),
            promised("nq.1", "grdp", "2026", ">= 9.7 %", statistic="growth"),
            promised("qd.2", "poverty_rate", "2026/2030", "> 3 pp/year", **POVERTY),
            promised("nq.2", "poverty_rate", "2026/2030", ">= 3 pp/year", **POVERTY),
        ),
    ),
    example(
        "Cấp trên mới là dự thảo; thu ngân sách cả nước lớn hơn thu của tỉnh",
        "The higher paper is a draft; the nation's revenue is more than the province's",
        plan_of(
            paper("qd", issuer="VN-thu-tuong", status="draft"), COUNCIL,
            paper("qh", issuer="VN-quoc-hoi"),
            promised("qd.1", "grdp", "2026", ">= 10 %", statistic="growth"),
            promised("nq.1", "grdp", "2026", ">= 8 %", statistic="growth"),
            promised("qh.1", "budget_revenue", "2026", ">= 2500 trillion VND", area="VN"),
            promised("nq.2", "budget_revenue", "2026", ">= 3 trillion VND"),
        ),
    ),
)  # fmt: skip
BELOW = Message(
    "{lower}, thấp hơn {higher}. Đưa về mức {demand}, hoặc nêu lý do và đề nghị cấp trên "
    "điều chỉnh.",
    "{lower}, which is less than {higher}. Bring it to {demand}, or give the reason and "
    "ask for the higher document to be adjusted.",
)


@check(
    title=Message("Hứa thấp hơn cấp trên", "Promises less than the level above"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each higher promise, with every lower one that falls short of it."""
    below: dict[str, list[Promise]] = defaultdict(list)
    for one in at.ledger.weakenings:  # 1, 5
        if one.how == "parent" and not _is_excused(at, one.stronger, one.weaker):
            below[one.stronger.id].append(one.weaker)
    for wide, own in _short_of_wider(at):  # 6
        if not _is_excused(at, wide, own):
            below[wide.id].append(own)
    for id, lower in below.items():
        yield _finding(at, at.ledger.of_row[id], sorted(lower, key=_weight))


def _short_of_wider(at: Inspection) -> Iterator[tuple[Promise, Promise]]:
    """What the nation or region promises, and a place's number that does not reach it."""
    for pair in at.ledger.above:
        own, wide = pair.a, pair.b
        is_looser = pair.relation == "looser" and is_material(own, wide)
        far_end = own.interval.low if own.wants == "less" else own.interval.high
        reaches_it = far_end is not None and own.interval.meets(wide.interval)
        if is_looser and wide.force == "in_force" and not reaches_it:
            yield wide, own


def _is_excused(at: Inspection, higher: Promise, lower: Promise) -> bool:
    if higher.target.modality == "aspirational" or lower.force == "superseded":  # 2
        return True
    timeline = [
        one for one in at.ledger.timeline_of(lower)
        if one.measure == lower.measure and one.time == lower.time
    ]  # fmt: skip
    if any(one.paper.id == higher.paper.id and not is_material(one, lower)
           and one.id != higher.id for one in timeline):  # 3  # fmt: skip
        return True
    adopted = (one for one in timeline if one.rank > higher.rank)
    return lower.force == "draft" and any(one.force == "in_force" for one in adopted)  # 4


def _weight(one: Promise) -> tuple[bool, int, str]:
    return one.force != "in_force", -one.rank, one.id


def _finding(at: Inspection, higher: Promise, lower: Sequence[Promise]) -> Result:
    message = filled(
        BELOW, lower=promise_words(at, lower[0]), higher=promise_words(at, higher),
        demand=value_words(at, higher.target),
    )  # fmt: skip
    return broken(*rows_of((higher, *lower)), message=message)
