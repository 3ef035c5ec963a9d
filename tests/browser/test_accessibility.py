"""axe finds nothing on any page, at three widths, in both colour schemes."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = [
    "/van-ban/", "/van-ban/?q=khong-co-gi", "/van-ban/qd-1486-ttg-2023/",
    "/van-ban/bc-thong-ke-2025-q1/", "/van-ban/kh-823-ubnd-2025/", "/muc-tieu/", "/chi-tieu/",
    "/chi-tieu/grdp/", "/chi-tieu/grdp_per_capita/?as_of=2025-06-30", "/chi-tieu/pci/?as_of=x",
    "/tim/", "/tim/?q=cao+toc",
    "/khong-co/", "/du-an/", "/du-an/?view=map", "/du-an/?view=timeline",
    "/du-an/?view=money", "/dia-ban/01447/", "/du-an/p.dong-dang-tra-linh-1/",
    "/nhiem-vu/?state=overdue",
    "/nhiem-vu/kh-823-ubnd-2025.46/", "/chuong-trinh/", "/chuong-trinh/ct.du-lich/", "/dia-ban/",
    "/dia-ban/04/", "/dia-ban/04-ha-quang/", "/co-quan/", "/co-quan/04-so-tai-chinh/",
    "/van-ban/so-do/", "/van-ban/dt-khpt-2026-2030-v2/so-voi/dt-khpt-2026-2030-v1/",
    "/muc-tieu/?open=all", "/muc-tieu/?view=document",
    "/nguon-so-lieu/", "/van-ban/bb-hoi-nghi-3-2025/", "/van-ban/kh-phan-cong-2026/",
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 768, 390])
def test_axe_finds_nothing(
    open_page: Callable[[int, str], Page],
    sign_in: Callable[[Page], None],
    width: int,
    scheme: str,
) -> None:
    page = open_page(width, scheme)
    found = []
    page.goto("/dang-nhap/")
    found += violations(page)
    sign_in(page)
    for address in PAGES:
        page.goto(address)
        for holder in page.locator("[data-spec]").all():
            holder.and_(page.locator("[data-drawn]")).wait_for()
        found += violations(page)
    assert found == []


def violations(page: Page) -> list[str]:
    """What axe says, in one line for each kind and place; too wide a page counts as well."""
    found = [
        f"{page.url} {one['id']}: {node['html'][:160]}"
        for one in Axe().run(page).response["violations"]
        for node in one["nodes"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append(f"{page.url} is wider than the window")
    return found
