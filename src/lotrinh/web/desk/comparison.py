"""Two versions of a document: what they promise differently."""

from collections.abc import Container, Hashable, Iterable
from dataclasses import dataclass

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import Place
from lotrinh.web.desk.promises import PromiseRow, promise_rows
from lotrinh.web.register.queries.target import TargetRow


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """What was and what is promised of one thing; `None` where one version has no row for it.

    `is_unentered` says that the text of that version has the very words all the same.
    """

    indicator: Indicator
    area: Place
    before: PromiseRow | None
    after: PromiseRow | None
    is_unentered: bool = False

    @property
    def kind(self) -> str:
        """`added`, `removed`, `changed` or `unentered`."""
        if self.is_unentered:
            return "unentered"
        return "added" if self.before is None else "removed" if self.after is None else "changed"


def promise_changes(
    older: Iterable[TargetRow], newer: Iterable[TargetRow], said: Container[str] = ()
) -> tuple[list[PromiseChange], int]:
    """What differs, in the order of the newer version, then what is gone; and how much is equal.

    `said` are the rows whose very words the other version has too, without a row: they come last.

    Promises answer each other when they say the same statistic of the same indicator, area and
    period; what each demands of it is compared. Where a version says two things of one, they pair
    in their order.
    """
    before, after = _by_subject(older), _by_subject(newer)
    found: list[PromiseChange] = []
    equal = 0
    for subject in dict.fromkeys((*after, *before)):
        was, now = before.get(subject, []), after.get(subject, [])
        same = {row.target.demanded for row in was} & {row.target.demanded for row in now}
        equal += len(same)
        was, now = ([row for row in rows if row.target.demanded not in same] for rows in (was, now))
        for at in range(max(len(was), len(now))):
            old, new = (rows[at] if at < len(rows) else None for rows in (was, now))
            one = new or old
            assert one is not None
            is_alone = old is None or new is None
            is_said = is_alone and any(row.id in said for row in one.statements)
            found.append(PromiseChange(one.indicator, one.area, old, new, is_said))
    found.sort(key=lambda one: (one.is_unentered, one.after is None))
    return found, equal


def _by_subject(rows: Iterable[TargetRow]) -> dict[Hashable, list[PromiseRow]]:
    found: dict[Hashable, list[PromiseRow]] = {}
    for row in promise_rows(rows):
        one = row.target
        subject = (one.indicator, one.area, one.statistic, one.period)
        found.setdefault(subject, []).append(row)
    return found
