"""The demo in a real browser, with every request and every complaint of the page recorded."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import django
import pytest
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django import DjangoDbBlocker, Settings
from pytest_django.live_server_helper import LiveServer

from lotrinh.catalogue import load
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import Package
from lotrinh.web.demo import PASSWORD
from tests.browser.keyboard import entered
from tests.kept import forget_kept

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps a loop in the tests' thread
django.setup()
expect.set_options(timeout=20_000)  # milliseconds; a busy machine may need them

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a sign-in need not cost a second

MISSING = "/khong-co/"  # a browser notes that this page is not there
REFUSED = (
    "status of 403", "status of 409", "status of 422", "status of 429", "status of 500",
    "Autofocus processing was blocked",  # the admin asks for it, and the reader was faster
)  # fmt: skip

Open = Callable[[int, str], Page]
SignIn = Callable[..., None]


@pytest.fixture(scope="session")
def example() -> Package:
    return read_folder(Path(str(files("lotrinh.examples") / "caobang")), load())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def filled(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, example: Package
) -> Iterator[sqlite3.Connection]:
    """The register of the demo, made once; copying it takes a hundredth of a second."""
    from lotrinh.web.example import fill

    with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=HASHERS):
        empty = copied()
        fill(example)
        filled = copied()
        empty.backup(connection.connection)
    yield filled
    filled.close()
    empty.close()


def copied() -> sqlite3.Connection:
    """What the tests' database holds now."""
    kept = sqlite3.connect(":memory:")
    connection.ensure_connection()
    connection.connection.backup(kept)
    return kept


@pytest.fixture
def site(
    transactional_db: None,
    translations: None,
    live_server: LiveServer,
    filled: sqlite3.Connection,
    settings: Settings,
) -> str:
    """The address of a site that holds the demo, whatever the test before has written."""
    settings.PASSWORD_HASHERS = HASHERS
    forget_kept()
    connection.ensure_connection()
    filled.backup(connection.connection)
    return str(live_server.url)


@pytest.fixture
def open_page(site: str, browser: Browser) -> Iterator[Open]:
    """Open a page at a width in a colour scheme; in the end no other host was asked for anything
    and the page had nothing to complain of.
    """
    asked: list[str] = []
    complaints: list[str] = []
    contexts = []

    def open_page(width: int, scheme: str) -> Page:
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        context.on("request", lambda request: asked.append(request.url))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda line: complaints.append(f"{line.location['url']} {line.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((f"{site}/", "data:"))] == []
    wrong = [one for one in complaints if not one.startswith(f"{site}{MISSING} ")]
    assert [one for one in wrong if not any(words in one for words in REFUSED)] == []


@pytest.fixture
def sign_in() -> SignIn:
    """Sign in by the form, as the planner or as a login of another role."""

    def sign_in(page: Page, role: str = "planner") -> None:
        page.goto("/dang-nhap/")
        page.get_by_label("Tên đăng nhập").fill(role)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        entered(page)

    return sign_in
