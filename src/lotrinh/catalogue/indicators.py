"""Indicators as rows of `indicators.csv`, packaged or a plan's own."""

from dataclasses import replace

from lotrinh.catalogue.cell import BOUNDS, INTEGER, LIST, TEXT, Cell, choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.units import Units
from lotrinh.domain.indicator import AGGREGATIONS, DIRECTIONS, NATURES, Indicator
from lotrinh.domain.message import Message


def _build(row: Row) -> Indicator:
    given = dict(row)
    given["name"] = Message(given.pop("name_vi"), given.pop("name_en"))
    given["direction"] = given["direction"] or "neutral"
    given["stock_or_flow"] = given["stock_or_flow"] or "flow"
    given["aggregation"] = given["aggregation"] or "none"
    return Indicator(**given)


def _dump(one: Indicator) -> Row:
    names = {"name_vi": one.name.vi, "name_en": one.name.en}
    return names | {column.name: getattr(one, column.name, None) for column in _OWN}


_OWN = (
    Column("code", TEXT, "mã", "code", required=True),
    Column("aliases", LIST, "cách văn bản gọi", "how documents phrase it"),
    Column("unit", TEXT, "đơn vị của mức", "unit of the level", required=True),
    Column("direction", choice(*DIRECTIONS), "chiều mong muốn", "wanted direction"),
    Column("stock_or_flow", choice(*NATURES), "thời điểm hay thời kỳ", "stock, flow or index"),
    Column("aggregation", choice(*AGGREGATIONS), "cách cộng gộp", "how places add up"),
    Column("field", TEXT, "lĩnh vực", "field"),
    Column(
        "parent", TEXT, "là một phần của", "the indicator it is a part of", refers_to="indicators"
    ),
    Column("numerator", TEXT, "tử số", "numerator", refers_to="indicators"),
    Column("denominator", TEXT, "mẫu số", "denominator", refers_to="indicators"),
    Column("source", TEXT, "nơi công bố", "who publishes it"),
    Column("release_lag_days", INTEGER, "độ trễ công bố (ngày)", "days until release"),
    Column("bounds", BOUNDS, "giá trị có thể có", "what is possible"),
)


def indicators_table(units: Units) -> Table[Indicator]:
    """The table of indicators, whose unit column knows `units`."""
    unit = Cell("unit", lambda text: str(units.parse(text)))
    named = (
        Column("name_vi", TEXT, "tên tiếng Việt", "Vietnamese name", required=True),
        Column("name_en", TEXT, "tên tiếng Anh", "English name", required=True),
    )
    own = tuple(replace(one, cell=unit) if one.name == "unit" else one for one in _OWN)
    return Table(
        "indicators", "Chỉ tiêu thống kê", "Indicators", (own[0], *named, *own[1:]), _build, _dump
    )
