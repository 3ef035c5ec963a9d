"""Letting rows of an older version cite the newer one, where their words still stand."""

from collections.abc import Mapping

from django.db import transaction

from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.changes import Cells
from lotrinh.exchange.tables.citations import dump_citation
from lotrinh.web.register.actions.rows import Edit, Saved, change_rows
from lotrinh.web.register.actions.storing import take_turn
from lotrinh.web.register.queries.document import texts
from lotrinh.web.register.queries.fate import Fate, fates
from lotrinh.web.register.queries.named import Key
from lotrinh.web.register.queries.row import cells, stored


class NotCarried(LotrinhError):
    """Rows whose words the newer version does not have, or that may not cite another document."""

    def __init__(self, ids: list[str]) -> None:
        named = ", ".join(ids)
        super().__init__(
            f"Không dẫn sang được: {named}. Câu không còn nguyên trong bản mới, bản mới đã có dòng "
            "ở chỗ ấy, hoặc là số liệu đã công bố; chưa ghi gì.",
            f"Cannot be carried over: {named}. The words are not in the newer version, it has a "
            "row there already, or they are published figures; nothing was written.",
        )


@transaction.atomic
def carry(*, older: str, newer: str, seen: Mapping[Key, str], by: str) -> Saved:
    """Move the citations of some rows of `older` to the same words of `newer`; all or nothing.

    `seen` gives the digest under which each row was shown. Figures are vintages and never change,
    so they stay; what `NotCarried` names is orphaned, taken or such a figure. `Conflict` when a row
    has changed since, `RowsRefused` when a quote does not verify.
    """
    take_turn()
    kept = texts((older, newer))
    known = _known(older, newer, kept[older][1], kept[newer][1]) if len(kept) == 2 else {}
    refused = [id for table, id in seen if (table, id) not in known]
    if refused:
        raise NotCarried(refused)
    rows = {key: row for table in {table for table, _ in seen} for key, row in _rows(table, seen)}
    edits = [
        Edit(*key, {**rows.get(key, {}), **_place(known[key], newer)}, digest)
        for key, digest in seen.items()
    ]
    return change_rows(edits=edits, by=by)


def _known(older: str, newer: str, old_text: str, new_text: str) -> dict[Key, Fate]:
    found = fates(older, newer, old_text, new_text).all
    return {one.key: one for one in found if one.can_follow}


def _rows(table: str, seen: Mapping[Key, str]) -> list[tuple[Key, Cells]]:
    rows = stored(table, [id for its, id in seen if its == table])
    return [((table, id), cells(table, row)) for id, row in rows.items()]


def _place(one: Fate, newer: str) -> dict[str, str]:
    """The cells of the new citation as they are typed."""
    printed = dump_citation(one.place_in(newer))
    return {"document": newer, **{name: str(value) for name, value in printed.items()}}
