"""The header at every width, the theme from the first paint on, and pages that do not jump."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[[int, str], Page]
SignIn = Callable[[Page], None]
WIDTHS = [1440, 1024, 390]
PAGES = [
    "/", "/van-ban/", "/van-ban/qd-1486-ttg-2023/", "/muc-tieu/", "/chi-tieu/grdp_per_capita/",
    "/du-an/", "/du-an/?view=map", "/du-an/?view=timeline", "/du-an/?view=money",
    "/dia-ban/01447/", "/tai-len/1/", "/tim/?q=cao+toc", "/thanh-phan/",
]  # fmt: skip
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
MOST_SHIFT = 0.05  # half of what is called good


@pytest.mark.parametrize("width", WIDTHS)
def test_the_theme_is_chosen_by_keyboard_and_kept(
    open_page: Open, sign_in: SignIn, width: int
) -> None:
    page = open_page(width, "light")
    sign_in(page)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    menu = page.locator(".account summary")
    menu.press("Enter")
    page.get_by_role("button", name="Tối", exact=True).press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.goto("/muc-tieu/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    menu.press("Enter")
    page.get_by_role("button", name="Theo máy", exact=True).press("Enter")
    expect(page.locator("html")).not_to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light


def test_the_menu_closes_with_escape_and_by_leaving_it(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.wait_for_load_state("load")
    menu = page.locator("details.menu").first
    menu.locator("summary").press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").press("Enter")
    page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_open_section_is_in_sight(open_page: Open, sign_in: SignIn, width: int) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.goto("/nguon-so-lieu/")
    page.wait_for_load_state("load")
    expect(page.locator(".sections [aria-current]")).to_be_in_viewport(ratio=1)
    header = page.locator("header.top").bounding_box()
    assert header is not None
    assert header["height"] <= 170


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_jumps_while_a_page_is_drawn(open_page: Open, sign_in: SignIn, width: int) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.add_init_script(SHIFTS)
    moved = {}
    for address in PAGES:
        page.goto(address)
        for holder in page.locator(".chart[data-spec], .map").all():
            holder.and_(page.locator("[data-drawn]")).wait_for()
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        moved[address] = page.evaluate("window.shifted")
    assert {address: by for address, by in moved.items() if by > MOST_SHIFT} == {}


def test_a_form_that_waits_for_its_answer_says_so(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.wait_for_load_state("load")
    page.route(
        "**/giao-dien/", lambda route: route.fulfill(status=204)
    )  # no answer: the page stays
    page.locator(".account summary").press("Enter")
    dark = page.get_by_role("button", name="Tối", exact=True)
    dark.press("Enter", no_wait_after=True)
    expect(dark).to_have_attribute("aria-busy", "true")
