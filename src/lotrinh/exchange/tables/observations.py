"""Published figures as rows of `observations.csv`."""

from operator import attrgetter
from typing import Any

from lotrinh.catalogue.cell import DECIMAL, KNOWN_FROM, PERIOD, TEXT, choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.units import Units
from lotrinh.domain.observation import STATUSES, Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.exchange.tables.citations import CITATION, build_citation, dump_citation
from lotrinh.exchange.tables.noun import BASIS

_DEFAULTS = {"statistic": "level", "status": "reported", "basis": "sourced"}
_AS_THEY_ARE = (
    "id", "indicator", "statistic", "area", "period", "denominator", "status", "basis",
    "known_from", "price_basis", "base_year", "definition", "document", "source",
)  # fmt: skip
_same = attrgetter(*_AS_THEY_ARE)


def _build(row: Row) -> Observation:
    given: dict[str, Any] = {name: row[name] for name in _AS_THEY_ARE}
    given |= {name: value for name, value in _DEFAULTS.items() if not row[name]}
    quantity = Quantity(row["value"], row["unit"])
    return Observation(**given, quantity=quantity, citation=build_citation(row))


def _dump(one: Observation) -> Row:
    figure = {"value": one.quantity.value, "unit": one.quantity.unit}
    same = zip(_AS_THEY_ARE, _same(one), strict=True)
    return {**dict(same), **figure, **dump_citation(one.citation)}


def observations_table(units: Units) -> Table[Observation]:
    """The table of observations, whose unit column knows `units`."""
    columns = (
        Column("id", TEXT, "mã của số liệu, không dùng lại", "id, never reused", required=True),
        Column("indicator", TEXT, "chỉ tiêu thống kê", "what is measured", required=True,
               refers_to="indicators"),
        Column("statistic", choice(*STATISTICS), "nói gì về chỉ tiêu; để trống là level",
               "what is said of it; blank means level"),
        Column("area", TEXT, "địa bàn", "area", required=True, refers_to="places"),
        Column("period", PERIOD, "kỳ", "period", required=True),
        Column("value", DECIMAL, "giá trị, giữ đúng số chữ số đã in",
               "value, with the digits as printed", required=True),
        Column("unit", units.cell(), "đơn vị", "unit", required=True),
        Column("denominator", TEXT, "trên tổng số bao nhiêu, hoặc so với gì (kế hoạch, dự toán)",
               "out of how many, or against what (kế hoạch: the plan, dự toán: the budget)"),
        Column("status", choice(*STATUSES), "ước tính, sơ bộ, chính thức; để trống là reported",
               "how settled it is; blank means reported"),
        BASIS,
        Column("known_from", KNOWN_FROM, "biết từ ngày; tháng nghĩa là ngày cuối tháng",
               "known since; a month means its last day"),
        Column("price_basis", choice(*filter(None, PRICE_BASES)), "giá so sánh hay hiện hành",
               "constant or current prices"),
        Column("base_year", TEXT, "năm gốc", "base year"),
        Column("definition", TEXT, "định nghĩa riêng của chuỗi số", "the series' own definition"),
        Column("document", TEXT, "văn bản nêu số liệu", "the document that states it",
               refers_to="documents"),
        *CITATION,
        Column("source", TEXT, "nguồn, khi không có văn bản", "source, where no document is"),
    )  # fmt: skip
    return Table("observations", "Số liệu", "Observations", columns, _build, _dump)
