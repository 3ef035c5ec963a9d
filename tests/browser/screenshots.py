"""Takes the documentation's pictures: `make screenshots`."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
IMAGES = Path(__file__).parents[2] / "docs" / "images"
FIGURE = "9,72%/năm"
SHOTS = {
    "document": ("/van-ban/qd-1486-ttg-2023/", 1440, "light"),
    "document-phone": ("/van-ban/qd-1486-ttg-2023/", 390, "dark"),
    "documents": ("/van-ban/", 1440, "light"),
    "targets": ("/muc-tieu/", 1440, "light"),
    "indicator": ("/chi-tieu/grdp_per_capita/", 1440, "light"),
    "indicator-dark": ("/chi-tieu/grdp_per_capita/", 1440, "dark"),
}
LARGEST = 300_000


def main() -> int:
    """Start the demo on a register of its own, look at it, save what is seen."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        demo = subprocess.Popen(
            [sys.executable, "-m", "lotrinh", "demo", "--no-browser"],
            env=os.environ | {"XDG_DATA_HOME": folder, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            return _shoot(*_welcome(demo))
        finally:
            demo.terminate()
            demo.wait(timeout=30)


def _welcome(demo: "subprocess.Popen[str]") -> tuple[str, str, str]:
    """Address, login and password as the demo prints them."""
    assert demo.stdout is not None
    first, second = demo.stdout.readline(), demo.stdout.readline()
    Thread(target=demo.stdout.read, daemon=True).start()
    words = second.split()
    return first.split()[-1], words[words.index("Mật") - 1], words[-1]


def _shoot(site: str, login: str, password: str) -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name, (address, width, scheme) in SHOTS.items():
            page = browser.new_page(
                base_url=site,
                viewport={"width": width, "height": 900},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            _open(page, address, login, password)
            page.screenshot(path=IMAGES / f"{name}.png")
            page.close()
        browser.close()
    return int(any(image.stat().st_size > LARGEST for image in IMAGES.glob("*.png")))


def _open(page: Page, address: str, login: str, password: str) -> None:
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.goto(address)
    figure = page.locator("mark", has_text=FIGURE)
    if figure.count():
        page.goto(f"{address}#{figure.first.get_attribute('id')}")
    if page.locator("[data-spec]").count():
        page.locator("[data-drawn]").first.wait_for()


if __name__ == "__main__":
    sys.exit(main())
