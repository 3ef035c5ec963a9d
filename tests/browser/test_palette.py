"""The palette by keyboard: from any page to a thing, a page or a deed, and back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import strike
from tests.browser.looks import violations

Opened = Callable[[int, str], Page]
SignIn = Callable[[Page], None]
FIELD = "Gõ tên hoặc việc cần làm"


@pytest.mark.parametrize("width", [1440, 390])
def test_keys_lead_from_a_page_to_a_project_and_back(
    open_page: Opened, sign_in: SignIn, width: int
) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.goto("/van-ban/")
    palette = page.get_by_role("dialog", name="Bảng lệnh")
    expect(palette).to_be_hidden()
    strike(page, "Control+k")
    field = palette.get_by_role("combobox", name=FIELD)
    expect(field).to_be_focused()
    expect(palette.get_by_role("option", selected=True)).to_have_text("Tổng quan")

    page.keyboard.type("cao tocc dong dang")
    first = palette.get_by_role("group", name="Trong sổ").get_by_role("option").first
    expect(first).to_contain_text("Cao tốc Đồng Đăng")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_attribute("aria-activedescendant", "palette-thing-1")
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Cao tốc Đồng Đăng")
    strike(page, "Control+k")
    recent = palette.get_by_role("group", name="Vừa mở").get_by_role("option").first
    expect(recent).to_contain_text("Cao tốc Đồng Đăng")
    page.keyboard.press("Escape")
    expect(palette).to_be_hidden()


def test_the_field_of_the_header_opens_it_and_takes_the_focus_back(
    open_page: Opened, sign_in: SignIn
) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/van-ban/")
    box = page.get_by_role("searchbox", name="Tìm hoặc làm việc gì")
    box.click()
    palette = page.get_by_role("dialog", name="Bảng lệnh")
    expect(palette).to_be_visible()
    page.keyboard.press("Escape")
    expect(palette).to_be_hidden()
    expect(box).to_be_focused()


def test_a_deed_is_done_by_its_words(open_page: Opened, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/du-an/")
    strike(page, "Control+k")
    page.keyboard.type("giao dien toi")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page).to_have_url("/du-an/")


def test_words_that_name_nothing_are_looked_for_in_the_sentences(
    open_page: Opened, sign_in: SignIn
) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/van-ban/")
    strike(page, "Control+k")
    page.keyboard.type("can cu quyet dinh")
    page.keyboard.press("Enter")
    expect(page.locator(".hits mark").first).to_be_visible()
    strike(page, "j")
    expect(page.locator(".hits h2 a").first).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("searchbox")).to_be_focused()
