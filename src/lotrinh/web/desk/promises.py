"""Promises with the nouns that a table of them names."""

from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import Place
from lotrinh.web.desk.statements import Promise, demanded, together
from lotrinh.web.register.queries.target import TargetRow


@dataclass(frozen=True, slots=True)
class PromiseRow(Promise):
    """A promise with its document, its indicator and its area."""

    document: Document
    indicator: Indicator
    area: Place


def promise_rows(rows: Iterable[TargetRow]) -> list[PromiseRow]:
    """Promises in the order in which each first comes; repeats of one document once."""
    return [
        PromiseRow(
            tuple(one.target for one in same), same[0].document, same[0].indicator, same[0].area
        )
        for same in together(rows, lambda row: demanded(row.target))
    ]
