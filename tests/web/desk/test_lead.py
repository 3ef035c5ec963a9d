"""The opening of an indicator's page says what kind of number it is, of which area."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.charts.indicator import Words
from lotrinh.charts.panel import panels
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.document import Document
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.web.desk.lead import lead
from lotrinh.web.desk.series import by_weight, panel_view

WORDS = Words(lang="vi", symbol=str, documents={})
VIET_NAM = Place(id="VN", name="Việt Nam", kind="nation")
UNIT = load().units.parse


def observed(statistic: str, value: str, unit: str) -> Observation:
    return Observation(
        id="o.1", indicator="grdp", area="04", period=Period("2024"), statistic=statistic,
        quantity=Quantity(Decimal(value), UNIT(unit)), source="Niên giám",
    )  # fmt: skip


LEVEL = observed("level", "25204", "billion VND")
GROWTH = Target(
    id="kh.1", document="kh", indicator="grdp", area="04", statistic="growth",
    period=Period("2025"), bounds=Bounds(">=", Decimal(8), None, UNIT("%")),
)  # fmt: skip


PAPERS = {
    "kh": Document(id="kh", number="KH", title="Kế hoạch"),
    "nq": Document(id="nq", number="NQ", title="Nghị quyết"),
    "dt": Document(id="dt", number="DT", title="Dự thảo", status="draft"),
}


def said(
    rows: list[Observation | Target], place: Place | None = None, today: date = date(2025, 12, 19)
) -> str:
    figures = [one for one in rows if isinstance(one, Observation)]
    targets = [one for one in rows if isinstance(one, Target)]
    views = [panel_view(one, WORDS, None, place) for one in panels(figures, targets)]
    return re.sub(r"<[^>]*>", "", " ".join(lead(by_weight(views), "GRDP", PAPERS, today)))


def test_growth_promised_beside_a_known_level_is_called_growth() -> None:
    assert said([LEVEL, GROWTH]) == (
        "GRDP năm 2024 là 25.204 tỷ đồng. Mục tiêu năm 2025: tốc độ tăng ít nhất 8% (KH)."
    )


def test_what_is_promised_in_the_same_terms_is_not_named_again() -> None:
    grown = observed("growth", "6.74", "%")
    assert said([grown, GROWTH]) == "GRDP năm 2024 tăng 6,74%. Mục tiêu năm 2025: ít nhất 8% (KH)."


@pytest.mark.parametrize(
    ("statistic", "value", "unit", "verb"),
    [
        ("growth", "-1.5", "%", "giảm 1,5%"),
        ("average_growth", "-1.5", "%/year", "giảm bình quân 1,5%/năm"),
        ("change", "-4.49", "pp", "giảm 4,49 điểm %"),
        ("contribution", "-0.2", "pp", "đóng góp −0,2 điểm %"),
    ],
)
def test_a_fall_is_told_as_a_fall(statistic: str, value: str, unit: str, verb: str) -> None:
    assert said([observed(statistic, value, unit)]) == f"GRDP năm 2024 {verb}."


def test_figures_and_promises_of_another_area_name_it() -> None:
    assert said([LEVEL, GROWTH], VIET_NAM) == (
        "GRDP (Việt Nam) năm 2024 là 25.204 tỷ đồng. "
        "Mục tiêu năm 2025 (Việt Nam): tốc độ tăng ít nhất 8% (KH)."
    )


QUARTER = replace(
    GROWTH,
    id="kh.0",
    period=Period("2025-Q2"),
    bounds=Bounds(">", Decimal("8.25"), None, UNIT("%")),
)
DRAFT = replace(GROWTH, id="dt.1", document="dt", bounds=Bounds(">=", Decimal(9), None, UNIT("%")))
LATER = replace(DRAFT, id="dt.2", period=Period("2026"))


@pytest.mark.parametrize(
    ("today", "promised"),
    [
        (date(2025, 6, 30), "Mục tiêu quý II/2025: tốc độ tăng trên 8,25% (KH)."),
        (date(2025, 7, 1), "Mục tiêu năm 2025: tốc độ tăng ít nhất 8% (KH)."),
        (date(2025, 12, 31), "Mục tiêu năm 2025: tốc độ tăng ít nhất 8% (KH)."),
        (date(2026, 1, 1), "Mục tiêu năm 2026: tốc độ tăng ít nhất 9% (DT)."),
    ],
)
def test_the_promise_that_ends_next_leads_and_one_in_force_before_a_draft(
    today: date, promised: str
) -> None:
    text = said([LEVEL, QUARTER, GROWTH, DRAFT, LATER], today=today)
    assert text == f"GRDP năm 2024 là 25.204 tỷ đồng. {promised}"


def test_a_promise_whose_period_has_ended_leads_no_page() -> None:
    assert said([LEVEL, GROWTH], today=date(2026, 1, 1)) == "GRDP năm 2024 là 25.204 tỷ đồng."


def test_papers_that_promise_different_things_are_both_named() -> None:
    higher = replace(DRAFT, id="nq.1", document="nq")
    assert said([LEVEL, GROWTH, higher]).endswith(
        "Mục tiêu năm 2025: tốc độ tăng ít nhất 8% (KH), tốc độ tăng ít nhất 9% (NQ)."
    )
