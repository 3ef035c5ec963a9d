"""Whole journeys by keyboard alone, on a desk and on a phone; axe finds nothing on the way."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser.conftest import Open, SignIn
from tests.browser.keyboard import enter, follow, reach, strike
from tests.browser.looks import settle, violations

LOOKS = pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
PAPER = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 77/KH-UBND\tCao Bằng, ngày 18 tháng 12 năm 2025\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "I. KẾT QUẢ\n"
    "1. Năm 2025, thu hút 2,4 triệu lượt khách du lịch.\n"
    "II. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
)


def headed(page: Page, words: str) -> list[str]:
    """Wait for the page with this heading, and let axe look at it."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)
    settle(page)
    return violations(page)


@LOOKS
def test_from_a_file_through_review_and_register_to_the_indicator_and_the_sentence(
    open_page: Open, settings: Settings, tmp_path: Path, width: int, scheme: str
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    paper = tmp_path / "ke-hoach-2026.txt"
    paper.write_text(PAPER, encoding="utf-8")
    page = open_page(width, scheme)
    enter(page, "planner", "việc")
    strike(page, "Control+k")
    page.keyboard.type("tai van ban len")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Tải văn bản lên")
    page.keyboard.press("Enter")
    found = headed(page, "Tải văn bản lên")

    files = page.get_by_label("Chọn hoặc kéo tệp vào ô này")
    reach(page, files)
    files.set_input_files(paper)  # the dialog that Space opens is the browser's own
    follow(page, page.get_by_role("button", name="Gửi và đọc"))
    review = page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True)
    expect(review).to_be_visible()
    found += violations(page)
    follow(page, review)

    found += headed(page, "Phát triển kinh tế - xã hội năm 2026")
    strike(page, "j")
    strike(page, "j")
    expect(page.locator(".note:focus")).to_contain_text("9,5%")
    page.keyboard.press("a")
    expect(page.locator(".note:focus")).to_contain_text("Đã nhận")
    follow(page, page.get_by_role("button", name="Xác nhận"))
    expect(page.get_by_text("đã xác nhận", exact=True)).to_be_visible()
    follow(page, page.get_by_role("link", name="Ghi vào sổ (1)"))
    found += headed(page, "Ghi vào sổ")
    follow(page, page.get_by_role("button", name="Ghi 1 mục vào sổ"))
    expect(page.get_by_text("Đã ghi vào sổ: thêm")).to_be_visible()

    follow(page, page.get_by_role("link", name="Mục tiêu của văn bản"))
    found += headed(page, "Các văn bản đặt ra mục tiêu gì")
    follow(page, page.get_by_role("link", name="(GRDP): số liệu và biểu đồ").first)
    found += headed(page, "GRDP")
    follow(page, page.locator("main").get_by_role("link", name="9,5%").first)
    sentence = page.locator("mark:target")
    expect(sentence).to_have_text("9,5%")
    expect(sentence).to_be_in_viewport()
    assert [*found, *violations(page)] == []


@LOOKS
def test_from_unaccented_words_to_the_sentence_that_holds_them(
    open_page: Open, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    enter(page, "delegate", "")
    strike(page, "/")
    page.keyboard.type("dong dang tra linh 93,35")
    page.keyboard.press("Enter")
    found = headed(page, "Tìm trong sổ")
    follow(page, page.get_by_role("navigation", name="Loại").get_by_role("link", name="Câu văn"))
    page.wait_for_url("**kind=sentence**")
    expect(page.locator(".hits mark").first).to_have_text("Đồng")
    found += headed(page, "Tìm trong sổ")
    strike(page, "j")
    expect(page.locator(".hits h2 a").first).to_be_focused()
    page.keyboard.press("Enter")
    sentence = page.locator(":target")
    expect(sentence).to_contain_text("93,35 km")
    expect(sentence).to_be_in_viewport()
    assert [*found, *violations(page)] == []


@LOOKS
def test_from_a_leaders_overview_to_the_sentence_within_three_clicks(
    open_page: Open, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    enter(page, "leader", "việc cần quyết")
    found = headed(page, "việc cần quyết")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    waiting = page.locator("#todo")
    follow(
        page,
        waiting.get_by_role(
            "link", name="Lời hứa không thể cùng đúng: GRDP bình quân đầu người 2030"
        ),
    )
    found += headed(page, "GRDP bình quân đầu người")
    follow(page, page.locator("main").get_by_role("link", name="1486/QĐ-TTg").first)
    sentence = page.locator("mark:target")
    expect(sentence).to_contain_text("102 triệu đồng/người")
    expect(sentence).to_be_in_viewport()
    assert [*found, *violations(page)] == []


@LOOKS
def test_from_a_document_by_its_note_to_the_indicator_and_back(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto("/van-ban/")
    page.get_by_role("link", name="Quy hoạch tỉnh Cao Bằng").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quy hoạch tỉnh Cao Bằng")
    expect(page.get_by_text("không phải văn bản chính thức").first).to_be_visible()
    page.locator("mark", has_text="102 triệu đồng/người").get_by_role("link").click()
    meaning = page.locator(".meaning:target")
    expect(meaning).to_contain_text("≈ 102 triệu đồng/người · 2030")
    expect(meaning).to_be_in_viewport()
    page.locator(".note").get_by_role("link", name="GRDP bình quân đầu người").first.click()
    expect(page.locator("[data-drawn] svg").first).to_contain_text("1486/QĐ-TTg: ≈ 102")
    page.get_by_role("link", name="≈ 102 triệu đồng/người").first.click()
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_english_by_keyboard_to_what_was_known_on_a_day(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(390, "dark")
    sign_in(page)
    page.locator(".account summary").press("Enter")
    page.get_by_role("button", name="English").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Targets", exact=True).first.press("Enter")
    search = page.get_by_label("Search names and sentences")
    search.fill("GRDP per capita")
    search.press("Enter")
    expect(page.get_by_text("6 targets").first).to_be_visible()
    page.get_by_role("link", name="GRDP per capita").first.press("Enter")
    expect(page.locator(".lead")).to_contain_text(
        "stood at 50.73 million VND/person (estimate) in 2025."
    )
    page.locator("details:has(#as_of) > summary").press("Enter")
    page.get_by_label("As known on").fill("2025-06-30")
    page.get_by_role("button", name="Show").press("Enter")
    expect(page.locator(".lead")).to_contain_text("stood at 45.13 million VND/person in 2024.")
    expect(page.locator(".pill").first).to_have_text("as known on 30 June 2025")
    expect(page.locator("[data-drawn] svg").first).not_to_contain_text("75-80")
