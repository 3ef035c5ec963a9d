"""What a web page is about, without what stands around it."""

import re

from lxml import etree

IGNORED = frozenset(
    "script style head nav footer aside noscript template svg button select iframe object".split()
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:related?|relation|lien-?quan|tin-?(?:khac|moi|lien|cung|doc)|cung-chuyen-muc"
    r"|sidebar|side-?bar|breadcrumbs?|crumbs?|menu|nav(?:bar|igation)?|shares?|sharing|social|like"
    r"|comments?|binh-?luan|footer|ads?|advert\w*|quang-?cao|banner|popup|modal|pag(?:er|ination)"
    r"|tags?|tag-?list|tu-khoa|copyright|login|search|newsletter|rating|most-?(?:view|read)\w*"
    r"|other-?news|hot-?news|doc-them|xem-them|danh-gia|y-kien|skip)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NONE_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
FEWEST_BLOCKS, LONG = 3, 1000
PROSE, MOST_LINKS, FEWEST_LINKS, MAIN, ALSO = 40, 0.6, 3, 0.95, 0.3
_LISTS = frozenset("div ul ol table section td p dl".split())

Element = etree._Element
Weights = dict[Element, tuple[int, int, int]]


def article(root: Element) -> list[Element]:
    """The parts of a page that hold its text and title; what stands around them is taken out.

    An `article` (the long ones of several), else `main`, else the innermost element with most of
    the running text and the title. Taken out: navigation, heads and feet, hidden parts, lists of
    links, and what its class or id names as menus, shares, comments, related news or advertising,
    unless it holds most of the text.
    """
    _clear(root)
    weights = _weighed(root)
    articles = [one for one in root.iter("article") if _is_outermost(one)]
    largest = max((weights[one][0] for one in articles), default=0)
    long = [one for one in articles if weights[one][0] >= ALSO * largest]
    main = [one for one in root.iter() if one.tag == "main" or one.get("role") == "main"]
    bodies = list(root.iter("body"))
    return long or main[:1] or [_densest(body, weights) for body in bodies]


def _clear(root: Element) -> None:
    """Take out of a page what is around its text."""
    weights = _weighed(root)
    whole = weights[root][0]
    for element in list(root.iter(etree.Element)):
        prose, letters, linked = weights[element]
        is_links = element.tag in _LISTS and linked > MOST_LINKS * letters
        is_list = is_links and sum(1 for _ in element.iter("a")) >= FEWEST_LINKS
        is_around = prose <= whole / 2 and (is_list or _is_named_around(element))
        is_unread = element.tag in IGNORED or _is_head(element) or _is_hidden(element)
        if is_unread or is_around:
            _drop(element)


def _weighed(root: Element) -> Weights:
    """Of every element the letters of its running text, of all its text and of its links."""
    weights: Weights = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        if not isinstance(element.tag, str) or element.tag in IGNORED:
            weights[element] = (0, 0, 0)
            continue
        own = len((element.text or "").strip())
        own += sum(len((child.tail or "").strip()) for child in element)
        inner = [weights[child] for child in element]
        letters = own + sum(one[1] for one in inner)
        linked = letters if element.tag == "a" else sum(one[2] for one in inner)
        is_text = own >= PROSE or (element.tag == "p" and letters >= PROSE)
        prose = letters - linked if is_text else sum(one[0] for one in inner)
        weights[element] = (prose, letters, linked)
    return weights


def _densest(body: Element, weights: Weights) -> Element:
    title = next(body.iter("h1"), None)
    above = set() if title is None else {title, *title.iterancestors()}
    found = body
    while len(found):
        best = max(found, key=lambda one: weights[one][0])
        has_most = weights[best][0] >= MAIN * weights[found][0] > 0
        if not has_most or best.tag == "p" or (found in above and best not in above):
            break
        found = best
    while found.tag in ("tr", "tbody") and (parent := found.getparent()) is not None:
        found = parent
    return found


def _is_head(element: Element) -> bool:
    """Whether it is the head of a page, not of an article."""
    is_head = element.tag == "header" and next(element.iter("h1"), None) is None
    return is_head and next(element.iterancestors("article", "main"), None) is None


def _is_hidden(element: Element) -> bool:
    is_hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return is_hidden or bool(_NONE_SHOWN.search(element.get("style", "")))


def _is_named_around(element: Element) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_AROUND.search(_CAMEL.sub("-", names)))


def _is_outermost(element: Element) -> bool:
    return next(element.iterancestors("article"), None) is None


def _drop(element: Element) -> None:
    """Take an element out, but leave the text behind it."""
    if (parent := element.getparent()) is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def lays_out(row: Element) -> bool:
    """Whether a row of a table holds a whole text in a cell, so that it lays out a page."""
    return any(cell.tag == "td" and _is_text_cell(cell) for cell in row)


def _is_text_cell(cell: Element) -> bool:
    blocks = sum(1 for _ in cell.iter("p", "div", "br", "table"))
    return blocks >= FEWEST_BLOCKS and sum(map(len, cell.itertext())) > LONG
