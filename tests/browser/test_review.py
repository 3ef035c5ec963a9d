"""From a file to the sentence of a figure that it brought into the register, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser.keyboard import strike
from tests.browser.looks import violations

PAPER = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 77/KH-UBND\tCao Bằng, ngày 18 tháng 12 năm 2025\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "I. KẾT QUẢ\n"
    "1. Năm 2025, thu hút 2,4 triệu lượt khách du lịch.\n"
    "II. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%.\n"
    "2. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
    "III. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
)
Open = Callable[[int, str], Page]
SignIn = Callable[[Page], None]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    """Files are read while they are sent."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def send(page: Page, folder: Path) -> None:
    """Send the paper and open its review."""
    path = folder / "ke-hoach-2026.txt"
    path.write_text(PAPER, encoding="utf-8")
    page.goto("/tai-len/")
    page.get_by_label("Chọn hoặc kéo tệp vào ô này").set_input_files(path)
    page.get_by_role("button", name="Gửi và đọc").press("Enter")
    expect(page.get_by_text("chờ duyệt").first).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_from_a_file_to_the_sentence_of_its_figure(
    open_page: Open, sign_in: SignIn, tmp_path: Path, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    send(page, tmp_path)
    found = violations(page)
    page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Phát triển kinh tế")
    found += violations(page)

    strike(page, "j")
    strike(page, "j")
    focused = page.locator(".note:focus")
    expect(focused).to_contain_text("9,5%")
    page.keyboard.press("a")
    expect(page.locator(".note:focus")).to_contain_text("Đã nhận")
    expect(page.locator("#said")).to_contain_text("Đã nhận")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".note:focus")).to_contain_text("Đã bỏ")
    page.keyboard.press("u")
    expect(page.get_by_text("Đã hoàn tác 1 quyết định.")).to_be_visible()

    strike(page, "e")
    expect(page.locator(".editing :focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".editing")).to_have_count(0)
    strike(page, "e")
    level = page.get_by_label("Từ mức")
    level.press_sequentially("sáu mươi")
    expect(page.locator(".editing .error")).to_contain_text("Cần một số")
    level.fill("61,25")
    expect(page.locator(".editing .error")).to_have_count(0)
    found += violations(page)
    level.press("Enter")
    expect(page.locator(".note:focus")).to_contain_text("61,25%")

    page.get_by_role("button", name="Xác nhận").press("Enter")
    expect(page.get_by_text("đã xác nhận", exact=True)).to_be_visible()
    page.get_by_role("link", name="Ghi vào sổ (2)").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ghi vào sổ")
    found += violations(page)
    page.get_by_role("button", name="Ghi 2 mục vào sổ").press("Enter")
    expect(page.get_by_text("Đã ghi vào sổ: thêm")).to_be_visible()

    page.get_by_role("link", name="Mục tiêu của văn bản").press("Enter")
    page.locator("main").get_by_role("link", name="61,25%").first.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator("mark:target")).to_have_text("60,5%")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []


def test_two_people_on_one_candidate(open_page: Open, sign_in: SignIn, tmp_path: Path) -> None:
    first, second = open_page(1440, "light"), open_page(1440, "light")
    sign_in(first)
    send(first, tmp_path)
    sign_in(second)
    for page in (first, second):
        page.goto("/tai-len/")
        page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True).click()
    card = "#k-f2"
    first.locator(card).get_by_role("button", name="Nhận").click()
    expect(first.locator(card)).to_contain_text("Đã nhận")
    second.locator(card).get_by_role("button", name="Bỏ").click()
    expect(second.get_by_text("vừa quyết định mục này")).to_be_visible()
    expect(second.locator(card)).to_contain_text("Đã nhận")


def test_selected_words_become_a_row(open_page: Open, sign_in: SignIn, tmp_path: Path) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    send(page, tmp_path)
    page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Phát triển kinh tế")
    page.wait_for_load_state("load")
    page.locator(".kept p", has_text="rà soát dự án").first.select_text()
    page.get_by_role("link", name="Thêm con số").click()
    expect(page.locator("blockquote")).to_contain_text("Sở Tài chính chủ trì")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_what_was_read_is_merged_split_and_taken_together(
    open_page: Open, sign_in: SignIn, tmp_path: Path, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    send(page, tmp_path)
    page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Phát triển kinh tế")

    page.wait_for_load_state("load")
    page.locator(".note.task").first.focus()
    page.keyboard.press("s")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tách một mục làm hai")
    found = violations(page)
    page.get_by_label("Phần thứ nhất").fill("Sở Tài chính")
    page.get_by_label("Phần thứ hai").fill("không có trong câu")
    page.get_by_role("button", name="Tách").press("Enter")
    expect(page.locator(".error")).to_contain_text("chép lại đúng từng chữ")
    page.get_by_label("Phần thứ hai").fill("rà soát dự án")
    page.get_by_role("button", name="Tách").press("Enter")
    expect(page.get_by_text("Đã tách thành hai mục")).to_be_visible()
    expect(page.locator(".note.task")).to_have_count(2)
    found += violations(page)

    page.wait_for_load_state("load")
    page.locator(".note.task").first.focus()
    page.keyboard.press("m")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gộp các mục là một")
    page.get_by_role("checkbox").first.check()
    found += violations(page)
    page.get_by_role("button", name="Gộp").press("Enter")
    expect(page.locator(".note.task")).to_have_count(1)

    page.get_by_role("link", name="Chưa chắc trước").press("Enter")
    expect(page.locator(".listed .note")).to_have_count(4)
    found += violations(page)
    page.get_by_label("Nhận mọi mục tin cậy từ").fill("60")
    page.get_by_role("button", name="Xem trước").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("tin cậy từ 60%")
    found += violations(page)
    button = page.get_by_role("button", name="mục này")
    taken = int("".join(filter(str.isdigit, button.inner_text())))
    assert taken >= 2
    button.press("Enter")
    expect(page.get_by_text("có độ tin cậy từ 60%")).to_be_visible()
    expect(page.locator(".note.is-accepted")).to_have_count(taken)
    page.wait_for_load_state("load")
    page.keyboard.press("u")
    expect(page.locator(".note.is-accepted")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []


def test_words_selected_in_the_sentence_fill_the_parts(
    open_page: Open, sign_in: SignIn, tmp_path: Path
) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    send(page, tmp_path)
    page.get_by_role("link", name="Duyệt ke-hoach-2026.txt", exact=True).click()
    page.locator(".note.task").get_by_role("link", name="Tách…").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tách một mục làm hai")
    page.wait_for_load_state("load")
    page.locator("#sentence mark").dblclick(position={"x": 8, "y": 8})
    expect(page.get_by_label("Phần thứ nhất")).not_to_have_value("")
