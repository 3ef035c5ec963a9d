"""What a planting is: it puts one contradiction into a consistent plan and names its rows."""

from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from pathlib import Path

from tests.planted.province import province_of
from tests.planted.publishing import UNDERSTOOD
from tests.planted.sheets import Row, Sheets
from tests.planted.truth import NOW

Planting = Callable[[Sheets], list[str]]
NEWEST = "tk-2025"


def plantings() -> dict[str, Planting]:
    """Every planting of the files in `plantings` as `file.function`, in their order."""
    found: dict[str, Planting] = {}
    for path in sorted((Path(__file__).parent / "plantings").glob("*.py")):
        module = import_module(f"tests.planted.plantings.{path.stem}")
        for name, one in vars(module).items():
            if getattr(one, "__module__", "") == module.__name__ and not name.startswith("_"):
                found[f"{path.stem}.{name}"] = one
    return found


def observed(sheets: Sheets, indicator: str, statistic: str = "level", **cells: object) -> Row:
    """The province's figure of the newest year in the newest report, unless `cells` say else."""
    wanted = {"document": NEWEST, "area": province_of(sheets), "period": NOW, **cells}
    prices = wanted.pop("price_basis", None)
    rows = sheets.rows("observations", indicator=indicator, statistic=statistic, **wanted)
    if prices:
        usual = UNDERSTOOD.get(statistic)
        rows = [row for row in rows if row.get("price_basis", usual) == prices]
    assert len(rows) == 1, (indicator, statistic, cells, len(rows))
    return rows[0]


def promised(sheets: Sheets, document: str, indicator: str, **cells: object) -> Row:
    """The only promise of a paper about an indicator of the province."""
    wanted = {"area": province_of(sheets), **cells}
    return sheets.row("targets", document=document, indicator=indicator, **wanted)


def promise(
    sheets: Sheets, document: str, indicator: str, period: object, comparator: str, unit: str,
    **cells: object,
) -> str:  # fmt: skip
    """A further promise about the province, which a task serves; its id."""
    id = sheets.say(
        "targets", document, indicator=indicator, area=province_of(sheets), period=period,
        comparator=comparator, unit=unit, **cells,
    )  # fmt: skip
    task = sheets.rows("tasks", document=document)[0]
    task["targets"] += f";{id}"
    return id


def times(row: Row, factor: float, *columns: str) -> Row:
    """Multiply cells (`value`, `low`, `high` where filled), with as many decimals as before."""
    for name in columns or ("value", "low", "high"):
        if row.get(name):
            number = Decimal(row[name])
            row[name] = str((number * Decimal(str(factor))).quantize(number))
    return row


def plus(row: Row, amount: float, *columns: str) -> Row:
    """Add to cells (`value`, `low`, `high` where filled), with as many decimals as before."""
    for name in columns or ("value", "low", "high"):
        if row.get(name):
            number = Decimal(row[name])
            row[name] = str((number + Decimal(str(amount))).quantize(number))
    return row


def bound(row: Row, comparator: str, low: object = None, high: object = None) -> Row:
    """Give a promise another comparator and other ends."""
    row |= {"comparator": comparator, "low": _cell(low), "high": _cell(high)}
    return row


def as_drafted(sheets: Sheets, row: Row) -> Row:
    """Say that the draft had the same, so that nothing has become softer."""
    alike = {name: row.get(name, "") for name in ("indicator", "statistic", "period")}
    for one in sheets.rows("targets", document="dt-5nam", **alike):
        one |= {name: row.get(name, "") for name in ("comparator", "low", "high", "unit")}
    return row


def number(row: Row, column: str = "value") -> float:
    """A cell as a number."""
    return float(row[column])


def ids(*rows: Row) -> list[str]:
    """The ids of rows."""
    return [row["id"] for row in rows]


def unserve(sheets: Sheets, target: str) -> None:
    """Take a promise off the tasks that serve it."""
    for row in sheets.rows("tasks"):
        served = row.get("targets", "").split(";")
        row["targets"] = ";".join(one for one in served if one != target)


def _cell(end: object) -> str:
    return "" if end is None else str(end)
