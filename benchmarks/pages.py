"""How long each page of the demo takes inside the site, at the 95th percentile, in both languages.

Promise: under 100 ms, at most 12 queries, also after an import of `--observations 100000`. The peer
is the page of a wrong address: what the site needs for any answer at all.
"""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from importing import import_folder, write_plan

BOUND = 0.1
MOST_QUERIES = 12
RUNS = 40
EMPTY = "/khong-co/"


def main() -> int:
    """Print p95, its ratio to the bound and to the peer, and the queries; 1 when one breaks."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--observations", type=int, default=0, help="figures to import beside it")
    figures = parser.parse_args().observations
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        from lotrinh.web.demo import ensure_demo

        url = ensure_demo()
        if figures:
            write_plan(Path(folder, "ke-hoach"), figures)
            import_folder(Path(folder, "ke-hoach"), url)
        return measure_all()


def measure_all() -> int:
    """Measure every page of the demo that the desk links to."""
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    from django.contrib.auth.models import User
    from django.test import Client

    from lotrinh.web.register.queries.document import documents
    from lotrinh.web.register.queries.indicator import indicators

    client = Client()
    client.force_login(User.objects.get())
    pages = ["/van-ban/", "/muc-tieu/", "/muc-tieu.csv", "/chi-tieu/"]
    pages += [f"/van-ban/{row.document.id}/" for row in documents()]
    pages += [
        f"/chi-tieu/{row.indicator.code}/" for row in indicators() if row.latest or row.promises
    ]
    empty, _ = measure(client, EMPTY)
    results = {page: measure(client, page) for page in pages}
    for page, (p95, queries) in sorted(results.items(), key=lambda item: -item[1][0])[:12]:
        print(
            f"{page:45} p95 {p95 * 1000:5.1f} ms = {p95 / BOUND:4.0%} of the bound, "
            f"{p95 / empty:4.1f} times a page not found, {queries} queries"
        )
    slowest = max(p95 for p95, _ in results.values())
    most = max(queries for _, queries in results.values())
    print(
        f"{len(pages)} pages: slowest p95 {slowest / BOUND:.0%} of {BOUND} s, most queries {most}"
    )
    return int(slowest >= BOUND or most > MOST_QUERIES)


def measure(client: Any, page: str) -> tuple[float, int]:
    """The 95th percentile of one page in seconds, after three warm runs, and its queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    get = client.get
    for _ in range(3):
        get(page)
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        get(page)
        times.append(perf_counter() - start)
    with CaptureQueriesContext(connection) as queries:
        get(page)
    return quantiles(times, n=20)[-1], len(queries)


if __name__ == "__main__":
    sys.exit(main())
