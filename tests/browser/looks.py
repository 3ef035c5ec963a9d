"""What is looked for on a page: axe's rules, its width, targets, focus, lines of text."""

from pathlib import Path

from axe_playwright_python import sync_playwright
from playwright.sync_api import Page

AXE = (Path(sync_playwright.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
DRAWN = ".chart[data-spec], .map:not([data-empty])"
RULES = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
    "preload": False,  # axe would write imported styles into the page, which its policy refuses
}


def visit(page: Page, address: str) -> None:
    """Open a page and wait until its charts and maps are drawn."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait for the charts and maps of the page as it stands."""
    page.wait_for_load_state("load")
    for holder in page.locator(DRAWN).all():
        holder.and_(page.locator("[data-drawn]")).wait_for()


def violations(page: Page) -> list[str]:
    """What axe says, in one line for each kind and place; too wide a page counts as well."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        """async (options) => (await axe.run(options)).violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} `
        + node.any.concat(node.all).map((one) => one.message).join(" ").slice(0, 200)))""",
        RULES,
    )
    return [*(f"{page.url} {one}" for one in found), *too_wide(page)]


def too_wide(page: Page) -> list[str]:
    """The page, when it is to be scrolled sideways."""
    is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"{page.url} is wider than the window"] if is_wide else []
