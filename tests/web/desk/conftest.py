"""A small register: a plan with a table, a resolution without a number, a report with vintages."""

from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.test import Client

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.plan import import_plan

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
        indicators=tuple(catalogue.indicators.values()),
        places=tuple(catalogue.places.values()),
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
    """A signed-in reader of the filled register."""
    client.force_login(User.objects.create_user("planner"))
    return client


@pytest.fixture(scope="session", autouse=True)
def _english(translations: None) -> None:
    """English pages need the compiled translations."""
