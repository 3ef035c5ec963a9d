"""Two drafts side by side: only the figures that changed, then where each citation stands now."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, SignIn
from tests.browser.looks import settle, violations

PAIR = "/van-ban/dt-khpt-2026-2030-v2/so-voi/dt-khpt-2026-2030-v1/"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_from_the_changed_figures_to_the_citations_and_the_sentence(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto(PAIR)
    page.get_by_role("link", name="Chỉ câu có con số đổi").press("Enter")
    expect(page).to_have_url(re.compile(r"\?so=1#lines$"))
    page.get_by_role("link", name="Sửa 3").press("Enter")
    shown = page.locator("ol.lines > li")
    expect(shown).to_have_count(3)
    expect(shown.nth(1)).to_contain_text("10%/năm → 12%/năm")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    settle(page)
    found = violations(page)

    page.get_by_role("link", name="Xem từng trích dẫn").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("nay ở đâu")
    settle(page)
    found += violations(page)
    page.get_by_role("link", name="Chữ đã đổi 4").press("Enter")
    rows = page.locator("ol.fates > li")
    expect(rows).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    changed = rows.filter(has_text="Thu ngân sách nhà nước trên địa bàn").first
    changed.get_by_role("link", name="Dự thảo Kế hoạch KT-XH 5 năm 2026-2030, bản 2").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dự thảo Kế hoạch")
    expect(page.locator(":target")).to_contain_text("12%/năm")
    assert found == []
