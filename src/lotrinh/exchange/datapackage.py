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
_TYPES = {"date": "date", "decimal": "number", "integer": "integer", "boolean": "boolean"}


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
    package = {
        "profile": "tabular-data-package",
        **{name: value for name, value in print_about(plan).items() if value},
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _value(column: Column, value: object) -> Any:
    if not isinstance(value, str):
        raise InvalidValue("cần một chuỗi ký tự trong ngoặc kép", "expected a string in quotes")
    value = normalize("NFC", value.strip())
    return column.cell.parse(value) if value else column.cell.blank


def _resource(table: Table[Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.vi,
        "path": table.file,
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": table.columns[0].name,
        },
    }


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
