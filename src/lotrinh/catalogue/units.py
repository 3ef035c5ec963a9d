"""The units that figures may have, as rows of `units.csv`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from lotrinh.catalogue.cell import BOOLEAN, DECIMAL, LIST, TEXT, Cell
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.unit import SCALES, Unit

SCALE_WORDS = {
    "thousand": ("nghìn", "ngàn"), "million": ("triệu",), "billion": ("tỷ", "tỉ"),
    "trillion": ("nghìn tỷ", "ngàn tỷ", "nghìn tỉ", "ngàn tỉ"),
}  # fmt: skip

UNSAID = frozenset({"rank", "count"})


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with how people print it; a scalable one takes `thousand` to `trillion` before it."""

    unit: Unit
    symbol: Message
    aliases: tuple[str, ...]
    is_scalable: bool


@dataclass(frozen=True)
class Units:
    """Units by code, scaled ones included: `billion VND` needs no row of its own."""

    rows: tuple[UnitRow, ...]

    @cached_property
    def by_code(self) -> Mapping[str, UnitRow]:
        """Rows by the code of the unscaled unit."""
        return {row.unit.code: row for row in self.rows}

    def parse(self, code: str) -> Unit:
        """The unit with this code, or an `InvalidValue` that lists what there is."""
        known = self._parsed.get(code)
        if known is None:
            row, scale = self._row(code)
            known = self._parsed[code] = row.unit.scaled(scale) if scale else row.unit
        return known

    @cached_property
    def _parsed(self) -> dict[str, Unit]:
        return {}

    def symbol(self, unit: Unit, lang: str = "vi") -> str:
        """The unit as printed: `tỷ đồng` for `billion VND`; nothing for a rank or a plain count."""
        if unit.code in UNSAID:
            return ""
        row, scale = self._row(unit.code)
        symbol = row.symbol.in_language(lang)
        if not scale:
            return symbol
        return f"{SCALE_WORDS[scale][0] if lang == 'vi' else scale} {symbol}"

    def cell(self) -> Cell:
        """The cell type of a unit column."""
        return Cell("unit", self.parse, str)

    def _row(self, code: str) -> tuple[UnitRow, str]:
        if code in self.by_code:
            return self.by_code[code], ""
        scale, _, bare = code.partition(" ")
        row = self.by_code.get(bare)
        if row is None or scale not in SCALES or not row.is_scalable:
            raise _unknown(code, self.by_code)
        return row, scale


def _unknown(code: str, codes: Iterable[str]) -> InvalidValue:
    known = ", ".join(codes)
    return InvalidValue(
        f"“{code}” không phải đơn vị có trong danh mục; dùng một trong: {known} "
        f"(trước đơn vị đếm được và tiền có thể thêm {', '.join(SCALES)}).",
        f"“{code}” is not a unit of the catalogue; use one of: {known} "
        f"(countable ones and money may have {', '.join(SCALES)} before them).",
    )


def _build(row: Row) -> UnitRow:
    return UnitRow(
        Unit(row["code"], row["kind"], row["factor"]),
        Message(row["symbol_vi"], row["symbol_en"]),
        row["aliases"],
        row["scalable"],
    )


def _dump(row: UnitRow) -> Row:
    unit = row.unit
    return {
        "code": unit.code, "kind": unit.kind, "factor": unit.factor, "scalable": row.is_scalable,
        "symbol_vi": row.symbol.vi, "symbol_en": row.symbol.en, "aliases": row.aliases,
    }  # fmt: skip


UNITS = Table(
    "units",
    "Đơn vị",
    "Units",
    (
        Column("code", TEXT, "mã", "code", required=True),
        Column("kind", TEXT, "loại đại lượng", "kind within which it converts", required=True),
        Column(
            "factor",
            replace(DECIMAL, blank=Decimal(1)),
            "hệ số ra đơn vị gốc",
            "factor to the base unit",
        ),
        Column("scalable", BOOLEAN, "có thể thêm bậc", "may have a scale word before it"),
        Column("symbol_vi", TEXT, "cách in tiếng Việt", "Vietnamese print", required=True),
        Column("symbol_en", TEXT, "cách in tiếng Anh", "English print", required=True),
        Column("aliases", LIST, "cách viết trong văn bản", "how documents write it"),
    ),
    _build,
    _dump,
)
