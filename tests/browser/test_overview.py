"""A leader's first page, by keyboard: from what is to be decided to the sentence; on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import violations

Open = Callable[[int, str], Page]


@pytest.fixture
def leader(open_page: Open, sign_in: Callable[..., None]) -> Open:
    """A leader who has just signed in."""

    def leader(width: int, scheme: str) -> Page:
        page = open_page(width, scheme)
        sign_in(page, "leader")
        expect(page.get_by_role("heading", level=1)).to_contain_text("việc cần quyết")
        expect(page.locator("[data-drawn] svg").first).to_be_visible()
        return page

    return leader


def test_the_gravest_finding_leads_to_its_sentence(leader: Open) -> None:
    page = leader(1440, "dark")
    page.locator("#todo .beside-findings").get_by_role("link").first.press("Enter")
    page.locator(".sides h2").get_by_role("link").first.press("Enter")
    expect(page.locator("mark:target")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_figure_of_the_strip_leads_to_its_tasks_and_one_to_its_sentence(
    leader: Open, width: int
) -> None:
    page = leader(width, "light")
    page.get_by_role("link", name="nhiệm vụ quá hạn chưa xong", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="2 nhiệm vụ")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("link", name="Rà soát số liệu du lịch").press("Enter")
    page.locator(".said figcaption").get_by_role("link").press("Enter")
    expect(page.locator("#main")).to_contain_text("rà soát số liệu du lịch")


def test_what_waits_stands_first_on_a_phone(leader: Open) -> None:
    page = leader(390, "light")
    places = [
        page.locator(name).bounding_box() for name in ("#todo", "#capital", ".overview > .rest")
    ]
    tops = [box["y"] for box in places if box]
    assert tops == sorted(tops)
    assert len(tops) == 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
