"""From the list of findings to one, to its sentence, to a decision and back, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, SignIn
from tests.browser.looks import settle, violations

LOOKS = pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
REASON = "Đã biết, chờ điều chỉnh quy hoạch"


def first_of(page: Page, asked: str) -> str:
    """Open the first finding of a filtered list by the keys of the list; its title."""
    page.goto(f"/phat-hien/?{asked}")
    page.locator("h1").wait_for()
    page.keyboard.press("j")
    link = page.locator(".findings h3 a").first
    expect(link).to_be_focused()
    title = link.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return title


@LOOKS
def test_a_finding_is_found_accepted_with_a_reason_and_that_is_undone(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page, "leader")
    page.get_by_role("link", name="Kiểm tra", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("khớp nhau không")
    found = violations(page)
    title = first_of(page, "severity=warning")
    found += violations(page)

    page.get_by_label("Lý do").fill(REASON)
    page.get_by_label("Cơ quan quyết định").fill("Ban Thường vụ Tỉnh ủy")
    page.get_by_role("button", name="Chấp nhận, ghi lý do").press("Enter")
    expect(page.locator(".decided")).to_contain_text(REASON)
    found += violations(page)
    page.goto("/phat-hien/?state=accepted")
    expect(page.locator(".findings")).to_contain_text(title)

    page.get_by_role("link", name=title).click()
    page.get_by_role("button", name="Thôi chấp nhận").press("Enter")
    expect(page.locator(".toast.success")).to_contain_text("Đã thôi chấp nhận")
    page.locator(".toast").get_by_role("button", name="Hoàn tác").press("Enter")
    expect(page.locator(".decided")).to_contain_text(REASON)
    assert [*found, *violations(page)] == []


@LOOKS
def test_from_a_marked_figure_to_its_finding_and_back_to_the_other_sentence(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto("/van-ban/ctr-du-lich-2025-2030/")
    settle(page)
    found = violations(page)
    page.locator("mark a:has(.flag.bad)").first.press("Enter")
    page.locator(".note:has(:target) .beside-findings").get_by_role("link").first.press("Enter")
    page.locator(".sides h2").get_by_role("link").last.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    assert found == []


def test_the_words_looked_for_and_the_way_back_to_all(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/phat-hien/")
    page.get_by_label("Tìm trong phát hiện và câu văn").fill("169.317")
    page.keyboard.press("Enter")
    expect(page.locator(".findings li")).to_have_count(1)
    page.get_by_role("link", name="Bỏ bộ lọc").click()
    page.get_by_label("Mới từ").select_option("previous")
    page.get_by_role("button", name="Lọc").click()
    expect(page.get_by_text("Không có phát hiện nào hợp với bộ lọc.")).to_be_visible()


@LOOKS
def test_another_figure_is_tried_without_leaving_the_page(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto("/chi-tieu/grdp_per_capita/")
    settle(page)
    found = violations(page)
    panel, answer = page.locator("#what-if"), page.locator("#what-if-answer")
    row = panel.get_by_label("Con số")
    row.select_option("nq-68-hdnd-2025.9")
    expect(answer).to_contain_text("nay là 75-80 triệu đồng/người")
    panel.get_by_label("Nếu là").fill("102")
    expect(answer).to_contain_text("Hết mâu thuẫn")
    expect(answer.locator(".shifts")).to_contain_text("101,5-102,5 triệu đồng/người")
    found += violations(page)
    panel.get_by_label("Nếu là").fill("chín mươi")
    expect(answer).to_contain_text("không phải là một số")
    assert [*found, *violations(page)] == []
