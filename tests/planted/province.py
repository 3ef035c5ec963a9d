"""A consistent province, complete with its traps."""

from random import Random

from tests.planted.capital import add_capital
from tests.planted.duties import add_duties
from tests.planted.papers import add_papers
from tests.planted.places import PROVINCES, add_places
from tests.planted.promises import add_promises
from tests.planted.sheets import Sheets
from tests.planted.statistics import add_statistics
from tests.planted.traps import add_traps
from tests.planted.truth import Truth

TODAY = "2026-02-16"
TEA = (  # code, names, unit, parent
    ("che", "Diện tích chè", "Tea area", "ha", ""),
    ("che_shan", "Diện tích chè shan", "Shan tea", "ha", "che"),
    ("che_lai", "Diện tích chè lai", "Hybrid tea", "ha", "che"),
    ("che_khac", "Diện tích chè khác", "Other tea", "ha", "che"),
    ("che_huu_co", "Diện tích chè hữu cơ", "Organic tea", "ha", ""),
    ("ty_le_che_huu_co", "Tỷ lệ chè hữu cơ", "Share of organic tea", "%", ""),
)


def make(seed: int) -> Sheets:
    """Rows of an invented province: nothing in it contradicts anything; the same for one seed."""
    name, province = PROVINCES[seed % len(PROVINCES)], str(97 + seed % 3)
    truth = Truth(seed)
    sheets = Sheets({"title": name, "area": province, "today": TODAY, "as_of": TODAY})
    add_places(sheets, province, name, Random(seed), truth.area_km2)
    add_papers(sheets, province)
    for code, vi, en, unit, parent in TEA:
        rate = {"numerator": "che_huu_co", "denominator": "che"} if unit == "%" else {}
        sheets.add(
            "indicators", code=code, name_vi=vi, name_en=en, unit=unit, direction="more",
            stock_or_flow="stock", field="agriculture", parent=parent, **rate,
            aggregation="weighted_mean" if rate else "sum",
        )  # fmt: skip
    add_statistics(sheets, truth, province)
    add_promises(sheets, truth, province)
    add_capital(sheets, province)
    add_traps(sheets, truth, province)
    add_duties(sheets, province)
    return sheets


def province_of(sheets: Sheets) -> str:
    """The id of the province."""
    return sheets.about["area"]
