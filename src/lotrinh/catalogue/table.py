"""A noun as rows of a CSV file: one description serves reading, writing and the reference."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar

from lotrinh.catalogue.cell import Cell
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message

Noun = TypeVar("Noun")
Row = Mapping[str, Any]
_SHOWN = 60
_ALIKE = 0.7
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_UNPRINTABLE = Message(
    "có ký tự điều khiển không in được; hãy xóa đi", "holds a control character; remove it"
)
_NOT_CSV = Message(
    "không đọc được như CSV; xem lại dấu ngoặc kép và ô quá dài ở dòng này",
    "cannot be read as CSV; look at the quotes and for an over-long cell in this line",
)
_NEEDED = Message("thiếu cột bắt buộc này", "is a required column that is missing")
_SEMICOLONS = Message(
    "các ô cách nhau bằng dấu chấm phẩy; hãy lưu lại dạng CSV cách nhau bằng dấu phẩy",
    "has its cells separated by semicolons; save it as CSV separated by commas",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A named cell type with its meaning; a required one may not be blank.

    `refers_to` names the table whose key the cell must hold; `within` is the column that the key
    begins with, where ids are unique only within it.
    """

    name: str
    cell: Cell
    vi: str
    en: str
    required: bool = False
    refers_to: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What stands in a cell that is no text at all, and what should."""

    value: str
    expected: Message


Line = tuple[int, Sequence[str | Unreadable]]
Seen = tuple[Column, dict[str | Unreadable, Any]]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one cell (or row, or file): where, what stands there, what should."""

    file: str
    row: int | None
    column: str
    value: str
    expected: Message

    @property
    def message(self) -> Message:
        """The problem as one sentence; a long value is cut wherever it stands."""
        shown = cut(self.value)
        value = f" “{shown}”" if shown and not self.expected.vi.startswith("“") else ""
        expected_vi, expected_en = (
            said.replace(self.value, shown) if shown != self.value else said
            for said in (self.expected.vi, self.expected.en)
        )
        vi = [self.file, self.row and f"dòng {self.row}", self.column and f"cột {self.column}"]
        en = [self.file, self.row and f"row {self.row}", self.column and f"column {self.column}"]
        return Message(
            f"{', '.join(str(part) for part in vi if part)}:{value} {expected_vi}",
            f"{', '.join(str(part) for part in en if part)}:{value} {expected_en}",
        )


def _no_column(name: str, known: Iterable[str]) -> Message:
    names = ", ".join(known)
    near = get_close_matches(name, known, n=1, cutoff=_ALIKE)
    hint = f"; có phải {near[0]}?" if near else "", f"; did you mean {near[0]}?" if near else ""
    return Message(f"chỉ dùng các cột: {names}{hint[0]}", f"use only columns: {names}{hint[1]}")


def _shown(cell: str | Unreadable) -> str:
    return cell.value if isinstance(cell, Unreadable) else cell


def named_columns(header: Iterable[str]) -> list[str]:
    """The names of a header without spaces around them and without blank ones after the last."""
    names = [name.strip() for name in header]
    while names and not names[-1]:
        names.pop()
    return names


def cut(text: str) -> str:
    """As much of a text as a sentence can show."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


@dataclass(frozen=True)
class Table(Generic[Noun]):
    """How rows of one file become values of one noun and back.

    `build` gets every column's parsed value by name and may raise `InvalidValue`; `dump` gives
    values by column name. An error of `build` names the row, not the column. `keys` are the columns
    that tell rows apart, the first one where nothing else is said.
    """

    name: str
    vi: str
    en: str
    columns: tuple[Column, ...]
    build: Callable[[Row], Noun]
    dump: Callable[[Noun], Row]
    keys: tuple[str, ...] = ()

    @property
    def key_columns(self) -> tuple[str, ...]:
        """The columns that tell rows apart."""
        return self.keys or (self.columns[0].name,)

    def key(self, noun: Noun) -> str:
        """What tells the noun from others: its id, or its first cell where it has none."""
        id = getattr(noun, "id", None)
        return str(self.dump(noun)[self.columns[0].name] if id is None else id)

    @property
    def file(self) -> str:
        """The CSV file's name."""
        return f"{self.name}.csv"

    def read(self, text: str, file: str = "") -> tuple[list[tuple[int, Noun]], list[Problem]]:
        """All good rows with their row number (the header is row 1), and every problem.

        Blank lines, and blank cells after the last column, are ignored. A wrong header is one
        problem per column and no rows; text that is not CSV, or separated by semicolons, is one
        problem and no rows.
        """
        file = file or self.file
        plain = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
        records = csv.reader(io.StringIO(plain, newline=""), strict=True)
        try:
            header, *body = [*records] or [[]]
        except csv.Error:
            return [], [Problem(file, records.line_num, "", "", _NOT_CSV)]
        if len(header) == 1 and ";" in header[0]:
            return [], [Problem(file, 1, "", "", _SEMICOLONS)]
        lines = ((number, cells) for number, cells in enumerate(body, start=2) if any(cells))
        return self.read_lines((1, header), lines, file)

    def read_lines(
        self, header: tuple[int, list[str]], lines: Iterable[Line], file: str = ""
    ) -> tuple[list[tuple[int, Noun]], list[Problem]]:
        """The same of cells that have been split already; each line comes with its row number.

        A cell that stands in its column again is not parsed again.
        """
        number, names = header
        file = file or self.file
        names = named_columns(names)
        problems = self._header_problems(file, number, names)
        rows: list[tuple[int, Noun]] = []
        if problems:
            return rows, problems
        column_of = {column.name: column for column in self.columns}
        given: list[Seen] = [(column_of[name], {}) for name in names]
        blank = {column.name: column.cell.blank for column in self.columns}
        for number, cells in lines:
            if any(isinstance(cell, Unreadable) or cell.strip() for cell in cells):
                self._read_row(file, number, given, blank, cells, rows, problems)
        return rows, problems

    def write(self, nouns: Iterable[Noun]) -> str:
        """The rows as CSV text in the order given; a value that is missing is a blank cell."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(column.name for column in self.columns)
        for noun in nouns:
            writer.writerow(self.cells(noun).values())
        return out.getvalue()

    def cells(self, noun: Noun) -> dict[str, str]:
        """One row as printed cells by column name; a value that is missing is a blank cell."""
        row = self.dump(noun)
        return {
            column.name: "" if (value := row[column.name]) is None else column.cell.print(value)
            for column in self.columns
        }

    def _header_problems(self, file: str, row: int, header: list[str]) -> list[Problem]:
        known = {column.name: column for column in self.columns}
        wrong = [name for name in header if name not in known or header.count(name) > 1]
        missing = [name for name, one in known.items() if one.required and name not in header]
        return [
            *(
                Problem(file, row, name, name, _no_column(name, known))
                for name in dict.fromkeys(wrong)
            ),
            *(Problem(file, row, name, "", _NEEDED) for name in missing),
        ]

    def _read_row(
        self,
        file: str,
        number: int,
        given: Sequence[Seen],
        blank: Row,
        cells: Sequence[str | Unreadable],
        rows: list[tuple[int, Noun]],
        problems: list[Problem],
    ) -> None:
        if extra := [shown for cell in cells[len(given) :] if (shown := _shown(cell).strip())]:
            expected = Message(
                f"cần đúng {len(given)} ô như dòng đầu",
                f"expected {len(given)} cells as in the header",
            )
            problems.append(Problem(file, number, "", "; ".join(extra), expected))
            return
        before = len(problems)
        row = dict(blank)
        missing = [""] * (len(given) - len(cells))
        for (column, seen), cell in zip(given, [*cells, *missing], strict=False):
            if cell not in seen:
                value = self._value(file, number, column, cell, problems)
                if len(problems) > before:
                    continue
                seen[cell] = value
            row[column.name] = seen[cell]
        if len(problems) > before:
            return
        try:
            rows.append((number, self.build(row)))
        except InvalidValue as error:
            problems.append(
                Problem(file, number, "", str(row[self.columns[0].name]), error.message)
            )

    @staticmethod
    def _value(
        file: str, number: int, column: Column, cell: str | Unreadable, problems: list[Problem]
    ) -> Any:
        if isinstance(cell, Unreadable):
            problems.append(Problem(file, number, column.name, cell.value, cell.expected))
            return None
        text = cell.strip()
        if not text:
            if column.required:
                expected = Message(
                    "cần một giá trị, không để trống", "expected a value, not a blank"
                )
                problems.append(Problem(file, number, column.name, "", expected))
            return column.cell.blank
        if _CONTROL.search(text):
            problems.append(Problem(file, number, column.name, "", _UNPRINTABLE))
            return None
        try:
            return column.cell.parse(text)
        except InvalidValue as error:
            problems.append(Problem(file, number, column.name, text, error.message))
            return None
