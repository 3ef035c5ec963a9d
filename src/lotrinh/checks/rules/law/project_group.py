"""A project is of the group that its cost and field give it by law.

Ignores:
1. a project without a group, without a field of the law (1 to 4) or without a cost, and one of
   national importance: not applicable;
2. group A for a cost below its bound: some projects are A whatever they cost; told as a warning,
   and held right for parts of a project of group A and for the infrastructure of industrial zones;
3. what rounding of the printed cost explains;
4. norms of another time: the group may follow the law in force today, when the cost was stated, or
   at the end of the year before the start, when the decision to invest is taken;
5. figures of drafts.

Source: the criteria of groups in the law on public investment, as dated norms of the catalogue.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lotrinh.catalogue.norms import Norms
from lotrinh.checks.capital.money import billions, money_words
from lotrinh.checks.capital.projects import Sized, newest, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import severity_of, source_words
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import both, filled
from lotrinh.domain.finding import Extent
from lotrinh.domain.labels import PROJECT_GROUPS
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.project import Project

ABOUT = Message(
    "Nhóm A, B, C của dự án theo tổng mức đầu tư và lĩnh vực.",
    "A project's group A, B or C follows its total cost and field.",
)
IGNORES = (
    Message(
        "Dự án chưa ghi nhóm, lĩnh vực 1-4 hoặc vốn; dự án quan trọng quốc gia.",
        "A project without group, field 1-4 or cost; one of national importance.",
    ),
    Message(
        "Nhóm A có vốn dưới ngưỡng: có dự án luôn là nhóm A, chỉ cảnh báo; thành phần của dự án "
        "nhóm A và hạ tầng khu công nghiệp thì đúng.",
        "Group A below its bound: some projects are always A, a warning only; parts of a project "
        "of group A and infrastructure of industrial zones are right.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed cost explains."),
    Message(
        "Nhóm đúng theo luật hiện hành, luật khi vốn được công bố, hoặc cuối năm trước khi khởi "
        "công.",
        "A group right by the law of today, of the day the cost was stated, or of the end of the "
        "year before the start.",
    ),
    Message("Số trong dự thảo.", "Figures of drafts."),
)
SOURCE = Message(
    "Tiêu chí phân loại dự án của Luật Đầu tư công, theo bảng định mức có ngày hiệu lực.",
    "The criteria of groups in the Law on Public Investment, as dated norms of the catalogue.",
)
NOT_CLASSED = Message(
    "dự án chưa ghi nhóm A, B, C, lĩnh vực 1-4 hoặc tổng mức đầu tư",
    "the project has no group A, B or C, no field 1-4 or no cost",
)
ALWAYS_A = re.compile(r"hạ tầng.*khu (công nghiệp|chế xuất|công nghệ cao)")
NO_NORM = Message("không có định mức của ngày đó", "no norm of that day")
WRONG = Message(
    "{project} ghi {group}, nhưng tổng mức đầu tư {cost} ({paper}) ở lĩnh vực {field} là {right} "
    "({norm}). Sửa nhóm của dự án, hoặc rà lại vốn và lĩnh vực.",
    "{project} is listed as {group}, but a total cost of {cost} ({paper}) in field {field} makes "
    "it {right} ({norm}). Correct the group, or review the cost and the field.",
)

OWN = Message("{group}: {norm}", "{group}: {norm}")


@check(
    title=Message("Nhóm dự án không đúng với vốn", "Project group unlike its cost"),
    severity="error",
)
def run(at: Inspection) -> Iterator[Result]:
    """Each project with a group, a field and a cost, against the norms of its days."""
    for one in at.plan.projects:
        cost = newest(at, one, "total_cost")
        if one.group not in ("A", "B", "C") or one.field not in "1234" or not one.field or not cost:
            yield not_applicable(one.id, why=NOT_CLASSED)
        else:
            yield _result(at, cost)


def _result(at: Inspection, cost: Sized) -> Result:
    project = cost.project
    norms = [(_norm(at.catalogue.norms, project.field, cost, day), day) for day in _days(at, cost)]
    found = [(norm, day) for norm, day in norms if norm]
    if not found:
        return not_applicable(*cost.subjects, why=NO_NORM)
    if any(_fits(at, cost, day) for _, day in found) or _is_always_a(at, project):
        return holds(*cost.subjects)
    right, _ = found[-1]
    broken_ones = [norm for _, day in found for norm in _own(at, cost, day)]
    severity = "warning" if project.group == "A" else severity_of(broken_ones)
    return broken(
        *cost.subjects, severity=severity, message=_words(at, cost, right, broken_ones),
        expected=Extent(right.low, right.high, right.unit.code),
        observed=Extent(cost.amount.value, cost.amount.value, right.unit.code),
    )  # fmt: skip


def _days(at: Inspection, cost: Sized) -> Sequence[date]:
    """The days whose law may have given the group, the latest last."""
    known, start = cost.vintage[0], cost.project.start_year
    days = {at.today, *([known] if known else [])}
    if start:
        days.add(date(start - 1, 12, 31))
    return sorted(days)


def _norm(norms: Norms, field: str, cost: Sized, day: date) -> Norm | None:
    amount = billions(cost.amount.value)
    known = norms.on("project_group", day, field=field)
    return next((one for one in known if one.includes(amount)), None)


def _fits(at: Inspection, cost: Sized, day: date) -> bool:
    """Whether some cost that is printed so is of the project's own group."""
    amount = cost.amount
    ends = (amount.value - amount.slack, amount.value, amount.value + amount.slack)
    return any(norm.includes(billions(end)) for norm in _own(at, cost, day) for end in ends)


def _is_always_a(at: Inspection, project: Project) -> bool:
    whole = at.plan.project.get(project.parent)
    is_part = whole is not None and whole.group in ("national", "A")
    return project.group == "A" and (is_part or bool(ALWAYS_A.search(project.name.lower())))


def _own(at: Inspection, cost: Sized, day: date) -> tuple[Norm, ...]:
    project = cost.project
    norms = at.catalogue.norms
    return norms.on("project_group", day, field=project.field, group=project.group)


def _words(at: Inspection, cost: Sized, right: Norm, own: Sequence[Norm]) -> Message:
    """By the norm of the group that is right; by those of its own where only these were read."""
    project = cost.project
    is_own = not right.is_verified and severity_of(own) == "error"
    norm = own[-1] if is_own else right
    said = both(lambda lang: f"{_range(norm, lang)}; {source_words(norm).in_language(lang)}")
    if is_own:
        said = filled(OWN, group=PROJECT_GROUPS[project.group], norm=said)
    return filled(
        WRONG, project=project.name, cost=money_words(cost.amount.value),
        field=_field_words(right, project.field),
        paper=stated_in(at, cost), group=PROJECT_GROUPS[project.group],
        right=PROJECT_GROUPS[right.applies["group"]], norm=said,
    )  # fmt: skip


def _field_words(norm: Norm, field: str) -> Message:
    """A field of the law by its number and what it holds, as the norm's name says."""
    what = norm.name.vi.partition(": ")[2], norm.name.en.partition(": ")[2]
    return Message(*(f"{field} ({one})" if one else field for one in what))


def _range(norm: Norm, lang: str) -> str:
    ends = {"from": norm.low, "below": norm.high} if lang == "en" else {
        "từ": norm.low, "dưới": norm.high}  # fmt: skip
    return " ".join(
        f"{word} {money_words(end).in_language(lang)}" for word, end in ends.items() if end
    )


EXAMPLES = (
    example(
        "Đường tỉnh 4.000 tỷ đồng ghi nhóm B.",
        "A provincial road of 4,000 billion VND listed as group B.",
        plan_of(built("p.duong", "4000", group="B", field="2", start_year=2026)),
        "p.duong",
    ),
    example(
        "Vốn tăng lên 200 tỷ đồng, nhóm vẫn là C.",
        "The cost rose to 200 billion VND and the group is still C.",
        plan_of(
            built("p.duong", "150", group="C", field="2", start_year=2026),
            costing("p.duong", "200", "2025-06-30"),
        ),
        "p.duong:total_cost p.duong",
    ),
    example(
        "Nhóm A với vốn nhỏ: có thể là dự án luôn thuộc nhóm A.",
        "Group A with a small cost: it may be one of those that always are.",
        plan_of(built("p.kho", "500", group="A", field="4", start_year=2026)),
        "p.kho", severity="warning",
    ),
    example(
        "Thành phần của dự án nhóm A; hạ tầng khu công nghiệp.",
        "A part of a project of group A; infrastructure of an industrial zone.",
        plan_of(built("p.lon", "5000", group="A", field="2", start_year=2026),
                built("p.mot", "700", group="A", field="2", start_year=2026, parent="p.lon"),
                built("p.kcn", "400", group="A", field="2", start_year=2026,
                      name="Kết cấu hạ tầng Khu công nghiệp Bản Mới")),
    ),
    example(
        "Sai theo luật cũ, mà định mức cũ chưa kiểm chứng.",
        "Wrong by the old law, whose norm was not verified.",
        plan_of(built("p.tram", "500", group="C", field="2", start_year=2022),
                today=date(2024, 6, 30)),
        "p.tram", severity="warning",
    ),
    example(
        "Dự án khởi công năm 2022 theo ngưỡng cũ: 100 tỷ đồng là nhóm B.",
        "Started in 2022 under the old bounds: 100 billion VND is group B.",
        plan_of(built("p.cu", "100", group="B", field="2", start_year=2022)),
    ),
    example(
        "Đúng ngưỡng 240 tỷ đồng là nhóm B.",
        "Exactly the bound of 240 billion VND is group B.",
        plan_of(built("p.cau", "240", group="B", field="1", start_year=2026)),
    ),
    example(
        "Chưa ghi lĩnh vực.",
        "No field is given.",
        plan_of(built("p.khac", "4000", group="B", start_year=2026)),
    ),
)  # fmt: skip
