"""Two versions of a document: what they promise differently."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import Place
from lotrinh.web.desk.promises import PromiseRow, promise_rows
from lotrinh.web.register.queries.target import TargetRow


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """What was and what is promised of one thing; `None` where one version says nothing of it."""

    indicator: Indicator
    area: Place
    before: PromiseRow | None
    after: PromiseRow | None

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


def promise_changes(
    older: Iterable[TargetRow], newer: Iterable[TargetRow]
) -> tuple[list[PromiseChange], int]:
    """What differs, in the order of the newer version, what is gone last; and how much is equal.

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
            found.append(PromiseChange(one.indicator, one.area, old, new))
    found.sort(key=lambda one: one.after is None)
    return found, equal


def _by_subject(rows: Iterable[TargetRow]) -> dict[Hashable, list[PromiseRow]]:
    found: dict[Hashable, list[PromiseRow]] = {}
    for row in promise_rows(rows):
        one = row.target
        subject = (one.indicator, one.area, one.statistic, one.period)
        found.setdefault(subject, []).append(row)
    return found
