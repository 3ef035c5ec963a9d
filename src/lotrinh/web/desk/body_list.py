"""The list of bodies: which of them fit, what each has, and the ways to narrow it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from lotrinh.domain.labels import BODY_KINDS, words
from lotrinh.domain.organisation import Organisation
from lotrinh.reading.folding import folded
from lotrinh.web.register.queries.organisation import BodyCounts
from lotrinh.web.ui.templatetags.plan_words import language

HAVING = ("documents", "tasks", "projects", "targets")
FILTERS = ("q", "kind", "has", "state")


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body, whether it ended, who follows, and how much the register holds of it."""

    body: Organisation
    has_ended: bool
    after: Organisation | None
    counts: Mapping[str, int]

    @property
    def is_idle(self) -> bool:
        """Whether the register holds nothing of it."""
        return not any(self.counts.values())

    @property
    def state(self) -> str:
        """`ended` or `active`, as the address calls it."""
        return "ended" if self.has_ended else "active"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter in words, and how many bodies it leaves; none for the chosen one."""

    code: str
    words: str
    count: int


def body_rows(every: Mapping[str, Organisation], counts: BodyCounts, day: date) -> list[BodyRow]:
    """Bodies that have something in the register first; by kind, those that ended last."""
    rows = [
        BodyRow(
            one,
            one.validity.has_ended(day),
            every.get(one.successor),
            {name: getattr(counts, name).get(one.id, 0) for name in HAVING},
        )
        for one in every.values()
    ]
    return sorted(rows, key=lambda row: (row.is_idle, _place(row.body.kind), row.has_ended))


def fitting(rows: Iterable[BodyRow], asked: QueryDict, *, but: str = "") -> list[BodyRow]:
    """Rows that fit what the address asks; one of its filters may be left out."""
    given = {name: asked.get(name, "") for name in FILTERS if name != but}
    tests = [_TESTS[name](value) for name, value in given.items() if value]
    return [row for row in rows if all(test(row) for test in tests)]


def choices(rows: list[BodyRow], asked: QueryDict) -> dict[str, list[Choice]]:
    """For each filter its values in words, counted among the rows that the other filters leave."""
    having = {
        "documents": _("có văn bản"), "tasks": _("có nhiệm vụ"), "projects": _("có dự án"),
        "targets": _("có mục tiêu"),
    }  # fmt: skip
    states = {"active": _("đang hoạt động"), "ended": _("đã kết thúc")}
    kinds = {row.body.kind: words(BODY_KINDS, row.body.kind, language()) for row in rows}
    named = {"kind": kinds, "has": having, "state": states}
    return {name: list(_counted(name, said, rows, asked)) for name, said in named.items()}


def _counted(
    name: str, said: Mapping[str, str], rows: list[BodyRow], asked: QueryDict
) -> Iterator[Choice]:
    left = fitting(rows, asked, but=name)
    for code, text in said.items():
        count = sum(map(_TESTS[name](code), left))
        if count or asked.get(name) == code:
            yield Choice(code, text, count)


def _place(kind: str) -> int:
    order = list(BODY_KINDS)
    return order.index(kind) if kind in order else len(order)


def _holds(asked: str) -> Callable[[BodyRow], bool]:
    wanted = folded(asked).split()

    def test(row: BodyRow) -> bool:
        text = folded(f"{row.body.id} {row.body.name} {' '.join(row.body.aliases)}")
        return all(word in text for word in wanted)

    return test


_TESTS: Mapping[str, Callable[[str], Callable[[BodyRow], bool]]] = {
    "q": _holds,
    "kind": lambda kind: lambda row: row.body.kind == kind,
    "has": lambda what: lambda row: bool(row.counts.get(what)),
    "state": lambda state: lambda row: row.state == state,
}
