"""From any page, by one key, to the sentence that holds some words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import strike


@pytest.mark.parametrize("width", [1440, 390])
def test_one_key_then_words_then_the_sentence(
    open_page: Callable[[int, str], Page], sign_in: Callable[[Page], None], width: int
) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.goto("/van-ban/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Văn bản trong sổ")
    strike(page, "/")
    expect(page.get_by_role("searchbox", name="Tìm hoặc làm việc gì")).to_be_focused()
    page.keyboard.type("dong dang tra linh 93,35")
    page.keyboard.press("Enter")

    page.get_by_role("link", name="Câu văn").click()
    hit = page.locator(".hits li").first
    expect(hit.locator("mark").first).to_have_text("Đồng")
    hit.get_by_role("link").click()
    sentence = page.locator(":target")
    expect(sentence).to_contain_text("93,35 km")
    expect(sentence).to_be_in_viewport()

    strike(page, "/")
    box = page.get_by_role("searchbox", name="Tìm hoặc làm việc gì")
    expect(box).to_be_focused()
    page.keyboard.type("9/72")
    expect(box).to_have_value("9/72")
