"""How long the pages take inside the site: the median and the 95th percentile, and their queries.

Promise: under 100 ms and at most 12 queries, also with `--observations 100000` beside the demo. The
peer is the page of a wrong address: what the site needs for any answer at all. Every page is walked
once; of each kind the slowest are measured. `--keep FOLDER` keeps the register for the next run.
"""

import csv
import os
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from importing import import_folder, write_plan

BOUND = 0.1
MOST_QUERIES = 12
RUNS = 40
SLOWEST = 3
EMPTY = "/khong-co/"
MANY = "cpi"
MONTHS = [f"{year}-{month:02d}" for year in range(2006, 2026) for month in range(1, 13)]
VINTAGES = [f"{year}-06-30" for year in range(2016, 2026)]


def main() -> int:
    """Print median, p95, its ratios to bound and peer, and queries; 1 when a promise breaks."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--observations", type=int, default=0, help="figures to import beside it")
    parser.add_argument("--keep", type=Path, help="folder of the register, used again when there")
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        os.environ["XDG_DATA_HOME"] = str((asked.keep or Path(temporary)).absolute())
        from lotrinh.web.demo import ensure_demo
        from lotrinh.web.register.database import open_database

        url = ensure_demo()
        open_database(url)
        from lotrinh.web.register.models import Observation

        if Observation.objects.count() < asked.observations:
            folder = Path(temporary, "ke-hoach")
            write_large_plan(folder, asked.observations)
            import_folder(folder, url)
        return measure_all()


def write_large_plan(folder: Path, figures: int) -> None:
    """The plan of the import's benchmark, and many months and vintages of one indicator."""
    write_plan(folder, figures - len(MONTHS) * len(VINTAGES))
    with (folder / "observations.csv").open("a", encoding="utf-8", newline="") as file:
        for number, (month, vintage) in enumerate(product(MONTHS, VINTAGES)):
            value = f"{number % 9}.{number % 10}"
            csv.writer(file).writerow(
                [f"nhieu.{number}", MANY, "growth", "04", month, value, "%", "final", vintage]
                + [""] * 5 + ["Niên giám"]
            )  # fmt: skip


def measure_all() -> int:
    """Walk every page, then measure the slowest of each kind."""
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    client.force_login(User.objects.get())
    median_empty, empty, _ = measure(client, EMPTY)
    print(f"{EMPTY}: median {median_empty * 1000:.1f} ms, p95 {empty * 1000:.1f} ms")
    pages = list(addresses())
    results = {page: measure(client, page) for page in slowest_of_each(client, pages)}
    for page, (middle, p95, queries) in sorted(results.items(), key=lambda item: -item[1][1]):
        print(
            f"{page:45} median {middle * 1000:5.1f} ms, p95 {p95 * 1000:5.1f} ms = "
            f"{p95 / BOUND:4.0%} of the bound, {p95 / empty:4.1f} times a page not found, "
            f"{queries} queries"
        )
    worst = max(p95 for _, p95, _ in results.values())
    most = max(queries for *_, queries in results.values())
    print(f"{len(pages)} pages: slowest p95 {worst / BOUND:.0%} of {BOUND} s, most queries {most}")
    return int(worst >= BOUND or most > MOST_QUERIES)


def addresses() -> Iterator[str]:
    """Every page that the desk links to, lists first."""
    from lotrinh.web.register import models
    from lotrinh.web.register.queries.indicator import indicators
    from lotrinh.web.register.queries.place import place_counts

    yield from ("/van-ban/", "/muc-tieu/", "/muc-tieu.csv", "/chi-tieu/", "/du-an/", "/du-an.csv")
    yield from ("/nhiem-vu/", "/chuong-trinh/", "/dia-ban/", "/co-quan/", "/nguon-so-lieu/")
    yield from ("/tim/", "/tim/?q=GRDP", "/tim/?q=tang+truong&page=2", "/tim/?q=9,72&kind=sentence")
    for noun, model in (
        ("van-ban", models.Document),
        ("du-an", models.Project),
        ("nhiem-vu", models.Task),
        ("chuong-trinh", models.Programme),
        ("co-quan", models.Organisation),
    ):
        yield from (f"/{noun}/{id}/" for id in model.objects.values_list("pk", flat=True))
    counts = place_counts()
    yield from (f"/dia-ban/{id}/" for id in {**counts.observations, **counts.targets})
    for row in indicators():
        if row.latest or row.promises:
            yield f"/chi-tieu/{row.indicator.code}/"


def slowest_of_each(client: Any, pages: list[str]) -> list[str]:
    """Of the pages below each address, those that took longest on a second call."""
    kinds = defaultdict(list)
    for page in pages:
        client.get(page)
        kinds[page.split("/")[1], page.count("/")].append((call(client, page), page))
    return [page for found in kinds.values() for _, page in sorted(found)[-SLOWEST:]]


def measure(client: Any, page: str) -> tuple[float, float, int]:
    """Median and 95th percentile of one page in seconds, and its queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times = [call(client, page) for _ in range(RUNS)]
    with CaptureQueriesContext(connection) as queries:
        client.get(page)
    return median(times), quantiles(times, n=20)[-1], len(queries)


def call(client: Any, page: str) -> float:
    """The seconds that one answer takes."""
    start = perf_counter()
    client.get(page)
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
