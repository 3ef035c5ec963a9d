"""What the law sets, as dated rows of `norms.csv`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lotrinh.catalogue.cell import BOOLEAN, DECIMAL, LIST, TEXT, Cell
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.units import Units
from lotrinh.catalogue.validity import VALIDITY
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.validity import Validity


@dataclass(frozen=True)
class Norms:
    """The norms of all laws and times, in the order of their table."""

    rows: tuple[Norm, ...]

    @cached_property
    def _of_kind(self) -> Mapping[str, Sequence[Norm]]:
        found: dict[str, list[Norm]] = defaultdict(list)
        for norm in self.rows:
            found[norm.kind].append(norm)
        return found

    def on(self, kind: str, day: date, **applies: str) -> tuple[Norm, ...]:
        """The norms of `kind` in force on `day`, those for `field="1"`, `group="A"` … if given."""
        return tuple(norm for norm in self._of_kind.get(kind, ()) if norm.applies_to(day, applies))

    def project_group(self, field: str, cost: Quantity, day: date) -> str | None:
        """The group (`national`, `A`, `B`, `C`) of a project of norm field 1 to 4 by its cost.

        `None` where no norm of that day covers the field. What makes a project group A or
        national whatever it costs is not looked at.
        """
        norms = (*self.on("national_project", day), *self.on("project_group", day, field=field))
        return next((norm.applies["group"] for norm in norms if norm.includes(cost)), None)


def _scopes(text: str) -> dict[str, str]:
    scopes = dict(part.partition("=")[::2] for part in LIST.parse(text))
    if not all(scopes.values()):
        raise InvalidValue(
            "cần các cặp dạng field=1;group=A", "expected pairs such as field=1;group=A"
        )
    return scopes


def _print(scopes: Mapping[str, str]) -> str:
    return ";".join(f"{scope}={value}" for scope, value in scopes.items())


def _build(row: Row) -> Norm:
    given = dict(row)
    given["name"] = Message(given.pop("name_vi"), given.pop("name_en"))
    given["validity"] = Validity(given.pop("valid_from"), given.pop("valid_to"))
    return Norm(**given)


def _dump(norm: Norm) -> Row:
    stored = {
        "name_vi": norm.name.vi, "name_en": norm.name.en,
        "valid_from": norm.validity.valid_from, "valid_to": norm.validity.valid_to,
    }  # fmt: skip
    own = ("id", "kind", "applies", "low", "high", "value", "unit")
    proof = ("source", "address", "is_verified")
    return stored | {name: getattr(norm, name) for name in (*own, *proof)}


SCOPES = Cell("scopes", _scopes, _print, blank={})


def norms_table(units: Units) -> Table[Norm]:
    """The table of norms, whose unit column knows `units`."""
    columns = (
        Column("id", TEXT, "mã", "id", required=True),
        Column("kind", TEXT, "loại", "project_group, priority_order …", required=True),
        Column("name_vi", TEXT, "nội dung", "what it says, in Vietnamese", required=True),
        Column("name_en", TEXT, "nội dung bằng tiếng Anh", "what it says", required=True),
        Column("applies", SCOPES, "áp dụng cho", "field, group, project_class or case"),
        Column("low", DECIMAL, "từ", "from (included)"),
        Column("high", DECIMAL, "đến dưới", "to (not included)"),
        Column("value", DECIMAL, "đúng bằng", "the value where there is no range"),
        Column("unit", units.cell(), "đơn vị", "unit", required=True),
        *VALIDITY,
        Column("source", TEXT, "văn bản, điều", "law and article", required=True),
        Column("address", TEXT, "địa chỉ trang dẫn", "address of the page that states it"),
        Column("is_verified", BOOLEAN, "đã kiểm chứng", "the page states this figure"),
    )
    return Table("norms", "Định mức của pháp luật", "Norms of the law", columns, _build, _dump)
