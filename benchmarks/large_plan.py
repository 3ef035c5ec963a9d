"""A plan folder as large as a busy province's: targets, tasks, projects, figures, all seeded.

2,000 targets and 5,000 tasks stand in sentences of 20 papers; 500 projects have places, years,
dated costs, allocations and payments; the figures are those of the import's benchmark, and many
months and vintages of one indicator. Nothing here is real.
"""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from importing import write_plan

from lotrinh.catalogue import load

TARGETS, TASKS, PROJECTS, FIGURES = 2_000, 5_000, 500, 100_000
PAPERS = 20
MANY = "cpi"
MONTHS = [f"{year}-{month:02d}" for year in range(2006, 2026) for month in range(1, 13)]
VINTAGES = [f"{year}-06-30" for year in range(2016, 2026)]
YEARS = range(2021, 2031)
SOURCES = ("central", "local")
WORK = ("Rà soát quy hoạch", "Xây dựng đề án", "Báo cáo kết quả", "Đôn đốc tiến độ", "Kiểm tra")
ROADS = ("Đường tỉnh", "Cầu", "Hồ chứa nước", "Trường nội trú", "Trạm y tế", "Khu tái định cư")


@dataclass
class Paper:
    """A text that grows line by line; a row cites the line that was just said."""

    id: str
    lines: list[str] = field(default_factory=list)
    length: int = 0

    def say(self, line: str, printed: str) -> list[object]:
        """Add a line and give `path`, `start`, `end` and `quote` of the printed part."""
        start = self.length + line.index(printed)
        self.lines.append(line)
        self.length += len(line) + 1
        return [str(len(self.lines)), start, start + len(printed), line]


def write_large_plan(folder: Path, *, figures: int = FIGURES, seed: int = 1) -> None:
    """Write the whole folder; the same seed gives the same files."""
    write_plan(folder, figures - len(MONTHS) * len(VINTAGES))
    _append(folder / "observations.csv", _many_vintages())
    chance, papers = random.Random(seed), [Paper(f"kh-{number}") for number in range(PAPERS)]
    _write(folder / "targets.csv", TARGET_COLUMNS, _targets(chance, papers))
    _write(folder / "tasks.csv", TASK_COLUMNS, _tasks(chance, papers))
    _write(folder / "projects.csv", PROJECT_COLUMNS, _projects(chance))
    _write(folder / "project_figures.csv", FIGURE_COLUMNS, _costs(chance))
    _write(folder / "allocations.csv", ALLOCATION_COLUMNS, _allocations(chance))
    _write(folder / "disbursements.csv", DISBURSEMENT_COLUMNS, _disbursements(chance))
    for paper in papers:
        (folder / "texts" / f"{paper.id}.txt").write_text("\n".join(paper.lines), encoding="utf-8")
    rows = ([one.id, f"Kế hoạch {one.id}", f"texts/{one.id}.txt"] for one in papers)
    _append(folder / "documents.csv", rows)


TARGET_COLUMNS = (
    "id", "document", "indicator", "area", "statistic", "comparator", "low", "unit", "period",
    "owner", "path", "start", "end", "quote",
)  # fmt: skip
TASK_COLUMNS = (
    "id", "document", "name", "lead", "deadline_kind", "due_on", "completed_on", "confirmed_on",
    "path", "start", "end", "quote",
)  # fmt: skip
PROJECT_COLUMNS = (
    "id", "name", "group", "sector", "owner", "places", "lat", "lon", "status", "start_year",
    "end_year", "total_cost", "priority",
)  # fmt: skip
FIGURE_COLUMNS = ("project", "what", "value", "unit", "known_from", "source_url")
ALLOCATION_COLUMNS = (
    "project", "source", "plan_year", "level", "amount", "known_from", "source_url",
)  # fmt: skip
DISBURSEMENT_COLUMNS = ("project", "source", "plan_year", "on", "cumulative", "source_url")
URL = "https://example.invalid/"


def _targets(chance: random.Random, papers: Sequence[Paper]) -> Iterator[list[object]]:
    indicators, bodies = list(load().indicators.values()), _bodies()
    for number in range(TARGETS):
        paper, one = papers[number % PAPERS], chance.choice(indicators[:120])
        value, year = f"{chance.randint(1, 14)},{chance.randint(0, 9)}%", chance.choice(YEARS)
        cited = paper.say(f"{number}. {one.name.vi} năm {year} tăng {value}.", value)
        yield [
            f"{paper.id}.{number}", paper.id, one.code, "04", "growth", ">=",
            value.rstrip("%").replace(",", "."), "%", year, chance.choice(bodies), *cited,
        ]  # fmt: skip


def _tasks(chance: random.Random, papers: Sequence[Paper]) -> Iterator[list[object]]:
    bodies = _bodies()
    for number in range(TASKS):
        paper = papers[number % PAPERS]
        name = f"{chance.choice(WORK)} số {number}"
        due = _day(chance, 2024, 2027)
        done = _day(chance, 2024, 2025) if chance.random() < 0.4 else ""
        cited = paper.say(f"- {name}; hoàn thành trước ngày {due}.", name)
        yield [
            f"{paper.id}.v{number}", paper.id, name, chance.choice(bodies), "dated", due, done,
            done, *cited,
        ]  # fmt: skip


def _projects(chance: random.Random) -> Iterator[list[object]]:
    bodies = _bodies()
    places = [one.id for one in load().places.values() if one.parent == "04"]
    for number in range(PROJECTS):
        first = chance.choice(YEARS)
        yield [
            _project(number), f"{chance.choice(ROADS)} số {number}", chance.choice("ABC"),
            chance.choice(("transport", "education", "health")), chance.choice(bodies),
            chance.choice(places), f"{chance.uniform(22.4, 23.0):.4f}",
            f"{chance.uniform(105.3, 106.8):.4f}", chance.choice(("proposed", "transitional")),
            first, first + chance.randint(1, 5), chance.randint(20, 4000), 1 + number % 9,
        ]  # fmt: skip


def _costs(chance: random.Random) -> Iterator[list[object]]:
    for number, day in product(range(PROJECTS), ("2023-05-31", "2025-03-31")):
        cost = chance.randint(20, 4000)
        yield [_project(number), "total_cost", cost, "billion VND", day, URL]


def _allocations(chance: random.Random) -> Iterator[list[object]]:
    for number, source, year in product(range(PROJECTS), SOURCES, (2024, 2025)):
        amount = chance.randint(1, 200)
        yield [_project(number), source, year, "detailed", amount, f"{year - 1}-12-20", URL]


def _disbursements(chance: random.Random) -> Iterator[list[object]]:
    for number, source, month in product(range(PROJECTS), SOURCES, (3, 6, 9)):
        paid = month * chance.randint(0, 20) / 10
        yield [_project(number), source, 2025, f"2025-{month:02d}-28", paid, URL]


def _many_vintages() -> Iterator[list[object]]:
    for number, (month, vintage) in enumerate(product(MONTHS, VINTAGES)):
        value = f"{number % 9}.{number % 10}"
        known = [f"nhieu.{number}", MANY, "growth", "04", month, value, "%", "final", vintage]
        yield [*known, *[""] * 5, "Niên giám"]


def _project(number: int) -> str:
    return f"da.{number}"


def _day(chance: random.Random, first: int, last: int) -> str:
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"


def _bodies() -> list[str]:
    return [one.id for one in load().organisations.values() if one.id.startswith("04-")][:40]


def _write(file: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns)
        writer.writerows(rows)


def _append(file: Path, rows: Iterable[Sequence[object]]) -> None:
    text = file.read_text(encoding="utf-8")
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text.rstrip("\n") + "\n")
        csv.writer(stream).writerows(rows)
