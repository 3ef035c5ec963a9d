"""Maps in a real browser: drawn under the site's policy, by keyboard, with the same rows beside."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[[int, str], Page]
SignIn = Callable[[Page], None]


def drawn(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".map[data-drawn='yes']").wait_for()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_map_and_the_table_have_the_same_projects(
    open_page: Open, sign_in: SignIn, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    drawn(page, "/du-an/?view=map")
    features = page.evaluate(
        "fetch('/du-an.geojson').then((answer) => answer.json()).then((file) => file.features)"
    )
    on_map = {one["properties"]["url"] for one in features}
    rows = page.locator("#located tbody tr")
    with_a_point = rows.filter(has_not=page.locator("td:has-text('chưa rõ vị trí')"))
    assert len(on_map) == with_a_point.count() > 30
    assert page.locator(".map path.map-route").count() >= 3
    assert page.locator(".map .map-mark").count() > 5
    heading = page.get_by_role("heading", name="dự án có vị trí trên bản đồ")
    expect(heading).to_contain_text(f"{len(on_map)} dự án có vị trí")


def test_marks_are_reached_opened_and_left_by_keyboard(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    drawn(page, "/du-an/?view=map&q=cao+toc")
    mark = page.locator(".map .map-mark[role=button]:not(.site)").first
    mark.focus()
    assert mark.get_attribute("aria-label")
    page.keyboard.press("Enter")
    link = page.locator(".map-popup a").first
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".map-popup")).to_have_count(0)
    expect(page.locator(".map .map-mark:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/du-an/p.*/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Cao tốc")


def test_the_map_can_be_passed_by(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(390, "light")
    sign_in(page)
    drawn(page, "/dia-ban/")
    page.get_by_role("link", name="Bỏ qua bản đồ, đến bảng").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#own")


def test_a_place_is_shown_among_its_neighbours(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    drawn(page, "/dia-ban/01447/")
    expect(page.locator(".map-label.here")).to_have_text("Trà Lĩnh")
    assert page.locator(".map-label span:not([hidden])").count() > 5


def test_an_outline_that_was_taken_is_an_area_of_the_map(open_page: Open, sign_in: SignIn) -> None:
    from lotrinh.exchange.geojson import Area
    from lotrinh.web.register.actions.boundary import import_boundaries

    ring = ((106.2, 22.7), (106.4, 22.7), (106.4, 22.9), (106.2, 22.9), (106.2, 22.7))
    import_boundaries(areas=[Area("01447", "", ((ring,),))], source="hình thử", by="test")
    page = open_page(1440, "light")
    sign_in(page)
    drawn(page, "/dia-ban/01447/")
    assert page.locator(".map path.map-area.here").count() == 1


def test_a_map_that_cannot_be_fetched_says_where_the_rows_are(
    open_page: Open, sign_in: SignIn
) -> None:
    page = open_page(390, "light")
    sign_in(page)
    page.route(
        "**/dia-ban.geojson*", lambda route: route.fulfill(status=200, body="không phải json")
    )
    page.goto("/dia-ban/")
    expect(page.locator(".map")).to_contain_text("Chưa tải được bản đồ")
