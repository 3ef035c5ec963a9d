"""What is wrong with a page: html5lib reads it strictly, and what a parser cannot know is asked."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import html5lib
from html5lib.constants import E

SPACE = "{http://www.w3.org/1999/xhtml}"
NAMED = {"aria-label", "aria-labelledby", "title"}
WITHOUT_LABEL = {"hidden", "submit", "button", "reset", "image"}
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant")


def mistakes(html: str) -> list[str]:
    """Every mistake of a whole page in words; a fragment of a page is not a page."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    root = parser.parse(html)
    elements = list(root.iter())
    return [
        *(f"{place}: {_words(code, data)}" for place, code, data in parser.errors),
        *_ids(elements),
        *_labels(root, elements),
        *_headings(elements),
        *_tables(elements),
        *_names(elements),
        *_nesting(root),
        *_sections(elements),
        *_attributes(elements),
    ]


def _words(code: str, data: dict[str, Any]) -> str:
    return str(E.get(code, code)) % data


def _name(element: Any) -> str:
    return str(element.tag).removeprefix(SPACE)


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _ids(elements: list[Any]) -> Iterator[str]:
    found = Counter(one.get("id") for one in elements if one.get("id") is not None)
    yield from (f"id {id!r} stands {n} times" for id, n in found.items() if n > 1)
    for one in elements:
        for pointer in POINTERS:
            for id in (one.get(pointer) or "").split():
                if id not in found:
                    yield f"{_name(one)} points with {pointer} to {id!r}, which is not there"


def _labels(root: Any, elements: list[Any]) -> Iterator[str]:
    labelled = {one.get("for") for one in elements if _name(one) == "label" and _text(one)}
    inside = {id(field) for one in elements if _name(one) == "label" for field in one.iter()}
    for one in elements:
        if _name(one) not in {"input", "select", "textarea", "meter", "progress"}:
            continue
        is_named = NAMED & set(one.keys()) or one.get("id") in labelled or id(one) in inside
        is_shown = one.get("type") not in WITHOUT_LABEL and one.get("hidden") is None
        if is_shown and not is_named:
            yield f"{_name(one)} {one.get('name') or one.get('id')} has no label"


def _headings(elements: list[Any]) -> Iterator[str]:
    levels = [
        int(_name(one)[1]) for one in elements if _name(one) in {"h1", "h2", "h3", "h4", "h5"}
    ]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of the first level"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"a heading h{below} follows h{above}"


def _tables(elements: list[Any]) -> Iterator[str]:
    for table in (one for one in elements if _name(one) == "table"):
        heads = [one for one in table.iter() if _name(one) == "th"]
        if table.get("role") == "presentation" or not heads:
            continue
        if [one for one in heads if not one.get("scope")]:
            yield f"a table has a head without scope: {_text(heads[0])[:40]!r}"


def _names(elements: list[Any]) -> Iterator[str]:
    for one in elements:
        is_acting = _name(one) == "button" or (_name(one) == "a" and one.get("href") is not None)
        if is_acting and not _text(one) and not NAMED & set(one.keys()):
            yield f"{_name(one)} {one.get('href') or ''} has no words"
        if _name(one) == "img" and one.get("alt") is None:
            yield f"img {one.get('src')} has no words"
        if one.get("style") is not None:
            yield f"{_name(one)} has a style of its own"


def _nesting(root: Any) -> Iterator[str]:
    """What html5lib lets pass: a button or link inside another, a list of anything but items."""
    for one in root.iter():
        inner = [_name(child) for child in one.iter() if child is not one]
        if _name(one) in {"a", "button"} and {"a", "button", "input", "select"} & set(inner):
            yield f"{_name(one)} holds another control"
        wrong = {_name(child) for child in one if isinstance(child.tag, str)}
        if _name(one) in {"ul", "ol"} and wrong - {"li", "script", "template"}:
            yield f"{_name(one)} holds {sorted(wrong)}"
        if _name(one) == "dl" and wrong - {"dt", "dd", "div", "script", "template"}:
            yield f"dl holds {sorted(wrong)}"


def _sections(elements: list[Any]) -> Iterator[str]:
    """A section is a part with a heading or a name; anything else is only a box."""
    for one in (one for one in elements if _name(one) == "section"):
        has_heading = any(_name(inner) in {"h1", "h2", "h3", "h4"} for inner in one.iter())
        if not has_heading and not NAMED & set(one.keys()):
            yield f"a section has no heading: {_text(one)[:40]!r}"


def _attributes(elements: list[Any]) -> Iterator[str]:
    """Attributes that no validator knows, or that their element has no use for."""
    for one in elements:
        yield from (f"{name} is no attribute" for name in one.attrib if name.startswith("hx-"))
        if one.get("type") in {"checkbox", "radio"} and one.get("autocomplete") is not None:
            yield f"{one.get('type')} with autocomplete"
        if _name(one) == "time" and re.search(r"\.\d{4,}", one.get("datetime") or ""):
            yield f"a time with too fine a fraction: {one.get('datetime')}"
