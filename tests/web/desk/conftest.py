"""A small register: a plan with a table, a resolution without a number, a report with vintages."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.test import Client

from lotrinh.catalogue import load
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.funding import Funding
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place, Successor
from lotrinh.domain.plan import Plan
from lotrinh.domain.programme import Programme
from lotrinh.domain.project import CapitalRules, Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.domain.validity import Validity
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.models import Account

TEXTS = {
    "qd-1": (
        "Bản tóm lược do Lộ Trình tự viết để minh họa; không phải văn bản chính thức.\n"
        "THỦ TƯỚNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 1/QĐ-TTg\tHà Nội, ngày 24 tháng 11 năm 2023\n"
        "QUYẾT ĐỊNH\n"
        "Điều 1. Phê duyệt Quy hoạch tỉnh với các nội dung sau:\n"
        "1. Mục tiêu đến năm 2030\n"
        "- Về kinh tế:\n"
        "+ Tốc độ tăng GRDP bình quân cả thời kỳ 2021-2030 đạt 9,72%/năm.\n"
        "+ GRDP bình quân đầu người đến năm 2030 khoảng 102 triệu đồng/người.\n"
        "2. Tổ chức thực hiện\n"
        "a) Nâng thứ hạng chỉ số PCI.\n"
    ),
    "nq-2": (
        "I. MỤC TIÊU\n"
        "1. Chỉ tiêu kinh tế\n"
        "GRDP bình quân đầu người đến năm 2030 đạt 75-80 triệu đồng; tăng trưởng trên 10%/năm.\n"
        "Phấn đấu tăng trưởng trên 10,0%/năm.\n"
    ),
    "bc-3": (
        "BÁO CÁO\n"
        "1. Kết quả năm 2024\n"
        "Bảng 1. Tăng trưởng theo khu vực (%)\n"
        "Khu vực\tTăng trưởng\tĐóng góp\n"
        "GRDP\t6,74\t…\n"
        "Dịch vụ\t7,22\t4,19\n"
        "GRDP bình quân đầu người năm 2024 ước đạt 45,13 triệu đồng.\n"
    ),
}
DOCUMENTS = (
    Document(
        id="qd-1", number="1/QĐ-TTg", kind="decision", title="Quy hoạch tỉnh 2021-2030",
        issuer="VN-thu-tuong", issued_on=date(2023, 11, 24), area="04", file="documents/qd-1.txt",
        text_file="texts/qd-1.txt", is_summary=True,
    ),
    Document(
        id="nq-2", kind="resolution", title="Nghị quyết Đại hội", issued_on=date(2025, 9, 17),
        area="04", status="draft", text_file="texts/nq-2.txt",
    ),
    Document(
        id="bc-3", number="3/BC-TKT", kind="report", title="Báo cáo kinh tế - xã hội",
        issued_on=date(2025, 5, 6), area="04", text_file="texts/bc-3.txt",
    ),
    Document(id="cv-4", title="Công văn chưa có lời văn", area="04"),
)  # fmt: skip
UNITS = load().units


def cited(document: str, raw: str, path: str = "") -> Citation:
    text = TEXTS[document]
    start = text.index(raw)
    first, last = text.rfind("\n", 0, start) + 1, text.index("\n", start)
    return Citation(document, start, start + len(raw), text[first:last], path)


def promised(id: str, indicator: str, bounds: str, period: str, **given: object) -> Target:
    given.setdefault("area", "04")
    comparator, low, high, unit = (bounds.split("|") + [""] * 3)[:4]
    ends = [Decimal(end) if end else None for end in (low, high)]
    return Target(
        id=id, document=id.partition(".")[0], indicator=indicator,
        bounds=Bounds(comparator, *ends, UNITS.parse(unit) if unit else None),
        period=Period(period) if period else None, **given,
    )  # fmt: skip


def observed(id: str, indicator: str, value: str, period: str, **given: object) -> Observation:
    number, unit = value.split("|")
    given.setdefault("source", "Niên giám thống kê")
    return Observation(
        id=id, indicator=indicator, area="04", period=Period(period),
        quantity=Quantity(Decimal(number), UNITS.parse(unit)), **given,
    )  # fmt: skip


MILLION = "million VND/person"
TARGETS = (
    promised(
        "qd-1.1", "grdp", ">=|9.72||%/year", "2021/2030", statistic="average_growth",
        base_period=Period("2020"), citation=cited("qd-1", "9,72%/năm", "Đ1.K1.-1.+1"),
    ),
    promised(
        "qd-1.2", "grdp_per_capita", f"~|102|102|{MILLION}", "2030", price_basis="current",
        citation=cited("qd-1", "102 triệu đồng/người", "Đ1.K1.-1.+2"),
    ),
    promised("qd-1.3", "pci", "improve", "", citation=cited("qd-1", "PCI", "Đ1.K2.a")),
    promised(
        "nq-2.1", "grdp_per_capita", f"range|75|80|{MILLION}", "2030", definition="gọi là thu nhập",
        citation=cited("nq-2", "75-80 triệu đồng", "I.1"),
    ),
    promised(
        "nq-2.2", "grdp", ">|10||%/year", "2026/2030", statistic="average_growth",
        citation=cited("nq-2", "trên 10%/năm", "I.1"),
    ),
    promised(
        "nq-2.3", "grdp", ">|10.0||%/year", "2026/2030", statistic="average_growth",
        modality="aspirational", citation=cited("nq-2", "10,0%/năm", "I.1"),
    ),
    promised("cv-4.1", "pci", "<=||25|rank", "2030", statistic="rank", denominator="34"),
    promised("cv-4.2", "poverty_rate", "<=||1|%", "2030", area="VN"),
)  # fmt: skip
OBSERVATIONS = (
    observed(
        "so.1", "grdp", "6.74|%", "2024", statistic="growth", known_from=date(2025, 5, 6),
        citation=cited("bc-3", "6,74", "1.r2.c2"),
    ),
    observed("so.2", "grdp", "2.24|%", "2023", statistic="growth", known_from=date(2023, 12, 31)),
    observed("so.3", "grdp", "5.04|%", "2021", statistic="growth", basis="assumed"),
    observed(
        "so.4", "grdp_per_capita", f"40.3|{MILLION}", "2023", known_from=date(2023, 12, 31),
        status="preliminary",
    ),
    observed("so.5", "grdp_per_capita", f"40.9|{MILLION}", "2023", known_from=date(2024, 12, 31)),
    observed(
        "so.6", "grdp_per_capita", f"45.13|{MILLION}", "2024", known_from=date(2025, 5, 6),
        status="estimate", citation=cited("bc-3", "45,13 triệu đồng"),
    ),
    observed("so.7", "grdp", "6.01|%", "2025-Q1", statistic="growth", known_from=date(2025, 5, 6)),
    observed(
        "so.8", "grdp", "6.740|%", "2024", statistic="growth", known_from=date(2024, 12, 31),
        status="estimate", source="https://nso.example/2024",
    ),
    observed(
        "so.11", "grdp_construction", "-1.5|%", "2024", statistic="growth",
        known_from=date(2025, 5, 6),
    ),
    observed("so.9", "grdp", "7.22|%", "2025", statistic="growth", known_from=date(2026, 1, 31)),
    observed("so.10", "grdp", "55|rank", "2024", statistic="rank", known_from=date(2025, 5, 6)),
)  # fmt: skip


PLACES = (
    Place(
        id="ph.moi",
        name="Phường Thục Phán",
        kind="ward",
        parent="04",
        population=31000,
        validity=Validity(date(2025, 7, 1)),
        area_km2=Decimal("55.44"),
    ),
    Place(
        id="xa.ben", name="Xã Bên", kind="commune", parent="04", validity=Validity(date(2025, 7, 1))
    ),
    Place(
        id="tp.cu",
        name="Thành phố cũ",
        kind="city",
        parent="04",
        validity=Validity(None, date(2025, 6, 30)),
        successors=(Successor("ph.moi", Decimal("0.6")), Successor("xa.ben", Decimal("0.4"))),
    ),
    Place(
        id="tx.xua",
        name="Thị xã xưa",
        kind="city",
        parent="04",
        validity=Validity(None, date(2012, 9, 24)),
        successors=(Successor("tp.cu"),),
    ),
    Place(
        id="h.cu",
        name="Huyện cũ",
        kind="district",
        parent="04",
        validity=Validity(None, date(2025, 6, 30)),
        successors=(Successor("ph.moi"), Successor("xa.ben")),
    ),
)
BILLION = "billion VND"


def asked(id: str, name: str, **given: object) -> Task:
    given.setdefault("lead", "04-so-tai-chinh")
    return Task(id=id, name=name, document=id.partition(".")[0], **given)


OBJECTIVES = (
    Objective(
        id="nq-2.o1",
        document="nq-2",
        text="Phấn đấu tăng trưởng",
        citation=cited("nq-2", "Phấn đấu tăng trưởng"),
    ),
)
PROGRAMMES = (
    Programme(
        id="ct-1",
        name="Chương trình du lịch",
        document="qd-1",
        lead="04-so-van-hoa-the-thao-va-du-lich",
        period=Period("2025/2030"),
    ),
    Programme(id="ct-2", name="Chương trình trống"),
)
TASKS = (
    asked(
        "qd-1.t1",
        "Nâng thứ hạng chỉ số PCI",
        programme="ct-1",
        responsible="Giám đốc Sở",
        partners=("04-so-xay-dung", "co-quan-la"),
        deliverable="Báo cáo",
        authority="UBND tỉnh",
        deadline_kind="dated",
        due_on=date(2025, 6, 30),
        completed_on=date(2025, 6, 30),
        confirmed_on=date(2025, 7, 4),
        targets=("qd-1.3",),
        citation=cited("qd-1", "Nâng thứ hạng chỉ số PCI", "Đ1.K2.a"),
    ),
    asked(
        "qd-1.t2",
        "Việc xong muộn",
        deadline_kind="dated",
        due_on=date(2025, 6, 30),
        completed_on=date(2025, 8, 1),
        confirmed_on=date(2025, 8, 2),
        basis="assumed",
    ),
    asked("qd-1.t3", "Việc quá hạn", deadline_kind="dated", due_on=date(2025, 9, 30)),
    asked("qd-1.t4", "Việc còn hạn", deadline_kind="dated", due_on=date(2026, 3, 31)),
    asked(
        "qd-1.t5",
        "Việc chờ xác nhận",
        deadline_kind="event",
        due_on=date(2025, 12, 31),
        completed_on=date(2025, 12, 1),
    ),
    asked("qd-1.t6", "Việc hằng tháng", deadline_kind="recurring", recurrence="monthly", lead=""),
    Task(id="t7", name="Việc không có gì"),
)
PROJECTS = (
    Project(
        id="p-1",
        name="Đường cao tốc",
        group="A",
        field="1",
        sector="transport",
        owner="04-so-xay-dung",
        places=("ph.moi", "cho-la"),
        status="transitional",
        start_year=2024,
        end_year=2026,
        programme="ct-1",
        targets=("qd-1.2",),
        basis="assumed",
        rules=CapitalRules(
            priority_class="ppp",
            total_cost=Decimal(14114),
            remaining_cost=Decimal("1180.5"),
            ready_on=date(2024, 1, 1),
            max_years=4,
            spend_min=(Decimal("0.1"),),
            spend_max=(Decimal("0.355"), Decimal(1)),
            is_mandatory=True,
            priority=1,
            benefit=Decimal(9),
            requires=("p-2",),
            excludes=("p-3", "p-la"),
        ),
    ),
    Project(
        id="p-2",
        name="Cầu nhỏ",
        sector="transport",
        group="C",
        parent="p-1",
        start_year=2025,
        status="completed",
        rules=CapitalRules(total_cost=Decimal(90)),
    ),
    Project(id="p-3", name="Trường học", status="proposed", end_year=2027),
)
FIGURES = (
    ProjectFigure(
        project="p-1",
        what="total_cost",
        value=Quantity(Decimal(13174), UNITS.parse(BILLION)),
        known_from=date(2023, 1, 1),
        document="qd-1",
        citation=cited("qd-1", "2030 khoảng 102"),
    ),
    ProjectFigure(
        project="p-1",
        what="total_cost",
        value=Quantity(Decimal("14.114"), UNITS.parse("trillion VND")),
        known_from=date(2025, 9, 17),
        document="nq-2",
    ),
    ProjectFigure(
        project="p-1", what="end", value=Period("2026"), source_url="https://nso.example/x"
    ),
    ProjectFigure(
        project="p-1",
        what="total_cost",
        value=Quantity(Decimal(99999), UNITS.parse(BILLION)),
        known_from=date(2026, 1, 5),
        document="cv-4",
    ),
)
ALLOCATIONS = (
    Allocation(
        project="p-1",
        source="central",
        plan_year=2025,
        level="council",
        amount=Decimal(4000),
        known_from=date(2025, 1, 5),
        document="qd-1",
    ),
    Allocation(
        project="p-1",
        source="central",
        plan_year=2025,
        level="detailed",
        amount=Decimal(4500),
        known_from=date(2025, 2, 5),
        document="qd-1",
    ),
    Allocation(
        project="p-1",
        source="central",
        plan_year=2025,
        level="detailed",
        amount=Decimal(5000),
        carried_over=Decimal(12),
        known_from=date(2025, 6, 5),
        document="nq-2",
    ),
    Allocation(
        project="p-1",
        source="local",
        plan_year=2025,
        level="detailed",
        amount=Decimal(100),
        known_from=date(2025, 6, 5),
        source_url="https://tai-chinh.example/von",
    ),
)
DISBURSEMENTS = (
    Disbursement(
        project="p-1",
        source="central",
        plan_year=2025,
        on=date(2025, 6, 30),
        cumulative=Decimal(1000),
        document="bc-3",
    ),
    Disbursement(
        project="p-1",
        source="central",
        plan_year=2025,
        on=date(2025, 11, 30),
        cumulative=Decimal(2500),
        source_url="https://www.kho-bac.example/2025/11",
        basis="assumed",
    ),
)
MILESTONES = (
    Milestone(
        project="p-1",
        code="a",
        name="Thủ tục",
        planned_end=date(2025, 1, 31),
        actual_end=date(2025, 2, 10),
        cause="procedure",
    ),
    Milestone(
        project="p-1",
        code="b",
        name="Mặt bằng",
        predecessors=("a",),
        cause="land",
        planned_end=date(2025, 12, 9),
    ),
    Milestone(project="p-1", code="c", name="Thông xe", predecessors=("b",)),
    Milestone(project="p-1", code="d", name="Khởi công", actual_end=date(2025, 1, 1)),
)
CONTRIBUTIONS = (
    Contribution(
        project="p-1",
        indicator="grdp",
        area="04",
        year=2026,
        amount=Decimal(120),
        low=Decimal(100),
        high=Decimal(150),
        basis="assumed",
    ),
)
FUNDING = (Funding(project="p-1", source="central", max_share=Decimal("0.8")),)
REFERENCES = (
    Reference(
        document="nq-2",
        number="Chỉ tiêu",
        relation="based_on",
        target="qd-1",
        start=TEXTS["nq-2"].index("Chỉ tiêu"),
        end=TEXTS["nq-2"].index("Chỉ tiêu") + 8,
    ),
    Reference(document="nq-2", number="9/QĐ-LẠ", start=0, end=1),
)
AMENDMENTS = (
    Amendment(
        id="nq-2.a1",
        document="nq-2",
        subject="mức tăng trưởng",
        kind="raise",
        by="Đại biểu A",
        on=date(2025, 9, 1),
        citation=cited("nq-2", "Phấn đấu tăng"),
        disposition="accepted",
        reason="có cơ sở",
        new_text="trên 11%",
    ),
    Amendment(id="nq-2.a2", document="nq-2", subject="câu chữ", kind="wording"),
)


@pytest.fixture(scope="session")
def package() -> Package:
    catalogue = load()
    texts = {f"{id}": text for id, text in TEXTS.items()}
    documents = tuple(
        one if one.id not in texts else _with_hash(one, texts[one.id]) for one in DOCUMENTS
    )
    plan = Plan(
        title="Sổ thử", area="04", today=date(2025, 12, 19), as_of=date(2025, 12, 19),
        documents=documents, texts=texts, targets=TARGETS, observations=OBSERVATIONS,
        objectives=OBJECTIVES, programmes=PROGRAMMES, tasks=TASKS, projects=PROJECTS,
        project_figures=FIGURES, allocations=ALLOCATIONS, disbursements=DISBURSEMENTS,
        milestones=MILESTONES, contributions=CONTRIBUTIONS, references=REFERENCES,
        amendments=AMENDMENTS, funding=FUNDING,
        indicators=tuple(catalogue.indicators.values()),
        places=(*catalogue.places.values(), *PLACES),
        organisations=tuple(catalogue.organisations.values()),
    )  # fmt: skip
    return Package(plan, {"documents/qd-1.txt": b"ban goc"})


def _with_hash(document: Document, text: str) -> Document:
    values = {name: getattr(document, name) for name in Document.__dataclass_fields__}
    return Document(**values | {"text_sha256": sha256(text.encode()).hexdigest()})


@pytest.fixture
def stored(db: None, package: Package) -> Package:
    """The register, filled."""
    import_plan(package=package, by="test")
    return package


@pytest.fixture
def planner(stored: Package, client: Client) -> Client:
    """A signed-in planner of the filled register."""
    user = User.objects.create_user("planner")
    Account.objects.create(user=user, role="planner")
    client.force_login(user)
    return client


@pytest.fixture(scope="session", autouse=True)
def _english(translations: None) -> None:
    """English pages need the compiled translations."""


Person = Callable[..., Client]


@pytest.fixture
def person(stored: Package) -> Person:
    """Sign in anyone: `person("agency", organisation="04-so-tai-chinh")`."""

    def person(role: str, organisation: str | None = None) -> Client:
        user = User.objects.create_user(f"{role}-{User.objects.count()}")
        Account.objects.create(user=user, role=role, organisation_id=organisation)
        client = Client()
        client.force_login(user)
        return client

    return person
