"""The site's settings on a database in memory, and a small plan that uses every column."""

import os
from datetime import date
from decimal import Decimal
from hashlib import sha256

import django
import pytest

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place, Successor
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.validity import Validity
from lotrinh.exchange.package import Package

os.environ["DJANGO_SETTINGS_MODULE"] = "lotrinh.web.settings"
os.environ["LOTRINH_DATABASE"] = "sqlite://:memory:"
django.setup()

CATALOGUE = load()
UNIT = CATALOGUE.units.parse
SENTENCE = "GRDP tăng bình quân trên 7,20%/năm, phấn đấu 9,72%."
TEXT = f"QUYẾT ĐỊNH\nĐiều 1. Mục tiêu\n{SENTENCE}\n"


def cite(printed: str) -> Citation:
    """The place of `printed` in the sentence of decision qd-1."""
    start = TEXT.index(printed)
    return Citation("qd-1", start, start + len(printed), SENTENCE, "Đ1")


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
        modality="aspirational", definition="riêng", objective="1", parent="qd-1.1",
        owner="04-ubnd-moi", citation=cite("9,72%"),
    ),
    Target(
        id="kh-2.1", document="kh-2", indicator="grdp", area="04",
        bounds=Bounds("<=", None, Decimal("100"), UNIT("trillion VND")), period=Period("2026"),
    ),
    Target(id="kh-2.2", document="kh-2", indicator="papi", area="04", bounds=Bounds("improve")),
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
        observations=OBSERVATIONS,
        targets=TARGETS,
        places=(*CATALOGUE.places.values(), *PLACES),
        organisations=(*CATALOGUE.organisations.values(), *ORGANISATIONS),
    )
    return Package(plan, {"documents/qd-1.docx": b"PK\x00\xff"})


@pytest.fixture
def imported(db: None, package: Package) -> Package:
    """The package, after the register has taken it in."""
    from lotrinh.web.register.actions.plan import import_plan

    import_plan(package=package, by="test")
    return package
