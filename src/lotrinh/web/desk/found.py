"""What the checks found about the rows of a page, as links to the findings."""

from collections import Counter
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass

from lotrinh.web.desk.days import Days
from lotrinh.web.desk.finding_words import TONES, headline, rule_words
from lotrinh.web.register.queries.check_state import check_state
from lotrinh.web.register.queries.finding import Checked, KeptFinding
from lotrinh.web.register.queries.register import RegisterInfo

OF_WHOLE_DOCUMENTS = ("completeness.target_without_work", "tasks.six_clear")


@dataclass(frozen=True, slots=True)
class FindingLink:
    """A broken finding: the key of its address, what it is called, its rule, how grave it is.

    `once_at` is the row beside which the page of a document tells what is of the whole document;
    `reason` is why it is let stand, blank for an open one.
    """

    key: str
    title: str
    rule: str
    severity: str
    once_at: str = ""
    reason: str = ""

    @property
    def tone(self) -> str:
        """The shape and tone of its severity; those of a decision where it is let stand."""
        return "accepted" if self.reason else TONES[self.severity]


class Found:
    """What is broken about rows of a page, asked for by the row; nothing on an earlier day.

    What is open comes first, then what is let stand.
    """

    def __init__(self, checked: Checked | None) -> None:
        self._checked = checked

    def get(self, row: str) -> list[FindingLink]:
        """The findings about a row of any noun, the gravest first."""
        return self._links(self._checked.of_row.get(row, ()) if self._checked else ())

    def of_indicator(self, code: str) -> list[FindingLink]:
        """The findings about figures and promises of an indicator."""
        return self._links(self._checked.of_indicator.get(code, ()) if self._checked else ())

    def of_project(self, id: str) -> list[FindingLink]:
        """The findings about a project, its dated figures and its money."""
        if self._checked is None:
            return []
        starts = tuple(f"{begin}{id}:" for begin in ("", "allocation:", "disbursement:"))
        rows = (row for row in self._checked.of_row if row == id or row.startswith(starts))
        return self._links(self._checked.among(rows))

    def between(self, promises: Iterable[Collection[str]]) -> list[FindingLink]:
        """The open findings about several of these promises, each of some rows, and grave ones.

        What is only missing beside them sets no promise against another.
        """
        if self._checked is None:
            return []
        every = [set(rows) for rows in promises]
        return self._links(
            one for one in self._checked.among(row for rows in every for row in rows)
            if one.standing == "open" and one.finding.family != "completeness"
            and (one.finding.severity == "error" or _meets(every, one) > 1)
        )  # fmt: skip

    @property
    def numbers(self) -> Counter[str]:
        """How many findings are open, by severity."""
        is_open = self._checked.open if self._checked else ()
        return Counter(one.finding.severity for one in is_open)

    def gravest(self, most: int) -> list[FindingLink]:
        """The first open findings of all."""
        return self._links(self._checked.open[:most] if self._checked else ())

    def _links(self, found: Iterable[KeptFinding]) -> list[FindingLink]:
        if self._checked is None:
            return []
        rules = self._checked.rules
        return [
            FindingLink(
                one.key, headline(one, rules), rule_words(one, rules), one.finding.severity,
                one.finding.subjects[0] if one.finding.check in OF_WHOLE_DOCUMENTS else "",
                one.finding.accepted.reason if one.finding.accepted else "",
            )
            for one in sorted(found, key=lambda one: one.standing != "open")
        ]  # fmt: skip


def _meets(promises: Iterable[Set[str]], one: KeptFinding) -> int:
    """About how many of these promises a finding is."""
    return sum(not rows.isdisjoint(one.finding.subjects) for rows in promises)


def found(about: RegisterInfo, seen: Days) -> Found:
    """What is open in the register, as it was checked last."""
    return Found(check_state(about).checked if seen.is_own else None)
