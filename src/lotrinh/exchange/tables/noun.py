"""Tables of nouns whose fields are their columns."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from lotrinh.catalogue.cell import choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.basis import BASES
from lotrinh.exchange.tables.citations import CITATION, build_citation, dump_citation

Noun = TypeVar("Noun")
BASIS = Column("basis", choice(*BASES), "có nguồn, suy ra hay giả định; để trống là sourced",
               "where it comes from; blank means sourced")  # fmt: skip


def noun_table(
    name: str,
    vi: str,
    en: str,
    columns: tuple[Column, ...],
    noun: Callable[..., Noun],
    *,
    keys: tuple[str, ...] = (),
    fields: Mapping[str, str] | None = None,
    blanks: Mapping[str, Any] | None = None,
) -> Table[Noun]:
    """The table of a noun; `CITATION` among its columns is one field of it.

    `fields` names the field of a column that is called otherwise; `blanks` says what a blank cell
    stands for.
    """
    is_cited = CITATION[-1] in columns
    own = [one.name for one in columns if one not in CITATION or not is_cited]
    stands_for = dict(blanks or {}) | ({BASIS.name: "sourced"} if BASIS in columns else {})
    field = {one: (fields or {}).get(one, one) for one in own}

    def build(row: Row) -> Noun:
        given = {field[one]: row[one] for one in own}
        given |= {field[one]: value for one, value in stands_for.items() if not row[one]}
        return noun(**given, **({"citation": build_citation(row)} if is_cited else {}))

    def dump(one: Noun) -> Row:
        cited = dump_citation(getattr(one, "citation", None)) if is_cited else {}
        return {column: getattr(one, field[column]) for column in own} | dict(cited)

    return Table(name, vi, en, columns, build, dump, keys)
