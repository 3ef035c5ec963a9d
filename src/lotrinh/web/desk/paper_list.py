"""The list of documents: what fits, versions of one paper together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotrinh.reading.folding import folded
from lotrinh.web.register.queries.document import DocumentRow


@dataclass(frozen=True, slots=True)
class Versions:
    """A document and the earlier ones that it replaces, the newest first."""

    newest: DocumentRow
    earlier: tuple[DocumentRow, ...]


def fitting(rows: Iterable[DocumentRow], asked: Mapping[str, str]) -> list[DocumentRow]:
    """Documents of the kind, issuer, year and state asked for that hold all words, newest first."""
    words = folded(asked.get("q", "")).split()
    found = [row for row in rows if _fits(row, asked) and _holds(row, words)]
    return sorted(found, key=_day, reverse=True)


def versions(rows: Sequence[DocumentRow]) -> list[Versions]:
    """Each document with those that it replaces, and those that they replaced, where they fit.

    What is replaced by several stands under the newest of them.
    """
    there = {row.document.id: row for row in rows}
    used: set[str] = set()
    found = []
    for row in sorted(rows, key=_day, reverse=True):
        if row.document.id not in used:
            chain = _earlier(row, there, used)
            used.update(one.document.id for one in (row, *chain))
            found.append(Versions(row, tuple(sorted(chain, key=_day, reverse=True))))
    return found


def _earlier(
    row: DocumentRow, there: Mapping[str, DocumentRow], used: set[str]
) -> list[DocumentRow]:
    found: dict[str, DocumentRow] = {}
    waiting = list(row.document.replaces)
    while waiting:
        id = waiting.pop()
        if id in there and id not in found and id not in used and id != row.document.id:
            found[id] = there[id]
            waiting.extend(there[id].document.replaces)
    return list(found.values())


def _day(row: DocumentRow) -> tuple[str, str]:
    return str(row.document.issued_on or ""), row.document.version


def _fits(row: DocumentRow, asked: Mapping[str, str]) -> bool:
    one = row.document
    year = str(one.issued_on.year) if one.issued_on else ""
    has = {"kind": one.kind, "issuer": one.issuer, "state": one.status, "year": year}
    return all(asked.get(name, "") in ("", value) for name, value in has.items())


def _holds(row: DocumentRow, words: Sequence[str]) -> bool:
    one, issuer = row.document, row.issuer.name if row.issuer else ""
    text = folded(f"{one.number} {one.kind} {one.title} {issuer}")
    return all(word in text for word in words)
