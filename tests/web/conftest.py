"""The site's settings on a database of the tests' own, and a small plan that uses every column."""

import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from runpy import run_path
from typing import Any

import django
import pytest

from lotrinh.catalogue import load
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.ceiling import Ceiling, MinimumShare, Reserve
from lotrinh.domain.citation import Citation
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.funding import Funding
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
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
from tests.kept import forget_kept
from tests.web.checked import CHECK

os.environ["DJANGO_SETTINGS_MODULE"] = "lotrinh.web.settings"
os.environ["LOTRINH_DATABASE"] = "sqlite://:memory:"
django.setup()

CATALOGUE = load()
UNIT = CATALOGUE.units.parse
SENTENCE = "GRDP tăng bình quân trên 7,20%/năm, phấn đấu 9,72%."
TEXT = f"QUYẾT ĐỊNH\nĐiều 1. Mục tiêu\n{SENTENCE}\n"


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    forget_kept()


def cite(printed: str, path: str = "Đ1") -> Citation:
    """The place of `printed` in the sentence of decision qd-1."""
    start = TEXT.index(printed)
    return Citation("qd-1", start, start + len(printed), SENTENCE, path)


DOCUMENTS = (
    Document(
        id="qd-1", number="1/QĐ-TTg", kind="decision", issuer="04-ubnd-cu", title="Quy hoạch",
        issued_on=date(2023, 11, 24), area="04", version="2", file="documents/qd-1.docx",
        text_file="texts/qd-1.txt", text_sha256=sha256(TEXT.encode()).hexdigest(),
        source_url="https://example.invalid/qd-1", is_summary=True,
    ),
    Document(
        id="kh-2", title="Kế hoạch năm 2026", status="draft", issued_on=date(2025, 12, 1),
        replaces=("qd-1",), based_on=("qd-1",),
    ),
)  # fmt: skip
INDICATORS = (
    Indicator(
        code="ty_le_rieng", name=Message("Tỷ lệ riêng", "Own rate"), unit="%", direction="less",
        aliases=("tỷ lệ a", "b"),
        stock_or_flow="stock", aggregation="weighted_mean", field="xa-hoi",
        parent="poverty_rate", numerator="population", denominator="natural_area",
        source="Sở", release_lag_days=30, bounds=(Decimal("0"), Decimal("100.0")),
    ),
)  # fmt: skip
PLACES = (
    Place(
        id="04-cu", name="Huyện cũ", kind="district", parent="04",
        validity=Validity(None, date(2025, 6, 30)),
        successors=(Successor("04", Decimal("0.60")), Successor("VN")),
        area_km2=Decimal("12.50"), population=1200, lat=Decimal("22.660"), lon=Decimal("106.2"),
    ),
)  # fmt: skip
ORGANISATIONS = (
    Organisation(
        id="04-ubnd-cu", name="Ủy ban cũ", kind="executive", aliases=("UBND",),
        validity=Validity(date(2004, 1, 1), date(2025, 6, 30)), successor="04-ubnd-moi",
    ),
    Organisation(id="04-ubnd-moi", name="Ủy ban mới", kind="executive", parent="04-ubnd-cu"),
)  # fmt: skip
OBSERVATIONS = (
    Observation(
        id="so-1", indicator="grdp", statistic="growth", area="04", period=Period("2024"),
        quantity=Quantity(Decimal("7.20"), UNIT("%")), status="preliminary", basis="derived",
        known_from=date(2025, 1, 6), price_basis="constant", base_year="2010", definition="mới",
        citation=cite("7,20%"), source="Niên giám",
    ),
    Observation(
        id="so-2", indicator="grdp", statistic="growth", area="04", period=Period("2024"),
        quantity=Quantity(Decimal("7.4"), UNIT("%")), status="final", known_from=date(2025, 6, 30),
        source="Niên giám", price_basis="constant", base_year="2010", definition="mới",
    ),
    Observation(
        id="so-3", indicator="pci", statistic="rank", area="04-cu", period=Period("2023"),
        quantity=Quantity(Decimal("50"), UNIT("rank")), denominator="63", basis="assumed",
        source="PCI",
    ),
)  # fmt: skip
TARGETS = (
    Target(
        id="qd-1.1", document="qd-1", indicator="grdp", area="04", statistic="average_growth",
        bounds=Bounds(">", Decimal("7.20"), None, UNIT("%/year")), period=Period("2021/2030"),
        base_period=Period("2020"), price_basis="constant", citation=cite("7,20%"),
    ),
    Target(
        id="qd-1.2", document="qd-1", indicator="ty_le_rieng", area="04-cu", statistic="rank",
        bounds=Bounds("range", Decimal("10"), Decimal("20.0"), UNIT("rank")), denominator="63",
        modality="aspirational", definition="riêng", objective="qd-1.m2", parent="qd-1.1",
        owner="04-ubnd-moi", citation=cite("9,72%"),
    ),
    Target(
        id="kh-2.1", document="kh-2", indicator="grdp", area="04",
        bounds=Bounds("<=", None, Decimal("100"), UNIT("trillion VND")), period=Period("2026"),
    ),
    Target(id="kh-2.2", document="kh-2", indicator="papi", area="04", bounds=Bounds("improve")),
)  # fmt: skip
OBJECTIVES = (
    Objective(id="qd-1.m1", document="qd-1", text="Phát triển nhanh", citation=cite("GRDP")),
    Objective(id="qd-1.m2", document="qd-1", text="Tăng trưởng cao", parent="qd-1.m1"),
)
PROGRAMMES = (
    Programme(id="ct-1", name="Du lịch", document="qd-1", lead="04-ubnd-moi",
              period=Period("2026/2030")),
)  # fmt: skip
TASKS = (
    Task(
        id="qd-1.n1", name="Lập đề án", document="qd-1", programme="ct-1",
        responsible="Giám đốc sở", lead="04-ubnd-moi", partners=("04-ubnd-cu", "VN-thu-tuong"),
        deliverable="Đề án", authority="UBND tỉnh", deadline_kind="dated",
        due_on=date(2026, 6, 30), recurrence="yearly", completed_on=date(2025, 11, 1),
        confirmed_on=date(2025, 11, 2), targets=("qd-1.1", "qd-1.2"), citation=cite("phấn đấu"),
        basis="assumed",
    ),
    Task(id="ct-1.n1", name="Việc thường xuyên"),
)  # fmt: skip
PROJECTS = (
    Project(
        id="da-1", name="Cao tốc", group="A", field="1", sector="giao-thong", owner="04-ubnd-moi",
        places=("04", "04-cu"), lat=Decimal("22.660"), lon=Decimal("106.20"), status="transitional",
        start_year=2024, end_year=2027, programme="ct-1", parent="da-2", targets=("qd-1.1",),
        rules=CapitalRules(
            priority_class="transitional", total_cost=Decimal("14331.60"),
            remaining_cost=Decimal("5000.0"), ready_on=date(2024, 1, 31), max_years=6,
            spend_min=(Decimal("0.10"), Decimal("0")), spend_max=(Decimal("0.50"), Decimal("1.0")),
            is_mandatory=True, priority=1, benefit=Decimal("-0.50"), requires=("da-2",),
            excludes=("da-3",),
        ),
    ),
    Project(id="da-2", name="Đường nối", basis="assumed"),
)  # fmt: skip
PROJECT_FIGURES = (
    ProjectFigure(
        project="da-1", what="total_cost", value=Quantity(Decimal("14331.60"), UNIT("billion VND")),
        known_from=date(2025, 1, 31), document="qd-1", citation=cite("7,20%", path=""),
        source_url="https://example.invalid/duong",
    ),
    ProjectFigure(project="da-1", what="start", value=Period("2024-01-01")),
)  # fmt: skip
FUNDING = (
    Funding(project="da-1", source="central", min_share=Decimal("0.40"), max_share=Decimal("1.0")),
    Funding(project="da-1", source="local"),
)
CONTRIBUTIONS = (
    Contribution(project="da-1", indicator="grdp", area="04", year=2027, amount=Decimal("1.20"),
                 basis="assumed",
                 low=Decimal("0.5"), high=Decimal("2.00")),
)  # fmt: skip
MILESTONES = (
    Milestone(project="da-1", code="m1", name="Mặt bằng", basis="assumed"),
    Milestone(
        project="da-1", code="m2", name="Thi công", predecessors=("m1",),
        optimistic_days=Decimal("90"), likely_days=Decimal("100.0"),
        pessimistic_days=Decimal("120"), cause="mưa", planned_end=date(2026, 9, 1),
        actual_start=date(2025, 1, 5), actual_end=date(2025, 12, 5),
    ),
)  # fmt: skip
CEILINGS = (Ceiling(source="central", year=2026, amount=Decimal("3000.00"), basis="assumed"),)
RESERVES = (Reserve(year=2026, share=Decimal("0.10")),)
MINIMUM_SHARES = (MinimumShare(kind="sector", of="giao-duc", share=Decimal("0.20")),)
ALLOCATIONS = (
    Allocation(project="da-1", source="central", plan_year=2025, level="council",
               amount=Decimal("700.50"), carried_over=Decimal("0.50"),
               known_from=date(2024, 12, 10), document="qd-1", source_url="https://example.invalid/von"),
    Allocation(source="local", plan_year=2025, level="pm", amount=Decimal("2000"), basis="derived"),
)  # fmt: skip
DISBURSEMENTS = (
    Disbursement(project="da-1", source="central", plan_year=2025, on=date(2025, 6, 30),
                 cumulative=Decimal("120.0"), document="qd-1",
                 source_url="https://example.invalid/giai-ngan"),
    Disbursement(source="local", plan_year=2025, on=date(2026, 1, 31), cumulative=Decimal("1"),
                 basis="assumed"),
)  # fmt: skip
REFERENCES = (
    Reference(document="kh-2", number="1/QĐ-TTg", relation="based_on", target="qd-1", start=4,
              end=12),
)  # fmt: skip
AMENDMENTS = (
    Amendment(
        id="qd-1.y1", document="qd-1", subject="GRDP", kind="raise", by="Tổ 1",
        on=date(2025, 9, 1), text="Nâng lên 10%", citation=cite("9,72%"), disposition="explained",
        reason="Thiếu nguồn lực", new_text="9,8%",
    ),
)  # fmt: skip
ACCEPTANCES = (
    Acceptance(check="targets.conflict", subjects=("qd-1.1", "kh-2.1"), reason="Hai khái niệm",
               decided_by="Sở Tài chính", decided_on=date(2025, 12, 1), document="kh-2",
               figures=("grdp 2030", "grdp 2026")),
)  # fmt: skip


@pytest.fixture(scope="session")
def package() -> Package:
    """The catalogue's rows and the rows above."""
    plan = Plan(
        title="Kế hoạch thử",
        area="04",
        licence="CC-BY-4.0",
        today=date(2025, 12, 19),
        as_of=date(2025, 12, 19),
        documents=DOCUMENTS,
        texts={"qd-1": TEXT},
        indicators=(*CATALOGUE.indicators.values(), *INDICATORS),
        objectives=OBJECTIVES,
        observations=OBSERVATIONS,
        targets=TARGETS,
        programmes=PROGRAMMES,
        tasks=TASKS,
        projects=PROJECTS,
        project_figures=PROJECT_FIGURES,
        funding=FUNDING,
        contributions=CONTRIBUTIONS,
        milestones=MILESTONES,
        ceilings=CEILINGS,
        reserves=RESERVES,
        minimum_shares=MINIMUM_SHARES,
        allocations=ALLOCATIONS,
        disbursements=DISBURSEMENTS,
        references=REFERENCES,
        amendments=AMENDMENTS,
        acceptances=ACCEPTANCES,
        places=(*CATALOGUE.places.values(), *PLACES),
        organisations=(*CATALOGUE.organisations.values(), *ORGANISATIONS),
    )
    return Package(plan, {"documents/qd-1.docx": b"PK\x00\xff"})


@pytest.fixture(scope="session")
def mistakes() -> Callable[[str], list[str]]:
    """What is wrong with the HTML of a whole page; the tests are no package to import it from."""
    found: Callable[[str], list[str]] = run_path(f"{Path(__file__).with_name('html_check.py')}")[
        "mistakes"
    ]
    return found


@pytest.fixture
def imported(db: None, package: Package) -> Package:
    """The package, after the register has taken it in."""
    from lotrinh.web.register.actions.plan import import_plan

    import_plan(package=package, by="test")
    return package


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the check of the tests runs."""
    from lotrinh.web.register.actions import checking

    monkeypatch.setattr(checking, "checks", lambda: {CHECK.id: CHECK})


@pytest.fixture
def admin_user(db: None) -> Any:
    """An administrator, whom pytest-django's `admin_client` signs in."""
    from django.contrib.auth.models import User

    from lotrinh.web.register.models import Account

    user = User.objects.create_superuser("admin")
    Account.objects.create(user=user, role="administrator")
    return user
