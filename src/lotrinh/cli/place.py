"""Where the rows that no sentence shows stand in a plan's tables, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

if TYPE_CHECKING:
    from lotrinh.checks.inspection import Inspection
    from lotrinh.exchange.package import Package

NOUNS = ("observations", "targets", "tasks", "projects", "documents", "objectives")
ROW = Message("{file}, dòng {number}", "{file}, row {number}")
ASSUMED = Message("{said} (giả định)", "{said} (assumed)")


@dataclass(frozen=True, eq=False)
class Places:
    """The files and rows of a package's plan; a register has tables only."""

    package: "Package"
    _numbers: dict[str, dict[str, int]] = field(default_factory=dict)

    def lines(self, subject: str, at: "Inspection", lang: str) -> Iterator[str]:
        """Each row that a subject names: its place, and what it says."""
        for noun, row, said in _rows(subject, at):
            yield f"{self.of(noun, row.id, lang)}: {said.in_language(lang)}"

    def of(self, noun: str, id: str, lang: str) -> str:
        """The file and row of a row, only the table where rows have no number."""
        if noun not in self._numbers:
            self._numbers[noun] = _numbers(self.package, noun)
        number = self._numbers[noun].get(id)
        file = f"{noun}.csv" if self.package.row_numbers else noun
        return ROW.in_language(lang).format(file=file, number=number) if number else file


def own_words(row: object) -> str:
    """What a row calls itself: a task's or project's name, a paper's title; nothing without one."""
    words = (str(getattr(row, one, "") or "") for one in ("name", "title", "text"))
    return next(filter(None, words), "")


def _numbers(package: "Package", noun: str) -> dict[str, int]:
    rows, numbers = getattr(package.plan, noun), package.row_numbers.get(noun, ())
    return {one.id: number for one, number in zip(rows, numbers, strict=False)}


def _rows(subject: str, at: "Inspection") -> Iterator[tuple[str, Any, Message]]:
    """The table, the row and the words of what a subject names without a sentence."""
    from lotrinh.checks.capital.stated import stated
    from lotrinh.checks.words import said

    money = stated(at, subject)
    for one in money:
        value = f": {one.value.vi}" if one.value else "", f": {one.value.en}" if one.value else ""
        yield one.noun, one.row, Message(f"{one.about.vi}{value[0]}", f"{one.about.en}{value[1]}")
    noun = next((one for one in NOUNS if subject in at.plan.rows(one)), "")
    row = at.row(subject)
    if money or row is None:
        return
    if isinstance(row, Observation | Target):
        words = said(at, row)
        is_assumed = getattr(row, "basis", "") == "assumed"
        yield noun, row, Message(*(ASSUMED.in_language(one).format(said=words.in_language(one))
                                   for one in ("vi", "en"))) if is_assumed else words  # fmt: skip
    else:
        name = own_words(row) or subject
        yield noun, row, Message(name, name)
