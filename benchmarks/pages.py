"""How long the pages take inside the site: the median and the 95th percentile, and their queries.

Promise: at most 12 queries and under 100 ms on the demo, under 150 ms with `--large`: beside it
2,000 targets, 5,000 tasks, 500 projects and 100,000 figures. The peer is the page of a wrong
address: what the site needs for any answer at all. The pages of each noun are walked once; of each
kind the slowest are measured, again and again: what the site keeps until the register changes is
kept here too. Tables to take away are measured too, but not held to the promise.
`--keep FOLDER` keeps the register for the next run.
"""

import os
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple

from importing import import_folder
from large_plan import FIGURES, write_large_plan

BOUND, LARGE_BOUND = 0.1, 0.15
MOST_BYTES = 150_000
MOST_QUERIES = 12
RUNS = 40
SLOWEST = 3
EACH = 60
EMPTY = "/khong-co/"
LISTS = (
    "/van-ban/", "/van-ban/?q=nghi+quyet&state=adopted", "/van-ban/so-do/", "/van-ban.csv",
    "/muc-tieu/", "/muc-tieu/?view=document", "/muc-tieu/?field=economy&open=all",
    "/muc-tieu/?q=tang&year=2030", "/muc-tieu/?state=missed", "/muc-tieu.csv", "/muc-tieu.xlsx",
    "/chi-tieu/", "/chi-tieu/?q=grdp", "/chi-tieu.csv",
    "/du-an/", "/du-an/?view=map", "/du-an/?view=timeline", "/du-an/?view=money",
    "/du-an/?q=duong&group=B", "/du-an.csv", "/du-an.xlsx", "/du-an.geojson",
    "/nhiem-vu/", "/nhiem-vu/?state=late", "/nhiem-vu/?q=quy+hoach", "/nhiem-vu.csv",
    "/chuong-trinh/", "/chuong-trinh.csv", "/dia-ban/", "/dia-ban/?q=xa", "/dia-ban.csv",
    "/dia-ban.geojson", "/co-quan/", "/co-quan/?q=so", "/co-quan.csv",
    "/nguon-so-lieu/", "/nguon-so-lieu/?all=1", "/nguon-so-lieu.csv",
    "/tim/", "/tim/?q=GRDP", "/tim/?q=tang+truong&page=2", "/tim/?q=9,72&kind=sentence",
    "/tim/?q=tang+truogn", "/tim.csv?q=GRDP",
    "/lenh/", "/lenh/?q=grdp", "/lenh/?q=so+van+hao", "/goi-y/targets/?indicator=gr",
    "/lich-su/", "/lich-su/?page=2", "/lich-su.csv", "/tai-len/", "/tai-khoan/", "/mat-khau/",
    "/them/indicators/", "/thanh-phan/",
)  # fmt: skip
STRANGERS = ("/cong-khai/", "/cong-khai/cam-ket.csv", "/dang-nhap/")
ROLES = ("planner", "leader", "agency", "delegate", "administrator")


class Measured(NamedTuple):
    """What was measured of one page; the processor's time tells a busy machine from a slow page."""

    page: str
    median: float
    p95: float
    processor: float
    queries: int
    size: int


def main() -> int:
    """Print median, p95, its ratios to bound and peer, and queries; 1 when a promise breaks."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="a busy province's plan beside it")
    parser.add_argument("--keep", type=Path, help="folder of the register, used again when there")
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        os.environ["XDG_DATA_HOME"] = str((asked.keep or Path(temporary)).absolute())
        from lotrinh.web.demo import ensure_demo
        from lotrinh.web.register.database import open_database

        url = ensure_demo()
        open_database(url)
        from lotrinh.web.register.models import Observation

        if asked.large and Observation.objects.count() < FIGURES:
            folder = Path(temporary, "ke-hoach")
            write_large_plan(folder)
            import_folder(folder, url)
        return measure_all(LARGE_BOUND if asked.large else BOUND)


def measure_all(bound: float) -> int:
    """Walk the pages of every kind, then measure the slowest of each kind."""
    from django.conf import settings

    from lotrinh.web.warm import warm

    warm()
    settings.ALLOWED_HOSTS = ["testserver"]
    client = signed_in("planner")
    empty = measure(client, EMPTY)
    print(f"{EMPTY}: median {empty.median * 1000:.1f} ms, p95 {empty.p95 * 1000:.1f} ms")
    pages = [*LISTS, *addresses()]
    results = [measure(client, page) for page in slowest_of_each(client, pages)]
    results += [measure(signed_in(role), "/", role) for role in ROLES]
    results += [measure(signed_in(""), page, "public") for page in (*STRANGERS, *open_pages())]
    results.sort(key=lambda one: -one.p95)
    for one in results:
        print(
            f"{one.page:45} median {one.median * 1000:5.1f} ms, p95 {one.p95 * 1000:5.1f} ms = "
            f"{one.p95 / bound:4.0%} of the bound, {one.p95 / empty.p95:4.1f} times a page not "
            f"found, processor {one.processor * 1000:.1f} ms, {one.queries} queries, "
            f"{one.size / 1000:.0f} KB"
        )
    held = [one for one in results if is_page(one.page)]
    slowest, most = held[0], max(one.queries for one in held)
    largest = max(held, key=lambda one: one.size)
    print(
        f"{len(pages)} pages: slowest p95 {slowest.p95 / bound:.0%} of {bound} s, most queries "
        f"{most}, largest {largest.size / MOST_BYTES:.0%} of {MOST_BYTES // 1000} KB"
    )
    return int(slowest.p95 >= bound or most > MOST_QUERIES or largest.size > MOST_BYTES)


def addresses() -> Iterator[str]:
    """Of each noun, and of each kind of page about one row, at most `EACH` addresses, seeded."""
    from lotrinh.web.register import models
    from lotrinh.web.register.queries.indicator import indicators
    from lotrinh.web.register.queries.place import place_counts

    for noun, model in (
        ("van-ban", models.Document),
        ("du-an", models.Project),
        ("nhiem-vu", models.Task),
        ("chuong-trinh", models.Programme),
        ("co-quan", models.Organisation),
        ("tai-len", models.Upload),
        ("sua/targets", models.Target),
        ("sua/projects", models.Project),
        ("lich-su/targets", models.Target),
        ("thay-ban", models.Document),
    ):
        yield from sample(f"/{noun}/{id}/" for id in model.objects.values_list("pk", flat=True))
    papers = models.Document.objects.values_list("pk", "replaces")
    versions = ((id, older) for id, replaced in papers for older in replaced)
    yield from sample(f"/van-ban/{id}/so-voi/{older}/" for id, older in versions)
    counts = place_counts()
    yield from sample(f"/dia-ban/{id}/" for id in {**counts.observations, **counts.targets})
    known = (row.indicator.code for row in indicators() if row.latest or row.promises)
    yield from sample(f"/chi-tieu/{code}/" for code in known)


def open_pages() -> Iterator[str]:
    """Of each noun that is public a few pages."""
    from lotrinh.web.register.models import Publication

    nouns = {"documents": "van-ban", "indicators": "chi-tieu", "projects": "du-an"}
    for noun, name in nouns.items():
        rows = Publication.objects.filter(noun=noun).values_list("row", flat=True)
        yield from sample(f"/cong-khai/{name}/{id}/" for id in rows)[:SLOWEST]


def sample(pages: Iterator[str]) -> list[str]:
    """At most `EACH` of them, the same ones each time."""
    found = sorted(pages)
    return Random(1).sample(found, EACH) if len(found) > EACH else found


def is_page(address: str) -> bool:
    """Whether it is a page for people, not a table to take away."""
    return address.partition("?")[0].partition(" ")[0].endswith("/")


def slowest_of_each(client: Any, pages: list[str]) -> list[str]:
    """Of the pages below each address, those that took longest on a second call."""
    kinds = defaultdict(list)
    for page in pages:
        call(client, page)
        kinds[kind_of(page)].append((call(client, page), page))
    return [page for found in kinds.values() for _, page in sorted(found)[-SLOWEST:]]


def kind_of(page: str) -> str:
    """An address without its last part: pages of one kind share it; a list is one of its own."""
    return page if page in LISTS else page.rpartition("/")[0].rpartition("/")[0]


def signed_in(role: str) -> Any:
    """A browser of the demo's login of this role; of a stranger when it is blank."""
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    if role:
        client.force_login(User.objects.get(username=role))
    return client


def measure(client: Any, page: str, reader: str = "") -> Measured:
    """Median and 95th percentile of one page in seconds, its queries and its bytes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    call(client, page)
    start = process_time()
    times = [call(client, page) for _ in range(RUNS)]
    processor = (process_time() - start) / RUNS
    with CaptureQueriesContext(connection) as queries:
        size = len(client.get(page).content)
    name = f"{page} ({reader})" if reader else page
    p95 = quantiles(times, n=20)[-1]
    return Measured(name, median(times), p95, processor, len(queries), size)


def call(client: Any, page: str) -> float:
    """The seconds that one answer takes."""
    start = perf_counter()
    status = client.get(page).status_code
    if status >= 400 and page != EMPTY:
        raise SystemExit(f"{page}: {status}")
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
