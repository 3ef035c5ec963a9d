"""`datapackage.json`: what a plan folder says of itself, and its tables for other tools."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import normalize

from lotrinh.catalogue.cell import DATE, TEXT
from lotrinh.catalogue.table import Column, Problem, Table
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.plan import Plan
from lotrinh.exchange.package import file_problem
from lotrinh.exchange.rows import LOCAL

DATAPACKAGE = "datapackage.json"
ABOUT = (
    Column("title", TEXT, "tên kế hoạch", "title of the plan"),
    Column("area", TEXT, "địa bàn", "area", refers_to="places"),
    Column("today", DATE, "ngày nhìn kế hoạch; để trống là hôm nay",
           "the day from which the plan is looked at; blank means the clock"),
    Column("as_of", DATE, "chỉ dùng số liệu biết đến ngày này; để trống là hôm nay",
           "only figures known by this day; blank means the clock"),
    Column("licence", TEXT, "giấy phép dữ liệu", "licence of the data"),
)  # fmt: skip
_TYPES = {"date": "date", "decimal": "number", "integer": "integer", "year": "year",
          "boolean": "boolean"}  # fmt: skip


def read_about(data: bytes) -> tuple[dict[str, Any], list[Problem]]:
    """Title, area, days and licence by the plan's field names, and what is wrong with them.

    Other keys, and the list of resources, are for other tools and ignored.
    """
    try:
        given = json.loads(data)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        return {}, [
            file_problem(
                DATAPACKAGE, "không phải JSON của một đối tượng", "is not JSON of an object"
            )
        ]
    return about_of(given)


def about_of(given: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
    """The same of values that have been taken apart already."""
    about: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in ABOUT:
        value = given.get(column.name, "")
        try:
            about[column.name] = _value(column, value)
        except InvalidValue as error:
            problem = Problem(DATAPACKAGE, None, column.name, str(value), error.message)
            problems.append(problem)
    return about, problems


def print_about(plan: Plan) -> Mapping[str, str]:
    """What the plan says of itself, as printed cells; a missing value is blank."""
    values = ((column, getattr(plan, column.name)) for column in ABOUT)
    return {
        column.name: "" if value is None else column.cell.print(value) for column, value in values
    }


def write_about(plan: Plan, tables: Iterable[Table[Any]]) -> str:
    """The JSON text: a Frictionless tabular data package with one resource a table."""
    given = list(tables)
    names = {table.name: table for table in given}
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        **{name: value for name, value in print_about(plan).items() if value},
        "resources": [_resource(table, names) for table in given],
    }
    if plan.licence:
        package["licenses"] = [{"name": plan.licence}]
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _value(column: Column, value: object) -> Any:
    if not isinstance(value, str):
        raise InvalidValue("cần một chuỗi ký tự trong ngoặc kép", "expected a string in quotes")
    value = normalize("NFC", value.strip())
    return column.cell.parse(value) if value else column.cell.blank


def _resource(table: Table[Any], given: Mapping[str, Table[Any]]) -> dict[str, Any]:
    links = [_foreign_key(column, table, given) for column in table.columns if _is_link(column)]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.vi,
        "path": table.file,
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key_columns),
            "foreignKeys": [one for one in links if one],
        },
    }


def _is_link(column: Column) -> bool:
    """Whether a column names one row of the folder itself; the catalogue is not in it."""
    return column.cell.name == "text" and column.refers_to not in ("", *LOCAL)


def _foreign_key(
    column: Column, table: Table[Any], given: Mapping[str, Table[Any]]
) -> dict[str, Any] | None:
    other = given.get(column.refers_to)
    if other is None:
        return None
    resource = "" if other.name == table.name else other.name
    (key,) = other.key_columns
    return {"fields": column.name, "reference": {"resource": resource, "fields": key}}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.cell.allowed:
        constraints["enum"] = column.cell.allowed
    return {
        "name": column.name,
        "type": _TYPES.get(column.cell.name, "string"),
        "description": column.vi,
        **({"constraints": constraints} if constraints else {}),
    }
