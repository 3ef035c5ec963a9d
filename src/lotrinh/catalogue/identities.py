"""Accounting identities as entries of `identities/<account>.toml`.

The id of an entry is the account and its own name: `[per_head]` in `grdp.toml` is `grdp.per_head`.
Keys: `label`, `source` and `note` (each with `vi` and `en`), `expression`, `severity`, `tolerance`,
`valid_from`, `valid_to`, `scope` (what X may be), `wholes` (by indicator, what its figures are out
of), `holds` and `broken` (figures by term, `n` the number of years, with that of each shorter span
after it).
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from importlib.resources.abc import Traversable
from typing import Any

from lotrinh.catalogue.cell import DECIMAL
from lotrinh.catalogue.table import Problem
from lotrinh.catalogue.units import Units
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.expression import parse, parse_term
from lotrinh.domain.identity import Identity, IdentityExample, Scope
from lotrinh.domain.kinship import Kinship
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.validity import Validity

FOLDER = "identities"
_NEEDED = ("label", "expression", "source", "holds", "broken")
_FREE = ("severity", "tolerance", "valid_from", "valid_to", "scope", "wholes", "note")
_Entry = Mapping[str, Any]


def read_identities(
    folder: Traversable, units: Units, kin: Kinship
) -> tuple[dict[str, Identity], list[Problem]]:
    """The identities of every account by id, and every entry that is none, with its reason.

    `kin` are the indicators that entries speak of; their units must match.
    """
    found: dict[str, Identity] = {}
    problems: list[Problem] = []
    for file, text in _accounts(folder):
        try:
            entries = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            problems.append(
                _problem(file, Message(f"không phải TOML: {error}", f"is not TOML: {error}"))
            )
            continue
        for name, entry in entries.items():
            id = f"{file.removesuffix('.toml')}.{name}"
            try:
                found[id] = _checked(_identity(id, entry, units), kin)
            except InvalidValue as error:
                problems.append(_problem(f"{file} [{name}]", error.message))
    return found, problems


def _accounts(folder: Traversable) -> Iterator[tuple[str, str]]:
    files = [one for one in folder.joinpath(FOLDER).iterdir() if one.name.endswith(".toml")]
    for one in sorted(files, key=lambda one: one.name):
        yield one.name, one.read_text(encoding="utf-8")


def _problem(place: str, expected: Message) -> Problem:
    return Problem(f"{FOLDER}/{place}", None, "", "", expected)


def _identity(id: str, entry: Any, units: Units) -> Identity:
    _require_keys(entry, _NEEDED, _FREE)
    given = dict(entry)
    expression = " ".join(str(given["expression"]).split())
    examples = [_example(one, units, holds=True) for one in given["holds"]]
    examples += [_example(one, units, holds=False) for one in given["broken"]]
    return Identity(
        id=id,
        label=_message(given["label"]),
        expression=expression,
        relation=parse(expression),
        source=_message(given["source"]),
        severity=given.get("severity", "error"),
        tolerance=_quantity(given["tolerance"], units) if "tolerance" in given else None,
        validity=Validity(given.get("valid_from"), given.get("valid_to")),
        scope=_scope(given.get("scope", {})),
        wholes={code: tuple(words) for code, words in given.get("wholes", {}).items()},
        note=_message(given["note"]) if "note" in given else None,
        examples=tuple(examples),
    )


def _checked(identity: Identity, kin: Kinship) -> Identity:
    """The identity, when its indicators are known, its units match and its examples fit."""
    subjects = identity.applies_to(kin)
    if not subjects:
        raise InvalidValue(
            "không có chỉ tiêu nào của danh mục mà hệ thức nói tới",
            "the catalogue has no indicator that it speaks of",
        )
    terms = identity.relation.terms
    by_kinds = {tuple(kin.kind_of(term, x) for term in terms): x for x in subjects}
    for x in by_kinds.values():
        identity.check_units(kin, x)
    for one in identity.examples:
        missing = set(terms) ^ set(one.figures)
        if missing:
            named = ", ".join(sorted(map(str, missing)))
            raise InvalidValue(
                f"một ví dụ thừa hoặc thiếu {named}", f"an example lacks, or need not have, {named}"
            )
    return identity


def _require_keys(entry: Any, needed: tuple[str, ...], free: tuple[str, ...] = ()) -> None:
    if not isinstance(entry, dict) or not set(needed) <= set(entry) <= {*needed, *free}:
        keys = f"{', '.join(needed) or '-'} ({', '.join(free) or '-'})"
        raise InvalidValue(
            f"cần các khóa (trong ngoặc: có thể thêm) {keys}",
            f"needs the keys (in brackets: may have) {keys}",
        )


def _message(given: Any) -> Message:
    _require_keys(given, ("vi", "en"))
    return Message(**given)


def _scope(given: Any) -> Scope:
    _require_keys(given, (), tuple(one.name for one in fields(Scope)))
    cells: dict[str, Any] = {
        key: tuple(one) if isinstance(one, list) else one for key, one in given.items()
    }
    return Scope(**cells)


def _example(given: Any, units: Units, *, holds: bool) -> IdentityExample:
    figures = dict(given)
    years = figures.pop("n", 1)
    return IdentityExample(
        {
            parse_term(term): tuple(
                _quantity(one, units) for one in (found if isinstance(found, list) else [found])
            )
            for term, found in figures.items()
        },
        holds,
        tuple(years) if isinstance(years, list) else (years,),
    )


def _quantity(given: Any, units: Units) -> Quantity:
    text = str(given)
    value, _, unit = text.partition(" ")
    try:
        return Quantity(DECIMAL.parse(value), units.parse(unit))
    except InvalidValue as error:
        raise InvalidValue(
            f"“{text}”: {error.message.vi}", f"“{text}”: {error.message.en}"
        ) from None
