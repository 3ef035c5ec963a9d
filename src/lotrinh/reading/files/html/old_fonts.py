"""Text of a web page under fonts of TCVN3 and VNI, put into Unicode."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from lotrinh.reading.files.encoding.fonts import unicode_of

_OLD = re.compile(rb"[\"':;,\s](?:\.vn|vni-)\w", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(\w*)(?:\.([\w-]+))?")
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^;,\"'}]+)", re.IGNORECASE)

Element = etree._Element
Sheet = Mapping[tuple[str, str], str]


def names_old_fonts(data: bytes) -> bool:
    """Whether a page may ask for a font of TCVN3 (.VnTime) or VNI (VNI-Times)."""
    return bool(_OLD.search(data))


def settle_fonts(root: Element) -> None:
    """Change the text under old fonts in place, by `font face`, `style` and simple CSS rules.

    Rules for a tag, a class or both count; other selectors are ignored.
    """
    sheet = dict(_rules(root))
    fonts: dict[Element | None, str] = {}
    for element in root.iter(etree.Element):
        outer = fonts.get(element.getparent(), "")
        fonts[element] = _own_font(element, sheet) or outer
        element.text = unicode_of(element.text or "", fonts[element])
        element.tail = unicode_of(element.tail or "", outer)


def _own_font(element: Element, sheet: Sheet) -> str:
    tag = str(element.tag)
    inline = _FAMILY.search(element.get("style", ""))
    if inline is not None:
        return inline[1]
    if tag == "font" and (face := element.get("face")):
        return face.partition(",")[0]
    classes = (*element.get("class", "").split(), "")
    found = (sheet.get((name, one)) for one in classes for name in (tag, "") if name or one)
    return next(filter(None, found), "")


def _rules(root: Element) -> Iterator[tuple[tuple[str, str], str]]:
    """The fonts that style sheets in the page name, by tag and class."""
    for style in root.iter("style"):
        for selectors, content in _RULE.findall(style.text or ""):
            family = _FAMILY.search(content)
            for selector in selectors.split(",") if family else ():
                if family and (simple := _SELECTOR.fullmatch(selector.strip())):
                    yield (simple[1].lower(), simple[2] or ""), family[1]
