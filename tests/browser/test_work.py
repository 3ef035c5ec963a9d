"""From a project's figure to its sentence, and from the tally to a task and who leads it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("width", [1440, 390])
def test_from_the_tally_to_a_task_its_sentence_and_its_lead(
    open_page: Callable[[int, str], Page], sign_in: Callable[[Page], None], width: int
) -> None:
    page = open_page(width, "light")
    sign_in(page)
    page.get_by_role("link", name="Nhiệm vụ", exact=True).click()
    page.locator(".board").get_by_role("link", name="hoàn thành quá hạn").click()
    late = page.locator(".tasks .state.done_late")
    expect(page.locator(".tasks tbody tr")).to_have_count(late.count())

    page.locator(".tasks tbody tr").first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Sáu điều phải rõ")).to_be_visible()
    page.locator(".facts").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Nhiệm vụ chủ trì")).to_be_visible()

    page.go_back()
    page.locator("figcaption").get_by_role("link").click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_project_to_the_sentence_of_its_cost(
    open_page: Callable[[int, str], Page], sign_in: Callable[[Page], None]
) -> None:
    page = open_page(1440, "dark")
    sign_in(page)
    page.get_by_role("link", name="Dự án", exact=True).click()
    page.get_by_label("Tìm theo tên hoặc chủ đầu tư").fill("cao toc dong dang")
    page.get_by_role("button", name="Lọc").click()
    page.get_by_role("link", name="Cao tốc Đồng Đăng - Trà Lĩnh, giai đoạn 1").click()
    page.locator(".lead").get_by_role("link", name="14.114 tỷ đồng").click()
    expect(page.locator(":target")).to_be_in_viewport()
