"""The example in a real browser, with every request and every complaint of the page recorded."""

import os
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import django
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from lotrinh.catalogue import load
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import Package

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps a loop in the tests' thread
django.setup()

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAME, PASSWORD = "planner", "mật khẩu của thử nghiệm"

MISSING = "/khong-co/"  # a browser notes that this page is not there
REFUSED = ("status of 409", "status of 422")  # and that what was sent was not taken

Open = Callable[[int, str], Page]


@pytest.fixture(scope="session")
def example() -> Package:
    return read_folder(Path(str(files("lotrinh.examples") / "caobang")), load())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def site(
    transactional_db: None, translations: None, live_server: LiveServer, example: Package
) -> str:
    """The address of a site that holds the example."""
    from django.contrib.auth.models import User

    from lotrinh.web.register.actions.plan import import_plan
    from lotrinh.web.register.models import Account

    import_plan(package=example, by="test")
    user = User.objects.create_user(NAME, password=PASSWORD)
    Account.objects.create(user=user, role="planner")
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
def sign_in() -> Callable[[Page], None]:
    """Sign in by the form."""

    def sign_in(page: Page) -> None:
        page.goto("/dang-nhap/")
        page.get_by_label("Tên đăng nhập").fill(NAME)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()

    return sign_in
