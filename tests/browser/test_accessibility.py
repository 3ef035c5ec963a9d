"""axe finds nothing on any kind of page, for any role, on a desk and on a phone, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser.addresses import PUBLIC, READ, ROLES, WRITE
from tests.browser.conftest import Open, SignIn
from tests.browser.looks import violations, visit

LOOKS = pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
PARTS = {"reads": READ, "writes": WRITE}
PAPER = (
    "Số: 78/KH-UBND\nCao Bằng, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "1. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
)
TARGET = "/sua/targets/qd-1486-ttg-2023.2/"


def seen(page: Page, addresses: list[str]) -> list[str]:
    """What axe says of these pages."""
    found = []
    for address in addresses:
        visit(page, address)
        found += violations(page)
    return found


@LOOKS
@pytest.mark.parametrize("part", PARTS)
def test_pages_of_a_planner(
    open_page: Open, sign_in: SignIn, width: int, scheme: str, part: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    assert seen(page, PARTS[part]) == []


@LOOKS
@pytest.mark.parametrize("role", [one for one in ROLES if one != "planner"])
def test_pages_of_other_roles(
    open_page: Open, sign_in: SignIn, width: int, scheme: str, role: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page, role)
    assert seen(page, ROLES[role]) == []


@LOOKS
def test_pages_of_a_stranger_and_the_lock_on_the_door(
    open_page: Open, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    found = seen(page, PUBLIC)
    page.goto("/dang-nhap/")
    while page.get_by_text("Tạm khóa đăng nhập").count() == 0:
        page.get_by_label("Tên đăng nhập").fill("planner")
        page.get_by_label("Mật khẩu").fill("sai")
        with page.expect_navigation():
            page.get_by_role("button", name="Đăng nhập").click()
        found += violations(page)
    assert found == []


@LOOKS
def test_the_palette_the_menu_and_english(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    visit(page, "/chi-tieu/grdp/")
    page.keyboard.press("Control+k")
    page.keyboard.type("cao toc dong dang")
    palette = page.get_by_role("dialog", name="Bảng lệnh")
    expect(palette.get_by_role("option", selected=True)).to_contain_text("Cao tốc")
    found = violations(page)
    page.keyboard.press("Escape")
    page.locator(".account summary").press("Enter")
    found += violations(page)
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    found += seen(page, ["/chi-tieu/grdp/", "/tai-len/1/", TARGET])
    assert found == []


@LOOKS
def test_a_form_with_mistakes_and_one_that_somebody_else_has_saved(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page, other = open_page(width, scheme), open_page(width, scheme)
    for one in (page, other):
        sign_in(one)
        one.goto(TARGET)
    page.get_by_label("Mức thấp").fill("một trăm")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator("#wrong")).to_be_visible()
    found = violations(page)
    page.get_by_label("Mức thấp").fill("110")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator(".toast.success")).to_be_visible()
    found += violations(page)
    other.get_by_label("Mức thấp").fill("120")
    other.get_by_role("button", name="Lưu").click()
    expect(other.get_by_role("alert").first).to_contain_text("đã sửa dòng này lúc")
    found += violations(other)
    assert found == []


@LOOKS
def test_every_state_of_a_file(
    open_page: Open, sign_in: SignIn, settings: Settings, tmp_path: Path, width: int, scheme: str
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    files = {"ke-hoach.txt": PAPER.encode(), "hong.docx": b"PK", "thu-muc.zip": b"PK"}
    paths = [tmp_path / name for name in files]
    for path in paths:
        path.write_bytes(files[path.name])
    page = open_page(width, scheme)
    sign_in(page)
    page.goto("/tai-len/")
    page.get_by_label("Chọn hoặc kéo tệp vào ô này").set_input_files(paths)
    page.get_by_role("button", name="Gửi và đọc").click()
    expect(page.get_by_text("chưa đọc được").first).to_be_visible()
    found = violations(page)
    page.get_by_role("link", name="Duyệt ke-hoach.txt", exact=True).click()
    page.get_by_role("button", name="Nhận").first.click()
    page.get_by_role("link", name="Sửa", exact=True).first.click()
    expect(page.get_by_label("Từ mức")).to_be_visible()
    found += violations(page)
    assert found == []
