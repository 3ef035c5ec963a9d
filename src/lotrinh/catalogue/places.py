"""Places as rows of `places.csv`, packaged or a plan's own.

The packaged provinces are the 34 since 1 July 2025 (Resolution 202/2025/QH15) under their
statistical codes, in the six regions of Resolution 306/NQ-CP of 5 October 2025. A province or
region that ended keeps its code; where a later one has the same it is `<code>-cu`.
"""

from lotrinh.catalogue.cell import DECIMAL, INTEGER, TEXT, Cell
from lotrinh.catalogue.table import Column
from lotrinh.catalogue.validity import VALIDITY, lasting_table
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.place import Place, Successor


def _successors(text: str) -> tuple[Successor, ...]:
    return tuple(_successor(part.strip()) for part in text.split(";") if part.strip())


def _successor(text: str) -> Successor:
    id, _, weight = text.partition(":")
    try:
        return Successor(id, DECIMAL.parse(weight) if weight else None)
    except InvalidValue:
        raise InvalidValue(
            "cần mã nơi kế tục, hoặc mã:tỷ trọng trong (0, 1], cách nhau bằng dấu ;",
            "expected successor ids, or id:weight within (0, 1], separated by ;",
        ) from None


def _print(successors: tuple[Successor, ...]) -> str:
    return ";".join(
        one.place if one.weight is None else f"{one.place}:{one.weight:f}" for one in successors
    )


SUCCESSORS = Cell("successors", _successors, _print, blank=())


PLACES = lasting_table(
    "places",
    "Địa bàn",
    "Places",
    (
        Column("id", TEXT, "mã thống kê", "statistical code", required=True),
        Column("name", TEXT, "tên", "name", required=True),
        Column("kind", TEXT, "cấp", "nation, region, province, commune, ward, district", True),
        Column("parent", TEXT, "thuộc", "the place it lies in", refers_to="places"),
        *VALIDITY,
        Column(
            "successors",
            SUCCESSORS,
            "nơi kế tục",
            "what took over, with weights",
            refers_to="places",
        ),
        Column("area_km2", DECIMAL, "diện tích (km²)", "area (km²)"),
        Column("population", INTEGER, "dân số", "population"),
        Column("lat", DECIMAL, "vĩ độ", "latitude"),
        Column("lon", DECIMAL, "kinh độ", "longitude"),
    ),
    Place,
)
