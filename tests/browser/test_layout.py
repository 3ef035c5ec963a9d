"""Every page fits a phone, shows where the focus is, and cuts no letter off."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PUBLIC, READ, ROLES, WRITE
from tests.browser.conftest import Open, SignIn
from tests.browser.looks import too_wide, visit

LOOKS = pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
BETWEEN = 768  # no width of a design of its own

FOCUS = """() => {
  const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const wrong = [];
  for (const one of document.querySelectorAll(wanted)) {
    const isSeen = one.checkVisibility({ visibilityProperty: true });
    const isInTurn = one.tabIndex >= 0 && !one.disabled && isSeen;
    if (!isInTurn || one.closest("svg, .leaflet-container, [inert]")) continue;
    const plain = (({ outlineStyle, boxShadow, backgroundColor, borderColor }) =>
      [outlineStyle, boxShadow, backgroundColor, borderColor].join())(getComputedStyle(one));
    one.focus();
    if (document.activeElement !== one) continue;
    const now = getComputedStyle(one);
    const ring = now.outlineStyle !== "none" && parseFloat(now.outlineWidth) >= 2;
    const told = [now.outlineStyle, now.boxShadow, now.backgroundColor, now.borderColor].join();
    if (!ring && told === plain) wrong.push(`no sign of the focus: ${one.outerHTML.slice(0, 120)}`);
    if (one.tabIndex > 0) wrong.push(`out of turn: ${one.outerHTML.slice(0, 120)}`);
  }
  return wrong;
}"""
LETTERS = """() => {
  const wrong = [];
  for (const one of document.body.querySelectorAll("*")) {
    const words = [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    const isDrawn = one.closest("svg, .unseen, .leaflet-container, [hidden], dialog:not([open])");
    if (!words || isDrawn) continue;
    const style = getComputedStyle(one);
    if (style.clipPath !== "none") continue;
    const isCut = style.overflowX === "hidden" || style.overflowX === "clip";
    if (isCut && style.textOverflow !== "ellipsis"
      && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
      wrong.push(`cut off: ${one.outerHTML.slice(0, 120)}`);
    const pitch = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (pitch < 1.15) wrong.push(`lines ${pitch.toFixed(2)} apart: ${one.outerHTML.slice(0, 120)}`);
  }
  return wrong;
}"""


def seen(page: Page, addresses: list[str]) -> list[str]:
    """What is wrong with the layout of these pages."""
    found = []
    for address in addresses:
        visit(page, address)
        found += too_wide(page)
        page.keyboard.press("Tab")  # from here on the focus shows as it does for keys
        found += [f"{address} {one}" for one in page.evaluate(FOCUS) + page.evaluate(LETTERS)]
    return found


@LOOKS
@pytest.mark.parametrize("part", ["reads", "writes"])
def test_a_planners_pages_fit_show_the_focus_and_cut_nothing_off(
    open_page: Open, sign_in: SignIn, width: int, scheme: str, part: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    assert seen(page, {"reads": READ, "writes": WRITE}[part]) == []


@LOOKS
@pytest.mark.parametrize("role", ["leader", "agency", "delegate"])
def test_other_peoples_pages_do_as_well(
    open_page: Open, sign_in: SignIn, width: int, scheme: str, role: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page, role)
    assert seen(page, ROLES[role]) == []


@LOOKS
def test_public_pages_do_as_well(open_page: Open, width: int, scheme: str) -> None:
    assert seen(open_page(width, scheme), PUBLIC) == []


def test_pages_fit_between_a_phone_and_a_desk(open_page: Open, sign_in: SignIn) -> None:
    page = open_page(BETWEEN, "light")
    sign_in(page)
    found = []
    for address in [*READ, *WRITE]:
        visit(page, address)
        found += too_wide(page)
    assert found == []
