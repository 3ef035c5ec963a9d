"""Going through a page with nothing but the keys."""

from playwright.sync_api import Locator, Page, expect

from lotrinh.web.demo import PASSWORD

MOST_TABS = 200


def reach(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is there; what cannot be reached fails."""
    for _ in range(MOST_TABS):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached in {MOST_TABS} steps on {page.url}")


def follow(page: Page, wanted: Locator) -> None:
    """Go to a link or a button and press it."""
    reach(page, wanted)
    page.keyboard.press("Enter")


def strike(page: Page, key: str) -> None:
    """Press a key that the page's scripts answer: they listen once it has loaded."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def write(page: Page, label: str, words: str) -> None:
    """Go to a field and type."""
    reach(page, page.get_by_label(label, exact=True))
    page.keyboard.type(words)


def entered(page: Page) -> None:
    """Wait for the page that stands behind the sign-in."""
    page.wait_for_url(lambda url: "dang-nhap" not in url)


def enter(page: Page, role: str, heading: str) -> None:
    """Sign in and wait for the overview's heading."""
    page.goto("/dang-nhap/")
    write(page, "Tên đăng nhập", role)
    write(page, "Mật khẩu", PASSWORD)
    page.keyboard.press("Enter")
    entered(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
