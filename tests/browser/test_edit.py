"""Writing in place: by keyboard to a corrected target and back, and two windows over one row."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import violations

Open = Callable[[int, str], Page]
ROW = "/sua/targets/qd-1486-ttg-2023.2/"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_a_target_is_corrected_by_keyboard_and_taken_back(
    open_page: Open, sign_in: Callable[[Page], None], width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto(ROW)
    assert violations(page) == []
    low = page.get_by_label("Mức thấp")
    low.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("một trăm")
    expect(page.locator("#m-low")).to_have_text("Cần một số, viết như 6.700,3.")
    expect(low).to_have_attribute("aria-invalid", "true")
    expect(low).to_be_focused()
    assert violations(page) == []

    page.keyboard.press("Control+A")
    page.keyboard.type("105,5")
    expect(page.locator("#row-message")).to_contain_text("≈ 105,5 triệu đồng/người")
    expect(low).not_to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").get_by_text("Đã ghi")).to_be_visible()
    page.goto("/lich-su/targets/qd-1486-ttg-2023.2/")
    expect(page.locator(".timeline").get_by_text("105,5").first).to_be_visible()
    assert violations(page) == []

    page.get_by_role("button", name="Hoàn tác").first.press("Enter")
    expect(page.get_by_role("status").get_by_text("Đã hoàn tác.")).to_be_visible()
    page.goto(ROW)
    expect(page.get_by_label("Mức thấp")).to_have_value("102")


def test_the_toast_takes_a_change_back(open_page: Open, sign_in: Callable[[Page], None]) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto(ROW)
    page.get_by_label("Mức thấp").fill("105")
    page.get_by_role("button", name="Lưu").click()
    page.locator(".toast").get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".toast")).to_contain_text("Đã hoàn tác.")
    page.goto(ROW)
    expect(page.get_by_label("Mức thấp")).to_have_value("102")


@pytest.mark.parametrize("width", [1440, 390])
def test_two_windows_over_one_row_lose_nothing(
    open_page: Open, sign_in: Callable[[Page], None], width: int
) -> None:
    first, second = open_page(width, "light"), open_page(width, "dark")
    for page in (first, second):
        sign_in(page)
        page.goto(ROW)
    first.get_by_label("Mức thấp").fill("110")
    first.get_by_role("button", name="Lưu").click()
    expect(first.locator(".toast.success")).to_be_visible()

    second.get_by_label("Mức thấp").fill("120")
    second.get_by_label("Kỳ", exact=True).fill("2031")
    second.get_by_role("button", name="Lưu").click()
    expect(second.get_by_role("alert").first).to_contain_text("đã sửa dòng này lúc")
    expect(second.get_by_label("Mức thấp")).to_have_value("120")
    assert violations(second) == []

    for choice in second.get_by_role("radio", name="110").all():
        choice.check()
    second.get_by_role("button", name="Lưu").click()
    expect(second.locator(".toast.success")).to_be_visible()
    second.goto(ROW)
    expect(second.get_by_label("Mức thấp")).to_have_value("110")
    expect(second.get_by_label("Kỳ", exact=True)).to_have_value("2031")


def test_an_indicator_is_added_and_its_code_said_while_typing(
    open_page: Open, sign_in: Callable[[Page], None]
) -> None:
    page = open_page(390, "light")
    sign_in(page)
    page.goto("/them/indicators/")
    assert violations(page) == []
    page.get_by_label("Tên tiếng Việt").fill("Tỷ lệ đô thị xanh")
    expect(page.locator("#row-message")).to_contain_text("ty_le_do_thi_xanh")
    page.get_by_label("Tên tiếng Anh").fill("Green towns")
    page.get_by_label("Đơn vị").select_option("%")
    expect(page.locator("#row-message")).to_contain_text("Đơn vị")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tỷ lệ đô thị xanh")


def test_a_sentence_is_found_as_one_types(open_page: Open, sign_in: Callable[[Page], None]) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/gan-cau/targets/qd-1486-ttg-2023.2/")
    page.get_by_label("Con số hoặc mấy chữ của câu").press_sequentially("102 triệu đồng/người")
    page.get_by_role("radio").first.check()
    assert violations(page) == []
    page.get_by_role("button", name="Gắn câu này").click()
    expect(page.locator("#messages")).to_contain_text("hay đổi")


@pytest.mark.parametrize("width", [1440, 390])
def test_the_other_forms_and_histories_are_open_to_everyone(
    open_page: Open, sign_in: Callable[[Page], None], width: int
) -> None:
    page = open_page(width, "dark")
    sign_in(page)
    found = []
    for address in (
        "/sua/documents/qd-1486-ttg-2023/", "/sua/tasks/kh-823-ubnd-2025.46/?viec=xong",
        "/sua/projects/p.dong-dang-tra-linh-1/", "/thay-ban/qd-1486-ttg-2023/", "/lich-su/",
        "/lich-su/documents/qd-1486-ttg-2023/",
    ):  # fmt: skip
        page.goto(address)
        found += violations(page)
    assert found == []
