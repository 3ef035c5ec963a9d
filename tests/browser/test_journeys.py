"""Whole journeys of a reader."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[[int, str], Page]
WIDTHS = [1440, 390]


@pytest.mark.parametrize("width", WIDTHS)
def test_from_a_note_to_the_indicator_and_back_to_the_sentence(
    open_page: Open, sign_in: Callable[[Page], None], width: int
) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.get_by_role("link", name="Văn bản", exact=True).first.click()
    page.get_by_role("link", name="Quy hoạch tỉnh Cao Bằng").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quy hoạch tỉnh Cao Bằng")
    expect(page.get_by_text("không phải văn bản chính thức").first).to_be_visible()

    page.locator("mark", has_text="102 triệu đồng/người").get_by_role("link").click()
    meaning = page.locator(".meaning:target")
    expect(meaning).to_contain_text("≈ 102 triệu đồng/người · 2030")
    expect(meaning).to_be_in_viewport()

    page.locator(".note").get_by_role("link", name="GRDP bình quân đầu người").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("GRDP bình quân đầu người")
    chart = page.locator("[data-drawn] svg")
    expect(chart).to_be_visible()
    expect(chart).to_contain_text("1486/QĐ-TTg: ≈ 102")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.get_by_role("link", name="≈ 102 triệu đồng/người").click()
    sentence = page.locator("mark:target")
    expect(sentence).to_have_text("102 triệu đồng/người")
    expect(sentence).to_be_in_viewport()


@pytest.mark.parametrize("width", WIDTHS)
def test_english_by_keyboard_to_what_was_known_on_a_day(
    open_page: Open, sign_in: Callable[[Page], None], width: int
) -> None:
    page = open_page(width, "dark")
    sign_in(page)
    page.locator(".account summary").press("Enter")
    page.get_by_role("button", name="English").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.get_by_role("link", name="Targets").press("Enter")
    search = page.get_by_label("Search names and sentences")
    search.focus()
    page.keyboard.type("GRDP per capita")
    page.keyboard.press("Enter")
    expect(page.get_by_text("6 targets").first).to_be_visible()

    page.get_by_role("link", name="GRDP per capita").first.press("Enter")
    expect(page.locator(".lead")).to_contain_text(
        "stood at 50.73 million VND/person (estimate) in 2025."
    )
    page.get_by_label("As known on").fill("2025-06-30")
    page.get_by_role("button", name="Show").press("Enter")
    expect(page.locator(".lead")).to_contain_text("stood at 45.13 million VND/person in 2024.")
    expect(page.locator(".pill")).to_have_text("as known on 30 June 2025")
    expect(page.locator("[data-drawn] svg")).not_to_contain_text("75-80")
