"""A plan folder in the making: rows of cells by table, and papers whose text follows the rows."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.planted.wording import figure, lines_before, sentence

Row = dict[str, str]
PRINTING = ("targets", "observations", "tasks")


class Sheets:
    """Tables of rows; a row of a paper is printed as one sentence of it when the folder is written.

    A planting changes cells, and the sentence changes with them.
    """

    def __init__(self, about: dict[str, str]) -> None:
        self.about = about
        self.tables: dict[str, list[Row]] = {}
        self.said: Counter[str] = Counter()

    def add(self, table: str, **cells: object) -> str:
        """Append a row, blank cells left out, and give its id."""
        row = {name: str(cell) for name, cell in cells.items() if cell is not None}
        self.tables.setdefault(table, []).append(row)
        return row.get("id", "")

    def say(self, table: str, document: str, **cells: object) -> str:
        """Append a row that a document prints, numbered within it, and give its id."""
        self.said[document] += 1
        id = f"{document}.{self.said[document]}"
        return self.add(table, id=id, document=document, **cells)

    def rows(self, table: str, **cells: object) -> list[Row]:
        """The rows of a table with these cells, in order; `None` is a blank cell."""
        wanted = {name: "" if cell is None else str(cell) for name, cell in cells.items()}
        return [
            row
            for row in self.tables.get(table, [])
            if all(row.get(name, "") == cell for name, cell in wanted.items())
        ]

    def row(self, table: str, **cells: object) -> Row:
        """The only row of a table with these cells."""
        found = self.rows(table, **cells)
        assert len(found) == 1, (table, cells, [one.get("id") for one in found])
        return found[0]

    def remove(self, table: str, row: Row) -> None:
        """Take a row out."""
        self.tables[table] = [one for one in self.tables[table] if one is not row]

    def write(self, folder: Path) -> None:
        """Write the folder; spans and quotes are those of the sentences written."""
        (folder / "texts").mkdir(parents=True, exist_ok=True)
        (folder / "datapackage.json").write_text(json.dumps(self.about), encoding="utf-8")
        printed = {id(row): row for row in self._printed()}
        for paper in self.tables.get("documents", []):
            text = self._compose(paper, printed)
            paper["text_file"] = f"texts/{paper['id']}.txt"
            (folder / paper["text_file"]).write_text(text, encoding="utf-8")
        for name, rows in self.tables.items():
            _write(folder / f"{name}.csv", rows, printed)

    def _printed(self) -> Iterator[Row]:
        for name in PRINTING:
            for row in self.rows(name):
                if row.get("document") and row.get("path") != "-":
                    yield row

    def _compose(self, paper: Row, printed: dict[int, Row]) -> str:
        lines = lines_before(paper)
        length = sum(len(line) + 1 for line in lines)
        for row in printed.values():
            if row["document"] != paper["id"]:
                continue
            line, words = sentence(row, self), figure(row)
            start = length + line.rindex(words)
            row |= {"start": str(start), "end": str(start + len(words)), "quote": line}
            row["path"] = f"I.{len(lines)}"
            lines.append(line)
            length += len(line) + 1
        return "\n".join(lines)


def _write(path: Path, rows: list[Row], printed: dict[int, Row]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(row if id(row) in printed else _unprinted(row) for row in rows)


def _unprinted(row: Row) -> Row:
    return {name: "" if cell == "-" else cell for name, cell in row.items()}
