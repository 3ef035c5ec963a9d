"""One wrong figure breaks one identity in several ways: by quarters, by halves, by nine months."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.breaches import Breach


def folded(breaches: Sequence[Breach], accounts: Accounts) -> Iterator[tuple[Breach, ...]]:
    """Breaches of one identity and year that share a figure, the plainest first.

    The figure that most of them share is taken first; what does not share it stands apart.
    """
    alike: dict[tuple[str, int], list[Breach]] = defaultdict(list)
    for one in breaches:
        cells = (accounts.cells.cell(int(key)) for key in one.instance.keys)
        year = max(period.end.year for _, _, period in cells)
        alike[one.instance.identity.id, year].append(one)
    for several in alike.values():
        yield from _by_figure(several)


def _by_figure(breaches: Sequence[Breach]) -> Iterator[tuple[Breach, ...]]:
    left = list(breaches)
    while left:
        count = Counter(row for one in left for row in one.rows)
        shared = max(count, key=lambda row: (count[row], -row))
        group = [one for one in left if shared in one.rows]
        yield tuple(sorted(group, key=lambda one: (bool(one.doubt), len(one.rows))))
        left = [one for one in left if shared not in one.rows]
