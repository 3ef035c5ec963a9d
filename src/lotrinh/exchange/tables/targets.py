"""Promises as rows of `targets.csv`."""

from typing import Any

from lotrinh.catalogue.cell import DECIMAL, PERIOD, TEXT, choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.units import Units
from lotrinh.domain.bounds import COMPARATORS, Bounds
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.domain.target import MODALITIES, Target
from lotrinh.exchange.tables.citations import CITATION, build_citation, dump_citation

_DEFAULTS = {"statistic": "level", "modality": "binding"}
_BOUNDS = ("comparator", "low", "high", "unit")
_AS_THEY_ARE = (
    "id", "document", "indicator", "area", "statistic", "denominator", "period", "base_period",
    "modality", "price_basis", "definition", "objective", "parent", "owner",
)  # fmt: skip


def _build(row: Row) -> Target:
    given: dict[str, Any] = {
        name: row[name] or _DEFAULTS.get(name, row[name]) for name in _AS_THEY_ARE
    }
    bounds = Bounds(*(row[name] for name in _BOUNDS))
    return Target(**given, bounds=bounds, citation=build_citation(row))


def _dump(one: Target) -> Row:
    same = {name: getattr(one, name) for name in _AS_THEY_ARE}
    bounds = {name: getattr(one.bounds, name) for name in _BOUNDS}
    return {**same, **bounds, **dump_citation(one.citation)}


def targets_table(units: Units) -> Table[Target]:
    """The table of targets, whose unit column knows `units`."""
    columns = (
        Column("id", TEXT, "mã của mục tiêu, không dùng lại", "id, never reused", required=True),
        Column("document", TEXT, "văn bản đề ra", "the document that promises it", required=True,
               refers_to="documents"),
        Column("indicator", TEXT, "chỉ tiêu thống kê", "what is measured", required=True,
               refers_to="indicators"),
        Column("area", TEXT, "địa bàn", "area", required=True, refers_to="places"),
        Column("statistic", choice(*STATISTICS), "nói gì về chỉ tiêu; để trống là level",
               "what is said of it; blank means level"),
        Column("comparator", choice(*COMPARATORS), "dấu so sánh", "comparator", required=True),
        Column("low", DECIMAL, "mức thấp nhất, giữ đúng số chữ số đã in",
               "low end, with the digits as printed"),
        Column("high", DECIMAL, "mức cao nhất, giữ đúng số chữ số đã in",
               "high end, with the digits as printed"),
        Column("unit", units.cell(), "đơn vị; chỉ để trống khi không nêu số",
               "unit; blank only where no number is stated"),
        Column("denominator", TEXT, "trên tổng số bao nhiêu, hoặc so với gì (kế hoạch, dự toán)",
               "out of how many, or against what (kế hoạch: the plan, dự toán: the budget)"),
        Column("period", PERIOD, "kỳ của mục tiêu", "period of the promise"),
        Column("base_period", PERIOD, "kỳ gốc của mức bình quân", "where an average starts from"),
        Column("modality", choice(*MODALITIES), "bắt buộc hay phấn đấu; để trống là binding",
               "binding or aspirational; blank means binding"),
        Column("price_basis", choice(*filter(None, PRICE_BASES)), "giá so sánh hay hiện hành",
               "constant or current prices"),
        Column("definition", TEXT, "định nghĩa riêng", "own definition"),
        Column("objective", TEXT, "mục tiêu chung mà nó phục vụ", "the objective it serves",
               refers_to="objectives"),
        Column("parent", TEXT, "mục tiêu mà nó là phần “trong đó”",
               "the target this is a “trong đó” (of which) part of", refers_to="targets"),
        Column("owner", TEXT, "cơ quan chịu trách nhiệm", "the body that answers for it",
               refers_to="organisations"),
        *CITATION,
    )  # fmt: skip
    return Table("targets", "Mục tiêu", "Targets", columns, _build, _dump)
