"""The checker of pages finds what it is for, one mistake at a time."""

from collections.abc import Callable

import pytest

Check = Callable[[str], list[str]]
PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>a</title></head>'
    "<body><h1>a</h1>{}</body></html>"
)
WRONG = {
    "<p>a<div>b</div></p>": "Unexpected end tag (p)",
    "<b><i>a</b></i>": "adoption agency",
    '<p id="a">b</p><p id="a">c</p>': "'a' stands 2 times",
    '<label for="gone">a</label>': "points with for to 'gone'",
    '<input name="q">': "input q has no label",
    "<h3>a</h3>": "h3 follows h1",
    "<h1>a</h1>": "2 headings of the first level",
    "<table><tr><th>a</th></tr></table>": "a head without scope",
    '<a href="/"></a>': "a / has no words",
    '<img src="/a.png">': "img /a.png has no words",
    '<p style="color: red">a</p>': "a style of its own",
    "<button><input></button>": "button holds another control",
    "<ul><p>a</p></ul>": "ul holds ['p']",
    "<dl><p>a</p></dl>": "dl holds ['p']",
    "<section><p>a</p></section>": "a section has no heading",
    '<p hx-get="/">a</p>': "hx-get is no attribute",
    '<input type="checkbox" aria-label="a" autocomplete="off">': "checkbox with autocomplete",
    '<time datetime="2026-01-01T10:00:00.123456+0700">a</time>': "too fine a fraction",
}
RIGHT = """<h2>b</h2><label for="q">a</label><input id="q"><label><input type="checkbox"> c</label>
<input type="hidden" name="x"><input aria-label="a"><table><caption>b</caption>
<thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<ul><li><a href="/">a</a></li></ul><dl><div><dt>a</dt><dd>b</dd></div></dl>
<button aria-label="a"><svg><path d="M0 0"/></svg></button><img src="/a.png" alt="">"""


@pytest.mark.parametrize("html", WRONG)
def test_a_mistake_is_told(mistakes: Check, html: str) -> None:
    assert WRONG[html] in "\n".join(mistakes(PAGE.format(html)))


def test_a_right_page_has_none(mistakes: Check) -> None:
    assert mistakes(PAGE.format(RIGHT)) == []
