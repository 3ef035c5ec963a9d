"""Projects with their capital rules as rows of `projects.csv`."""

from typing import Any

from lotrinh.catalogue.cell import (
    BOOLEAN,
    DECIMAL,
    DECIMALS,
    INTEGER,
    KNOWN_FROM,
    LIST,
    TEXT,
    YEAR,
    choice,
)
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.project import CLASSES, GROUPS, STATUSES, CapitalRules, Project
from lotrinh.exchange.tables.noun import BASIS

_RULES = {
    "class": "priority_class", "total_cost": "total_cost", "remaining_cost": "remaining_cost",
    "ready_on": "ready_on", "max_years": "max_years", "spend_min": "spend_min",
    "spend_max": "spend_max", "mandatory": "is_mandatory", "priority": "priority",
    "benefit": "benefit", "requires": "requires", "excludes": "excludes",
}  # fmt: skip


def _build(row: Row) -> Project:
    own: dict[str, Any] = {name: value for name, value in row.items() if name not in _RULES}
    own["basis"] = own["basis"] or "sourced"
    return Project(**own, rules=CapitalRules(**{_RULES[name]: row[name] for name in _RULES}))


def _dump(one: Project) -> Row:
    return {
        column.name: getattr(one.rules, _RULES[column.name])
        if column.name in _RULES
        else getattr(one, column.name)
        for column in PROJECTS.columns
    }


PROJECTS = Table(
    "projects",
    "Dự án",
    "Projects",
    (
        Column("id", TEXT, "mã của dự án, không dùng lại", "id, never reused", required=True),
        Column("name", TEXT, "tên", "name", required=True),
        Column("group", choice(*GROUPS), "nhóm dự án: quan trọng quốc gia, A, B, C",
               "group by law"),
        Column("field", TEXT, "nhóm lĩnh vực để áp định mức (1 đến 4)",
               "group of fields whose norms apply (1 to 4)"),
        Column("sector", TEXT, "ngành, lĩnh vực để xếp thứ tự ưu tiên",
               "sector, within which priorities are ordered"),
        Column("owner", TEXT, "chủ đầu tư", "the body that owns it", refers_to="organisations"),
        Column("places", LIST, "địa điểm", "where it lies", refers_to="places"),
        Column("lat", DECIMAL, "vĩ độ", "latitude"),
        Column("lon", DECIMAL, "kinh độ", "longitude"),
        Column("status", choice(*STATUSES), "đề xuất, chuyển tiếp, hoàn thành", "status"),
        Column("class", choice(*CLASSES), "loại theo thứ tự ưu tiên bố trí vốn",
               "class in the legal order of priority"),
        Column("start_year", YEAR, "năm khởi công", "first year"),
        Column("end_year", YEAR, "năm hoàn thành", "last year"),
        Column("total_cost", DECIMAL, "tổng mức đầu tư (tỷ đồng)", "total cost (billion VND)"),
        Column("remaining_cost", DECIMAL, "vốn còn phải bố trí (tỷ đồng)",
               "cost still to be met (billion VND)"),
        Column("ready_on", KNOWN_FROM, "đủ điều kiện giao vốn từ",
               "ready for capital from the year of this day or month"),
        Column("max_years", INTEGER, "số năm bố trí vốn tối đa; để trống là theo định mức",
               "most years of allocation; blank means its group's norm"),
        Column("spend_min", DECIMALS, "tỷ trọng vốn thấp nhất theo năm thứ nhất, hai…",
               "least share of the cost in its first, second … year"),
        Column("spend_max", DECIMALS, "tỷ trọng vốn cao nhất theo năm thứ nhất, hai…",
               "most share of the cost in its first, second … year"),
        Column("mandatory", BOOLEAN, "bắt buộc có trong kế hoạch", "must be in the plan"),
        Column("priority", INTEGER, "thứ tự ưu tiên; 1 là dự án ưu tiên",
               "priority; 1 is a priority project"),
        Column("benefit", DECIMAL, "lợi ích để so các dự án mới", "benefit, to compare new ones"),
        Column("requires", LIST, "cần có dự án", "projects it needs", refers_to="projects"),
        Column("excludes", LIST, "loại trừ dự án", "projects it rules out"),
        Column("programme", TEXT, "thuộc chương trình", "its programme", refers_to="programmes"),
        Column("parent", TEXT, "dự án mà nó là thành phần", "the project it is a component of",
               refers_to="projects"),
        Column("targets", LIST, "mục tiêu mà dự án phục vụ", "the targets it serves",
               refers_to="targets"),
        BASIS,
    ),
    _build,
    _dump,
)  # fmt: skip
