"""Takes the documentation's pictures: `make screenshots`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
IMAGES = Path(__file__).parents[2] / "docs" / "images"
WIDTHS = {1440: 960, 390: 844}
LARGEST = 300_000
LEADER = "leader"
FIGURE = "9,72%/năm"  # the document is shown from this figure on
DRAWN = ".chart[data-spec], .map"
IN_SIGHT = {"review": "mark", "map": ".map"}  # what is below the first screen
PAGES = {
    "overview": "/",
    "documents": "/van-ban/",
    "document": "/van-ban/qd-1486-ttg-2023/",
    "indicator": "/chi-tieu/grdp_per_capita/",
    "targets": "/muc-tieu/",
    "projects": "/du-an/",
    "map": "/du-an/?view=map",
    "search": "/tim/?q=cao+toc",
    "review": "/tai-len/1/",
    "findings": "/phat-hien/",
    "finding": "/phat-hien/",
    "components": "/thanh-phan/",
}


def main() -> int:
    """Start the demo on a register of its own, look at it, save what is seen."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with demo() as (site, login, password), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for width in WIDTHS:
            leader = signed_in(browser, site, LEADER, password, width)
            shoot(leader, "overview", width)
            planner = signed_in(browser, site, login, password, width)
            for name in PAGES.keys() - {"overview"}:
                shoot(planner, name, width)
        browser.close()
    return int(any(image.stat().st_size > LARGEST for image in IMAGES.glob("*.png")))


@contextmanager
def demo() -> Iterator[tuple[str, str, str]]:
    """Address, login and password of the demo as it prints them, while it runs."""
    with TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "lotrinh", "demo", "--no-browser"],
            env=os.environ | {"XDG_DATA_HOME": folder, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            first, second = process.stdout.readline(), process.stdout.readline()
            Thread(target=process.stdout.read, daemon=True).start()
            words = second.split()
            yield first.split()[-1], words[words.index("Mật") - 1], words[-1]
        finally:
            process.terminate()
            process.wait(timeout=30)


def signed_in(browser: Browser, site: str, login: str, password: str, width: int) -> Page:
    """A page of this width on which somebody has signed in."""
    page = browser.new_page(
        base_url=site, viewport={"width": width, "height": WIDTHS[width]}, color_scheme="light"
    )
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(lambda url: "dang-nhap" not in url)
    return page


def shoot(page: Page, name: str, width: int) -> None:
    """Save the telling screen of a page, after its charts and maps are drawn."""
    page.goto(PAGES[name])
    figure = page.locator("mark", has_text=FIGURE)
    if name == "document":
        page.goto(f"{PAGES[name]}#{figure.first.get_attribute('id')}")
    if name == "finding":
        page.locator(".findings h3 a").first.click()
        page.wait_for_load_state()
    for holder in page.locator(DRAWN).all():
        holder.and_(page.locator("[data-drawn]")).wait_for()
    if name in IN_SIGHT:
        shown = page.locator(IN_SIGHT[name]).first
        shown.evaluate("one => one.scrollIntoView({ block: 'center' })")
    page.screenshot(path=IMAGES / f"{name}-{width}.png")


if __name__ == "__main__":
    sys.exit(main())
