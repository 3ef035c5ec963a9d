"""How long a plan folder of 100,000 figures takes from its files into a new register, and again.

Promise: under 10 s each. The peer reads the same CSV with the standard library and writes the same
cells into one SQLite table without keys, checks, links, audit or search.
"""

import csv
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from lotrinh.catalogue import load

FIGURES = 100_000
BOUND = 10.0
REPORTS = 100
SENTENCES = 100
HEADER = (
    "id", "indicator", "statistic", "area", "period", "value", "unit", "status", "known_from",
    "document", "path", "start", "end", "quote", "source",
)  # fmt: skip
PERIODS = [str(year) for year in range(2010, 2026)]
PERIODS += [f"{year}-Q{quarter}" for year in range(2015, 2026) for quarter in range(1, 5)]
VINTAGES = [f"{year}-{month:02d}-15" for year in range(2016, 2026) for month in (3, 9)]


def main() -> int:
    """Print both imports, their share of the bound and their ratio to the peer; 1 when broken."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary, "ke-hoach")
        write_plan(folder, FIGURES)
        peer = seconds(write_plainly, folder, Path(temporary, "peer.sqlite3"))
        url = f"sqlite:///{temporary}/register.sqlite3"
        times = {name: seconds(import_folder, folder, url) for name in ("first", "again")}
    for name, time in times.items():
        print(
            f"{name}: {time:.1f} s = {time / BOUND:.0%} of the bound, "
            f"{time / peer:.1f} times csv + executemany ({peer:.2f} s)"
        )
    return int(max(times.values()) >= BOUND)


def seconds(run: Callable[..., None], *given: object) -> float:
    """Wall time of one call."""
    start = perf_counter()
    run(*given)
    return perf_counter() - start


def import_folder(folder: Path, url: str) -> None:
    """`lotrinh import`, start of the process included."""
    command = [sys.executable, "-m", "lotrinh", "import", str(folder), "--database", url]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def write_plainly(folder: Path, database: Path) -> None:
    """The same rows by the standard library alone."""
    with (folder / "observations.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with sqlite3.connect(database) as connection:
        connection.execute(f"CREATE TABLE observations ({', '.join(f'[{one}]' for one in header)})")
        marks = ", ".join("?" for _ in header)
        connection.executemany(f"INSERT INTO observations VALUES ({marks})", rows)


def write_plan(folder: Path, figures: int) -> None:
    """A plan folder of that many figures; every fifth stands in a sentence of a kept text."""
    (folder / "texts").mkdir(parents=True)
    lines = [
        f"{n}. Chỉ số thứ {n} tăng {n % 90},{n % 10}% so với cùng kỳ." for n in range(SENTENCES)
    ]
    for number in range(REPORTS):
        (folder / "texts" / f"bc-{number}.txt").write_text("\n".join(lines), encoding="utf-8")
    about = {"title": "Sổ lớn", "area": "04", "today": "2025-12-19", "as_of": "2025-12-19"}
    (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    documents = [f"bc-{number},Báo cáo {number},texts/bc-{number}.txt" for number in range(REPORTS)]
    (folder / "documents.csv").write_text(
        "\n".join(["id,title,text_file", *documents]), encoding="utf-8"
    )
    with (folder / "observations.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(islice(rows(lines), figures))


def rows(lines: Sequence[str]) -> Iterator[list[object]]:
    """Vintages of periods of indicators of provinces, as rows of `observations.csv`."""
    catalogue = load()
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    areas = [one.id for one in catalogue.places.values() if one.kind == "province"][:20]
    keys = product(VINTAGES, PERIODS, areas, islice(catalogue.indicators, 60))
    for number, (vintage, period, area, indicator) in enumerate(keys):
        line, start = lines[number % SENTENCES], starts[number % SENTENCES]
        at, end = start + line.index("tăng ") + 5, start + line.index("%") + 1
        cited = [f"bc-{number // 5 % REPORTS}", "1", at, end, line, ""]
        value = f"{number % 90}.{number % 10}"
        yield [
            f"so.{number}", indicator, "growth", area, period, value, "%", "preliminary", vintage,
            *([""] * 5 + ["Niên giám"] if number % 5 else cited),
        ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
